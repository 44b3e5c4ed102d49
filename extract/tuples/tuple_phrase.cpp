// Phrases: from a word of a clause to the words of a tuple's argument.

#include "extract/tuples/tuple_phrase.h"

#include <algorithm>

#include "extract/clauses/clause.h"
#include "extract/clauses/relative.h"

namespace relata::extract {
namespace {

bool is_punctuation(const Tree& tree, int i) { return tree.word(i).upos == "PUNCT"; }

bool follows_punctuation(const Tree& tree, int i) {
    const int first = tree.extent(i).begin;
    return is_punctuation(tree, first) || (first > 0 && is_punctuation(tree, first - 1));
}

// What says something else of the thing rather than which thing it is.
bool is_left_out(const Tree& tree, int c) {
    if (tree.is_any(c, {"acl:relcl", "advcl:relcl", "parataxis", "discourse", "vocative", "dep", "reparandum", "list",
                        "orphan"}))
        return true;
    if (tree.is(c, "appos")) return !is_close_apposition(tree, c);
    return tree.is(c, "acl") && !tree.has_child(c, "mark") && follows_punctuation(tree, c);
}

bool belongs_to_clause(const Tree& tree, int c) {
    return tree.is_any(
        c, {"nsubj", "csubj", "expl", "cop", "aux", "mark", "advcl", "ccomp", "xcomp", "obl", "dislocated"});
}

bool is_adverb_of_clause(const Tree& tree, int predicate, int c) {
    if (!tree.is(c, "advmod")) return false;
    const int copula = tree.child(predicate, "cop");
    return tree.word(c).upos == "PART" || (copula != kNone && c < copula);
}

bool is_clause_head(const Tree& tree, int i) { return tree.has_child(i, "cop") || tree.has_child(i, "nsubj"); }

bool is_outside_phrase(const Tree& tree, int head, int c) {
    if (tree.is_any(c, {"cc", "conj"}) || (tree.is(c, "case") && tree.word(c).xpos != "POS")) return true;
    return is_clause_head(tree, head) ? belongs_to_clause(tree, c) || is_adverb_of_clause(tree, head, c)
                                      : tree.is_any(c, {"cop", "mark"});
}

void collect(const Tree& tree, int i, int head, int without, Words& out) {
    out.push_back(i);
    for (const int c : tree.children(i)) {
        if (c == without || is_left_out(tree, c)) continue;
        if (i == head && is_outside_phrase(tree, head, c)) continue;
        collect(tree, c, head, without, out);
    }
}

// "as" in "only as the b-side"; kNone if there is none.
int last_own_preposition(const Tree& tree, int head) {
    int out = kNone;
    for (const int c : tree.children(head)) {
        if (tree.is(c, "case") && tree.word(c).xpos != "POS" && c < head) out = c;
    }
    return out;
}

bool is_opening(const Tree& tree, int i) { return tree.word(i).xpos == "``" || tree.word(i).xpos == "-LRB-"; }
bool is_closing(const Tree& tree, int i) { return tree.word(i).xpos == "''" || tree.word(i).xpos == "-RRB-"; }

// A quotation mark or bracket that has its other half in the phrase, and a word beside it.
bool is_half_of_pair(const Tree& tree, const Words& words, std::size_t k) {
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(k);
    if (is_opening(tree, *at)) return std::any_of(at, words.end(), [&](int w) { return is_closing(tree, w); });
    if (is_closing(tree, *at)) return std::any_of(words.begin(), at, [&](int w) { return is_opening(tree, w); });
    return false;
}

bool is_stray(const Tree& tree, const Words& words, std::size_t k) {
    const int i = words[k];
    const bool last = k + 1 == words.size();
    if (tree.is(i, "cc") && (k == 0 || last)) return true;
    if (!is_punctuation(tree, i) || is_half_of_pair(tree, words, k)) return false;
    return k == 0 || last || words[k - 1] != i - 1 || words[k + 1] != i + 1;
}

// Drops punctuation at the edges and beside gaps: "the company , said" without its relative clause.
Words tidy(const Tree& tree, Words words) {
    std::ranges::sort(words);
    for (std::size_t k = 0; k < words.size();) {
        if (is_stray(tree, words, k)) {
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(k));
            k = 0;
        } else {
            ++k;
        }
    }
    return words;
}

}  // namespace

void add(Words& to, const Words& more) {
    to.insert(to.end(), more.begin(), more.end());
    std::ranges::sort(to);
    const auto doubles = std::ranges::unique(to);
    to.erase(doubles.begin(), doubles.end());
}

std::string join(const Tree& tree, const Words& words) {
    std::string out;
    for (const int i : words) {
        if (!out.empty()) out += ' ';
        out += tree.word(i).form;
    }
    return out;
}

Words noun_words(const Tree& tree, int head, int without) {
    Words out;
    collect(tree, head, head, without, out);
    const int preposition = last_own_preposition(tree, head);
    std::erase_if(out, [&](int i) { return i < preposition && i < head; });
    return tidy(tree, std::move(out));
}

Words clause_words(const Tree& tree, int head, const Words& without) {
    Words out = tree.subtree(head);
    std::erase_if(out, [&](int i) { return std::ranges::find(without, i) != without.end(); });
    return tidy(tree, std::move(out));
}

Words preposition_words(const Tree& tree, int head) {
    Words out;
    for (int at = head; at >= 0; at = tree.head(at)) {
        for (const int c : tree.children(at)) {
            if (tree.is(c, "case") && tree.word(c).xpos != "POS") add(out, tree.subtree(c));
        }
        const int last = last_own_preposition(tree, at);
        for (const int c : tree.children(at)) {  // "only as", "100 years after"
            if (c < last && tree.is_any(c, {"advmod", "obl", "nmod"})) add(out, tree.subtree(c));
        }
        if (!out.empty() || !tree.is(at, "conj")) break;
    }
    return out;
}

std::vector<int> split_heads(const Tree& tree, int head) {
    if (const int referent = antecedent(tree, head); referent != head) return {referent};
    std::vector<int> out;
    for (const int h : tree.conjuncts(head)) {
        if (h == head || !(is_clause_head(tree, h) || tree.has_child(h, "aux"))) out.push_back(h);
    }
    return out;
}

bool is_close_apposition(const Tree& tree, int i) {
    if (!tree.is(i, "appos") || tree.head(i) > i) return false;
    const int first = tree.extent(i).begin;
    if (is_opening(tree, first))
        return first > 0 && !is_punctuation(tree, first - 1) && tree.word(first).xpos != "-LRB-";
    return tree.has_upos(i, {"PROPN"}) && !follows_punctuation(tree, i);
}

}  // namespace relata::extract
