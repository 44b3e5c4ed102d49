#pragma once
// The transformer: word pieces in context. Four layers of BERT's architecture (MiniLM's), fine-tuned.

#include <vector>

#include "nlp/input.h"
#include "nlp/matrix.h"
#include "nlp/model_file.h"

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

/// Read-only after loading; several threads may run it.
class Encoder {
  public:
    static Encoder load(ModelFile& file, const Config& config, int vocabulary);

    /// One row of `Config::dim` numbers for each piece of `input`, which has at most 512.
    Matrix run(const Input& input) const;

  private:
    struct Layer {
        Linear qkv = {};  ///< queries, keys and values side by side
        Linear out = {};
        LayerNorm norm1 = {};
        Linear up = {};
        Linear down = {};
        LayerNorm norm2 = {};
    };
    Matrix embed(const Input& input) const;
    Matrix attend(const Matrix& qkv) const;

    PackedTable pieces_ = {};
    Matrix positions_ = {};
    std::vector<float> kind_ = {};  ///< BERT's token type
    Matrix shapes_ = {};
    Matrix cases_ = {};
    LayerNorm norm_ = {};
    std::vector<Layer> layers_ = {};
    int heads_ = 1;
};

/// The weights of `torch.nn.Linear(inputs, outputs)` called `name`.
Linear load_linear(ModelFile& file, const std::string& name, int inputs, int outputs);

}  // namespace relata::nlp
