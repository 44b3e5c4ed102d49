#pragma once
// The transformer: word pieces in context. Four layers of BERT's architecture (MiniLM's), fine-tuned.

#include <span>
#include <vector>

#include "nlp/input.h"
#include "nlp/matrix.h"
#include "nlp/model_file.h"
#include "nlp/quantized.h"

namespace relata::nlp {

/// Sizes of the network, from the section "config".
struct Config {
    int layers = 0;
    int dim = 0;    ///< of a piece's vector
    int heads = 0;  ///< of attention
    int inner = 0;
    int arc = 0;  ///< of the two vectors whose product scores an arc
    int rel = 0;  ///< of those that score a relation
    int tag = 0;
    int shape_dim = 0;
    /// Reports to `file` what is missing or out of all proportion.
    static Config load(ModelFile& file);
};

/// Scale and shift of a layer normalisation.
struct LayerNorm {
    std::vector<float> weight = {};
    std::vector<float> bias = {};
    void operator()(const Kernels& kernels, const Rows& x) const;
};

/// Read-only after loading; several threads may run it. Looks at the bytes of the model file.
class Encoder {
  public:
    static Encoder load(ModelFile& file, const Config& config, int vocabulary, const Kernels& kernels);

    /// What a run needs beside the weights. One for each thread, used again and again.
    struct Workspace {
        Room states = {};
        Room wide = {};  ///< queries, keys and values; then the inner layer
        Room context = {};
        Room head = {};  ///< one head of attention
        QuantizedRows quantized = {};
    };

    /// One row of `Config::dim` numbers for each piece of each input, one input after the other, inside `workspace`.
    /// An input has at most 512 pieces; what comes out for it does not depend on the others.
    Rows run(std::span<const Input> inputs, Workspace& workspace) const;

  private:
    struct Layer {
        QuantizedLinear qkv = {};  ///< queries, keys and values side by side
        QuantizedLinear out = {};
        LayerNorm norm1 = {};
        QuantizedLinear up = {};
        QuantizedLinear down = {};
        LayerNorm norm2 = {};
    };
    void embed(const Input& input, const Rows& x) const;
    void attend(std::span<const Input> inputs, const Rows& qkv, const Rows& out, Room& scratch) const;
    void run(const Layer& layer, std::span<const Input> inputs, const Rows& x, Workspace& workspace) const;

    const Kernels* kernels_ = nullptr;
    PackedTable pieces_ = {};
    Matrix positions_ = {};
    std::vector<float> kind_ = {};  ///< BERT's token type
    Matrix shapes_ = {};
    Matrix cases_ = {};
    LayerNorm norm_ = {};
    std::vector<Layer> layers_ = {};
    int dim_ = 0;
    int inner_ = 0;
    int heads_ = 1;
};

}  // namespace relata::nlp
