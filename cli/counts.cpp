// `relata counts`: the ledger of killed, wounded, displaced…, as each source has it.
#include "export/counts.h"

#include "cli/answers.h"
#include "cli/commands.h"
#include "cli/open_graph.h"
#include "graph/passing.h"

namespace relata::cli {
namespace {

void print_counts(const std::string& format, const graph::Store& store, const graph::Happenings& happenings,
                  const std::vector<graph::CountGroup>& groups, Console& console) {
    if (format == "csv")
        return print_csv(console, exporter::count_columns(), exporter::count_rows(store, happenings, groups));
    if (format.empty() || format == "table") return console.print(exporter::counts_table(store, groups));
    print_json_lines(console, format, exporter::counts_json(store, happenings, groups));
}

}  // namespace

Outcome run_counts(const Options& options, Console& console) {
    if (const auto checked = graph::check(options.filter); !checked) return tl::unexpected(checked.error());
    const auto store = open_happenings(options.graph, options.names, options.filter);
    if (!store) return tl::unexpected(store.error());
    tell_what_is_left_out(*store, console);
    const auto happenings = graph::find_happenings(*store);
    const auto passes = graph::passing(*store, happenings, options.filter, options.names);
    std::vector<graph::CountGroup> groups;
    if (passes) groups = graph::find_counts(*store, happenings, *passes);
    if (const std::size_t top = options.top.value_or(0); top > 0 && groups.size() > top) groups.resize(top);
    if (groups.empty()) {
        return nothing_found(console, options.format, passes ? "nothing is counted here" : passes.error().message);
    }
    print_counts(options.format, *store, happenings, groups, console);
    return Exit::done;
}

}  // namespace relata::cli
