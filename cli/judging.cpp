// How a person's decision gets into the graph file.
#include "cli/judging.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

#include "cli/clock.h"

namespace relata::cli {
namespace {

std::string login_name() {
    for (const char* variable : {"LOGNAME", "USER"}) {
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
    }
    const passwd* const user = ::getpwuid(::getuid());
    return user != nullptr ? user->pw_name : "unknown";
}

Result<void> keep(const graph::Judgement& judgement, Court& court, Console& console) {
    const auto fresh = court.ledger.judge(judgement);
    if (!fresh) return tl::unexpected(fresh.error());
    console.print(line_of(judgement) + "\n");
    return {};
}

/// The judgement that takes another back, by whoever judges now.
graph::Judgement taken_back(const graph::Judgement& judgement, const graph::Judgement& now) {
    return graph::taking_back(judgement, now.author, now.made, now.note);
}

}  // namespace

Result<Court> open_court(const std::string& path) {
    auto ledger = graph::Ledger::open_existing(path);
    if (!ledger) return tl::unexpected(ledger.error());
    auto readings = ledger->readings();
    if (!readings) return tl::unexpected(readings.error());
    auto judgements = ledger->judgements();
    if (!judgements) return tl::unexpected(judgements.error());
    auto store = graph::Store::assemble(*readings, *judgements);
    return Court{std::move(*ledger), std::move(*readings), std::move(*judgements), std::move(store)};
}

graph::Judgement judgement_of(const Options& options, std::string kind, std::string a, std::string b) {
    graph::Judgement out{.kind = std::move(kind), .a = std::move(a), .b = std::move(b)};
    out.author = options.judging.author.empty() ? login_name() : options.judging.author;
    out.made = options.judging.date.empty() ? now() : options.judging.date;
    out.note = options.judging.note;
    out.id = graph::judgement_id(out);
    return out;
}

std::string line_of(const graph::Judgement& j) {
    std::string out = fmt::format("{}  {}", j.kind, j.a);
    if (!j.b.empty()) out += "  " + j.b;
    out += fmt::format("  ({}, {}", j.author, j.made);
    return out + (j.note.empty() ? ")" : fmt::format(": {})", j.note));
}

Result<void> pass(const graph::Judgement& wanted, Court& court, const Options& options, Console& console) {
    if (const auto checked = graph::check(wanted); !checked) return checked;
    const auto before = graph::about_the_same(wanted, court.judgements, court.readings);
    bool took_back = false;
    for (const graph::Judgement& j : before) {
        const bool undo = options.judging.undo && j.kind == wanted.kind;
        const bool settle = options.judging.settle && graph::contrary(j.kind, wanted.kind);
        if (!undo && !settle) continue;
        took_back = true;
        if (auto kept = keep(taken_back(j, wanted), court, console); !kept) return kept;
        console.message(fmt::format("taken back: {}", line_of(j)));
    }
    if (options.judging.undo) {
        if (took_back) return {};
        return fail(fmt::format("there is no '{}' about this to take back; `relata judgements {}` lists all",
                                wanted.kind, options.graph));
    }
    for (const graph::Judgement& j : before) {
        if (options.judging.settle || !graph::contrary(j.kind, wanted.kind)) continue;
        const bool wins = wanted.kind == "differ" || wanted.kind == "reject";
        console.message(fmt::format("{} says the contrary, and {}: {}; --settle takes it back", j.author,
                                    wins ? "yields" : "wins", line_of(j)));
    }
    return keep(wanted, court, console);
}

}  // namespace relata::cli
