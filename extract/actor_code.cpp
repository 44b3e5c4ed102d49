// Participant -> code, by the tables of countries and nouns.
#include "extract/actor_code.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.h"

namespace relata::extract {
namespace {

constexpr std::size_t kMostWords = 5;  // "Democratic Republic of the Congo"

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        const bool parts = c == ' ' || c == ',' || c == '\n' || c == '\t' || c == '"';
        if (!parts) words.back().push_back(c);
        if (parts && !words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    for (std::string& word : words) {
        for (const std::string_view possessive : {"'s", "\u2019s"}) {
            if (word.ends_with(possessive)) word.resize(word.size() - possessive.size());
        }
        // "Turkish-backed" militants are not Turkish.
        if (const std::size_t hyphen = word.find('-');
            hyphen != std::string::npos && lexicon::country_of_adjective(word.substr(0, hyphen)) != nullptr) {
            word.clear();
        }
    }
    return words;
}

const lexicon::Country* country_called(std::string_view words) {
    using namespace lexicon;
    for (auto* find : {country_named, country_of_seat, country_of_adjective, country_of_people, country_of_capital}) {
        if (const Country* country = find(words)) return country;
    }
    return nullptr;
}

/// The first country that some of the words stand for, the longest words first: "South Sudan" before "Sudan".
const lexicon::Country* country_in(const std::vector<std::string>& words) {
    for (std::size_t start = 0; start < words.size(); ++start) {
        for (std::size_t n = std::min(kMostWords, words.size() - start); n > 0; --n) {
            std::string name = words[start];
            for (std::size_t i = 1; i < n; ++i) name += " " + words[start + i];
            if (const auto* country = country_called(name)) return country;
        }
    }
    return nullptr;
}

/// What the last noun that says so makes of the actor: "four Turkish soldiers" are MIL.
std::string_view role_of_nouns(const std::vector<std::string>& words) {
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        const std::string_view plural = *word;
        for (const std::string_view noun :
             {plural, plural.substr(0, plural.size() - (plural.ends_with('s') ? 1 : 0))}) {
            if (lexicon::is_armed_group_noun(noun)) return "REB";
            if (lexicon::is_military_noun(noun)) return "MIL";
            if (lexicon::is_government_noun(noun)) return "GOV";
        }
    }
    return {};
}

std::string_view role_of(const Participant& participant, const std::vector<std::string>& words) {
    if (participant.type == "COUNTRY" || participant.type == "PLACE") return {};
    if (participant.type == "GOVERNMENT") return "GOV";
    if (participant.type == "MILITARY") return "MIL";
    if (participant.type == "ARMED_GROUP") return "REB";
    return role_of_nouns(words);
}

}  // namespace

std::string actor_code(const Participant& participant) {
    if (participant.id.empty()) return {};  // a clause or an amount
    for (const std::string* text : {&participant.name, &participant.text}) {
        const auto words = words_of(*text);
        const lexicon::Country* country = country_in(words);
        if (country == nullptr || country->iso3.empty() || country->iso3 == "-") continue;
        const std::string_view role = role_of(participant, words);
        return role.empty() ? country->iso3 : country->iso3 + " " + std::string(role);
    }
    return {};
}

}  // namespace relata::extract
