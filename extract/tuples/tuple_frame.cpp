// Frames: a clause becomes subject, relation and slots.

#include "extract/tuples/tuple_frame.h"

#include <algorithm>

#include "extract/clauses/relative.h"

namespace relata::extract {
namespace {

using Kind = Slot::Kind;
using Choice = Slot::Choice;

bool is_identity(const Tree& tree, int noun) {
    if (!tree.has_child(noun, "cop") || tree.child_any(noun, {"case", "expl"}) != kNone) return false;
    return std::ranges::none_of(tree.children(noun),
                                [&](int c) { return tree.is(c, "advmod") && tree.word(c).upos == "PART"; });
}

// "Celeski is a footballer who plays for the Jets": Celeski plays. "Brown, a Republican who is running": Brown is.
int described_by(const Tree& tree, int noun) {
    if (tree.is(noun, "appos") && !is_close_apposition(tree, noun)) return tree.head(noun);
    const int subject = tree.child(noun, "nsubj");
    return subject != kNone && is_identity(tree, noun) ? antecedent(tree, subject) : noun;
}

// A noun without the clause that modifies it.
std::vector<Choice> antecedents(const Tree& tree, int noun, int clause) {
    const int described = tree.governs(noun, clause) ? described_by(tree, noun) : noun;
    if (described == noun) return {{noun, noun_words(tree, noun, clause)}};
    std::vector<Choice> out;
    for (const int h : split_heads(tree, described)) out.push_back({h, noun_words(tree, h)});
    return out;
}

std::vector<Choice> subjects_of(const Tree& tree, const Clause& clause) {
    const int first = tree.first_conjunct(clause.predicate);
    const bool modifies = tree.is(first, "acl");
    std::vector<Choice> out;
    for (const Nominal& n : clause.grammatical_subjects) {
        const auto same = [&](const Choice& c) { return c.head == n.head; };
        if (std::ranges::any_of(out, same)) continue;  // "Russian and Turkish forces" is one phrase here
        if (modifies) {
            std::ranges::move(antecedents(tree, n.head, first), std::back_inserter(out));
        } else {
            const bool own = clause.subject_source == SubjectSource::own;
            out.push_back({n.head, noun_words(tree, n.head, own ? kNone : first)});
        }
    }
    return out;
}

// "There were repeated attempts": there | were | repeated attempts
void make_existential(const Tree& tree, Frame& frame) {
    const int verb = frame.chain.front();
    const int there = tree.child(verb, "expl");
    const int subject = tree.child(verb, "nsubj");
    if (there == kNone || there > verb || tree.lemma(there) != "there" || subject == kNone) return;
    frame.subjects = {{there, {there}}};
    frame.slots.insert(frame.slots.begin(), noun_slot(tree, Kind::object, subject));
    frame.source = SubjectSource::none;
}

// "is close to | the talks": an adjective with a preposition belongs to the relation.
void fold_predicate(const Tree& tree, int predicate, Frame& frame) {
    if (frame.slots.size() < 2) return;
    const Slot& next = frame.slots[1];
    if (next.preposition.empty() || !completes_relation(tree, next, predicate)) return;
    add(frame.relation, frame.slots[0].choices.front().words);
    frame.slots.erase(frame.slots.begin());
}

// "became very ill with | a cold"
void fold_complement(const Tree& tree, int adjective, Frame& frame) {
    const int oblique = tree.child(adjective, "obl");
    if (oblique < adjective || preposition_words(tree, oblique).empty()) return;
    Words words = frame.slots[0].choices.front().words;
    std::erase_if(words, [&](int i) { return i >= tree.extent(oblique).begin; });
    add(frame.relation, words);
    frame.slots[0] = noun_slot(tree, Kind::oblique, oblique);
}

void fold_adjective(const Tree& tree, int predicate, Frame& frame) {
    if (frame.slots.empty()) return;
    const Slot& first = frame.slots[0];
    if (first.kind != Kind::predicative || !first.preposition.empty()) return;
    if (!tree.has_upos(first.head, {"ADJ", "ADV", "VERB"})) return;
    if (first.head == predicate) {
        fold_predicate(tree, predicate, frame);
    } else {
        fold_complement(tree, first.head, frame);
    }
}

// "would work | here", "do not recover | quickly": without a complement the adverb after the verb is the argument.
void free_adverb(const Tree& tree, Frame& frame) {
    const int verb = frame.chain.back();
    for (const int c : tree.children(verb)) {
        const bool after = tree.is(c, "advmod") && c > verb && tree.word(c).upos != "PART";
        if (!after || !std::ranges::binary_search(frame.relation, c)) continue;
        const Words words = tree.subtree(c);
        std::erase_if(frame.relation, [&](int i) { return std::ranges::binary_search(words, i); });
        frame.slots.insert(frame.slots.begin(), {Kind::oblique, c, {}, {{c, words}}});
        frame.completed = true;
        return;
    }
}

}  // namespace

Frame frame_of(const Tree& tree, const Clause& clause) {
    Frame out;
    out.chain = chain_to(tree, clause.predicate);
    const Clause outer = out.chain.front() == clause.predicate ? clause : clause_at(tree, out.chain.front());
    out.source = outer.subject_source;
    out.subjects = subjects_of(tree, outer);
    out.relation = relation_words(tree, out.chain);
    out.slots = slots_of(tree, clause, out.chain, out.relation);
    make_existential(tree, out);
    fold_adjective(tree, clause.predicate, out);
    out.completed = !out.slots.empty() && completes_relation(tree, out.slots[0], clause.predicate);
    if (out.completed) {
        add(out.relation, out.slots[0].preposition);
    } else {
        free_adverb(tree, out);
    }
    return out;
}

bool is_noun_complement(const Tree& tree, int predicate) {
    const int first = tree.first_conjunct(predicate);
    return tree.is(first, "acl") && !tree.is(first, "acl:relcl") && tree.child_any(first, {"mark", "case"}) != kNone;
}

}  // namespace relata::extract
