// `relata merge`: the union of graph files.
#include "graph/merge.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "export/wording.h"
#include "graph/index.h"
#include "graph/ledger.h"

namespace relata::cli {

Outcome run_merge(const Options& options, Console& console) {
    const auto merged = graph::merge_graphs(options.graph, options.graphs);
    if (!merged) return tl::unexpected(merged.error());
    const auto ledger = graph::Ledger::open_existing(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    if (const auto done = graph::bring_up_to_date(*ledger); !done) return tl::unexpected(done.error());
    std::string text = fmt::format("{} new, {}", exporter::counted(merged->documents, "document"),
                                   exporter::counted(merged->assertions, "assertion"));
    if (merged->read_again > 0) text += fmt::format("; {} read again by a newer engine", merged->read_again);
    if (merged->withdrawals > 0) text += fmt::format("; {} new", exporter::counted(merged->withdrawals, "withdrawal"));
    if (merged->judgements > 0) text += fmt::format("; {} new", exporter::counted(merged->judgements, "judgement"));
    console.message(text);
    return Exit::done;
}

}  // namespace relata::cli
