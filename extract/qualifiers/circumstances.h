#pragma once
// Whose time and place hold for whom: the paths along which a happening shares the circumstances of another word.

#include <string>

#include "extract/tree/tree.h"

namespace relata::extract {

/// The word from which a happening takes its time and place when it has none of its own.
struct SharedWith {
    int word = kNone;
    /// Only what stands before both counts: "On Thursday the army left and rebels moved in", but not
    /// "the army left on Thursday and rebels moved in".
    bool only_before = false;
};

/// Looks one step up from the predicate or event noun `i`. Never from what is said to the act of saying it, nor to an
/// act that is only wanted: "said on Tuesday that X attacked", "urged on Tuesday to attack" share nothing. "killed in
/// an attack": attack shares with killed; "tried to impose", "made an attempt to impose": impose with tried, made;
/// "attacked, wounding four": wound with attacked; "the raid that killed ten took place": killed with took.
SharedWith shares_with(const Tree& tree, int i);

/// The act that a verb only phases: "liberating" for "began liberating", "impose" for "tried to impose"; kNone if none.
/// Its time and place are the verb's too.
int phased_act(const Tree& tree, int verb);
/// The last conjunct of the predicate's coordination if it shares subject and tense with it: what stands behind it may
/// hold for all ("halt its offensive and retreat by the end of February"). So it does for harms, though each has its
/// own victims: "Two people were killed and three others were hurt on Monday". kNone if `i` is no first conjunct.
int last_conjunct(const Tree& tree, int i);

/// True for a verb that says no more of its subject than that it was: "occurred", "took place".
bool only_happens(const Tree& tree, int verb);
/// True for the event in or by which the verb comes about: "killed in an attack", "hit by shelling".
bool happens_in(const Tree& tree, int noun);
/// True for "kill", "wound", "destroy" and their kin.
bool is_harm(const Tree& tree, int verb);
bool is_event_noun(const Tree& tree, int noun);
/// True for an oblique that lies at another time, and often place, than its verb: "detained after clashes on Monday",
/// "criticised over the killing of a sailor in Basra".
bool lies_apart(const Tree& tree, int noun);
/// True for a predicate with a copula in the present or present perfect: "is dissatisfied", "have not been conducive".
bool is_present_state(const Tree& tree, int i);
/// True for verbs of saying and their kin: the time of saying is not that of what is said.
bool reports(const Tree& tree, int verb);
/// True for verbs of which the object is a topic: those that report, and "discuss", "threaten", "condemn".
bool is_about(const Tree& tree, int verb);
/// True for a verb that only carries an event noun: "launch", "carry out".
bool is_light(const Tree& tree, int verb);
/// True for a participle that modifies the noun: "launched" in "attacks launched on Thursday". `i` may be kNone.
bool is_participle_of(const Tree& tree, int i, int noun);

}  // namespace relata::extract
