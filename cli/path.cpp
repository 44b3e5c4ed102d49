// `relata path`: how two entities hang together, each step with its sentence.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/answers.h"
#include "cli/commands.h"
#include "export/edge.h"
#include "export/fields.h"
#include "export/json.h"
#include "export/wording.h"
#include "graph/paths.h"
#include "graph/suggest.h"
#include "query/explain.h"

namespace relata::cli {
namespace {

std::string kinds_of(const graph::Path& path) {
    if (path.shortest && path.best_supported) return "shortest, best supported";
    if (path.shortest) return "shortest";
    return path.best_supported ? "best supported" : "alternative";
}

bool is_end(const std::string& role) { return role == "subject" || role == "object" || role == "speaker"; }

/// "HTS shell Hmeimim airbase, says Russia", and what of the step the edge leaves out: "[in Idlib province]".
std::string step_sentence(const graph::Store& store, const graph::PathStep& step) {
    std::string out = exporter::edge_sentence(store.edge(step.edge));
    for (const auto& [role, node] : {std::pair(&step.from_role, step.from), std::pair(&step.to_role, step.to)}) {
        if (is_end(*role)) continue;
        out += fmt::format(" [{} {}]", *role == "place" ? "in" : *role, store.node(node).name);
    }
    return out;
}

std::string render_step(const graph::Store& store, const graph::PathStep& step, std::size_t number) {
    const graph::AssertionIndex best = step.support.front();
    const Document& d = store.document_of(best);
    std::string out = fmt::format("  {}. {} – {}\n", number, store.node(step.from).name, store.node(step.to).name);
    out +=
        fmt::format("     {}  ({}{}, edge {})\n", step_sentence(store, step), exporter::counted(step.sources, "source"),
                    step.others > 0 ? fmt::format(", {} more", exporter::counted(step.others, "relation")) : "",
                    store.edge(step.edge).id.substr(0, 8));
    out += fmt::format("     «{}»\n", query::evidence_of(store, best).quote);
    out += fmt::format("     {}\n", d.published.empty() ? d.id : fmt::format("{}, {}", d.id, d.published));
    return out;
}

std::string render(const graph::Store& store, const std::vector<graph::Path>& paths) {
    std::string out;
    for (const graph::Path& path : paths) {
        if (!out.empty()) out += "\n";
        out += store.node(path.steps.front().from).name;
        for (const graph::PathStep& step : path.steps) out += " – " + store.node(step.to).name;
        out += fmt::format("  ({}; {}, cost {:.2f})\n", kinds_of(path), exporter::counted(path.steps.size(), "step"),
                           path.cost);
        for (std::size_t i = 0; i < path.steps.size(); ++i) out += render_step(store, path.steps[i], i + 1);
    }
    return out;
}

void write_node(exporter::JsonText& out, std::string_view name, const graph::Node& node) {
    out.key(name);
    out.begin_object();
    out.member("name", node.name);
    out.member("id", node.id);
    out.end_object();
}

void write_step(exporter::JsonText& out, const graph::Store& store, const graph::PathStep& step) {
    const graph::AssertionIndex best = step.support.front();
    const Document& d = store.document_of(best);
    out.begin_object();
    write_node(out, "from", store.node(step.from));
    write_node(out, "to", store.node(step.to));
    out.member("from_role", step.from_role);
    out.member("to_role", step.to_role);
    out.key("sources");
    out.number(fmt::to_string(step.sources));
    out.key("others");
    out.number(fmt::to_string(step.others));
    out.key("evidence");
    out.begin_object();
    out.member("assertion", store.assertion(best).id);
    out.member("doc", d.id);
    out.member_or_null("published", d.published);
    out.member_or_null("publisher", d.publisher);
    out.member("sentence_text", query::evidence_of(store, best).quote);
    out.end_object();
    out.key("edge");
    exporter::write_edge(out, store, step.edge);
    out.end_object();
}

std::string json_line(const graph::Store& store, const graph::Path& path) {
    exporter::JsonText out;
    out.begin_object();
    for (const auto& [name, value] : {std::pair("shortest", path.shortest), {"best_supported", path.best_supported}}) {
        out.key(name);
        out.raw(value ? "true" : "false");
    }
    out.key("cost");
    out.number(exporter::format_number(path.cost, 3));
    out.key("steps");
    out.begin_array();
    for (const graph::PathStep& step : path.steps) write_step(out, store, step);
    out.end_array();
    out.end_object();
    return out.take() + "\n";
}

/// One row for each step.
void print_as_csv(const graph::Store& store, const std::vector<graph::Path>& paths, Console& console) {
    std::vector<std::string> header{"path", "kind",  "cost",    "step",    "from", "from_id",   "from_role",
                                    "to",   "to_id", "to_role", "sources", "doc",  "published", "sentence"};
    for (const std::string& name : exporter::edge_columns()) header.push_back("edge_" + name);
    std::vector<std::vector<std::string>> rows;
    for (std::size_t p = 0; p < paths.size(); ++p) {
        for (std::size_t s = 0; s < paths[p].steps.size(); ++s) {
            const graph::PathStep& step = paths[p].steps[s];
            const graph::Node &from = store.node(step.from), &to = store.node(step.to);
            const Document& d = store.document_of(step.support.front());
            rows.push_back({fmt::to_string(p + 1), kinds_of(paths[p]), exporter::format_number(paths[p].cost, 3),
                            fmt::to_string(s + 1), from.name, from.id, step.from_role, to.name, to.id, step.to_role,
                            fmt::to_string(step.sources), d.id, d.published,
                            query::evidence_of(store, step.support.front()).quote});
            std::ranges::move(exporter::edge_values(store, step.edge), std::back_inserter(rows.back()));
        }
    }
    print_csv(console, header, rows);
}

void print_paths(const std::string& format, const graph::Store& store, const std::vector<graph::Path>& paths,
                 Console& console) {
    if (format == "csv") return print_as_csv(store, paths, console);
    if (format.empty() || format == "table") return console.print(render(store, paths));
    std::vector<std::string> lines;
    for (const graph::Path& path : paths) lines.push_back(json_line(store, path));
    print_json_lines(console, format, lines);
}

/// Why there is no path, where the reason is a name; empty where both are known.
std::string trouble_with_names(const graph::Store& store, const Options& o, const std::vector<graph::NodeIndex>& a,
                               const std::vector<graph::NodeIndex>& b) {
    const auto unknown = [&store](const std::string& name) {
        return fmt::format("nobody goes by '{}'{}", name, graph::did_you_mean(graph::suggest_names(store, name)));
    };
    if (a.empty()) return unknown(o.a);
    if (b.empty()) return unknown(o.b);
    const bool same = std::ranges::all_of(b, [&](auto n) { return std::ranges::find(a, n) != a.end(); });
    return same ? fmt::format("'{}' and '{}' are one entity", o.a, o.b) : "";
}

}  // namespace

Outcome run_path(const Options& options, Console& console) {
    if (const auto checked = graph::check(options.filter); !checked) return tl::unexpected(checked.error());
    const auto store = graph::Store::open(options.graph);
    if (!store) return tl::unexpected(store.error());
    const auto from = store->find_entities(options.a), to = store->find_entities(options.b);
    std::string trouble = trouble_with_names(*store, options, from, to);
    std::vector<graph::Path> paths;
    if (trouble.empty()) {
        paths = graph::find_paths(*store, from, to, options.filter,
                                  {.top = options.top.value_or(3), .longest = options.longest});
        if (paths.empty()) {
            trouble = fmt::format("no path of at most {} from '{}' to '{}'", exporter::counted(options.longest, "step"),
                                  options.a, options.b);
        }
    }
    if (!paths.empty()) {
        print_paths(options.format, *store, paths, console);
        return Exit::done;
    }
    return nothing_found(console, options.format, trouble);
}

}  // namespace relata::cli
