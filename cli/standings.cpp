// Entities by centrality, sources or community.
#include "cli/standings.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/answers.h"
#include "export/fields.h"
#include "export/json.h"
#include "export/table.h"
#include "graph/centrality.h"

namespace relata::cli {
namespace {

struct Row {
    const graph::Node* node = nullptr;
    graph::Standing standing = {};
};

/// Whether `a` comes before `b`; the rest is left as it is: by id.
bool before(const std::string& order, const Row& a, const Row& b) {
    const auto rank = [&order](const Row& r) {
        const graph::Standing& s = r.standing;
        const double number = order == "betweenness" ? s.betweenness
                              : order == "sources"   ? s.sources
                              : order == "mentions"  ? r.node->mentions
                                                     : s.pagerank;
        return std::tuple(order == "community" ? s.community : 0, -number, -s.pagerank);
    };
    return rank(a) < rank(b);
}

/// Those who stand in some relation of the view; unnamed ones only with `--all`.
std::vector<Row> rows_of(const Options& options, const graph::Store& store) {
    const auto standings = graph::find_standings(store, graph::select_with_support(store, options.filter));
    std::vector<Row> out;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const graph::Node& node = store.nodes()[i];
        if (standings[i].neighbours > 0 && (node.named || options.all)) out.push_back({&node, standings[i]});
    }
    std::ranges::stable_sort(out, [&](const Row& a, const Row& b) { return before(options.standing, a, b); });
    if (const auto top = options.top.value_or(0); top > 0 && out.size() > top) out.resize(top);
    return out;
}

/// The columns behind name, type and id.
std::vector<std::string> numbers_of(const Row& r) {
    const graph::Standing& s = r.standing;
    return {fmt::to_string(r.node->documents),
            fmt::to_string(r.node->mentions),
            fmt::to_string(s.sources),
            fmt::to_string(s.neighbours),
            exporter::format_number(s.pagerank, 4),
            exporter::format_number(s.betweenness, 4),
            fmt::to_string(s.community)};
}

const std::vector<std::string> kNumbers{"documents", "mentions",    "sources",  "neighbours",
                                        "pagerank",  "betweenness", "community"};

std::string json_line(const Row& r) {
    exporter::JsonText out;
    out.begin_object();
    out.member("id", r.node->id);
    out.member("name", r.node->name);
    out.member("type", r.node->type);
    const auto numbers = numbers_of(r);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        out.key(kNumbers[i]);
        out.number(numbers[i]);
    }
    out.end_object();
    return out.take() + "\n";
}

std::vector<std::vector<std::string>> cells_of(const std::vector<Row>& rows) {
    std::vector<std::vector<std::string>> out;
    for (const Row& r : rows) {
        auto& cells = out.emplace_back(std::vector{r.node->name, r.node->type});
        std::ranges::move(numbers_of(r), std::back_inserter(cells));
        cells.push_back(r.node->id);
    }
    return out;
}

}  // namespace

Outcome list_standings(const Options& options, const graph::Store& store, Console& console) {
    const auto rows = rows_of(options, store);
    std::vector<std::string> header{"name", "type"};
    header.insert(header.end(), kNumbers.begin(), kNumbers.end());
    header.emplace_back("id");
    if (rows.empty()) console.message("no relations between entities");
    if (options.format == "json" || options.format == "ndjson") {
        std::vector<std::string> lines;
        for (const Row& r : rows) lines.push_back(json_line(r));
        print_json_lines(console, options.format, lines);
    } else if (options.format == "csv") {
        print_csv(console, header, cells_of(rows));
    } else if (!rows.empty()) {
        console.print(exporter::render_table({header, cells_of(rows)}, 40));
    }
    return rows.empty() ? Exit::nothing_found : Exit::done;
}

}  // namespace relata::cli
