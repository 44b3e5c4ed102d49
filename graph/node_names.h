#pragma once
// Under which keys a node is found by name: for the store in memory and for the index in the file.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace relata::graph {

struct Node;

/// Keys and their rank: 0 for whole names and aliases, 1 for what is tried where no whole name fits: a person's
/// surname, a country's adjective. "Russia" -> {"russia", 0}, {"russian", 1}. Each key once, with the lower rank;
/// sorted.
std::vector<std::pair<std::string, int>> name_keys(const Node& node);

/// What is looked up for a name as a user writes it, in this order; the first that is found counts.
std::vector<std::string> tried_keys(std::string_view name);

}  // namespace relata::graph
