// `relata eval graph`: happenings, sources and disputes over several articles, against the links of a gold.
#include <fmt/format.h>

#include <ranges>

#include "cli/eval.h"
#include "eval/links.h"
#include "export/ndjson.h"
#include "graph/disputes.h"

namespace relata::cli {
namespace {

/// The graph of the articles, or that of --predicted FILE.
Result<graph::Store> store_to_score(const Options& options, const eval::Gold& gold, Console& console) {
    if (!options.eval.predicted.empty()) return graph::Store::open(options.eval.predicted);
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    return read_graph(options, gold, *engine, console);
}

/// The assertions of the graph, as if they came from a file.
Result<std::vector<eval::PredictedLine>> lines_of(const graph::Store& store) {
    std::string ndjson;
    for (std::uint32_t i = 0; i < store.assertions().size(); ++i) {
        const graph::AssertionIndex a{i};
        ndjson += exporter::ndjson_line(store.with_graph_ids(a), exporter::origin_of(store.document_of(a)));
    }
    return eval::read_predicted_lines(ndjson, "graph");
}

std::vector<eval::GraphPlace> places_of(const graph::Store& store, const graph::Happenings& happenings) {
    std::vector<eval::GraphPlace> out(store.assertions().size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].happening = static_cast<std::size_t>(happenings.of[i]);
        out[i].source = happenings.voices[i];
    }
    const auto disputes = graph::find_disputes(store, happenings);
    for (std::size_t d = 0; d < disputes.size(); ++d) {
        for (std::size_t v = 0; v < disputes[d].versions.size(); ++v) {
            for (const graph::AssertionIndex a : disputes[d].versions[v].assertions)
                out[static_cast<std::size_t>(a)].versions.insert({d, v});
        }
    }
    return out;
}

std::string_view state_of(const eval::GroupOutcome& group) {
    if (group.found) return "found";
    return group.extracted ? "apart" : "not extracted";
}

/// What a line was compared by: "attack: HTS, Syrian army; 2020-02-01/2020-02-03" and its happening.
std::string account_line(const graph::Store& store, const graph::Happenings& happenings, std::size_t line) {
    const auto a = graph::AssertionIndex{static_cast<std::uint32_t>(line)};
    const graph::Account& account = happenings.account_of(a);
    const Assertion& said = store.assertion(a);
    return fmt::format("        {} {} | {} | {}  ({}, {}, happening {}{})\n", said.id, said.subject.name, said.relation,
                       said.object.name, account.kind, account.time ? graph::iso_of(*account.time) : "no time",
                       static_cast<std::size_t>(happenings.of[line]), account.negated ? ", denied" : "");
}

/// Links with a group that is not joined as it should be; of `different_event` those that were merged.
std::string render_missed(const graph::Store& store, const graph::Happenings& happenings,
                          const std::vector<eval::Link>& links, const std::vector<eval::LinkOutcome>& outcomes,
                          std::size_t most) {
    std::string out;
    std::size_t listed = 0;
    for (std::size_t i = 0; i < links.size() && listed < most; ++i) {
        const bool apart = links[i].kind == "different_event";
        const auto& groups = outcomes[i].groups;
        const bool right = apart ? !outcomes[i].found : std::ranges::all_of(groups, &eval::GroupOutcome::found);
        if (right) continue;
        ++listed;
        out += fmt::format("\n{}: {}\n", links[i].kind, links[i].title);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            out += fmt::format("    {:<14} {}\n", apart && groups[g].found ? "merged" : state_of(groups[g]),
                               links[i].groups[g].label);
            for (const std::size_t line : groups[g].lines) out += account_line(store, happenings, line);
        }
    }
    return out;
}

}  // namespace

Outcome eval_graph(const Options& options, Console& console) {
    const auto gold = eval::read_gold(options.eval.gold);
    if (!gold) return tl::unexpected(gold.error());
    const auto links = eval::read_links(options.eval.gold, *gold);
    if (!links) return tl::unexpected(links.error());
    const auto store = store_to_score(options, *gold, console);
    if (!store) return tl::unexpected(store.error());
    const auto lines = lines_of(*store);
    if (!lines) return tl::unexpected(lines.error());
    const auto happenings = graph::find_happenings(*store);
    const auto outcomes = eval::score_links(*gold, *links, *lines, places_of(*store, happenings));
    const auto reachable = std::ranges::count(outcomes, true, &eval::LinkOutcome::reachable);
    const Counts counts{{"links", links->size()},
                        {"links_with_two_groups_extracted", static_cast<std::size_t>(reachable)},
                        {"assertions", store->assertions().size()},
                        {"happenings", happenings.all.size()}};
    console.print(print_figures(options, eval::figures_of(eval::link_measures(*links, outcomes)), counts));
    if (options.eval.misses && options.format != "json")
        console.print(render_missed(*store, happenings, *links, outcomes, *options.eval.misses));
    return Exit::done;
}

}  // namespace relata::cli
