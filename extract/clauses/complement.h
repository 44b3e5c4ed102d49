#pragma once
// Complements: which of its phrases a verb governs. "In March he called on the court": "in March" is a circumstance;
// the relation is "call on".

#include <optional>
#include <string>

#include "extract/clauses/clause.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// "in March", "since 2019", "until the end of February": when, not whom or what.
bool is_time_like(const Tree& tree, const Oblique& o);

/// True for a phrase that may complete the relation: "on Putin" in "called on Putin", not "during the war", "in kind".
bool is_complement(const Tree& tree, const Oblique& o);

/// "At this point, the country …": what stands before the verb on its own is a circumstance.
bool is_fronted(const Tree& tree, const Clause& clause, const Oblique& o);

/// The prepositional complement that belongs to the verb most closely: the first that is no time or circumstance.
std::optional<Oblique> first_complement(const Tree& tree, const Clause& clause);

/// "the patient" in "came into contact with the patient", where the bare noun belongs to the relation: what stands
/// right behind it; nothing for other nouns, and for where it was ("appeared in court in Oslo").
std::optional<Oblique> phrase_behind(const Tree& tree, const Clause& clause, int noun);

/// "received an inquiry from the prosecutor": from somebody, not from a place.
bool comes_from(const Tree& tree, const Oblique& o);

/// " away" in "did away with": an adverb between verb and preposition that makes another verb of it; else empty.
std::string adverb_of(const Tree& tree, const Clause& clause, const Oblique& o);

/// " third" in "finished third in the race", " last" in "came in last": the place that somebody takes; else empty.
std::string rank_of(const Tree& tree, const Clause& clause);

/// "the sale" in "in charge of the sale", where the bare noun belongs to the relation; kNone for other nouns.
int of_phrase_of_idiom(const Tree& tree, int noun);

}  // namespace relata::extract
