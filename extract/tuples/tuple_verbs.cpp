// Tuple rules that start from verbs: the n-ary tuple of each, and the same cut in two.

#include <algorithm>

#include "extract/tuples/tuple_frame.h"
#include "extract/tuples/tuple_rules.h"

namespace relata::extract {
namespace {

constexpr std::size_t kMostTuples = 16;  // by one rule from one verb, where many of its arguments are coordinated

using Choice = Slot::Choice;
using Kind = Slot::Kind;

TupleDraft draft_of(const Frame& frame, TupleKind kind, const Words& relation, const Choice& subject) {
    return {kind, {}, relation, {subject.words}, frame.chain.front(), frame.source};
}

TupleDraft with_argument(TupleDraft draft, const Words& preposition, const Choice& choice) {
    Words words = choice.words;
    add(words, preposition);
    draft.arguments.push_back(std::move(words));
    return draft;
}

void append(Words& to, const Words& more) { std::ranges::copy(more, std::back_inserter(to)); }

TupleDrafts whole_tuples(const Frame& frame) {
    TupleDrafts drafts;
    for (const Choice& s : frame.subjects) drafts.push_back(draft_of(frame, TupleKind::verb, frame.relation, s));
    for (std::size_t k = 0; k < frame.slots.size(); ++k) {
        const Slot& slot = frame.slots[k];
        const Words preposition = k == 0 && frame.completed ? Words{} : slot.preposition;
        TupleDrafts longer;
        for (const TupleDraft& d : drafts) {
            for (const Choice& c : slot.choices) {
                if (longer.size() < kMostTuples) longer.push_back(with_argument(d, preposition, c));
            }
        }
        drafts = std::move(longer);
    }
    return drafts;
}

// The relation with its first complement: "began her career".
Words relation_and_object(const Frame& frame) {
    Words out = frame.relation;
    if (!frame.completed) return out;
    const Slot& first = frame.slots[0];
    if (first.head > frame.chain.back()) {
        add(out, first.choices.front().words);
    } else {
        append(out, first.choices.front().words);  // "the posts that Turkey built in Idlib": built the posts
    }
    return out;
}

TupleDrafts cut_tuples(const Frame& frame) {
    if (frame.slots.size() < 2) return {};
    TupleDrafts out;
    for (std::size_t k = frame.completed ? 1 : 0; k < frame.slots.size(); ++k) {
        const Slot& slot = frame.slots[k];
        if (slot.kind == Kind::adverbial) continue;
        Words relation = relation_and_object(frame);
        append(relation, slot.preposition);
        for (const Choice& s : frame.subjects) {
            for (const Choice& c : slot.choices) {
                out.push_back(with_argument(draft_of(frame, TupleKind::cut_verb, relation, s), {}, c));
            }
        }
    }
    return out;
}

int prepositional_modifier(const Tree& tree, int noun) {
    for (const int c : tree.children(noun)) {
        if (c > noun && tree.is(c, "nmod") && !preposition_words(tree, c).empty()) return c;
    }
    return kNone;
}

// (became a justice of | the High Court of Australia), (became a justice of the High Court of | Australia)
void cut_noun(const Tree& tree, const Frame& frame, const Choice& noun, Words relation, TupleDrafts& out) {
    const int modifier = prepositional_modifier(tree, noun.head);
    if (modifier == kNone) return;
    const int start = tree.extent(modifier).begin;
    std::ranges::copy_if(noun.words, std::back_inserter(relation), [&](int i) { return i < start; });
    append(relation, preposition_words(tree, modifier));
    for (const int h : split_heads(tree, modifier)) {
        const Choice part{h, noun_words(tree, h)};
        for (const Choice& s : frame.subjects)
            out.push_back(with_argument(draft_of(frame, TupleKind::cut_noun, relation, s), {}, part));
        if (h == modifier) cut_noun(tree, frame, part, relation, out);
    }
}

TupleDrafts cut_noun_tuples(const Tree& tree, const Frame& frame) {
    if (!frame.completed || frame.slots[0].kind == Kind::clause) return {};
    TupleDrafts out;
    for (const Choice& c : frame.slots[0].choices) cut_noun(tree, frame, c, frame.relation, out);
    for (std::size_t k = 1; k < frame.slots.size(); ++k) {
        const Slot& slot = frame.slots[k];
        if (slot.kind != Kind::oblique || slot.head < frame.chain.back()) continue;
        Words relation = relation_and_object(frame);
        append(relation, slot.preposition);
        for (const Choice& c : slot.choices) cut_noun(tree, frame, c, relation, out);
    }
    return out;
}

/// An infinitive or gerund below a complement of another verb: "could help Armstrong reassure", "has a plan to act".
struct Nesting {
    int verb = kNone;  ///< of the clause around it
    int noun = kNone;  ///< the complement that it follows
};

Nesting nesting_of(const Tree& tree, int inner) {
    const int outer = tree.head(inner);
    if (outer < 0) return {};
    const bool purpose = tree.is(inner, "advcl") && tree.has_child(inner, "mark", "to");
    if (tree.is(inner, "xcomp") || purpose) return {outer, tree.child(outer, "obj")};
    if (!is_noun_complement(tree, inner)) return {};
    return tree.has_child(outer, "cop") ? Nesting{outer, outer} : Nesting{tree.head(outer), outer};
}

Words nested_relation(const Tree& tree, const Frame& outer, int noun, const Frame& inner) {
    const int first = tree.first_conjunct(inner.chain.front());
    Words out = outer.relation;
    append(out, noun_words(tree, noun, first));
    append(out, tree.children_with(first, "mark"));
    for (const int i : inner.relation) {
        if (std::ranges::find(out, i) == out.end()) out.push_back(i);
    }
    return out;
}

TupleDrafts nested_tuples(const Tree& tree, const Frame& inner) {
    const Nesting nesting = nesting_of(tree, tree.first_conjunct(inner.chain.front()));
    if (nesting.verb < 0 || nesting.noun < 0 || !is_predicate(tree, nesting.verb) || !inner.completed) return {};
    const Frame outer = frame_of(tree, clause_at(tree, nesting.verb));
    if (!outer.completed || outer.slots[0].choices.front().head != nesting.noun) return {};
    TupleDrafts out;
    const Words relation = nested_relation(tree, outer, nesting.noun, inner);
    for (const Choice& s : outer.subjects) {
        for (const Choice& c : inner.slots[0].choices) {
            out.push_back(with_argument(draft_of(inner, TupleKind::nested_verb, relation, s), {}, c));
        }
    }
    return out;
}

void add_few(TupleDrafts drafts, TupleDrafts& out) {
    if (drafts.size() > kMostTuples) drafts.erase(drafts.begin() + kMostTuples, drafts.end());
    std::ranges::move(drafts, std::back_inserter(out));
}

bool makes_no_clause(const Tree& tree, int predicate) {
    return tree.is_any(predicate, {"amod", "compound", "case", "aux", "cop", "mark", "fixed", "cc", "det"});
}

// "which" that stands for a whole clause, "who" whose noun was not found.
bool is_unresolved(const Tree& tree, const Choice& subject) {
    return tree.word(subject.head).xpos == "WDT" || tree.word(subject.head).xpos == "WP";
}

bool is_purpose(const Tree& tree, int predicate) {
    return tree.is(predicate, "advcl") && tree.has_child(predicate, "mark", "to");
}

}  // namespace

void verb_tuples(const Tree& tree, const Clause& clause, TupleDrafts& out) {
    if (is_folded(tree, clause.predicate) || makes_no_clause(tree, clause.predicate)) return;
    Frame frame = frame_of(tree, clause);
    std::erase_if(frame.subjects, [&](const Choice& s) { return is_unresolved(tree, s); });
    if (frame.relation.empty()) return;
    add_few(nested_tuples(tree, frame), out);
    const int first = tree.first_conjunct(frame.chain.front());
    if (is_noun_complement(tree, first) || is_purpose(tree, first)) return;
    add_few(whole_tuples(frame), out);
    add_few(cut_tuples(frame), out);
    add_few(cut_noun_tuples(tree, frame), out);
}

void clausal_copula_tuple(const Tree& tree, int predicate, TupleDrafts& out) {
    const int subject = tree.child(predicate, "nsubj:outer");
    const int copula = tree.child(predicate, "cop");
    if (subject == kNone || copula == kNone) return;
    Words relation;
    Words without;
    for (const int c : tree.children(predicate)) {
        if (c <= copula) add(without, tree.subtree(c));
        if (subject < c && c <= copula && tree.is_any(c, {"aux", "cop", "advmod"})) add(relation, tree.subtree(c));
        if (c > copula && tree.is(c, "mark") && tree.lemma(c) == "that") add(relation, {c});
    }
    add(without, relation);
    const Words content = clause_words(tree, predicate, without);
    for (const int s : split_heads(tree, subject)) {
        out.push_back({TupleKind::verb, {}, relation, {noun_words(tree, s), content}, predicate, SubjectSource::own});
    }
}

}  // namespace relata::extract
