// Noun rules: happenings and lasting relations that stand in noun phrases.

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/attachment.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/proposition.h"
#include "extract/relative.h"

namespace relata::extract {
namespace {

constexpr std::size_t kMostAgents = 4;

std::string lower_lemma(const Tree& tree, int i) { return to_lower_ascii(tree.lemma(i)); }

bool is_country_adjective(const Tree& tree, int i) { return nationality_at(tree, i) != nullptr; }

// ---- nominal events

struct Participants {
    std::vector<Nominal> agents = {};
    std::vector<Nominal> patients = {};
    std::string preposition = {};
};

bool is_time(const Tree& tree, int i) {
    if (tree.has_upos(i, {"NUM"}) && (i == 0 || lexicon::rule_words().is("calendar", tree.word(i - 1).form)))
        return true;
    return lexicon::rule_words().is("time_noun", tree.lemma(i)) ||
           lexicon::rule_words().is("calendar", tree.lemma(i)) ||
           lexicon::rule_words().is("calendar", tree.word(i).form);
}

void add_all(const Tree& tree, int head, std::vector<Nominal>& to) {
    if (is_time(tree, head)) return;  // "yesterday's attack", "the October 9 attack", "the attack on Tuesday"
    for (const Nominal& n : split_nominals(tree, antecedent(tree, head))) to.push_back(n);
}

// "Russia-Turkey talks", "Ankara-Damascus relations": two names joined by a hyphen before the noun.
bool find_hyphenated_pair(const Tree& tree, int noun, Participants& out) {
    for (int hyphen = std::max(1, noun - 3); hyphen < noun - 1; ++hyphen) {
        const bool joined = tree.word(hyphen).form == "-" || tree.word(hyphen).form == "–";
        if (!joined || !is_name(tree, hyphen - 1) || !is_name(tree, hyphen + 1)) continue;
        if (!tree.governs(noun, hyphen - 1) || !tree.governs(noun, hyphen + 1)) continue;
        out.agents = {{hyphen - 1, kNone}};
        out.patients = {{hyphen + 1, kNone}};
        return true;
    }
    return false;
}

bool acts(const Tree& tree, int i) {
    if (name_label(tree, i) == "LOC") {
        const std::string name = tree.text(proper_name_range(tree, i));
        return lexicon::country_named(name) != nullptr || lexicon::country_of_capital(name) != nullptr;
    }
    if (is_name(tree, i) || is_country_adjective(tree, i)) return true;
    return lexicon::is_actor_noun(lower_lemma(tree, i));
}

void add_premodifier(const Tree& tree, int c, Participants& out) {
    if (tree.is(c, "nmod:poss") && (name_label(tree, c) != "LOC" || acts(tree, c))) add_all(tree, c, out.agents);
    if (tree.is(c, "compound") && acts(tree, c) && tree.word(c).xpos != "HYPH") add_all(tree, c, out.agents);
    if (tree.is(c, "amod") && (is_country_adjective(tree, c) || lexicon::is_armed_group_noun(lower_lemma(tree, c))))
        add_all(tree, c, out.agents);
}

// "a spate of clashes between A and B": the participants may hang on the word that counts the events.
int counting_noun(const Tree& tree, int noun) {
    const int above = tree.head(noun);
    const bool counted = above != kNone && tree.is(noun, "nmod") && tree.preposition(noun) == "of" &&
                         lexicon::rule_words().is("counting", lower_lemma(tree, above));
    return counted ? above : kNone;
}

void add_prepositional(const Tree& tree, int c, const lexicon::NominalEvent& event, Participants& out) {
    const std::string preposition = tree.preposition(c);
    if (preposition == "by") {
        add_all(tree, c, out.agents);
        for (const int inner : tree.children(c)) {  // "an attack by HTS on Aleppo", hung on HTS
            if (tree.is(inner, "nmod") && tree.preposition(inner) != "by" && is_name(tree, c))
                add_prepositional(tree, inner, event, out);
        }
    } else if (preposition == "of" && !out.agents.empty()) {
        add_all(tree, c,
                out.patients);  // "Turkey's support of militants": the possessor acts, so "of" is what it acts on
        out.preposition = preposition;
    } else if (preposition == "of" && event.of_is_subject) {
        add_all(tree, c, out.agents);
    } else if (event.symmetric && preposition == "between") {
        std::vector<Nominal> both;
        add_all(tree, c, both);
        if (both.size() < 2) return;
        out.agents.push_back(both[0]);
        out.patients.assign(both.begin() + 1, both.end());
        out.preposition = "with";
    } else if (std::ranges::find(event.object_prepositions, preposition) != event.object_prepositions.end()) {
        if (!out.patients.empty() && preposition != out.preposition) return;
        add_all(tree, c, out.patients);
        out.preposition = preposition;
    }
}

// "the arrest of the journalist by the police", "the recapture of dozens of towns and villages by Damascus": hung on
// the last noun of what it was done to.
int agent_below(const Tree& tree, int noun) {
    for (const int c : tree.children(noun)) {
        if (!tree.is_any(c, {"nmod", "conj"}) || tree.is(c, "nmod:poss") || is_predicate(tree, c)) continue;
        if (tree.is(c, "nmod") && tree.preposition(c) == "by") return c;
        if (tree.is(c, "nmod") && tree.preposition(c) != "of") continue;
        if (const int deeper = agent_below(tree, c); deeper != kNone) return deeper;
    }
    return kNone;
}

Participants participants_of(const Tree& tree, int noun, const lexicon::NominalEvent& event) {
    Participants out;
    if (event.symmetric && find_hyphenated_pair(tree, noun, out)) return out;
    const int owner = tree.child(noun, "nmod:poss");
    const bool possessed = owner != kNone && !is_time(tree, owner);  // "Turkey's artillery support": Turkey supports
    for (const int c : tree.children(noun)) {
        if (!possessed || tree.is(c, "nmod:poss")) add_premodifier(tree, c, out);
        if (tree.is(c, "nmod") && !tree.is_any(c, {"nmod:poss", "nmod:desc", "nmod:unmarked"}))
            add_prepositional(tree, c, event, out);
    }
    if (out.agents.empty() && !out.patients.empty()) {
        if (const int agent = agent_below(tree, out.patients.front().head); agent != kNone)
            add_all(tree, agent, out.agents);
    }
    if (const int counting = counting_noun(tree, noun); counting != kNone) {
        for (const int c : tree.children(counting)) {
            if (c != noun && tree.is(c, "nmod")) add_prepositional(tree, c, event, out);
        }
    }
    return out;
}

// Acts that are told even when nobody says who did them: "attacks on Russian troops", "the displacement of civilians".
bool is_told_without_agent(std::string_view verb) {
    const auto* type = lexicon::event_class(verb);
    if (type == nullptr) return false;
    return type->type == "ASSAULT" || type->type == "PROTEST" || lexicon::rule_words().is("told_without_agent", verb);
}

// "the earthquake in Guatemala", "the floods in Valencia": it hits the place; a crash in a town does not.
bool is_striking_hazard(const Tree& tree, int noun, const lexicon::NominalEvent& event) {
    return lexicon::is_hazard_noun(lower_lemma(tree, noun)) && lexicon::rule_words().is("hazard_verb", event.verb);
}

// "launched an offensive against": the light verb has said it already.
bool is_told_by_its_verb(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (verb == kNone) return false;
    const bool argument =
        tree.is_any(noun, {"obj", "nsubj:pass"}) || (tree.is(verb, "acl") && !tree.is(verb, "acl:relcl"));
    return argument && tree.has_upos(verb, {"VERB"}) && lexicon::is_light_verb(verb_lemma(tree, verb));
}

// ---- roles

bool is_role(const Tree& tree, int i) { return lexicon::is_role_noun(lower_lemma(tree, i)); }

// "Secretary of State", "Minister of Transport": the field of an office that already has its holder before it.
std::string field_after(const Tree& tree, int role) {
    const bool held = std::ranges::any_of(tree.children(role), [&](int c) {
        return c < role && (tree.is(c, "nmod:poss") || is_country_adjective(tree, c) ||
                            (tree.is(c, "compound") && is_name(tree, c)));
    });
    for (const int c : tree.children(role)) {
        const bool of_staff = tree.lemma(role) == "chief" && to_lower_ascii(tree.lemma(c)) == "staff";
        const bool field =
            (held || of_staff) && tree.is(c, "nmod") && tree.preposition(c) == "of" && name_label(tree, c) != "LOC";
        if (field) return " of " + to_lower_ascii(tree.text(name_range(tree, c)));
    }
    return {};
}

// "former", "acting": kept, since a former president is no president.
std::string standing_in_office(const Tree& tree, int role) {
    for (const int c : tree.children(role)) {
        const std::string form = to_lower_ascii(tree.word(c).form);
        if (c < role && tree.is_any(c, {"amod", "advmod", "compound"}) && lexicon::rule_words().is("standing", form))
            return form + " ";
    }
    return {};
}

bool is_field_of_office(std::string_view word) { return lexicon::rule_words().is("field_of_office", word); }

// "foreign minister", "prime minister", "deputy defense minister": the office with its field.
std::string role_name(const Tree& tree, int role) {
    std::string out = standing_in_office(tree, role);
    if (role >= 2 && tree.word(role - 1).xpos == "HYPH" && tree.has_upos(role - 2, {"NOUN", "PROPN"}) &&
        !is_country_adjective(tree, role - 2))
        out += to_lower_ascii(tree.word(role - 2).form) + "-";  // "Secretary-General"
    for (const int c : tree.children(role)) {
        const bool field = tree.is_any(c, {"amod", "compound"}) && c < role && !is_country_adjective(tree, c) &&
                           name_label(tree, c).empty() && tree.word(c).xpos != "HYPH";
        if (field && is_field_of_office(to_lower_ascii(tree.word(c).form))) {
            out += to_lower_ascii(tree.word(c).form) + " ";
        }
    }
    return out + lower_lemma(tree, role) + field_after(tree, role);
}

// "senator for life", "president for a day": how long, not of what.
bool is_term_of_office(const Tree& tree, int c) {
    return tree.lemma(c) == "life" || lexicon::rule_words().is("time_noun", tree.lemma(c));
}

// "U.S. Middle East envoy": the state before the field is whose envoy he is.
int state_before_field(const Tree& tree, int named) {
    for (const int c : tree.children(named)) {
        const bool state = tree.is(c, "compound") && c < named && !is_country_adjective(tree, named) &&
                           lexicon::country_named(tree.word(c).form) != nullptr;
        if (state && lexicon::country_named(tree.text(proper_name_range(tree, named))) == nullptr) return c;
    }
    return named;
}

// Of what somebody is president: "Turkish President", "Syria's president", "Kremlin spokesman", "leader of the group".
std::vector<Nominal> holders_of_role(const Tree& tree, int role) {
    std::vector<Nominal> out;
    for (const int c : tree.children(role)) {
        if (lexicon::rule_words().is("standing", to_lower_ascii(tree.word(c).form))) continue;  // "Acting Minister"
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        const bool named = tree.is(c, "compound") && tree.word(c + 1).xpos != "HYPH" &&
                           !is_field_of_office(to_lower_ascii(tree.word(c).form)) &&
                           (is_name(tree, c) || lexicon::is_government_noun(lower_lemma(tree, c)));
        const bool prepositional = (preposition == "of" && field_after(tree, role).empty()) || preposition == "for" ||
                                   preposition == "to" || preposition == "at";
        const bool of_state = tree.is(c, "amod") && is_country_adjective(tree, c) &&
                              !lexicon::rule_words().is("no_office", lower_lemma(tree, role));  // "an Israeli hostage"
        if (prepositional && is_term_of_office(tree, c)) continue;
        if (tree.is(c, "nmod:poss") || named || prepositional || of_state) {
            add_all(tree, named ? state_before_field(tree, c) : c, out);
        }
    }
    return out;
}

Propositions role_propositions(const Tree& tree, int person, int role, std::string_view rule) {
    Propositions out;
    for (const Nominal& whose : holders_of_role(tree, role)) {
        if (whose.head == person) continue;
        Proposition p;
        p.rule = rule;
        p.anchor = role;
        p.subject = {person, kNone};
        p.relation = role_name(tree, role) + " of";
        p.relation_words = {role, role + 1};
        p.object = whose;
        out.push_back(p);
    }
    return out;
}

// "more than 1,400 attacks by militants": who did it, though not to whom.
Propositions act_alone(const Tree& tree, int noun, const lexicon::NominalEvent& event,
                       const std::vector<Nominal>& agents) {
    const auto* type = lexicon::event_class(event.verb);
    if (type == nullptr || type->type != "ASSAULT" || lexicon::is_hazard_noun(lower_lemma(tree, noun))) return {};
    Propositions out;
    const int verb = tree.head(noun);  // "killed in an attack by gunmen" has told it
    if (verb != kNone && tree.is(noun, "obl") && lexicon::rule_words().is("harm", tree.lemma(verb))) return {};
    for (const Nominal& agent : agents) {
        if (!tree.is(agent.head, "nmod") || tree.preposition(agent.head) != "by") continue;
        Proposition p;
        p.rule = "nominal_event";
        p.anchor = noun;
        p.subject = agent;
        p.relation = event.verb;
        p.relation_words = {noun, noun + 1};
        out.push_back(p);
    }
    return out;
}

Proposition possession(std::string_view rule, int anchor, int subject, std::string_view relation, int object) {
    Proposition p;
    p.rule = rule;
    p.anchor = anchor;
    p.subject = {subject, kNone};
    p.relation = relation;
    p.relation_words = {anchor, anchor + 1};
    p.object = {object, kNone};
    return p;
}

// "killed 21 people in the deadliest attack on the city this year": the same act once more.
bool ranks_its_verb(const Tree& tree, int noun) {
    if (!tree.is_any(noun, {"obl", "nmod"}) || tree.preposition(noun) != "in") return false;
    return std::ranges::any_of(tree.children(noun), [&](int c) { return tree.word(c).xpos == "JJS"; });
}

}  // namespace

Propositions possessed_place(const Tree& tree, int owner) {
    if (!tree.is(owner, "nmod:poss") || !is_name(tree, owner) || tree.has_child(owner, "conj")) return {};
    const int thing = tree.head(owner);
    if (thing < owner || tree.word(thing).xpos == "NNS" || event_noun(tree, thing) != nullptr ||
        tree.has_child(thing, "conj"))
        return {};
    const bool state = lexicon::country_named(tree.text(proper_name_range(tree, owner))) != nullptr;
    const bool facility = lexicon::is_facility_noun(lower_lemma(tree, thing));
    const bool body = lexicon::is_actor_noun(lower_lemma(tree, thing));  // "Iran's Strait Authority", named as a place
    if (state && name_label(tree, thing) == "LOC" && !body)
        return {possession("possessed_place", owner, thing, "be located in", owner)};
    if (state && lexicon::rule_words().is("held_facility", lower_lemma(tree, thing)))
        return {possession("possessed_place", owner, owner, "control", thing)};
    if (!state && facility && name_label(tree, owner) == "LOC")
        return {possession("possessed_place", owner, thing, "be located in", owner)};
    return {};
}

Propositions nominal_event(const Tree& tree, int noun) {
    if (tree.is(noun, "compound")) return {};
    const auto* event = event_noun(tree, noun);
    if (event == nullptr || event->with_verb || is_told_by_its_verb(tree, noun) || ranks_its_verb(tree, noun) ||
        lexicon::is_statement_noun(lower_lemma(tree, noun)))
        return {};
    Participants who = participants_of(tree, noun, *event);
    const bool strikes = is_striking_hazard(tree, noun, *event);
    if (strikes) who.agents = {{noun, kNone}};
    if (who.patients.empty()) return act_alone(tree, noun, *event, who.agents);
    Propositions out;
    const bool agentless = who.agents.empty();
    if (agentless && !is_told_without_agent(event->verb)) return {};
    if (who.agents.size() > kMostAgents) return {};  // "removal by the 25th Amendment, the Logan Act, …": a list astray
    for (const Nominal& agent : agentless ? std::vector<Nominal>{{}} : who.agents) {
        for (const Nominal& patient : who.patients) {
            if (agent == patient) continue;
            Proposition p;
            p.rule = "nominal_event";
            p.anchor = noun;
            p.subject = agent;
            p.relation = strikes ? "hit" : event->verb;
            if (who.preposition == "to" && lexicon::rule_words().is("keeps_preposition", event->verb))
                p.relation += " to";
            p.relation_words = {noun, noun + 1};
            p.object = patient;
            out.push_back(p);
        }
    }
    return out;
}

// "Turkish prime minister Jan Holt", where the title heads the name.
static bool heads_its_name(const Tree& tree, int title) {
    return title + 1 < tree.size() && tree.is(title + 1, "flat") && tree.head(title + 1) == title &&
           tree.word(title + 1).ner == "B-PER" && tree.word(title).ner == "O" && is_role(tree, title);
}

Propositions title_before_name(const Tree& tree, int title) {
    if (heads_its_name(tree, title)) return role_propositions(tree, title, title, "title_before_name");
    const int person = tree.head(title);
    const bool before =
        person != kNone && title < person && tree.is_any(title, {"nmod:desc", "compound"}) && is_name(tree, person);
    if (!before || !is_role(tree, title) || tree.word(title).ner != "O") return {};
    Propositions out = role_propositions(tree, person, title, "title_before_name");
    if (out.empty() && !lexicon::rule_words().is("no_office", lower_lemma(tree, title))) {
        // "Syria's President Bashar al-Assad": the possessor may hang on the name
        for (const int c : tree.children(person)) {
            if (c > title || !(tree.is(c, "nmod:poss") || (tree.is(c, "amod") && is_country_adjective(tree, c))))
                continue;
            Proposition p;
            p.rule = "title_before_name";
            p.anchor = title;
            p.subject = {person, kNone};
            p.relation = role_name(tree, title) + " of";
            p.relation_words = {title, title + 1};
            p.object = {c, kNone};
            out.push_back(p);
        }
    }
    return out;
}

// "Norland's minister Ann Berg and Ostra's president Jan Holt", Holt hung on the minister.
static bool is_beyond_and(const Tree& tree, int noun, int appositive) {
    for (int i = noun + 1; i < appositive; ++i) {
        if (tree.word(i).upos == "CCONJ" && tree.head(i) == appositive) return true;
        const bool other_name = tree.head(i) == noun && tree.is_any(i, {"flat", "appos"}) &&
                                tree.word(i).ner == "B-PER" && tree.word(appositive).ner == "B-PER";
        if (other_name && is_role(tree, noun)) return true;
    }
    return false;
}

// "Mira Holt at her farm, the place where …": a person is no place.
static bool is_other_kind(const Tree& tree, int name, int noun) {
    const std::string lemma = lower_lemma(tree, noun);
    if (lexicon::rule_words().is("remark_noun", lemma))
        return true;  // "…, a move that would need a vote": all before it
    return name_label(tree, name) == "PER" &&
           (lexicon::is_place_noun(lemma) || lexicon::is_facility_noun(lemma) || lemma == "place");
}

Propositions apposition(const Tree& tree, int appositive) {
    if (!tree.is(appositive, "appos")) return {};
    const int noun = tree.head(appositive);
    if (is_gapped(tree, noun) || is_beyond_and(tree, noun, appositive)) return {};
    if (is_name(tree, noun) && is_role(tree, appositive)) {
        Propositions of_role = role_propositions(tree, noun, appositive, "apposition");
        if (!of_role.empty()) return of_role;
    }
    if (is_role(tree, noun) && is_name(tree, appositive))
        return role_propositions(tree, appositive, noun, "apposition");
    const bool says_what_it_is = is_name(tree, noun) && tree.has_upos(appositive, {"NOUN"}) &&
                                 tree.word(appositive).ner == "O" && tree.has_child(appositive, "det");
    if (!says_what_it_is || is_other_kind(tree, noun, appositive)) return {};
    Proposition p;
    p.rule = "apposition";
    p.anchor = appositive;
    p.subject = {noun, kNone};
    p.relation = "be";
    p.object = {appositive, kNone};
    p.relation_words = {};
    return {p};
}

std::optional<StanceObject> stance_object(const Tree& tree, int modifier) {
    const Word& word = tree.word(modifier);
    const auto hyphen = word.form.find('-');
    if (hyphen == std::string::npos || !lexicon::rule_words().is("stance", word.form.substr(0, hyphen + 1))) return {};
    const std::string whom = word.form.substr(hyphen + 1);
    if (whom.empty() || word.span.end - word.span.start != word.form.size()) return {};
    StanceObject out;
    out.span = {word.span.start + static_cast<std::uint32_t>(hyphen + 1), word.span.end};
    const lexicon::Country* state = lexicon::country_of_adjective(whom);
    if (state == nullptr) state = lexicon::country_named(whom);
    out.country = state != nullptr;
    out.name = state != nullptr ? std::string(state->name) : whom;
    if (state == nullptr && (whom.ends_with("ean") || whom.ends_with("ian") || whom.ends_with("ish") ||
                             whom.ends_with("ese") || whom.ends_with("ist")))
        return {};  // "pro-European": an adjective of nothing that we could name
    const bool known = state != nullptr || lexicon::rule_words().is("stance_object", whom) ||
                       (whom.front() >= 'A' && whom.front() <= 'Z');
    return known ? std::optional(out) : std::nullopt;
}

// What they do who are against it: those who take to the streets protest, others only oppose it.
static std::string stance_verb(const Tree& tree, int noun, std::string_view stance) {
    const auto* event = event_noun(tree, noun);
    const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    const bool marches = (type != nullptr && type->type == "PROTEST") ||
                         lexicon::rule_words().is("protesting", to_lower_ascii(tree.lemma(noun)));
    return stance == "oppose" && marches ? "protest against" : std::string(stance);
}

Propositions stance_modifier(const Tree& tree, int modifier) {
    const int noun = tree.head(modifier);
    if (noun == kNone || noun < modifier || !tree.is_any(modifier, {"amod", "compound"})) return {};
    if (!stance_object(tree, modifier)) return {};
    const std::string& form = tree.word(modifier).form;
    const auto stance = lexicon::rule_words().value("stance", form.substr(0, form.find('-') + 1));
    const std::string verb = stance_verb(tree, noun, *stance);
    const bool event = event_noun(tree, noun) != nullptr;
    if (event ? verb != "protest against" : !can_act(tree, noun)) return {};
    Proposition p;
    p.rule = "stance_modifier";
    p.anchor = noun;
    if (!event) p.subject = {noun, kNone};
    p.relation = verb;
    p.relation_words = {modifier, modifier + 1};
    p.object_words = {modifier, modifier + 1};
    return {p};
}

Propositions backed_modifier(const Tree& tree, int participle) {
    const int noun = tree.head(participle);
    const auto verb = lexicon::rule_words().value("backing", tree.word(participle).form);
    const bool modifies = noun != kNone && participle < noun && tree.is_any(participle, {"amod", "compound"});
    if (!verb || !modifies || participle < 2 || tree.word(participle - 1).form != "-") return {};
    const int backer = participle - 2;
    if (!is_name(tree, backer) && !is_country_adjective(tree, backer)) return {};
    Proposition p;
    p.rule = "backed_modifier";
    p.anchor = participle;
    p.subject = {backer, kNone};
    p.relation = *verb;
    p.relation_words = {participle, participle + 1};
    p.object = {noun, kNone};
    return {p};
}

}  // namespace relata::extract
