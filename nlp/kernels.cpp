// The choice of the arithmetic, and the kind that runs everywhere.

#include "nlp/kernels.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "nlp/attention.inc"

#ifdef RELATA_WITH_X86
#include <cpuid.h>

#include "nlp/kernels_by_processor.h"
#endif
#ifdef RELATA_WITH_NEON
#include <sys/auxv.h>

#include "nlp/kernels_by_processor.h"
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

void multiply(const std::uint8_t* x, int rows, int inputs, const std::uint8_t* packed, int panels, std::int32_t* sums) {
    const int padded = padded_inputs(inputs);
    const auto* weights = reinterpret_cast<const std::int8_t*>(packed);
    for (int p = 0; p < panels; ++p, sums += static_cast<std::ptrdiff_t>(rows) * kPanelColumns)
        for (int c = 0; c < kPanelColumns; ++c, weights += padded)
            for (int r = 0; r < rows; ++r)
                sums[r * kPanelColumns + c] =
                    sum_of_products(x + static_cast<std::ptrdiff_t>(r) * padded, weights, padded);
}

const Kernels kPortableKernels = {"portable", panel_bytes, pack,    multiply, finish,
                                  quantize,   layer_norm,  softmax, dot,      attend};

#ifdef RELATA_WITH_X86
/// These ask whether the operating system keeps the registers, too.
bool has_avx2() { return __builtin_cpu_supports("avx2"); }
bool has_avx512_vnni() {
    return __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}
/// Not all compilers know this one by name.
bool has_avx_vnni() {
    constexpr unsigned kBit = 1U << 4U;
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    return has_avx2() && __get_cpuid_count(7, 1, &a, &b, &c, &d) != 0 && (a & kBit) != 0;
}
#endif

#ifdef RELATA_WITH_NEON
bool has_products_of_four() {
    constexpr unsigned long kBit = 1UL << 20U;  // HWCAP_ASIMDDP
    return (getauxval(AT_HWCAP) & kBit) != 0;
}
#endif

std::vector<const Kernels*> for_this_processor() {
    std::vector<const Kernels*> out;
#ifdef RELATA_WITH_X86
    if (has_avx512_vnni()) out.push_back(&kAvx512VnniKernels);
    if (has_avx_vnni()) out.push_back(&kAvxVnniKernels);
    if (has_avx2()) out.push_back(&kAvx2Kernels);
#endif
#ifdef RELATA_WITH_NEON
    if (has_products_of_four()) out.push_back(&kNeonKernels);
#endif
    out.push_back(&kPortableKernels);
    return out;
}

const Kernels& choose_kernels() {
    if (const char* wanted = std::getenv("RELATA_KERNELS"))
        for (const Kernels* kernels : all_kernels())
            if (std::string_view(kernels->name) == wanted) return *kernels;
    return *all_kernels().front();
}

}  // namespace

std::size_t attention_scratch(int pieces, int size) {
    const auto many = static_cast<std::size_t>(padded_row(pieces) + kLanes);
    const auto wide = static_cast<std::size_t>(padded_lanes(size));
    return 3 * many * wide + kQueries * (many + wide);
}

std::span<const Kernels* const> all_kernels() {
    static const std::vector<const Kernels*> kinds = for_this_processor();
    return kinds;
}

const Kernels& best_kernels() {
    static const Kernels& best = choose_kernels();
    return best;
}

}  // namespace relata::nlp
