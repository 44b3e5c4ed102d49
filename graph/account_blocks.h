#pragma once
// Which accounts are compared with which: those that share a block and lie near each other in it.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/accounts.h"

namespace relata::graph {

/// In each block every account is compared with the next ones by place: so many, and who shares the place of the last.
/// A slice is told how far that goes in the whole (`Store::reaches`).
constexpr std::size_t kNeighbours = 200;

/// The blocks of an account, as numbers below 2^31, sorted: one for each way in which its act, agent, patient and
/// places may be named elsewhere. The same in every store that has the account's nodes under the same ids, names and
/// types. Example: of "Turkey attacked two soldiers": attack + agent turkey, attack + patient soldier, …
std::vector<std::uint64_t> blocks_of(const Store& store, const Account& account);

/// Where an account stands in its blocks: by the day around which it is compared, then by its assertion's id. Below
/// 2^47 and not less than 0.
std::int64_t place_in_blocks(const Account& account, std::string_view assertion_id);

}  // namespace relata::graph
