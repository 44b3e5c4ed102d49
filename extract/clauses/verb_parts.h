#pragma once
// Verb parts: what the rules of clauses have in common. Every rule starts from `proposition` and fills in participants.

#include <string>
#include <string_view>
#include <vector>

#include "extract/rules/proposition.h"

namespace relata::extract {

/// What a rule says of a clause before its participants are known: relation "launch" with the words "launched" for
/// "Ankara launched an offensive", "try to impose" for an attempt, "stop attacking" for an act that ends.
Proposition proposition(const Tree& tree, const Clause& clause, std::string_view rule);

/// "Sales and costs rose to $5 million": the figure told of each subject of the clause, under `rule` and `relation`.
Propositions told_of_subjects(const Tree& tree, const Clause& clause, std::string_view rule,
                              const std::string& relation, int figure);

/// "set up" of "tried to buy the estate and set up a museum", though tagged as a present: no present goes with "tried".
bool is_second_infinitive(const Tree& tree, int verb);

/// "try to " for "try to impose", "attempt to " for "attempts to attack": what an attempt puts before the verb.
std::string attempt_prefix(const Tree& tree, int predicate);

/// All subjects of the clause, or one absent subject where it may be absent: "two people were killed".
std::vector<Nominal> subjects_or_none(const Tree& tree, const Clause& clause);

/// "There is no evidence", "it is raining": the subject only takes its place.
bool is_existential(const Tree& tree, const Clause& clause);

/// "made an attempt to introduce": the infinitive tells it.
bool only_attempts(const Tree& tree, const Clause& clause);

}  // namespace relata::extract
