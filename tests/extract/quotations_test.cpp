#include "extract/qualifiers/quotations.h"

#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// Words apart by blanks, marks among them; verbs begin with "+", "|" starts a new sentence, "||" a new paragraph.
std::vector<ParsedSentence> article(std::string_view text) {
    std::vector<ParsedSentence> out(1);
    std::istringstream words{std::string(text)};
    for (std::string form; words >> form;) {
        if (form == "|" || form == "||") {
            const std::uint32_t paragraph = out.back().paragraph + (form == "||" ? 1 : 0);
            out.emplace_back();
            out.back().index = static_cast<std::uint32_t>(out.size() - 1);
            out.back().paragraph = paragraph;
            continue;
        }
        const bool verb = form.front() == '+';
        const bool letter = verb || std::isalpha(static_cast<unsigned char>(form.front())) != 0;
        Word word;
        word.form = verb ? form.substr(1) : form;
        word.upos = verb ? "VERB" : letter ? "NOUN" : "PUNCT";
        if (form == "’") word.xpos = "''";
        if (form == "’s") word.xpos = "POS";
        out.back().words.push_back(word);
    }
    return out;
}

/// "0:1-0:4" for each quotation: sentence and word of the first and the last.
std::string quotations_in(std::string_view text) {
    const auto sentences = article(text);
    std::string out;
    for (const Quotation& q : find_quotations(grow_trees(sentences))) {
        out += (out.empty() ? "" : " ") + std::to_string(q.first.sentence) + ":" + std::to_string(q.first.word) + "-" +
               std::to_string(q.last.sentence) + ":" + std::to_string(q.last.word);
    }
    return out;
}

}  // namespace

TEST_CASE("words between curly marks are a quotation") {
    CHECK(quotations_in("“ rebels +attacked our base , ” he +said") == "0:1-0:5");
}

TEST_CASE("straight marks open and close in turn") {
    CHECK(quotations_in("\" rebels +attacked our base \" he +said \" they +killed two men \"") == "0:1-0:4 0:9-0:12");
}

TEST_CASE("a quotation goes on over sentences") {
    CHECK(quotations_in("“ rebels +attacked us | they +left ” he +said") == "0:1-1:1");
}

TEST_CASE("scare quotes and quoted titles are no quotations") {
    CHECK(quotations_in("the “ ceasefire ” +held").empty());
    CHECK(quotations_in("the “ peace spring operation ” +failed").empty());
    CHECK(quotations_in("we “ +will +leave now ” he +said") == "0:2-0:4");
}

TEST_CASE("an opening mark without partner ends with its paragraph") {
    CHECK(quotations_in("“ rebels +attacked our base | they +left || the army +came back") == "0:1-1:1");
    CHECK(quotations_in("“ rebels +attacked our base || “ they +left our town ” he +said") == "0:1-0:4 1:1-1:4");
}

TEST_CASE("a quotation left open goes on to a closing mark of the next paragraph") {
    CHECK(quotations_in("“ rebels +attacked our base || they +left the town ” he +said") == "0:1-1:3");
}

TEST_CASE("a mark that closes nothing is passed over") {
    CHECK(quotations_in("rebels ” +attacked our base").empty());
    CHECK(quotations_in("").empty());
}

TEST_CASE("a quotation knows its words") {
    const auto sentences = article("“ rebels +attacked our base ” he +said");
    const auto found = find_quotations(grow_trees(sentences));
    REQUIRE(found.size() == 1);
    CHECK(found[0].contains({0, 1}));
    CHECK(found[0].contains({0, 4}));
    CHECK_FALSE(found[0].contains({0, 0}));
    CHECK_FALSE(found[0].contains({0, 6}));
}

TEST_CASE("single marks quote too, genitives and apostrophes do not") {
    CHECK(quotations_in("‘ rebels +attacked our base , ’ he +said") == "0:1-0:5");
    CHECK(quotations_in("the minister ’s men ‘ rebels +attacked our base , he +said").empty());
    CHECK(quotations_in("they +said : ‘ rebels +attacked us | they +left ’") == "0:4-1:1");
}

TEST_CASE("within double marks single ones end nothing") {
    CHECK(quotations_in("“ he +said ‘ we +go now ’ and +left ” they +said") == "0:1-0:9");
}
