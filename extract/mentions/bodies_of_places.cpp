// Bodies of places: the name of a body, cut where it says of which country or place it is.

#include "extract/mentions/bodies_of_places.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/mention_heads.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

// "Supreme Court", "Electoral Commission"; "the Bank" alone may be any.
bool names_body(const std::string& name) {
    const std::string noun = to_lower_ascii(last_word(name));
    const bool capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
    return capital && name.find(' ') != std::string::npos &&
           (lexicon::is_government_noun(noun) || lexicon::coreference_words().is("body_of_place", noun));
}

// "Supreme Court" of "Kenya's Supreme Court", "Kenyan Supreme Court" and "Supreme Court of Kenya"; empty for others.
std::string without_place(const std::string& name) {
    const std::size_t of = name.rfind(" of ");
    if (of != std::string::npos && lexicon::country_named(name.substr(of + 4)) != nullptr) return name.substr(0, of);
    const std::size_t space = name.find(' ');
    if (space == std::string::npos) return {};
    std::string first = name.substr(0, space);
    for (const std::string_view owner : {"'s", "’s", "'", "’"}) {
        if (!first.ends_with(owner)) continue;
        first.resize(first.size() - owner.size());
        return lexicon::country_named(first) != nullptr ? name.substr(space + 1) : std::string{};
    }
    return lexicon::country_of_adjective(first) != nullptr ? name.substr(space + 1) : std::string{};
}

}  // namespace

void BodiesOfPlaces::learn(std::span<const Tree> trees) {
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            if (!tree.has_upos(i, {"PROPN", "NOUN"}) || !is_mention_head(tree, i)) continue;
            const std::string name = nominal_name(tree, {i, kNone});
            const std::string rest = without_place(name);
            if (!names_body(rest)) continue;
            const auto [known, added] = by_short_name_.emplace(name_key(rest), name);
            if (!added && name_key(known->second) != name_key(name)) known->second.clear();
        }
    }
}

std::string BodiesOfPlaces::full_name(const std::string& name) const {
    if (!names_body(name)) return {};
    const auto known = by_short_name_.find(name_key(name));
    return known == by_short_name_.end() ? std::string{} : known->second;
}

}  // namespace relata::extract
