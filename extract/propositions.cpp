// All rules over one sentence: each clause goes to the first verb rule that applies, each word to the noun rules.

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/proposition.h"
#include "extract/worth.h"

namespace relata::extract {
namespace {

bool is_question(const Tree& tree) {
    for (int i = tree.size() - 1; i >= 0 && i >= tree.size() - 2; --i) {
        if (tree.word(i).form == "?") return true;
    }
    return false;
}

// Asked, ordered or wished, not said: "Who controls Idlib?", "Read the agreements."
bool asserts_nothing(const Tree& tree, int predicate) {
    if (is_question(tree)) {
        for (int at = predicate; at != kNone; at = tree.head(at)) {
            if (tree.is_any(at, {"ccomp", "acl:relcl"})) return false;
        }
        return true;
    }
    return false;
}

// The clause is only a link to its infinitive: "continues to attack", "is likely to fall", "seeks to turn".
bool only_carries_infinitive(const Tree& tree, const Clause& clause) {
    if (clause.infinitive == kNone || !is_predicate(tree, clause.infinitive)) return false;
    const auto* control = control_over(tree, clause.infinitive);
    if (control == nullptr) return clause.copular;
    using enum lexicon::Control::Effect;
    const bool subject_control = control->controller == lexicon::Control::Controller::subject;
    if (!subject_control || control->effect == requested) return false;
    const bool lasts = control->effect == phase || control->effect == attempt;
    return lasts || lexicon::reporting_verb(clause.lemma) == nullptr;
}

Propositions from_clause(const Tree& tree, const Clause& clause) {
    using Rule = Propositions (*)(const Tree&, const Clause&);
    static constexpr std::array<Rule, 11> kRules = {undergone_event,      copula,           light_verb_and_event,
                                                    reciprocal_verb,      verb_and_content, stative_participle,
                                                    idiom_with_object,    verb_and_object,  verb_and_announced_act,
                                                    verb_and_preposition, verb_alone};
    if (only_carries_infinitive(tree, clause) || asserts_nothing(tree, clause.predicate) ||
        is_told_as_alternative(tree, clause.predicate))
        return {};
    for (const Rule rule : kRules) {
        Propositions found = rule(tree, clause);
        if (!found.empty()) return found;
    }
    return {};
}

Propositions from_word(const Tree& tree, int i) {
    using Rule = Propositions (*)(const Tree&, int);
    static constexpr std::array<Rule, 4> kRules = {nominal_event, title_before_name, apposition, backed_modifier};
    Propositions out;
    for (const Rule rule : kRules) {
        const Propositions found = rule(tree, i);
        out.insert(out.end(), found.begin(), found.end());
    }
    return out;
}

}  // namespace

Propositions find_propositions(const Tree& tree) {
    Propositions out;
    for (int i = 0; i < tree.size(); ++i) {
        if (is_predicate(tree, i)) {
            const Propositions found = from_clause(tree, clause_at(tree, i));
            out.insert(out.end(), found.begin(), found.end());
        }
        const Propositions found = from_word(tree, i);
        out.insert(out.end(), found.begin(), found.end());
    }
    std::erase_if(out, [&](const Proposition& p) { return says_nothing(tree, p); });
    return out;
}

}  // namespace relata::extract
