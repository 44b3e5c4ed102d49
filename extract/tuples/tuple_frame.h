#pragma once
// Frames: what all tuples of one verb share.

#include <vector>

#include "extract/clauses/clause.h"
#include "extract/tuples/tuple_slots.h"

namespace relata::extract {

/// Subject, relation and slots of a clause, in the words of the sentence. "Alvarez was reunited with his family in
/// 1966": subjects {Alvarez}, relation "was reunited with", slots {his family}, {in: 1966}, completed.
struct Frame {
    Chain chain = {};
    Words relation = {};
    bool completed =
        false;  ///< the first slot is what the relation leads to, and its preposition stands in the relation
    std::vector<Slot::Choice> subjects = {};
    std::vector<Slot> slots = {};
    SubjectSource source = SubjectSource::none;
};

/// The frame of a clause whose predicate ends a chain. "There were attempts" has the subject "There".
Frame frame_of(const Tree& tree, const Clause& clause);

/// True for "of provisioning" in "charge of provisioning", "to help" in "an effort to help": the noun does not do it.
bool is_noun_complement(const Tree& tree, int predicate);

}  // namespace relata::extract
