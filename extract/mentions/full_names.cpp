// Full names: which person of the article a surname means.

#include "extract/mentions/full_names.h"

#include <string_view>

#include "extract/mentions/mention_heads.h"
#include "extract/mentions/name_context.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

constexpr std::string_view kSeveral = "?";  ///< for a surname that two persons bear

bool is_beside_namesake(const Tree& tree, int head, const std::string& name) {
    const std::string surname = surname_key(name);
    if (without_generation(name_key(name)) == name_key(name)) return false;
    for (int i = 0; i < tree.size(); ++i) {
        if (i != head && tree.word(i).ner == "B-PER" && name_key(person_name(tree, i)) == surname) return true;
    }
    return false;
}

// Whom the surname alone means after two full names: the longer name of one person, the elder of "Paul Berg" and
// "Paul Berg Jr."; kSeveral for two persons ("Recep Tayyip Erdogan" and "Bilal Erdogan").
std::string known_as(const std::string& known, const std::string& name) {
    if (without_generation(name_key(known)) == without_generation(name_key(name)))
        return name.size() < known.size() ? name : known;
    if (is_joined_to(name, known)) return known;  // "the Norex-Ana Berg deal" names Ana Berg
    if (is_joined_to(known, name)) return name;
    if (!may_be_one_person(known, name)) return std::string(kSeveral);
    return name.size() > known.size() ? name : known;
}

}  // namespace

void FullNames::learn(std::span<const Tree> trees) {
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            if (name_label(tree, i) != "PER" || !is_mention_head(tree, i) || !group_type(tree, i).empty()) continue;
            const std::string name = person_name(tree, i);
            if (name.find(' ') == std::string::npos || !starts_as_name(name)) continue;  // "te reo Māori"
            auto& known = by_surname_[surname_key(name)];
            if (is_beside_namesake(tree, i, name))
                known = kSeveral;  // "Berg's son Karl Berg Jr."
            else if (known.empty())
                known = name;
            else
                known = known_as(known, name);
        }
    }
}

bool FullNames::knows(const std::string& name) const { return by_surname_.contains(surname_key(name)); }

bool FullNames::knows_one(const std::string& name) const {
    const auto full = by_surname_.find(surname_key(name));
    return full != by_surname_.end() && full->second != kSeveral;
}

std::string FullNames::full_name(const std::string& name) const {
    if (!knows_one(name)) return name;
    const std::string& full = by_surname_.find(surname_key(name))->second;
    return name.find(' ') == std::string::npos || may_be_one_person(full, name) ? full : name;
}

}  // namespace relata::extract
