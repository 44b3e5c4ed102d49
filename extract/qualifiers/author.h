#pragma once
// The author: who "I" is where an article quotes nobody.

#include <optional>
#include <span>
#include <string_view>

#include "extract/qualifiers/voices.h"

namespace relata::extract {

/// Who writes an article in the first person; `of_others` are the stretches in which "I" is somebody else. The one
/// person that `byline` names, where "I" stands outside of these more than once; "the author", where no byline tells
/// who it is and "I" stands there too often for a quotation whose marks were lost. Nothing for other articles and for
/// interviews, where "I" is whoever answers.
std::optional<Speaker> author_in_first_person(std::span<const Tree> trees, const Mentions& mentions,
                                              std::string_view byline, std::span<const Quotation> of_others);

/// "I", "my"; "we" are others too.
bool is_first_person_singular(std::string_view form);
/// "we", "our".
bool is_first_person_plural(std::string_view form);
/// The pronoun of either: "the US" and "a mine" are none.
bool is_first_person(const Tree& tree, int word);

}  // namespace relata::extract
