#pragma once
// Complements: which of its phrases a verb governs, and what its object is called or does. "In March the court named
// him as a suspect": "in March" is a circumstance; the relation is "name as suspect".

#include <optional>
#include <string>

#include "extract/clause.h"
#include "extract/tree.h"

namespace relata::extract {

/// "in March", "since 2019", "until the end of February": when, not whom or what.
bool is_time_like(const Tree& tree, const Oblique& o);

/// True for a phrase that may complete the relation: "on Putin" in "called on Putin", not "during the war", "in kind".
bool is_complement(const Tree& tree, const Oblique& o);

/// "At this point, the country …": what stands before the verb on its own is a circumstance.
bool is_fronted(const Tree& tree, const Clause& clause, const Oblique& o);

/// The prepositional complement that belongs to the verb most closely: the first that is no time or circumstance.
std::optional<Oblique> first_complement(const Tree& tree, const Clause& clause);

/// "received an inquiry from the prosecutor": from somebody, not from a place.
bool comes_from(const Tree& tree, const Oblique& o);

/// " away" in "did away with": an adverb between verb and preposition that makes another verb of it; else empty.
std::string adverb_of(const Tree& tree, const Clause& clause, const Oblique& o);

/// "the sale" in "in charge of the sale", where the bare noun belongs to the relation; kNone for other nouns.
int of_phrase_of_idiom(const Tree& tree, int noun);

/// True for a verb of no known act, "let", "expect": what it lets its object do is the news.
bool is_vague_verb(const std::string& lemma);

/// The infinitive that the object of a vague verb does: "use" in "permits Texas to use its map"; kNone for others.
int act_of_object(const Tree& tree, const Clause& clause);

/// The object with that act, as it stands: "Texas to use its map". Empty where it cannot be told so.
WordRange object_with_act(const Tree& tree, const Clause& clause, int act);

/// What the object of a naming verb is called or made, as the end of the relation: " as suspect" for "named him as a
/// suspect", " illegal" for "declared the vote illegal"; empty for others.
std::string name_given(const Tree& tree, const Clause& clause);

}  // namespace relata::extract
