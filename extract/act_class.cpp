// The class of an act: its relation, its object, and the words that may tell how it was done.

#include "extract/act_class.h"

#include <string>
#include <vector>

#include "core/utf8.h"
#include "extract/informative.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/event_type.h"

namespace relata::extract {
namespace {

// "a series of strikes": the strikes.
std::string counted_lemma(const Tree& tree, int head) {
    for (const int c : tree.children(head)) {
        const bool counted = tree.is(c, "nmod") && tree.preposition(c) == "of" &&
                             lexicon::is_quantity_noun(to_lower_ascii(tree.lemma(head)));
        if (counted) return to_lower_ascii(tree.lemma(c));
    }
    return to_lower_ascii(tree.lemma(head));
}

// The words that may tell how it was done: those of the means first, then those of object and subject.
std::vector<std::string> details_of(const Tree& tree, const Proposition& p) {
    std::vector<std::string> words;
    const auto add = [&](int head) {
        for (const int c : tree.children(head)) {
            if (tree.is_any(c, {"compound", "amod"})) words.push_back(to_lower_ascii(tree.lemma(c)));
        }
        words.push_back(to_lower_ascii(tree.lemma(head)));
    };
    for (const Oblique& o : p.arguments) {
        const bool means = o.preposition == "with" || o.preposition == "by" || o.preposition == "in" ||
                           o.preposition == "over" || o.preposition == "from";
        if (means) add(o.head);
    }
    for (const Nominal& n : {p.object, p.subject}) {
        if (n.present()) add(n.head);
    }
    return words;
}

}  // namespace

lexicon::EventClass class_of_act(const Tree& tree, const Proposition& p, const Assertion& a) {
    const std::string object_head = p.object.present() ? counted_lemma(tree, p.object.head) : std::string{};
    const std::string cause = cause_of(tree, p);
    const auto details = details_of(tree, p);
    Act act{.relation = a.relation,
            .object_head = object_head,
            .subject_type = a.subject.type,
            .object_type = a.object.type,
            .details = details,
            .cause = cause};
    auto type = classify(act);
    if (type.type == "OTHER" && !p.bare_relation.empty() && p.bare_relation != a.relation) {
        act.relation = p.bare_relation;  // "threw a bomb into the crowd"
        const auto bare = classify(act);
        if (bare.type != "STATEMENT" && bare.type != "STATE") type = bare;
    }
    return type;
}

}  // namespace relata::extract
