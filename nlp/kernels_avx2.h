#pragma once
// For processors with AVX2; not to be called on others.

#include "nlp/kernels.h"

namespace relata::nlp {

extern const Kernels kAvx2Kernels;

}  // namespace relata::nlp
