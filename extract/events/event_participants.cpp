// Event participants: who takes part in what a noun tells, wherever the parser has hung them.

#include "extract/events/event_participants.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/events/circumstantial_act.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"

namespace relata::extract {
namespace {

using Participants = EventParticipants;

bool is_state(const Tree& tree, int i) {
    return is_country_adjective(tree, i) || lexicon::country_named(tree.word(i).form) != nullptr;
}

// "Russia", "Israeli", "Norex": who takes part in something with another; "Afro" is nobody.
bool is_side(const Tree& tree, int i) {
    return is_state(tree, i) || (is_name(tree, i) && name_label(tree, i) != "MISC");
}

// "Russia-Turkey talks", "Ankara-Damascus relations": two names joined by a hyphen before the noun.
bool find_hyphenated_pair(const Tree& tree, int noun, Participants& out) {
    for (int hyphen = std::max(1, noun - 3); hyphen < noun - 1; ++hyphen) {
        const bool joined = tree.word(hyphen).form == "-" || tree.word(hyphen).form == "–";
        if (!joined || !is_side(tree, hyphen - 1) || !is_side(tree, hyphen + 1)) continue;
        const bool one_name = name_label(tree, hyphen - 1) != "LOC" && !is_state(tree, hyphen - 1);
        if (one_name && proper_name_range(tree, hyphen - 1).contains(hyphen + 1)) continue;   // "the Holt-Berg deal"
        if (is_country_adjective(tree, hyphen + 1) && !is_state(tree, hyphen - 1)) continue;  // "Ibero-American"
        if (!tree.governs(noun, hyphen - 1) || !tree.governs(noun, hyphen + 1)) continue;
        out.agents = {{hyphen - 1, kNone}};
        out.patients = {{hyphen + 1, kNone}};
        out.preposition = "with";
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
    return lexicon::is_actor_noun(tree.lower_lemma(i));
}

// "the school bus collision", "a church roof collapse": it is the bus and the roof, whatever the word before could do.
bool is_part_of_compound(const Tree& tree, int c) {
    const int noun = tree.head(c);
    return !is_name(tree, c) && c + 1 < noun && tree.is(c + 1, "compound") &&
           (tree.head(c + 1) == noun || tree.head(c + 1) == c) && lexicon::is_facility_noun(tree.lower_lemma(c));
}

// "American" of "an Israeli-American strike" and of "anti-American protests": what stands behind a hyphen.
bool is_behind_hyphen(const Tree& tree, int c) {
    return c >= 2 && (tree.word(c - 1).xpos == "HYPH" || tree.word(c - 1).form == "–");
}

// "a head-on collision", "a stand-off": half of a word, which does nothing.
bool is_before_particle(const Tree& tree, int c) {
    return c + 2 < tree.size() && tree.word(c + 1).xpos == "HYPH" && tree.head(c + 2) == c &&
           tree.has_upos(c + 2, {"ADP", "ADV"});
}

void add_premodifier(const Tree& tree, int c, Participants& out) {
    if (is_before_particle(tree, c)) return;
    if (tree.is(c, "nmod:poss") && (name_label(tree, c) != "LOC" || acts(tree, c))) add_nominals(tree, c, out.agents);
    const bool behind_hyphen = is_behind_hyphen(tree, c) && tree.head(c - 2) == c;
    if (behind_hyphen && is_state(tree, c) && is_state(tree, c - 2)) add_nominals(tree, c - 2, out.agents);
    if (behind_hyphen && !is_state(tree, c - 2) && !is_name(tree, c)) return;  // "six-party talks"
    const bool undergoes = !is_name(tree, c) && (lexicon::is_facility_noun(tree.lower_lemma(c)) ||
                                                 lexicon::rule_words().is("undergoes", tree.lemma(c)));
    if (tree.is(c, "compound") && acts(tree, c) && tree.word(c).xpos != "HYPH" && !is_part_of_compound(tree, c) &&
        !undergoes)  // "school closures", "staff cuts"
        add_nominals(tree, c, out.agents);
    if (tree.is(c, "amod") && (is_country_adjective(tree, c) || lexicon::is_armed_group_noun(tree.lower_lemma(c))))
        add_nominals(tree, c, out.agents);
}

// "a spate of clashes between A and B", "two hours of testimony before the panel": the participants may hang on the
// word that counts the events.
int counting_noun(const Tree& tree, int noun) {
    const int above = tree.head(noun);
    const bool counted = above != kNone && tree.is(noun, "nmod") && tree.preposition(noun) == "of" &&
                         (lexicon::rule_words().is("counting", tree.lower_lemma(above)) ||
                          lexicon::rule_words().is("time_noun", tree.lower_lemma(above)));
    return counted ? above : kNone;
}

bool is_on_or_against(const Tree& tree, int i) {
    const std::string preposition = tree.preposition(i);
    return preposition == "on" || preposition == "against";
}

void add_prepositional(const Tree& tree, int c, const lexicon::NominalEvent& event, Participants& out);

bool takes(const lexicon::NominalEvent& event, std::string_view preposition) {
    return std::ranges::find(event.object_prepositions, preposition) != event.object_prepositions.end();
}

// "the withdrawal of Russian troops from Kherson", "the advance of the rebels on the capital": hung on who moves.
void add_goal_behind_agent(const Tree& tree, int agent, const lexicon::NominalEvent& event, Participants& out) {
    if (is_name(tree, agent)) return;  // "the visit of Jan Holt of Oslo"
    for (const int c : tree.children(agent)) {
        const std::string preposition = tree.is(c, "nmod") && c > agent ? tree.preposition(c) : std::string{};
        if (preposition != "of" && takes(event, preposition)) add_prepositional(tree, c, event, out);
    }
}

// "the recapture of towns and the displacement of civilians": the second is an act beside the first, done to others.
void drop_acts_beside(const Tree& tree, std::vector<Nominal>& patients) {
    if (patients.size() < 2) return;
    const auto is_act_beside = [&](const Nominal& n) {
        const bool of = std::ranges::any_of(tree.children(n.head), [&](int c) {
            const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
            return preposition == "of" || preposition == "by" || preposition == "against";
        });
        return tree.is(n.head, "conj") && of && event_noun(tree, n.head) != nullptr;
    };
    patients.erase(std::remove_if(patients.begin() + 1, patients.end(), is_act_beside), patients.end());
}

// "clashes between left-wing and right-wing groups", "between local and federal officials": two sides of one noun.
std::vector<Nominal> sides_told_apart(const Tree& tree, int noun) {
    if (tree.word(noun).xpos != "NNS" || !can_act(tree, noun)) return {};
    for (const int c : tree.children(noun)) {
        if (c > noun || !tree.is_any(c, {"amod", "compound"}) || !tree.has_child(c, "conj")) continue;
        const auto sides = tree.conjuncts(c);
        if (sides.size() == 2) return {{noun, sides[0]}, {noun, sides[1]}};
    }
    return {};
}

// "the largest attacks of the war": among which; "protests at the university", "at the end of the day": where, when.
bool is_scope_or_scene(const Tree& tree, int c, const lexicon::NominalEvent& event) {
    const int noun = tree.head(c);
    const std::string preposition = tree.preposition(c);
    const bool ranked =
        std::ranges::any_of(tree.children(noun), [&](int sibling) { return tree.word(sibling).xpos == "JJS"; });
    if (preposition == "of") return ranked && event_noun(tree, c) != nullptr;
    const auto* type = lexicon::event_class(event.verb);
    const bool scene =
        lexicon::is_facility_noun(tree.lower_lemma(c)) || name_label(tree, c) == "ORG" || name_label(tree, c) == "LOC";
    return preposition == "at" && type != nullptr && type->type == "PROTEST" &&
           (scene || is_of_kind("part_of_time", tree, c));
}

// "his campaign for re-election against Karl Berg": hung on what he campaigns for. False where no rival is told.
bool add_rival_behind_goal(const Tree& tree, int goal, const lexicon::NominalEvent& event, Participants& out) {
    for (const int c : tree.children(goal)) {
        if (!tree.is(c, "nmod") || tree.preposition(c) != "against" || !takes(event, "against")) continue;
        add_nominals(tree, c, out.patients);
        out.preposition = "against";
    }
    return out.preposition == "against" && !out.patients.empty();
}

// "Norland's raids inside Kostra", "Norish strikes in northern Kostra": the land of another that a state strikes in.
bool is_struck_land(const Tree& tree, int c, const lexicon::NominalEvent& event, const Participants& out) {
    const std::string preposition = tree.preposition(c);
    if (event.verb != "attack" || (preposition != "in" && preposition != "inside" && preposition != "across"))
        return false;
    return name_label(tree, c) == "LOC" && !out.agents.empty() &&
           std::ranges::all_of(out.agents, [&](const Nominal& n) { return is_state(tree, n.head); });
}

// "a call from Ana Reis", "support from Kenya for the rebels": it comes from whoever does it, save where something is
// got from others ("imports from Kenya", "protection from the army"). Behind whom it is done to, it tells where they
// are from: "the killing of two men from Oslo".
bool is_sender(const Tree& tree, int c, const lexicon::NominalEvent& event) {
    if (takes(event, "from") || lexicon::rule_words().is("got_from_others", event.verb) || !can_act(tree, c))
        return false;
    return name_label(tree, c) != "LOC" || acts(tree, c);
}

// "an investigation into the mayor's dealings": into the mayor as well.
void add_whose_doings(const Tree& tree, const lexicon::NominalEvent& event, Participants& out) {
    if (!lexicon::rule_words().is("looks_into", event.verb)) return;
    const std::vector<Nominal> found = out.patients;
    for (const Nominal& n : found) {
        const int owner = tree.child(n.head, "nmod:poss");
        if (owner != kNone && lexicon::rule_words().is("doings", tree.lower_lemma(n.head)) && can_act(tree, owner))
            add_nominals(tree, owner, out.patients);
    }
}

// "Norex" in "the newspaper chains Norex and Velm": where the names stand.
int named_in_apposition(const Tree& tree, int group) {
    const int names = tree.child(group, "appos");
    const bool several = names != kNone && names > group && is_name(tree, names) && tree.has_child(names, "conj");
    return several && tree.word(group).xpos == "NNS" ? names : group;
}

// "the merger of Norex and Velm", "a meeting of the minister and the envoy": two who do it with each other.
bool unites_several(const Tree& tree, int c) {
    std::vector<Nominal> all;
    add_nominals(tree, named_in_apposition(tree, c), all);
    return all.size() > 1 &&
           std::ranges::all_of(all, [&](const Nominal& n) {  // not "an exchange of hostages and spies"
               return acts(tree, n.head) && (is_name(tree, n.head) || tree.word(n.head).xpos != "NNS");
           });
}

// "its purchase by Norex Corp. of Karsk": where the buyer is, not what it buys.
bool is_seat_of_doer(const Tree& tree, int place) {
    const std::string preposition = tree.preposition(place);
    if (proper_name_range(tree, tree.head(place)).contains(place)) return true;  // "the Court of Justice"
    return (preposition == "of" || preposition == "in") && name_label(tree, place) == "LOC";
}

// "prisoner abuse by soldiers", "the election boycott by Norex": what it is done to stands before it.
void add_patient_before(const Tree& tree, int noun, const lexicon::NominalEvent& event, Participants& out) {
    const int before = noun - 1;
    const bool done_by = std::ranges::any_of(tree.children(noun),
                                             [&](int c) { return tree.is(c, "nmod") && tree.preposition(c) == "by"; });
    if (!done_by || !takes(event, "of") || !out.patients.empty() || !tree.is(before, "compound") ||
        tree.head(before) != noun || !tree.has_upos(before, {"NOUN"}) || tree.word(before).xpos == "HYPH")
        return;
    const bool undergoes = is_person_like(tree, {before, kNone}) || event_noun(tree, before) != nullptr;
    if (!undergoes || is_of_kind("instrument", tree, before)) return;  // "a bomb attack by militants"
    std::erase_if(out.agents, [&](const Nominal& n) { return tree.is(n.head, "compound"); });
    add_nominals(tree, before, out.patients);
    out.preposition = "of";
}

void add_prepositional(const Tree& tree, int c, const lexicon::NominalEvent& event, Participants& out) {
    const std::string preposition = tree.preposition(c);
    if (preposition == "in" && lexicon::rule_words().is("own_act", tree.lower_lemma(c)))
        return;                                                               // "raids in an attempt to kill"
    const bool hour_or_year = tree.has_upos(c, {"NUM"}) || is_time(tree, c);  // "his win in 2012", "the raid at 4 a.m."
    if (hour_or_year && (preposition == "in" || preposition == "at")) return;
    if (preposition == "in" && event.verb == "attack" && out.agents.empty())
        return;  // "a knife attack in Dublin" tells where, "a Russian drone attack in Dnipro" what was struck
    if (is_scope_or_scene(tree, c, event)) return;
    if (preposition == "by" && tree.lemma(c) == "vote") return;  // "to stop the raids by a vote of 60 to 40"
    if (preposition == "by") {
        add_nominals(tree, c, out.agents);
        for (const int inner : tree.children(c)) {  // "an attack by HTS on Aleppo", hung on HTS
            if (tree.is(inner, "nmod") && tree.preposition(inner) != "by" && !is_seat_of_doer(tree, inner) &&
                (is_name(tree, c) || is_on_or_against(tree, inner)))
                add_prepositional(tree, inner, event, out);
        }
    } else if (preposition == "of" && !out.agents.empty()) {
        if (event.object_prepositions.empty() && !event.of_is_subject) return;  // "Kenya's outbreak of flu"
        add_nominals(tree, c,
                     out.patients);  // "Turkey's support of militants": the possessor acts, so "of" is what it acts on
        out.preposition = preposition;
    } else if (preposition == "of" && event.symmetric && unites_several(tree, c)) {
        add_nominals(tree, named_in_apposition(tree, c), out.patients);
        out.agents = {out.patients.front()};
        out.patients.erase(out.patients.begin());
        out.preposition = "with";
    } else if (preposition == "of" && event.of_is_subject) {
        add_nominals(tree, c, out.agents);
        add_goal_behind_agent(tree, c, event, out);
    } else if (event.symmetric && preposition == "between") {
        std::vector<Nominal> both;
        add_nominals(tree, c, both);
        if (both.size() < 2) both = sides_told_apart(tree, c);
        if (both.size() < 2) return;
        out.agents.push_back(both[0]);
        out.patients.assign(both.begin() + 1, both.end());
        out.preposition = "with";
    } else if (preposition == "from" && out.agents.empty() && out.patients.empty() && is_sender(tree, c, event)) {
        add_nominals(tree, c, out.agents);
        for (const int inner : tree.children(c)) {  // "a letter from Jan Holt to the mayor", hung on Holt
            if (tree.is(inner, "nmod") && is_name(tree, c) && takes(event, tree.preposition(inner)))
                add_prepositional(tree, inner, event, out);
        }
    } else if (preposition == "for" && takes(event, "against") && add_rival_behind_goal(tree, c, event, out)) {
        return;
    } else if (takes(event, preposition) || is_struck_land(tree, c, event, out)) {
        const bool rival = preposition == "against" && out.preposition == "for";  // "a campaign for office against him"
        if (!out.patients.empty() && preposition != out.preposition && !rival) return;
        if (rival) out.patients.clear();
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

// "allowed two visits by inspectors to the area": hung on the verb, though it stands right behind who visits.
bool is_goal_behind_doer(const Tree& tree, int noun, int c, const lexicon::NominalEvent& event) {
    return takes(event, tree.preposition(c)) && std::ranges::any_of(tree.children(noun), [&](int doer) {
               return tree.is(doer, "nmod") && tree.preposition(doer) == "by" &&
                      tree.extent(doer).end == tree.extent(c).begin;
           });
}

// "repelled an attack by rebels on the town": the preposition is the attack's, since nobody repels on a town.
void add_patient_hung_on_verb(const Tree& tree, int noun, const lexicon::NominalEvent& event, Participants& out) {
    const int verb = tree.head(noun);
    if (verb == kNone || !tree.is(noun, "obj") || !tree.has_upos(verb, {"VERB"})) return;
    for (const int c : tree.children(verb)) {
        const bool behind =
            tree.is(c, "obl") && c > noun && (is_on_or_against(tree, c) || is_goal_behind_doer(tree, noun, c, event));
        if (behind) return add_prepositional(tree, c, event, out);
    }
}

// "The police ended two months of protests by teachers": nobody ends by teachers, and the phrase stands right behind
// the protests.
void add_doer_hung_on_verb(const Tree& tree, int noun, Participants& out) {
    int top = noun;
    while (tree.is(top, "nmod") && tree.preposition(top) == "of") top = tree.head(top);
    const int verb = tree.is(top, "obj") ? tree.head(top) : kNone;
    if (verb == kNone || !out.agents.empty() || !tree.has_upos(verb, {"VERB"})) return;
    for (const int c : tree.children(verb)) {
        const bool behind = tree.is(c, "obl") && tree.preposition(c) == "by" && tree.extent(c).begin == noun + 1;
        if (behind && is_person_like(tree, {c, kNone})) add_nominals(tree, c, out.agents);
    }
}

// "Ana Reis's arrest", "his arrest by Kostran police", "its interpretation by the court": the possessor undergoes what
// somebody else is named for, or what nobody does to himself.
void turn_possessor_to_patient(const Tree& tree, int noun, int owner, const lexicon::NominalEvent& event,
                               Participants& out) {
    if (!takes(event, "of") || !out.patients.empty()) return;
    std::vector<Nominal> doers;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "by") add_nominals(tree, c, doers);
    }
    const std::string word = tree.lower_lemma(owner);
    const bool person = name_label(tree, owner) == "PER" || lexicon::is_person_noun(word) || word == "his" ||
                        word == "he" || word == "her" || word == "she" || word == "their" || word == "they";
    out.undergone = doers.empty() && person && lexicon::rule_words().is("undergone", event.verb);
    if (doers.empty() && !out.undergone) return;
    out.agents = std::move(doers);
    out.patients.clear();
    add_nominals(tree, owner, out.patients);
    out.preposition = "of";
}

// "killed nine in attacks on two villages": whoever killed attacked. "The suspect was killed in a shootout with
// police": he fought them.
void add_doer_of_harm(const Tree& tree, int noun, const lexicon::NominalEvent& event, Participants& out) {
    const int verb = tree.head(noun);
    if (verb == kNone || !tree.is(noun, "obl") || tree.preposition(noun) != "in" || !out.agents.empty()) return;
    if (out.patients.empty() || !lexicon::rule_words().is("harm", tree.lemma(verb))) return;
    const bool passive = tree.has_child(verb, "aux:pass");
    if (passive && (!event.symmetric || out.preposition != "with")) return;
    const int doer = tree.child(verb, passive ? "nsubj:pass" : "nsubj");
    if (doer != kNone && acts(tree, doer)) add_nominals(tree, doer, out.agents);
}

// "Clashes broke out between A and B", "an offensive is underway by the army against militants": a verb that only says
// that its subject came about leaves the participants to it.
void add_hung_on_coming_about(const Tree& tree, int noun, const lexicon::NominalEvent& event, Participants& out) {
    const int verb = tree.head(noun);
    if (verb == kNone || !out.agents.empty() || !out.patients.empty()) return;
    const bool dealt_with = tree.is(noun, "nsubj:pass") && event.symmetric;  // "talks were recorded between A and B"
    const bool comes_about = tree.is(noun, "nsubj") && lexicon::rule_words().is("coming_about", verb_lemma(tree, verb));
    if (!dealt_with && !comes_about) return;
    for (const int c : tree.children(verb)) {
        const bool hung = tree.is(c, "obl") || (tree.is(c, "nmod") && is_under_way(tree, verb));
        const std::string preposition = hung && c > verb ? tree.preposition(c) : std::string{};
        if (dealt_with && preposition != "between") continue;
        if (preposition == "between" || preposition == "by" || preposition == "against")
            add_prepositional(tree, c, event, out);
    }
}

}  // namespace

EventParticipants participants_of(const Tree& tree, int noun, const lexicon::NominalEvent& event) {
    Participants out;
    if (event.symmetric && find_hyphenated_pair(tree, noun, out)) return out;
    const int owner = tree.child(noun, "nmod:poss");
    const bool possessed = owner != kNone && !is_time(tree, owner);  // "Turkey's artillery support": Turkey supports
    for (const int c : tree.children(noun)) {
        if (!possessed || tree.is(c, "nmod:poss")) add_premodifier(tree, c, out);
        if (tree.is(c, "nmod") && !tree.is_any(c, {"nmod:poss", "nmod:desc", "nmod:unmarked"}))
            add_prepositional(tree, c, event, out);
    }
    const bool done_to_act = !out.patients.empty() && event_noun(tree, out.patients.front().head) != nullptr;
    if (out.agents.empty() && !out.patients.empty() && !done_to_act) {  // not by whom in "a row over comments by Reis"
        if (const int agent = agent_below(tree, out.patients.front().head); agent != kNone)
            add_nominals(tree, agent, out.agents);
    }
    if (!out.agents.empty() && out.patients.empty()) add_patient_hung_on_verb(tree, noun, event, out);
    add_doer_hung_on_verb(tree, noun, out);
    add_patient_before(tree, noun, event, out);
    if (possessed) turn_possessor_to_patient(tree, noun, owner, event, out);
    add_hung_on_coming_about(tree, noun, event, out);
    add_doer_of_harm(tree, noun, event, out);
    if (const int counting = counting_noun(tree, noun); counting != kNone) {
        for (const int c : tree.children(counting)) {
            if (c != noun && tree.is(c, "nmod")) add_prepositional(tree, c, event, out);
        }
    }
    if (out.agents.empty() && !out.patients.empty()) out.agents = doers_beside(tree, noun, event);
    if (out.agents.empty() && !out.patients.empty()) out.agents = doers_by_course(tree, noun, event);
    if (out.agents.empty() && !out.patients.empty()) out.agents = doers_charged(tree, noun, event);
    drop_acts_beside(tree, out.patients);
    add_whose_doings(tree, event, out);
    const auto* type = lexicon::event_class(event.verb);
    if (type != nullptr && type->type == "CONSULT" && event.symmetric)  // "his first meetings with chaos"
        std::erase_if(out.patients, [&](const Nominal& n) { return !can_act(tree, n.head) && !is_name(tree, n.head); });
    if (type != nullptr && type->type == "ASSAULT")  // "an operation against drug trafficking": nobody is attacked
        std::erase_if(out.patients,
                      [&](const Nominal& n) { return lexicon::rule_words().is("crime", tree.lower_lemma(n.head)); });
    return out;
}

}  // namespace relata::extract
