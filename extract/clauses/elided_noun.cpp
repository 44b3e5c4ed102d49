// Elided nouns: what "another" and a number that stands alone count, for mentions and for what is worth telling.

#include "extract/clauses/elided_noun.h"

#include <algorithm>
#include <vector>

#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

bool takes_part(const Tree& tree, int i) { return tree.is_any(i, {"nsubj", "obj"}); }

// "wounded 100 others", "100 others were wounded": those are none of "two bombings" that did it.
bool suffers(const Tree& tree, int word) { return tree.is_any(word, {"obj", "nsubj:pass"}); }

int part_of(const Tree& tree, int word) {
    for (const int c : tree.children(word)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "of") return c;
    }
    return kNone;
}

// "another", "four", "one", "six others": with at most what says how exactly it counts ("at least four", "only two").
bool is_bare_count(const Tree& tree, int word) {
    if (tree.lemma(word) == "other" && tree.word(word).xpos == "NNS") return tree.has_child(word, "nummod");
    const bool counts = tree.has_upos(word, {"NUM"}) || tree.lemma(word) == "another";
    return counts && takes_part(tree, word) && std::ranges::all_of(tree.children(word), [&](int c) {
               return tree.is_any(c, {"advmod", "punct"});
           });
}

// "three sailors", "three of the sailors": the sailors; kNone for what is not counted. Hours are no more of anything.
int counted_in(const Tree& tree, int i) {
    if (!takes_part(tree, i)) return kNone;
    const bool part = tree.has_upos(i, {"NUM"}) && !tree.has_child(i, "nummod");
    const int noun = part ? part_of(tree, i) : i;
    const bool counted = noun != kNone && (part || tree.has_child(i, "nummod"));
    const bool things = counted && tree.has_upos(noun, {"NOUN"}) && tree.word(noun).xpos == "NNS";
    return things && tree.lemma(noun) != "other" && !lexicon::rule_words().is("time_noun", tree.lemma(noun)) ? noun
                                                                                                             : kNone;
}

// "killed one man and wounded another": the man.
int one_person_in(const Tree& tree, int i) {
    const bool one = takes_part(tree, i) && tree.has_child(i, "nummod", "one") && tree.word(i).xpos == "NN";
    return one && lexicon::is_person_noun(tree.lower_lemma(i)) ? i : kNone;
}

// The clauses that may have named it: those joined before, and "when …" before the verb.
std::vector<int> clauses_before(const Tree& tree, int verb) {
    std::vector<int> out;
    for (const int act : tree.conjuncts(tree.first_conjunct(verb))) {
        if (act < verb) out.push_back(act);
    }
    for (const int c : tree.children(verb)) {
        if (tree.is(c, "advcl") && c < verb) out.push_back(c);
    }
    return out;
}

// "killed 74 people, including 23 who were waiting": the people that the number is a part of.
int group_including(const Tree& tree, int number) {
    const std::string preposition = tree.has_upos(number, {"NUM"}) ? tree.preposition(number) : std::string{};
    if ((preposition != "including" && preposition != "among them") || part_of(tree, number) != kNone) return kNone;
    const int above = tree.head(number);
    if (tree.is(number, "nmod")) return counted_in(tree, above);
    int nearest = kNone;
    for (const int c : tree.children(above)) {
        if (c < number && counted_in(tree, c) != kNone) nearest = counted_in(tree, c);
    }
    return nearest;
}

}  // namespace

int elided_noun(const Tree& tree, int word) {
    if (const int group = group_including(tree, tree.first_conjunct(word)); group != kNone) return group;
    if (!is_bare_count(tree, word)) return kNone;
    int doer = kNone;
    for (const int act : clauses_before(tree, tree.head(word))) {
        for (const int c : tree.children(act)) {  // "seven people died, two children were hurt, 90 displaced": people
            int noun = c < word ? counted_in(tree, c) : kNone;
            if (noun == kNone && c < word && tree.lemma(word) == "another") noun = one_person_in(tree, c);
            if (noun == kNone) continue;
            const bool does_it = tree.is(c, "nsubj") && tree.has_child(act, "obj");
            if (!does_it || !suffers(tree, word)) return noun;
            if (doer == kNone) doer = noun;
        }
    }
    return doer;
}

int counted_noun(const Tree& tree, int word) {
    if (!tree.has_upos(word, {"NUM", "DET"}) && tree.lemma(word) != "other") return word;
    const int noun = part_of(tree, word) != kNone ? part_of(tree, word) : elided_noun(tree, word);
    return noun != kNone ? noun : word;
}

}  // namespace relata::extract
