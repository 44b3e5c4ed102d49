// Arithmetic under the encoder and the heads: BLAS products, normalisation, activation, softmax.

#include "nlp/matrix.h"

#include <cblas.h>

#include <algorithm>
#include <cmath>

// The loops below are compiled for several generations of processors; the program takes the best at start.
// (Sanitizers run before the choice can be made, so they get one version.)
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RELATA_VECTORISED __attribute__((target_clones("default", "arch=haswell", "arch=skylake-avx512")))
#else
#define RELATA_VECTORISED
#endif

namespace relata::nlp {
namespace {

/// erf by a rational function, as good as float is. std::erf would take a third of the whole parse.
inline float fast_erf(float x) {
    x = std::min(4.0F, std::max(-4.0F, x));
    const float z = x * x;
    float p = -2.72614225801306e-10F;
    p = p * z + 2.77068142495902e-08F;
    p = p * z + -2.10102402082508e-06F;
    p = p * z + -5.69250639462346e-05F;
    p = p * z + -7.34990630326855e-04F;
    p = p * z + -2.95459980854025e-03F;
    p = p * z + -1.60960333262415e-02F;
    float q = -1.45660718464996e-05F;
    q = q * z + -2.13374055278905e-04F;
    q = q * z + -1.68282697438203e-03F;
    q = q * z + -7.37332916720468e-03F;
    q = q * z + -1.42647390514189e-02F;
    return x * p / q;
}

RELATA_VECTORISED void gelu_values(float* x, std::size_t n) {
    constexpr float kInverseRoot2 = 0.70710678118654752F;
    for (std::size_t i = 0; i < n; ++i) x[i] = 0.5F * x[i] * (1.0F + fast_erf(x[i] * kInverseRoot2));
}

RELATA_VECTORISED void add_values(float* x, const float* y, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) x[i] += y[i];
}

RELATA_VECTORISED void scale_and_shift(float* x, const float* w, const float* b, float mean, float inverse, int n) {
    for (int i = 0; i < n; ++i) x[i] = (x[i] - mean) * inverse * w[i] + b[i];
}

}  // namespace

void use_one_thread_per_product() { openblas_set_num_threads(1); }

void multiply(int m, int n, int k, float scale, Block a, Block b, float* out, int out_stride) {
    if (m == 0 || n == 0) return;
    cblas_sgemm(CblasRowMajor, a.transposed ? CblasTrans : CblasNoTrans, b.transposed ? CblasTrans : CblasNoTrans, m, n,
                k, scale, a.data, a.stride, b.data, b.stride, 0.0F, out, out_stride);
}

Matrix multiply(const Matrix& a, const Matrix& b) {
    Matrix out(a.rows, b.cols);
    multiply(a.rows, b.cols, a.cols, 1.0F, {a.row(0), a.cols}, {b.row(0), b.cols}, out.row(0), out.cols);
    return out;
}

Matrix multiply_transposed(const Matrix& a, const Matrix& b) {
    Matrix out(a.rows, b.rows);
    multiply(a.rows, b.rows, a.cols, 1.0F, {a.row(0), a.cols}, {b.row(0), b.cols, true}, out.row(0), out.cols);
    return out;
}

Matrix Linear::operator()(const Matrix& x) const {
    Matrix out = multiply(x, weight);
    for (int i = 0; i < out.rows; ++i) add_values(out.row(i), bias.data(), bias.size());
    return out;
}

void LayerNorm::operator()(Matrix& x) const {
    for (int i = 0; i < x.rows; ++i) {
        double sum = 0;
        double squares = 0;
        for (const float v : x.span(i)) {
            sum += v;
            squares += static_cast<double>(v) * v;
        }
        const double mean = sum / x.cols;
        const double variance = std::max(0.0, squares / x.cols - mean * mean);
        scale_and_shift(x.row(i), weight.data(), bias.data(), static_cast<float>(mean),
                        static_cast<float>(1.0 / std::sqrt(variance + 1e-12)), x.cols);
    }
}

void add(Matrix& x, const Matrix& y) { add_values(x.values.data(), y.values.data(), x.values.size()); }

void gelu(Matrix& x) { gelu_values(x.values.data(), x.values.size()); }

void softmax(Matrix& x) {
    for (int i = 0; i < x.rows; ++i) {
        float* row = x.row(i);
        const float top = *std::max_element(row, row + x.cols);
        float sum = 0;
        for (int j = 0; j < x.cols; ++j) sum += row[j] = std::exp(row[j] - top);
        for (int j = 0; j < x.cols; ++j) row[j] /= sum;
    }
}

Matrix with_ones(const Matrix& x) {
    Matrix out(x.rows, x.cols + 1);
    for (int i = 0; i < x.rows; ++i) {
        std::copy_n(x.row(i), x.cols, out.row(i));
        out.row(i)[x.cols] = 1.0F;
    }
    return out;
}

int arg_max(std::span<const float> values) {
    return static_cast<int>(std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace relata::nlp
