#pragma once
// Told names: what a proposition makes of the names of its participants.

#include "core/records.h"
#include "extract/participants.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// "pro-Russian": Russia, at the bytes of the second half.
Participant taken_stance(const Tree& tree, int modifier);

/// "N.J." behind a party's letter: New Jersey, a place.
Participant home_state(Participant state);

/// "producers Jan Holt and Ana Reis": each is a producer. `title` is the word, `called` what the person is said to be.
void name_one_of(const Tree& tree, int title, Participant& called);

/// "shot himself": the object is the subject, at the pronoun's bytes.
void name_itself(const Tree& tree, const Proposition& p, Assertion& a);

/// "retailers" -> "retailers that raised prices"; "a man named Karl Berg" has his name. `nominal` is the subject or the
/// object of `p`, `read_before` who stands before it. False where the words behind end in a pronoun that stands for
/// nobody certain.
bool restrict_name(const Participants& participants, const Tree& tree, Nominal nominal, const Proposition& p,
                   const Participant& read_before, Participant& named);

/// "has no evidence", "there is no threat", told as negated: the noun without the word that negates it.
void drop_negating_word(Assertion& a);

/// "not only the town", "not the mill": the town and the mill.
void drop_contrast(Participant& named, const Proposition& p);

/// "Kenya-imposed tariffs": Kenya imposes tariffs; "Kenya's flood-hit Karsk province". Troops are known by who backs
/// them.
void drop_modifier(const Tree& tree, const Proposition& p, Participant& object);

}  // namespace relata::extract
