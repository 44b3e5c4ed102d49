// `relata same` and `relata differ`: a person's word on who is who.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/judging.h"
#include "graph/index.h"

namespace relata::cli {
namespace {

/// The document of the first or second entity: `--in` once is for both.
std::string scope(const Options& options, std::size_t side) {
    const auto& in = options.judging.in;
    return in.empty() ? "" : in[std::min(side, in.size() - 1)];
}

Outcome judge_entities(const Options& options, Console& console) {
    auto court = open_court(options.graph);
    if (!court) return tl::unexpected(court.error());
    std::string sides[2];
    for (const std::size_t side : {0U, 1U}) {
        const auto anchors =
            graph::anchors_for(side == 0 ? options.a : options.b, scope(options, side), court->store, court->readings);
        if (!anchors) return tl::unexpected(anchors.error());
        sides[side] = graph::write_anchors(*anchors);
    }
    if (sides[0] == sides[1]) {
        return fail(
            fmt::format("'{}' and '{}' are the same words; say which ones are meant with --in DOC for each, or as "
                        "DOC:START-END",
                        options.a, options.b));
    }
    const auto passed = pass(judgement_of(options, options.command, sides[0], sides[1]), *court, options, console);
    if (!passed) return tl::unexpected(passed.error());
    if (const auto done = graph::bring_up_to_date(court->ledger); !done) return tl::unexpected(done.error());
    return Exit::done;
}

}  // namespace

Outcome run_same(const Options& options, Console& console) { return judge_entities(options, console); }
Outcome run_differ(const Options& options, Console& console) { return judge_entities(options, console); }

}  // namespace relata::cli
