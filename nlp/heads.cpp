// Turns the encoder's vectors into scores for every decision about a word.

#include "nlp/heads.h"

#include <algorithm>
#include <numeric>

#include "nlp/shape.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kMostLabels = 10'000;

Matrix activated(const Linear& linear, const Matrix& x) {
    Matrix out = linear(x);
    gelu(out);
    return out;
}

Matrix without_first_row(const Matrix& x) {
    Matrix out(x.rows - 1, x.cols);
    std::copy(x.values.begin() + x.cols, x.values.end(), out.values.begin());
    return out;
}

/// The file has one (size x size) form after the other; the product wants them side by side.
Matrix side_by_side(const Matrix& given, int labels, int size) {
    if (given.values.empty()) return {};
    Matrix out(size, labels * size);
    for (int label = 0; label < labels; ++label)
        for (int d = 0; d < size; ++d) std::copy_n(given.row(label * size + d), size, out.row(d) + label * size);
    return out;
}

}  // namespace

Inventories Inventories::load(ModelFile& file) {
    Inventories out{file.lines("upos"), file.lines("xpos"), file.lines("deprel"), file.lines("ner"), 0};
    const auto root = std::ranges::find(out.deprel, "root");
    if (root == out.deprel.end() || out.upos.empty() || out.xpos.empty() || out.ner.empty())
        file.report("a list of labels is empty, or has no root");
    else
        out.root = static_cast<int>(root - out.deprel.begin());
    for (const auto* labels : {&out.upos, &out.xpos, &out.deprel, &out.ner}) {
        if (labels->size() > kMostLabels) file.report("a list of labels is longer than " + std::to_string(kMostLabels));
        if (std::ranges::find(*labels, "") != labels->end()) file.report("a label is empty");
    }
    return out;
}

Heads Heads::load(ModelFile& file, const Config& c, const Inventories& inventories, int lemma_rules) {
    Heads h;
    const int word = 2 * c.dim + c.shape_dim;
    const auto count = [](const auto& names) { return static_cast<int>(names.size()); };
    h.labels_ = count(inventories.deprel);
    h.shapes_ = file.matrix("shape_out.weight", kShapes, c.shape_dim);
    h.tag_ = load_linear(file, "tag", word, c.tag);
    h.upos_ = load_linear(file, "upos", c.tag, count(inventories.upos));
    h.xpos_ = load_linear(file, "xpos", c.tag, count(inventories.xpos));
    h.lemma_ = load_linear(file, "lemma", c.tag, lemma_rules);
    h.name_ = load_linear(file, "name", word, c.tag);
    h.ner_ = load_linear(file, "ner", c.tag, count(inventories.ner));
    h.arc_dependent_ = load_linear(file, "arc_dep", word, c.arc);
    h.arc_head_ = load_linear(file, "arc_head", word, c.arc);
    h.rel_dependent_ = load_linear(file, "rel_dep", word, c.rel);
    h.rel_head_ = load_linear(file, "rel_head", word, c.rel);
    h.arc_ = file.matrix("arc", c.arc + 1, c.arc);
    h.rel_ = side_by_side(file.matrix("rel", h.labels_ * (c.rel + 1), c.rel + 1), h.labels_, c.rel + 1);
    return h;
}

Matrix Heads::word_vectors(const Input& input, const Matrix& encoded) const {
    Matrix out(input.words() + 1, 2 * encoded.cols + shapes_.cols);
    for (int i = 0; i < out.rows; ++i) {
        const auto k = static_cast<std::size_t>(i);
        float* to = std::copy_n(encoded.row(input.first[k]), encoded.cols, out.row(i));
        to = std::copy_n(encoded.row(input.last[k]), encoded.cols, to);
        std::copy_n(shapes_.row(input.word_shapes[k]), shapes_.cols, to);
    }
    return out;
}

Scores Heads::score(const Input& input, const Matrix& encoded) const {
    const Matrix with_root = word_vectors(input, encoded);
    const Matrix words = without_first_row(with_root);
    const Matrix tags = activated(tag_, words);
    Scores out;
    out.upos = upos_(tags);
    out.xpos = xpos_(tags);
    out.lemma = lemma_(tags);
    out.ner = ner_(activated(name_, words));
    const Matrix dependents = with_ones(activated(arc_dependent_, words));
    out.arcs = multiply_transposed(multiply(dependents, arc_), activated(arc_head_, with_root));
    out.rel_dependent = with_ones(activated(rel_dependent_, words));
    out.rel_head = with_ones(activated(rel_head_, with_root));
    return out;
}

Matrix Heads::relations(const Scores& scores, std::span<const int> heads) const {
    const int size = rel_.rows;
    const Matrix left = multiply(scores.rel_dependent, rel_);
    Matrix out(left.rows, labels_);
    for (int i = 0; i < out.rows; ++i) {
        const float* head = scores.rel_head.row(heads[static_cast<std::size_t>(i)] + 1);
        for (int label = 0; label < labels_; ++label)
            out.row(i)[label] = std::inner_product(head, head + size, left.row(i) + label * size, 0.0F);
    }
    return out;
}

}  // namespace relata::nlp
