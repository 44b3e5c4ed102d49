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

bool is_told_of_labour(const Act& act) {
    return std::ranges::any_of(act.details, [](const std::string& word) { return words().is("of_labour", word); });
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

/// "use violence against", "use intimidation": the means is the act where it hurts.
bool uses_harm(std::string_view verb, const Act& act) {
    if (verb != "use") return false;
    const auto event = class_of_noun(act.object_head);
    return event && (event->type == "ASSAULT" || event->type == "COERCE");
}

/// "hurt the economy", "hit a record", "damaged relations": no blow falls on anybody.
bool harms_nobody(const Act& act) { return words().is("intangible", act.object_head); }

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
    if (verb != "have" && verb != "cause") return false;
    const auto event = class_of_noun(act.object_head);
    return event && event->type != "OTHER" && event->type != (verb == "have" ? "CONSULT" : "ASSAULT");
}

/// "The airline resumed operations", "the firm runs an operation": none of arms.
bool operates_without_arms(const EventClass& found, const Act& act) {
    static constexpr std::array<std::string_view, 4> kUnarmed = {"ORG", "OTHER", "PERSON", "FACILITY"};
    const bool of_arms = found.type == "ASSAULT" || found.type == "YIELD" || found.type == "MOBILIZE";
    return of_arms && words().is("with_or_without_arms", act.object_head) &&
           std::ranges::find(kUnarmed, act.subject_type) != kUnarmed.end() &&
           std::ranges::find(act.details, "military") == act.details.end();
}

/// "staged a one-day strike", "the strike by nurses": no blow.
bool is_strike_of_labour(const EventClass& found, const Act& act) {
    return found.type == "ASSAULT" && act.object_head == "strike" && is_told_of_labour(act);
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

/// "friendly fire", "mortar fire": no hazard, somebody shoots.
bool is_gunfire(const Act& act) {
    return act.cause == "fire" &&
           std::ranges::any_of(act.details, [](const std::string& word) { return words().is("of_gunfire", word); });
}

/// "investigate the accident", "look into the cause": nobody is under suspicion.
bool suspects_nobody(const EventClass& found, const Act& act) {
    return found.cameo == "090" &&
           (words().is("mishap", act.object_head) || words().is("unsuspected", act.object_head) ||
            lexicon::is_hazard_noun(act.object_head));
}

/// "held joint exercises with": done together.
bool is_joint_exercise(const EventClass& found, const Act& act) {
    return found.type == "MOBILIZE" && class_of_row("hold joint " + std::string(act.object_head)) &&
           std::ranges::find(act.details, "joint") != act.details.end();
}

}  // namespace relata::extract
