// Coordinations and appositions: what "and" joins, and whom of several a phrase behind them tells of.

#include <string>
#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

const std::string& relation(const Hanging& at, int i) { return at.relations[static_cast<std::size_t>(i)]; }

// The first word of the phrase of `top`, as far as it stands in one run.
int phrase_start(const Hanging& at, int top) {
    int first = top;
    while (first > 0 && at.is_below(first - 1, top) && at.word(first - 1).upos != "PUNCT") --first;
    return first;
}

// The "and" before a noun, wherever in its phrase the parser has hung it: "and" of "and Ceres Media".
int joint_of(const Hanging& at, int noun) {
    const int own = at.child(noun, "cc");
    const int start = own == kNone ? phrase_start(at, noun) : own;
    return start < noun && at.is(start, "cc") ? start : own;
}

// "receives aid and security guarantees", "the chains Norex and Ceres", both hung on the verb or the chains: behind
// "and" stands one more of what stands before it.
void join_to_sibling(Hanging& at, int noun) {
    if (!at.is_noun(noun) || !at.is_any(noun, {"obj", "nsubj", "nmod", "obl", "appos", "iobj"})) return;
    const int joint = joint_of(at, noun);
    if (joint == kNone || joint > noun || relation(at, joint) != "cc" || phrase_start(at, noun) != joint) return;
    const int end = at.is_comma(joint - 1) ? joint - 1 : joint;
    for (int i = end - 1; i >= 0; --i) {
        const bool sibling = at.head(i) == at.head(noun) && at.is_noun(i) && at.last_below(i, end) == end - 1;
        const bool alike = relation(at, i) == relation(at, noun) || (at.is(i, "iobj") && at.is(noun, "obj"));
        if (!sibling || !alike) continue;
        if (at.is(i, "iobj")) at.hang(i, at.head(i), "obj");
        return at.hang(noun, i, "conj");
    }
}

// "sentenced to a year in prison and a fine", the fine hung on the sentencing: a noun behind "and" stands beside a
// noun.
void join_noun_to_noun(Hanging& at, int noun) {
    const int verb = at.is(noun, "conj") && at.is_noun(noun) ? at.head(noun) : kNone;
    const int joint = verb == kNone ? kNone : at.child(noun, "cc");
    if (joint == kNone || at.word(verb).upos != "VERB" || at.is(verb, "acl") || at.child(noun, "case") != kNone ||
        phrase_start(at, noun) != joint || at.is_comma(joint - 1))
        return;
    if (at.word(joint).lemma != "and" && at.word(joint).lemma != "or") return;
    for (const std::string_view part : {"obj", "nsubj", "xcomp", "cop", "acl", "advcl", "obl", "conj"}) {
        if (at.child(noun, part) != kNone) return;
    }
    for (int i = joint - 1; i > verb; --i) {
        const bool beside = at.head(i) == verb && at.is_any(i, {"obl", "obj"}) && at.is_noun(i);
        if (beside && at.last_below(i, joint) == joint - 1) return at.hang(noun, i);
    }
}

// A phrase with an article of its own that tells of one: "a union of farmers", "the mayor".
bool tells_of_one(const Hanging& at, int noun) {
    const bool article = at.child(noun, "det") != kNone || at.child(noun, "nmod:poss") != kNone;
    return at.word(noun).upos == "NOUN" && at.word(noun).xpos == "NN" && article && at.child(noun, "conj") == kNone;
}

// "the mayor, Karl Ost, and the head of the union, Ana Reis": where the first is named, a second name is that of the
// person before it.
bool names_second(const Hanging& at, int name, int first, int last) {
    if (at.word(name).ner != "B-PER" || at.word(last).ner != "O") return false;
    const std::string noun = to_lower_ascii(at.word(last).lemma);
    const int named = at.child(first, "appos");
    const bool has_name = named < last && named > first && at.word(named).ner.ends_with("PER");
    return (lexicon::is_role_noun(noun) || lexicon::is_person_noun(noun)) &&
           (has_name || at.word(first).ner.ends_with("PER"));
}

// "a deal between Norland and Ceres, a union of farmers", union hung on Norland: it tells of the last of them, right
// before the comma.
void lower_apposition_to_last(Hanging& at, int noun) {
    const int first = at.is(noun, "appos") ? at.head(noun) : kNone;
    if (first == kNone || first > noun) return;
    const int comma = phrase_start(at, noun) - 1;
    if (!at.is_comma(comma)) return;
    for (int last = comma - 1; last > first; --last) {
        if (!at.is(last, "conj") || at.head(last) != first) continue;
        const bool adjoins =
            at.child(last, "cc") != kNone && at.is_noun(last) && at.last_below(last, comma) == comma - 1;
        if (adjoins && (tells_of_one(at, noun) || names_second(at, noun, first, last))) at.hang(noun, last);
        return;
    }
}

bool is_body(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.word(noun).ner.ends_with("ORG") || lexicon::is_group_noun(lemma);
}

// "A jet of Norland Air, the national carrier, landed", carrier hung on the jet: it tells of the body named right
// before the comma.
void lower_apposition_to_body(Hanging& at, int noun) {
    const int thing = at.is(noun, "appos") ? at.head(noun) : kNone;
    if (thing == kNone || thing > noun || !tells_of_one(at, noun) || !is_body(at, noun) || is_body(at, thing)) return;
    const std::string lemma = to_lower_ascii(at.word(thing).lemma);
    if (at.word(thing).ner.ends_with("PER") || lexicon::is_actor_noun(lemma) || lexicon::is_role_noun(lemma)) return;
    int name = phrase_start(at, noun) - 1;
    if (!at.is_comma(name--)) return;
    while (name > thing && at.word(name).ner == "I-ORG") --name;
    const bool named = name > thing && at.word(name).ner == "B-ORG" && at.is_below(name, thing);
    while (named && at.is_any(name, {"compound", "flat", "amod"}) && at.head(name) > thing) name = at.head(name);
    if (named && at.is(name, "nmod") && at.head(name) == thing) at.hang(noun, name);
}

// "ties between Norland's oil monopoly, Norex, and Ceres", read as three: "between" has two, and the first is named.
void turn_name_between_to_apposition(Hanging& at, int name) {
    const int first = at.is(name, "conj") && at.word(name).upos == "PROPN" ? at.head(name) : kNone;
    if (first == kNone || first > name || at.child(name, "cc") != kNone || !at.is_comma(phrase_start(at, name) - 1))
        return;
    const int between = at.child(first, "case");
    const bool definite = at.child(first, "det") != kNone || at.child(first, "nmod:poss") != kNone;
    if (between == kNone || to_lower_ascii(at.word(between).form) != "between" || !definite) return;
    int others = 0;
    for (int i = name + 1; i < at.size(); ++i) others += at.head(i) == first && at.is(i, "conj") ? 1 : 0;
    if (at.word(first).upos == "NOUN" && others == 1 && at.word(first).xpos == "NN") at.hang(name, first, "appos");
}

bool is_weapon(const Hanging& at, int noun) {
    return at.word(noun).upos == "NOUN" && lexicon::rule_words().is("instrument", to_lower_ascii(at.word(noun).lemma));
}

// "a Russian missile and drone attack", read as a missile and an attack: it is one attack with both.
void join_weapons_of_attack(Hanging& at, int attack) {
    const int weapon = at.is(attack, "conj") && at.word(attack).upos == "NOUN" ? at.head(attack) : kNone;
    const int cc = weapon == kNone ? kNone : at.child(attack, "cc");
    const int second = attack - 1;
    if (cc != weapon + 1 || second != cc + 1 || at.word(weapon).xpos != "NN" || at.head(second) != attack ||
        !is_weapon(at, weapon) || !is_weapon(at, second) ||
        lexicon::nominal_event(to_lower_ascii(at.word(attack).lemma)) == nullptr)
        return;
    at.hang(attack, at.head(weapon), relation(at, weapon));
    for (int i = 0; i < weapon; ++i) {
        if (at.head(i) == weapon) at.hang(i, attack);
    }
    at.hang(weapon, attack, "compound");
    at.hang(second, weapon, "conj");
    at.hang(cc, second);
}

}  // namespace

void reattach_series(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        join_to_sibling(at, i);
        join_noun_to_noun(at, i);
        turn_name_between_to_apposition(at, i);
        lower_apposition_to_last(at, i);
        lower_apposition_to_body(at, i);
        join_weapons_of_attack(at, i);
    }
}

}  // namespace relata::extract
