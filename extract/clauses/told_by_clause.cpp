// Told by a clause: the nearest of coordinated nouns, or all of them where they are alike.

#include "extract/clauses/told_by_clause.h"

#include <algorithm>

#include "extract/clauses/voice.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

bool is_plural(const Tree& tree, int noun) { return tree.word(noun).xpos.ends_with("S"); }

enum class Number { one, many, open };

// "who are fighting", "which sells": how many the verb is said of, where its form tells.
Number number_of_verb(const Tree& tree, int verb) {
    int finite = verb;
    for (const int c : tree.children(verb)) {
        if (c < finite && tree.is_any(c, {"aux", "cop"})) finite = c;
    }
    const std::string form = tree.lower_form(finite);
    if (form == "are" || form == "were" || form == "have" || tree.word(finite).xpos == "VBP") return Number::many;
    return form == "was" || tree.word(finite).xpos == "VBZ" ? Number::one : Number::open;
}

// "soldiers and nurses", "the mine and the mill", "the views and tips"; not "a president and parliament", "Plug &
// Charge".
bool are_alike(const Tree& tree, const std::vector<int>& nouns) {
    const bool first = tree.has_child(nouns.front(), "det");
    const auto same = [&](int c) { return tree.has_child(c, "det") == first; };
    const auto shares = [&](int c) { return is_plural(tree, c) && (c == nouns.front() || !tree.has_child(c, "det")); };
    return std::ranges::all_of(nouns, same) || (first && std::ranges::all_of(nouns, shares));
}

// The last of the coordination that `noun` begins, where the clause follows it at once; kNone for other nouns.
int last_beside(const Tree& tree, int noun, int clause) {
    int last = kNone;
    for (const int c : tree.conjuncts(noun)) {
        if (c < clause && is_nominal(tree, c)) last = c;
    }
    if (last == kNone || last == noun || tree.has_child(last, "cc", "&") || tree.has_child(last, "advmod", "not"))
        return kNone;
    int before = tree.extent(clause).begin - 1;
    while (before > last && tree.has_upos(before, {"PUNCT"})) --before;
    int at = before;
    while (at > last) at = tree.head(at);  // "the mayor and the head of the union, who"
    return at == last ? last : kNone;
}

// The head of what ends right before the clause, "Venezuela" in "goods from Venezuela, which".
int noun_before(const Tree& tree, int clause) {
    int at = tree.extent(clause).begin - 1;
    while (at > 0 && tree.has_upos(at, {"PUNCT"})) --at;
    while (at > 0 && tree.is_any(at, {"flat", "compound"})) at = tree.head(at);
    return at >= 0 && tree.has_upos(at, {"NOUN", "PROPN"}) ? at : kNone;
}

}  // namespace

std::vector<int> nouns_told_of(const Tree& tree, int noun, int clause) {
    if (noun == kNone || noun > clause || tree.first_conjunct(noun) != noun) return {noun};
    const int last = last_beside(tree, noun, clause);
    if (last == kNone) return {noun};
    const bool relative = tree.is(clause, "acl:relcl");
    const Number number = relative ? number_of_verb(tree, clause) : Number::open;
    if (number == Number::one) return {last};
    if (number == Number::many && is_plural(tree, last) && !is_plural(tree, noun)) return {last};
    std::vector<int> all = tree.conjuncts(noun);
    std::erase_if(all, [&](int c) { return c > last; });
    return relative || are_alike(tree, all) ? all : std::vector<int>{last};
}

int noun_that_agrees(const Tree& tree, int noun, int clause) {
    const Number number = number_of_verb(tree, clause);
    const int near = noun_before(tree, clause);
    if (number == Number::open || near <= noun || tree.first_conjunct(near) == noun) return noun;
    const auto is_one = [&](int i) { return tree.word(i).xpos == "NN" || tree.has_upos(i, {"PROPN"}); };
    const bool nearer = number == Number::one ? tree.word(noun).xpos == "NNS" && is_one(near)
                                              : tree.word(noun).xpos == "NN" && tree.word(near).xpos == "NNS" &&
                                                    !lexicon::is_group_noun(tree.lower_lemma(noun));
    return nearer ? near : noun;
}

int text_issued(const Tree& tree, int participle) {
    const std::string& tag = tree.word(participle).xpos;
    if ((tag != "VBN" && tag != "VBD") || !is_passive(tree, participle) || follows_comma(tree, participle) ||
        !lexicon::rule_words().is("issuing", tree.lower_lemma(participle)))
        return kNone;
    const auto is_text = [&](int i) {
        return i != kNone && tree.has_upos(i, {"NOUN"}) && lexicon::is_statement_noun(tree.lower_lemma(i));
    };
    const int head = tree.head(participle);
    const int before = tree.extent(participle).begin - 1;
    if (tree.is(participle, "advcl") && before >= 0 && before != head && is_text(before)) return before;
    const bool name = tree.is(participle, "acl") && is_name(tree, head) && tree.is(head, "nmod");
    return name && is_text(tree.head(head)) ? tree.head(head) : kNone;
}

}  // namespace relata::extract
