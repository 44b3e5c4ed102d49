// Products of bytes for processors with AVX2. The whole file is compiled for them, so nothing here may be called before
// `all_kernels` has asked the processor, and no inline function of the library's headers may be used.
//
// vpmaddubsw multiplies unsigned by signed bytes and adds pairs in 16 bits; vpmaddwd adds pairs of these in 32. Both
// run on the same two of Zen's four vector pipes, so widening each pair would take half as long again. Three pairs are
// added in 16 bits first. That is exact: less 64 a byte of activation is at most 64 away from nought, so the sum of six
// weights times that stays within 16 bits where |weights| add up to 511 at most (of our model all but one in 30,000
// do), and additions on the way may wrap. The share of the 64 is taken off by starting each sum at -64 * weights.
// A panel with a group beyond that limit is marked, and widened pair by pair.

#include <immintrin.h>

#include "nlp/attention.inc"
#include "nlp/kernels_by_processor.h"

namespace relata::nlp {
namespace {

constexpr int kColumns = 8;  ///< in a register: for each the products of four inputs
constexpr int kHalves = kPanelColumns / kColumns;
constexpr int kRegister = 32;
constexpr int kSteps = kInputStep / 4;  ///< additions in 16 bits
constexpr int kGroupBytes = kHalves * (1 + kSteps) * kRegister;
constexpr int kHeaderBytes = 128;
constexpr int kMostNarrow = 511;  ///< 64 times this fits 16 bits
constexpr int kGroupsInCache = 64;
constexpr int kRowsTogether = 3;

/// In front of the groups of a panel.
struct Header {
    std::int32_t start[kPanelColumns];  ///< -64 * weights, for sums that are widened pair by pair
    std::int32_t narrow;
};

std::size_t panel_bytes(int inputs) {
    const int bytes = kHeaderBytes + padded_inputs(inputs) / kInputStep * kGroupBytes;
    return static_cast<std::size_t>((bytes + 63) / 64 * 64);
}

inline __m256i load_register(const void* from) { return _mm256_loadu_si256(static_cast<const __m256i*>(from)); }

inline void store_register(__m256i v, void* to) { _mm256_storeu_si256(static_cast<__m256i*>(to), v); }

/// Puts twelve weights of column `c`, of which `count` are there, into their places.
void place(const std::int8_t* weights, int count, int c, std::uint8_t* group) {
    std::int8_t twelve[kInputStep] = {};
    if (count > 0) __builtin_memcpy(twelve, weights, static_cast<unsigned>(count));
    std::uint8_t* to = group + c / kColumns * kRegister + c % kColumns * 4;
    for (int s = 0; s < kSteps; ++s) __builtin_memcpy(to + (s + 1) * kHalves * kRegister, twelve + 4 * s, 4);
}

/// Writes what the sums of half a group start at. Adds the weights of each column to `total`; false where 16 bits could
/// overflow.
bool finish_group(std::uint8_t* half, __m256i& total) {
    const __m256i ones = _mm256_set1_epi8(1);
    __m256i sum = _mm256_setzero_si256();
    __m256i magnitude = sum;
    for (int s = 1; s <= kSteps; ++s) {
        const __m256i w = load_register(half + s * kHalves * kRegister);
        sum = _mm256_add_epi16(sum, _mm256_maddubs_epi16(ones, w));
        magnitude = _mm256_add_epi16(magnitude, _mm256_maddubs_epi16(_mm256_abs_epi8(w), ones));
    }
    store_register(_mm256_slli_epi16(_mm256_sub_epi16(_mm256_setzero_si256(), sum), 6), half);
    total = _mm256_add_epi32(total, _mm256_madd_epi16(sum, _mm256_set1_epi16(1)));
    return _mm256_movemask_epi8(_mm256_cmpgt_epi16(magnitude, _mm256_set1_epi16(kMostNarrow))) == 0;
}

void pack(const std::int8_t* weights, int stride, int columns, int inputs, std::uint8_t* packed) {
    __m256i totals[kHalves] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
    bool narrow = true;
    std::uint8_t* group = packed + kHeaderBytes;
    for (int first = 0; first < inputs; first += kInputStep, group += kGroupBytes) {
        const int count = inputs - first < kInputStep ? inputs - first : kInputStep;
        for (int c = 0; c < kPanelColumns; ++c)
            place(weights + static_cast<std::ptrdiff_t>(c) * stride + first, c < columns ? count : 0, c, group);
        for (int h = 0; h < kHalves; ++h) narrow = finish_group(group + h * kRegister, totals[h]) && narrow;
    }
    Header header{};
    header.narrow = narrow ? 1 : 0;
    for (int h = 0; h < kHalves; ++h)
        store_register(_mm256_slli_epi32(_mm256_sub_epi32(_mm256_setzero_si256(), totals[h]), 6),
                       header.start + h * kColumns);
    __builtin_memcpy(packed, &header, sizeof header);
}

inline __m256i four_inputs(const std::uint8_t* x) {
    std::int32_t four = 0;
    __builtin_memcpy(&four, x, sizeof four);
    return _mm256_set1_epi32(four);
}

/// Keeps the compiler from computing all products first, for which it has not the registers.
inline __m256i in_order(__m256i v) {
    asm volatile("" : "+x"(v));
    return v;
}

/// Adds the products of `rows` rows with `groups` groups to `sums`, and fetches those of the next panel, which stand
/// `next` bytes further on.
template <int rows, bool narrow>
[[gnu::always_inline]] inline void tile(const std::uint8_t* x, int stride, const std::uint8_t* group, int groups,
                                        std::ptrdiff_t next, std::int32_t* sums) {
    const __m256i ones = _mm256_set1_epi16(1);
    __m256i wide[rows][kHalves];
    for (int r = 0; r < rows; ++r)
        for (int h = 0; h < kHalves; ++h) wide[r][h] = load_register(sums + r * kPanelColumns + h * kColumns);
    for (int g = 0; g < groups; ++g, group += kGroupBytes, x += kInputStep) {
        if constexpr (rows > 1)
            for (int line = 0; line < kGroupBytes; line += 64) __builtin_prefetch(group + next + line, 0, 2);
        __m256i pairs[rows][kHalves];
        for (int r = 0; r < rows; ++r)
            for (int h = 0; h < kHalves; ++h) pairs[r][h] = load_register(group + h * kRegister);
#pragma GCC unroll 3
        for (int s = 0; s < kSteps; ++s) {
            const std::uint8_t* w = group + (kHalves + kHalves * s) * kRegister;
            const __m256i weights[kHalves] = {load_register(w), load_register(w + kRegister)};
            for (int r = 0; r < rows; ++r) {
                const __m256i inputs = four_inputs(x + r * stride + 4 * s);
                for (int h = 0; h < kHalves; ++h) {
                    const __m256i products = _mm256_maddubs_epi16(inputs, weights[h]);
                    if constexpr (narrow)
                        pairs[r][h] = in_order(_mm256_add_epi16(pairs[r][h], products));
                    else
                        wide[r][h] = in_order(_mm256_add_epi32(wide[r][h], _mm256_madd_epi16(products, ones)));
                }
            }
        }
        if constexpr (narrow)
            for (int r = 0; r < rows; ++r)
                for (int h = 0; h < kHalves; ++h)
                    wide[r][h] = _mm256_add_epi32(wide[r][h], _mm256_madd_epi16(pairs[r][h], ones));
    }
    for (int r = 0; r < rows; ++r)
        for (int h = 0; h < kHalves; ++h) store_register(wide[r][h], sums + r * kPanelColumns + h * kColumns);
}

template <bool narrow>
void multiply_groups(const std::uint8_t* x, int rows, int stride, const std::uint8_t* group, int groups,
                     std::ptrdiff_t next, std::int32_t* sums) {
    int r = 0;
    for (; r + kRowsTogether <= rows; r += kRowsTogether)
        tile<kRowsTogether, narrow>(x + static_cast<std::ptrdiff_t>(r) * stride, stride, group, groups, next,
                                    sums + r * kPanelColumns);
    for (; r < rows; ++r)
        tile<1, narrow>(x + static_cast<std::ptrdiff_t>(r) * stride, stride, group, groups, next,
                        sums + r * kPanelColumns);
}

void multiply_panel(const std::uint8_t* x, int rows, int inputs, const std::uint8_t* packed, std::int32_t* sums) {
    Header header;
    __builtin_memcpy(&header, packed, sizeof header);
    const std::int32_t nothing[kPanelColumns] = {};
    for (int r = 0; r < rows; ++r)
        __builtin_memcpy(sums + static_cast<std::ptrdiff_t>(r) * kPanelColumns,
                         header.narrow == 1 ? nothing : header.start, sizeof nothing);
    const int stride = padded_inputs(inputs);
    const int all_groups = stride / kInputStep;
    for (int first = 0; first < all_groups; first += kGroupsInCache) {
        const int groups = all_groups - first < kGroupsInCache ? all_groups - first : kGroupsInCache;
        const std::uint8_t* group = packed + kHeaderBytes + static_cast<std::ptrdiff_t>(first) * kGroupBytes;
        const auto run = header.narrow == 1 ? &multiply_groups<true> : &multiply_groups<false>;
        run(x + first * kInputStep, rows, stride, group, groups, static_cast<std::ptrdiff_t>(panel_bytes(inputs)),
            sums);
    }
}

void multiply(const std::uint8_t* x, int rows, int inputs, const std::uint8_t* packed, int panels, std::int32_t* sums) {
    for (int p = 0; p < panels; ++p)
        multiply_panel(x, rows, inputs, packed + static_cast<std::size_t>(p) * panel_bytes(inputs),
                       sums + static_cast<std::ptrdiff_t>(p) * rows * kPanelColumns);
}

}  // namespace

const Kernels kAvx2Kernels = {"avx2", panel_bytes, pack, multiply, finish, quantize, layer_norm, softmax, dot, attend};

}  // namespace relata::nlp
