#pragma once
// Linear layers whose weights stay in the bytes of the model file, and rows of activations in bytes beside them.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "nlp/kernels.h"
#include "nlp/model_file.h"

namespace relata::nlp {

/// Rows of floats inside something bigger, `stride` floats from row to row. Owned elsewhere.
struct Rows {
    float* data = nullptr;
    int rows = 0;
    int cols = 0;
    int stride = 0;
    float* row(int i) const { return data + static_cast<std::ptrdiff_t>(i) * stride; }
    std::span<float> span(int i) const { return {row(i), static_cast<std::size_t>(cols)}; }
    /// `count` of the columns, from `first` on.
    Rows columns(int first, int count) const { return {data + first, rows, count, stride}; }
    Rows from_row(int first, int count) const { return {row(first), count, cols, stride}; }
};

/// Room for rows, kept from one batch to the next: it grows and is never cleared.
class Room {
  public:
    /// Rows with space for whole panels of columns. What they hold is whatever was there before.
    Rows rows(int rows, int cols);

  private:
    std::vector<float> values_ = {};
};

/// Activations as the kernels multiply them: each row with a step and a middle of its own, so that a row's bytes do
/// not depend on the other rows.
struct QuantizedRows {
    int rows = 0;
    int inputs = 0;
    std::vector<std::uint8_t> bytes = {};
    std::vector<RowScale> scales = {};
    std::vector<std::int32_t> sums = {};  ///< room for a product of these rows

    void assign(const Kernels& kernels, const Rows& from);
};

/// y = x * weight + bias. Several layers with the same inputs can stand side by side; each starts at a new panel.
class QuantizedLinear {
  public:
    QuantizedLinear() = default;
    QuantizedLinear(const Kernels& kernels, int inputs)
        : kernels_(&kernels), inputs_(inputs), panel_lines_((kernels.panel_bytes(inputs) + 63) / 64) {}

    /// Appends a layer and returns its first column. `bias` is empty or has a number for each of the table's rows; a
    /// table wider than `inputs` has only its first columns used.
    int append(const PackedTable& weights, const std::vector<float>& bias);
    /// The layer that `torch.nn.Linear(inputs, outputs)` called `name`.
    int append(ModelFile& file, const std::string& name, int outputs);

    int columns() const { return static_cast<int>(bias_.size()); }

    /// The product, into the columns of `out` from the first on; `out` has whole panels of them.
    void operator()(QuantizedRows& x, Finish finish, const Rows& out) const;

  private:
    struct alignas(64) Line {
        std::uint8_t bytes[64];
    };
    const std::uint8_t* panel(std::size_t column) const { return packed_[column / kPanelColumns * panel_lines_].bytes; }

    const Kernels* kernels_ = nullptr;
    int inputs_ = 0;
    std::size_t panel_lines_ = 0;
    std::vector<Line> packed_ = {};
    std::vector<float> scale_ = {};
    std::vector<float> sum_ = {};
    std::vector<float> bias_ = {};
};

}  // namespace relata::nlp
