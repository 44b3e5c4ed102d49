#pragma once
// The words of a pattern: names, variables, quoted names, and faults with a caret.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "query/pattern.h"

namespace relata::query {

/// A word, a quoted name or a variable, as it stands in the text.
struct Token {
    Term term = {};
    bool quoted = false;
    std::size_t end = 0;
    bool is_word() const { return term.kind == Term::Kind::name && !quoted; }
    /// A bare word, whatever its case: "in", "IN".
    bool says(std::string_view word) const;
};

/// The pattern, a caret under byte `at`, what is wrong there, and an example.
tl::unexpected<Error> fault(std::string_view text, std::size_t at, std::string_view what);

/// The tokens of each part; parts are divided by ";", and one after the last may be left empty.
Result<std::vector<std::vector<Token>>> scan_pattern(std::string_view text);

/// The types that entities have: PERSON, COUNTRY, …
const std::vector<std::string_view>& entity_types();

}  // namespace relata::query
