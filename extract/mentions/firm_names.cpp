// Firm names: full names by their ending, short ones as their beginnings.

#include "extract/mentions/firm_names.h"

#include <algorithm>

#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mention_heads.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

std::string_view last_word(std::string_view key) {
    const auto space = key.rfind(' ');
    return space == std::string_view::npos ? key : key.substr(space + 1);
}

// "American", "Texas", "General": a word that says little when it stands alone.
bool says_little(std::string_view key) {
    std::string word(key);
    if (word.front() >= 'a' && word.front() <= 'z') word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return lexicon::country_of_adjective(word) != nullptr || lexicon::country_named(word) != nullptr ||
           lexicon::country_of_capital(word) != nullptr || lexicon::place_words().is("us_state", word) ||
           lexicon::is_role_noun(key) || lexicon::is_group_noun(key);
}

bool is_titled(const Tree& tree, int head) {
    const WordRange name = proper_name_range(tree, head);
    return lexicon::coreference_words().is("title", tree.word(name.begin).form) ||
           (name.begin > 0 && lexicon::coreference_words().is("title", tree.word(name.begin - 1).form));
}

std::vector<std::string> shorter_keys(std::string_view key, bool with_sectors) {
    const auto ends_firm = [with_sectors](std::string_view word) {
        return lexicon::coreference_words().is("firm_ending", word) ||
               (with_sectors && lexicon::coreference_words().is("firm_sector", word));
    };
    std::vector<std::string> shorter;
    std::string_view rest = key;
    while (rest.find(' ') != std::string_view::npos && ends_firm(last_word(rest)))
        rest.remove_suffix(last_word(rest).size() + 1);
    if (rest.size() == key.size()) return shorter;
    for (;; rest.remove_suffix(last_word(rest).size() + 1)) {
        const bool one_word = rest.find(' ') == std::string_view::npos;
        if (!one_word || !says_little(rest)) shorter.emplace_back(rest);
        if (one_word) return shorter;
    }
}

}  // namespace

std::vector<std::string> short_keys_of_firm(std::string_view key) { return shorter_keys(key, false); }

// "Karl Velm" and "Mr. Velm" bear the surname; "Velm" alone may be the firm.
void FirmNames::note_person(const Tree& tree, int head) {
    if (name_label(tree, head) != "PER") return;
    const std::string key = name_key(person_name(tree, head));
    const bool full = key.find(' ') != std::string::npos;
    if (full && !is_titled(tree, head)) full_names_.insert(key);
    if (!full || is_titled(tree, head)) called_by_surname_.insert(surname_key(key));
    if (is_titled(tree, head)) full_names_.insert("? " + surname_key(key));
}

bool FirmNames::is_person(const std::string& key) const {
    if (key.find(' ') != std::string::npos) return called_by_surname_.contains(surname_key(key));
    return std::ranges::any_of(full_names_, [&](const std::string& name) {
        return surname_key(name) == key && !by_short_key_.contains(name);
    });
}

void FirmNames::learn(std::span<const Tree> trees) {
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            if (!is_mention_head(tree, i) || !is_name(tree, i)) continue;
            note_person(tree, i);
            const std::string name = tree.text(proper_name_range(tree, i));
            const std::string key = name_key(name);
            const bool body = name_label(tree, i) == "ORG";  // "Velm Resources"; "Clean Energy" may be anything
            for (const std::string& shorter : shorter_keys(key, body)) {
                const auto [it, added] = by_short_key_.emplace(shorter, name);
                if (added || it->second.empty()) continue;
                const std::string known = name_key(it->second);
                if (key.starts_with(known + " "))
                    it->second = name;  // "Velm Ventures", then "Velm Ventures Inc."
                else if (known != key && !known.starts_with(key + " "))
                    it->second.clear();
            }
        }
    }
}

bool FirmNames::is_full_name(std::string_view name) { return !short_keys_of_firm(name_key(name)).empty(); }

std::string FirmNames::full_name(const Tree& tree, int head) const {
    const std::string_view label = name_label(tree, head);
    const std::string key = name_key(tree.text(proper_name_range(tree, head)));
    const auto firm = by_short_key_.find(key);
    if (firm == by_short_key_.end() || label == "LOC" || is_titled(tree, head)) return {};
    return label == "PER" && is_person(key) ? std::string{} : firm->second;
}

}  // namespace relata::extract
