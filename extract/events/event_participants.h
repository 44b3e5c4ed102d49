#pragma once
// Event participants: who takes part in the happening that a noun stands for.

#include <string>
#include <vector>

#include "extract/clauses/clause.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {

/// Who does it and to whom it is done: {Sudan}, {Kenya}, "with" for "the talks between Sudan and Kenya".
struct EventParticipants {
    std::vector<Nominal> agents = {};
    std::vector<Nominal> patients = {};
    std::string preposition = {};  ///< before the patients
    bool undergone = false;        ///< the possessor is the patient: "her arrest"
};

/// The participants of the event noun at `noun`: beside it ("HTS attacks on Aleppo"), on the word that counts it
/// ("a spate of clashes between A and B"), or on the verb that only says that it came about ("clashes broke out
/// between A and B"). Both lists may be empty.
EventParticipants participants_of(const Tree& tree, int noun, const lexicon::NominalEvent& event);

}  // namespace relata::extract
