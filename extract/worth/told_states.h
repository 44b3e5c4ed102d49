#pragma once
// Told states: what a sentence says that somebody or something is like, or that there is, for its own sake. Beside the
// states that belong in any file (filed_states.h): "the reactor is safe", say engineers; "there was no threat".

#include "core/records.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// "Race relations", "the currency", "inflation", but not "prices": of what a change is told.
bool says_what_turned(const Tree& tree, int noun);

/// True where the text speaks to its reader or of its writer: "you", "we".
bool speaks_to_reader(const Tree& tree);

/// "The committee was unconvinced", "the plot was in its planning stages", "the loss is significant" where somebody
/// says so: a state of what the sentence names. "The offer is lovely" is an opinion, for which somebody has to stand;
/// "that is true", "if the price is low" and "the ship that is late" tell nothing.
bool is_state_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "There was no imminent threat", "there were 40 passengers on board": somebody would ask for it. "There is no need"
/// is only a turn of phrase.
bool is_existence_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "The contest has narrowed", "the division is struggling", "some players live abroad": what became of something or
/// how it goes, where the clause is told for its own sake. "Time went by" is not.
bool is_course_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "Shelf space has become infinite", "the market continues to become more crowded": what something turns into.
bool is_becoming_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "The stock added more than 2%", "the coin sold for $4 million": how much of it there is, or by how much it moved.
bool is_amount_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "The service began in 1960", "the licence is set to expire in May", "prices are expected to rise": when something
/// begins or ends, or how it is to go.
bool is_turn_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "The match will be played in Lisbon", "food and water are needed most": what is done to something, by whomever.
bool is_undergoing_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "Global emissions contributed to the melting", "the meeting falls outside the rules" where somebody says so: what a
/// thing does in the main clause of what is said.
bool is_content_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "The breaking of the pact is important": no news by itself, but what somebody said, where nothing else is told of
/// it.
bool may_be_told_as_content(const Tree& tree, const Proposition& p, const Assertion& a);

/// "The bank has assets of $3 billion", "the results included a gain", "prices reflect the risk": what the main clause
/// of the article says that a thing does with another, by a verb that says little elsewhere.
bool is_main_clause_told(const Tree& tree, const Proposition& p, const Assertion& a);

/// "The cold made the pipes brittle", "the storm that cut off two towns", "the request includes information on the
/// page": what a thing does with another, in any clause that is told and not only said in passing.
bool is_doing_told(const Tree& tree, const Proposition& p, const Assertion& a);

}  // namespace relata::extract
