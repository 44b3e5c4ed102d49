#pragma once
// Circumstantial acts: the talks, visits and testimonies that a phrase beside a verb tells of the verb's subject.
// Example, "Reis left for Oslo after talks with Kenya": Reis talked with Kenya.

#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/nouns/noun_phrase.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// Whose act the event noun at `noun` tells as a circumstance of what else they do: {Reis} for "talks" above, for
/// "visit" in "Reis is on a visit to Kenya", for "testimony" in "In two days of testimony before the panel, Reis said
/// so". Empty where the noun has a doer of its own in its phrase, or is no such act.
std::vector<Nominal> doers_beside(const Tree& tree, int noun, const lexicon::NominalEvent& event);

/// The verb, or other predicate, beside which such an act stands, and the preposition it stands behind.
struct BesideVerb {
    int verb = kNone;
    std::string preposition = {};
    bool is_act = false;  ///< "is on a visit": the act is itself the predicate
};
BesideVerb beside_verb(const Tree& tree, int noun);

/// True of an act that is yet to come when the verb is done: "before talks with", "flew to Oslo for talks with".
bool is_yet_to_be_held(const Tree& tree, BesideVerb beside);

/// True of an act that is over by then: "decided after talks with", "returned from a visit to".
bool is_behind_it(BesideVerb beside);

/// Who ended, widened or dropped an act of their own that is the object of their verb: "Prosecutors closed an
/// investigation into the bank". Empty for other objects.
std::vector<Nominal> doers_by_course(const Tree& tree, int noun, const lexicon::NominalEvent& event);

/// Who is charged with an act, punished or praised for it: {Holt} for "murder" in "convicted Holt of the murder of two
/// men". Empty elsewhere.
std::vector<Nominal> doers_charged(const Tree& tree, int noun, const lexicon::NominalEvent& event);

/// True of such an act where nobody has found yet that it was done: "was arrested for the murder of".
bool is_only_alleged(const Tree& tree, int noun);

}  // namespace relata::extract
