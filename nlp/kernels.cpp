// The choice of the arithmetic, and the kind that runs everywhere.

#include "nlp/kernels.h"

#include <algorithm>

#include "nlp/row_operations.inc"

#ifdef RELATA_WITH_AVX2
#include "nlp/kernels_avx2.h"
#endif

namespace relata::nlp {
namespace {

// A packed panel: sixteen rows of padded weights.

std::size_t panel_bytes(int inputs) {
    return static_cast<std::size_t>(kPanelColumns) * static_cast<std::size_t>(padded_inputs(inputs));
}

void pack(const std::int8_t* weights, int stride, int columns, int inputs, std::uint8_t* packed) {
    std::fill_n(packed, panel_bytes(inputs), std::uint8_t{0});
    for (int c = 0; c < columns; ++c)
        std::copy_n(weights + static_cast<std::ptrdiff_t>(c) * stride, inputs,
                    packed + static_cast<std::ptrdiff_t>(c) * padded_inputs(inputs));
}

std::int32_t sum_of_products(const std::uint8_t* x, const std::int8_t* weights, int inputs) {
    std::int32_t sum = 0;
    for (int i = 0; i < inputs; ++i) {
        const auto centred = static_cast<std::int16_t>(x[i] - 64);
        sum += centred * static_cast<std::int16_t>(weights[i]);
    }
    return sum;
}

void multiply(const std::uint8_t* x, int rows, int inputs, const std::uint8_t* packed, std::int32_t* sums) {
    const int padded = padded_inputs(inputs);
    for (int c = 0; c < kPanelColumns; ++c) {
        const auto* weights = reinterpret_cast<const std::int8_t*>(packed) + static_cast<std::ptrdiff_t>(c) * padded;
        for (int r = 0; r < rows; ++r)
            sums[r * kPanelColumns + c] = sum_of_products(x + static_cast<std::ptrdiff_t>(r) * padded, weights, padded);
    }
}

const Kernels kPortableKernels = {"portable", panel_bytes, pack,    multiply, finish,
                                  quantize,   layer_norm,  softmax, dot,      attend};

const Kernels* const kKinds[] = {
#ifdef RELATA_WITH_AVX2
    &kAvx2Kernels,
#endif
    &kPortableKernels,
};

std::span<const Kernels* const> for_this_processor() {
    const std::span<const Kernels* const> all(kKinds);
#ifdef RELATA_WITH_AVX2
    if (!__builtin_cpu_supports("avx2")) return all.subspan(1);
#endif
    return all;
}

}  // namespace

std::size_t attention_scratch(int pieces, int size) {
    const auto many = static_cast<std::size_t>(padded_lanes(pieces) + kLanes);
    const auto wide = static_cast<std::size_t>(padded_lanes(size));
    return 3 * many * wide + kQueries * (many + wide);
}

std::span<const Kernels* const> all_kernels() {
    static const std::span<const Kernels* const> kinds = for_this_processor();
    return kinds;
}

}  // namespace relata::nlp
