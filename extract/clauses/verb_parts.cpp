// Verb parts: how a clause becomes a proposition, whatever rule reads it.

#include "extract/clauses/verb_parts.h"

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

using lexicon::Control;

// The verb with its particles, without auxiliaries: the words of the relation that stand together.
WordRange relation_range(const Tree& tree, int verb) {
    WordRange r{verb, verb + 1};
    for (const int c : tree.children(verb)) {
        if (tree.is(c, "compound:prt") && c == r.end) r.end = c + 1;
        if (tree.is_any(c, {"aux", "cop"}) && c < r.begin) r.begin = c;
    }
    return r;
}

bool is_attempt_noun(std::string_view lemma) { return lexicon::rule_words().is("attempt", lemma); }

// Whether nobody need be told to have done it: a passive, harm that came of something. Elsewhere a missing subject was
// not found ("to approve the nomination"), and what is left would say that the article names nobody.
bool may_lack_subject(const Tree& tree, const Clause& clause) {
    return clause.passive ||
           (lexicon::rule_words().is("harm", clause.lemma) && tree.word(clause.predicate).xpos != "VB");
}

// " casually" for "cannot be transmitted casually": not the act is denied but its manner.
std::string denied_manner(const Tree& tree, int predicate) {
    if (!is_negated(tree, predicate)) return {};
    const int adverb = predicate + 1;
    const bool manner = adverb < tree.size() && tree.is(adverb, "advmod") && tree.head(adverb) == predicate &&
                        tree.word(adverb).form.ends_with("ly") && tree.word(adverb).form.size() > 5;
    return manner ? " " + tree.lower_form(adverb) : std::string{};
}

// " or wound" for "killed or wounded": one of both, not each. "Were convicted or pleaded guilty" are told apart.
std::string alternative(const Tree& tree, int predicate) {
    for (const int c : tree.children(predicate)) {
        if (tree.is(c, "conj") && tree.has_upos(c, {"VERB"}) && tree.has_child(c, "cc", "or") &&
            !lexicon::rule_words().is("penalty", tree.lemma(c)) && !tree.has_child(c, "nsubj") && c - predicate == 2 &&
            (!is_passive(tree, predicate) || (tree.word(c).xpos == tree.word(predicate).xpos && is_passive(tree, c))))
            return " or " + verb_lemma(tree, c);
    }
    return {};
}

// "unsuccessfully tried to buy the estate": they did try.
std::string in_vain(const Tree& tree, int attempt) {
    for (const int c : tree.children(attempt)) {
        const std::string form = tree.lower_form(c);
        if (tree.is(c, "advmod") && lexicon::rule_words().is("in_vain", form)) return form + " ";
    }
    return {};
}

}  // namespace

bool is_second_infinitive(const Tree& tree, int verb) {
    const int first = tree.is(verb, "conj") ? tree.head(verb) : kNone;
    const bool of_attempt = tree.is(first, "acl") && is_attempt_noun(tree.lemma(tree.head(first)));  // "an effort to"
    if (first == kNone || !(tree.is(first, "xcomp") || of_attempt) || !tree.has_child(first, "mark", "to"))
        return false;
    const std::string& tag = tree.word(verb).xpos;
    const std::string& outer = tree.word(tree.head(first)).xpos;
    const bool bare = tag == "VB" || (tag == "VBP" && (outer == "VBD" || outer == "VBZ"));
    return bare && tree.child_any(verb, {"nsubj", "aux", "mark"}) == kNone;
}

std::string attempt_prefix(const Tree& tree, int predicate) {
    if (is_second_infinitive(tree, predicate)) return attempt_prefix(tree, tree.head(predicate));
    if (tree.is(predicate, "acl") && tree.has_child(predicate, "mark", "to") &&
        is_attempt_noun(tree.lemma(tree.head(predicate)))) {
        return "attempt to ";
    }
    const auto* control = control_over(tree, predicate);
    if (control == nullptr) return {};
    if (control->effect == Control::Effect::attempt)
        return in_vain(tree, tree.head(predicate)) + verb_lemma(tree, tree.head(predicate)) + " to ";
    return {};
}

std::vector<Nominal> subjects_or_none(const Tree& tree, const Clause& clause) {
    if (!clause.subjects.empty()) return clause.subjects;
    return may_lack_subject(tree, clause) ? std::vector<Nominal>{{}} : std::vector<Nominal>{};
}

Proposition proposition(const Tree& tree, const Clause& clause, std::string_view rule) {
    Proposition p;
    p.rule = rule;
    p.anchor = clause.predicate;
    p.relation = attempt_prefix(tree, clause.predicate) + clause.lemma;
    if (is_ended(tree, clause.predicate))  // as it stands, since "stop attack" would be another thing
        p.relation = tree.lemma(tree.head(clause.predicate)) + " " + to_lower_ascii(tree.word(clause.predicate).form);
    p.relation += denied_manner(tree, clause.predicate) + alternative(tree, clause.predicate);
    p.relation_words = relation_range(tree, clause.predicate);
    p.subject_source = clause.subject_source;
    return p;
}

Propositions told_of_subjects(const Tree& tree, const Clause& clause, std::string_view rule,
                              const std::string& relation, int figure) {
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, rule);
        p.subject = subject;
        p.relation = relation;
        p.object = {figure, kNone};
        out.push_back(std::move(p));
    }
    return out;
}

bool is_existential(const Tree& tree, const Clause& clause) {
    return tree.has_child(clause.predicate, "expl") && clause.lemma == "be";
}

bool only_attempts(const Tree& tree, const Clause& clause) {
    if (clause.objects.size() != 1 || !lexicon::is_light_verb(clause.lemma)) return false;
    const int noun = clause.objects.front().head;
    const int act = tree.child(noun, "acl");
    return is_attempt_noun(tree.lemma(noun)) && act != kNone && tree.has_child(act, "mark", "to");
}

bool is_told_as_alternative(const Tree& tree, int predicate) {
    return tree.is(predicate, "conj") && !alternative(tree, tree.head(predicate)).empty() &&
           tree.has_child(predicate, "cc", "or");
}

}  // namespace relata::extract
