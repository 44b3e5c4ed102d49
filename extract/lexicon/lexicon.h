#pragma once
// What we know about words, as tables. Each table is a .tsv file in this folder, embedded in the binary; README.md
// there says what each column means and where the knowledge comes from.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace relata::extract::lexicon {

/// A state with the words that stand for it. Row of countries.tsv.
/// Example: {"Russia", "RUS", "Moscow", {"Russian"}, {"Russians"}, {"Kremlin"}, {"Russian Federation"}}
struct Country {
    std::string name = {};
    std::string iso3 = {};
    std::string capital = {};
    std::vector<std::string> adjectives = {};   ///< "Russian", "Turkish"
    std::vector<std::string> people = {};       ///< plural nouns: "Russians", "Turks"
    std::vector<std::string> seats = {};        ///< seats of power that act for it: "Kremlin", "White House"
    std::vector<std::string> other_names = {};  ///< "Russian Federation", "USSR" is none
};
/// Finds by name or other name, in any case: "turkey", "Türkiye".
const Country* country_named(std::string_view name);
/// By adjective: "Turkish" -> Turkey. Case matters not.
const Country* country_of_adjective(std::string_view adjective);
/// By plural people noun: "Turks", "Americans".
const Country* country_of_people(std::string_view people);
/// By capital: "Ankara" -> Turkey.
const Country* country_of_capital(std::string_view city);
/// By seat of power: "the Kremlin" -> Russia, "Downing Street" -> United Kingdom.
const Country* country_of_seat(std::string_view seat);

/// A verb or noun of saying. Row of reporting.tsv.
struct Reporting {
    std::string lemma = {};
    /// say: content is a claim; know: content is presupposed true as the article's own; ask: content is demanded;
    /// threaten: content is announced; deny: content is negated; hint: content is possible.
    enum class Kind { say, know, ask, threaten, deny, hint } kind = Kind::say;
};
const Reporting* reporting_verb(std::string_view lemma);
/// Nouns whose content or issuer is a speaker: statement, report, remark, tweet, interview, announcement, claim.
bool is_statement_noun(std::string_view lemma);

/// A verb that takes an infinitive or -ing complement. Row of control.tsv.
struct Control {
    std::string lemma = {};  ///< with preposition where it needs one: "call on", "prevent from"
    /// Who does the inner verb: the outer subject or the outer object.
    enum class Controller { subject, object } controller = Controller::subject;
    /// What the outer verb makes of the inner act.
    /// phase: it goes on (continue, begin); attempt: tried (try, seek, battle); done: it happened (manage, force,
    /// help); not_done: it did not (fail, refuse, prevent, stop, decline); forbidden: it shall not (ban, bar); planned:
    /// intended (plan, want, vow, threaten is planned too); requested: demanded of the controller (urge, call on);
    /// possible: (allow, be able, be expected); reported: said by nobody in particular (be believed, be said).
    enum class Effect {
        phase,
        attempt,
        done,
        not_done,
        forbidden,
        planned,
        requested,
        possible,
        reported
    } effect = Effect::planned;
};
/// For a clause without object, "stopped attacking"; falls back on the other kind of row.
const Control* control_verb(std::string_view lemma);
/// For a clause whose verb has an object, "stopped Turkey from attacking"; falls back on the other kind of row, which
/// is right for "promised Turkey to leave". Also for the passive, where the subject was that object: "was urged to
/// leave".
const Control* control_verb_with_object(std::string_view lemma);

/// A noun that reports a happening with its participants. Row of nominal_events.tsv.
/// Example: {"offensive", "attack", {"against","on","in"}, ...}: "Turkey's offensive against Kurdish militants".
struct NominalEvent {
    std::string noun = {};
    std::string verb = {};                              ///< relation that it stands for: "attack"
    std::vector<std::string> object_prepositions = {};  ///< "on against"; "of" only if the of-phrase is the patient
    bool symmetric = false;                             ///< talks, clash, agreement: "between A and B", "with B"
    bool of_is_subject = false;                         ///< "advance of the army": the of-phrase acts
    bool with_verb = false;  ///< an event only under a light verb: "opened fire on", but "a fire at a plant"
};
const NominalEvent* nominal_event(std::string_view noun_lemma);
/// Verbs that only carry an event noun: launch, carry out, conduct, stage, make, take, give, hold, come under…
/// Lemma with particle: "carry out".
bool is_light_verb(std::string_view lemma);
/// Light verbs whose subject undergoes what the noun says: "Russian positions came under attack", "suffered losses".
bool is_patient_light_verb(std::string_view lemma);

/// Nouns of office and role: president, minister, spokesman, leader, commander, ambassador, head, chief, capital…
bool is_role_noun(std::string_view lemma);
/// Nouns that denote a person ("soldier", "official", "journalist") or a group that acts ("militant", "army",
/// "police").
bool is_person_noun(std::string_view lemma);
bool is_group_noun(std::string_view lemma);
/// Organisations of a state: ministry, army, government, parliament, court, police…; they act for it.
bool is_government_noun(std::string_view lemma);
bool is_military_noun(std::string_view lemma);
/// Armed non-state groups: militants, rebels, jihadists, insurgents, fighters, terrorists.
bool is_armed_group_noun(std::string_view lemma);
/// Nouns of somebody who does things: any of the persons, groups, bodies and forces above.
bool is_actor_noun(std::string_view lemma);
bool is_place_noun(std::string_view lemma);
bool is_facility_noun(std::string_view lemma);
/// Nouns that only measure what follows: "a series of strikes" are strikes, "part of the troops" are troops.
bool is_quantity_noun(std::string_view lemma);
/// What kills and destroys without anybody meaning to: earthquake, crash, outbreak.
bool is_hazard_noun(std::string_view lemma);
/// True for a hazard and for what goes wrong by nobody's will: "crash", "quake".
bool is_mishap_or_hazard(std::string_view lemma);

/// "he" for typically male first names, "she" for female, nothing where both or unknown. From first_names.tsv.
enum class Gender { male, female };
std::optional<Gender> gender_of_first_name(std::string_view name);

/// PLOVER type and CAMEO code of a relation, by its lemma (with particle, or light verb and noun reduced to the noun's
/// verb). Row of event_classes.tsv. Example: "accuse" -> {"ACCUSE", "", "112"}.
struct EventClass {
    std::string type = {};
    std::string mode = {};
    std::string cameo = {};
};
const EventClass* event_class(std::string_view relation_lemma);

/// What a clue of this name counts in the confidence of an assertion; 0 without a row. From confidence.tsv.
double confidence_weight(std::string_view clue);

/// What part of a society the noun names: "soldier" -> "MIL", "prime minister" -> "GOV"; empty where it tells none. Row
/// of actor_roles.tsv.
std::string_view actor_role(std::string_view noun);
/// Code of an organisation or armed group by its name: "NATO" -> "IGO NAT"; empty where unknown. Row of
/// actor_names.tsv.
std::string_view code_of_actor(std::string_view name);

/// Complaints about faulty lines of the tables: "countries.tsv:12: 6 columns, expected 7". Empty when all is well.
const std::vector<std::string>& table_problems();

}  // namespace relata::extract::lexicon
