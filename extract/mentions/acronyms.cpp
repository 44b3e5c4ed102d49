// Acronyms: the initials of every body that an article names in full.

#include "extract/mentions/acronyms.h"

#include <algorithm>
#include <iterator>

#include "extract/lexicon/lexicon.h"
#include "extract/mentions/mention_heads.h"
#include "extract/mentions/names.h"
#include "extract/mentions/proper_name.h"

namespace relata::extract {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// "GM", "U.N.": capitals, and dots.
bool is_in_capitals(const std::string& name) {
    const auto capitals = std::ranges::count_if(name, is_upper);
    const bool only = std::ranges::all_of(name, [](char c) { return is_upper(c) || c == '.'; });
    return only && capitals >= 2 && capitals <= 6;
}

// "gm" of "General Motors": of the words with a capital.
std::string initials_of(const std::string& name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool starts = i == 0 || name[i - 1] == ' ' || name[i - 1] == '-';
        if (starts && is_upper(name[i])) out += name[i];
    }
    return out;
}

}  // namespace

void Acronyms::learn(std::span<const Tree> trees) {
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            if (name_label(tree, i) != "ORG" || !tree.has_upos(i, {"PROPN"}) || !is_mention_head(tree, i)) continue;
            const std::string name = tree.text(proper_name_range(tree, i));
            const std::string initials = initials_of(name);
            if (initials.size() < 2 || name.find(' ') == std::string::npos) continue;
            const auto [known, added] = by_initials_.emplace(initials, name);
            if (!added && name_key(known->second) != name_key(name)) known->second.clear();
        }
    }
}

std::string Acronyms::full_name(const std::string& acronym) const {
    if (!is_in_capitals(acronym) || lexicon::country_named(acronym) != nullptr) return {};
    std::string letters;
    std::ranges::copy_if(acronym, std::back_inserter(letters), is_upper);
    const auto known = by_initials_.find(letters);
    return known == by_initials_.end() ? std::string{} : known->second;
}

}  // namespace relata::extract
