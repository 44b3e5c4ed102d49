// A clause with a name needs what touches it; one that shares a variable with it, what touches its neighbours.

#include "query/reach.h"

#include <algorithm>
#include <set>

#include "query/pattern_tokens.h"

namespace relata::query {
namespace {

constexpr std::size_t kLongestName = 6;

void add_runs(const std::vector<Token>& tokens, std::set<std::string>& out) {
    for (std::size_t from = 0; from < tokens.size(); ++from) {
        if (tokens[from].term.kind != Term::Kind::name) continue;
        std::string name = tokens[from].term.text;
        out.insert(name);
        if (tokens[from].quoted) continue;
        for (std::size_t to = from + 1; to < tokens.size() && to < from + kLongestName && tokens[to].is_word(); ++to) {
            name += " " + tokens[to].term.text;
            out.insert(name);
        }
    }
}

bool names_entity(const Term& term, const graph::Store& store) {
    return term.kind == Term::Kind::name && !store.find_entities(term.text).empty();
}

bool is_bound(const Clause& clause, const graph::Store& store) {
    return names_entity(clause.subject, store) || names_entity(clause.object, store);
}

}  // namespace

std::vector<std::string> possible_names(std::string_view pattern) {
    const auto parts = scan_pattern(pattern);
    std::set<std::string> out;
    if (parts) {
        for (const auto& tokens : *parts) add_runs(tokens, out);
    }
    return {out.begin(), out.end()};
}

std::optional<unsigned> reach_of(const Pattern& pattern, const graph::Store& store) {
    std::set<std::string> near;
    for (const Clause& clause : pattern.clauses) {
        if (!is_bound(clause, store)) continue;
        for (const Term* term : {&clause.subject, &clause.object}) {
            if (term->kind == Term::Kind::variable && !clause.absent) near.insert(term->text);
        }
    }
    unsigned reach = 1;
    for (const Clause& clause : pattern.clauses) {
        if (is_bound(clause, store)) continue;
        const bool beside = (clause.subject.kind == Term::Kind::variable && near.contains(clause.subject.text)) ||
                            (clause.object.kind == Term::Kind::variable && near.contains(clause.object.text));
        if (!beside) return std::nullopt;
        reach = 2;
    }
    return reach;
}

}  // namespace relata::query
