#pragma once
// The arithmetic under the network, written once for each kind of processor; the best is taken at start. Every kind
// gives the same bits: products are sums of integers, and what is done in floats is done in one order everywhere.

#include <cstddef>
#include <cstdint>
#include <span>

namespace relata::nlp {

/// A row of activations in seven bits: x[i] = middle + step * (byte[i] - 64), with bytes from 1 to 127.
struct RowScale {
    float step = 0;
    float middle = 0;
};

/// Sixteen outputs of a linear layer, as `Kernels::multiply` and `Kernels::finish` want them.
struct Panel {
    const std::uint8_t* weights = nullptr;  ///< as `Kernels::pack` left them
    const float* scale = nullptr;           ///< one number for each of the sixteen outputs, as of the next two
    const float* sum = nullptr;             ///< of its weights, times `scale`
    const float* bias = nullptr;
};

inline constexpr int kPanelColumns = 16;
/// So many panels are best multiplied with the same rows in one go.
inline constexpr int kPanelsTogether = 2;
/// Rows of bytes are padded with 64, which stands for nothing, to a multiple of so many.
inline constexpr int kInputStep = 12;
[[gnu::always_inline]] constexpr int padded_inputs(int inputs) {
    return (inputs + kInputStep - 1) / kInputStep * kInputStep;
}

constexpr int padded_columns(int columns) { return (columns + kPanelColumns - 1) / kPanelColumns * kPanelColumns; }

inline constexpr int kRowStep = 16;

/// What becomes of a product: it is stored, added to what is there, or stored after the activation x * Phi(x).
enum class Finish { store, add, gelu };

struct Kernels {
    const char* name = "";  ///< "avx512-vnni", "avx-vnni", "avx2", "neon", "portable"

    /// Bytes of a packed panel, a multiple of 64.
    std::size_t (*panel_bytes)(int inputs) = nullptr;
    /// Packs up to sixteen rows of `inputs` weights, `stride` bytes from row to row, for `multiply`.
    void (*pack)(const std::int8_t* weights, int stride, int columns, int inputs, std::uint8_t* packed) = nullptr;
    /// sums[p][r][c] = sum over i of (x[r][i] - 64) * weight[p][c][i], for `panels` panels p that stand one behind the
    /// other, and sixteen c in each; exact. x is at most 127.
    void (*multiply)(const std::uint8_t* x, int rows, int inputs, const std::uint8_t* packed, int panels,
                     std::int32_t* sums) = nullptr;
    /// Turns sums into floats: sixteen columns of `rows` rows, `stride` floats from row to row.
    void (*finish)(const std::int32_t* sums, int rows, const RowScale* rows_scale, const Panel& panel, Finish finish,
                   float* out, int stride) = nullptr;
    /// Writes `padded_inputs(size)` bytes.
    RowScale (*quantize)(const float* x, int size, std::uint8_t* out) = nullptr;
    /// The row gets mean 0 and variance 1, then weight and bias.
    void (*layer_norm)(float* x, int size, const float* weight, const float* bias) = nullptr;
    /// The row becomes positive with sum 1. It has room for a multiple of `kRowStep` numbers; what is behind `size` of
    /// them is overwritten.
    void (*softmax)(float* x, int size) = nullptr;
    float (*dot)(const float* a, const float* b, int size) = nullptr;
    /// Attention of `pieces` pieces to each other: a row of `qkv` has queries, keys and values of `heads` heads, each
    /// of `size` numbers; a row of `out` has `heads * size`. `scratch` has `attention_scratch(pieces, size)` floats.
    void (*attend)(const float* qkv, int qkv_stride, int pieces, int heads, int size, float* out, int out_stride,
                   float* scratch) = nullptr;
};

std::size_t attention_scratch(int pieces, int size);

/// All kinds that this processor can run, the best one first; the portable kind is always there.
std::span<const Kernels* const> all_kernels();
/// The first of them, or the one that the environment names as RELATA_KERNELS, so that they can be compared.
const Kernels& best_kernels();

}  // namespace relata::nlp
