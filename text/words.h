#pragma once
// Inside one written word: which parts of it the treebanks count as words of their own.

#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

/// Cuts the written word under `word` (no white space, no outer punctuation) and appends the parts to `out`.
/// Hyphens are words of their own except after a prefix ("anti-tank", "co-founder", "e-mail") and in telephone numbers
/// and dates; clitics are cut off; a unit is cut from its number. Example: "Turkish-backed" gives Turkish - backed;
/// "don’t" gives do n’t; "5km" gives 5 km; "pro-Russian" stays.
void cut_word(std::string_view text, Span word, std::vector<Span>& out);

/// True for the spelling of a clitic without its host, apostrophe included: "'s" "’ll" "'ve" "’d".
bool is_clitic(std::string_view part);

/// True if two words with nothing between them were cut out of one token, as the treebanks count tokens: "do" and
/// "n't", "Kaja" and "'s", "boys" and "'", "gon" and "na"; false for "5" and "km", "Turkish" and "-".
bool is_one_token(std::string_view first, std::string_view second);

}  // namespace relata::text
