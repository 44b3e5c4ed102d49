#pragma once
// Propositions: what a rule found in one sentence, still as words of the tree. `assertions.cpp` resolves the
// participants, asks the qualifiers and makes the final record.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/clauses/clause.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {

/// subject - relation - object as found by one rule.
struct Proposition {
    std::string_view rule = {};  ///< the function that made it
    int anchor = kNone;          ///< the word whose place in the tree decides speaker, polarity, modality, time
    Nominal subject = {};        ///< absent for agentless passives
    std::string relation = {};   ///< "launch attack on"
    WordRange relation_words = {};
    std::string bare_relation = {};  ///< without the phrase that completes it, "throw" of "throw into crowd"
    Nominal object = {};             ///< absent for intransitives and where the object is a clause
    WordRange object_words = {};     ///< the words of an object that is no participant: a clause, an adjective
    Nominal doer = {};               ///< who does what those words tell: "army" in "made the army halt"
    std::vector<Oblique> arguments = {};
    int counted_by =
        kNone;  ///< the number of the object, where another clause tells it: "the number of … rose to four"
    bool denied_instead = false;  ///< of what stands beside a participant, and is denied: "the mine, not the mill"
    Nominal judge =
        {};  ///< whose word it is, where the verb itself tells: "the critics" in "the critics call it a waste"
    bool judged = false;  ///< somebody's word, told or not: "is regarded as a waste"
    SubjectSource subject_source = SubjectSource::own;
};

using Propositions = std::vector<Proposition>;

/// All propositions of a sentence, by anchor.
Propositions find_propositions(const Tree& tree);

// ---- verbs (verb_, light_verb_, content_, state_, adjective_rules.cpp): each takes a clause and yields nothing when
// it does not apply.
/// "launched an offensive against the rebels": a light verb with an event noun. -> launch offensive against
Propositions light_verb_and_event(const Tree& tree, const Clause& clause);
/// "severs its relations with Chad", "halted its support to the islands": what is done to a bond, and whom it binds to.
/// -> sever relation with
Propositions verb_and_bond(const Tree& tree, const Clause& clause);
/// True of "relations" there: the verb has told the bond.
bool is_bond_dealt_with(const Tree& tree, int noun);
/// "Russian forces came under attack by militants" -> militants attack Russian forces
Propositions undergone_event(const Tree& tree, const Clause& clause);
/// "the zone located in Idlib", "China is committed to the formula", "was appalled that the army fled": a state, though
/// it looks like a passive -> be located in
Propositions stative_participle(const Tree& tree, const Clause& clause);
/// "Moscow took issue with Ankara": a light verb with a bare noun that is no event -> take issue with; "lifted
/// sanctions on Syria": verb and noun that are one act -> lift sanction on
Propositions idiom_with_object(const Tree& tree, const Clause& clause);
/// "Turkey shot down a Russian jet" -> shoot down
Propositions verb_and_object(const Tree& tree, const Clause& clause);
/// "Among those arrested was Ana Reis", "Those arrested included Ana Reis": it was done to her -> arrest
Propositions done_to_member(const Tree& tree, int participle);
/// "makes it harder to pay", "called for spending more", "discussed how to end the war", "had nothing to do with the
/// raid": an act in place of an object -> make harder, call for, discuss, have to do with
Propositions verb_and_act(const Tree& tree, const Clause& clause);
/// "was arrested with a knife": what somebody had on him.
Propositions borne_weapon(const Tree& tree, int weapon);
/// "gave the rebels ten days to leave": who was given the time.
Propositions term_given(const Tree& tree, const Clause& clause);
/// "Erdogan warned that an offensive could begin": verb and content clause.
Propositions verb_and_content(const Tree& tree, const Clause& clause);
/// "threatened to launch an offensive": the announcing itself; the act is the inner clause's.
Propositions verb_and_announced_act(const Tree& tree, const Clause& clause);
/// "called on Putin", "agreed with Moscow" -> call on
Propositions verb_and_preposition(const Tree& tree, const Clause& clause);
/// "Erdogan and Putin spoke": what both do with each other.
Propositions reciprocal_verb(const Tree& tree, const Clause& clause);
/// "was up 2 percent", "closed 3 percent higher", "lasted 20 days": by how much, how long -> be up, close higher, last
Propositions told_amount(const Tree& tree, const Clause& clause);
/// "a deal worth $5 million" -> be worth
Propositions worth_behind_noun(const Tree& tree, int worth);
/// "Sales fell 20% to $5 million": the second number -> fall to
Propositions reached_level(const Tree& tree, int level);
/// "earned $5 million, compared with $3 million a year earlier", "versus $3 million": what it was before -> earn
Propositions earlier_level(const Tree& tree, int level);
/// "The talks collapsed."
Propositions verb_alone(const Tree& tree, const Clause& clause);
/// "France remains opposed to the deal" -> remain opposed to
Propositions staying_as(const Tree& tree, const Clause& clause);
/// "rebels loyal to the king", "Monitor, a magazine critical of the army" -> be loyal to
Propositions adjective_behind_noun(const Tree& tree, int adjective);
/// "Attempts to attack the base continue", whoever makes them -> attempt to attack
Propositions attempted_act(const Tree& tree, int verb);
/// "It was not possible to verify the claim": nobody could -> not verify
Propositions act_out_of_reach(const Tree& tree, int verb);
/// "There was no imminent threat of an attack" -> imminent threat of an attack exist
Propositions existence(const Tree& tree, const Clause& clause);
/// "Behind the attack was a group of students" -> group of students be behind attack, as a copula
Propositions inverted_copula(const Tree& tree, const Clause& clause);
/// "Poor harvests make the region vulnerable to famine" -> region be vulnerable to famine
Propositions made_state(const Tree& tree, int adjective);
/// "Critics call the plan a waste", "is regarded as a leader" -> plan be waste, by the critics
Propositions judged_state(const Tree& tree, int verb);
/// "won the cup over Norland", "lost the final to Reis": whom the contest was won or lost against -> win over
Propositions beaten_opponent(const Tree& tree, int opponent);
/// "Idlib is the last bastion", "Russia is dissatisfied with the deal".
Propositions copula(const Tree& tree, const Clause& clause);

/// "Russia blamed Ukraine, and Ukraine Russia": the second clause without its verb, by its first word (gapping.cpp).
Propositions gapped_clause(const Tree& tree, int word);

/// True for the first word of such a clause.
bool is_gapped(const Tree& tree, int word);

/// True for "wounded" in "killed or wounded": the proposition of the first verb tells both, as "kill or wound".
bool is_told_as_alternative(const Tree& tree, int predicate);

// ---- nouns (nominal_event_, title_, apposition_, modifier_rules.cpp): each takes a word and yields nothing when it
// does not apply.
/// "HTS attacks on Russian positions", "the recapture of towns by Damascus".
Propositions nominal_event(const Tree& tree, int noun);
/// "Turkish President Recep Tayyip Erdogan" -> Erdogan president of Turkey
Propositions title_before_name(const Tree& tree, int title);
/// For whom "a Veltron spokeswoman" or "a spokesman for the ministry" speaks; empty for other nouns.
std::vector<Nominal> bodies_spoken_for(const Tree& tree, int noun);
/// "Russia's Hmeimim base" -> Russia control base; "Idlib's hospital", "Syria's Idlib" -> be located in.
/// "Ana Reis's Liberal Party" -> Ana Reis have Liberal Party.
Propositions possessed_place(const Tree& tree, int owner);
/// "Karl Berg's company, Holt Freight", "Ana Reis's Velm party" -> have. The body has to be named.
Propositions possessed_body(const Tree& tree, int owner);
/// "Maria Zakharova, spokeswoman for the ministry".
Propositions apposition(const Tree& tree, int appositive);
/// "backup catcher Jan Holt", "President Ana Reis" -> Jan Holt be backup catcher, where no body is told.
Propositions title_alone(const Tree& tree, int title);
/// "Jan Holt, technical manager, said" -> Jan Holt be technical manager
Propositions role_behind_name(const Tree& tree, int role);
/// "Jan Holt, 46," -> Jan Holt be 46
Propositions age_behind_name(const Tree& tree, int number);
/// "Norex Corp., Karsk, Ohio, said", "the Rockford, Ill., maker" -> be based in
Propositions seat_beside_name(const Tree& tree, int town);
/// "the Kostran capital of Karsk" -> Karsk capital of Kostra
Propositions capital_by_name(const Tree& tree, int capital);
/// "Norex, with 60 shops in two states, said" -> Norex have shops
Propositions equipped_with(const Tree& tree, int thing);
/// "Ana Reis was sworn in as president of Norland", "in his role as the union's envoy" -> president of
Propositions office_taken(const Tree& tree, int role);
/// "the judge, Jan Holt" -> Jan Holt be judge; "the furniture maker Norex", "the country's oldest port, Velm".
Propositions noun_beside_name(const Tree& tree, int noun);
/// "two Swiss banks, Norex and Velm" -> Norex be one of Swiss banks
Propositions named_one_of_group(const Tree& tree, int first);
/// "Sen. Jan Holt, D-N.J." -> senator of, with the word that tells the state.
Propositions seat_of_lawmaker(const Tree& tree, int state);
/// "Mr. Holt of the Liberal Party", "Ostra University's Jan Holt" -> be of
Propositions body_of_person(const Tree& tree, int body);
/// "Jan Holt, a lawyer from Oslo", "nine tourists from Italy and Spain" -> be from
Propositions origin_behind_noun(const Tree& tree, int place);
/// "the group behind the attack, Ansar" -> Ansar be behind attack. Who it was has to be named.
Propositions doer_behind_act(const Tree& tree, int act);
/// "Turkish-backed militants" -> Turkey back militants; "Idlib-based militants" -> militants be based in Idlib
Propositions backed_modifier(const Tree& tree, int participle);

/// "anti-government protesters" -> protesters protest against government; "pro-Russian separatists" -> support Russia.
/// The object is the second half of that word (`stance_object`).
Propositions stance_modifier(const Tree& tree, int modifier);

/// Whom a word says that somebody is for or against: "Russian" in "pro-Russian", with the bytes it takes up.
struct StanceObject {
    std::string name = {};  ///< "Russia", "government"
    bool country = false;
    Span span = {};
};
std::optional<StanceObject> stance_object(const Tree& tree, int modifier);

}  // namespace relata::extract
