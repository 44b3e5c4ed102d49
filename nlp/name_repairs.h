#pragma once
// Names after the network: what a list of places, a comma or an "of" shows better than it does.

#include <span>

#include "core/records.h"

namespace relata::nlp {

/// Mends the tags of names ("B-PER", "I-PER", "O", ...) of one sentence's words, each by a named rule. Example: the one
/// place "Miramar California" becomes two, the organisation "West Bank" a place.
void mend_names(std::span<Word> words);

}  // namespace relata::nlp
