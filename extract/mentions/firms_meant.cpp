// Firms: which candidates may be one, and which of them "the company" takes up.

#include "extract/mentions/firms_meant.h"

#include <algorithm>
#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/candidates_before.h"
#include "extract/mentions/firm_names.h"
#include "extract/mentions/names.h"

namespace relata::extract {
namespace {

// "union", "university": whoever is called so is no firm.
bool is_of_others(std::string_view noun) {
    if (lexicon::coreference_words().is("no_firm", noun)) return true;
    const bool open = is_firm(noun) || lexicon::coreference_words().is("firm_name", noun);
    return !open && (lexicon::is_group_noun(noun) || lexicon::is_government_noun(noun));
}

bool has_word_of_others(std::string_view name) {
    const std::string lower = to_lower_ascii(name);
    for (std::string_view rest = lower; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (is_of_others(word)) return true;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return false;
}

// A name with no noun in it that tells what it is, or one of a firm: "Lufthansa", "Ford Motor Company".
bool may_be_firm(const Candidate& c) {
    if (c.type != "ORG" || c.beside || !starts_as_name(c.name)) return false;
    if (!short_keys_of_firm(name_key(c.name)).empty()) return true;
    if (!lexicon::code_of_actor(c.name).empty()) return false;
    return is_firm(c.head_lemma) || is_firm(c.kind) || (!is_of_others(c.kind) && !has_word_of_others(c.name));
}

// "Norvane Air fired 60 people after the company lost money": who acts in the clauses around the noun.
int doer_around(const Tree& tree, int head, std::span<const Candidate> candidates) {
    int found = -1;
    for (const Candidate& c : candidates) {
        const int verb = c.subject && c.sentence == tree.sentence().index ? tree.head(c.head) : kNone;
        const bool around = verb != kNone && c.head < head && tree.governs(verb, head) && !tree.governs(c.head, head);
        if (around && tree.head(head) != verb && may_be_firm(c) && !c.joined) found = c.entity;
    }
    return found;
}

}  // namespace

bool is_firm(std::string_view noun) { return lexicon::coreference_words().is("firm", noun); }

// The only firm near, whether by its name or as "a shipping company", unless the article is about another. Words before
// the noun ("the pharmaceutical company") may tell of another one that is not near.
int firm_meant(const Tree& tree, int head, std::span<const Candidate> candidates) {
    const std::string lemma = tree.lower_lemma(head);
    const std::string country = nationality_of(tree, head);
    const std::uint32_t here = tree.sentence().index;
    const CandidatesBefore before(tree, head, candidates, [&](const Candidate& c) {
        const bool called_so = c.head_lemma == lemma && c.name.size() > lemma.size() && !c.plural &&
                               c.type != "COUNTRY" && c.type != "PERSON";
        return here - c.sentence <= kKindBack && (called_so || may_be_firm(c)) &&
               (country.empty() || c.country == country);
    });
    const int nearest = before.nearest(kSentencesBack);
    if (!told_apart_by(tree, head).empty()) return nearest == before.only_within(kSentencesBack) ? nearest : -1;
    if (const int doer = doer_around(tree, head, candidates); doer >= 0 && doer == nearest) return doer;
    if (nearest >= 0) return before.is_in_focus(nearest) ? nearest : -1;
    const int focus = before.focus();
    return focus;
}

// "other", "parent", "combined": before "company" they make it another one.
bool is_other_firm(const Tree& tree, int head) {
    return std::ranges::any_of(told_apart_by(tree, head), [](const std::string& word) {
        return lexicon::coreference_words().is("other_firm", word) || starts_as_name(word);
    });
}

}  // namespace relata::extract
