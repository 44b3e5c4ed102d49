#pragma once
// Reporting: the words of the tree that make a clause somebody's word, or only hearsay. Speakers and standing both ask.

#include "extract/lexicon/lexicon.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// The row of reporting.tsv for the predicate at `i`: a verb with its particle, or "be sure" for an adjective with its
/// copula. nullptr for other words.
const lexicon::Reporting* reporting_at(const Tree& tree, int i);

/// The verb whose subject says what hangs on `predicate`: "made" in "made it clear", "let" in "let him know",
/// "remained" in "remained convinced"; else `predicate` itself.
int saying_verb(const Tree& tree, int predicate);

/// "quote", "cite": whose words come from their object.
bool is_quoting_verb(std::string_view lemma);

/// True for a predicate whose content is somebody's word rather than the article's: "said", "fears", "are convinced".
/// What a third person knows or forgets is the article's own ("Police knew that the bank was empty"); what "we know"
/// is ours, and what somebody learned or found is the finder's.
bool attributes_content(const Tree& tree, int predicate);

/// "how she found it", "why it closed" behind the verb that tells or asks it: the word `i` heads such a clause, or is
/// its "what" or "how". False for "whether", which presupposes nothing, and for "when" and "where", which mostly say
/// when and where something was said.
bool is_indirect_question(const Tree& tree, int i);

/// "striking" of "admitted to striking a guard", "pleaded guilty to striking him": told as done by who owns up to it,
/// and no purpose.
bool is_owned_up_to(const Tree& tree, int gerund);

/// "did not say why": the answer is not told, so that the article presupposes what the question holds.
bool is_left_untold(const Tree& tree, int verb);

/// "freed" of "Ankara claims to have freed the men", though the parser hung it as a purpose.
bool is_claimed_deed(const Tree& tree, int i);

/// "hear" of "heard claims that the firm had paid": a verb for what is done to words of others.
bool weighs_words(const Tree& tree, int verb);

/// "accused", "rebuked", "arrested", "sued": a verb whose "for doing" is the word of who does it, and no finding. False
/// for "praised", and for what a court or an employer has found ("convicted", "fined", "sacked").
bool lays_charge(const Tree& tree, int verb);

/// The same of "filed a lawsuit", "imposed sanctions": the charge is the object. False for who "faces charges".
bool lays_charge_as_object(const Tree& tree, int verb);

/// "the senator's contention", which a panel discounts, "claims by the firm", which it follows: whoever denies it, it
/// is the senator who says so.
bool is_claim_of_another(const Tree& tree, int noun);

/// "false claims", "a hoax report", "no truth in the claim": whoever names it so says that it is not so.
bool is_called_untrue(const Tree& tree, int noun);
/// "withdrew its claim that", "described as false the claim that", by the verb: who does so says that it is not so.
bool is_taken_back(const Tree& tree, int verb);

/// "Hallam rejected the minister's claim that they had fired", "Norland says they had fired, a charge Hallam denies":
/// Hallam, who says that they had not; kNone where the clause of the verb at `anchor` is no such claim.
int denier_of_claim(const Tree& tree, int anchor);

/// "incorrectly reported that he had fled", by the verb: the article tells that he had not.
bool is_said_wrongly(const Tree& tree, int verb);

/// "whether it was sold", "how it was done": a content that leaves open what is so.
bool leaves_open_what(const Tree& tree, int content);

/// "calls for him to resign", which he rejects: they are not his.
bool is_turned_down(const Tree& tree, int noun);

/// "She got comments accusing her of lying": written by others.
bool is_received(const Tree& tree, int noun);

/// A noun that holds somebody's words ("statement", "report"), or what somebody takes upon himself: "claimed
/// responsibility for shooting it down".
bool is_statement(const Tree& tree, int i);
/// "claims that", "reports of", "rumour": a noun whose content is no more than said.
bool holds_hearsay(const Tree& tree, int noun);

/// The statement noun of which the clause `i` is the content, "reports that rebels had fled"; kNone if there is none.
int statement_holding(const Tree& tree, int i);

/// True for a reporting verb in the passive that names nobody: "is said to", "it is believed that".
bool is_hearsay(const Tree& tree, int verb);

/// True where the dependent `i`, though the parser hung it inside what somebody said, is the reporter's own again:
/// "claims to have shot down missiles and *vows* retaliation"; "said it will close, *citing* losses"; "the army said it
/// freed dozens, while the government *called* for calm".
bool leaves_content(const Tree& tree, int i);

}  // namespace relata::extract
