// `relata eval events`: the events of coded sentences, each read as an article of its own.
#include <fmt/format.h>

#include "cli/eval.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "eval/events.h"
#include "eval/files.h"
#include "export/events.h"

namespace relata::cli {
namespace {

/// The gold's lines have an id and a text, so they are read as articles.
Result<std::string> extract_events(Options options, Console& console) {
    options.inputs = {options.eval.gold};
    options.input_kind = "ndjson";
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    const auto work = [&](text::InputDocument input) {
        const Analysis made = analyse(*engine, std::move(input), Wanted::events);
        return exporter::events_line(made.document.id, made.events);
    };
    std::string lines;
    const auto deliver = [&](const std::string& line, Tally&) { lines += line; };
    const auto tally = work_on_inputs<std::string>(options, console, Labels::as_read, work, deliver);
    if (!tally) return tl::unexpected(tally.error());
    return lines;
}

}  // namespace

Outcome eval_events(const Options& options, Console& console) {
    const EvalOptions& e = options.eval;
    const auto bytes = eval::read_file(e.gold);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto gold = eval::read_coded(*bytes, e.gold);
    if (!gold) return tl::unexpected(gold.error());
    const auto lines = e.predicted.empty() ? extract_events(options, console) : eval::read_file(e.predicted);
    if (!lines) return tl::unexpected(lines.error());
    const auto predicted = eval::read_coded(*lines, e.predicted.empty() ? "extract" : e.predicted);
    if (!predicted) return tl::unexpected(predicted.error());
    const eval::EventScore score = eval::score_events(*gold, *predicted);
    console.print(print_figures(options, score.figures, score.counts));
    if (options.format == "json") return Exit::done;
    if (e.misses) console.print(render_list("events of the gold that are missed", score.misses, *e.misses));
    if (e.wrong) console.print(render_list("events that are not in the gold", score.wrong, *e.wrong));
    return Exit::done;
}

}  // namespace relata::cli
