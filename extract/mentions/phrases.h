#pragma once
// The noun phrases of an article as the search for "who is meant" sees them: with number, gender and kind.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/tree/tree.h"

namespace relata::extract {

/// A pronoun, name or noun phrase that may be one with another. Its features are small numbers, for the trees of
/// `LinkModel`. Example: "Its president, a lawyer," is a nominal with the extent of all five words and the head
/// "president".
struct Phrase {
    enum class Kind : std::uint8_t { pronoun, name, nominal, coordination };
    enum class Pronoun : std::uint8_t { none, he, she, it, they, i, we, you, this_one, these };
    enum class Number : std::uint8_t { unknown, singular, plural };
    enum class Gender : std::uint8_t { unknown, male, female };
    enum class Animacy : std::uint8_t { unknown, person, thing };
    enum class Label : std::uint8_t { none, person, place, organisation, other };
    enum class Role : std::uint8_t {
        other,
        subject,
        passive_subject,
        object,
        oblique,
        possessive,
        modifier,
        predicate,
        compound
    };
    enum class Article : std::uint8_t { bare, definite, indefinite, demonstrative, possessed, number };
    enum class Preposition : std::uint8_t { none, of, in, to, by, with, for_, from, on, at, as, about, other };
    enum class ClauseRole : std::uint8_t { main, joined, content, open_content, adverbial, relative, aside, other };
    enum class Conjunction : std::uint8_t { none, that, because, as, when, before, after, whether, although, other };

    std::uint32_t sentence = 0;  ///< position in the span given to find_phrases
    std::uint32_t paragraph = 0;
    int head = 0;
    WordRange extent = {};
    Kind kind = Kind::nominal;
    Pronoun pronoun = Pronoun::none;
    bool reflexive = false;
    Number number = Number::unknown;
    Gender gender = Gender::unknown;
    Animacy animacy = Animacy::unknown;
    Label label = Label::none;
    Role role = Role::other;
    Article article = Article::bare;
    bool quoted = false;
    bool collective = false;
    bool heading = false;   ///< in a title, sub-headline or caption
    bool modified = false;  ///< has more than a determiner
    int governor = kNone;   ///< the word that it depends on, coordination looked through
    int clause = kNone;     ///< predicate of the smallest clause around it
    int depth = 0;          ///< clauses above
    Preposition preposition = Preposition::none;
    ClauseRole clause_role = ClauseRole::main;
    Conjunction conjunction = Conjunction::none;  ///< that opens its clause
    bool joined = false;                          ///< to others by "and"
    bool bracketed = false;                       ///< "(Colin Firth)"
    Role owned_role = Role::other;                ///< of what a possessor has: a subject in "Holt's aide left"
    std::string lemma = {};                       ///< of the head, lower case
    std::string key = {};                         ///< of its words without the article, see `name_key`
    std::vector<std::string> words = {};          ///< content words but the head, lower case, sorted
    std::string state = {};                       ///< country by name or by nationality beside it: "Turkey"
    int name_group = -1;                          ///< names of one bearer share it; -1 for everything else
    bool says = false;                            ///< subject of a verb of saying
    bool needs_somebody = false;  ///< "they said", "their fighters": no mere things speak or have people
    bool mute = false;            ///< a thing that neither speaks nor writes: "galaxies"; no report, no city
    int name_total = 0;           ///< how often that bearer is named in the whole article
    int name_count = 0;           ///< how often that bearer is named so far, this time included
};

/// True for the subject of a verb, active or passive.
inline bool is_subject(const Phrase& p) {
    return p.role == Phrase::Role::subject || p.role == Phrase::Role::passive_subject;
}

/// The name that the common noun at `head` introduces: "the Canadian pianist Glenn Gould", "his wife, Ethel Liles";
/// kNone where it introduces none.
int name_introduced(const Tree& tree, int head);

/// The phrases of an article in text order, the wider first where two begin together. Relative pronouns, expletives,
/// appositions (part of what they explain) and words inside names are none. Names that are the same bearer's by form
/// ("Angela Merkel" and "Merkel", an acronym) share a `name_group`.
std::vector<Phrase> find_phrases(std::span<const Tree> trees);

}  // namespace relata::extract
