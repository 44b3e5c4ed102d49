// Arithmetic on scores, behind the network.

#include "nlp/matrix.h"

#include <algorithm>
#include <cmath>

namespace relata::nlp {

void softmax(Matrix& x) {
    for (int i = 0; i < x.rows; ++i) {
        float* row = x.row(i);
        const float top = *std::max_element(row, row + x.cols);
        float sum = 0;
        for (int j = 0; j < x.cols; ++j) sum += row[j] = std::exp(row[j] - top);
        for (int j = 0; j < x.cols; ++j) row[j] /= sum;
    }
}

int arg_max(std::span<const float> values) {
    return static_cast<int>(std::max_element(values.begin(), values.end()) - values.begin());
}

}  // namespace relata::nlp
