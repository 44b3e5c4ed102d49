#pragma once
// The score of what is joined over several articles: happenings, independent sources and disputes against the links of
// a gold's cross.json.

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "eval/assertions.h"

namespace relata::eval {

/// Some assertions of the gold under one label: one article's wording, or one side of a disagreement.
struct LinkGroup {
    std::string label = {};
    std::vector<std::pair<std::size_t, std::size_t>> assertions = {};  ///< document, and assertion within it
};

/// What the groups have to do with each other: `same_event`, `same_fact`, `same_number`, `same_quote`,
/// `near_duplicate`, `numbers_disagree`, `dates_disagree`, `contradiction`, or `different_event` (must stay apart).
struct Link {
    std::string kind = {};
    std::string title = {};
    std::vector<LinkGroup> groups = {};
};

/// The links of `cross.json` beside the gold. Fails where the file is missing or broken, or where a member is no
/// assertion of the gold, with what to correct.
Result<std::vector<Link>> read_links(const std::filesystem::path& folder, const Gold& gold);

/// What the graph says of one line.
struct GraphPlace {
    std::size_t happening = 0;
    std::size_t source = 0;                                       ///< equal: one independent source
    std::set<std::pair<std::size_t, std::size_t>> versions = {};  ///< dispute, and version of it
};

/// What became of one group.
struct GroupOutcome {
    bool extracted = false;               ///< some line says one of its assertions
    bool found = false;                   ///< and is joined as the link asks with a line of another group
    std::vector<std::size_t> lines = {};  ///< those lines
};

struct LinkOutcome {
    std::vector<GroupOutcome> groups = {};  ///< as `Link::groups`
    bool reachable = false;                 ///< two groups or more were extracted
    bool found = false;                     ///< some group is found; of `different_event`: two groups were merged
};

/// `places` are parallel to `lines`. A line says an assertion of the gold as `score_assertions` has it: by its
/// sentence, relation and participants. Two lines are joined, for
///   same_event, same_fact, same_number: if they are of one happening;
///   same_quote, near_duplicate: if they are of one happening and one independent source;
///   numbers_disagree, dates_disagree, contradiction: if they are in two versions of one dispute.
std::vector<LinkOutcome> score_links(const Gold& gold, std::span<const Link> links,
                                     std::span<const PredictedLine> lines, std::span<const GraphPlace> places);

/// Shares over groups and over links, all together and by kind, and of what the extraction had found.
std::vector<Measure> link_measures(std::span<const Link> links, std::span<const LinkOutcome> outcomes);

}  // namespace relata::eval
