// The C++ parser against the PyTorch network it was exported from, on 200 sentences written for this test.
// tests/nlp/agreement.conllu is made by nlp/train/predict.py from the rounded weights (nlp/train/README.md).
// A lemma may differ in one way: the dictionary of forms (nlp/morphology.h) goes before the network's rule.

#include <fstream>
#include <iterator>

#include "core/utf8.h"
#include "nlp/conllu.h"
#include "nlp/default_model.h"
#include "nlp/morphology.h"
#include "nlp/parser.h"
#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool same_lemma(const Word& got, const Word& expected) {
    return got.lemma == expected.lemma || got.lemma == dictionary_lemma(to_lower_ascii(got.form), got.xpos);
}

std::string row(const Word& w) {
    return w.form + " " + w.upos + " " + w.xpos + " " + std::to_string(w.head + 1) + " " + w.deprel + " " + w.ner;
}

/// PyTorch multiplies floats, the program activations in seven bits: a close decision turns over now and then (with the
/// model of 28 November 2026 for 34 words of 2,616). What is wrong in earnest turns over far more.
constexpr double kMostTurned = 0.02;

TEST_CASE("C++ and PyTorch agree on every column of 200 sentences, but for one word in 50 at most") {
    const std::string bytes = read_file(RELATA_SOURCE_DIR "/tests/nlp/agreement.conllu");
    const auto expected = read_conllu(bytes);
    REQUIRE(expected);
    REQUIRE(expected->size() >= 200);
    const auto parser = Parser::load(default_model());
    REQUIRE(parser);
    INFO("agreement.conllu must be made anew with each model: nlp/train/README.md");
    REQUIRE(bytes.find("# model = " + parser->id() + "\n") != std::string::npos);
    std::string turned;
    int words = 0;
    int others = 0;
    for (const ParsedSentence& sentence : *expected) {
        const ParsedSentence got = parser->parse(tokens_of(sentence));
        INFO(sentence.text);
        REQUIRE(got.words.size() == sentence.words.size());
        for (std::size_t i = 0; i < got.words.size(); ++i) {
            const Word& word = got.words[i];
            ++words;
            if (row(word) == row(sentence.words[i]) && same_lemma(word, sentence.words[i])) continue;
            ++others;
            turned +=
                row(word) + " " + word.lemma + ", not " + row(sentence.words[i]) + " " + sentence.words[i].lemma + "\n";
        }
    }
    INFO(others << " of " << words << " words:\n" << turned);
    CHECK(others <= kMostTurned * words);
    CHECK(words > 2000);
}

}  // namespace
}  // namespace relata::nlp
