// Sizes, sums, terms and times, where the noun phrase has no number of its own.

#include "extract/qualifiers/measure.h"

#include "core/names.h"
#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

std::string text_of(const std::optional<Quantity>& quantity) {
    if (!quantity) return "";
    std::string value = std::to_string(quantity->value);
    value.erase(value.find_last_not_of('0') + 1);
    if (value.ends_with('.')) value.pop_back();
    return value + " " + quantity->unit + " " + std::string(name_of(quantity->bound)) + " | " + quantity->text;
}

std::string measure_in(const char* table, const char* head) {
    const ParsedSentence sentence = test::parsed(table);
    return text_of(measure_of(Tree(sentence), test::index_of(sentence, head)));
}

/// Of the act of the first word that is a verb, with one phrase beside it.
std::string measure_of_phrase(const char* table, const char* verb, const char* preposition, const char* head) {
    const ParsedSentence sentence = test::parsed(table);
    Proposition p{.rule = "verb_and_object", .anchor = test::index_of(sentence, verb)};
    if (head != nullptr) p.arguments.push_back({.head = test::index_of(sentence, head), .preposition = preposition});
    return text_of(measure_of_act(Tree(sentence), p));
}

}  // namespace

TEST_CASE("what is glued to a noun is its size") {
    CHECK(measure_in(R"(
        1 a a DET DT 5 det
        2 10 10 NUM CD 4 nummod SpaceAfter=No
        3 - - PUNCT HYPH 4 punct SpaceAfter=No
        4 kilometre kilometre NOUN NN 5 compound
        5 zone zone NOUN NN 0 root
    )",
                     "zone") == "10 kilometre exact | 10-kilometre");
    CHECK(measure_in(R"(
        1 a a DET DT 5 det
        2 ten ten NUM CD 4 nummod SpaceAfter=No
        3 - - PUNCT HYPH 4 punct SpaceAfter=No
        4 day day NOUN NN 5 compound
        5 truce truce NOUN NN 0 root
    )",
                     "truce") == "10 day exact | ten-day");
}

TEST_CASE("a sum behind any noun measures it, a count only behind nouns of many") {
    const auto behind = [](const char* noun, const char* number, const char* unit) {
        const std::string table = std::string("1 a a DET DT 2 det\n2 ") + noun + " " + noun +
                                  " NOUN NN 0 root\n3 of of ADP IN 5 case\n4 " + number + " " + number +
                                  " NUM CD 5 nummod\n5 " + unit + " " + unit + " NOUN NNS 2 nmod";
        return measure_in(table.c_str(), noun);
    };
    CHECK(behind("deficit", "40", "percent") == "40 percent exact | 40 percent");
    CHECK(behind("margin", "40", "percent") == "40 percent exact | 40 percent");
    CHECK(behind("community", "14", "farmers") == "14 farmers exact | 14 farmers");
    CHECK(behind("owner", "14", "farms").empty());
}

TEST_CASE("a share more is a measure") {
    CHECK(measure_in(R"(
        1 two two NUM CD 2 nummod
        2 percent percent NOUN NN 3 obl:unmarked
        3 more more ADJ JJR 4 amod
        4 tractors tractor NOUN NNS 0 root
    )",
                     "tractors") == "2 percent exact | two percent");
}

TEST_CASE("how far and how often an act went is told beside it") {
    constexpr const char* kTerm = R"(
        1 sentenced sentence VERB VBD 0 root
        2 him he PRON PRP 1 obj
        3 to to ADP IN 5 case
        4 18 18 NUM CD 5 nummod
        5 months month NOUN NNS 1 obl
    )";
    CHECK(measure_of_phrase(kTerm, "sentenced", "to", "months") == "18 months exact | 18 months");
    constexpr const char* kSchools = R"(
        1 gave give VERB VBD 0 root
        2 books book NOUN NNS 1 obj
        3 to to ADP IN 5 case
        4 three three NUM CD 5 nummod
        5 schools school NOUN NNS 1 obl
    )";
    CHECK(measure_of_phrase(kSchools, "gave", "to", "schools").empty());
    constexpr const char* kTimes = R"(
        1 shelled shell VERB VBD 0 root
        2 Bria Bria PROPN NNP 1 obj
        3 three three NUM CD 4 nummod
        4 times time NOUN NNS 1 obl:unmarked
    )";
    CHECK(measure_of_phrase(kTimes, "shelled", "", nullptr) == "3 times exact | three times");
}
