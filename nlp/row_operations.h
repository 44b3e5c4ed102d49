#pragma once
// Operations on rows of floats, eight at a time. Each file of kernels includes this text and compiles it for its own
// processor; all is in an unnamed namespace, so that no copy made for a newer processor is linked into another's place.
// No operation is contracted or reordered (-ffp-contract=off): all copies give the same bits.

#include <cstddef>
#include <cstdint>

#include "nlp/kernels.h"

namespace relata::nlp {
namespace {

#define RELATA_INLINE [[gnu::always_inline]] inline

constexpr int kLanes = 8;
using Floats = float __attribute__((vector_size(4 * kLanes)));
using Ints = std::int32_t __attribute__((vector_size(4 * kLanes)));
using Bytes = std::uint8_t __attribute__((vector_size(kLanes)));
using IntBytes = std::uint8_t __attribute__((vector_size(4 * kLanes)));

template <typename V, typename T>
RELATA_INLINE V load(const T* from) {
    V v;
    __builtin_memcpy(&v, from, sizeof v);
    return v;
}
RELATA_INLINE Floats load(const float* from) { return load<Floats>(from); }
template <typename V, typename T>
RELATA_INLINE void store(V v, T* to) {
    __builtin_memcpy(to, &v, sizeof v);
}
RELATA_INLINE Floats all(float x) { return Floats{x, x, x, x, x, x, x, x}; }
RELATA_INLINE Ints bits_of(Floats v) { return load<Ints>(&v); }
RELATA_INLINE Floats floats_of(Ints v) { return load<Floats>(&v); }
RELATA_INLINE Floats smaller(Floats a, Floats b) { return a < b ? a : b; }
RELATA_INLINE Floats larger(Floats a, Floats b) { return a > b ? a : b; }

RELATA_INLINE Bytes low_bytes(Ints v) {
    const auto all_bytes = load<IntBytes>(&v);
    return __builtin_shufflevector(all_bytes, all_bytes, 0, 4, 8, 12, 16, 20, 24, 28);
}

/// The last numbers of a row, fewer than eight, and `other` behind them.
RELATA_INLINE Floats load_part(const float* from, int count, float other) {
    Floats v = all(other);
    __builtin_memcpy(&v, from, sizeof(float) * static_cast<unsigned>(count));
    return v;
}
RELATA_INLINE void store_part(Floats v, float* to, int count) {
    __builtin_memcpy(to, &v, sizeof(float) * static_cast<unsigned>(count));
}
/// Eight numbers from `i` on, or as many as there are.
RELATA_INLINE Floats load_at(const float* row, int i, int size, float other) {
    return i + kLanes <= size ? load(row + i) : load_part(row + i, size - i, other);
}
RELATA_INLINE void store_at(Floats v, float* row, int i, int size) {
    if (i + kLanes <= size)
        store(v, row + i);
    else
        store_part(v, row + i, size - i);
}

RELATA_INLINE float sum_of(Floats v) { return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7])); }
RELATA_INLINE float least_of(Floats v) {
    float out = v[0];
    for (int i = 1; i < kLanes; ++i) out = v[i] < out ? v[i] : out;
    return out;
}
RELATA_INLINE float largest_of(Floats v) {
    float out = v[0];
    for (int i = 1; i < kLanes; ++i) out = v[i] > out ? v[i] : out;
    return out;
}

/// erf by a rational function, as good as float is.
RELATA_INLINE Floats erf_of(Floats x) {
    x = smaller(all(4.0F), larger(all(-4.0F), x));
    const Floats z = x * x;
    Floats p = z * -2.72614225801306e-10F + 2.77068142495902e-08F;
    p = p * z + -2.10102402082508e-06F;
    p = p * z + -5.69250639462346e-05F;
    p = p * z + -7.34990630326855e-04F;
    p = p * z + -2.95459980854025e-03F;
    p = p * z + -1.60960333262415e-02F;
    Floats q = z * -1.45660718464996e-05F + -2.13374055278905e-04F;
    q = q * z + -1.68282697438203e-03F;
    q = q * z + -7.37332916720468e-03F;
    q = q * z + -1.42647390514189e-02F;
    return x * p / q;
}

/// x * Phi(x)
RELATA_INLINE Floats gelu_of(Floats x) { return x * 0.5F * (erf_of(x * 0.70710678118654752F) + 1.0F); }

/// Adding and taking away this number rounds to a whole one.
constexpr float kRounding = 12582912.0F;

/// e to the x, for x <= 0; to about 1e-7 of it. What is below -87 counts as -87.
RELATA_INLINE Floats exp_of(Floats x) {
    x = larger(x, all(-87.0F));
    const Floats shifted = x * 1.44269504088896341F + kRounding;
    const Floats whole = shifted - kRounding;
    const Floats r = x - whole * 0.693359375F - whole * -2.12194440e-4F;
    Floats p = r * 1.9875691500e-4F + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    return floats_of(bits_of(p) + (bits_of(shifted) << 23));
}

RowScale quantize(const float* x, int size, std::uint8_t* out) {
    Floats least = all(x[0]);
    Floats most = least;
    for (int i = 0; i < size; i += kLanes) {
        const Floats v = load_at(x, i, size, x[0]);
        least = smaller(v, least);
        most = larger(v, most);
    }
    const float low = least_of(least);
    const float high = largest_of(most);
    const float half = (high - low) * 0.5F;
    const float middle = low + half;
    const float inverse = half > 0.0F ? 63.0F / half : 0.0F;
    const auto eight = [&](Floats v) { return low_bytes(bits_of((v - middle) * inverse + (kRounding + 64.0F)) & 127); };
    int i = 0;
    for (; i + kLanes <= size; i += kLanes) store(eight(load(x + i)), out + i);
    const Bytes last = eight(load_part(x + i, size - i, middle));  // 64 behind the row's end
    const int padded = padded_inputs(size);
    for (int k = 0; i + k < padded; ++k) out[i + k] = k < kLanes ? last[k] : std::uint8_t{64};
    return {half / 63.0F, middle};
}

template <Finish kind>
void finish_rows(const std::int32_t* sums, int rows, const RowScale* rows_scale, const Panel& panel, float* out,
                 int stride) {
    constexpr int kHalves = kPanelColumns / kLanes;
    Floats scale[kHalves];
    Floats sum[kHalves];
    Floats bias[kHalves];
    for (int h = 0; h < kHalves; ++h) {
        scale[h] = load(panel.scale + h * kLanes);
        sum[h] = load(panel.sum + h * kLanes);
        bias[h] = load(panel.bias + h * kLanes);
    }
    for (int r = 0; r < rows; ++r, sums += kPanelColumns, out += stride)
        for (int h = 0; h < kHalves; ++h) {
            const Floats given = __builtin_convertvector(load<Ints>(sums + h * kLanes), Floats);
            Floats v = given * (scale[h] * rows_scale[r].step) + (sum[h] * rows_scale[r].middle + bias[h]);
            if constexpr (kind == Finish::gelu) v = gelu_of(v);
            if constexpr (kind == Finish::add) v += load(out + h * kLanes);
            store(v, out + h * kLanes);
        }
}

void finish(const std::int32_t* sums, int rows, const RowScale* rows_scale, const Panel& panel, Finish kind, float* out,
            int stride) {
    switch (kind) {
        case Finish::store:
            return finish_rows<Finish::store>(sums, rows, rows_scale, panel, out, stride);
        case Finish::add:
            return finish_rows<Finish::add>(sums, rows, rows_scale, panel, out, stride);
        case Finish::gelu:
            return finish_rows<Finish::gelu>(sums, rows, rows_scale, panel, out, stride);
    }
}

void layer_norm(float* x, int size, const float* weight, const float* bias) {
    Floats total = all(0);
    for (int i = 0; i < size; i += kLanes) total += load_at(x, i, size, 0);
    const float mean = sum_of(total) / static_cast<float>(size);
    Floats squares = all(0);
    for (int i = 0; i < size; i += kLanes) {
        const Floats d = load_at(x, i, size, mean) - mean;
        squares += d * d;
    }
    const float inverse = 1.0F / __builtin_sqrtf(sum_of(squares) / static_cast<float>(size) + 1e-12F);
    for (int i = 0; i < size; i += kLanes) {
        const Floats v = (load_at(x, i, size, 0) - mean) * inverse;
        store_at(v * load_at(weight, i, size, 0) + load_at(bias, i, size, 0), x, i, size);
    }
}

constexpr float kNever = -1e30F;

void softmax(float* x, int size) {
    Floats top = all(x[0]);
    for (int i = 0; i < size; i += kLanes) top = larger(load_at(x, i, size, x[0]), top);
    const float most = largest_of(top);
    Floats total = all(0);
    for (int i = 0; i < size; i += kLanes) {
        const Floats e = exp_of(load_at(x, i, size, kNever) - most);
        store_at(e, x, i, size);
        total += e;
    }
    const float inverse = 1.0F / sum_of(total);
    for (int i = 0; i < size; i += kLanes) store_at(load_at(x, i, size, 0) * inverse, x, i, size);
}

float dot(const float* a, const float* b, int size) {
    Floats even = all(0);
    Floats odd = all(0);
    int i = 0;
    for (; i + 2 * kLanes <= size; i += 2 * kLanes) {
        even += load(a + i) * load(b + i);
        odd += load(a + i + kLanes) * load(b + i + kLanes);
    }
    for (; i < size; i += kLanes) even += load_at(a, i, size, 0) * load_at(b, i, size, 0);
    return sum_of(even + odd);
}

/// out[rows x 8] = a[rows x k] * b[k x 8]
template <int rows>
RELATA_INLINE void small_product(const float* a, int a_stride, const float* b, int b_stride, int k, float* out,
                                 int out_stride) {
    Floats sums[rows] = {};
    for (int i = 0; i < k; ++i) {
        const Floats v = load(b + static_cast<std::ptrdiff_t>(i) * b_stride);
        for (int r = 0; r < rows; ++r) sums[r] += v * a[static_cast<std::ptrdiff_t>(r) * a_stride + i];
    }
    for (int r = 0; r < rows; ++r) store(sums[r], out + static_cast<std::ptrdiff_t>(r) * out_stride);
}

constexpr int kQueries = 4;  // looked at together
constexpr int padded_lanes(int n) { return (n + kLanes - 1) / kLanes * kLanes; }

/// Queries (scaled), keys (a column for each piece) and values (a row for each) of one head, out of the rows of `qkv`.
struct HeadRows {
    float* queries;
    float* keys;
    float* values;
    float* weights;
    float* result;
};

RELATA_INLINE HeadRows head_rows(float* scratch, int pieces, int size) {
    const int many = padded_lanes(pieces) + kLanes;
    const int wide = padded_lanes(size);
    HeadRows rows{};
    rows.queries = scratch;
    rows.keys = rows.queries + many * wide;
    rows.values = rows.keys + many * wide;
    rows.weights = rows.values + many * wide;
    rows.result = rows.weights + kQueries * many;
    return rows;
}

/// The columns of eight rows become rows.
RELATA_INLINE void transpose(Floats (&r)[kLanes]) {
    for (int i = 0; i < kLanes; i += 2) {
        const Floats a = r[i];
        const Floats b = r[i + 1];
        r[i] = __builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14);
        r[i + 1] = __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15);
    }
    constexpr int kUpper[] = {0, 1, 4, 5};
    for (const int i : kUpper) {
        const Floats a = r[i];
        const Floats b = r[i + 2];
        r[i] = __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13);
        r[i + 2] = __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15);
    }
    for (int i = 0; i < 4; ++i) {
        const Floats a = r[i];
        const Floats b = r[i + 4];
        r[i] = __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11);
        r[i + 4] = __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
    }
}

/// A column for each piece, and columns of nought up to a multiple of eight.
void gather_keys(const float* keys, int stride, int pieces, int size, float* to) {
    const int many = padded_lanes(pieces);
    for (int i = 0; i < many; i += kLanes)
        for (int d = 0; d < size; d += kLanes) {
            Floats block[kLanes];
            for (int k = 0; k < kLanes; ++k)
                block[k] =
                    i + k < pieces ? load_at(keys + static_cast<std::ptrdiff_t>(i + k) * stride, d, size, 0) : all(0);
            transpose(block);
            for (int k = 0; k < kLanes; ++k) store(block[k], to + (d + k) * many + i);
        }
}

void gather_head(const float* qkv, int stride, int pieces, int dim, int size, const HeadRows& to) {
    const float scale = 1.0F / __builtin_sqrtf(static_cast<float>(size));
    const int wide = padded_lanes(size);
    for (int i = 0; i < pieces; ++i) {
        const float* row = qkv + static_cast<std::ptrdiff_t>(i) * stride;
        for (int d = 0; d < size; d += kLanes) {
            store(load_at(row, d, size, 0) * scale, to.queries + i * wide + d);
            store(load_at(row + 2 * dim, d, size, 0), to.values + i * wide + d);
        }
    }
    gather_keys(qkv + dim, stride, pieces, size, to.keys);
}

template <int rows>
void attend_rows(const HeadRows& head, int first, int pieces, int size, float* out, int out_stride) {
    const int many = padded_lanes(pieces);
    const int wide = padded_lanes(size);
    for (int j = 0; j < many; j += kLanes)
        small_product<rows>(head.queries + first * wide, wide, head.keys + j, many, size, head.weights + j, many);
    for (int r = 0; r < rows; ++r) softmax(head.weights + r * many, pieces);
    for (int c = 0; c < wide; c += kLanes)
        small_product<rows>(head.weights, many, head.values + c, wide, pieces, head.result + c, wide);
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < size; c += kLanes)
            store_at(load(head.result + r * wide + c), out + static_cast<std::ptrdiff_t>(r) * out_stride, c, size);
}

void attend(const float* qkv, int qkv_stride, int pieces, int heads, int size, float* out, int out_stride,
            float* scratch) {
    const HeadRows head = head_rows(scratch, pieces, size);
    for (int h = 0; h < heads; ++h) {
        gather_head(qkv + h * size, qkv_stride, pieces, heads * size, size, head);
        float* to = out + h * size;
        int i = 0;
        for (; i + kQueries <= pieces; i += kQueries)
            attend_rows<kQueries>(head, i, pieces, size, to + static_cast<std::ptrdiff_t>(i) * out_stride, out_stride);
        for (; i < pieces; ++i)
            attend_rows<1>(head, i, pieces, size, to + static_cast<std::ptrdiff_t>(i) * out_stride, out_stride);
    }
}

#undef RELATA_INLINE

}  // namespace
}  // namespace relata::nlp
