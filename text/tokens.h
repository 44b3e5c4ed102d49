#pragma once
// Words as the treebanks UD English EWT and GUM cut them.

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::text {

/// The syntactic words of a sentence. `base` is where `text` starts in `Document::text`; every token's form is exactly
/// the bytes under its span. Clitics and hyphenated compounds are split, as there. Example: tokenize("Turkey's
/// Turkish-backed rebels can't win.", 0) gives Turkey 's Turkish - backed rebels ca n't win . with `space_after` false
/// where no space stands.
std::vector<Token> tokenize(std::string_view text, std::uint32_t base);

}  // namespace relata::text
