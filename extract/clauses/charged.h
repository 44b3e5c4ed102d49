#pragma once
// Charged: whose act it is that somebody is accused of, thanked for or quoted as doing. The subject of the verb above
// is who accuses, thanks or quotes.

#include "extract/tree/tree.h"

namespace relata::extract {

/// Verbs after which "of doing" and "for doing" tell what their object has done: "accuse", "arrest", "praise".
bool is_charging(const Tree& tree, int verb);

/// The charging verb whose charge the gerund is, wherever the parser has hung it: "sentenced" for "killing" in
/// "sentenced the volunteer to life in prison for killing". kNone for other gerunds.
int charging_verb_over(const Tree& tree, int gerund);

/// "jailed Berg after being found guilty", "after pleading guilty": what befell the charged, not the judge.
bool is_course_of_trial(const Tree& tree, int gerund, int verb);

/// Whom another verb charges or thanks with what the gerund says: "mayor" in "filed a case against the mayor for
/// obstructing", "Reis" in "honoured Reis for saving a child". kNone where nobody is.
int charged_person(const Tree& tree, int gerund);

/// "quoted an official as denying it", "was described as backing the deal": the object does, as somebody says.
bool is_shown_as(const Tree& tree, int gerund);

}  // namespace relata::extract
