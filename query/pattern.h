#pragma once
// The query language: what a pattern is and how its text becomes one.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/store.h"

namespace relata::query {

/// A name ("Turkey"), a variable shared by name ("?who"), or a variable for itself ("?").
struct Term {
    enum class Kind { name, variable, anonymous };
    Kind kind = Kind::anonymous;
    std::string text = {};  ///< the name, or the variable without "?"; empty for "?"
    std::size_t at = 0;     ///< byte in the pattern's text
};

/// SUBJECT relation OBJECT. The relation is a lemma, an inflected verb, an event class, or a variable.
struct Clause {
    Term subject = {};
    Term relation = {};
    Term object = {};
};

/// Clauses that must hold together; a named variable stands for the same everywhere.
/// Example: "Turkey support ?x ; ?x attack Hmeimim" = two clauses sharing x.
struct Pattern {
    std::vector<Clause> clauses = {};  ///< never empty
};

/// Reads a pattern. Names of several words stand in double quotes, or bare where a relation known to the store divides
/// them: "Hayat Tahrir al-Sham attack ?". Fails with the pattern, a caret under the fault, what is wrong, and an
/// example, as one text of several lines:
///     Russia accuse
///                   ^
///     expected an object after 'accuse': a name, or ? for anything; for example: Russia accuse ?
Result<Pattern> parse_pattern(std::string_view text, const graph::Store& store);

}  // namespace relata::query
