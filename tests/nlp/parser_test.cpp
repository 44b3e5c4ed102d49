// The parser as a whole: a pure function of one sentence, safe with any tokens.

#include "nlp/parser.h"

#include <algorithm>
#include <thread>

#include "nlp/conllu.h"
#include "nlp/default_model.h"
#include "nlp/kernels.h"
#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

const Parser& parser() {
    static const Parser made = [] {
        auto loaded = Parser::load(default_model());
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return made;
}

Sentence words(const std::vector<std::string>& forms) {
    Sentence s;
    for (const auto& form : forms) {
        s.tokens.push_back(
            {{static_cast<std::uint32_t>(s.text.size()), static_cast<std::uint32_t>(s.text.size() + form.size())},
             form,
             true});
        s.text += form + " ";
    }
    s.span = {0, static_cast<std::uint32_t>(s.text.size())};
    return s;
}

void check_tree(const ParsedSentence& s) {
    int roots = 0;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
        const Word& w = s.words[i];
        roots += w.head < 0 ? 1 : 0;
        REQUIRE((w.head < 0) == (w.deprel == "root"));
        REQUIRE(w.head_probability > 0.0F);
        REQUIRE(w.head_probability <= 1.0F);
        int at = static_cast<int>(i);
        for (std::size_t steps = 0; at >= 0; ++steps) {
            REQUIRE(steps <= s.words.size());
            at = s.words[static_cast<std::size_t>(at)].head;
        }
    }
    REQUIRE(roots == (s.words.empty() ? 0 : 1));
}

TEST_CASE("who accuses whom") {
    const auto s = parser().parse(words({"Turkey", "accused", "Russia", "of", "bombing", "a", "hospital", "."}));
    check_tree(s);
    CHECK(s.words[1].head == -1);
    CHECK(s.words[1].lemma == "accuse");
    CHECK(s.words[0].deprel == "nsubj");
    CHECK(s.words[2].deprel == "obj");
    CHECK(s.words[0].ner == "B-LOC");
    CHECK(s.words[4].upos == "VERB");
    CHECK(s.words[6].head == 4);
}

TEST_CASE("spans, paragraph and kind are handed on") {
    Sentence given = words({"Moscow", "denied", "it", "."});
    given.index = 4;
    given.paragraph = 2;
    given.kind = LineKind::title;
    given.tokens[2].space_after = false;
    const auto s = parser().parse(given);
    CHECK(s.index == 4);
    CHECK(s.paragraph == 2);
    CHECK(s.kind == LineKind::title);
    CHECK(s.span == given.span);
    CHECK_FALSE(s.words[2].space_after);
    for (std::size_t i = 0; i < s.words.size(); ++i) CHECK(s.words[i].span == given.tokens[i].span);
}

TEST_CASE("any tokens make a tree, and no tokens make no words") {
    check_tree(parser().parse(words({})));
    check_tree(parser().parse(words({"."})));
    check_tree(parser().parse(words({""})));
    check_tree(parser().parse(words({"\xff\xfe", "\xe2\x80", std::string(1, '\0')})));
    check_tree(parser().parse(words({std::string(50000, 'x'), std::string(5000, '-')})));
    check_tree(parser().parse(words({"漢字", "كلمة", "😀", "Ελλάδα", "ﬁn", "İstanbul"})));
}

TEST_CASE("sentences beyond the encoder's length are parsed in parts under one root") {
    std::vector<std::string> many;
    for (int i = 0; i < 400; ++i) {
        many.insert(many.end(), {"the", "army", "attacked", "Saraqib", i % 7 ? "and" : ";"});
    }
    const auto s = parser().parse(words(many));
    CHECK(s.words.size() == 2000);
    check_tree(s);
}

TEST_CASE("the same sentence gives the same parse in every thread and after any other sentence") {
    const Sentence given =
        words({"The", "ministry", "said", "two", "soldiers", "had", "been", "killed", "near", "Idlib", "."});
    const std::string expected = to_conllu(parser().parse(given));
    std::vector<std::string> got(4);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < got.size(); ++t)
        threads.emplace_back([&, t] {
            for (std::size_t i = 0; i <= t; ++i)
                (void)parser().parse(words(std::vector<std::string>(10 * i + 3, "word")));
            got[t] = to_conllu(parser().parse(given));
        });
    for (auto& thread : threads) thread.join();
    for (const auto& one : got) CHECK(one == expected);
}

/// Sentences of 1 to 40 words.
std::vector<Sentence> mixed_sentences() {
    const std::vector<std::string> some = {"The",   "army",     "said", "rebels", "near",   "Saraqib", "had", "shelled",
                                           "three", "villages", ",",    "and",    "Ankara", "denied",  "it",  "."};
    std::vector<Sentence> out;
    for (std::size_t length = 1; length <= 40; length += 3) {
        std::vector<std::string> forms;
        for (std::size_t i = 0; i < length; ++i) forms.push_back(some[(i * length + i) % some.size()]);
        out.push_back(words(forms));
    }
    return out;
}

TEST_CASE("a sentence's parse does not depend on what shares its batch") {
    auto sentences = mixed_sentences();
    std::vector<std::string> alone;
    for (const Sentence& s : sentences) alone.push_back(to_conllu(parser().parse(s)));
    for (int turn = 0; turn < 3; ++turn) {
        const auto together = parser().parse_all(sentences);
        REQUIRE(together.size() == alone.size());
        for (std::size_t i = 0; i < alone.size(); ++i) CHECK(to_conllu(together[i]) == alone[i]);
        std::rotate(sentences.begin(), sentences.begin() + 5, sentences.end());
        std::rotate(alone.begin(), alone.begin() + 5, alone.end());
    }
}

TEST_CASE("every arithmetic gives the same trees and the same probabilities") {
    const auto sentences = mixed_sentences();
    const auto expected = parser().parse_all(sentences);
    for (const Kernels* kernels : all_kernels()) {
        INFO(kernels->name);
        const auto other = Parser::load(default_model(), *kernels);
        REQUIRE(other);
        CHECK(other->id() == parser().id());
        const auto got = other->parse_all(sentences);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            CHECK(to_conllu(got[i]) == to_conllu(expected[i]));
            for (std::size_t k = 0; k < expected[i].words.size(); ++k)
                CHECK(got[i].words[k].head_probability == expected[i].words[k].head_probability);
        }
    }
}

TEST_CASE("a sentence of too many words is given none, and the others are parsed") {
    const auto parsed = parser().parse_all(std::vector{words({"a", "b", "c"}), words({"It", "rains"})}, 2);
    REQUIRE(parsed.size() == 2);
    CHECK(parsed[0].words.empty());
    CHECK(parsed[1].words.size() == 2);
}

TEST_CASE("the id names the weights") {
    CHECK(parser().id().starts_with("relata-en-"));
    CHECK(parser().id().size() == 26);
}

}  // namespace
}  // namespace relata::nlp
