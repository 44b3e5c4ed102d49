// `relata extract`: articles in, assertions out, no graph file.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "export/csv.h"
#include "export/events.h"
#include "export/ndjson.h"
#include "export/openie.h"
#include "export/table.h"
#include "export/wording.h"
#include "extract/tuples/tuples.h"

namespace relata::cli {
namespace {

/// The output for one document, ready to print.
struct Rendered {
    std::string label = {};
    std::string text = {};
    std::size_t assertions = 0;
    std::vector<std::string> warnings = {};
};

void keep_confident(std::vector<Assertion>& assertions, double least) {
    std::erase_if(assertions, [least](const Assertion& a) { return a.confidence < least; });
}

std::string render_lines(const Analysis& analysis, std::string (*line)(const Assertion&, const exporter::Origin&)) {
    const exporter::Origin origin = exporter::origin_of(analysis.document);
    std::string text;
    for (const Assertion& assertion : analysis.assertions) text += line(assertion, origin);
    return text;
}

std::string render_assertion_table(const Analysis& analysis) {
    exporter::Table table{.header = {"subject", "relation", "object", "qualifiers", "conf", "id"}};
    for (const Assertion& a : analysis.assertions) {
        table.rows.push_back({a.subject.name, a.relation, a.object.name, exporter::qualifier_words(a),
                              fmt::format("{:.2f}", a.confidence), a.id.substr(0, 8)});
    }
    const Document& d = analysis.document;
    const std::string heading = d.title.empty() ? d.id : fmt::format("{}: {}", d.id, d.title);
    return fmt::format("{}\n{}\n", heading, exporter::render_table(table));
}

Rendered render_assertions(const Options& options, const std::string& format, Analysis analysis) {
    keep_confident(analysis.assertions, options.filter.min_confidence);
    Rendered out{.label = analysis.document.id,
                 .assertions = analysis.assertions.size(),
                 .warnings = analysis.document.warnings};
    if (format == "ndjson") out.text = render_lines(analysis, exporter::ndjson_line);
    if (format == "csv") out.text = render_lines(analysis, exporter::csv_row);
    if (format == "table") out.text = render_assertion_table(analysis);
    return out;
}

/// Events stand in one line for each document, also where there are none.
Rendered render_events(const Options& options, Analysis analysis) {
    std::erase_if(analysis.events, [&](const Event& e) { return e.confidence < options.filter.min_confidence; });
    return {.label = analysis.document.id,
            .text = exporter::events_line(analysis.document.id, analysis.events),
            .assertions = analysis.events.size(),
            .warnings = analysis.document.warnings};
}

/// Tuples come from single sentences: no mentions, no coreference.
Rendered render_tuples(const Options& options, const Analysis& analysis) {
    Rendered out{.label = analysis.document.id, .warnings = analysis.document.warnings};
    for (const ParsedSentence& sentence : analysis.parsed) {
        for (const extract::Tuple& tuple : extract::find_tuples(sentence)) {
            if (tuple.confidence < options.filter.min_confidence) continue;
            out.text += exporter::openie_line(sentence.text, tuple.confidence, tuple.relation, tuple.arguments);
            ++out.assertions;
        }
    }
    return out;
}

}  // namespace

Outcome run_extract(const Options& options, Console& console) {
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    const std::string format = !options.format.empty()        ? options.format
                               : console.output_is_terminal() ? "table"
                                                              : "ndjson";

    const auto work = [&](text::InputDocument input) {
        if (format == "openie") return render_tuples(options, parse_document(*engine, std::move(input)));
        if (format == "events") return render_events(options, analyse(*engine, std::move(input), Wanted::events));
        return render_assertions(options, format, analyse(*engine, std::move(input)));
    };
    const auto deliver = [&](Rendered document, Tally& tally) {
        for (const auto& warning : document.warnings) console.detail(fmt::format("{}: {}", document.label, warning));
        console.print(document.text);
        tally.assertions += document.assertions;
    };
    if (format == "csv") console.print(exporter::csv_header());
    const auto tally = work_on_inputs<Rendered>(options, console, Labels::unique, work, deliver);
    if (!tally) return tl::unexpected(tally.error());
    console.message(tally->summary());
    return tally->exit_code();
}

}  // namespace relata::cli
