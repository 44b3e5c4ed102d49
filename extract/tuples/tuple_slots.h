#pragma once
// Slots: what complements a verb in a tuple, in the order in which a tuple names it.

#include <vector>

#include "extract/clauses/clause.h"
#include "extract/tuples/tuple_relation.h"

namespace relata::extract {

/// One argument after the subject. Coordination gives it several choices, each of which makes a tuple.
struct Slot {
    enum class Kind { object, predicative, oblique, clause, adverbial } kind = Kind::object;
    int head = kNone;
    Words preposition = {};  ///< moves into the relation if this slot comes first, else it leads the argument
    struct Choice {
        int head = kNone;
        Words words = {};
    };
    std::vector<Choice> choices = {};
};

/// The slot of a noun phrase with its conjuncts. "in honor of Jones and Smith": preposition "in honor of", two choices.
Slot noun_slot(const Tree& tree, Slot::Kind kind, int head);

/// The slots of the clause at the end of a chain: objects first, then what follows the verb, then what stands before
/// it. "In 1947 she began her career in Paris": {her career}, {in: Paris}, {In: 1947}. What already stands in the
/// relation is no slot; nor is what the sentence asserts beside the verb: ", killing eight people", "while …".
std::vector<Slot> slots_of(const Tree& tree, const Clause& clause, const Chain& chain, const Words& relation);

/// True if the first slot's preposition belongs to the relation: "plays for | the Jets". A slot before the verb and a
/// bare adverbial clause complete nothing: "was abandoned | Several years later".
bool completes_relation(const Tree& tree, const Slot& first, int predicate);

}  // namespace relata::extract
