#pragma once
// Operations on rows of floats, eight at a time. Each file of kernels includes this text and compiles it for its own
// processor; all is in an unnamed namespace, so that no copy made for a newer processor is linked into another's place.
// No operation is contracted or reordered (-ffp-contract=off): all copies give the same bits.

#include <cstddef>
#include <cstdint>

#include "nlp/kernels.h"

#pragma GCC diagnostic ignored "-Wpsabi"  // vectors are passed between inlined functions only

namespace relata::nlp {
namespace {

#define RELATA_INLINE [[gnu::always_inline]] inline

constexpr int kLanes = 8;
using Floats = float __attribute__((vector_size(4 * kLanes)));
using Ints = std::int32_t __attribute__((vector_size(4 * kLanes)));
using Bytes = std::uint8_t __attribute__((vector_size(kLanes)));

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
    const int padded = padded_inputs(size);
    for (int i = 0; i < size; i += kLanes) {
        const Floats scaled = (load_at(x, i, size, middle) - middle) * inverse + (kRounding + 64.0F);
        const Bytes bytes = __builtin_convertvector(bits_of(scaled) & 127, Bytes);
        const int count = padded - i < kLanes ? padded - i : kLanes;
        __builtin_memcpy(out + i, &bytes, static_cast<unsigned>(count));
    }
    for (int i = (size + kLanes - 1) / kLanes * kLanes; i < padded; ++i) out[i] = 64;
    return {half / 63.0F, middle};
}

template <Finish kind>
void finish_rows(const std::int32_t* sums, int rows, const RowScale* rows_scale, const Panel& panel, float* out,
                 int stride) {
    for (int c = 0; c < kPanelColumns; c += kLanes) {
        const Floats scale = load(panel.scale + c);
        const Floats sum = load(panel.sum + c);
        const Floats bias = load(panel.bias + c);
        for (int r = 0; r < rows; ++r) {
            float* to = out + static_cast<std::ptrdiff_t>(r) * stride + c;
            const Ints given = load<Ints>(sums + static_cast<std::ptrdiff_t>(r) * kPanelColumns + c);
            Floats v = __builtin_convertvector(given, Floats) * (scale * rows_scale[r].step) +
                       (sum * rows_scale[r].middle + bias);
            if constexpr (kind == Finish::gelu) v = gelu_of(v);
            if constexpr (kind == Finish::add) v += load(to);
            store(v, to);
        }
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

void gather_head(const float* qkv, int stride, int pieces, int dim, int size, const HeadRows& to) {
    const float scale = 1.0F / __builtin_sqrtf(static_cast<float>(size));
    const int many = padded_lanes(pieces);
    const int wide = padded_lanes(size);
    for (int i = 0; i < pieces; ++i) {
        const float* row = qkv + static_cast<std::ptrdiff_t>(i) * stride;
        for (int d = 0; d < size; ++d) {
            to.queries[i * wide + d] = row[d] * scale;
            to.keys[d * many + i] = row[dim + d];
            to.values[i * wide + d] = row[2 * dim + d];
        }
    }
    for (int d = 0; d < size; ++d)
        for (int i = pieces; i < many; ++i) to.keys[d * many + i] = 0;
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
