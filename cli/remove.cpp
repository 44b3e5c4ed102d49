// `relata remove`: documents out of a graph file, as if never read.
#include <fmt/format.h>

#include "cli/commands.h"
#include "graph/index.h"
#include "graph/ledger.h"

namespace relata::cli {

Outcome run_remove(const Options& options, Console& console) {
    auto ledger = graph::Ledger::open_existing(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    const auto removed = ledger->remove(options.documents);
    if (!removed) return tl::unexpected(removed.error());
    if (const auto done = graph::bring_up_to_date(*ledger); !done) return tl::unexpected(done.error());
    for (const std::string& label : *removed) console.print(label + "\n");
    console.message(fmt::format("removed {} document{}", removed->size(), removed->size() == 1 ? "" : "s"));
    return Exit::done;
}

}  // namespace relata::cli
