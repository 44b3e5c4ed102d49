// For processors with the products of bytes of AVX-VNNI in registers of 256 bits, which Intel's without AVX-512 have
// from Alder Lake on. The whole file is compiled for them, so the rules of kernels_avx2.cpp hold here too.

#include <immintrin.h>

#include "nlp/kernels_by_processor.h"

namespace relata::nlp {
namespace {

using Register = __m256i;
constexpr int kColumns = 8;
constexpr int kRowsTogether = 6;  ///< with two registers each, two for the weights and one for the inputs: 15 of 16
constexpr int kTilePanels = 1;

inline Register load_register(const void* from) { return _mm256_loadu_si256(static_cast<const __m256i*>(from)); }
inline void store_register(Register v, void* to) { _mm256_storeu_si256(static_cast<__m256i*>(to), v); }
inline Register all_bytes(char byte) { return _mm256_set1_epi8(byte); }
inline Register four_inputs(const std::uint8_t* x) {
    std::int32_t four = 0;
    __builtin_memcpy(&four, x, sizeof four);
    return _mm256_set1_epi32(four);
}
inline Register add_products(Register sums, Register inputs, Register weights) {
    return _mm256_dpbusd_avx_epi32(sums, inputs, weights);
}

}  // namespace
}  // namespace relata::nlp

#include "nlp/attention.inc"
#include "nlp/products_of_four.inc"

namespace relata::nlp {

const Kernels kAvxVnniKernels = {"avx-vnni", panel_bytes, pack,    multiply, finish,
                                 quantize,   layer_norm,  softmax, dot,      attend};

}  // namespace relata::nlp
