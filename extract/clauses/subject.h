#pragma once
// Subjects: who does what a predicate says. Where grammar leaves it out, the subject is shared with another verb, hangs
// on the verb or noun above ("was urged to leave"), or is the noun that the clause modifies. Example, "Ankara
// threatened to launch an offensive, warning Damascus": of "launch" {Ankara}, source control; of "warning" {Ankara},
// source matrix.

#include <vector>

#include "extract/nouns/noun_phrase.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// How the subject of a clause was found.
enum class SubjectSource { own, coordination, control, modified_noun, matrix, none };

/// Subjects with how they were found; none, with source `none`, where the sentence does not tell.
struct Subjects {
    std::vector<Nominal> nominals = {};
    SubjectSource source = SubjectSource::none;
};

/// The subjects of a predicate as its sentence has them: of a passive, what it is done to.
Subjects find_subjects(const Tree& tree, int predicate);

/// The word that is the subject of the predicate itself, "Turkey" in "Turkey built posts"; kNone for "there" and "it"
/// that only take its place.
int own_subject(const Tree& tree, int predicate);

/// The word before a participle that may be the text in which it speaks: "statement" for "urging" in "issued a
/// statement on Friday urging them to leave", and the word right before where the participle hangs on a verb.
int text_before(const Tree& tree, int participle);

/// What a verb is done to, of a passive too: "the posts" for "built" in "the posts built by Turkey". Of a time and a
/// person the person: "the rebels" in "gave the rebels ten days to leave".
std::vector<Nominal> objects_of(const Tree& tree, int verb);

/// Subjects that a verb or noun above lends; none for no nominals.
Subjects controlled(std::vector<Nominal> nominals);
/// The subject of the verb above, lent: "threatened to launch".
Subjects controlled_by_subject_of(const Tree& tree, int verb);

/// Who does what a passive says: "rebels" in "was hit by rebels". Empty where it is not told.
std::vector<Nominal> agents_of(const Tree& tree, int passive);

/// Who does what an event noun says, as far as its phrase tells: "an attack by HTS", "Israeli airstrikes", "attacks
/// launched by militants". Empty for other nouns.
std::vector<Nominal> agents_of_event(const Tree& tree, int noun);

/// "likely" in "a decision likely to anger them", "able" in "aircraft able to carry 40".
bool is_behind_its_noun(const Tree& tree, int adjective);

/// True for a noun that only says that somebody is at an act: "in the process of closing", "in charge of guarding".
bool is_engagement(const Tree& tree, int noun);

/// "spotted smugglers loading a boat": the gerund, read as content of "spotted", is what its object does.
bool is_seen_act(const Tree& tree, int gerund);

/// "orders the firm to pay, after ruling that it cheated": what came before an order is done by whom the order comes
/// from, and was done, whatever becomes of the order. `predicate` is the ruling.
bool is_before_order(const Tree& tree, int predicate);

/// True for a noun that tells who was first, last, 61st in doing what its infinitive says: "the first state to ratify".
bool is_record(const Tree& tree, int noun);

}  // namespace relata::extract
