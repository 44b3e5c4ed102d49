#pragma once
// Dense rows of floats, for tables of the model and for scores.

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

/// Each row becomes positive with sum 1.
void softmax(Matrix& x);
/// Index of the largest value, the first of equals.
int arg_max(std::span<const float> values);

}  // namespace relata::nlp
