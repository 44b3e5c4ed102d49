// Between the network's layers and the kernels: which bytes are multiplied with which.

#include "nlp/quantized.h"

#include <algorithm>
#include <numeric>

namespace relata::nlp {
namespace {

constexpr std::size_t kColumnsTogether = kPanelsTogether * kPanelColumns;

}  // namespace

Rows Room::rows(int rows, int cols) {
    // A panel more than needed: rows a multiple of 4096 bytes apart would push each other out of the processor's cache.
    const int stride = padded_columns(cols) + kPanelColumns;
    const auto wanted = static_cast<std::size_t>(rows) * static_cast<std::size_t>(stride);
    if (values_.size() < wanted) values_.resize(wanted);
    return {values_.data(), rows, cols, stride};
}

void QuantizedRows::assign(const Kernels& kernels, const Rows& from) {
    rows = from.rows;
    inputs = from.cols;
    const auto many = static_cast<std::size_t>(rows);
    const auto padded = static_cast<std::size_t>(padded_inputs(inputs));
    if (bytes.size() < many * padded) bytes.resize(many * padded);
    if (scales.size() < many) scales.resize(many);
    if (sums.size() < many * kColumnsTogether) sums.resize(many * kColumnsTogether);
    for (std::size_t i = 0; i < many; ++i)
        scales[i] = kernels.quantize(from.row(static_cast<int>(i)), inputs, bytes.data() + i * padded);
}

int QuantizedLinear::append(const PackedTable& weights, const std::vector<float>& bias) {
    const int first = columns();
    const auto total = static_cast<std::size_t>(first + padded_columns(weights.rows));
    for (auto* numbers : {&scale_, &sum_, &bias_}) numbers->resize(total);
    packed_.resize(total / kPanelColumns * panel_lines_);
    for (int row = 0; row < weights.rows; ++row) {
        const auto c = static_cast<std::size_t>(first + row);
        const std::int8_t* bytes = weights.row(row);
        scale_[c] = weights.scale(row);
        sum_[c] = scale_[c] * static_cast<float>(std::accumulate(bytes, bytes + inputs_, 0));
        if (!bias.empty()) bias_[c] = bias[static_cast<std::size_t>(row)];
        if (row % kPanelColumns == 0)
            kernels_->pack(bytes, weights.cols, std::min(kPanelColumns, weights.rows - row), inputs_,
                           packed_[c / kPanelColumns * panel_lines_].bytes);
    }
    return first;
}

int QuantizedLinear::append(ModelFile& file, const std::string& name, int outputs) {
    return append(file.packed(name + ".weight", outputs, inputs_), file.row(name + ".bias", outputs));
}

void QuantizedLinear::operator()(QuantizedRows& x, Finish finish, const Rows& out) const {
    const std::int32_t* sums = x.sums.data();
    for (std::size_t c = 0; c < bias_.size(); c += kPanelColumns) {
        const Panel here{panel(c), scale_.data() + c, sum_.data() + c, bias_.data() + c};
        if (c % kColumnsTogether == 0) {
            const std::size_t columns = std::min(kColumnsTogether, bias_.size() - c);
            kernels_->multiply(x.bytes.data(), x.rows, inputs_, here.weights, static_cast<int>(columns) / kPanelColumns,
                               x.sums.data());
            sums = x.sums.data();
        }
        kernels_->finish(sums, x.rows, x.scales.data(), here, finish, out.data + c, out.stride);
        sums += static_cast<std::ptrdiff_t>(x.rows) * kPanelColumns;
    }
}

}  // namespace relata::nlp
