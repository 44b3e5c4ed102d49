#include "extract/qualifiers/count.h"

#include "core/names.h"
#include "extract/lexicon/word_kinds.h"
#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// "400 soldiers min | more than 400 Syrian soldiers | more than 400" of the phrase with this head; "" for nothing.
std::string quantity_in(const char* table, const char* head) {
    const ParsedSentence sentence = test::parsed(table);
    const Tree tree(sentence);
    const int at = test::index_of(sentence, head);
    const auto quantity = quantity_of(tree, at);
    if (!quantity) return tree.text(quantity_words(tree, at));
    std::string value = std::to_string(quantity->value);
    value.erase(value.find_last_not_of('0') + 1);
    if (value.ends_with('.')) value.pop_back();
    return value + " " + quantity->unit + " " + std::string(name_of(quantity->bound)) + " | " + quantity->text + " | " +
           tree.text(quantity_words(tree, at));
}

}  // namespace

TEST_CASE("number words have values") {
    const std::pair<const char*, double> kNumbers[] = {
        {"12", 12},
        {"1,400", 1400},
        {"1,50,000", 150000},
        {"2.5-trillion", 2.5e12},
        {"twelve", 12},
        {"Twelve", 12},
        {"2.5 million", 2.5e6},
        {"a dozen", 12},
        {"two dozen", 24},
        {"dozens", 24},
        {"scores", 40},
        {"hundreds", 100},
        {"thousands", 1000},
        {"millions", 1e6},
        {"tens of thousands", 10000},
        {"hundreds of thousands", 100000},
        {"two hundred and fifty", 250},
        {"two hundred and fifty thousand", 250000},
        {"five thousand two hundred", 5200},
        {"twenty-one", 21},
        {"twenty one", 21},
        {"half a million", 500000},
        {"half a dozen", 6},
        {"two and a half million", 2.5e6},
        {"several hundred", 200},
        {"a few thousand", 2000},
        {"2.5m", 2.5e6},
        {"$", -1},
        {"3bn", 3e9},
        {"400+", 400},
        {"1,234,567", 1234567},
        {"0", 0},
    };
    for (const auto& [text, value] : kNumbers) {
        INFO(text);
        CHECK(parse_number(text).value_or(-1) == Approx(value));
    }
}

TEST_CASE("other words have no value") {
    for (const char* text : {"",     " ",     "soldiers", "several",       "a",           "a few",        "half",
                             "and",  "third", "10 20",    "10-20",         "a two",       "of",           "12 soldiers",
                             "1,40", "5:30",  "1.2.3",    "twenty thirty", "hundreds of", "of thousands", "2000 two"}) {
        INFO(text);
        CHECK_FALSE(parse_number(text).has_value());
    }
}

TEST_CASE("a bound stands before the number") {
    CHECK(quantity_in(R"(
        1 More more ADJ JJR 3 advmod
        2 than than ADP IN 1 fixed
        3 400 400 NUM CD 5 nummod
        4 Syrian Syrian ADJ JJ 5 amod
        5 soldiers soldier NOUN NNS 6 nsubj
        6 died die VERB VBD 0 root
    )",
                      "soldiers") == "400 soldiers min | More than 400 Syrian soldiers | More than 400");
    CHECK(quantity_in(R"(
        1 Some some DET DT 3 det
        2 150 150 NUM CD 3 nummod
        3 civilians civilian NOUN NNS 4 nsubj
        4 died die VERB VBD 0 root
    )",
                      "civilians") == "150 civilians approx | Some 150 civilians | Some 150");
    CHECK(quantity_in(R"(
        1 It it PRON PRP 2 nsubj
        2 made make VERB VBD 0 root
        3 at at ADP IN 4 case
        4 least least ADJ JJS 5 nmod
        5 two two NUM CD 7 nummod
        6 unlawful unlawful ADJ JJ 7 amod
        7 raids raid NOUN NNS 2 obj
    )",
                      "raids") == "2 raids min | at least two unlawful raids | at least two");
    CHECK(quantity_in(R"(
        1 up up ADP IN 3 advmod
        2 to to ADP IN 1 fixed
        3 80 80 NUM CD 4 nummod
        4 homes home NOUN NNS 5 nsubj
        5 burned burn VERB VBD 0 root
    )",
                      "homes") == "80 homes max | up to 80 homes | up to 80");
    CHECK(quantity_in(R"(
        1 no no ADV RB 2 advmod
        2 fewer few ADJ JJR 4 advmod
        3 than than ADP IN 2 fixed
        4 nine nine NUM CD 5 nummod
        5 guns gun NOUN NNS 6 nsubj
        6 fired fire VERB VBD 0 root
    )",
                      "guns") == "9 guns min | no fewer than nine guns | no fewer than nine");
}

TEST_CASE("a bound can stand behind the number or its noun") {
    CHECK(quantity_in(R"(
        1 400 400 NUM CD 4 nummod
        2 or or CCONJ CC 3 cc
        3 more more ADJ JJR 1 conj
        4 tanks tank NOUN NNS 0 root
    )",
                      "tanks") == "400 tanks min | 400 or more tanks | 400 or more");
    CHECK(quantity_in(R"(
        1 400 400 NUM CD 2 nummod
        2 tanks tank NOUN NNS 0 root
        3 or or CCONJ CC 4 cc
        4 so so ADV RB 2 conj
    )",
                      "tanks") == "400 tanks approx | 400 tanks | 400");
}

TEST_CASE("a preposition of the noun is no bound") {
    CHECK(quantity_in(R"(
        1 talks talk NOUN NNS 0 root
        2 about about ADP IN 4 case
        3 12 12 NUM CD 4 nummod
        4 posts post NOUN NNS 1 nmod
    )",
                      "posts") == "12 posts exact | 12 posts | 12");
}

TEST_CASE("dozens and hundreds count the noun behind them") {
    const char* kTowns = R"(
        1 They they PRON PRP 2 nsubj
        2 took take VERB VBD 0 root
        3 dozens dozen NOUN NNS 2 obj
        4 of of ADP IN 5 case
        5 towns town NOUN NNS 3 nmod
    )";
    CHECK(quantity_in(kTowns, "dozens") == "24 towns approx | dozens of towns | dozens");
    CHECK(quantity_in(kTowns, "towns") == "24 towns approx | dozens of towns | dozens of");
    CHECK(quantity_in(R"(
        1 tens ten NOUN NNS 0 root
        2 of of ADP IN 3 case
        3 thousands thousand NOUN NNS 1 nmod
        4 of of ADP IN 5 case
        5 people person NOUN NNS 1 nmod
    )",
                      "tens") == "10000 people min | tens of thousands of people | tens of thousands");
    CHECK(quantity_in(R"(
        1 deaths death NOUN NNS 2 nsubj
        2 went go VERB VBD 0 root
        3 to to ADP IN 4 case
        4 hundreds hundred NOUN NNS 2 obl
    )",
                      "hundreds") == "100  min | hundreds | hundreds");
    CHECK(quantity_in(R"(
        1 more more ADJ JJR 4 advmod
        2 than than ADP IN 1 fixed
        3 a a DET DT 4 det
        4 dozen dozen NUM CD 5 nummod
        5 forces force NOUN NNS 0 root
    )",
                      "forces") == "12 forces min | more than a dozen forces | more than a dozen");
    CHECK(quantity_in(R"(
        1 several several ADJ JJ 2 amod
        2 hundred hundred NUM CD 3 nummod
        3 people person NOUN NNS 0 root
    )",
                      "people") == "200 people min | several hundred people | several hundred");
}

TEST_CASE("numbers stand alone in an ellipsis") {
    CHECK(quantity_in(R"(
        1 Two two NUM CD 2 nsubj
        2 died die VERB VBD 0 root
        3 and and CCONJ CC 5 cc
        4 300 300 NUM CD 5 nsubj
        5 injured injure VERB VBN 2 conj
    )",
                      "300") == "300  exact | 300 | 300");
    CHECK(quantity_in(R"(
        1 Two two NUM CD 5 nsubj
        2 of of ADP IN 4 case
        3 the the DET DT 4 det
        4 soldiers soldier NOUN NNS 1 nmod
        5 died die VERB VBD 0 root
    )",
                      "Two") == "2 soldiers exact | Two of the soldiers | Two");
}

TEST_CASE("numbers of several words are one number") {
    CHECK(quantity_in(R"(
        1 2.5 2.5 NUM CD 2 compound
        2 million million NUM CD 3 nummod
        3 refugees refugee NOUN NNS 0 root
    )",
                      "refugees") == "2500000 refugees exact | 2.5 million refugees | 2.5 million");
}

TEST_CASE("of a range the lower number is a minimum") {
    CHECK(quantity_in(R"(
        1 between between ADP IN 2 case
        2 10 10 NUM CD 5 nummod
        3 and and CCONJ CC 4 cc
        4 20 20 NUM CD 2 conj
        5 people person NOUN NNS 0 root
    )",
                      "people") == "10 people min | between 10 and 20 people | between 10 and 20");
    CHECK(quantity_in(R"(
        1 400 400 NUM CD 4 nummod SpaceAfter=No
        2 - - SYM HYPH 3 case SpaceAfter=No
        3 500 500 NUM CD 1 nmod
        4 soldiers soldier NOUN NNS 0 root
    )",
                      "soldiers") == "400 soldiers min | 400-500 soldiers | 400-500");
    CHECK(quantity_in(R"(
        1 2 2 NUM CD 4 compound
        2 to to ADP IN 3 case
        3 3 3 NUM CD 1 nmod
        4 million million NUM CD 5 nummod
        5 people person NOUN NNS 0 root
    )",
                      "people") == "2000000 people min | 2 to 3 million people | 2 to 3 million");
}

TEST_CASE("money is counted in its currency, shares in percent") {
    const char* kReward = R"(
        1 They they PRON PRP 2 nsubj
        2 lost lose VERB VBD 0 root
        3 $ $ SYM $ 2 obj SpaceAfter=No
        4 50 50 NUM CD 5 compound
        5 million million NUM CD 3 nummod
    )";
    CHECK(quantity_in(kReward, "$") == "50000000 USD exact | $50 million | 50 million");
    CHECK(quantity_in(R"(
        1 nearly nearly ADV RB 2 advmod
        2 20 20 NUM CD 3 nummod
        3 percent percent NOUN NN 4 nsubj
        4 voted vote VERB VBD 0 root
    )",
                      "percent") == "20 percent approx | nearly 20 percent | nearly 20");
    CHECK(quantity_in(R"(
        1 a a DET DT 5 det
        2 $ $ SYM $ 5 compound SpaceAfter=No
        3 2 2 NUM CD 4 compound
        4 million million NUM CD 2 nummod
        5 reward reward NOUN NN 0 root
    )",
                      "reward")
              .empty());
}

TEST_CASE("a million may be a letter behind the figures, a metre is none") {
    CHECK(quantity_in(R"(
        1 $ $ SYM $ 0 root SpaceAfter=No
        2 3 3 NUM CD 3 compound SpaceAfter=No
        3 m m NUM CD 1 nummod
    )",
                      "$") == "3000000 USD exact | $3m | 3m");
    CHECK(quantity_in(R"(
        1 5 5 NUM CD 2 nummod SpaceAfter=No
        2 m m NOUN NN 3 compound
        3 wall wall NOUN NN 0 root
    )",
                      "wall")
              .empty());
    CHECK(quantity_in(R"(
        1 20 20 NUM CD 2 compound
        2 crore crore NOUN NN 3 compound
        3 farmers farmer NOUN NNS 0 root
    )",
                      "farmers") == "200000000 farmers exact | 20 crore farmers | 20 crore");
}

TEST_CASE("the unit keeps the noun's compounds") {
    CHECK(quantity_in(R"(
        1 12 12 NUM CD 3 nummod
        2 observation observation NOUN NN 3 compound
        3 posts post NOUN NNS 0 root
    )",
                      "posts") == "12 observation posts exact | 12 observation posts | 12");
}

TEST_CASE("names, years, dates, ordinals and clock times are no counts") {
    CHECK(quantity_in("1 Resolution resolution NOUN NN 0 root\n2 2254 2254 NUM CD 1 nummod", "Resolution").empty());
    CHECK(quantity_in("1 the the DET DT 3 det\n2 1967 1967 NUM CD 3 nummod\n3 war war NOUN NN 0 root", "war").empty());
    CHECK(quantity_in("1 in in ADP IN 2 case\n2 1967 1967 NUM CD 0 root", "1967").empty());
    CHECK(quantity_in("1 September September PROPN NNP 2 nmod:unmarked\n2 17 17 NUM CD 0 root", "17").empty());
    CHECK(quantity_in("1 third third ADJ JJ 2 amod\n2 attack attack NOUN NN 0 root", "attack").empty());
    CHECK(quantity_in("1 5 5 NUM CD 2 nummod\n2 p.m. p.m. NOUN NN 0 root", "p.m.").empty());
    CHECK(quantity_in("1 soldiers soldier NOUN NNS 0 root", "soldiers").empty());
    CHECK(quantity_in(R"(
        1 a a DET DT 2 det
        2 number number NOUN NN 0 root
        3 of of ADP IN 4 case
        4 troops troop NOUN NNS 2 nmod
    )",
                      "troops")
              .empty());
}

TEST_CASE("the tables of counting words are sound") { CHECK(lexicon::count_words().problems().empty()); }

TEST_CASE("a person in the singular is one, and nothing else is") {
    const auto person = test::parsed(R"(
        1 A a DET DT 3 det
        2 Thai Thai ADJ JJ 3 amod
        3 soldier soldier NOUN NN 0 root
    )");
    const auto one = one_person(Tree(person), 2);
    REQUIRE(one);
    CHECK(one->value == 1);
    CHECK(one->text == "A Thai soldier");
    const auto thing = test::parsed(R"(
        1 A a DET DT 2 det
        2 bridge bridge NOUN NN 0 root
    )");
    CHECK_FALSE(one_person(Tree(thing), 1));
    const auto known = test::parsed(R"(
        1 The the DET DT 2 det
        2 soldier soldier NOUN NN 0 root
    )");
    CHECK_FALSE(one_person(Tree(known), 1));
}
