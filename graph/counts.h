#pragma once
// The ledger of harm: how many were killed, wounded, captured, displaced, destroyed…, as each source has it.

#include <optional>
#include <string>
#include <vector>

#include "graph/happenings.h"

namespace relata::graph {

/// One number that one assertion gives.
/// Example: {"killed", "Turkish soldiers", …, {12, "soldiers", exact}, "2020-02-10", "Idlib", "", "Harbour Post"}.
struct Count {
    std::string kind = {};    ///< "killed", "wounded", …: graph/lexicon/count_kinds.tsv
    std::string victim = {};  ///< who or what, without the number: "Turkish soldiers"; "people" where not stated
    std::optional<NodeIndex> victim_node = {};
    Quantity number = {};
    std::string date = {};     ///< ISO; of the assertion, else of its happening; empty = unknown
    std::string place = {};    ///< name; empty = unknown
    std::string speaker = {};  ///< name; empty = the article itself
    std::string outlet = {};   ///< publisher, else agency, else the document's label
    AssertionIndex assertion = {};
    HappeningIndex happening = {};
};

/// The counts of one happening: never a sum over sources, but from the lowest to the highest number told.
struct CountGroup {
    HappeningIndex happening = {};
    std::string kind = {};
    std::string victim = {};  ///< as most of its counts have it
    double lowest = 0;
    double highest = 0;
    bool at_least = false;      ///< the highest is a lower bound: "more than 400"
    std::uint32_t sources = 0;  ///< independent ones
    std::vector<Count> counts = {};
};

/// Groups by date of their happening (unknown last), then kind and victim. Only what is told as so: affirmed, and
/// neither planned nor demanded.
std::vector<CountGroup> find_counts(const Store& store, const Happenings& happenings);

}  // namespace relata::graph
