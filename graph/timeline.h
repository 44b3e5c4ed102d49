#pragma once
// What happened when: happenings in order of time.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/disputes.h"
#include "graph/filters.h"
#include "graph/happenings.h"
#include "graph/store.h"

namespace relata::graph {

/// Where the time of a line comes from: the articles tell it; it is the day of the earliest publication, where none is
/// told; or nothing is known.
enum class Dating { told, published, unknown };

/// One line of a timeline: what is told alike of one happening: the same agent and number,
/// affirmed or denied, as so or as a plan.
/// Example: {"2020-02-04", told, HTS attack Hmeimim, {two assertions}, {Russia}, {"Coast Gazette", "Volna 24"}, 2}.
struct Moment {
    std::string time = {};  ///< ISO day, month, year or interval; empty where `dating` is unknown
    Dating dating = Dating::told;
    HappeningIndex happening = {};
    EdgeIndex edge = {};                       ///< the best supported of those that are told together
    AssertionIndex lead = {};                  ///< of `edge`, the one to take the words from
    std::vector<AssertionIndex> support = {};  ///< in the store's order
    std::vector<End> speakers = {};            ///< sorted; empty where at least one document says so itself
    std::vector<std::string> outlets = {};     ///< publishers, else labels of documents; sorted
    std::uint32_t sources = 0;                 ///< independent ones
    bool disputed = false;                     ///< who, whether, how many or when: see graph/disputes.h
};

/// What is asked for. `filter.top` takes the best supported moments; 0 = all.
struct TimelineQuery {
    std::vector<std::string> entities = {};  ///< all of them must take part, by any of their names; none = everybody
    Filter filter = {};                      ///< `about` and `hops` narrow further
    bool undated = false;                    ///< also what no article gives a time for, at the day of publication
};

/// The time of a happening as its articles tell it, where one of them tells it whole: "2009" rather than its days.
std::string told_time(const Store& store, const Happening& happening);

/// True if the first time stands before the second in a list: by first day, the longer before the shorter ("Feb 2020"
/// before "1 Feb 2020"). A time without a start counts by its last day, behind what happened on that day; what is no
/// time stands last.
bool comes_before(std::string_view one, std::string_view other);

/// The moments in order of time, those without any last; what stands at one time by the store's order. Plans,
/// demands, conditions and denials are moments too: look at the edge. Fails for a name that nobody goes by.
Result<std::vector<Moment>> make_timeline(const Store& store, const TimelineQuery& query);
/// The same where happenings and disputes of the store are at hand.
Result<std::vector<Moment>> make_timeline(const Store& store, const Happenings& happenings,
                                          const std::vector<Dispute>& disputes, const TimelineQuery& query);

}  // namespace relata::graph
