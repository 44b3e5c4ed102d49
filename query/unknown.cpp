// Why a pattern may have found nothing.

#include "query/unknown.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/utf8.h"
#include "graph/suggest.h"
#include "query/relations.h"

namespace relata::query {
namespace {

/// "Erdogan threaten operation": words of a clause that somebody threatens, promises, says.
bool stands_in_clause(const graph::Store& store, const std::string& words) {
    const std::string wanted = " " + to_lower_ascii(words) + " ";
    return std::ranges::any_of(store.edges(), [&](const graph::Edge& edge) {
        return !edge.object.node && (" " + to_lower_ascii(edge.object.text) + " ").find(wanted) != std::string::npos;
    });
}

void add(std::vector<std::string>& out, std::string line) {
    if (std::ranges::find(out, line) == out.end()) out.push_back(std::move(line));
}

void check_name(const graph::Store& store, const Term& term, const StandsInClause& stands,
                std::vector<std::string>& out) {
    if (term.kind != Term::Kind::name || term.text.empty() || !store.find_entities(term.text).empty()) return;
    if (stands(term.text)) return;
    add(out,
        fmt::format("nobody goes by '{}'{}", term.text, graph::did_you_mean(graph::suggest_names(store, term.text))));
}

void check_relation(const Vocabulary& vocabulary, const Term& term, std::vector<std::string>& out) {
    if (term.kind != Term::Kind::name || look_up(term.text, vocabulary).known) return;
    const std::vector<std::string> words(vocabulary.words().begin(), vocabulary.words().end());
    add(out, fmt::format("no relation of this graph is called '{}'{}", term.text,
                         graph::did_you_mean(graph::nearest(term.text, words))));
}

}  // namespace

std::vector<std::string> unknown_words(const graph::Store& store, const Pattern& pattern) {
    return unknown_words(store, vocabulary_of(store), pattern,
                         [&store](const std::string& words) { return stands_in_clause(store, words); });
}

std::vector<std::string> unknown_words(const graph::Store& store, const Vocabulary& vocabulary, const Pattern& pattern,
                                       const StandsInClause& stands) {
    std::vector<std::string> out;
    for (const Clause& clause : pattern.clauses) {
        for (const Term* term : {&clause.subject, &clause.object, &clause.by}) check_name(store, *term, stands, out);
        if (!clause.in.text.empty()) check_name(store, clause.in, stands, out);
        check_relation(vocabulary, clause.relation, out);
    }
    return out;
}

}  // namespace relata::query
