// Morphology: undoes the regular endings, checks verbs against the list, looks up what is irregular.

#include "nlp/morphology.h"

#include <array>
#include <map>
#include <set>
#include <span>

namespace relata::nlp {

std::string_view kMorphology_bytes();

namespace {

struct Tables {
    std::set<std::string, std::less<>> verbs = {};
    std::map<std::string, std::string, std::less<>> past = {};
    std::map<std::string, std::string, std::less<>> plural = {};
};

void add_line(Tables& tables, std::string_view line) {
    const auto first = line.find('\t');
    if (line.starts_with('#') || first == std::string_view::npos) return;
    const std::string_view kind = line.substr(0, first);
    const std::string_view rest = line.substr(first + 1);
    const auto second = rest.find('\t');
    if (kind == "verb") tables.verbs.emplace(rest);
    if (second == std::string_view::npos) return;
    auto& forms = kind == "past" ? tables.past : tables.plural;
    forms.emplace(rest.substr(0, second), rest.substr(second + 1));
}

Tables read_tables() {
    Tables tables;
    std::string_view bytes = kMorphology_bytes();
    while (!bytes.empty()) {
        const auto end = bytes.find('\n');
        add_line(tables, bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    return tables;
}

const Tables& tables() {
    static const Tables kTables = read_tables();
    return kTables;
}

struct Ending {
    std::string_view suffix;
    std::string_view replacement;
};

std::optional<std::string> undo(std::string_view word, const Ending& ending) {
    if (!word.ends_with(ending.suffix) || word.size() < ending.suffix.size() + 2) return std::nullopt;
    return std::string(word.substr(0, word.size() - ending.suffix.size())) + std::string(ending.replacement);
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// "hop", "stag": one short syllable, which doubles its consonant ("hopped"); so "hoped" and "staged" are no forms of
// it.
bool doubles_its_consonant(std::string_view verb) {
    const auto n = verb.size();
    if (n < 2 || is_vowel(verb[n - 1]) || !is_vowel(verb[n - 2]) ||
        std::string_view("wxy").find(verb[n - 1]) != std::string_view::npos)
        return false;
    for (std::size_t i = 0; i + 2 < n; ++i) {
        const bool after_q = i > 0 && verb[i - 1] == 'q';
        if (is_vowel(verb[i]) && !after_q) return false;
    }
    return true;
}

std::optional<std::string> known_verb(std::string_view word, std::span<const Ending> endings) {
    for (const Ending& ending : endings) {
        auto base = undo(word, ending);
        if (!base) continue;
        const bool short_stem =
            ending.replacement.empty() && ending.suffix != "s" && ending.suffix != "es" && doubles_its_consonant(*base);
        if (!short_stem && tables().verbs.contains(*base)) return base;
        const auto n = base->size();  // "stopped" -> "stopp" -> "stop"
        if (ending.replacement.empty() && n > 3 && (*base)[n - 1] == (*base)[n - 2]) {
            base->pop_back();
            if (tables().verbs.contains(*base)) return base;
        }
    }
    return std::nullopt;
}

std::optional<std::string> verb_lemma(std::string_view word, std::string_view xpos) {
    static constexpr std::array<Ending, 3> kPast = {{{"ied", "y"}, {"ed", ""}, {"ed", "e"}}};
    static constexpr std::array<Ending, 3> kGerund = {{{"ying", "ie"}, {"ing", ""}, {"ing", "e"}}};
    static constexpr std::array<Ending, 3> kPresent = {{{"ies", "y"}, {"s", ""}, {"es", ""}}};
    const auto irregular = tables().past.find(word);
    const bool past = irregular != tables().past.end();
    if (xpos == "VB" || (xpos == "VBP" && (!past || tables().verbs.contains(word))))
        return std::nullopt;  // "retook", tagged as present, is still "retake"
    if (past) return irregular->second;
    if (xpos == "VBD" || xpos == "VBN") {
        if (auto base = known_verb(word, kPast)) return base;
        return tables().verbs.contains(word) ? std::optional(std::string(word)) : std::nullopt;  // "hit", "cut", "put"
    }
    if (xpos == "VBG") return known_verb(word, kGerund);
    if (xpos == "VBZ") return known_verb(word, kPresent);
    return std::nullopt;
}

std::optional<std::string> noun_lemma(std::string_view word) {
    static constexpr std::array<std::string_view, 14> kKeepIe = {"movies",  "cookies", "zombies", "rookies", "calories",
                                                                 "ties",    "pies",    "lies",    "dies",    "selfies",
                                                                 "hoodies", "veggies", "series",  "species"};
    if (const auto irregular = tables().plural.find(word); irregular != tables().plural.end()) return irregular->second;
    for (const auto keep : kKeepIe) {
        if (word == keep) return std::nullopt;
    }
    static constexpr std::array<Ending, 7> kPlural = {{{"ies", "y"},
                                                       {"sses", "ss"},
                                                       {"shes", "sh"},
                                                       {"ches", "ch"},
                                                       {"xes", "x"},
                                                       {"s", ""},
                                                       {"men", "man"}}};  // "gunmen", "policewomen"
    if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return std::nullopt;
    for (const Ending& ending : kPlural) {
        if (auto base = undo(word, ending)) return base;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> dictionary_lemma(std::string_view lower, std::string_view xpos) {
    if (xpos == "NNS") return noun_lemma(lower);
    if (!xpos.starts_with("VB")) return std::nullopt;
    if (auto whole = verb_lemma(lower, xpos)) return whole;
    const auto hyphen = lower.rfind('-');  // "co-founded" goes like "founded"
    if (hyphen == std::string_view::npos) return std::nullopt;
    if (const auto last = verb_lemma(lower.substr(hyphen + 1), xpos))
        return std::string(lower.substr(0, hyphen + 1)) + *last;
    return std::nullopt;
}

}  // namespace relata::nlp
