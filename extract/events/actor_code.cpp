// Participant -> code, by the tables of countries and nouns.
#include "extract/events/actor_code.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/utf8.h"
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

std::string joined(const std::vector<std::string>& words, std::size_t start, std::size_t n) {
    std::string phrase = words[start];
    for (std::size_t i = 1; i < n; ++i) phrase += " " + words[start + i];
    return phrase;
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
            if (const auto* country = country_called(joined(words, start, n))) return country;
        }
    }
    return nullptr;
}

std::string_view role_of_phrase(const std::string& phrase) {
    if (const auto role = lexicon::actor_role(phrase); !role.empty()) return role;
    const bool plural = phrase.ends_with('s');
    if (plural) {
        if (const auto role = lexicon::actor_role(phrase.substr(0, phrase.size() - 1)); !role.empty()) return role;
    }
    const std::string noun = plural ? phrase.substr(0, phrase.size() - 1) : phrase;
    if (lexicon::is_armed_group_noun(noun)) return "REB";
    if (lexicon::is_military_noun(noun)) return "MIL";
    return lexicon::is_government_noun(noun) ? "GOV" : std::string_view();
}

/// What the last noun that says so makes of the actor, longer phrases first: "four Turkish soldiers" are MIL.
std::string_view role_of_words(const std::vector<std::string>& words) {
    for (std::size_t end = words.size(); end > 0; --end) {
        for (std::size_t n = std::min<std::size_t>(3, end); n > 0; --n) {
            const auto role = role_of_phrase(to_lower_ascii(joined(words, end - n, n)));
            if (!role.empty()) return role;
        }
    }
    return {};
}

/// The code of the first organisation or armed group that some of the words name.
std::string_view organisation_in(const std::vector<std::string>& words) {
    for (std::size_t start = 0; start < words.size(); ++start) {
        for (std::size_t n = std::min<std::size_t>(6, words.size() - start); n > 0; --n) {
            const std::string name = joined(words, start, n);
            if (name.empty()) break;  // "Turkish-backed", left out
            const bool written_small = name.front() >= 'a' && name.front() <= 'z' && !name.starts_with("al-");
            if (written_small) break;
            const auto code = lexicon::code_of_actor(name);
            if (!code.empty()) return code;
        }
    }
    return {};
}

std::string_view role_of(const Participant& participant, const std::vector<std::string>& words) {
    if (participant.type == "COUNTRY" || participant.type == "PLACE") return {};
    if (const auto role = role_of_words(words); !role.empty()) return role;
    if (participant.type == "GOVERNMENT") return "GOV";
    if (participant.type == "MILITARY") return "MIL";
    if (participant.type == "ARMED_GROUP") return "REB";
    return {};
}

std::string with_role(std::string_view country, std::string_view role) {
    return role.empty() ? std::string(country) : std::string(country) + " " + std::string(role);
}

}  // namespace

std::string actor_code(const Participant& participant) {
    if (participant.id.empty()) return {};  // a clause or an amount
    for (const std::string* text : {&participant.name, &participant.text}) {
        const auto words = words_of(*text);
        if (const auto code = organisation_in(words); !code.empty()) return std::string(code);
        const lexicon::Country* country = country_in(words);
        if (country == nullptr || country->iso3.empty() || country->iso3 == "-") continue;
        return with_role(country->iso3, role_of(participant, words));
    }
    return {};
}

std::string actor_code_of_office(const Participant& body, std::string_view office) {
    const std::string code = actor_code(body);
    if (code.empty() || code.size() > 3) return code;
    return with_role(code, role_of_words(words_of(office)));
}

}  // namespace relata::extract
