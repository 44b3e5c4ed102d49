#pragma once
// How much of a graph file a command opens: no more than its names ask for.

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"
#include "core/result.h"
#include "graph/store.h"

namespace relata::cli {

/// For a command that looks at the happenings in which all of `names`, and whoever `filter.about` names, take part:
/// those happenings whole. Everything where nobody is named. Of who is told of in more than 2,000 assertions the latest
/// are looked at, within the filter's days first.
Result<graph::Store> open_happenings(const std::string& path, const std::vector<std::string>& names,
                                     const graph::Filter& filter);

/// Says so where somebody is told of so often that only the latest was looked at.
void tell_what_is_left_out(const graph::Store& store, Console& console);

/// Says so where a large file is about to be read whole because another version made its index.
void tell_if_index_is_old(const std::string& path, Console& console);

/// For a command that looks at the edges which a filter selects.
Result<graph::Store> open_selection(const std::string& path, const graph::Filter& filter);

/// For a command that looks at nodes alone: those that go by a name, or all where none does or none is given.
Result<graph::Store> open_nodes(const std::string& path, const std::string& name);

}  // namespace relata::cli
