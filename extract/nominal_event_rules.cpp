// Nominal event rules: happenings that stand in noun phrases.

#include <algorithm>

#include "core/utf8.h"
#include "extract/attachment.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/noun_parts.h"
#include "extract/proposition.h"

namespace relata::extract {
namespace {

constexpr std::size_t kMostAgents = 4;

struct Participants {
    std::vector<Nominal> agents = {};
    std::vector<Nominal> patients = {};
    std::string preposition = {};
};

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

// "the school bus collision", "a church roof collapse": it is the bus and the roof, whatever the word before could do.
bool is_part_of_compound(const Tree& tree, int c) {
    const int noun = tree.head(c);
    return !is_name(tree, c) && c + 1 < noun && tree.is(c + 1, "compound") &&
           (tree.head(c + 1) == noun || tree.head(c + 1) == c) && lexicon::is_facility_noun(lower_lemma(tree, c));
}

void add_premodifier(const Tree& tree, int c, Participants& out) {
    if (tree.is(c, "nmod:poss") && (name_label(tree, c) != "LOC" || acts(tree, c))) add_nominals(tree, c, out.agents);
    if (tree.is(c, "compound") && acts(tree, c) && tree.word(c).xpos != "HYPH" && !is_part_of_compound(tree, c))
        add_nominals(tree, c, out.agents);
    if (tree.is(c, "amod") && (is_country_adjective(tree, c) || lexicon::is_armed_group_noun(lower_lemma(tree, c))))
        add_nominals(tree, c, out.agents);
}

// "a spate of clashes between A and B": the participants may hang on the word that counts the events.
int counting_noun(const Tree& tree, int noun) {
    const int above = tree.head(noun);
    const bool counted = above != kNone && tree.is(noun, "nmod") && tree.preposition(noun) == "of" &&
                         lexicon::rule_words().is("counting", lower_lemma(tree, above));
    return counted ? above : kNone;
}

bool is_on_or_against(const Tree& tree, int i) {
    const std::string preposition = tree.preposition(i);
    return preposition == "on" || preposition == "against";
}

void add_prepositional(const Tree& tree, int c, const lexicon::NominalEvent& event, Participants& out) {
    const std::string preposition = tree.preposition(c);
    if (preposition == "by") {
        add_nominals(tree, c, out.agents);
        for (const int inner : tree.children(c)) {  // "an attack by HTS on Aleppo", hung on HTS
            if (tree.is(inner, "nmod") && tree.preposition(inner) != "by" &&
                (is_name(tree, c) || is_on_or_against(tree, inner)))
                add_prepositional(tree, inner, event, out);
        }
    } else if (preposition == "of" && !out.agents.empty()) {
        add_nominals(tree, c,
                     out.patients);  // "Turkey's support of militants": the possessor acts, so "of" is what it acts on
        out.preposition = preposition;
    } else if (preposition == "of" && event.of_is_subject) {
        add_nominals(tree, c, out.agents);
    } else if (event.symmetric && preposition == "between") {
        std::vector<Nominal> both;
        add_nominals(tree, c, both);
        if (both.size() < 2) return;
        out.agents.push_back(both[0]);
        out.patients.assign(both.begin() + 1, both.end());
        out.preposition = "with";
    } else if (std::ranges::find(event.object_prepositions, preposition) != event.object_prepositions.end()) {
        if (!out.patients.empty() && preposition != out.preposition) return;
        add_nominals(tree, c, out.patients);
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

// "repelled an attack by rebels on the town": the preposition is the attack's, since nobody repels on a town.
void add_patient_hung_on_verb(const Tree& tree, int noun, const lexicon::NominalEvent& event, Participants& out) {
    const int verb = tree.head(noun);
    if (verb == kNone || !tree.is(noun, "obj") || !tree.has_upos(verb, {"VERB"})) return;
    for (const int c : tree.children(verb)) {
        const bool behind = tree.is(c, "obl") && c > noun && is_on_or_against(tree, c);
        if (behind) return add_prepositional(tree, c, event, out);
    }
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
            add_nominals(tree, agent, out.agents);
    }
    if (!out.agents.empty() && out.patients.empty()) add_patient_hung_on_verb(tree, noun, event, out);
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

// "a strike by teachers": work is laid down, and nobody is attacked.
bool is_work_stoppage(const Tree& tree, int noun, const std::vector<Nominal>& agents) {
    return lower_lemma(tree, noun) == "strike" && !agents.empty() &&
           lexicon::rule_words().is("labour", lower_lemma(tree, agents.front().head));
}

// "the resignation of Ana Reis", "the deaths of nine miners": what became of somebody, with nobody else in it.
bool is_lot_of(const Tree& tree, const lexicon::NominalEvent& event, const std::vector<Nominal>& agents) {
    return event.of_is_subject && lexicon::rule_words().is("happens_alone", event.verb) && !agents.empty() &&
           std::ranges::all_of(agents,
                               [&](Nominal n) { return can_act(tree, n.head) && !tree.is(n.head, "compound"); });
}

// What the agents do, and to nobody: "go on strike", "resign".
Propositions done_alone(int noun, const std::vector<Nominal>& agents, std::string_view verb) {
    Propositions out;
    for (const Nominal& agent : agents) {
        Proposition p;
        p.rule = "nominal_event";
        p.anchor = noun;
        p.subject = agent;
        p.relation = verb;
        p.relation_words = {noun, noun + 1};
        out.push_back(p);
    }
    return out;
}

// "killed 21 people in the deadliest attack on the city this year": the same act once more.
bool ranks_its_verb(const Tree& tree, int noun) {
    if (!tree.is_any(noun, {"obl", "nmod"}) || tree.preposition(noun) != "in") return false;
    return std::ranges::any_of(tree.children(noun), [&](int c) { return tree.word(c).xpos == "JJS"; });
}

}  // namespace

Propositions nominal_event(const Tree& tree, int noun) {
    if (tree.is(noun, "compound")) return {};
    const auto* event = event_noun(tree, noun);
    if (event == nullptr || event->with_verb || is_told_by_its_verb(tree, noun) || ranks_its_verb(tree, noun) ||
        is_bond_dealt_with(tree, noun) || lexicon::is_statement_noun(lower_lemma(tree, noun)))
        return {};
    Participants who = participants_of(tree, noun, *event);
    const bool strikes = is_striking_hazard(tree, noun, *event);
    if (strikes) who.agents = {{noun, kNone}};
    if (is_work_stoppage(tree, noun, who.agents)) return done_alone(noun, who.agents, "go on strike");
    if (who.patients.empty() && is_lot_of(tree, *event, who.agents)) return done_alone(noun, who.agents, event->verb);
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

}  // namespace relata::extract
