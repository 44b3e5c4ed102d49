// Turns the encoder's vectors into scores for every decision about a word.

#include "nlp/heads.h"

#include <algorithm>

#include "nlp/shape.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kMostLabels = 10'000;

/// The last column of each row, unpacked: what is added whatever the row is multiplied with.
std::vector<float> last_column(const PackedTable& table) {
    std::vector<float> out;
    for (int i = 0; i < table.rows; ++i)
        out.push_back(table.scale(i) * static_cast<float>(table.row(i)[table.cols - 1]));
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

Heads Heads::load(ModelFile& file, const Config& c, const Inventories& inventories, int lemma_rules,
                  const Kernels& kernels) {
    Heads h;
    const int word = 2 * c.dim + c.shape_dim;
    const auto count = [](const auto& names) { return static_cast<int>(names.size()); };
    h.kernels_ = &kernels;
    h.tag_size_ = c.tag;
    h.arc_size_ = c.arc;
    h.rel_size_ = c.rel;
    h.upos_labels_ = count(inventories.upos);
    h.xpos_labels_ = count(inventories.xpos);
    h.ner_labels_ = count(inventories.ner);
    h.labels_ = count(inventories.deprel);
    h.lemma_rules_ = lemma_rules;
    h.shapes_ = file.matrix("shape_out.weight", kShapes, c.shape_dim);
    h.layers_ = QuantizedLinear(kernels, word);
    h.tag_ = h.layers_.append(file, "tag", c.tag);
    h.name_ = h.layers_.append(file, "name", c.tag);
    h.arc_dependent_ = h.layers_.append(file, "arc_dep", c.arc);
    h.arc_head_ = h.layers_.append(file, "arc_head", c.arc);
    h.rel_dependent_ = h.layers_.append(file, "rel_dep", c.rel);
    h.rel_head_ = h.layers_.append(file, "rel_head", c.rel);
    h.tags_ = QuantizedLinear(kernels, c.tag);
    h.upos_ = h.tags_.append(file, "upos", h.upos_labels_);
    h.xpos_ = h.tags_.append(file, "xpos", h.xpos_labels_);
    h.lemma_ = h.tags_.append(file, "lemma", lemma_rules);
    h.ner_ = QuantizedLinear(kernels, c.tag);
    h.ner_.append(file, "ner", h.ner_labels_);
    h.arc_ = QuantizedLinear(kernels, c.arc);
    h.arc_.append(file.packed("arc", c.arc + 1, c.arc), {});
    h.rel_ = QuantizedLinear(kernels, c.rel);
    const PackedTable rel = file.packed("rel", h.labels_ * (c.rel + 1), c.rel + 1);
    h.rel_.append(rel, last_column(rel));
    return h;
}

Rows Heads::word_vectors(std::span<const Input> inputs, const Rows& encoded, Room& room) const {
    int words = 0;
    for (const Input& input : inputs) words += input.words() + 1;
    const Rows out = room.rows(words, 2 * encoded.cols + shapes_.cols);
    int row = 0;
    int first_piece = 0;
    for (const Input& input : inputs) {
        for (std::size_t k = 0; k < input.first.size(); ++k) {
            float* to = std::copy_n(encoded.row(first_piece + input.first[k]), encoded.cols, out.row(row++));
            to = std::copy_n(encoded.row(first_piece + input.last[k]), encoded.cols, to);
            std::copy_n(shapes_.row(input.word_shapes[k]), shapes_.cols, to);
        }
        first_piece += input.size();
    }
    return out;
}

Scores Heads::score(std::span<const Input> inputs, const Rows& encoded, Workspace& w) const {
    const Rows words = word_vectors(inputs, encoded, w.words);
    const Rows layers = w.layers.rows(words.rows, layers_.columns());
    w.quantized.assign(*kernels_, words);
    layers_(w.quantized, Finish::gelu, layers);

    const auto product = [&](const QuantizedLinear& linear, const Rows& x, Room& room) {
        const Rows out = room.rows(x.rows, linear.columns());
        w.quantized.assign(*kernels_, x);
        linear(w.quantized, Finish::store, out);
        return out;
    };
    const Rows tags = product(tags_, layers.columns(tag_, tag_size_), w.tags);
    Scores out;
    out.upos = tags.columns(upos_, upos_labels_);
    out.xpos = tags.columns(xpos_, xpos_labels_);
    out.lemma = tags.columns(lemma_, lemma_rules_);
    out.ner = product(ner_, layers.columns(name_, tag_size_), w.names).columns(0, ner_labels_);
    out.arc_dependent = layers.columns(arc_dependent_, arc_size_);
    out.arc_head = product(arc_, layers.columns(arc_head_, arc_size_), w.arcs);
    out.rel_dependent = layers.columns(rel_dependent_, rel_size_);
    out.rel_head = layers.columns(rel_head_, rel_size_);
    return out;
}

Matrix Heads::arcs(const Scores& scores, int root, int words) const {
    Matrix out(words, words + 1);
    for (int i = 0; i < words; ++i) {
        const float* dependent = scores.arc_dependent.row(root + 1 + i);
        for (int j = 0; j <= words; ++j) {
            const float* head = scores.arc_head.row(root + j);
            out.row(i)[j] = kernels_->dot(dependent, head, arc_size_) + head[arc_size_];
        }
    }
    return out;
}

Rows Heads::relations(const Scores& scores, std::span<const int> governors, Workspace& w) const {
    std::vector<int> place(governors.size(), -1);  // of a governor's row among those that are multiplied
    std::vector<int> wanted;
    for (const int governor : governors) {
        if (governor < 0 || place[static_cast<std::size_t>(governor)] >= 0) continue;
        place[static_cast<std::size_t>(governor)] = static_cast<int>(wanted.size());
        wanted.push_back(governor);
    }
    const Rows heads = w.governors.rows(static_cast<int>(wanted.size()), rel_size_);
    for (int i = 0; i < heads.rows; ++i)
        std::copy_n(scores.rel_head.row(wanted[static_cast<std::size_t>(i)]), rel_size_, heads.row(i));
    const Rows forms = w.forms.rows(heads.rows, rel_.columns());
    w.quantized.assign(*kernels_, heads);
    rel_(w.quantized, Finish::store, forms);
    const Rows out = w.relations.rows(static_cast<int>(governors.size()), labels_);
    for (int i = 0; i < out.rows; ++i) {
        const int governor = governors[static_cast<std::size_t>(i)];
        if (governor < 0) continue;
        const float* form = forms.row(place[static_cast<std::size_t>(governor)]);
        for (int label = 0; label < labels_; ++label, form += rel_size_ + 1)
            out.row(i)[label] = kernels_->dot(scores.rel_dependent.row(i), form, rel_size_) + form[rel_size_];
    }
    return out;
}

}  // namespace relata::nlp
