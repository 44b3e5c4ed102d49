#pragma once
// What is read off the words' vectors: tags, names, lemma rules, arcs and their relations.

#include <span>
#include <string>
#include <vector>

#include "nlp/encoder.h"
#include "nlp/input.h"
#include "nlp/matrix.h"
#include "nlp/model_file.h"

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

/// Scores for the n words of a sentence, one row a word.
struct Scores {
    Matrix upos = {};
    Matrix xpos = {};
    Matrix lemma = {};
    Matrix ner = {};
    Matrix arcs = {};           ///< n x (n+1): column 0 = root, column j+1 = word j as the head
    Matrix rel_dependent = {};  ///< halves of the relation scores, for `Heads::relations`
    Matrix rel_head = {};
};

/// Read-only after loading.
class Heads {
  public:
    static Heads load(ModelFile& file, const Config& config, const Inventories& inventories, int lemma_rules);

    /// `encoded` are the pieces of `input`.
    Scores score(const Input& input, const Matrix& encoded) const;

    /// n x labels, given each word's head (-1 = root).
    Matrix relations(const Scores& scores, std::span<const int> heads) const;

  private:
    Matrix word_vectors(const Input& input, const Matrix& encoded) const;

    Matrix shapes_ = {};
    Linear tag_ = {}, upos_ = {}, xpos_ = {}, lemma_ = {};
    Linear name_ = {}, ner_ = {};
    Linear arc_dependent_ = {}, arc_head_ = {};
    Linear rel_dependent_ = {}, rel_head_ = {};
    Matrix arc_ = {};  ///< bilinear form, with a last row for the bias
    Matrix rel_ = {};  ///< for each relation such a form, side by side: (rel+1) x (labels*(rel+1))
    int labels_ = 0;
};

}  // namespace relata::nlp
