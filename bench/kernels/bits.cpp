// One number for all that the kernels compute on fixed input: the same on every processor. Needs nothing but the
// kernels, so that it can be built for another processor and run there, or under an emulator:
//     ninja -C build/release kernel_bits && build/release/bench/kernel_bits
//     A="aarch64-linux-gnu-g++ -std=c++20 -O3 -ffp-contract=off -Wno-psabi -I. -DRELATA_WITH_NEON"
//     $A -c -march=armv8.2-a+dotprod nlp/kernels_neon.cpp
//     $A -static nlp/kernels.cpp bench/kernels/bits.cpp kernels_neon.o -o bits && qemu-aarch64 bits
#include <cstdint>
#include <cstdio>
#include <vector>

#include "nlp/kernels.h"

namespace relata::nlp {
namespace {

/// Fixed numbers, and a running FNV-1a of what is made of them.
struct Bits {
    std::uint32_t state = 1;
    std::uint64_t hash = 0xCBF29CE484222325U;

    int next(int below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<int>((state >> 8U) % static_cast<std::uint32_t>(below));
    }
    std::vector<float> floats(int n) {
        std::vector<float> out(static_cast<std::size_t>(n));
        for (float& v : out) v = static_cast<float>(next(20001)) / 3000.0F - 3.0F;
        return out;
    }
    template <typename T>
    void add(const std::vector<T>& values) {
        const auto* bytes = reinterpret_cast<const unsigned char*>(values.data());
        for (std::size_t i = 0; i < values.size() * sizeof(T); ++i) hash = (hash ^ bytes[i]) * 0x100000001B3U;
    }
};

struct alignas(64) Line {
    std::uint8_t bytes[64];
};

void add_product(const Kernels& kernels, int rows, int inputs, Bits& bits) {
    const auto x = bits.floats(rows * inputs);
    const int padded = padded_inputs(inputs);
    std::vector<std::int8_t> weights(static_cast<std::size_t>(kPanelColumns * inputs));
    for (auto& w : weights) w = static_cast<std::int8_t>(bits.next(255) - 127);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(rows * padded));
    std::vector<RowScale> scales;
    for (int r = 0; r < rows; ++r)
        scales.push_back(kernels.quantize(&x[static_cast<std::size_t>(r * inputs)], inputs,
                                          &bytes[static_cast<std::size_t>(r * padded)]));
    std::vector<Line> packed(kernels.panel_bytes(inputs) / 64 + 1);
    kernels.pack(weights.data(), inputs, kPanelColumns, inputs, packed.front().bytes);
    std::vector<std::int32_t> sums(static_cast<std::size_t>(rows * kPanelColumns));
    kernels.multiply(bytes.data(), rows, inputs, packed.front().bytes, 1, sums.data());
    bits.add(bytes);
    bits.add(sums);
    const std::vector<float> scale(kPanelColumns, 0.001F);
    std::vector<float> out(sums.size(), 0.5F);
    for (const Finish finish : {Finish::store, Finish::add, Finish::gelu}) {
        kernels.finish(sums.data(), rows, scales.data(), {nullptr, scale.data(), scale.data(), scale.data()}, finish,
                       out.data(), kPanelColumns);
        bits.add(out);
    }
}

void add_rows(const Kernels& kernels, int size, Bits& bits) {
    const auto x = bits.floats(size);
    const auto y = bits.floats(size);
    auto soft = x;
    soft.resize(static_cast<std::size_t>((size + kRowStep - 1) / kRowStep * kRowStep));
    kernels.softmax(soft.data(), size);
    soft.resize(x.size());
    bits.add(soft);
    auto normal = x;
    kernels.layer_norm(normal.data(), size, y.data(), x.data());
    bits.add(normal);
    bits.add(std::vector<float>{kernels.dot(x.data(), y.data(), size)});
}

void add_attention(const Kernels& kernels, int pieces, Bits& bits) {
    constexpr int kHeads = 12;
    constexpr int kSize = 32;
    constexpr int kDim = kHeads * kSize;
    const auto qkv = bits.floats(pieces * 3 * kDim);
    std::vector<float> out(static_cast<std::size_t>(pieces * kDim));
    std::vector<float> scratch(attention_scratch(pieces, kSize));
    kernels.attend(qkv.data(), 3 * kDim, pieces, kHeads, kSize, out.data(), kDim, scratch.data());
    bits.add(out);
}

std::uint64_t hash_of(const Kernels& kernels) {
    Bits bits;
    for (const int inputs : {129, 384, 784, 1536})
        for (const int rows : {1, 5, 31}) add_product(kernels, rows, inputs, bits);
    for (const int size : {1, 8, 13, 384}) add_rows(kernels, size, bits);
    for (const int pieces : {1, 7, 30}) add_attention(kernels, pieces, bits);
    return bits.hash;
}

}  // namespace
}  // namespace relata::nlp

int main() {
    for (const relata::nlp::Kernels* kernels : relata::nlp::all_kernels())
        std::printf("%-9s %016llx\n", kernels->name, static_cast<unsigned long long>(relata::nlp::hash_of(*kernels)));
}
