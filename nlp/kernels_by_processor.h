#pragma once
// For processors of one kind each; not to be called on others.

#include "nlp/kernels.h"

namespace relata::nlp {

extern const Kernels kAvx2Kernels;
extern const Kernels kAvxVnniKernels;
extern const Kernels kAvx512VnniKernels;
extern const Kernels kNeonKernels;

}  // namespace relata::nlp
