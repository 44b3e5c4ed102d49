#include "extract/chains.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// An article from tables, with its chains.
struct Article {
    std::vector<ParsedSentence> sentences = {};
    std::vector<Tree> trees = {};
    Chains chains = {};

    explicit Article(const std::vector<const char*>& tables) : sentences(test::parsed_article(tables)) {
        trees = grow_trees(sentences);
        chains = find_chains(trees, link_model());
    }

    /// The phrase at a head; the coordination that starts there with `both`.
    int phrase(std::uint32_t sentence, const char* word, bool both = false) const {
        const int head = test::index_of(sentences[sentence], word);
        for (std::size_t i = 0; i < chains.phrases.size(); ++i) {
            const Phrase& p = chains.phrases[i];
            const bool coordination = p.kind == Phrase::Kind::coordination;
            if (p.sentence == sentence && p.head == head && coordination == both) return static_cast<int>(i);
        }
        return -1;
    }

    const Phrase& at(std::uint32_t sentence, const char* word, bool both = false) const {
        const int i = phrase(sentence, word, both);
        REQUIRE(i >= 0);
        return chains.phrases[static_cast<std::size_t>(i)];
    }

    bool same(int a, int b) const {
        REQUIRE(a >= 0);
        REQUIRE(b >= 0);
        const int chain = chains.chain[static_cast<std::size_t>(a)];
        return chain >= 0 && chain == chains.chain[static_cast<std::size_t>(b)];
    }

    std::string words(const Phrase& p) const { return trees[p.sentence].text(p.extent); }
};

constexpr const char* kPianist = R"(
    1 The the DET DT 2 det
    2 pianist pianist NOUN NN 5 nsubj
    3 Greta Greta PROPN NNP 2 appos B-PER
    4 Holm Holm PROPN NNP 3 flat I-PER
    5 met meet VERB VBD 0 root
    6 the the DET DT 7 det
    7 mayor mayor NOUN NN 5 obj
    8 who who PRON WP 9 nsubj
    9 resigned resign VERB VBD 7 acl:relcl
    10 . . PUNCT . 5 punct
)";
constexpr const char* kSheLeft = R"(
    1 She she PRON PRP 2 nsubj
    2 left leave VERB VBD 0 root
    3 . . PUNCT . 2 punct
)";

}  // namespace

TEST_CASE("a noun that introduces a name is a name, with its gender") {
    const Article a({kPianist});
    const Phrase& p = a.at(0, "pianist");
    CHECK(p.kind == Phrase::Kind::name);
    CHECK(p.key == "greta holm");
    CHECK(p.gender == Phrase::Gender::female);
    CHECK(p.animacy == Phrase::Animacy::person);
    CHECK(a.words(p) == "The pianist Greta Holm");
    CHECK(a.phrase(0, "Greta") == -1);  // part of what it explains
}

TEST_CASE("a phrase holds its relative clause; the relative pronoun is none") {
    const Article a({kPianist});
    CHECK(a.words(a.at(0, "mayor")) == "the mayor who resigned");
    CHECK(a.phrase(0, "who") == -1);
}

TEST_CASE("she is the woman named before, and how sure that is lies between 0 and 1") {
    const Article a({kPianist, kSheLeft});
    CHECK(a.same(a.phrase(0, "pianist"), a.phrase(1, "She")));
    const Link& link = a.chains.links[static_cast<std::size_t>(a.phrase(1, "She"))];
    CHECK(link.certainty > 0.4);
    CHECK(link.certainty <= 1);
}

TEST_CASE("a coordination is a phrase of its own beside its members") {
    const Article a({R"(
        1 Anna Anna PROPN NNP 4 nsubj B-PER
        2 and and CCONJ CC 3 cc
        3 Paul Paul PROPN NNP 1 conj B-PER
        4 slept sleep VERB VBD 0 root
    )"});
    CHECK(a.words(a.at(0, "Anna")) == "Anna");
    CHECK(a.words(a.at(0, "Anna", true)) == "Anna and Paul");
    CHECK(a.at(0, "Anna", true).number == Phrase::Number::plural);
    CHECK(a.at(0, "Paul").gender == Phrase::Gender::male);
}

TEST_CASE("an expletive stands for nobody") {
    const Article a({R"(
        1 It it PRON PRP 2 expl
        2 rained rain VERB VBD 0 root
    )"});
    CHECK(a.phrase(0, "It") == -1);
}

TEST_CASE("surname and acronym share the bearer of the full name, another first name does not") {
    const Article a({R"(
        1 Greta Greta PROPN NNP 3 nsubj B-PER
        2 Holm Holm PROPN NNP 1 flat I-PER
        3 met meet VERB VBD 0 root
        4 Erik Erik PROPN NNP 3 obj B-PER
        5 Dahl Dahl PROPN NNP 4 flat I-PER
    )",
                     R"(
        1 Holm Holm PROPN NNP 2 nsubj B-PER
        2 thanked thank VERB VBD 0 root
        3 Dahl Dahl PROPN NNP 2 obj B-PER
    )"});
    CHECK(a.at(1, "Holm").name_group == a.at(0, "Greta").name_group);
    CHECK(a.at(1, "Dahl").name_group == a.at(0, "Erik").name_group);
    CHECK(a.at(1, "Dahl").name_group != a.at(1, "Holm").name_group);
    CHECK(a.at(1, "Holm").gender == Phrase::Gender::female);  // of the bearer, not of the surname
}

TEST_CASE("what the words show keeps apart: gender, number, person or thing") {
    Phrase he;
    he.kind = Phrase::Kind::pronoun;
    he.gender = Phrase::Gender::male;
    he.number = Phrase::Number::singular;
    he.animacy = Phrase::Animacy::person;
    Phrase other;
    CHECK(agree(he, other));
    other.gender = Phrase::Gender::female;
    CHECK_FALSE(agree(he, other));
    other.gender = Phrase::Gender::unknown;
    other.number = Phrase::Number::plural;
    CHECK_FALSE(agree(he, other));
    other.collective = true;
    CHECK(agree(he, other));
    other.animacy = Phrase::Animacy::thing;
    CHECK_FALSE(agree(he, other));
}

TEST_CASE("every feature of a link has a name of its own") {
    const auto names = link_feature_names();
    REQUIRE(names.size() == kLinkFeatures);
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK_FALSE(names[i].empty());
        CHECK(std::count(names.begin(), names.end(), names[i]) == 1);
    }
}
