// `relata timeline`: what happened when, by any of those who took part.
#include "export/timeline.h"

#include <fmt/format.h>

#include <utility>

#include "cli/answers.h"
#include "cli/commands.h"
#include "cli/open_graph.h"
#include "graph/store.h"
#include "graph/timeline.h"

namespace relata::cli {
namespace {

constexpr std::size_t kTopOfEverything = 30;  // of a whole graph; of somebody's story everything is shown

graph::TimelineQuery query_of(const Options& options) {
    graph::TimelineQuery out{.entities = options.names, .filter = options.filter, .undated = options.undated};
    const bool everything = options.names.empty() && options.filter.about.empty();
    out.filter.top = options.top.value_or(everything ? kTopOfEverything : 0);
    return out;
}

void print_moments(const std::string& format, const graph::Store& store, const std::vector<graph::Moment>& moments,
                   Console& console) {
    if (format == "csv")
        return print_csv(console, exporter::timeline_columns(), exporter::timeline_rows(store, moments));
    if (format == "md") return console.print(exporter::timeline_markdown(store, moments));
    if (format.empty() || format == "table") return console.print(exporter::timeline_table(store, moments));
    print_json_lines(console, format, exporter::timeline_json(store, moments));
}

}  // namespace

Outcome run_timeline(const Options& options, Console& console) {
    const graph::TimelineQuery query = query_of(options);
    if (const auto checked = graph::check(query.filter); !checked) return tl::unexpected(checked.error());
    const auto store = open_happenings(options.graph, query.entities, query.filter);
    if (!store) return tl::unexpected(store.error());
    tell_what_is_left_out(*store, console);
    const auto moments = graph::make_timeline(*store, query);
    if (!moments || moments->empty()) {
        return nothing_found(console, options.format,
                             moments ? "nothing found that an article gives a time for; --undated takes the rest too"
                                     : moments.error().message);
    }
    print_moments(options.format, *store, *moments, console);
    return Exit::done;
}

}  // namespace relata::cli
