// Nominal event rules: happenings that stand in noun phrases.

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/relative.h"
#include "extract/events/event_participants.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

constexpr std::size_t kMostAgents = 4;

// Acts that are told even when nobody says who did them: "attacks on Russian troops", "the displacement of civilians".
bool is_told_without_agent(std::string_view verb) {
    const auto* type = lexicon::event_class(verb);
    if (type == nullptr) return false;
    return type->type == "ASSAULT" || type->type == "PROTEST" || lexicon::rule_words().is("told_without_agent", verb);
}

// "the earthquake in Guatemala", "the floods in Valencia": it hits the place; a crash in a town does not.
bool is_striking_hazard(const Tree& tree, int noun, const lexicon::NominalEvent& event) {
    return lexicon::is_hazard_noun(tree.lower_lemma(noun)) && lexicon::rule_words().is("hazard_verb", event.verb);
}

// "carried out a series of airstrikes": the word that counts the acts; else the noun itself, as in "an uptick of
// clashes between A and B", which says more than the verb.
int counting_or_self(const Tree& tree, int noun) {
    const int above = tree.head(noun);
    const auto* event = event_noun(tree, noun);
    const bool counted = above != kNone && tree.is(noun, "nmod") && tree.preposition(noun) == "of" &&
                         tree.is(above, "obj") && event != nullptr && !event->symmetric &&
                         (lexicon::is_quantity_noun(tree.lower_lemma(above)) ||
                          lexicon::rule_words().is("counting", tree.lower_lemma(above)));
    return counted ? above : noun;
}

// "launched an offensive against", "carried out a series of airstrikes": the light verb has said it already.
bool is_told_by_its_verb(const Tree& tree, int act) {
    const int noun = counting_or_self(tree, act);
    const int verb = tree.head(noun);
    if (verb == kNone) return false;
    if (tree.is(noun, "obl") && tree.preposition(noun) == "to" && tree.lower_lemma(verb) == "go")
        return true;  // "plans to go to war with Kostra"
    if (tree.is(noun, "nsubj:pass") && tree.has_child(noun, "nmod:poss")) return false;  // "her arrest was announced"
    const bool argument =
        tree.is_any(noun, {"obj", "nsubj:pass"}) || (tree.is(verb, "acl") && !tree.is(verb, "acl:relcl"));
    return argument && tree.has_upos(verb, {"VERB"}) && lexicon::is_light_verb(verb_lemma(tree, verb));
}

// "France is at war with Chad", "are in talks with the rebels": the state has told it, with both.
bool is_told_as_state(const Tree& tree, int noun) {
    if (!tree.has_child(noun, "cop") || !tree.has_child(noun, "case") || tree.has_child(noun, "det")) return false;
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return c > noun && tree.is_any(c, {"nmod", "obl"}) && tree.preposition(c) == "with";
    });
}

bool is_supposed_verb(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        return tree.is(c, "aux") && lexicon::rule_words().is("supposing", tree.lower_form(c));
    });
}

// "called the bill an attack on the courts": what somebody calls it, and nothing that happened; "would consider their
// resignations voluntary": what he would call one.
bool is_what_it_is_called(const Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (verb == kNone || tree.is_any(noun, {"nsubj", "nsubj:pass"})) return false;
    const bool weighed = tree.is(noun, "obj") && tree.child(verb, "xcomp") > noun && is_supposed_verb(tree, verb);
    if (weighed && is_of_kind("judging", tree, verb)) return true;
    const Propositions judged = judged_state(tree, verb);
    return std::ranges::any_of(judged, [&](const Proposition& p) {
        return p.object.head == noun || (p.object_words.begin <= noun && noun < p.object_words.end);
    });
}

// "The bill is an attack on the courts", "a game that's an assault on the senses": what no act is likened to. "The
// blast was an attack on the army" tells one.
bool is_likeness(const Tree& tree, int noun, std::string_view verb) {
    const auto* type = lexicon::event_class(verb);
    const int subject = tree.has_child(noun, "cop") ? tree.child(noun, "nsubj") : kNone;
    if (subject == kNone || type == nullptr || type->type != "ASSAULT" || !is_indefinite(tree, noun)) return false;
    const int who = antecedent(tree, subject);
    return tree.has_upos(who, {"NOUN", "PROPN"}) && event_noun(tree, who) == nullptr &&
           !lexicon::is_hazard_noun(tree.lower_lemma(who));
}

// "seeks the arrest of Ana Reis", "is negotiating for the release of two men", "a vote on the impeachment of Ana Reis":
// nobody has decided it yet.
bool is_only_sought(const Tree& tree, int noun, std::string_view verb) {
    const int above = tree.head(noun);
    if (above == kNone) return false;
    const auto& words = lexicon::rule_words();
    const bool aim = tree.is_any(above, {"acl", "advcl", "xcomp"}) && tree.has_child(above, "mark", "to");
    if (tree.is(noun, "obj"))  // "seeks the arrest", "to win the release"
        return words.is("seeking", verb_lemma(tree, above)) || (aim && words.is("achieving", verb_lemma(tree, above)));
    const std::string preposition = tree.is_any(noun, {"obl", "nmod"}) ? tree.preposition(noun) : std::string{};
    const bool talked_over =
        preposition == "over" || preposition == "on" || preposition == "about" || preposition == "regarding";
    if (words.is("bargained_act", verb) && talked_over) return true;  // "talks over the release of the men"
    if (preposition == "for" && words.is("bargaining", tree.lower_lemma(above))) return true;
    if (preposition == "in" && words.is("helping", verb_lemma(tree, above)) && tree.has_child(above, "mark", "to"))
        return true;  // "asked the envoy to help in the release of the men"
    return words.is("decided_act", verb) && (preposition == "for" || preposition == "on" || preposition == "about");
}

// "An attack on the port would be a mistake": one that nobody has seen, of which something might be said.
bool is_supposed(const Tree& tree, int noun) {
    const int verb = tree.is(noun, "nsubj") ? tree.head(noun) : kNone;
    const bool definite = tree.has_child(noun, "det", "the") || tree.has_child(noun, "nmod:poss");
    if (verb == kNone || definite || !(is_indefinite(tree, noun) || tree.word(noun).xpos == "NNS")) return false;
    return is_supposed_verb(tree, verb);
}

// "simulated an attack on the port", "is training for attacks on ships", "the penalty for the murder of an officer":
// what is played, made ready for or thought of, and did not happen here.
bool is_only_pictured(const Tree& tree, int noun) {
    const int above = tree.head(noun);
    if (above == kNone) return false;
    if (tree.is_any(noun, {"obj", "nsubj:pass"})) return lexicon::rule_words().is("picturing", verb_lemma(tree, above));
    if (tree.is(noun, "obl") && tree.preposition(noun) == "for")
        return lexicon::rule_words().is("making_ready", verb_lemma(tree, above));
    return tree.is(noun, "nmod") && lexicon::rule_words().is("thought_of_act", tree.lower_lemma(above));
}

// "more than 1,400 attacks by militants", "the students' protests": who did it, though not to whom.
Propositions act_alone(const Tree& tree, int noun, const lexicon::NominalEvent& event,
                       const std::vector<Nominal>& agents) {
    const auto* type = lexicon::event_class(event.verb);
    const bool protest = type != nullptr && type->type == "PROTEST";
    const bool assault = type != nullptr && type->type == "ASSAULT";
    if (!(protest || assault) || lexicon::is_hazard_noun(tree.lower_lemma(noun))) return {};
    Propositions out;
    const int verb = tree.head(noun);  // "killed in an attack by gunmen" has told it
    if (verb != kNone && tree.is(noun, "obl") && lexicon::rule_words().is("harm", tree.lemma(verb))) return {};
    for (const Nominal& agent : agents) {
        const bool by = tree.is_any(agent.head, {"nmod", "obl"}) && tree.preposition(agent.head) == "by";
        if (!by && !(protest && tree.is(agent.head, "nmod:poss") && tree.has_upos(agent.head, {"NOUN"}) &&
                     can_act(tree, agent.head)))
            continue;
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
    return tree.lower_lemma(noun) == "strike" && !agents.empty() &&
           lexicon::rule_words().is("labour", tree.lower_lemma(agents.front().head));
}

// "the resignation of Ana Reis", "the deaths of nine miners": what became of somebody, with nobody else in it.
bool is_lot_of(const Tree& tree, const lexicon::NominalEvent& event, const std::vector<Nominal>& agents) {
    return event.of_is_subject && lexicon::rule_words().is("happens_alone", event.verb) && !agents.empty() &&
           std::ranges::all_of(agents,
                               [&](Nominal n) { return can_act(tree, n.head) && !tree.is(n.head, "compound"); });
}

// "the collapse of the regime", "the fall of the government": what became of a state or of who governs it; "the
// collapse of a bridge": of a building.
bool is_lot_of_state(const Tree& tree, const lexicon::NominalEvent& event, const std::vector<Nominal>& agents) {
    if (!event.of_is_subject || !lexicon::rule_words().is("lot_of_state", event.verb) || agents.empty()) return false;
    const bool breaks = lexicon::rule_words().is("breaks_down", event.verb);
    return std::ranges::all_of(agents, [&](Nominal n) {
        return !tree.is(n.head, "compound") &&
               ((breaks && lexicon::is_facility_noun(tree.lower_lemma(n.head))) ||
                lexicon::is_government_noun(tree.lower_lemma(n.head)) ||
                lexicon::country_named(tree.text(proper_name_range(tree, n.head))) != nullptr);
    });
}

// "win" of a vote, "defeat" of a rival: "victory in the election", "victory over the rebels".
std::string verb_towards(const lexicon::NominalEvent& event, std::string_view preposition) {
    const auto over = lexicon::rule_words().value("won_over", event.verb);
    return over && (preposition == "over" || preposition == "against") ? std::string(*over) : std::string(event.verb);
}

// "exports to China", "withdrawal from Chad": the verb needs it too.
bool keeps_preposition(std::string_view verb, std::string_view preposition) {
    const auto kept = lexicon::rule_words().value("keeps_preposition", verb);
    if (!kept || preposition.empty() || preposition == "of") return false;
    if (*kept == "any") return true;
    const bool of_verb = kept->size() > 1;  // "-" stands for "to"
    return preposition == (of_verb ? *kept : std::string_view("to"));
}

// Who strikes in "the death of the spokesman in an Israeli airstrike"; nobody where no blow is told.
std::vector<Nominal> killers_behind_death(const Tree& tree, int death) {
    for (const int above : {death, tree.head(death)}) {
        if (above == kNone) continue;
        for (const int c : tree.children(above)) {
            if (c < death || !tree.is_any(c, {"nmod", "obl"}) || tree.preposition(c) != "in") continue;
            const auto* event = event_noun(tree, c);
            const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
            if (type != nullptr && type->type == "ASSAULT") return agents_of_event(tree, c);
        }
    }
    return {};
}

Propositions killed(int death, const std::vector<Nominal>& killers, const std::vector<Nominal>& dead) {
    Propositions out;
    for (const Nominal& killer : killers) {
        for (const Nominal& victim : dead) {
            Proposition p;
            p.rule = "nominal_event";
            p.anchor = death;
            p.subject = killer;
            p.relation = "kill";
            p.relation_words = {death, death + 1};
            p.object = victim;
            out.push_back(p);
        }
    }
    return out;
}

// "the shooting death of a musician by soldiers": who killed him, hung on the death or on the dead.
Propositions killed_by(const Tree& tree, int death, const std::vector<Nominal>& agents) {
    std::vector<Nominal> killers;
    std::vector<Nominal> dead;
    for (const Nominal& n : agents) {
        const int first = tree.first_conjunct(n.head);
        const bool by = tree.is_any(first, {"nmod", "obl"}) && tree.preposition(first) == "by";
        (by ? killers : dead).push_back(n);
        for (const int c : tree.children_with(n.head, "nmod")) {
            if (tree.preposition(c) == "by") add_nominals(tree, c, killers);
        }
    }
    return killers.empty() || dead.empty() ? Propositions{} : killed(death, killers, dead);
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

// "the statement", "a call for calm": who spoke, and of what, tells the verb beside it; "Ana Reis's letter to the
// mayor" has told it, as has a release of prisoners, which is no word at all.
bool is_mere_word(const lexicon::NominalEvent& event, const EventParticipants& who) {
    if (!lexicon::is_statement_noun(event.noun)) return false;
    const bool of_somebody = event.verb == "release" && !who.patients.empty();
    return !of_somebody && (who.agents.empty() || who.patients.empty());
}

// "killed after fighting between the army and rebels": the gerund without a subject tells who fought.
Propositions acted_between(const Tree& tree, int gerund) {
    if (tree.word(gerund).xpos != "VBG" || tree.child_any(gerund, {"nsubj", "obj", "aux"}) != kNone) return {};
    const auto* event = lexicon::nominal_event(tree.lower_form(gerund));
    if (event == nullptr || !event->symmetric) return {};
    Propositions out;
    for (const int c : tree.children(gerund)) {
        if (!tree.is_any(c, {"obl", "nmod"}) || tree.preposition(c) != "between") continue;
        std::vector<Nominal> sides;
        add_nominals(tree, c, sides);
        std::erase_if(sides,
                      [&](const Nominal& n) { return tree.has_upos(n.head, {"NUM"}); });  // "between 2010 and 2015"
        for (std::size_t i = 1; i < sides.size(); ++i) {
            Propositions one = done_alone(gerund, {sides.front()}, event->verb);
            one.front().object = sides[i];
            out.push_back(std::move(one.front()));
        }
    }
    return out;
}

int child_with_preposition(const Tree& tree, int noun, std::string_view preposition) {
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == preposition) return c;
    }
    return kNone;
}

// "There was no claim of responsibility for the bombing": as one who claims responsibility for it would tell it.
Propositions claim_of_responsibility(const Tree& tree, int noun) {
    if (tree.lower_lemma(noun) != "claim") return {};
    const int responsibility = child_with_preposition(tree, noun, "of");
    if (responsibility == kNone || tree.lower_lemma(responsibility) != "responsibility") return {};
    int deed = child_with_preposition(tree, responsibility, "for");
    if (deed == kNone) deed = child_with_preposition(tree, noun, "for");
    if (deed == kNone || is_told_by_its_verb(tree, noun)) return {};
    const int owner = tree.child(noun, "nmod:poss");
    Propositions out =
        done_alone(noun, {owner == kNone ? Nominal{} : Nominal{owner, kNone}}, "claim responsibility for");
    out.front().object = {deed, kNone};
    return out;
}

}  // namespace

// "Norland reports its first death of the virus": no land dies.
static bool is_no_mortal(const Tree& tree, int owner) {
    const std::string_view label = name_label(tree, owner);
    return label == "LOC" || label == "ORG" || tree.lower_form(owner) == "its";
}

Propositions nominal_event(const Tree& tree, int noun) {
    const bool drawn = is_of_kind("only_plural", tree, noun) && tree.word(noun).xpos == "NN";  // "a tie between teams"
    if (tree.is(noun, "compound") || drawn) return {};
    if (Propositions claim = claim_of_responsibility(tree, noun); !claim.empty()) return claim;
    if (tree.has_upos(noun, {"VERB"})) return acted_between(tree, noun);
    const auto* event = event_noun(tree, noun);
    if (event == nullptr || event->with_verb || is_told_by_its_verb(tree, noun) || ranks_its_verb(tree, noun) ||
        is_told_as_state(tree, noun) || is_bond_dealt_with(tree, noun) || is_what_it_is_called(tree, noun) ||
        is_likeness(tree, noun, event->verb) || is_supposed(tree, noun) || is_only_pictured(tree, noun))
        return {};
    EventParticipants who = participants_of(tree, noun, *event);
    if (is_mere_word(*event, who)) return {};
    if (event->verb == "die" && !who.agents.empty() && is_no_mortal(tree, who.agents.front().head)) return {};
    const bool strikes = is_striking_hazard(tree, noun, *event);
    if (strikes) who.agents = {{noun, kNone}};
    if (is_work_stoppage(tree, noun, who.agents)) return done_alone(noun, who.agents, "go on strike");
    if (who.patients.empty() && is_lot_of_state(tree, *event, who.agents))
        return done_alone(noun, who.agents, event->verb);
    if (who.patients.empty() && is_lot_of(tree, *event, who.agents)) {
        if (Propositions by = killed_by(tree, noun, who.agents); event->verb == "die" && !by.empty()) return by;
        const auto killers = event->verb == "die" ? killers_behind_death(tree, noun) : std::vector<Nominal>{};
        return killers.empty() ? done_alone(noun, who.agents, event->verb) : killed(noun, killers, who.agents);
    }
    if (who.patients.empty()) return act_alone(tree, noun, *event, who.agents);
    Propositions out;
    const bool agentless = who.agents.empty();
    if (agentless && !who.undergone && !is_told_without_agent(event->verb)) return {};
    if (agentless && (is_only_sought(tree, noun, event->verb) || tree.has_child(noun, "det", "any")))
        return {};                                   // "in any attack on the town"
    if (who.agents.size() > kMostAgents) return {};  // "removal by the 25th Amendment, the Logan Act, …": a list astray
    for (const Nominal& agent : agentless ? std::vector<Nominal>{{}} : who.agents) {
        for (const Nominal& patient : who.patients) {
            if (agent == patient) continue;
            Proposition p;
            p.rule = "nominal_event";
            p.anchor = noun;
            p.subject = agent;
            p.relation = strikes ? "hit" : verb_towards(*event, who.preposition);
            if (keeps_preposition(event->verb, who.preposition)) p.relation += " " + who.preposition;
            p.relation_words = {noun, noun + 1};
            p.object = patient;
            out.push_back(p);
        }
    }
    return out;
}

}  // namespace relata::extract
