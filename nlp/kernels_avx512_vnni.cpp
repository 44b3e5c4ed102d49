// For processors with AVX-512 and its products of bytes: Intel's from Ice Lake on, AMD's from Zen 4 on. The whole file
// is compiled for them, so the rules of kernels_avx2.cpp hold here too.

#include <immintrin.h>

#include "nlp/kernels_by_processor.h"

namespace relata::nlp {
namespace {

using Register = __m512i;
constexpr int kColumns = 16;
constexpr int kRowsTogether = 12;
constexpr int kTilePanels = 2;  ///< each input that is fetched is used twice: two fetches a cycle, and two products

inline Register load_register(const void* from) { return _mm512_loadu_si512(from); }
inline void store_register(Register v, void* to) { _mm512_storeu_si512(to, v); }
inline Register all_bytes(char byte) { return _mm512_set1_epi8(byte); }
inline Register four_inputs(const std::uint8_t* x) {
    std::int32_t four = 0;
    __builtin_memcpy(&four, x, sizeof four);
    return _mm512_set1_epi32(four);
}
inline Register add_products(Register sums, Register inputs, Register weights) {
    return _mm512_dpbusd_epi32(sums, inputs, weights);
}

}  // namespace
}  // namespace relata::nlp

#include "nlp/attention.inc"
#include "nlp/products_of_four.inc"

namespace relata::nlp {

const Kernels kAvx512VnniKernels = {"avx512-vnni", panel_bytes, pack,    multiply, finish,
                                    quantize,      layer_norm,  softmax, dot,      attend};

}  // namespace relata::nlp
