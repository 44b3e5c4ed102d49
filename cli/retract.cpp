// `relata retract`: documents that count no more, in this file and in every one it is merged into.
#include <fmt/format.h>

#include "cli/clock.h"
#include "cli/commands.h"
#include "export/wording.h"
#include "graph/index.h"
#include "graph/ledger.h"

namespace relata::cli {

Outcome run_retract(const Options& options, Console& console) {
    auto ledger = graph::Ledger::open_existing(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    const auto marked =
        options.undo ? ledger->restore(options.documents) : ledger->withdraw(options.documents, options.note, now());
    if (!marked) return tl::unexpected(marked.error());
    if (const auto done = graph::bring_up_to_date(*ledger); !done) return tl::unexpected(done.error());
    for (const std::string& label : *marked) console.print(label + "\n");
    console.message(
        fmt::format("{} {}", options.undo ? "restored" : "withdrew", exporter::counted(marked->size(), "document")));
    return Exit::done;
}

}  // namespace relata::cli
