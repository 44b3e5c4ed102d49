#pragma once
// Reattach: clauses that the parser has hung where they do not agree are moved, in the arrays of heads and relations of
// a sentence, before a tree is made of them.

#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::extract {

/// What stands between a word and its article, preposition or the first part of a name before it belongs to that word:
/// "the murder of director Ana Reis", "with the whole team present", "Coalition and Norlandic forces".
void reattach_enclosed(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Coordinations and appositions: "aid and guarantees" are two of a kind; "a deal between Norland and Ceres, a union"
/// tells of Ceres.
void reattach_series(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Which noun is a verb's object, whom it is given to, and who does it: "pays ten cents a share" pays cents to nobody;
/// "doubted the story was true": the story was.
void reattach_objects(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Headlines, which leave out auxiliaries: in "Premier to visit Oslo" the premier will visit, in "Bank fined $5
/// million" the bank pays.
void reattach_headlines(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Moves second verbs to the verb that they agree with: "Trump says the US took no part and urges restraint", urges
/// hung on took: says and urges go together. A preposition before a gerund goes to it from its object: "of forging
/// visas".
void reattach_conjuncts(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Moves a noun to the verb whose subject it is: "and 22 others are injured", "and ten more injured"; "she named a
/// judge, her office said".
void reattach_subjects(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Moves a relative clause of harm from a place to what happened there: "a rocket attack on a market that killed two":
/// the attack killed.
void reattach_harm(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// What verbs take: only what stands behind "by" is an agent ("called on the authorities"); a charge keeps its ground
/// ("blamed the Front, which has fought the army for years, for the raid"), a claim its content ("claims by the
/// opposition that votes were bought"), "call on" its act, an attack its agent ("repelled an attack by rebels"); of two
/// objects the first is indirect; who says so is who cites; "had" read as a clause is an auxiliary.
void reattach_complements(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// What somebody is charged with or asked for belongs to the verb ("accused Holt of failing", "asked judges for a
/// sentence"), what there is much of to its quantity ("many of the protesters").
void reattach_charges(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Relative clauses: "the strike, which the army said targeted a depot" has "which" as who struck; of "data the
/// ministry said showed a rise" the showing is what is said.
void reattach_relatives(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Participles: "a study of bees titled “Hive”" titles the study, "workers at the mill, owned by Norex" the mill; "with
/// Bale beating Cole and Dunn beating Ekman" has two who beat.
void reattach_participles(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Sayings: "officials briefed on the matter said" has officials who say so, "rejected claims that he had lied" what
/// was rejected, "accused the bank of hiding money" what for; the day in "said Friday there was no threat" is that of
/// the saying; inserted tellings ("The mill, Holm told reporters, will close") and what is told beside others go where
/// they belong.
void reattach_sayings(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Joins what is torn off a name: "C." in "said C. Eugene Brandt", "Big" in "the Big Harbour investor".
void reattach_names(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations);

/// Lists of people with their titles: in "actress Ana Reis, director Jan Holt and producer Karl Berg" three are named,
/// and each title is that of the name behind it.
void reattach_titled_lists(const ParsedSentence& sentence, std::vector<int>& heads,
                           std::vector<std::string>& relations);

/// Titles of works that are clauses: "the film The Man Who Fell Asleep" names one film.
void reattach_titled_works(const ParsedSentence& sentence, std::vector<int>& heads,
                           std::vector<std::string>& relations);

/// The tag of a verb as its form shows it: "explodes" is VBZ whatever the tagger says.
std::string_view true_tag(const Word& word);

/// Whether a second verb tagged `second` may go on from a first one: `shown` is the tag of its first auxiliary, `own`
/// its own. "has come and gone", "came and left", but not "took no part and urges".
bool may_go_on(std::string_view shown, std::string_view own, std::string_view second);

/// Whether a second verb, tagged as a present, may be a past like the first: "say the blast blew up a truck and set off
/// others".
bool may_be_past(std::string_view shown, const Word& second);

}  // namespace relata::extract
