// `relata disputes`: where sources disagree about one happening.
#include "export/disputes.h"

#include <algorithm>
#include <tuple>

#include "cli/answers.h"
#include "cli/commands.h"
#include "cli/open_graph.h"
#include "graph/passing.h"

namespace relata::cli {
namespace {

using graph::Dispute;

/// Those with an assertion that passes, told by most independent sources first; at most `top`, 0 = all.
std::vector<Dispute> wanted(std::vector<Dispute> all, const graph::Happenings& happenings,
                            const std::vector<bool>& passes, std::size_t top) {
    const auto passing = [&](graph::AssertionIndex a) { return passes[static_cast<std::size_t>(a)]; };
    std::erase_if(all, [&](const Dispute& d) {
        return std::ranges::none_of(d.versions, [&](const graph::Version& version) {
            return std::ranges::any_of(version.assertions, passing);
        });
    });
    std::ranges::stable_sort(all, [&](const Dispute& a, const Dispute& b) {
        const auto rank = [&](const Dispute& d) {
            const graph::Happening& h = happenings[d.happening];
            return std::tuple(h.sources, h.documents, h.assertions.size());
        };
        return rank(a) > rank(b);
    });
    if (top > 0 && all.size() > top) all.resize(top);
    return all;
}

void print_disputes(const std::string& format, const graph::Store& store, const graph::Happenings& happenings,
                    const std::vector<Dispute>& disputes, Console& console) {
    if (format == "csv")
        return print_csv(console, exporter::dispute_columns(), exporter::dispute_rows(store, happenings, disputes));
    if (format.empty() || format == "table") return console.print(exporter::disputes_text(store, happenings, disputes));
    print_json_lines(console, format, exporter::disputes_json(store, happenings, disputes));
}

}  // namespace

Outcome run_disputes(const Options& options, Console& console) {
    if (const auto checked = graph::check(options.filter); !checked) return tl::unexpected(checked.error());
    const auto store = open_happenings(options.graph, options.names, options.filter);
    if (!store) return tl::unexpected(store.error());
    tell_what_is_left_out(*store, console);
    const auto happenings = graph::find_happenings(*store);
    const auto passes = graph::passing(*store, happenings, options.filter, options.names);
    std::vector<Dispute> disputes;
    if (passes)
        disputes = wanted(graph::find_disputes(*store, happenings), happenings, *passes, options.top.value_or(0));
    if (disputes.empty()) {
        return nothing_found(console, options.format, passes ? "no sources disagree here" : passes.error().message);
    }
    print_disputes(options.format, *store, happenings, disputes, console);
    return Exit::done;
}

}  // namespace relata::cli
