// Act phrases: which words tell an act that a verb has in place of a noun.

#include "extract/clauses/act_phrase.h"

#include "extract/clauses/anybodys_act.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// The words of a clause without a comma or a dash at its ends.
WordRange words_of(const Tree& tree, int act, int begin) {
    WordRange words{begin, tree.extent(act).end};
    while (words.end > act + 1 && tree.has_upos(words.end - 1, {"PUNCT"}) && tree.head(words.end - 1) == act)
        --words.end;
    return words;
}

}  // namespace

std::optional<ActPhrase> weighed_act(const Tree& tree, const Clause& clause) {
    const int adjective = clause.infinitive;
    if (clause.passive || clause.copular || adjective < clause.predicate) return std::nullopt;
    for (const int act : tree.children(adjective)) {
        if (act > adjective && is_only_weighed(tree, act))
            return ActPhrase{" " + tree.lower_form(adjective), words_of(tree, act, tree.extent(act).begin)};
    }
    return std::nullopt;
}

std::optional<ActPhrase> governed_gerund(const Tree& tree, const Clause& clause) {
    const bool state = clause.passive && clause.subjects.empty();  // "is committed to closing it"
    if (clause.copular || (!state && (clause.passive || !clause.objects.empty()))) return std::nullopt;
    const std::string verb = state ? "be " + tree.lower_form(clause.predicate) : clause.lemma;
    for (const int act : tree.children_with(clause.predicate, "advcl")) {
        const int mark = tree.child(act, "mark");
        const bool gerund = tree.word(act).xpos == "VBG" || tree.word(tree.child_any(act, {"aux:pass"})).xpos == "VBG";
        if (mark < clause.predicate || !gerund || tree.has_child(act, "cc")) continue;
        const std::string preposition = tree.lower_form(mark);
        if (mark <= clause.predicate + 2 && !follows_comma(tree, mark) &&
            lexicon::rule_words().is("takes_gerund", verb + " " + preposition))
            return ActPhrase{" " + preposition, words_of(tree, act, mark + 1)};
    }
    return std::nullopt;
}

std::optional<ActPhrase> asked_how(const Tree& tree, const Clause& clause) {
    if (clause.passive || clause.copular || !clause.objects.empty() || clause.content != kNone) return std::nullopt;
    for (const int how : tree.children(clause.predicate)) {
        const int act = tree.child(how, "acl");
        const bool question = how > clause.predicate && tree.word(how).xpos == "WRB" && act > how;
        if (question && tree.has_child(act, "mark", "to")) return ActPhrase{"", words_of(tree, act, how)};
    }
    return std::nullopt;
}

bool is_having_to_do(const Tree& tree, int verb) {
    const int much = tree.head(verb);
    return tree.lemma(verb) == "do" && tree.is(verb, "acl") && tree.has_child(verb, "mark", "to") &&
           tree.is(much, "obj") && tree.lemma(tree.head(much)) == "have" && tree.has_child(verb, "obl") &&
           lexicon::rule_words().is("measure_of_tie", tree.lower_form(much));
}

int what_it_has_to_do_with(const Tree& tree, const Clause& clause) {
    if (clause.lemma != "have" || clause.objects.size() != 1) return kNone;
    const int act = tree.child(clause.objects.front().head, "acl");
    if (act == kNone || !is_having_to_do(tree, act)) return kNone;
    for (const int c : tree.children_with(act, "obl")) {
        if (tree.preposition(c) == "with") return c;
    }
    return kNone;
}

}  // namespace relata::extract
