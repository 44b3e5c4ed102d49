#pragma once
// The query language: what a pattern is and how its text becomes one.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/store.h"
#include "query/relations.h"

namespace relata::query {

/// A name ("Turkey"), a variable shared by name ("?who"), or a variable for itself ("?").
struct Term {
    enum class Kind { name, variable, anonymous };
    Kind kind = Kind::anonymous;
    std::string text = {};                ///< the name, or the variable without "?"; empty for "?"
    std::size_t at = 0;                   ///< byte in the pattern's text
    std::vector<std::string> types = {};  ///< "?who:PERSON|ORG": entity types that it may stand for; empty = any
};

/// SUBJECT relation OBJECT. The relation is a lemma, an inflected verb, an event class, several of them
/// ("attack|shell"), or a variable. The conditions hold for this clause alone; empty = none.
struct Clause {
    Term subject = {};
    Term relation = {};
    Term object = {};
    bool denied = false;                 ///< "Turkey not attack ?": what is denied
    bool absent = false;                 ///< "NOT ?x deny ?": there must be no such relation
    Term in = {};                        ///< "in Idlib"; as `graph::Filter::in`
    Term by = {};                        ///< "by SANA"
    std::string since = {}, until = {};  ///< "since 2020-02"; "on 2020-02-20" sets both
    bool has_filter() const {
        return denied || !in.text.empty() || !by.text.empty() || !since.empty() || !until.empty();
    }
};

/// What the rows are made to: counted, grouped, ordered, cut into pages.
struct Listing {
    enum class Order { support, name, count };
    bool counted = false;
    std::string count_of = {};               ///< "count ?who": its distinct values; empty = rows
    std::vector<std::string> group_by = {};  ///< one count for each combination of these
    Order order = Order::support;            ///< of a count: `count`, unless said otherwise
    std::string order_by = {};               ///< the variable, where `order` is `name`
    bool descending = false;
    std::size_t offset = 0, limit = 0;  ///< limit 0 = all
};

/// Clauses that must hold together; a named variable stands for the same everywhere.
/// Example: "Turkey support ?x ; ?x attack Hmeimim" = two clauses sharing x.
struct Pattern {
    std::vector<Clause> clauses = {};  ///< at least one that is not `absent`
    Listing listing = {};
};

/// Reads a pattern; docs/query.md has the grammar. Names of several words stand in double quotes, or bare where a
/// relation known to the store divides them: "Hayat Tahrir al-Sham attack ?". Fails with the pattern, a caret under the
/// fault, what is wrong, and an example, as one text of several lines:
///     Russia accuse
///                   ^
///     expected an object after 'accuse': a name, or ? for anything; for example: Russia accuse ?
Result<Pattern> parse_pattern(std::string_view text, const graph::Store& store);
/// The same where the store holds the names alone and the relations are known otherwise.
Result<Pattern> parse_pattern(std::string_view text, const graph::Store& store, const Vocabulary& vocabulary);

/// Every run of words of a pattern that may be a name, and what stands in quotation marks: of "? attack Hmeimim in
/// Idlib" attack, "attack Hmeimim", Hmeimim, …, Idlib. Empty where the pattern cannot be read.
std::vector<std::string> possible_names(std::string_view pattern);

}  // namespace relata::query
