#include "extract/mentions/mentions.h"

#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// An article from tables, with its mentions.
struct Article {
    std::vector<ParsedSentence> sentences = {};
    Mentions mentions = {};

    explicit Article(const std::vector<const char*>& tables) : sentences(test::parsed_article(tables)) {
        mentions = find_mentions(grow_trees(sentences));
    }

    /// Id of the entity behind a word; "-" for none.
    std::string entity(std::uint32_t sentence, const char* word) const {
        const Mention* m = mention_at(mentions, sentence, {test::index_of(sentences[sentence], word), -1});
        if (m == nullptr || m->entity < 0) return "-";
        return mentions.entities[static_cast<std::size_t>(m->entity)].id;
    }
};

}  // namespace

TEST_CASE("a name in small letters is nobody's full name") {
    const Article a({R"(
        1 They they PRON PRP 2 nsubj
        2 speak speak VERB VBP 0 root
        3 te te PROPN NNP 5 compound B-PER
        4 reo reo PROPN NNP 5 compound I-PER
        5 Varani Varani PROPN NNP 2 obj I-PER
    )",
                     R"(
        1 Varani Varani PROPN NNP 2 nsubj B-PER
        2 arrived arrive VERB VBD 0 root
    )"});
    CHECK(a.entity(1, "Varani") == "varani");
}

TEST_CASE("a surname is the person named in full") {
    const Article a({R"(
        1 Turkish Turkish ADJ JJ 2 amod B-MISC
        2 President President PROPN NNP 3 nmod:desc
        3 Recep Recep PROPN NNP 6 nsubj B-PER
        4 Tayyip Tayyip PROPN NNP 3 flat I-PER
        5 Erdogan Erdogan PROPN NNP 3 flat I-PER
        6 visited visit VERB VBD 0 root
        7 Moscow Moscow PROPN NNP 6 obj B-LOC
    )",
                     R"(
        1 Erdogan Erdogan PROPN NNP 2 nsubj B-PER
        2 left leave VERB VBD 0 root
    )"});
    CHECK(a.entity(0, "Recep") == "recep-tayyip-erdogan");
    CHECK(a.entity(1, "Erdogan") == "recep-tayyip-erdogan");
}

TEST_CASE("a pronoun is the person before it") {
    const Article a({R"(
        1 Fatima Fatima PROPN NNP 3 nsubj B-PER
        2 Noor Noor PROPN NNP 1 flat I-PER
        3 leads lead VERB VBZ 0 root
        4 the the DET DT 5 det
        5 party party NOUN NN 3 obj
    )",
                     R"(
        1 She she PRON PRP 2 nsubj
        2 left leave VERB VBD 0 root
        3 the the DET DT 4 det
        4 town town NOUN NN 2 obj
    )"});
    CHECK(a.entity(1, "She") == a.entity(0, "Fatima"));
    CHECK(a.entity(0, "Fatima") == "fatima-noor");
}

TEST_CASE("a pronoun without anybody before it is nobody") {
    const Article a({R"(
        1 She she PRON PRP 2 nsubj
        2 left leave VERB VBD 0 root
        3 the the DET DT 4 det
        4 town town NOUN NN 2 obj
    )"});
    CHECK(a.entity(0, "She") == "-");
}

TEST_CASE("an acronym in brackets is another name") {
    const Article a({R"(
        1 Syrian Syrian PROPN NNP 3 compound B-ORG
        2 Democratic Democratic PROPN NNP 3 compound I-ORG
        3 Forces Forces PROPN NNPS 7 nsubj I-ORG
        4 ( ( PUNCT -LRB- 5 punct SpaceAfter=No
        5 SDF SDF PROPN NNP 3 appos B-ORG SpaceAfter=No
        6 ) ) PUNCT -RRB- 5 punct
        7 left leave VERB VBD 0 root
    )",
                     R"(
        1 SDF SDF PROPN NNP 2 nsubj B-ORG
        2 left leave VERB VBD 0 root
    )"});
    CHECK(a.entity(1, "SDF") == a.entity(0, "Forces"));
    CHECK(a.entity(1, "SDF") == "syrian-democratic-forces");
}

TEST_CASE("an acronym in brackets may be that of the name in its own tongue, and is none of a club") {
    const auto article = [](const char* full) {
        return Article({full, R"(
        1 INDE INDE PROPN NNP 2 nsubj B-ORG
        2 left leave VERB VBD 0 root
    )"});
    };
    const auto body = article(R"(
        1 National National PROPN NNP 3 compound B-ORG
        2 Rescue Rescue PROPN NNP 3 compound I-ORG
        3 Institute Institute PROPN NNP 7 nsubj I-ORG
        4 ( ( PUNCT -LRB- 5 punct SpaceAfter=No
        5 INDE INDE PROPN NNP 3 appos B-ORG SpaceAfter=No
        6 ) ) PUNCT -RRB- 5 punct
        7 left leave VERB VBD 0 root
    )");
    CHECK(body.entity(1, "INDE") == "national-rescue-institute");
    const auto club = article(R"(
        1 Orlan Orlan PROPN NNP 5 nsubj B-ORG
        2 ( ( PUNCT -LRB- 3 punct SpaceAfter=No
        3 INDE INDE PROPN NNP 1 appos B-ORG SpaceAfter=No
        4 ) ) PUNCT -RRB- 3 punct
        5 left leave VERB VBD 0 root
    )");
    CHECK(club.entity(1, "INDE") == "inde");
}

TEST_CASE("an acronym that was never introduced is a name of its own") {
    const Article a({R"(
        1 SDF SDF PROPN NNP 2 nsubj B-ORG
        2 left leave VERB VBD 0 root
    )"});
    CHECK(a.entity(0, "SDF") == "sdf");
}

TEST_CASE("the ministry is the one named before") {
    const Article a({R"(
        1 The the DET DT 4 det
        2 Russian Russian ADJ NNP 4 amod B-MISC
        3 defense defense NOUN NN 4 compound
        4 ministry ministry NOUN NN 5 nsubj
        5 warned warn VERB VBD 0 root
        6 Turkey Turkey PROPN NNP 5 iobj B-ORG
    )",
                     R"(
        1 The the DET DT 2 det
        2 ministry ministry NOUN NN 3 nsubj
        3 accused accuse VERB VBD 0 root
        4 Ankara Ankara PROPN NNP 3 obj B-LOC
    )"});
    CHECK(a.entity(1, "ministry") == a.entity(0, "ministry"));
    CHECK(a.entity(0, "ministry") == "russian-defense-ministry");
}

TEST_CASE("a capital that acts is its state") {
    const Article a({R"(
        1 Ankara Ankara PROPN NNP 2 nsubj B-LOC
        2 accused accuse VERB VBD 0 root
        3 Moscow Moscow PROPN NNP 2 obj B-LOC
    )",
                     R"(
        1 Turkey Turkey PROPN NNP 2 nsubj B-LOC
        2 left leave VERB VBD 0 root
        3 the the DET DT 4 det
        4 town town NOUN NN 2 obj
    )"});
    CHECK(a.entity(0, "Ankara") == "turkey");
    CHECK(a.entity(1, "Turkey") == "turkey");
    CHECK(a.entity(0, "Moscow") == "russia");
}

TEST_CASE("a noun inside a name that nobody tagged is nothing of its own") {
    const Article a({R"(
        1 The the DET DT 4 det
        2 Quick Quick ADJ JJ 4 amod
        3 Support support NOUN NN 4 compound
        4 Forces force NOUN NNS 5 nsubj
        5 left leave VERB VBD 0 root
        6 after after ADP IN 9 case
        7 the the DET DT 9 det
        8 support support NOUN NN 9 compound
        9 vote vote NOUN NN 5 obl
    )"});
    CHECK(a.entity(0, "Support") == "-");
    CHECK(a.entity(0, "support") != "-");
}

TEST_CASE("forces of two states are two entities with one head") {
    const Article a({R"(
        1 Russian Russian ADJ JJ 4 amod B-MISC
        2 and and CCONJ CC 3 cc
        3 Turkish Turkish ADJ JJ 1 conj B-MISC
        4 forces force NOUN NNS 5 nsubj
        5 patrolled patrol VERB VBD 0 root
        6 the the DET DT 7 det
        7 road road NOUN NN 5 obj
    )"});
    const int forces = test::index_of(a.sentences[0], "forces");
    const Mention* russian = mention_at(a.mentions, 0, {forces, test::index_of(a.sentences[0], "Russian")});
    const Mention* turkish = mention_at(a.mentions, 0, {forces, test::index_of(a.sentences[0], "Turkish")});
    REQUIRE(russian != nullptr);
    REQUIRE(turkish != nullptr);
    CHECK(russian->name == "Russian forces");
    CHECK(turkish->name == "Turkish forces");
    CHECK(russian->entity != turkish->entity);
}

TEST_CASE("a name that a noun introduces is in the chain of the noun") {
    const Article a({R"(
        1 The the DET DT 2 det
        2 pianist pianist NOUN NN 5 nsubj
        3 Greta Greta PROPN NNP 2 appos B-PER
        4 Holm Holm PROPN NNP 3 flat I-PER
        5 played play VERB VBD 0 root
    )",
                     R"(
        1 She she PRON PRP 2 nsubj
        2 smiled smile VERB VBD 0 root
    )"});
    const Mention* name = mention_at(a.mentions, 0, {test::index_of(a.sentences[0], "Greta"), -1});
    const Mention* noun = mention_at(a.mentions, 0, {test::index_of(a.sentences[0], "pianist"), -1});
    const Mention* pronoun = mention_at(a.mentions, 1, {0, -1});
    REQUIRE(name != nullptr);
    REQUIRE(noun != nullptr);
    REQUIRE(pronoun != nullptr);
    CHECK(pronoun->chain >= 0);
    CHECK(noun->chain == pronoun->chain);
    CHECK(name->chain == pronoun->chain);
    CHECK(name->extent == noun->extent);
}

TEST_CASE("a form of address is no mention of its own") {
    const Article a({R"(
        1 Mrs Mrs PROPN NNP 2 nmod:desc
        2 Holm Holm PROPN NNP 4 nsubj B-PER
        3 Jr. Jr. PROPN NNP 2 nmod:desc
        4 played play VERB VBD 0 root
    )"});
    CHECK(a.entity(0, "Mrs") == "-");
    CHECK(a.entity(0, "Jr.") == "-");
    CHECK(a.entity(0, "Holm") == "holm");
}

TEST_CASE("a surname that was taken for a place is the person's whom the article has named") {
    const Article a({R"(
        1 Ana Ana PROPN NNP 4 nsubj B-PER
        2 Le Le PROPN NNP 1 flat I-PER
        3 Gof Gof PROPN NNP 1 flat I-PER
        4 arrived arrive VERB VBD 0 root
    )",
                     R"(
        1 The the DET DT 2 det
        2 union union NOUN NN 3 nsubj
        3 suspended suspend VERB VBD 0 root
        4 Le Le PROPN NNP 3 obj B-LOC
        5 Gof Gof PROPN NNP 4 flat I-LOC
        6 in in ADP IN 7 case
        7 Gof Gof PROPN NNP 3 obl B-LOC
    )"});
    CHECK(a.entity(1, "Le") == "ana-le-gof");
    const Mention* place = mention_at(a.mentions, 1, {6, -1});
    REQUIRE(place != nullptr);
    CHECK(a.mentions.entities[static_cast<std::size_t>(place->entity)].id == "gof");
}
