// `relata judgements` and `relata judge`: judgements out of a graph file and into one.
#include "graph/judgements.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "cli/commands.h"
#include "graph/index.h"
#include "graph/judgement_file.h"
#include "graph/ledger.h"

namespace relata::cli {
namespace {

Result<std::string> read_whole(const std::string& path) {
    std::ifstream in(path == "-" ? "/dev/stdin" : path, std::ios::binary);
    if (!in) return fail(fmt::format("{}: cannot open; name a file that `relata judgements` wrote", path));
    return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

Outcome run_judgements(const Options& options, Console& console) {
    const auto ledger = graph::Ledger::open(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    const auto judgements = ledger->judgements();
    if (!judgements) return tl::unexpected(judgements.error());
    console.print(graph::write_judgements(*judgements));
    return Exit::done;
}

Outcome run_judge(const Options& options, Console& console) {
    auto ledger = graph::Ledger::open_existing(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    const std::string& path = options.judging.file;
    const auto text = read_whole(path);
    if (!text) return tl::unexpected(text.error());
    const graph::JudgementLines lines = graph::read_judgements(*text);
    for (const std::string& complaint : lines.complaints) console.error(fmt::format("{}:{}", path, complaint));
    std::size_t fresh = 0;
    for (const graph::Judgement& j : lines.judgements) {
        const auto added = ledger->judge(j);
        if (!added) return tl::unexpected(added.error());
        fresh += *added ? 1 : 0;
    }
    if (const auto done = graph::bring_up_to_date(*ledger); !done) return tl::unexpected(done.error());
    console.print(fmt::format("{} new, {} already there, {} bad lines\n", fresh, lines.judgements.size() - fresh,
                              lines.complaints.size()));
    return lines.complaints.empty() ? Exit::done : Exit::error;
}

}  // namespace relata::cli
