// Names the roles of an assertion's further arguments.

#include "extract/qualifiers/roles.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {

namespace {

bool is_instrument(const Tree& tree, int noun) {
    return lexicon::rule_words().is("instrument", tree.lower_lemma(noun));
}

bool is_time(const std::vector<TimeExpression>& times, int word) {
    return std::ranges::any_of(times, [word](const TimeExpression& time) { return time.words.contains(word); });
}

/// "attacked the base using drones": the drones.
int used_in(const Tree& tree, int clause) {
    const bool uses = tree.is_any(clause, {"advcl", "xcomp"}) && tree.lemma(clause) == "use" &&
                      tree.word(clause).xpos == "VBG" && !tree.has_child(clause, "nsubj");
    const int object = uses ? tree.child(clause, "obj") : kNone;
    return object != kNone && is_instrument(tree, object) ? object : kNone;
}

/// "deployed troops to protect the town", "in order to protect": a clause that only tells what for.
bool is_purpose(const Tree& tree, int verb, int clause) {
    return clause > verb && tree.is(clause, "advcl") && tree.word(clause).xpos == "VB" &&
           tree.has_child(clause, "mark", "to") && !tree.has_child(clause, "nsubj");
}

}  // namespace

std::vector<RoleWords> roles_of(const Tree& tree, const Proposition& proposition,
                                const std::vector<TimeExpression>& times) {
    std::vector<RoleWords> out;
    for (const Oblique& o : proposition.arguments) {
        if (o.head == proposition.object.head || o.head == proposition.subject.head) continue;
        if (o.preposition.empty() && is_time(times, o.head)) continue;
        const bool instrument = o.preposition == "with" && is_instrument(tree, o.head);
        out.push_back({instrument ? "instrument" : o.preposition, o.head, full_range(tree, o.head)});
    }
    if (!tree.has_upos(proposition.anchor, {"VERB"})) return out;
    for (const int c : tree.children(proposition.anchor)) {
        if (const int used = used_in(tree, c); used != kNone)
            out.push_back({"instrument", used, full_range(tree, used)});
        else if (is_purpose(tree, proposition.anchor, c))
            out.push_back({"purpose", c, tree.extent(c)});
    }
    return out;
}

}  // namespace relata::extract
