// `relata eval assertions`: whole articles against gold.
#include <fmt/format.h>

#include "cli/eval.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "eval/assertions.h"
#include "eval/files.h"
#include "export/ndjson.h"
#include "export/table.h"

namespace relata::cli {
namespace {

using Lines = std::vector<eval::PredictedLine>;

/// Reads the articles as `extract` does, and its lines as if they came from a file.
Result<Lines> extract_lines(const Options& options, Console& console) {
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    const auto work = [&](text::InputDocument input) {
        const Analysis analysis = analyse(*engine, std::move(input));
        const exporter::Origin origin = exporter::origin_of(analysis.document);
        std::string out;
        for (const Assertion& a : analysis.assertions) out += exporter::ndjson_line(a, origin);
        return out;
    };
    std::string ndjson;
    const auto deliver = [&](const std::string& lines, Tally&) { ndjson += lines; };
    const auto tally = work_on_inputs<std::string>(options, console, Labels::unique, work, deliver);
    if (!tally) return tl::unexpected(tally.error());
    if (tally->documents == 0) return fail("no article could be read; name the articles that the gold is about");
    return eval::read_predicted_lines(ndjson, "extract");
}

Result<Lines> lines_to_score(const Options& options, const eval::Gold& gold, Console& console) {
    if (!options.eval.predicted.empty()) {
        const auto bytes = eval::read_file(options.eval.predicted);
        if (!bytes) return tl::unexpected(bytes.error());
        return eval::read_predicted_lines(*bytes, options.eval.predicted);
    }
    Options reading = options;
    if (reading.inputs.empty()) {
        for (const eval::GoldDocument& d : gold.documents) reading.inputs.push_back(d.article.string());
    }
    return extract_lines(reading, console);
}

std::string render_json(const std::vector<eval::Figure>& figures, const Counts& counts,
                        const eval::AssertionScore& score) {
    exporter::JsonText out(exporter::JsonText::Layout::indented);
    out.begin_object();
    write_figures(out, figures, counts);
    out.key("boilerplate_leak_kinds");
    out.begin_object();
    for (const auto& [kind, n] : eval::leaks_by_kind(score)) {
        out.key(kind);
        out.number(fmt::to_string(n));
    }
    out.end_object();
    out.end_object();
    return out.take() + "\n";
}

/// Documents of the gold without a line are said: their facts count as missed.
void warn_of_silence(const eval::Gold& gold, const Lines& lines, Console& console) {
    for (const eval::GoldDocument& d : gold.documents) {
        const bool any = std::ranges::any_of(lines, [&](const auto& l) { return l.document == d.id; });
        if (!any) console.message(fmt::format("no line is of document {}: all its facts count as missed", d.id));
    }
}

}  // namespace

Outcome eval_assertions(const Options& options, Console& console) {
    const auto gold = eval::read_gold(options.eval.gold);
    if (!gold) return tl::unexpected(gold.error());
    const auto lines = lines_to_score(options, *gold, console);
    if (!lines) return tl::unexpected(lines.error());
    warn_of_silence(*gold, *lines, console);
    const eval::AssertionScore score = eval::score_assertions(*gold, *lines);
    const auto figures = eval::figures_of(eval::assertion_measures(*gold, *lines, score));
    const Counts counts = eval::assertion_counts(*gold, score);
    if (options.format == "json") {
        console.print(render_json(figures, counts, score));
        return Exit::done;
    }
    console.print(render_figures(figures, counts));
    return Exit::done;
}

}  // namespace relata::cli
