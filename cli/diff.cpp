// `relata diff`: what became of the relations of one graph file in another.
#include "export/diff.h"

#include <fmt/format.h>

#include "cli/answers.h"
#include "cli/commands.h"
#include "graph/diff.h"
#include "graph/store.h"

namespace relata::cli {

Outcome run_diff(const Options& options, Console& console) {
    const auto before = graph::Store::open(options.graph);
    if (!before) return tl::unexpected(before.error());
    const auto after = graph::Store::open(options.other_graph);
    if (!after) return tl::unexpected(after.error());
    const graph::Difference difference = graph::compare(*before, *after);
    if (options.format == "json" || options.format == "ndjson") {
        print_json_lines(console, options.format, exporter::diff_json(*before, *after, difference));
    } else {
        console.print(exporter::diff_text(*before, *after, difference));
    }
    if (difference.empty()) console.message("nothing differs");
    return difference.empty() ? Exit::nothing_found : Exit::done;
}

}  // namespace relata::cli
