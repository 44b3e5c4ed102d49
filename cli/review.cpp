// `relata review`: what a person should look at, most useful first.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "cli/answers.h"
#include "cli/commands.h"
#include "cli/judging.h"
#include "export/fields.h"
#include "export/json.h"
#include "graph/near_names.h"
#include "query/explain.h"

namespace relata::cli {
namespace {

constexpr std::size_t kUsual = 20;

/// How much would change, and how likely: a pair of whom both are often mentioned comes first.
double usefulness(const graph::Store& store, const graph::Doubt& doubt) {
    const auto fewer = std::min(store.node(doubt.a).mentions, store.node(doubt.b).mentions);
    return doubt.score * std::log2(2.0 + fewer);
}

std::vector<graph::Doubt> all_doubts(const graph::Store& store, const std::vector<graph::Judgement>& judgements) {
    std::vector<graph::Doubt> out(store.doubts().begin(), store.doubts().end());
    std::ranges::copy(graph::find_near_names(store, judgements), std::back_inserter(out));
    return out;
}

std::vector<graph::Doubt> most_useful(const graph::Store& store, std::vector<graph::Doubt> out, std::size_t top) {
    std::ranges::stable_sort(out, std::greater<>(), [&](const graph::Doubt& d) { return usefulness(store, d); });
    if (top > 0 && out.size() > top) out.resize(top);
    return out;
}

/// The surest assertion of which the node is subject or object, else the first that names it.
std::optional<graph::AssertionIndex> best_evidence(const graph::Store& store, graph::NodeIndex node) {
    std::optional<graph::AssertionIndex> best;
    for (const graph::EdgeIndex e : store.edges_at(node)) {
        for (const graph::AssertionIndex a : store.edge(e).support) {
            if (!best || store.assertion(a).confidence > store.assertion(*best).confidence) best = a;
        }
    }
    for (std::uint32_t i = 0; !best && i < store.assertions().size(); ++i) {
        const graph::Slots& slots = store.slots(graph::AssertionIndex{i});
        const auto is = [node](std::optional<graph::NodeIndex> n) { return n == node; };
        if (is(slots.speaker) || is(slots.place) || std::ranges::any_of(slots.arguments, is))
            best = graph::AssertionIndex{i};
    }
    return best;
}

std::string side_lines(const graph::Store& store, graph::NodeIndex index) {
    const graph::Node& n = store.node(index);
    std::string out =
        fmt::format("    {} ({}, id {}): {} mentions in {} documents\n", n.name, n.type, n.id, n.mentions, n.documents);
    if (const auto evidence = best_evidence(store, index)) {
        const Document& d = store.document_of(*evidence);
        out += fmt::format("      «{}»  {}{}{}\n", query::evidence_of(store, *evidence).quote, d.id,
                           d.published.empty() ? "" : ", ", d.published);
    }
    return out;
}

std::string render(const graph::Store& store, const std::vector<graph::Doubt>& doubts,
                   const graph::JudgementTroubles& troubles) {
    std::string out;
    for (const auto& [winner, loser] : troubles.conflicts) {
        out += fmt::format("contrary judgements; the first holds until one is taken back\n    {}\n    {}\n",
                           line_of(winner), line_of(loser));
    }
    for (const graph::Judgement& j : troubles.without_object) {
        out +=
            fmt::format("a judgement without an object: what it speaks of is not in this graph\n    {}\n", line_of(j));
    }
    for (const graph::Doubt& d : doubts) {
        out += fmt::format("one or two? {}, {:.2f}\n", d.reason, d.score);
        out += side_lines(store, d.a) + side_lines(store, d.b);
    }
    return out;
}

void write_side(exporter::JsonText& out, std::string_view name, const graph::Store& store, graph::NodeIndex index) {
    const graph::Node& n = store.node(index);
    out.key(name);
    out.begin_object();
    out.member("id", n.id);
    out.member("name", n.name);
    out.member("type", n.type);
    out.key("mentions");
    out.number(fmt::to_string(n.mentions));
    out.key("documents");
    out.number(fmt::to_string(n.documents));
    const auto evidence = best_evidence(store, index);
    for (const auto& [key, value] :
         {std::pair("doc", evidence ? store.document_of(*evidence).id : ""),
          std::pair("assertion", evidence ? store.assertion(*evidence).id : ""),
          std::pair("sentence_text", evidence ? query::evidence_of(store, *evidence).quote : "")}) {
        out.key(key);
        evidence ? out.string(value) : out.null();
    }
    out.end_object();
}

std::string doubt_line(const graph::Store& store, const graph::Doubt& d) {
    exporter::JsonText out;
    out.begin_object();
    out.member("kind", "pair");
    out.member("reason", d.reason);
    out.key("score");
    out.number(exporter::format_number(d.score, 3));
    write_side(out, "a", store, d.a);
    write_side(out, "b", store, d.b);
    out.end_object();
    return out.take() + "\n";
}

std::string trouble_line(std::string_view kind, const std::vector<graph::Judgement>& judgements) {
    exporter::JsonText out;
    out.begin_object();
    out.member("kind", kind);
    out.key("judgements");
    out.begin_array();
    for (const graph::Judgement& j : judgements) {
        out.begin_object();
        for (const auto& [key, value] :
             {std::pair("id", &j.id), std::pair("kind", &j.kind), std::pair("a", &j.a), std::pair("b", &j.b),
              std::pair("author", &j.author), std::pair("made", &j.made), std::pair("note", &j.note)}) {
            out.member(key, *value);
        }
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return out.take() + "\n";
}

std::vector<std::string> json_lines(const graph::Store& store, const std::vector<graph::Doubt>& doubts,
                                    const graph::JudgementTroubles& troubles) {
    std::vector<std::string> out;
    for (const auto& [winner, loser] : troubles.conflicts) out.push_back(trouble_line("contrary", {winner, loser}));
    for (const graph::Judgement& j : troubles.without_object) out.push_back(trouble_line("without object", {j}));
    for (const graph::Doubt& d : doubts) out.push_back(doubt_line(store, d));
    return out;
}

}  // namespace

Outcome run_review(const Options& options, Console& console) {
    const auto ledger = graph::Ledger::open(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    auto readings = ledger->readings();
    if (!readings) return tl::unexpected(readings.error());
    const auto judgements = ledger->judgements();
    if (!judgements) return tl::unexpected(judgements.error());
    const auto troubles =
        judgements->empty() ? graph::JudgementTroubles{} : graph::find_troubles(*judgements, *readings);
    const auto store = graph::Store::assemble(std::move(*readings), *judgements);
    const auto all = all_doubts(store, *judgements);
    const auto doubts = most_useful(store, all, options.top.value_or(kUsual));
    const bool nothing = doubts.empty() && troubles.conflicts.empty() && troubles.without_object.empty();
    if (options.format == "json" || options.format == "ndjson") {
        print_json_lines(console, options.format, json_lines(store, doubts, troubles));
    } else {
        console.print(render(store, doubts, troubles));
    }
    if (nothing) console.message("nothing to review");
    if (const auto rest = all.size() - doubts.size(); rest > 0) {
        console.message(fmt::format("and {} more pairs: --top 0", rest));
    }
    return nothing ? Exit::nothing_found : Exit::done;
}

}  // namespace relata::cli
