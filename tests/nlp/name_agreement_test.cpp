#include "nlp/name_agreement.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace relata;

namespace {

/// "Holm/B-PER": a sentence's words with their tags.
ParsedSentence sentence(const std::string& words) {
    ParsedSentence out;
    std::istringstream in(words);
    for (std::string item; in >> item;) {
        Word word;
        const auto slash = item.find('/');
        word.form = item.substr(0, slash);
        word.ner = slash == std::string::npos ? "O" : item.substr(slash + 1);
        out.words.push_back(word);
    }
    return out;
}

/// The tags of the last of the sentences once all have been settled.
std::string last_tags(const std::vector<std::string>& texts) {
    std::vector<ParsedSentence> sentences;
    for (const std::string& text : texts) sentences.push_back(sentence(text));
    nlp::agree_on_names(sentences);
    std::string out;
    for (const Word& word : sentences.back().words) out += (out.empty() ? "" : " ") + word.ner;
    return out;
}

}  // namespace

TEST_CASE("a name that is a person in most sentences is one in all") {
    CHECK(last_tags({"Holm/B-PER left", "Holm/B-PER ran", "Holm/B-PER won", "met Holm/B-LOC"}) == "O B-PER");
    CHECK(last_tags({"Holm/B-PER left", "Holm/B-PER ran", "met Holm/B-LOC"}) == "O B-LOC");
    CHECK(last_tags({"Kaja/B-PER Holm/I-PER left", "Holm/B-PER ran", "Holm/B-PER won", "Holm/B-ORG said"}) ==
          "B-PER O");
    CHECK(last_tags({"North/B-ORG Mill/I-ORG", "North/B-ORG Mill/I-ORG", "North/B-ORG Mill/I-ORG",
                     "North/B-MISC Mill/I-MISC"}) == "B-ORG I-ORG");
}

TEST_CASE("names on which sentences differ, and other names, stay as they are") {
    CHECK(last_tags({"Dover/B-LOC", "Dover/B-LOC", "Dover/B-LOC", "Dover/B-ORG", "Dover/B-ORG"}) == "B-ORG");
    CHECK(last_tags({"Norlandic/B-MISC", "Norlandic/B-MISC", "Norlandic/B-MISC", "Norlandic/B-ORG"}) == "B-ORG");
    CHECK(last_tags({"Holm/B-PER", "Holm/B-PER", "Holm/B-PER", "Holm/B-ORG Bank/I-ORG"}) == "B-ORG I-ORG");
    CHECK(last_tags({"no name"}) == "O O");
}
