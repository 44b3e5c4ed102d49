#pragma once
// Title nouns: what somebody may be called right before his name.

#include <string_view>

namespace relata::extract::lexicon {

/// "president", "widow", "guitarist", "forward": the lemma of a noun that tells of the name behind it who bears it.
bool is_title_noun(std::string_view lemma);

/// "striker", "guitarist", "marketeer": by its ending a noun for somebody who does something.
bool ends_as_doer(std::string_view lemma);

}  // namespace relata::extract::lexicon
