// `relata why`: the sentences behind an edge, quoted, marked and attributed.
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "cli/answers.h"
#include "cli/commands.h"
#include "core/names.h"
#include "core/utf8.h"
#include "export/json.h"
#include "export/ndjson.h"
#include "export/wording.h"
#include "graph/slice.h"
#include "query/explain.h"

namespace relata::cli {
namespace {

/// What stands before and after marked words.
struct Pen {
    std::string_view before;
    std::string_view after;
};

Pen pen_for(query::Mark::Part part, bool colour) {
    if (!colour) return {"«", "»"};
    switch (part) {
        case query::Mark::Part::subject:
            return {"\x1b[1;34m", "\x1b[0m"};
        case query::Mark::Part::relation:
            return {"\x1b[1;31m", "\x1b[0m"};
        case query::Mark::Part::object:
            return {"\x1b[1;32m", "\x1b[0m"};
    }
    return {};
}

std::string marked_quote(const query::Evidence& evidence, bool colour) {
    std::string out;
    std::uint32_t at = 0;
    for (const query::Mark& mark : evidence.marks) {
        const Pen pen = pen_for(mark.part, colour);
        out += slice(evidence.quote, {at, mark.span.start});
        out += fmt::format("{}{}{}", pen.before, slice(evidence.quote, mark.span), pen.after);
        at = mark.span.end;
    }
    out += slice(evidence.quote, {at, static_cast<std::uint32_t>(evidence.quote.size())});
    return out;
}

void add_line(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) out += fmt::format("    {:<11} {}\n", name, value);
}

std::string qualifier_line(const Assertion& a) {
    return fmt::format("{}, {}", name_of(a.polarity), name_of(a.modality));
}

/// "from idlib-2, as also did idlib-4", "by idlib-3": where else the sentence or the article stands.
std::string copies_line(const graph::Store& store, graph::AssertionIndex index) {
    const Document& here = store.document_of(index);
    std::string first, others;
    for (const std::uint32_t copy : store.copies_of(index)) {
        const Document& d = store.documents()[copy];
        if (first.empty()) {
            first = d.id;
        } else if (d.id != here.id) {
            others += (others.empty() ? "" : ", ") + d.id;
        }
    }
    if (first.empty()) return {};
    if (first == here.id) return "by " + others;
    return others.empty() ? "from " + first : fmt::format("from {}, as also did {}", first, others);
}

std::string render(const graph::Store& store, const query::Evidence& evidence, bool colour) {
    const Assertion a = store.with_graph_ids(evidence.assertion);
    const Document& d = store.document_of(evidence.assertion);
    std::string out = fmt::format("{}  {}\n", a.id, exporter::sentence_of(a));
    out += fmt::format("    {}\n", marked_quote(evidence, colour));
    add_line(out, "document", d.title.empty() ? d.id : fmt::format("{}: {}", d.id, d.title));
    add_line(out, "publisher", d.publisher);
    add_line(out, "agency", d.agency);
    add_line(out, "published", d.published);
    add_line(out, "source", fmt::format("{}, bytes {} to {}", d.source, a.sentence_span.start, a.sentence_span.end));
    add_line(out, "copied", copies_line(store, evidence.assertion));
    add_line(out, "says", a.attribution.empty() ? "the article itself" : a.attribution);
    add_line(out, "how", qualifier_line(a));
    add_line(out, "time", a.time);
    add_line(out, "place", a.place);
    add_line(out, "class", a.mode.empty() ? a.event_class : fmt::format("{} ({})", a.event_class, a.mode));
    add_line(out, "rule", fmt::format("{}, confidence {:.2f}", a.rule, a.confidence));
    add_line(out, "edge", store.edge(evidence.edge).id);
    return out;
}

std::string_view name_of_part(query::Mark::Part part) {
    switch (part) {
        case query::Mark::Part::subject:
            return "subject";
        case query::Mark::Part::relation:
            return "relation";
        case query::Mark::Part::object:
            return "object";
    }
    return "";
}

/// `{"edge","quote","marks":[{"part","start","end"}],"agency","copies":[labels],"assertion":{the record}}`; marks are
/// bytes of the quote; the first of the copies had the sentence first.
std::string json_line(const graph::Store& store, const query::Evidence& evidence) {
    exporter::JsonText out;
    out.begin_object();
    out.member("edge", store.edge(evidence.edge).id);
    out.member("quote", evidence.quote);
    out.key("marks");
    out.begin_array();
    for (const query::Mark& mark : evidence.marks) {
        out.begin_object();
        out.member("part", name_of_part(mark.part));
        out.key("start");
        out.number(fmt::to_string(mark.span.start));
        out.key("end");
        out.number(fmt::to_string(mark.span.end));
        out.end_object();
    }
    out.end_array();
    out.member("agency", store.document_of(evidence.assertion).agency);
    out.key("copies");
    out.begin_array();
    for (const std::uint32_t copy : store.copies_of(evidence.assertion)) out.string(store.documents()[copy].id);
    out.end_array();
    out.key("assertion");
    std::string record = exporter::ndjson_line(store.with_graph_ids(evidence.assertion),
                                               exporter::origin_of(store.document_of(evidence.assertion)));
    record.pop_back();  // its line break
    out.raw(record);
    out.end_object();
    return out.take() + "\n";
}

/// A whole id of an assertion needs no more than its own edge; digits that may fit several ids, or an edge, need the
/// whole graph.
Result<graph::Store> open_for(const Options& options) {
    constexpr std::size_t kWhole = 16;
    if (options.assertion.size() == kWhole) {
        auto slice = graph::Store::open(options.graph, {.assertions = {to_lower_ascii(options.assertion)}});
        if (!slice || !slice->assertions().empty()) return slice;
    }
    return graph::Store::open(options.graph);
}

}  // namespace

Outcome run_why(const Options& options, Console& console) {
    const auto store = open_for(options);
    if (!store) return tl::unexpected(store.error());
    const auto found = query::explain(*store, options.assertion);
    if (!found) {
        console.error(found.error().message);
        return Exit::nothing_found;
    }
    if (options.format == "json" || options.format == "ndjson") {
        std::vector<std::string> lines;
        for (const query::Evidence& evidence : *found) lines.push_back(json_line(*store, evidence));
        print_json_lines(console, options.format, lines);
        return Exit::done;
    }
    for (const query::Evidence& evidence : *found) {
        if (&evidence != &found->front()) console.print("\n");
        console.print(render(*store, evidence, console.colour()));
    }
    return Exit::done;
}

}  // namespace relata::cli
