#pragma once
// One step of `standing_of` up the tree: what a governor makes of the standing of its dependent. The readings of a step
// lie in a file for each kind of word that it leads through; `standing.cpp` asks them in their order.

#include <string_view>

#include "extract/lexicon/lexicon.h"
#include "extract/qualifiers/standing.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// Where a step up from a word to its governor leads: on, or to the end of the scope. `elsewhere` leaves the step to
/// the next reading of it.
enum class Scope { elsewhere, goes_on, ends };

// ---- standing_step.cpp: what several readings do

/// Affirmed becomes negated, and negated affirmed.
void negate(Standing& s);
/// The first qualification met on the way up is the nearest one, and it stands.
void qualify(Standing& s, Modality m);
/// "fear that the law would crush firms", "asked whether Oslo will join": what may be is no plan.
void doubt(Standing& s);
/// "should agree to sell": what is to be asked for is no mere plan.
void demand(Standing& s);
/// What a verb of control makes of what it governs: "threatened to": planned; "stopped": not done.
void apply(Standing& s, lexicon::Control::Effect effect);
/// "did not seem to stop", "may help to stop": what negates or hedges the governor does so with its complement.
void share_with_governor(const Tree& tree, int governor, Standing& s);
/// What the reporting verb at `verb` makes of what it reports: "denied": negated; "warned of": planned; "is said to":
/// reported. `content` is the clause of what was said, kNone where it is none.
void under_reporting(const Tree& tree, int verb, Standing& s, int content = kNone);
/// "It is false that the army fired", "it is not true that".
void under_truth(const Tree& tree, int judgement, Standing& s);
/// "did not deny that", "refused to rule out": nothing is denied, and nothing said.
bool is_withheld(const Tree& tree, int denial);
/// "are striking to demand", "a sit-in to protest", by their words: a protest says what it is held for.
bool voices_protest(const Tree& tree, int infinitive, int protest);
/// "a panel charged with drafting rules": to do so is its task, and no crime.
bool is_task(const Tree& tree, int clause);
/// "is accused of bribing officials": nobody is named who says so, and yet it is no more than said.
bool is_charge_by_nobody(const Tree& tree, int clause);
/// "deploys a drone to attack a convoy, killing three": it did attack.
bool is_purpose_that_struck(const Tree& tree, int purpose);
/// "any firm looking for staff", "passengers who miss the boat can get a refund", "would not hire a lawyer who defended
/// rebels": whoever does so, if anybody (standing_anybody.cpp).
bool is_told_of_anybody(const Tree& tree, int clause, int noun);
/// "attempt", "bid": what somebody has set about, and no mere plan.
bool is_attempt_noun(std::string_view lemma);

// ---- Readings of a step from the word `i` to its governor `h`, with what that makes of `s`.

// ---- standing_verbs.cpp
/// "claims to have destroyed"
Scope through_claim(const Tree& tree, int i, int h, Standing& s);
/// "threatened to strike", "urged Turkey to stop"; "stop attacking" says itself that it ends.
Scope through_control(const Tree& tree, int i, int h, Standing& s);
/// "did not seem to stop"
Scope through_open_complement(const Tree& tree, int i, int h, Standing& s);
/// "denied that X left", "asked whether rebels had fled", "it appears that": content of a verb or an adjective.
Scope through_content(const Tree& tree, int i, int h, Standing& s);
/// "It would be a mistake for the army to attack", which it has not done.
Scope through_judged_act(const Tree& tree, int i, int h, Standing& s);
/// "There is no reason to believe the generals have changed": who believes is nobody.
Scope through_reason_to_believe(const Tree& tree, int i, int h, Standing& s);
/// "rule out buying the islands"
Scope through_denied_gerund(const Tree& tree, int i, int h, Standing& s);
/// "opposed to Norland having a bomb": it shall not have one.
Scope through_opposed_act(const Tree& tree, int i, int h, Standing& s);
/// "called for a halt", "in a bid to make the army halt"; "Reportedly, four were killed in an attack": the attack is
/// hearsay too.
Scope through_oblique(const Tree& tree, int i, int h, Standing& s);
/// "demanded a halt", "prevented the evacuation"
Scope through_object(const Tree& tree, int i, int h, Standing& s);
/// "unless an attack originates there", "The offensive could begin"
Scope through_subject(const Tree& tree, int i, int h, Standing& s);

// ---- standing_clauses.cpp
/// "made it easier for the firm to build a plant", "could make it harder to mend the roads": it may be done, or not.
Scope through_ease(const Tree& tree, int i, int h, Standing& s);
/// "It seems as though the firm has decided to sell", "The jury is out on whether it will".
Scope through_what_seems(const Tree& tree, int i, int h, Standing& s);
/// "to reach the town", "if troops are hurt", "after striking a guard", "…, hurting the economy".
Scope through_adverbial(const Tree& tree, int i, int h, Standing& s);
/// "could be an issue forced on them", "any foreigner who investigates citizens", "it is not the army that shelled the
/// market".
Scope through_relative_clause(const Tree& tree, int i, int h, Standing& s);

// ---- standing_nouns.cpp
/// "will fly to Oslo for talks with Kenya", "ahead of her visit to Kenya": as sure as what stands beside it, and maybe
/// still to come.
Scope through_circumstance(const Tree& tree, int i, int h, Standing& s);
/// "was arrested for the murder of two men"
Scope through_bringing_about(const Tree& tree, int i, int h, Standing& s);
Scope through_charge(const Tree& tree, int i, int h, Standing& s);
/// "found no evidence that Oslo paid", "little proof that": whoever looked for it.
Scope through_proof(const Tree& tree, int i, int h, Standing& s);
/// "his alleged involvement in smuggling arms", "a suspected role in the raid": what the noun holds is as unsure.
Scope through_hedged_noun(const Tree& tree, int i, int h, Standing& s);
/// "purportedly shows soldiers shooting civilians": what is shown is as sure as that it is.
Scope through_what_is_shown(const Tree& tree, int i, int h, Standing& s);
/// "dropped charges that the editor had paid", "a court threw out allegations that": no more than said, and given up.
Scope through_dropped_charge(const Tree& tree, int i, int h, Standing& s);
/// "gave up plans to leave", "fears of an attack"; not "denied reports that the firm had paid".
Scope through_noun(const Tree& tree, int i, int h, Standing& s);
/// "withdrew its claim that it had captured two officers", "described as false the claim that"
Scope through_claim_taken_back(const Tree& tree, int i, int h, Standing& s);
/// "The idea that the firm cheated is common", "There is no argument that it did": somebody holds it to be so, or
/// nobody.
Scope through_notion(const Tree& tree, int i, int h, Standing& s);
/// "a plan to leave"; "an attempt to leave" and "the first to leave" are no mere plans.
Scope through_infinitive_of_noun(const Tree& tree, int i, int h, Standing& s);
/// "denied reports that the firm had paid"
Scope through_reported_noun(const Tree& tree, int i, int h, Standing& s);

}  // namespace relata::extract
