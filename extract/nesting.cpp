// Nesting: the assertions of a sentence are set into one another by the clauses that hold them.

#include "extract/nesting.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/reported.h"

namespace relata::extract {
namespace {

// Verbs that tell more than that something was said: that it is doubted, admitted, told to somebody, announced, feared.
bool is_deed_by_itself(std::string_view relation) {
    return lexicon::rule_words().is("contested_saying", relation) ||
           lexicon::rule_words().is("saying_as_deed", relation);
}

// A clause that is what was said, demanded or charged, not a circumstance of it.
bool holds_content(const Tree& tree, int clause) {
    if (!tree.is(clause, "advcl")) return true;
    const auto* control = control_over(tree, clause);
    const bool demanded = control != nullptr && control->effect == lexicon::Control::Effect::requested;
    return demanded || ((tree.has_child(clause, "mark", "of") || tree.has_child(clause, "mark", "for")) &&
                        !tree.has_child(clause, "nsubj"));
}

// "It's a cosmetic move", "I guess so", "hold on", said somebody: of whom or what, his words alone do not tell.
bool is_talk_of_nobody_named(const Tree& tree, const Proposition& p) {
    if (p.rule != "verb_and_content" || p.object.present() || !is_of_kind("plain_saying", tree, p.anchor)) return false;
    for (int i = p.object_words.begin; i < p.object_words.end; ++i) {
        if (tree.has_upos(i, {"PUNCT"}) || p.object_words.contains(tree.head(i))) continue;
        const int subject = tree.child_any(i, {"nsubj", "nsubj:pass", "csubj", "expl"});
        return subject == kNone || is_of_kind("points_out", tree, subject);
    }
    return false;
}

}  // namespace

void nest(const Tree& tree, std::vector<Assertion>& made, const std::vector<const Proposition*>& sources) {
    for (std::size_t inner = 0; inner < made.size(); ++inner) {
        for (int i = sources[inner]->anchor; tree.head(i) != kNone && made[inner].nested_in.empty(); i = tree.head(i)) {
            if (!tree.is_any(i, {"ccomp", "xcomp", "advcl"}) || !holds_content(tree, i)) continue;
            const auto outer =
                std::ranges::find_if(sources, [&](const Proposition* p) { return p->anchor == tree.head(i); });
            if (outer != sources.end())
                made[inner].nested_in = made[static_cast<std::size_t>(outer - sources.begin())].id;
        }
    }
}

namespace {

bool is_inside(const Tree& tree, const Proposition& inner, const Proposition& saying) {
    return &inner != &saying && saying.object_words.contains(inner.anchor) && tree.governs(saying.anchor, inner.anchor);
}

// The clause that hangs on the saying, or goes on from it: "that A is so and B is not".
bool is_main_clause_of(const Tree& tree, const Proposition& inner, const Proposition& saying) {
    const int first = tree.first_conjunct(inner.anchor);
    return is_inside(tree, inner, saying) && tree.is(first, "ccomp") && tree.head(first) == saying.anchor;
}

// "It was absurd", "we repaired it twice": of whom, only a pronoun tells. Not "did not say who repaired it".
bool is_told_of_pronoun(const Tree& tree, const Proposition& p) {
    return p.subject.present() && tree.has_upos(p.subject.head, {"PRON"}) && tree.children(p.subject.head).empty() &&
           !is_indirect_question(tree, tree.first_conjunct(p.anchor));
}

}  // namespace

void tell_content_after_all(const Tree& tree, std::vector<Assertion>& made, std::vector<const Proposition*>& sources,
                            std::vector<KeptBack>& spare) {
    const auto sayings = sources;
    for (const Proposition* saying : sayings) {
        const bool told =
            std::ranges::any_of(sayings, [&](const Proposition* p) { return is_inside(tree, *p, *saying); });
        if (saying->rule != "verb_and_content" || told) continue;
        for (KeptBack& kept : spare) {
            if (kept.source == nullptr || !is_main_clause_of(tree, *kept.source, *saying)) continue;
            const auto at =
                std::ranges::find_if(sources, [&](const Proposition* p) { return p->anchor > kept.source->anchor; });
            made.insert(made.begin() + (at - sources.begin()), std::move(kept.assertion));
            sources.insert(at, kept.source);
            kept.source = nullptr;  // "Ann and Berg believe that …": told once
        }
    }
}

void drop_mere_saying(const Tree& tree, std::vector<Assertion>& made, const std::vector<const Proposition*>& sources,
                      const std::vector<const Proposition*>& lost) {
    std::vector<bool> drop(made.size(), false);
    for (std::size_t outer = 0; outer < made.size(); ++outer) {
        const bool denied = made[outer].polarity == Polarity::negated;  // "did not say that it was": a fact of its own
        if (made[outer].event_class != "STATEMENT" || sources[outer]->rule != "verb_and_content" || denied ||
            is_deed_by_itself(made[outer].relation))
            continue;
        drop[outer] = is_talk_of_nobody_named(tree, *sources[outer]);
        for (std::size_t inner = 0; inner < made.size(); ++inner) {
            if (is_inside(tree, *sources[inner], *sources[outer])) drop[outer] = true;
        }
        if (std::ranges::any_of(lost, [&](const Proposition* p) {
                return is_main_clause_of(tree, *p, *sources[outer]) && is_told_of_pronoun(tree, *p);
            }))
            drop[outer] = true;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (drop[i]) {
            for (Assertion& a : made) {
                if (a.nested_in == made[i].id) a.nested_in = made[i].nested_in;
            }
            continue;
        }
        if (kept != i) made[kept] = std::move(made[i]);
        ++kept;
    }
    made.resize(kept);
}

}  // namespace relata::extract
