#pragma once
// For processors with AVX2, and those with products of four bytes at a time besides; not to be called on others.

#include "nlp/kernels.h"

namespace relata::nlp {

extern const Kernels kAvx2Kernels;
extern const Kernels kAvxVnniKernels;
extern const Kernels kAvx512VnniKernels;

}  // namespace relata::nlp
