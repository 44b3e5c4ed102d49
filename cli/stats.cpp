// `relata stats`: what a graph file holds.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/commands.h"
#include "export/json.h"
#include "export/table.h"
#include "graph/ledger.h"
#include "graph/store.h"

namespace relata::cli {
namespace {

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
std::string date_range(std::span<const Document> documents) {
    std::string first, last;
    for (const Document& d : documents) {
        if (d.published.empty()) continue;
        if (first.empty() || d.published < first) first = d.published;
        last = std::max(last, d.published);
    }
    if (first.empty()) return {};
    return first == last ? first : fmt::format("{} to {}", first, last);
}

/// Articles, copies counted once, and how many documents are copies.
std::vector<std::string> origins_row(const graph::Store& store) {
    const std::size_t origins = store.origins().count();
    const std::size_t copies = store.documents().size() - origins;
    return {"origins", fmt::to_string(origins),
            fmt::format("{} {}, {} shared {}", copies, copies == 1 ? "copy" : "copies",
                        store.origins().shared_sentences.size(),
                        store.origins().shared_sentences.size() == 1 ? "sentence" : "sentences")};
}

std::size_t count_outlets(std::span<const Document> documents) {
    std::set<std::string> outlets;
    for (const Document& d : documents) {
        if (std::string outlet = graph::outlet_of(d); !outlet.empty()) outlets.insert(std::move(outlet));
    }
    return outlets.size();
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
std::string judged_words(const graph::Store& store) {
    const graph::JudgedAssertions& judged = store.judged();
    if (judged.confirmed.empty() && judged.rejected.empty()) return {};
    return fmt::format("{} confirmed, {} rejected and left out", judged.confirmed.size(), judged.rejected.size());
}

Result<std::size_t> count_withdrawn(const std::string& path) {
    const auto ledger = graph::Ledger::open(path);
    if (!ledger) return tl::unexpected(ledger.error());
    return ledger->withdrawn_documents().map([](const auto& documents) { return documents.size(); });
}

std::string render_totals(const graph::Store& store, std::size_t withdrawn) {
    const auto edges = store.edges();
    const auto nodes = store.nodes();
    const auto plain = std::ranges::count_if(edges, [](const graph::Edge& e) { return e.plain(); });
    const auto named = std::ranges::count_if(nodes, [](const graph::Node& n) { return n.named; });
    exporter::Table table;
    table.rows.push_back({"documents", fmt::to_string(store.documents().size()), date_range(store.documents())});
    if (withdrawn > 0) table.rows.push_back({"withdrawn", fmt::to_string(withdrawn), "documents that count no more"});
    table.rows.push_back(origins_row(store));
    table.rows.push_back({"outlets", fmt::to_string(count_outlets(store.documents())), ""});
    table.rows.push_back({"assertions", fmt::to_string(store.assertions().size()), judged_words(store)});
    table.rows.push_back(
        {"relations", fmt::to_string(edges.size()), fmt::format("{} stated by a document itself", plain)});
    table.rows.push_back({"entities", fmt::to_string(nodes.size()), fmt::format("{} with a name", named)});
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

std::string totals_json(const graph::Store& store, std::size_t withdrawn, const Counts& publishers,
                        const Counts& classes, const Counts& types) {
    exporter::JsonText out;
    out.begin_object();
    number(out, "documents", store.documents().size());
    number(out, "withdrawn", withdrawn);
    number(out, "origins", store.origins().count());
    number(out, "shared_sentences", store.origins().shared_sentences.size());
    number(out, "outlets", count_outlets(store.documents()));
    write_repeated(out, store.repeated_lines());
    number(out, "assertions", store.assertions().size());
    number(out, "assertions_confirmed", store.judged().confirmed.size());
    number(out, "assertions_rejected", store.judged().rejected.size());
    number(out, "relations", store.edges().size());
    number(out, "relations_in_own_voice",
           static_cast<std::size_t>(std::ranges::count_if(store.edges(), [](const auto& e) { return e.plain(); })));
    number(out, "entities", store.nodes().size());
    number(out, "entities_with_name",
           static_cast<std::size_t>(std::ranges::count_if(store.nodes(), [](const auto& n) { return n.named; })));
    write_counts(out, "documents_by_publisher", publishers);
    write_counts(out, "assertions_by_class", classes);
    write_counts(out, "entities_by_type", types);
    out.end_object();
    return out.take() + "\n";
}

}  // namespace

Outcome run_stats(const Options& options, Console& console) {
    const auto store = graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    const auto withdrawn = count_withdrawn(options.graph);
    if (!withdrawn) return tl::unexpected(withdrawn.error());
    Counts publishers, classes, types;
    for (const Document& d : store->documents()) ++publishers[d.publisher];
    for (const Assertion& a : store->assertions()) ++classes[a.event_class];
    for (const graph::Node& n : store->nodes()) ++types[n.type];
    if (options.format == "json") {
        console.print(totals_json(*store, *withdrawn, publishers, classes, types));
        return Exit::done;
    }
    console.print(render_totals(*store, *withdrawn));
    if (!store->repeated_lines().empty()) console.print(render_repeated(store->repeated_lines()));
    if (!publishers.empty()) console.print(render_counts("documents by publisher", publishers));
    if (!classes.empty()) console.print(render_counts("assertions by event class", classes));
    if (!types.empty()) console.print(render_counts("entities by type", types));
    return Exit::done;
}

}  // namespace relata::cli
