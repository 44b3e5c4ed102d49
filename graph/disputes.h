#pragma once
// Where sources disagree about one happening.

#include <optional>
#include <string>
#include <vector>

#include "graph/happenings.h"

namespace relata::graph {

/// One way in which a happening is told: the value ("12", "2020-02-12", "HTS", "denied") and the assertions that say
/// so.
struct Version {
    std::string value = {};
    std::vector<AssertionIndex> assertions = {};  ///< in order of the store
    std::uint32_t sources = 0;                    ///< independent ones
};

/// A deed that is told by nouns alone ("blamed the Red Hand for the strike on the bus"), by names: the agent, the kind
/// of act (graph/lexicon/act_kinds.tsv), whom it befell.
struct NamedDeed {
    std::string agent = {};
    std::string act = {};
    std::string patient = {};
};

/// A question on which the assertions of one happening differ. Who did it, whether it is so, how many, when, where.
/// Example: {number, happening 7, {{"12", …}, {"at least 15", …}}}.
struct Dispute {
    enum class Kind { actor, polarity, number, date, place };
    Kind kind = {};
    HappeningIndex happening = {};
    std::vector<Version> versions = {};  ///< best supported first; at least two
    AssertionIndex about = {};           ///< of the versions, the one to take the words from: told by a verb, affirmed
    std::optional<NamedDeed> deed = {};  ///< where no version tells it by a verb
};

/// Disputes by happening, in the order of `Dispute::Kind`. Numbers differ only where their bounds leave no common
/// number, they count the same unit, and one has not grown to the other: "at least 12" and 14 do not, nor do the tolls
/// of two days. Places differ where they are two towns or villages and no account has both. A denial stands beside what
/// it denies: that one did it, not that it was another.
std::vector<Dispute> find_disputes(const Store& store, const Happenings& happenings);

/// "actor", "polarity", "number", "date", "place".
std::string_view name_of(Dispute::Kind kind);

}  // namespace relata::graph
