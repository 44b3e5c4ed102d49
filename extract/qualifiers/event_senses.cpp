// What subject, object and the words beside an act make of it: whether it falls on anybody, whether anybody meant it.

#include "extract/qualifiers/event_senses.h"

#include <algorithm>
#include <array>

#include "extract/lexicon/word_kinds.h"

namespace relata::extract {

namespace {

using lexicon::EventClass;
using Found = std::optional<EventClass>;

const lexicon::WordKinds& words() { return lexicon::event_words(); }

bool is_armed(const Act& act) { return act.subject_type == "MILITARY" || act.subject_type == "ARMED_GROUP"; }

bool is_told_of_labour(const Act& act) {
    return std::ranges::any_of(act.details, [](const std::string& word) { return words().is("of_labour", word); });
}

/// "bombing", "clash": somebody does it to somebody.
bool is_blow(std::string_view noun) {
    const auto event = class_of_noun(noun);
    return event && event->type == "ASSAULT";
}

}  // namespace

Found class_of_row(std::string_view relation) {
    const auto* found = lexicon::event_class(relation);
    return found == nullptr ? Found{} : Found{*found};
}

/// The class of the act that an event noun stands for: "offensive" -> that of "attack".
Found class_of_noun(std::string_view noun) {
    const auto* event = lexicon::nominal_event(noun);
    if (event == nullptr) return {};
    if (const auto by_noun = class_of_row(noun)) return by_noun;
    return class_of_row(event->verb);
}

/// "offer buyouts", "accept losses": no readiness for an act of the other side, as "offer talks" shows.
bool only_hands_over(std::string_view verb, const Act& act) {
    return words().is("of_acts", verb) && !act.object_head.empty() &&
           lexicon::nominal_event(act.object_head) == nullptr;
}

/// "fight the deficit", "combat malaria", "eradicate violence": nobody is there to be struck.
bool fights_nobody(std::string_view verb, const Act& act) {
    if (!words().is("struggles", verb) || act.object_head.empty() || words().is("warfare", act.object_head))
        return false;
    const auto last = act.relation.substr(act.relation.find_last_of(' ') + 1);
    const bool beside = last != act.relation && last != "against" && words().is("beside", last);  // "fought in the war"
    const bool told = act.object_type.empty() || act.object_type == "OTHER" || act.object_type == "EVENT";
    const bool armed =
        act.subject_type == "ARMED_GROUP" || act.subject_type == "MILITARY";  // "rebels fight foreign rule"
    return told && !beside && !armed && !lexicon::is_actor_noun(act.object_head);
}

/// "use violence against", "ordered airstrikes", "committed terrorism": the means, or what is done, is the act where it
/// hurts.
bool does_harm(std::string_view verb, const Act& act) {
    if (!words().is("does_harm", verb)) return false;
    const auto event = class_of_noun(act.object_head);
    return event && (event->type == "ASSAULT" || event->type == "COERCE" || event->type == "THREATEN");
}

/// "hurt the economy", "hit a record", "hit .302", "damaged relations": no blow falls on anybody. "The phone hit the
/// market" strikes none either, but an airstrike does, and a bomb that goes off there.
bool harms_nobody(std::string_view verb, const Act& act) {
    const bool number = act.object_head.find_first_of("0123456789") != std::string_view::npos;
    if (verb == "hit" && (number || act.object_head == "dollar")) return true;
    const auto intangible = words().value("intangible", act.object_head);
    if (!intangible || *intangible != "hit") return intangible.has_value();
    return verb == "hit" && !is_blow(act.subject_head);
}

/// "released the code", "captured dust": nobody was held, as with arms and vehicles somebody may be.
bool holds_nobody(std::string_view verb, const Act& act) {
    const bool arms = lexicon::is_military_noun(act.object_head) || words().is("vehicle", act.object_head) ||
                      lexicon::event_modes().is("ASSAULT", act.object_head);
    const bool thing = act.on_thing || act.object_type == "DOCUMENT" || act.object_type == "EVENT";
    return thing && !arms && words().is("of_people", verb);
}

/// "The firm recruits drivers", "she amassed a fortune": nobody takes up arms. A state or an army may by whatever it
/// deploys, and so does whoever deploys troops or missiles.
bool takes_up_no_arms(std::string_view verb, const Act& act) {
    if (!words().is("of_arms", verb) || act.object_head.empty()) return false;
    static constexpr std::array<std::string_view, 5> kForces = {"COUNTRY", "GOVERNMENT", "MILITARY", "ARMED_GROUP",
                                                                "PLACE"};
    const auto has_forces = [](std::string_view type) { return std::ranges::find(kForces, type) != kForces.end(); };
    const bool arms = lexicon::is_military_noun(act.object_head) || lexicon::is_armed_group_noun(act.object_head) ||
                      lexicon::event_modes().is("ASSAULT", act.object_head) || has_forces(act.object_type);
    return !arms && !has_forces(act.subject_type) && (!act.subject_head.empty() || act.on_thing);
}

/// "She joined the band", "players share photos": somebody's own doing, which is no dealing of states, bodies or firms.
bool deals_for_itself(std::string_view verb, const Act& act) {
    if (!words().is("of_bodies", verb)) return false;
    const bool somebody =
        act.subject_type == "PERSON" || (act.subject_type == "OTHER" && lexicon::is_person_noun(act.subject_head));
    return somebody || (act.subject_head.empty() && act.on_thing);
}

/// "demonstrated its skill", "speaks Spanish": showed it, to no protest and with no word.
bool only_shows(std::string_view verb, const Act& act) {
    return words().is("shows", verb) && act.relation == verb && !act.object_head.empty();
}

/// "died in the fighting", "died from gunfire": what killed them was a blow.
Found of_death(std::string_view verb, const Act& act) {
    const bool dies = verb == "die" || verb == "die in" || verb == "die from" || verb == "die during";
    return dies && is_blow(act.cause) ? class_of_row("kill") : Found{};
}

/// "added that it rained" says something, "added a goal" does not.
bool says_no_words(std::string_view verb, const Act& act) {
    return !act.clause && !act.object_head.empty() && !lexicon::is_statement_noun(act.object_head) &&
           words().is("says_clause", verb);
}

/// "address the shortage": nobody is there to hear it.
bool speaks_to_nobody(std::string_view verb, const Act& act) {
    const bool thing = act.object_type.empty() || act.object_type == "OTHER" || act.object_type == "EVENT";
    return words().is("speaks_to", verb) && !act.object_head.empty() && thing &&
           !lexicon::is_actor_noun(act.object_head) && !lexicon::is_statement_noun(act.object_head);
}

/// "have a deal", "have training": what one has is a state, save a talk; "caused an evacuation": who causes an act does
/// not do it, unless it hurts.
bool only_has_or_causes(std::string_view verb, const Act& act) {
    if (verb == "need") return true;  // "need approval"
    if (verb != "have" && verb != "cause") return false;
    const auto event = class_of_noun(act.object_head);
    return event && event->type != "OTHER" && event->type != (verb == "have" ? "CONSULT" : "ASSAULT");
}

/// "announced a donation", "repeated the offer": a friendly act told of is a statement; the announcement of a blow or a
/// retreat counts as such. "claimed the bombing" always tells.
bool only_tells_of(std::string_view verb, std::string_view noun) {
    const auto tells = words().value("tells_of", verb);
    if (!tells) return false;
    static constexpr std::array<std::string_view, 7> kFriendly = {"AGREE", "CONSULT", "SUPPORT",  "COOPERATE",
                                                                  "AID",   "OTHER",   "STATEMENT"};
    const auto event = class_of_noun(noun);
    return *tells == "always" || !event ||
           std::ranges::find(kFriendly, std::string_view(event->type)) != kFriendly.end();
}

/// "flew in vaccines", "handed out blankets".
bool brings_relief(std::string_view verb, const Act& act) {
    return words().is("delivers", verb) && words().is("relief", act.object_head);
}

/// "The airline resumed operations", "the firm runs an operation": none of arms.
bool operates_without_arms(const EventClass& found, const Act& act) {
    static constexpr std::array<std::string_view, 4> kUnarmed = {"ORG", "OTHER", "PERSON", "FACILITY"};
    const bool of_arms = found.type == "ASSAULT" || found.type == "YIELD" || found.type == "MOBILIZE";
    const auto who = words().value("with_or_without_arms", act.object_head);
    if (!of_arms || !who) return false;
    const bool armed = is_armed(act);
    const bool unarmed = *who == "forces" ? !armed : std::ranges::find(kUnarmed, act.subject_type) != kUnarmed.end();
    return unarmed && std::ranges::none_of(act.details, [](const std::string& word) {
               return word == "military" || lexicon::event_modes().is("ASSAULT", word);
           });
}

/// "The rebels staged an uprising", "the military continued the strikes": with arms, as "soldiers staged a protest" is
/// not.
bool rises_in_arms(const EventClass& found, const Act& act) {
    return found.type == "PROTEST" && is_armed(act) && words().is("armed_rising", act.object_head);
}

/// "staged a one-day strike", "the strike by nurses": no blow.
bool is_strike_of_labour(const EventClass& found, const Act& act) {
    const std::string_view what = act.object_head.empty() ? act.subject_head : act.object_head;  // "a strike began"
    return found.type == "ASSAULT" && what == "strike" && is_told_of_labour(act);
}

/// "fired 60 people", "fired Karl Berg": who is fired goes home, and is not shot at.
bool dismisses(const Act& act) {
    return act.relation == "fire" &&
           (act.object_type == "PERSON" || act.object_head == "people" || lexicon::is_person_noun(act.object_head) ||
            lexicon::is_role_noun(act.object_head));
}

/// "The tariffs hit farmers", "the scandal hurt the party", "the plan clashes with the law": things that have no force
/// strike no blow, as a missile or a blast does.
bool strikes_no_blow(const EventClass& found, const Act& act) {
    if (found.type != "ASSAULT" || act.object_head.empty()) return false;
    if (dismisses(act) || words().is("bloodless", act.subject_head)) return true;
    if (words().is("vehicle", act.subject_head)) return false;             // "a car ploughed into the crowd"
    if (lexicon::time_words().is("unit", act.subject_head)) return false;  // "days of fighting killed 20"
    const auto event = class_of_noun(act.subject_head);
    return act.by_thing && !(event && event->type != "OTHER") &&
           std::ranges::none_of(act.details, [](const std::string& w) {
               return lexicon::event_modes().is("ASSAULT", w);  // "an explosive device killed two men"
           });
}

/// "The attack raised fears", "the victory guarantees two more years": what happens says nothing and agrees to nothing,
/// but a statement, a study, a protest or talks do.
bool says_what_cannot_speak(const EventClass& found, const Act& act) {
    static constexpr std::array<std::string_view, 5> kSpoken = {"STATEMENT", "AGREE", "REQUEST", "ACCUSE", "CONSULT"};
    if (act.subject_type != "EVENT" || std::ranges::find(kSpoken, std::string_view(found.type)) == kSpoken.end())
        return false;
    const auto event = class_of_noun(act.subject_head);
    if (act.subject_head == "strike" && is_told_of_labour(act))
        return false;  // "a general strike calls for new elections"
    return lexicon::is_hazard_noun(act.subject_head) ||
           (event && (event->type == "ASSAULT" || event->type == "COERCE"));
}

/// "The router supports Wi-Fi", "the trunk offers room": none of the acts that somebody has to want. Things may strike,
/// and papers say.
bool wants_what_a_thing_cannot(const EventClass& found, const Act& act) {
    static constexpr std::array<std::string_view, 4> kWithoutWill = {"ASSAULT", "STATEMENT", "STATE", "OTHER"};
    if (act.clause && found.type == "THREATEN") return false;  // "forecasts warn that"
    return act.by_thing && std::ranges::find(kWithoutWill, std::string_view(found.type)) == kWithoutWill.end();
}

/// "Researchers warned that the glacier melts", "warned of a flood": no threat, for nobody would bring it about.
bool only_cautions(const EventClass& found, const Act& act) {
    if (found.type != "THREATEN" || !act.relation.starts_with("warn") || is_armed(act)) return false;
    const bool danger = lexicon::is_hazard_noun(act.object_head) || words().is("danger", act.object_head) ||
                        words().is("mishap", act.object_head);
    return danger || act.by_research || (act.by_thing && act.clause);
}

/// "friendly fire", "mortar fire": no hazard, somebody shoots.
bool is_gunfire(const Act& act) {
    return act.cause == "fire" &&
           std::ranges::any_of(act.details, [](const std::string& word) { return words().is("of_gunfire", word); });
}

/// "a gas explosion", "the blast in a coal mine": nobody set it off.
bool is_blast_of_mishap(const Act& act) {
    return words().is("blast", act.cause) &&
           std::ranges::any_of(act.details, [](const std::string& word) { return words().is("of_mishap", word); });
}

/// "investigate the accident", "look into the cause": nobody is under suspicion.
bool suspects_nobody(const EventClass& found, const Act& act) {
    return found.cameo == "090" &&
           (words().is("mishap", act.object_head) || words().is("unsuspected", act.object_head) ||
            lexicon::is_hazard_noun(act.object_head));
}

/// "investigate the photographs", "look into the price": a thing is looked at, as in "investigate fraud" it is not;
/// "the study investigated whether people sleep": whoever does research suspects nobody.
bool only_looks_into(const EventClass& found, const Act& act) {
    if (found.cameo != "090" || words().is("suspected", act.object_head)) return false;
    if (act.by_research) return true;
    if (!act.on_thing) return false;
    const auto event = class_of_noun(act.object_head);
    return !event || event->type == "OTHER";
}

/// "held joint exercises with": done together.
bool is_joint_exercise(const EventClass& found, const Act& act) {
    return found.type == "MOBILIZE" && class_of_row("hold joint " + std::string(act.object_head)) &&
           std::ranges::find(act.details, "joint") != act.details.end();
}

}  // namespace relata::extract
