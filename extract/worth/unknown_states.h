#pragma once
// Lands that no table knows: what an article shows of them, whatever the name tagger took them for.

#include <set>
#include <span>
#include <string>

#include "extract/tree/tree.h"

namespace relata::extract {

/// Keys (`name_key`) of one-word names that the article treats as a land: "the government of Dalland", "Dalland's
/// army", "the capital of Dalland", "protests broke out in Dalland". Not those of somebody with a title or a first name
/// ("Minister Dalland", "Karl Dalland").
std::set<std::string> unknown_states(std::span<const Tree> trees);

}  // namespace relata::extract
