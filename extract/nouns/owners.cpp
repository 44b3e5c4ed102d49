// Owners: pronouns before a noun, and the names that stand in their place.

#include "extract/nouns/owners.h"

#include "core/one_of.h"
#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {

int possessive_pronoun(const Tree& tree, int head) {
    const int owner = whose_word(tree, head);
    if (owner == kNone || !tree.has_upos(owner, {"PRON", "DET"}) || owner > head) return kNone;
    const std::string form = tree.lower_form(owner);
    return form == "other" || form == "each" ? kNone : owner;
}

bool starts_with_owner(const std::string& name) {
    const std::string first = to_lower_ascii(name.substr(0, name.find(' ')));
    return is_one_of(first, {"my", "our", "your", "his", "her", "their", "its"});
}

bool is_body_of_people(std::string_view noun) {
    return lexicon::is_group_noun(noun) || lexicon::is_military_noun(noun) || lexicon::is_armed_group_noun(noun) ||
           lexicon::is_government_noun(noun);
}

std::string state_of(const std::string& body) {
    const std::size_t end = body.find("'s ");
    const std::string owner = body.substr(0, end);
    const bool is_state = end != std::string::npos && lexicon::country_named(owner) != nullptr;
    return is_state ? owner : body;
}

std::string owner_of(const std::string& name, std::string_view noun) {
    const lexicon::Country* state = lexicon::country_named(name);
    const bool acts = lexicon::is_group_noun(noun) || lexicon::is_military_noun(noun);
    return state != nullptr && acts && !state->adjectives.empty() ? state->adjectives.front() : possessive_of(name);
}

bool is_read_with_subject(const Tree& tree, int head) {
    const int first = tree.first_conjunct(head);
    if (tree.has_child(first, "cop")) return true;
    return tree.is_any(first, {"obj", "obl", "iobj"}) && tree.head(first) != kNone && tree.head(first) < head;
}

}  // namespace relata::extract
