#pragma once
// The last step of extraction: propositions of each sentence become assertions with participants and qualifiers.

#include <span>
#include <string>
#include <vector>

#include "core/records.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// The assertions of an article, in text order. Every span counts bytes of `Document::text`.
/// `trees` in document order, `mentions` those that `find_mentions` found in them.
std::vector<Assertion> find_assertions(const Document& document, std::span<const Tree> trees, const Mentions& mentions);

/// Version of the rules and a hash of the tables: part of the engine id.
std::string rules_version();

}  // namespace relata::extract
