// The articles that a gold is about, read for `relata eval`.
#include <utility>

#include "cli/eval.h"
#include "cli/inputs.h"

namespace relata::cli {

Options with_articles(const Options& options, const eval::Gold& gold) {
    Options out = options;
    if (!out.inputs.empty()) return out;
    for (const eval::GoldDocument& d : gold.documents) out.inputs.push_back(d.article.string());
    return out;
}

Result<graph::Store> read_graph(const Options& options, const eval::Gold& gold, const Engine& engine,
                                Console& console) {
    std::vector<graph::Reading> readings;
    const auto work = [&](text::InputDocument input) { return to_reading(engine, analyse(engine, std::move(input))); };
    const auto deliver = [&](graph::Reading made, Tally&) { readings.push_back(std::move(made)); };
    const auto tally =
        work_on_inputs<graph::Reading>(with_articles(options, gold), console, Labels::unique, work, deliver);
    if (!tally) return tl::unexpected(tally.error());
    if (tally->documents == 0) return fail("no article could be read; name the articles that the gold is about");
    return graph::Store::assemble(std::move(readings));
}

}  // namespace relata::cli
