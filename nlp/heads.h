#pragma once
// What is read off the words' vectors: tags, names, lemma rules, arcs and their relations.

#include <span>
#include <string>
#include <vector>

#include "nlp/encoder.h"
#include "nlp/input.h"
#include "nlp/matrix.h"
#include "nlp/model_file.h"
#include "nlp/quantized.h"

namespace relata::nlp {

/// The classes of each layer of analysis, in the order of the network's outputs.
struct Inventories {
    std::vector<std::string> upos = {};
    std::vector<std::string> xpos = {};
    std::vector<std::string> deprel = {};
    std::vector<std::string> ner = {};  ///< "O", "B-PER", "I-PER", ...
    int root = 0;                       ///< index of "root" in `deprel`
    static Inventories load(ModelFile& file);
};

/// Scores for the words of several inputs: each has a row for the root, then one for each of its words. In a workspace.
struct Scores {
    Rows upos = {};
    Rows xpos = {};
    Rows lemma = {};
    Rows ner = {};
    Rows arc_dependent = {};
    Rows arc_head = {};  ///< already multiplied with the bilinear form; a last column for the bias
    Rows rel_dependent = {};
    Rows rel_head = {};
};

/// Read-only after loading.
class Heads {
  public:
    static Heads load(ModelFile& file, const Config& config, const Inventories& inventories, int lemma_rules,
                      const Kernels& kernels);

    /// What a run needs beside the weights. One for each thread, used again and again.
    struct Workspace {
        Room words = {};
        Room layers = {};
        Room tags = {};
        Room names = {};
        Room arcs = {};
        Room governors = {};
        Room forms = {};
        Room relations = {};
        QuantizedRows quantized = {};
    };

    /// `encoded` are the pieces of `inputs`, one input after the other.
    Scores score(std::span<const Input> inputs, const Rows& encoded, Workspace& workspace) const;

    /// n x (n+1) for the n words behind the root at row `root`: column 0 = root, column j+1 = word j as the head.
    Matrix arcs(const Scores& scores, int root, int words) const;

    /// A row of label scores for each row of `scores`, given the row of its governor (-1 for roots: no scores).
    Rows relations(const Scores& scores, std::span<const int> governors, Workspace& workspace) const;

  private:
    Rows word_vectors(std::span<const Input> inputs, const Rows& encoded, Room& room) const;

    const Kernels* kernels_ = nullptr;
    Matrix shapes_ = {};
    QuantizedLinear layers_ = {};  ///< the six first layers side by side; where each begins:
    int tag_ = 0, name_ = 0, arc_dependent_ = 0, arc_head_ = 0, rel_dependent_ = 0, rel_head_ = 0;
    QuantizedLinear tags_ = {};
    int upos_ = 0, xpos_ = 0, lemma_ = 0;
    QuantizedLinear ner_ = {};
    QuantizedLinear arc_ = {};  ///< bilinear form: a head's vector to what a dependent's is multiplied with
    QuantizedLinear rel_ = {};  ///< for each relation such a form, with a last row for the bias
    int tag_size_ = 0, arc_size_ = 0, rel_size_ = 0;
    int upos_labels_ = 0, xpos_labels_ = 0, lemma_rules_ = 0, ner_labels_ = 0, labels_ = 0;
};

}  // namespace relata::nlp
