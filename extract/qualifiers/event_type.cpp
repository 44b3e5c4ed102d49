// Classification, the last of the qualifiers: "launch attack on" is an ASSAULT because an attack is.

#include "extract/qualifiers/event_type.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/event_senses.h"

namespace relata::extract {

namespace {

using lexicon::EventClass;
using Words = std::span<const std::string_view>;
using Found = std::optional<EventClass>;

constexpr std::array<std::string_view, 28> kPrepositions = {
    "about", "after",  "against", "among", "around", "as",   "at",   "between", "by",   "for",
    "from",  "in",     "into",    "near",  "of",     "off",  "on",   "onto",    "over", "through",
    "to",    "toward", "towards", "under", "until",  "upon", "with", "within"};

bool is_preposition(std::string_view word) { return std::ranges::find(kPrepositions, word) != kPrepositions.end(); }

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::string join(Words words) {
    std::string text;
    for (const auto word : words) text += (text.empty() ? "" : " ") + std::string(word);
    return text;
}

Words without_prepositions(Words words) {
    while (!words.empty() && is_preposition(words.back())) words = words.first(words.size() - 1);
    return words;
}

/// Entity type as the table writes it: "@MILITARY". Common nouns say theirs too: "convoy".
std::string type_of(std::string_view type, std::string_view head) {
    if (type.empty() || type == "OTHER") {
        if (lexicon::is_armed_group_noun(head)) return "@ARMED_GROUP";
        if (lexicon::is_military_noun(head)) return "@MILITARY";
        if (lexicon::is_place_noun(head)) return "@PLACE";
        if (lexicon::is_facility_noun(head)) return "@FACILITY";
        if (lexicon::is_person_noun(head)) return "@PERSON";
    }
    return type.empty() ? std::string{} : "@" + std::string(type);
}

/// Verbs that announce an act without being one: plan, prepare, consider; but not threaten.
bool only_intends(std::string_view verb) {
    const auto* control = lexicon::control_verb(verb);
    const auto own = class_of_row(verb);
    return control != nullptr && control->effect == lexicon::Control::Effect::planned && (!own || own->type == "OTHER");
}

/// The subject as the table writes it, the finer first: "@CROWD" for protesters, "@MILITARY" for troops.
std::vector<std::string> kinds_of_subject(const Act& act) {
    std::vector<std::string> kinds;
    const auto& words = lexicon::event_words();
    if (words.is("crowd", act.subject_head)) kinds.push_back("@CROWD");
    if (words.is("vehicle", act.subject_head)) kinds.push_back("@VEHICLE");
    if (words.is("law", act.subject_head)) kinds.push_back("@LAW");
    if (auto type = type_of(act.subject_type, {}); !type.empty()) kinds.push_back(std::move(type));
    return kinds;
}

/// "protesters" + "break", "a minister" + "travel to" + a country: who does it tells what it is.
Found of_subject_and_verb(std::string_view verb, std::string_view object_type, const Act& act) {
    for (const std::string& kind : kinds_of_subject(act)) {
        const std::string relation = kind + " " + std::string(verb);
        if (const auto found = class_of_row(relation + " " + std::string(object_type))) return found;
        if (const auto found = class_of_row(relation)) return found;
    }
    return {};
}

/// "take" + "hostage", "send" + troops, "launch" + "offensive".
Found of_verb_and_object(std::string_view verb, const Act& act) {
    if (verb.empty()) return {};
    const std::string type = type_of(act.object_type, act.object_head);
    if (lexicon::event_words().is("crowd", act.subject_head))
        if (const auto found = of_subject_and_verb(verb, type, act)) return found;
    if (!act.object_head.empty())
        if (const auto found = class_of_row(std::string(verb) + " " + std::string(act.object_head))) return found;
    if (const auto own = class_of_row(verb); own && own->type == "ASSAULT" && harms_nobody(verb, act))
        return class_of_row("do");
    if (holds_nobody(verb, act) || takes_up_no_arms(verb, act) || only_shows(verb, act)) return class_of_row("do");
    if (only_hands_over(verb, act) || fights_nobody(verb, act))
        return EventClass{"OTHER", "", class_of_row(verb).value_or(EventClass{}).cameo};
    if (!type.empty())
        if (const auto found = class_of_row(std::string(verb) + " " + type)) return found;
    if (const auto found = of_subject_and_verb(verb, type, act)) return found;
    if (deals_for_itself(verb, act)) return class_of_row("do");
    if (const auto found = of_death(verb, act)) return found;
    if (brings_relief(verb, act)) return class_of_row("deliver aid");
    // "led the opposition" is no case of opposing.
    if (only_has_or_causes(verb, act) || only_tells_of(verb, act.object_head)) return class_of_row(verb);
    const bool carries_event = lexicon::is_light_verb(verb) || only_intends(verb) || does_harm(verb, act);
    return carries_event && !lexicon::is_group_noun(act.object_head) ? class_of_noun(act.object_head) : Found{};
}

/// "be willing" in "be willing to continue", "try" in "try to impose": how many words lead up to the act itself.
std::size_t words_before_act(Words words) {
    for (std::size_t length = std::min<std::size_t>(3, words.size() - 1); length > 0; --length) {
        const auto lead = join(words.first(length));
        if (only_tells_of(lead, words.size() > length ? words[length] : std::string_view())) return 0;
        if (lexicon::is_light_verb(lead)) return length;
        const auto* control = lexicon::control_verb(lead);
        if (control == nullptr) continue;
        using enum lexicon::Control::Effect;
        const bool says_nothing_else = control->effect == phase || control->effect == attempt;
        const auto own = class_of_row(lead);  // "need to improve" is an improving, "threaten to leave" no leaving
        const bool tells_less = !own || own->type == "OTHER" || (own->type == "STATE" && words[length] == "to");
        if (says_nothing_else || lead.starts_with("be ") || tells_less) return length;
    }
    return 0;
}

/// "president" of "president-elect of", "minister" of "minister of culture of".
std::string role_before_of(Words words) {
    const auto of = std::ranges::find(words, "of");
    if (of == words.begin() || of == words.end()) return {};
    std::string_view noun = *(of - 1);
    constexpr std::string_view kElect = "-elect";
    if (noun.ends_with(kElect)) noun.remove_suffix(kElect.size());
    return std::string(noun);
}

/// "foreign minister of", "province of", "news agency of"; but not "crew", nor the verb of "team with", "cook for".
bool names_standing(Words words, Words bare, const Act& act) {
    if (act.by_verb && bare.size() == 1) return false;
    const bool with_preposition = words.size() > bare.size() && !act.by_verb;
    for (const auto& noun : {join(bare), std::string(bare.back()), role_before_of(words)})
        if (lexicon::is_role_noun(noun) ||
            (with_preposition && (lexicon::is_group_noun(noun) || lexicon::is_place_noun(noun))))
            return true;
    return false;
}

/// Verbs of saying that have no row of their own.
Found of_saying(std::string_view verb, const Act& act) {
    const auto* reporting = lexicon::reporting_verb(verb);
    if (reporting == nullptr) return {};
    using enum lexicon::Reporting::Kind;
    if (reporting->kind == know && !act.object_head.empty()) return class_of_row("do");  // "did not realise the danger"
    if (reporting->kind == ask) return class_of_row("demand");
    if (reporting->kind == deny) return class_of_row("deny");
    if (reporting->kind == threaten && !act.object_head.empty()) return class_of_row("do");  // "undertake repairs"
    if (reporting->kind == threaten) return class_of_row("threaten");
    return class_of_row("say");
}

/// "appoint as minister", "elect president", which is no lasting thing; but not "choose to attack".
Found of_appointment(Words words) {
    const bool appoints = words.size() > 1 && words[1] != "to" && lexicon::event_words().is("appoints", words.front());
    return appoints ? class_of_row("appoint") : Found{};
}

Found of_relation(Words words, const Act& act);

/// "supporting" -> "support", "hitting" -> "hit", "closing" -> "close": the form that the table knows.
std::string base_of_gerund(std::string_view word) {
    constexpr std::string_view kEnding = "ing";
    if (!word.ends_with(kEnding) || word.size() < kEnding.size() + 2) return std::string(word);
    const std::string stem(word.substr(0, word.size() - kEnding.size()));
    const bool doubled = stem[stem.size() - 1] == stem[stem.size() - 2];
    for (const auto& base : {stem, stem + "e", doubled ? stem.substr(0, stem.size() - 1) : stem})
        if (class_of_row(base)) return base;
    return std::string(word);
}

/// "meeting" of "meetings".
std::string singular(std::string_view noun) {
    if (noun.ends_with("s") && !noun.ends_with("ss")) noun.remove_suffix(1);
    return std::string(noun);
}

/// What is left after the words that only lead up to it, "attack" of "continue to attack".
Found of_act_within(Words words, const Act& act) {
    const auto lead = words.size() > 1 ? words_before_act(words) : 0;
    if (lead == 0) return {};
    auto rest = words.subspan(lead);
    if (lexicon::event_words().is("particle", rest.front())) return class_of_row("do");  // "pay back" backs nobody
    while (!rest.empty() && is_preposition(rest.front())) rest = rest.subspan(1);
    if (rest.empty()) return {};
    if (lexicon::event_words().is("particle", rest.front())) return class_of_row("do");  // "come from down the hall"
    const std::string first = base_of_gerund(rest.front());                              // "keep attacking"
    std::vector<std::string_view> lemmas(rest.begin(), rest.end());
    lemmas.front() = first;
    if (const auto found = of_relation(lemmas, act)) return found;
    const bool brought = rest.size() < words.size() - lead && rest.size() <= 3;
    const auto noun = brought ? class_of_noun(singular(rest.back())) : Found{};  // "bring into meetings"
    return noun ? noun : class_of_row("do");
}

/// "called the raid a provocation": a name that disapproves of an act; "called the talks productive": somebody's word.
/// What nobody in particular calls so ("is called Hot Lake") has that name.
Found of_naming(Words words, const Act& act) {
    const auto& kinds = lexicon::event_words();
    if (words.size() < 2 || !kinds.is("names", words.front())) return {};
    const bool blames = std::ranges::any_of(words.subspan(1), [&](auto word) { return kinds.is("blame", word); });
    if (blames) return class_of_row("condemn");
    return act.subject_head.empty() || is_preposition(words[1]) ? Found{} : class_of_row("say");
}

/// "designated the group as a terrorist organisation": outlawed it. "designated the hill as a park" did not.
Found of_designation(Words words, const Act& act) {
    const auto& kinds = lexicon::event_words();
    if (!kinds.is("designates", words.front())) return {};
    const bool outlaws = kinds.is("outlawing", act.object_head) ||
                         std::ranges::any_of(words, [&](auto word) { return kinds.is("outlawing", word); });
    return outlaws ? class_of_row("designate terrorist") : Found{};
}

/// "provide with details" as "provide details".
Found of_thing_given(Words words) {
    const bool gives = words.size() > 2 && words[1] == "with" && lexicon::event_words().is("moves", words.front());
    return gives ? class_of_row(std::string(words.front()) + " " + singular(words.back())) : Found{};
}

/// "found that the law was broken": what is said of a clause may be another thing than of a noun.
Found of_clause(std::string_view relation, const Act& act) {
    return act.clause ? class_of_row(std::string(relation) + " that") : Found{};
}

/// "Clashes erupted in the capital", "the talks resumed", "riots swept the suburbs": what the subject is; but "contact
/// spreads the virus" tells of a thing.
Found of_occurrence(Words bare, const Act& act) {
    const bool occurs = act.subject_type == "EVENT" && act.object_type != "PERSON" && !act.on_thing &&
                        (act.object_head.empty() || act.object_type != "EVENT") &&
                        lexicon::event_words().is("occurs", join(bare));
    return occurs ? class_of_noun(act.subject_head) : Found{};
}

/// The first words of the relation that are known: "hold" of "hold on charges".
Found of_verb(Words bare, const Act& act) {
    for (std::size_t length = bare.size(); length > 0; --length) {
        const auto relation = join(bare.first(length));
        if (const auto found = class_of_row(relation)) return found;
        if (const auto found = of_saying(relation, act)) return found;
    }
    return {};
}

/// The class by the relation's own words, with the object where that says more; each step looks at fewer of them.
Found of_relation(Words words, const Act& act) {
    const auto bare = without_prepositions(words);
    if (bare.empty()) return class_of_row("be");
    if (const auto found = of_occurrence(bare, act)) return found;
    if (const auto found = of_designation(words, act)) return found;
    for (std::size_t length = words.size(); length >= bare.size(); --length) {  // "go off in", "go off", "go"
        const auto relation = join(words.first(length));
        if (const auto found = of_clause(relation, act)) return found;
        if (const auto found = of_verb_and_object(relation, act)) return found;
        if (says_no_words(relation, act) || speaks_to_nobody(relation, act)) return class_of_row("do");
        if (const auto found = class_of_row(relation)) return found;
    }
    if (const auto found = of_appointment(words)) return found;
    if (const auto found = of_naming(words, act)) return found;
    if (const auto found = of_thing_given(words)) return found;
    if (const auto found = class_of_noun(join(bare))) return found;
    if (const auto found = of_act_within(bare, act)) return found;
    if (bare.front() == "be") return class_of_row("be");
    const auto found = of_verb(bare, act);
    if (act.by_verb && !found) return {};                                // "place in front of"
    const bool acts = act.by_verb && found && found->type != "STATE" &&  // "step down as leader of", not "serve as"
                      !(found->type == "OTHER" && lexicon::event_words().is("holds_office", bare.front()));
    return !acts && names_standing(words, bare, act) ? class_of_row("be") : found;
}

/// How it was done, by the first of the words beside the act that tells it.
std::string mode_by_words(std::string_view type, const Act& act) {
    const auto& modes = lexicon::event_modes();
    for (const auto& word : act.details) {
        if (const auto mode = modes.value(type, word)) return std::string(*mode);
    }
    const auto mode = modes.value(type, act.object_head);
    return mode ? std::string(*mode) : std::string();
}

}  // namespace

EventClass classify(const Act& act) {
    const auto words = split(act.relation);
    if (words.empty()) return {"OTHER", "", ""};
    if (act.by_noun) return *class_of_row("be");
    auto found = of_relation(words, act).value_or(EventClass{"OTHER", "", ""});
    const bool harms = found.type == "ASSAULT" || found.mode == "deport";  // "displaced by the storm"
    const bool by_hazard = lexicon::is_hazard_noun(act.cause) || is_blast_of_mishap(act);
    const bool forced = found.type == "COERCE" && lexicon::is_hazard_noun(act.subject_head);  // "snow closed the road"
    const bool nobody_meant_it = (forced || (harms && (act.cause == "mishap" || by_hazard))) && !is_gunfire(act);
    if (nobody_meant_it || says_what_cannot_speak(found, act) || strikes_no_blow(found, act)) return {"OTHER", "", ""};
    if (wants_what_a_thing_cannot(found, act) || suspects_nobody(found, act) || operates_without_arms(found, act))
        return {"OTHER", "", found.cameo};
    if (only_looks_into(found, act)) return {"OTHER", found.mode, found.cameo};
    if (is_joint_exercise(found, act)) return *class_of_row("hold joint " + std::string(act.object_head));
    if (found.type == "SANCTION" && deals_for_itself(words.front(), act)) return {"OTHER", "", found.cameo};
    if (only_cautions(found, act)) return *class_of_row("say");
    if (rises_in_arms(found, act)) return *class_of_row("attack");
    if (is_strike_of_labour(found, act)) return {"PROTEST", "strike", "143"};
    const bool open = found.mode.empty() || found.mode == "firearms";  // "fired tear gas at"
    if (const auto mode = open ? mode_by_words(found.type, act) : std::string(); !mode.empty()) found.mode = mode;
    return found;
}

}  // namespace relata::extract
