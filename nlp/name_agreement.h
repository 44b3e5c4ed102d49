#pragma once
// Names of one document: what the network says of a name in most sentences holds for the few in which it says
// otherwise.

#include <span>

#include "core/records.h"

namespace relata::nlp {

/// Settles the types of names over the sentences of one document. Example: "Holm", four times a person and once a
/// place, is a person five times; and so it is where "Kaja Holm" is one.
void agree_on_names(std::span<ParsedSentence> sentences);

}  // namespace relata::nlp
