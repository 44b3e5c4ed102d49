// Agents: who does what a passive or an event noun says, where its phrase tells.

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/relative.h"
#include "extract/clauses/subject.h"
#include "extract/clauses/voice.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

bool names_time(const Tree& tree, int i) {
    const int of = tree.child(i, "nmod");  // "triggered by hours of rain"
    if (of != kNone && tree.preposition(of) == "of" && tree.word(i).xpos == "NNS") return false;
    return lexicon::rule_words().is("time_noun", tree.lemma(i)) || lexicon::rule_words().is("calendar", tree.lemma(i));
}

// "reached by phone", "passed by a vote of 60 to 40", "by virtue of his office": how, not by whom.
bool names_manner(const Tree& tree, int i) {
    const auto which = lexicon::rule_words().value("by_manner", tree.lower_lemma(i));
    if (!which || tree.word(i).ner != "O") return false;
    const bool bare =
        tree.word(i).xpos == "NN" && tree.child_any(i, {"det", "amod", "compound", "nummod", "nmod", "acl"}) == kNone;
    return *which == "any" || bare;  // "hit by a train"
}

// "is known by its old name", "was recognised by his scar": only somebody knows, the rest is by which sign.
bool names_sign(const Tree& tree, int passive, int i) {
    return lexicon::rule_words().is("known_by_sign", tree.lemma(passive)) && !can_act(tree, i);
}

// "parked by the gate", "was buried by the river": where, not by whom.
bool names_spot(const Tree& tree, int passive, int i) {
    return lexicon::rule_words().is("placing", tree.lemma(passive)) && tree.has_upos(i, {"NOUN"}) && !can_act(tree, i);
}

// "by falling debris", "by the minister"; not "by Friday", "by 12 per cent", "by law".
bool may_be_agent(const Tree& tree, int passive, int by) {
    return by > passive && tree.is_any(by, {"obl", "nmod"}) && tree.preposition(by) == "by" &&
           tree.has_upos(by, {"NOUN", "PROPN"}) && !tree.has_child(by, "nummod") &&
           (can_act(tree, by) || lexicon::rule_words().is("harm", tree.lemma(passive)));
}

// "was seen as a gift by collectors", hung on the gift; "was seen as an attack by rebels" may be theirs.
int judge_behind(const Tree& tree, int passive, int as) {
    if (as < passive || !tree.is(as, "obl") || tree.preposition(as) != "as" || !tree.has_upos(as, {"NOUN"}) ||
        !lexicon::rule_words().is("naming", tree.lemma(passive)))
        return kNone;
    const std::string lemma = tree.lower_lemma(as);
    if (lexicon::nominal_event(lemma) != nullptr || lexicon::is_statement_noun(lemma)) return kNone;
    for (const int c : tree.children(as)) {
        const bool by = c > as && tree.is(c, "nmod") && tree.preposition(c) == "by";
        if (by && tree.has_upos(c, {"NOUN", "PROPN"}) && !tree.has_child(c, "nummod") && !names_time(tree, c)) return c;
    }
    return kNone;
}

// "injured by falling debris", "named mediator by the minister": an agent that is not labelled as one, or hung on what
// somebody is named.
int unlabelled_agent(const Tree& tree, int passive) {
    for (const int c : tree.children(passive)) {
        if (tree.is(c, "obl") && may_be_agent(tree, passive, c)) return c;
        if (const int judge = judge_behind(tree, passive, c); judge != kNone) return judge;
        const bool bare = tree.is(c, "obl") && tree.word(c).xpos == "NN" && c > passive &&  // "signed into law by"
                          tree.child_any(c, {"det", "nmod:poss", "compound", "amod"}) == kNone;
        if (!bare && (!tree.is(c, "xcomp") || !tree.has_upos(c, {"NOUN"}))) continue;
        for (const int below : tree.children(c)) {
            if (may_be_agent(tree, passive, below) && (!bare || can_act(tree, below))) return below;
        }
    }
    return kNone;
}

// "was covered in ash", "was flooded with seawater": what covers it.
int what_covers(const Tree& tree, int passive) {
    if (!lexicon::rule_words().is("covering", tree.lemma(passive))) return kNone;
    for (const int c : tree.children_with(passive, "obl")) {
        const std::string preposition = tree.preposition(c);
        const bool inside = preposition == "in" || preposition == "with";
        const bool place = lexicon::is_place_noun(tree.lower_lemma(c)) && tree.has_child(c, "det");
        if (inside && c > passive && tree.has_upos(c, {"NOUN"}) && tree.word(c).ner == "O" && !names_time(tree, c) &&
            !place && !can_act(tree, c))
            return c;  // "in forest", not "in the region"
    }
    return kNone;
}

// "Israeli" for "American" in "an Israeli-American strike", "U.S." for "Israeli" in "an Israeli–U.S. strike": the state
// on the other side of a hyphen; kNone if there is none.
int state_joined_to(const Tree& tree, int nationality) {
    for (const int other : {nationality - 2, nationality + 2}) {
        const int hyphen = (nationality + other) / 2;
        if (other < 0 || other >= tree.size()) continue;
        const bool joined = tree.word(hyphen).xpos == "HYPH" || tree.word(hyphen).form == "–";
        const bool state =
            nationality_at(tree, other) != nullptr || lexicon::country_named(tree.word(other).form) != nullptr;
        const bool near = tree.head(other) == nationality || tree.head(other) == tree.head(nationality);
        if (joined && state && near) return other;
    }
    return kNone;
}

// "will send 4,500 men, followed by Ethiopia with 2,500", "is the largest minority, followed by Tarns": second in a
// count, and behind nobody.
bool is_next_in_count(const Tree& tree, int passive, int agent) {
    const auto counts = [&](int c) {
        const bool with = c > agent && tree.is_any(c, {"nmod", "obl"}) && tree.preposition(c) == "with";
        return with && (tree.has_upos(c, {"NUM"}) || tree.has_child(c, "nummod"));
    };
    if (tree.lemma(passive) != "follow" || tree.has_child(passive, "aux:pass")) return false;
    const int above = tree.head(passive);
    const bool most = above != kNone && tree.has_child(above, "amod", "most");  // "won the most votes, followed by"
    return most || (above != kNone && tree.has_child(above, "cop")) ||
           std::ranges::any_of(tree.children(agent), counts) || std::ranges::any_of(tree.children(passive), counts);
}

// "The blast left dozens wounded": it wounded them.
std::vector<Nominal> what_left_so(const Tree& tree, int passive) {
    const int verb = tree.is(passive, "xcomp") && !tree.has_child(passive, "aux:pass") ? tree.head(passive) : kNone;
    if (verb == kNone || tree.lemma(verb) != "leave" || is_passive(tree, verb) || !tree.has_child(verb, "obj") ||
        !lexicon::rule_words().is("harm", tree.lemma(passive)))
        return {};
    return find_subjects(tree, verb).nominals;
}

}  // namespace

std::vector<Nominal> agents_of(const Tree& tree, int passive) {
    int agent = tree.child(passive, "obl:agent");
    if (tree.preposition(agent) == "including" || tree.preposition(agent) == "among them")
        agent = kNone;  // "ten were killed, including a nurse"
    if (agent == kNone && tree.word(passive).xpos == "VBN") agent = unlabelled_agent(tree, passive);
    if (agent == kNone) agent = what_covers(tree, passive);
    if (agent == kNone) return what_left_so(tree, passive);
    if (names_time(tree, agent) || names_manner(tree, agent) || names_sign(tree, passive, agent) ||
        names_spot(tree, passive, agent) || is_next_in_count(tree, passive, agent))
        return {};
    return nominals_of(tree, agent);
}

std::vector<Nominal> agents_of_event(const Tree& tree, int noun) {
    const auto* event = lexicon::nominal_event(tree.lower_lemma(noun));
    if (event == nullptr) return {};
    const bool mishap = lexicon::is_mishap_or_hazard(tree.lower_lemma(noun));
    for (const int c : tree.children(noun)) {
        if (mishap && tree.is(c, "compound")) continue;                      // "the Norland helicopter crash"
        if (lexicon::rule_words().is("time_noun", tree.lemma(c))) continue;  // "yesterday's attacks"
        if (tree.is(c, "nmod") && tree.preposition(c) == "by" && tree.lemma(c) == "vote") continue;
        if (tree.is(c, "nmod") && tree.preposition(c) == "by") return nominals_of(tree, c);
        const bool place =
            name_label(tree, c) == "LOC" &&
            lexicon::country_named(tree.text(proper_name_range(tree, c))) == nullptr;  // "Idlib air strike"
        const bool group = tree.is(c, "compound") && lexicon::is_armed_group_noun(tree.lower_lemma(c));
        if (!place && (tree.is(c, "nmod:poss") || group || (tree.is(c, "compound") && is_name(tree, c))))
            return nominals_of(tree, c);
        if (tree.is(c, "amod") && nationality_at(tree, c) != nullptr) {
            std::vector<Nominal> agents = nominals_of(tree, c);
            if (const int other = state_joined_to(tree, c); other != kNone) agents.push_back({other, kNone});
            return agents;
        }
        const int agent = tree.is(c, "acl") ? tree.child(c, "obl:agent") : kNone;
        const bool weather = agent != kNone && lexicon::rule_words().is("causing", tree.lemma(c)) &&
                             lexicon::is_hazard_noun(tree.lower_lemma(agent)) &&
                             !lexicon::event_words().is("blast", tree.lower_lemma(noun));
        if (agent != kNone && !weather) return nominals_of(tree, agent);  // not "flooding caused by rain"
    }
    return {};
}

}  // namespace relata::extract
