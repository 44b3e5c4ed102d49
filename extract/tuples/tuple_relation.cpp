// Relations: from the predicates of a clause to the words of a tuple's relation.

#include "extract/tuples/tuple_relation.h"

#include <algorithm>

#include "extract/clauses/relative.h"

namespace relata::extract {
namespace {

constexpr int kLongestAdverb = 3;  // words
constexpr int kNearestGerund = 3;  // words from the verb

bool has_subject(const Tree& tree, int i) { return tree.has_child(i, "nsubj"); }

// "agreed in principle to sell": what stands between is no controller, as "on Turkey" is in "called on Turkey to stop".
bool controls_by_oblique(const Tree& tree, int outer, int inner) {
    const auto* control = control_over(tree, inner);
    const bool by_subject = control != nullptr && control->controller == lexicon::Control::Controller::subject;
    return std::ranges::any_of(tree.children(outer),
                               [&](int c) { return tree.is(c, "obl") && outer < c && c < inner && !by_subject; });
}

// "charged with reviewing", "plans on leaving": a gerund after the verb's own preposition.
bool is_gerund_complement(const Tree& tree, int inner) {
    static constexpr std::string_view kPrepositions[] = {"with", "on",   "of",    "for",     "in",  "at",
                                                         "to",   "from", "about", "against", "into"};
    if (!tree.is(inner, "advcl") || tree.word(inner).xpos != "VBG") return false;
    const int mark = tree.child(inner, "mark");
    return mark != kNone && inner - tree.head(inner) <= kNearestGerund &&
           std::ranges::find(kPrepositions, std::string_view(tree.lemma(mark))) != std::end(kPrepositions);
}

bool continues_chain(const Tree& tree, int inner) {
    const int outer = tree.head(inner);
    if (outer < 0 || inner < outer || !is_predicate(tree, outer) || has_subject(tree, inner)) return false;
    if (tree.child_any(outer, {"obj", "iobj", "ccomp"}) != kNone) return false;
    if (is_gerund_complement(tree, inner)) return !controls_by_oblique(tree, outer, inner);
    return tree.is(inner, "xcomp") && (tree.has_upos(inner, {"VERB", "AUX"}) || tree.has_child(inner, "cop")) &&
           !controls_by_oblique(tree, outer, inner);
}

int outer_link(const Tree& tree, int i) {
    if (continues_chain(tree, i)) return tree.head(i);
    if (!tree.is(i, "conj") || !tree.has_upos(i, {"VERB"}) || has_subject(tree, i)) return kNone;
    const int first = tree.first_conjunct(i);
    return continues_chain(tree, first) ? tree.head(first) : kNone;
}

void add_dependents(const Tree& tree, int i, std::initializer_list<std::string_view> relations, Words& out) {
    for (const int c : tree.children(i)) {
        if (tree.is_any(c, relations)) add(out, {c});
    }
}

void add_auxiliaries(const Tree& tree, int i, Words& out) {
    const bool nested = tree.has_child(i, "nsubj:outer");
    const int copula = own_copula(tree, i);
    for (const int c : tree.children(i)) {
        if (tree.is(c, "cop") ? c == copula : tree.is(c, "aux") && !(nested && c < tree.child(i, "mark")))
            add(out, {c});
    }
    for (const int c : tree.children(i)) {
        if (tree.is(c, "advmod") && tree.word(c).upos == "PART") add(out, {c});
    }
}

// "will extend core technologies and strengthen its position": the second verb has the first one's auxiliaries.
void add_shared_words(const Tree& tree, int i, bool inner, Words& out) {
    if (tree.has_child(i, "aux") || tree.has_child(i, "cop") || has_subject(tree, i)) return;
    const bool marked = tree.has_child(i, "mark");
    for (int at = i; tree.is(at, "conj");) {
        at = tree.head(at);
        if (tree.word(at).xpos != tree.word(i).xpos) continue;
        add_auxiliaries(tree, at, out);
        if (inner && !marked) add_dependents(tree, at, {"mark"}, out);
    }
}

void add_link(const Tree& tree, const Chain& chain, std::size_t k, Words& out) {
    const int i = chain[k];
    const bool last = k + 1 == chain.size();
    const bool predicative = own_copula(tree, i) != kNone;
    add_auxiliaries(tree, i, out);
    add_shared_words(tree, i, k > 0, out);
    if (k > 0) add_dependents(tree, i, {"mark"}, out);
    if (last && predicative) return;
    add(out, {i});
    add_dependents(tree, i, {"compound:prt"}, out);
    if (last) return;
    for (const int c : tree.children(i)) {  // "are too weak to", "agreed in principle to"
        const bool between = i < c && c < chain[k + 1];
        if (between && tree.is(c, "obl")) add(out, tree.subtree(c));
        if (predicative && tree.is(c, "advmod") && c < i) add(out, tree.subtree(c));
    }
}

bool may_join(const Tree& tree, int c, const Words& relation) {
    if (!tree.is(c, "advmod") || std::ranges::binary_search(relation, c)) return false;
    if (tree.word(c).xpos == "WRB" || antecedent(tree, c) != c) return false;
    const WordRange r = tree.extent(c);
    return r.end - r.begin <= kLongestAdverb && tree.child_any(c, {"advcl", "obl"}) == kNone;
}

// Adverbs inside the relation or next to it: "appeared only incidentally", "has sharply improved".
bool add_adverb_beside(const Tree& tree, const Chain& chain, Words& relation) {
    const bool predicative = own_copula(tree, chain.back()) != kNone;
    for (const int i : chain) {
        for (const int c : tree.children(i)) {
            if (!may_join(tree, c, relation)) continue;
            const WordRange r = tree.extent(c);
            const bool inside = relation.front() < r.begin && r.end <= relation.back();
            const bool after = r.begin == relation.back() + 1 && !predicative;
            if (!inside && r.end != relation.front() && !after) continue;
            add(relation, tree.subtree(c));
            return true;
        }
    }
    return false;
}

}  // namespace

int own_copula(const Tree& tree, int predicate) {
    const bool nested = tree.has_child(predicate, "nsubj:outer");
    const std::vector<int> all = tree.children_with(predicate, "cop");
    if (all.empty() || (nested && all.size() < 2)) return kNone;
    return all.back();
}

Chain chain_to(const Tree& tree, int predicate) {
    Chain out{predicate};
    for (int i = outer_link(tree, predicate); i != kNone; i = outer_link(tree, i)) out.insert(out.begin(), i);
    return out;
}

bool is_folded(const Tree& tree, int predicate) {
    return std::ranges::any_of(tree.children(predicate), [&](int c) { return continues_chain(tree, c); });
}

Words relation_words(const Tree& tree, const Chain& chain) {
    Words out;
    for (std::size_t k = 0; k < chain.size(); ++k) add_link(tree, chain, k, out);
    while (!out.empty() && add_adverb_beside(tree, chain, out)) {
    }
    return out;
}

}  // namespace relata::extract
