// Tuples: the open-information-extraction profile of a parsed sentence, made from the same clauses as the assertions.

#include "extract/tuples/tuples.h"

#include <algorithm>
#include <set>
#include <utility>

#include "extract/tuples/tuple_confidence.h"
#include "extract/tuples/tuple_rules.h"

namespace relata::extract {
namespace {

TupleDrafts find_drafts(const Tree& tree) {
    TupleDrafts out;
    for (const Clause& clause : find_clauses(tree)) {
        clausal_copula_tuple(tree, clause.predicate, out);
        verb_tuples(tree, clause, out);
    }
    for (int i = 0; i < tree.size(); ++i) {
        apposition_tuple(tree, i, out);
        title_tuple(tree, i, out);
        possessive_tuple(tree, i, out);
    }
    std::erase_if(out, [](const TupleDraft& d) {
        return d.arguments[0].empty() || (d.implied.empty() && d.relation.empty()) || d.arguments.size() < 2;
    });
    return out;
}

Tuple tuple_of(const Tree& tree, const TupleDraft& draft) {
    Tuple out;
    out.confidence = confidence_of(tree, draft);
    out.relation = draft.implied.empty() ? join(tree, draft.relation) : std::string(draft.implied);
    for (const Words& words : draft.arguments) out.arguments.push_back(join(tree, words));
    return out;
}

}  // namespace

std::vector<Tuple> find_tuples(const ParsedSentence& sentence) {
    const Tree tree(sentence);
    std::vector<Tuple> out;
    std::set<std::pair<std::string, std::vector<std::string>>> seen;
    for (const TupleDraft& draft : find_drafts(tree)) {
        Tuple tuple = tuple_of(tree, draft);
        if (seen.emplace(tuple.relation, tuple.arguments).second) out.push_back(std::move(tuple));
    }
    return out;
}

}  // namespace relata::extract
