// `relata stats`: what a graph file holds.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/commands.h"
#include "export/json.h"
#include "export/table.h"
#include "graph/totals.h"

namespace relata::cli {
namespace {

using graph::Totals;
using Counts = std::map<std::string, std::size_t>;

/// A heading and its counts, largest first.
std::string render_counts(std::string_view heading, const Counts& counts) {
    std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &std::pair<std::string, std::size_t>::second);
    exporter::Table table;
    for (const auto& [name, n] : sorted)
        table.rows.push_back({"  " + (name.empty() ? "not stated" : name), fmt::to_string(n)});
    return fmt::format("\n{}\n{}", heading, exporter::render_table(table));
}

/// "2020-02-06 to 2020-02-20", or "" where no document is dated.
std::string date_range(const Totals& t) {
    return t.first_day == t.last_day ? t.first_day : fmt::format("{} to {}", t.first_day, t.last_day);
}

/// Articles, copies counted once, and how many documents are copies.
std::vector<std::string> origins_row(const Totals& t) {
    const std::size_t copies = t.documents - t.origins;
    return {"origins", fmt::to_string(t.origins),
            fmt::format("{} {}, {} shared {}", copies, copies == 1 ? "copy" : "copies", t.shared_sentences,
                        t.shared_sentences == 1 ? "sentence" : "sentences")};
}

/// The lines that outlets repeat, with the outlet, the articles that have them and the assertions left out.
std::string render_repeated(std::span<const graph::RepeatedLine> lines) {
    constexpr std::size_t kWidth = 90;
    exporter::Table table;
    for (const graph::RepeatedLine& line : lines) {
        table.rows.push_back({"  " + line.outlet, fmt::format("{} articles", line.documents),
                              fmt::format("{} assertions left out", line.assertions), line.text});
    }
    return fmt::format("\nlines that outlets repeat\n{}", exporter::render_table(table, kWidth));
}

/// "2 confirmed, 1 rejected and left out"; empty where nobody judged.
std::string judged_words(const Totals& t) {
    if (t.confirmed == 0 && t.rejected == 0) return {};
    return fmt::format("{} confirmed, {} rejected and left out", t.confirmed, t.rejected);
}

std::string render_totals(const Totals& t) {
    exporter::Table table;
    table.rows.push_back({"documents", fmt::to_string(t.documents), date_range(t)});
    if (t.withdrawn > 0)
        table.rows.push_back({"withdrawn", fmt::to_string(t.withdrawn), "documents that count no more"});
    table.rows.push_back(origins_row(t));
    table.rows.push_back({"outlets", fmt::to_string(t.outlets), ""});
    table.rows.push_back({"assertions", fmt::to_string(t.assertions), judged_words(t)});
    table.rows.push_back(
        {"relations", fmt::to_string(t.relations), fmt::format("{} stated by a document itself", t.in_own_voice)});
    table.rows.push_back({"entities", fmt::to_string(t.entities), fmt::format("{} with a name", t.named)});
    return exporter::render_table(table);
}

void number(exporter::JsonText& out, std::string_view name, std::size_t n) {
    out.key(name);
    out.number(fmt::to_string(n));
}

/// Names in order with their counts; "" is what does not state one.
void write_counts(exporter::JsonText& out, std::string_view name, const Counts& counts) {
    out.key(name);
    out.begin_object();
    for (const auto& [one, n] : counts) number(out, one, n);
    out.end_object();
}

void write_repeated(exporter::JsonText& out, std::span<const graph::RepeatedLine> lines) {
    out.key("repeated_lines");
    out.begin_array();
    for (const graph::RepeatedLine& line : lines) {
        out.begin_object();
        out.member("outlet", line.outlet);
        out.member("text", line.text);
        number(out, "documents", line.documents);
        number(out, "assertions", line.assertions);
        out.end_object();
    }
    out.end_array();
}

std::string totals_json(const Totals& t) {
    exporter::JsonText out;
    out.begin_object();
    number(out, "documents", t.documents);
    number(out, "withdrawn", t.withdrawn);
    number(out, "origins", t.origins);
    number(out, "shared_sentences", t.shared_sentences);
    number(out, "outlets", t.outlets);
    write_repeated(out, t.repeated_lines);
    number(out, "assertions", t.assertions);
    number(out, "assertions_confirmed", t.confirmed);
    number(out, "assertions_rejected", t.rejected);
    number(out, "relations", t.relations);
    number(out, "relations_in_own_voice", t.in_own_voice);
    number(out, "entities", t.entities);
    number(out, "entities_with_name", t.named);
    write_counts(out, "documents_by_publisher", t.publishers);
    write_counts(out, "assertions_by_class", t.classes);
    write_counts(out, "entities_by_type", t.types);
    out.end_object();
    return out.take() + "\n";
}

}  // namespace

Outcome run_stats(const Options& options, Console& console) {
    const auto totals = graph::read_totals(options.graph);
    if (!totals) return tl::unexpected(totals.error());
    if (options.format == "json") {
        console.print(totals_json(*totals));
        return Exit::done;
    }
    console.print(render_totals(*totals));
    if (!totals->repeated_lines.empty()) console.print(render_repeated(totals->repeated_lines));
    if (!totals->publishers.empty()) console.print(render_counts("documents by publisher", totals->publishers));
    if (!totals->classes.empty()) console.print(render_counts("assertions by event class", totals->classes));
    if (!totals->types.empty()) console.print(render_counts("entities by type", totals->types));
    return Exit::done;
}

}  // namespace relata::cli
