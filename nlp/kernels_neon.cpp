// For ARM's processors with products of four bytes (ARMv8.2's dot product, all servers and telephones of recent years).
// The whole file is compiled for them, so the rules of kernels_avx2.cpp hold here too. Both sides of their product are
// signed, which activations are as well as unsigned: they are 127 at most.

#include <arm_neon.h>

#include "nlp/kernels_by_processor.h"

namespace relata::nlp {
namespace {

using Register = int32x4_t;
constexpr int kColumns = 4;
constexpr int kRowsTogether = 6;  ///< with four registers each, four for the weights and one for the inputs: 29 of 32
constexpr int kTilePanels = 1;

inline Register load_register(const void* from) {
    Register v;
    __builtin_memcpy(&v, from, sizeof v);
    return v;
}
inline void store_register(Register v, void* to) { __builtin_memcpy(to, &v, sizeof v); }
inline Register all_bytes(std::int8_t byte) { return vreinterpretq_s32_s8(vdupq_n_s8(byte)); }
inline Register four_inputs(const std::uint8_t* x) {
    std::int32_t four = 0;
    __builtin_memcpy(&four, x, sizeof four);
    return vdupq_n_s32(four);
}
inline Register add_products(Register sums, Register inputs, Register weights) {
    return vdotq_s32(sums, vreinterpretq_s8_s32(inputs), vreinterpretq_s8_s32(weights));
}

}  // namespace
}  // namespace relata::nlp

#include "nlp/attention.inc"
#include "nlp/products_of_four.inc"

namespace relata::nlp {

const Kernels kNeonKernels = {"neon", panel_bytes, pack, multiply, finish, quantize, layer_norm, softmax, dot, attend};

}  // namespace relata::nlp
