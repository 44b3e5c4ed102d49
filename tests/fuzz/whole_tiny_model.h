#pragma once
// A whole model of a few kilobytes: every section there and of the right size, all sizes 1 or 2.

#include <string>
#include <vector>

#include "nlp/shape.h"
#include "tests/nlp/tiny_model.h"

namespace relata::fuzz {

inline std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
}

/// The sections of a model that `nlp::Parser::load` takes. Weights are small numbers that differ from each other.
inline std::vector<nlp::test::TinySection> tiny_sections() {
    constexpr int kDim = 2;
    constexpr int kPositions = 512;
    constexpr int kWord = 2 * kDim + 1;
    std::vector<nlp::test::TinySection> out = {
        {"config", 0, 0, 0, "layers\t1\ndim\t2\nheads\t1\ninner\t1\narc\t1\nrel\t1\ntag\t1\nshape_dim\t1\n"},
        {"vocab", 0, 0, 0, "[CLS]\n[SEP]\n[UNK]\nthe\nh\n##ts\n-\nreb\n##els\n"},
        {"chars", 0, 0, 0, nlp::test::kTinyChars},
        {"shapes", 0, 0, 0, joined(nlp::shape_names())},
        {"cases", 0, 0, 0, joined(nlp::sentence_case_names())},
        {"upos", 0, 0, 0, "NOUN\nVERB\n"},
        {"xpos", 0, 0, 0, "NN\nVBD\n"},
        {"deprel", 0, 0, 0, "root\nnsubj\n"},
        {"ner", 0, 0, 0, "O\nB-PER\nI-PER\n"},
        {"lemma", 0, 0, 0, "l|0|\nl|1|\n=be\n"},
        {"lemma_exceptions", 0, 0, 0, "was\tVBD\tbe\n"},
    };
    float next = 0.0F;
    const auto weights = [&](const std::string& name, int rows, int cols) {
        std::vector<float> values(static_cast<std::size_t>(rows) * static_cast<std::size_t>(cols));
        for (float& value : values) value = (next = next > 0.9F ? -0.9F : next + 0.07F);
        out.push_back({name, 1, rows, cols, nlp::test::float_bytes(values)});
    };
    const auto linear = [&](const std::string& name, int inputs, int outputs) {
        weights(name + ".weight", outputs, inputs);
        weights(name + ".bias", 1, outputs);
    };
    constexpr int kVocabulary = 9;
    out.push_back({"piece.weight", 3, kVocabulary, kDim, std::string(kVocabulary * (4 + kDim), '\x3d')});
    weights("position.weight", kPositions, kDim);
    weights("kind", 1, kDim);
    weights("shape_in.weight", nlp::kShapes, kDim);
    weights("case_in.weight", nlp::kSentenceCases, kDim);
    for (const auto* norm : {"norm", "layers.0.norm1", "layers.0.norm2"}) {
        weights(std::string(norm) + ".weight", 1, kDim);
        weights(std::string(norm) + ".bias", 1, kDim);
    }
    linear("layers.0.qkv", kDim, 3 * kDim);
    linear("layers.0.out", kDim, kDim);
    linear("layers.0.up", kDim, 1);
    linear("layers.0.down", 1, kDim);
    weights("shape_out.weight", nlp::kShapes, 1);
    linear("tag", kWord, 1);
    linear("upos", 1, 2);
    linear("xpos", 1, 2);
    linear("lemma", 1, 3);
    linear("name", kWord, 1);
    linear("ner", 1, 3);
    for (const auto* ends : {"arc_dep", "arc_head", "rel_dep", "rel_head"}) linear(ends, kWord, 1);
    weights("arc", 2, 1);
    weights("rel", 2 * 2, 2);
    return out;
}

}  // namespace relata::fuzz
