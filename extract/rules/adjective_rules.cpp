// Adjective rules: what adjectives tell that no "be" links to their noun.

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/standing.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "Rebels loyal to the king", "a magazine critical of the army", "who remain opposed to the deal": whom it is said of.
// Of a noun that tells what something else is, that other one: "Monitor, a magazine critical of the army".
int bearer_of_adjective(const Tree& tree, int adjective) {
    const int noun = tree.head(adjective);
    const bool behind = noun != kNone && noun < adjective && tree.is_any(adjective, {"amod", "acl"});
    if (!behind || !tree.has_upos(noun, {"NOUN", "PROPN"})) return kNone;
    const int own = tree.child(adjective, "nsubj");  // "the vote, during which members were opposed to the deal"
    if (own != kNone && tree.word(own).xpos != "WDT" && tree.word(own).xpos != "WP") return kNone;
    if (tree.is(noun, "appos")) return bearer_of_apposition(tree, noun);
    const int name = tree.child(noun, "appos");  // "the man responsible for the raid, Karl Berg"
    if (name > adjective && is_name(tree, name)) return name;
    return tree.has_child(noun, "cop") ? tree.child(noun, "nsubj") : noun;
}

// "chargers similar to the old ones": which chargers are meant; who is loyal to whom is told of people too. Behind a
// comma or of what was named before it is told for its own sake.
bool only_says_which(const Tree& tree, int adjective, int bearer) {
    const bool aside = follows_comma(tree, adjective);
    if (is_name(tree, bearer) || bearer != tree.head(adjective) || aside) return false;
    return !can_act(tree, bearer) || lexicon::rule_words().is("open_noun", tree.lower_lemma(bearer));
}

// "was not possible", "was impossible": so it turned out. "It is impossible to know" is said of any day.
bool turned_out_impossible(const Tree& tree, int adjective) {
    const int copula = tree.child(adjective, "cop");
    const bool past = copula != kNone && (tree.word(copula).xpos == "VBD" ||
                                          (tree.lower_form(copula) == "been" && tree.has_child(adjective, "aux", "have")));
    const std::string& form = tree.lower_form(adjective);
    return past && (form == "possible" ? is_negated(tree, adjective)
                                       : form == "impossible" && !is_negated(tree, adjective));
}

}  // namespace

Propositions act_out_of_reach(const Tree& tree, int verb) {
    const int adjective = tree.is_any(verb, {"csubj", "xcomp", "ccomp", "advcl"}) ? tree.head(verb) : kNone;
    const int object = tree.child(verb, "obj");
    if (adjective == kNone || adjective > verb || object == kNone || !tree.has_child(verb, "mark", "to") ||
        !tree.has_child(adjective, "expl") || tree.has_child(verb, "nsubj") || !turned_out_impossible(tree, adjective))
        return {};
    Propositions out;
    for (const Nominal& what : split_nominals(tree, object)) {
        Proposition p;
        p.rule = "act_out_of_reach";
        p.anchor = verb;
        p.relation = verb_lemma(tree, verb);
        p.relation_words = {verb, verb + 1};
        p.object = what;
        p.denied_instead = true;
        out.push_back(p);
    }
    return out;
}

Propositions adjective_behind_noun(const Tree& tree, int adjective) {
    const std::string& tag = tree.word(adjective).xpos;
    if (!tree.has_upos(adjective, {"ADJ"}) || tag == "JJR" || tag == "JJS" || tree.lemma(adjective) == "worth")
        return {};  // "a deal worth up to $3 billion"
    const int bearer = bearer_of_adjective(tree, adjective);
    if (bearer == kNone || only_says_which(tree, adjective, bearer)) return {};
    if (tree.has_child(adjective, "cop")) return {};  // "who is not responsible for the fire": the copula rule's
    Propositions out;
    for (const int c : tree.children(adjective)) {
        const Oblique o{c, tree.is(c, "obl") && c > adjective ? tree.preposition(c) : std::string{}};
        if (!is_complement(tree, o)) continue;
        for (const Nominal& what : split_nominals(tree, c)) {
            Proposition p;
            p.rule = "adjective_behind_noun";
            p.anchor = adjective;
            p.subject = {bearer, kNone};
            p.relation = "be " + tree.lower_form(adjective) + " " + o.preposition;
            p.relation_words = {adjective, adjective + 1};
            p.object = what;
            p.denied_instead = is_negated(tree, adjective);
            out.push_back(p);
        }
        break;
    }
    return out;
}

Propositions staying_as(const Tree& tree, const Clause& clause) {
    if (clause.infinitive == kNone || clause.copular || !lexicon::rule_words().is("staying", clause.lemma)) return {};
    const int adjective = clause.infinitive;
    if (!tree.has_upos(adjective, {"ADJ"}) || tree.has_child(adjective, "cop")) return {};
    const std::string form = tree.lower_form(adjective);
    const auto& words = lexicon::rule_words();
    const bool filed = words.is("filed_adjective", form) || words.is("filed_alone", form);
    if (clause.lemma == "go" && !filed) return {};  // "went blind": no lasting
    int what = tree.child(adjective, "obl");
    if (what == kNone)
        if (const auto complement = first_complement(tree, clause)) what = complement->head;
    if (what == kNone && clause.lemma == "go" && !words.is("filed_alone", form)) return {};
    Propositions out;
    for (const Nominal& subject : clause.subjects) {
        Proposition p = proposition(tree, clause, "staying_as");
        p.subject = subject;
        p.relation += " " + form;
        if (what != kNone) p.relation += " " + tree.preposition(what);
        if (what != kNone) p.object = {what, kNone};
        out.push_back(p);
    }
    return out;
}

}  // namespace relata::extract
