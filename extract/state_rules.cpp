// State rules: what somebody or something is, is like, or is in.

#include <algorithm>

#include "core/utf8.h"
#include "extract/complement.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/proposition.h"
#include "extract/verb_parts.h"

namespace relata::extract {
namespace {

constexpr int kLongestIdiom = 12;  ///< words

// "The reason is that …", "Turkey is to blame": the predicate is a clause of its own.
bool is_clausal(const Tree& tree, int predicate) {
    return tree.has_upos(predicate, {"VERB", "AUX"}) &&
           (tree.has_child(predicate, "mark") || tree.has_child(predicate, "nsubj:outer"));
}

// "13 years old", "the first time that": how much or how often, not what.
bool is_measure(const Tree& tree, int predicate) {
    return tree.has_child(predicate, "obl:unmarked") || tree.lemma(predicate) == "time";
}

// "powerful" in "more powerful than", "bigger", "almost ready": with what makes another adjective of it.
std::string adjective_of(const Tree& tree, const Clause& clause) {
    const int predicate = clause.predicate;
    const std::string& tag = tree.word(predicate).xpos;
    std::string out = tag == "JJR" || tag == "JJS" ? to_lower_ascii(tree.word(predicate).form) : clause.lemma;
    for (const int c : tree.children(predicate)) {
        const std::string form = to_lower_ascii(tree.word(c).form);
        if (tree.is(c, "advmod") && c < predicate && lexicon::rule_words().is("degree", form)) out = form + " " + out;
    }
    return out;
}

// "at risk of becoming the next Lebanon": the bare noun says nothing without what it is a risk of.
WordRange act_behind_idiom(const Tree& tree, int noun) {
    if (!tree.has_child(noun, "case") || tree.word(noun).xpos != "NN" || tree.has_child(noun, "det")) return {};
    for (const int c : tree.children(noun)) {
        const bool act =
            tree.is(c, "acl") && c > noun && (tree.has_child(c, "mark", "of") || tree.has_child(c, "mark", "to"));
        if (!act) continue;
        WordRange words{name_range(tree, noun).begin, tree.extent(c).end};
        while (words.begin < noun && tree.is_any(words.begin, {"case", "det"})) ++words.begin;
        for (int i = c; i < words.end; ++i) {
            if (tree.word(i).form == ",") words.end = i;
        }
        return words.end - words.begin <= kLongestIdiom ? words : WordRange{};
    }
    return {};
}

}  // namespace

Propositions stative_participle(const Tree& tree, const Clause& clause) {
    if (!clause.passive || !clause.subjects.empty() || !lexicon::rule_words().is("state_participle", clause.lemma))
        return {};
    Propositions out;
    const auto complement = first_complement(tree, clause);
    for (const Oblique& o : clause.obliques) {
        if (!is_complement(tree, o) || !complement || o.preposition != complement->preposition) continue;
        for (const Nominal& what : clause.objects) {
            Proposition p = proposition(tree, clause, "stative_participle");
            p.relation = "be " + to_lower_ascii(tree.word(clause.predicate).form) + " " + o.preposition;
            p.subject = what;
            p.object = {o.head, kNone};
            out.push_back(p);
        }
    }
    return out;
}

Propositions borne_weapon(const Tree& tree, int weapon) {
    const int verb = tree.head(weapon);
    const bool beside = verb != kNone && tree.is(weapon, "obl") && tree.preposition(weapon) == "with" &&
                        lexicon::rule_words().is("borne", to_lower_ascii(tree.lemma(weapon)));
    const auto bearer = beside ? lexicon::rule_words().value("bearing", tree.lemma(verb)) : std::nullopt;
    if (!bearer || !is_predicate(tree, verb)) return {};
    const Clause clause = clause_at(tree, verb);
    Propositions out;
    for (const Nominal& who : *bearer == "object" ? clause.objects : clause.subjects) {
        for (const Nominal& what : split_nominals(tree, weapon)) {
            Proposition p;
            p.rule = "borne_weapon";
            p.anchor = verb;
            p.subject = who;
            p.relation = "carry";
            p.relation_words = {tree.child(weapon, "case"), tree.child(weapon, "case") + 1};
            p.object = what;
            out.push_back(p);
        }
    }
    return out;
}

Propositions copula(const Tree& tree, const Clause& clause) {
    if (!clause.copular || clause.subjects.empty() || is_clausal(tree, clause.predicate)) return {};
    const int predicate = clause.predicate;
    if (is_measure(tree, predicate) || tree.has_upos(predicate, {"ADV"})) return {};  // "is here", "is back"
    const bool adjective = tree.has_upos(predicate, {"ADJ"}) || tree.word(predicate).xpos == "VBN";
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "copula");
        p.subject = subject;
        if (const auto complement = first_complement(tree, clause); adjective && complement) {
            p.relation = "be " + adjective_of(tree, clause) + " " + complement->preposition;
            p.object = {complement->head, kNone};
        } else if (adjective) {
            const auto& words = lexicon::rule_words();
            if (!words.is("plight", clause.lemma) && !words.is("filed_alone", clause.lemma))
                continue;  // "talks are conducive" tells nothing
            p.relation = "be " + adjective_of(tree, clause);
        } else {
            const std::string preposition = tree.preposition(predicate);
            p.relation = preposition.empty() ? "be" : "be " + preposition;
            p.object = {predicate, kNone};
            if (const WordRange act = act_behind_idiom(tree, predicate); act.begin < act.end) {
                p.object = {};
                p.object_words = act;
            }
            if (const int whose = of_phrase_of_idiom(tree, predicate); whose != kNone) {
                p.relation += " " + to_lower_ascii(tree.lemma(predicate)) + " of";
                p.object = {whose, kNone};
            }
        }
        out.push_back(p);
    }
    return out;
}

}  // namespace relata::extract
