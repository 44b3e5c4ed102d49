// `relata retract`: documents that count no more, in this file and in every one it is merged into.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

#include "cli/commands.h"
#include "graph/index.h"
#include "graph/ledger.h"

namespace relata::cli {
namespace {

/// "2026-03-01T09:30:00Z"
std::string now() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

}  // namespace

Outcome run_retract(const Options& options, Console& console) {
    auto ledger = graph::Ledger::open_existing(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    const auto marked =
        options.undo ? ledger->restore(options.documents) : ledger->withdraw(options.documents, options.note, now());
    if (!marked) return tl::unexpected(marked.error());
    if (const auto done = graph::bring_up_to_date(*ledger); !done) return tl::unexpected(done.error());
    for (const std::string& label : *marked) console.print(label + "\n");
    console.message(fmt::format("{} {} document{}", options.undo ? "restored" : "withdrew", marked->size(),
                                marked->size() == 1 ? "" : "s"));
    return Exit::done;
}

}  // namespace relata::cli
