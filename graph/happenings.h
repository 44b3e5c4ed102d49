#pragma once
// What several assertions report: one act or state of affairs, told by one or more articles.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/accounts.h"
#include "graph/store.h"

namespace relata::graph {

/// Position in `Happenings::all`. It holds for one store only.
enum class HappeningIndex : std::uint32_t {};

/// What several assertions report: one act or state of affairs, told by one or more articles.
/// Example: {"3f2a…", ASSAULT, {…four assertions of three articles…}, "2020-02-12", Idlib, {Turkish soldiers, Syrian
/// army}, 2, 3}.
struct Happening {
    std::string id = {};                          ///< 16 hex digits; of its smallest assertion id
    std::string event_class = {};                 ///< most frequent over the assertions (ties: alphabetical)
    std::vector<AssertionIndex> assertions = {};  ///< by document label, then place in the document
    std::string time = {};                        ///< ISO day or interval that all (most) allow; empty = unknown
    std::optional<NodeIndex> place = {};
    std::vector<NodeIndex> participants = {};  ///< most often named first
    std::uint32_t sources = 0;                 ///< independent ones
    std::uint32_t documents = 0;
};

struct Happenings {
    std::vector<Happening> all = {};      ///< by their first assertion
    std::vector<HappeningIndex> of = {};  ///< parallel to `Store::assertions()`
    /// Parallel too: assertions of one happening with equal numbers have one independent source. As `Store::source_of`,
    /// and what one speaker says in two outlets, or one sentence copied or translated anew, is one.
    std::vector<std::uint32_t> voices = {};
    std::vector<Account> accounts = {};  ///< parallel too: what was compared of each assertion

    const Happening& operator[](HappeningIndex index) const { return all[static_cast<std::size_t>(index)]; }
    const Happening& happening_of(AssertionIndex index) const { return (*this)[of[static_cast<std::size_t>(index)]]; }
    const Account& account_of(AssertionIndex index) const { return accounts[static_cast<std::size_t>(index)]; }
};

/// Groups the assertions of a store. Whether two are of one happening depends on these two alone: act, parties, time,
/// place, numbers, words (graph/likeness.h); a group never joins two that cannot be one, such as two raids on
/// different days. Independent of the order of `add`. Every assertion is in exactly one happening.
/// Example: "Twelve soldiers were killed on Tuesday." and "Rebels killed at least 10 troops on Feb. 11, officials say."
/// are one happening; "Two soldiers were killed on Feb. 20." is another.
Happenings find_happenings(const Store& store);

/// How many independent sources stand behind these assertions.
std::uint32_t count_voices(const Happenings& happenings, const std::vector<AssertionIndex>& assertions);

}  // namespace relata::graph
