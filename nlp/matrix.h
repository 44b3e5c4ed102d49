#pragma once
// Dense rows of floats and the few operations a transformer needs. Products go through BLAS, one call for each product
// of one sentence; everything else is plain loops that the compiler vectorises.

#include <span>
#include <vector>

namespace relata::nlp {

/// `rows` x `cols` floats, row after row.
struct Matrix {
    int rows = 0;
    int cols = 0;
    std::vector<float> values = {};

    Matrix() = default;
    Matrix(int r, int c) : rows(r), cols(c), values(static_cast<std::size_t>(r) * static_cast<std::size_t>(c)) {}
    float* row(int i) { return values.data() + static_cast<std::size_t>(i) * static_cast<std::size_t>(cols); }
    const float* row(int i) const {
        return values.data() + static_cast<std::size_t>(i) * static_cast<std::size_t>(cols);
    }
    std::span<const float> span(int i) const { return {row(i), static_cast<std::size_t>(cols)}; }
};

/// y = x * weight + bias, where `weight` has a row for each input and a column for each output.
struct Linear {
    Matrix weight = {};
    std::vector<float> bias = {};
    Matrix operator()(const Matrix& x) const;
};

/// Scale and shift of a layer normalisation.
struct LayerNorm {
    std::vector<float> weight = {};
    std::vector<float> bias = {};
    void operator()(Matrix& x) const;
};

/// Keeps BLAS from starting threads of its own: relata's threads go over documents. Call once before the first product.
void use_one_thread_per_product();

/// One of the factors of `multiply`: a block inside a bigger matrix, `stride` floats from row to row.
struct Block {
    const float* data = nullptr;
    int stride = 0;
    bool transposed = false;
};

/// out[m x n] = scale * a[m x k] * b[k x n]; `out` has `out_stride` floats from row to row.
void multiply(int m, int n, int k, float scale, Block a, Block b, float* out, int out_stride);

Matrix multiply(const Matrix& a, const Matrix& b);
/// a * b^T
Matrix multiply_transposed(const Matrix& a, const Matrix& b);

void add(Matrix& x, const Matrix& y);
/// x * Phi(x), with Phi to about 1e-7.
void gelu(Matrix& x);
/// Each row becomes positive with sum 1.
void softmax(Matrix& x);
/// x with a last column of ones: a bias inside a product.
Matrix with_ones(const Matrix& x);
/// Index of the largest value, the first of equals.
int arg_max(std::span<const float> values);

}  // namespace relata::nlp
