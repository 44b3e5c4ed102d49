// Edge -> words and JSON, what `relata query` prints.
#include "export/edge.h"

#include <fmt/format.h>

#include "core/names.h"
#include "export/fields.h"
#include "export/wording.h"

namespace relata::exporter {
namespace {

void member_or_null(JsonText& out, std::string_view name, std::string_view value) {
    out.key(name);
    value.empty() ? out.null() : out.string(value);
}

std::string_view id_of(const graph::Store& store, const graph::End& end) {
    return end.node ? std::string_view(store.node(*end.node).id) : std::string_view();
}

void count(JsonText& out, std::string_view name, std::uint32_t n) {
    out.key(name);
    out.number(fmt::to_string(n));
}

}  // namespace

std::string edge_sentence(const graph::Edge& edge) {
    std::string words = edge.subject.present() ? edge.subject.text : "—";
    words += " " + worded_relation(edge.relation, edge.polarity, edge.modality);
    if (edge.object.present()) words += " " + edge.object.text;
    if (edge.speaker.present()) words += ", says " + edge.speaker.text;
    return words;
}

void write_end(JsonText& out, const graph::Store& store, const graph::End& end) {
    if (!end.present()) return out.null();
    out.begin_object();
    out.member("name", end.text);
    member_or_null(out, "id", id_of(store, end));
    out.end_object();
}

void write_edge(JsonText& out, const graph::Store& store, graph::EdgeIndex index) {
    const graph::Edge& edge = store.edge(index);
    out.begin_object();
    out.member("id", edge.id);
    member_or_null(out, "subject", edge.subject.text);
    member_or_null(out, "subject_id", id_of(store, edge.subject));
    out.member("relation", edge.relation);
    member_or_null(out, "object", edge.object.text);
    member_or_null(out, "object_id", id_of(store, edge.object));
    out.member("polarity", name_of(edge.polarity));
    out.member("modality", name_of(edge.modality));
    member_or_null(out, "attribution", edge.speaker.text);
    member_or_null(out, "attribution_id", id_of(store, edge.speaker));
    member_or_null(out, "class", edge.event_class);
    member_or_null(out, "mode", edge.mode);
    count(out, "documents", edge.documents);
    count(out, "sources", edge.sources);
    out.key("confidence");
    out.number(format_number(edge.confidence, 3));
    out.key("assertions");
    out.begin_array();
    for (const graph::AssertionIndex a : edge.support) out.string(store.assertion(a).id);
    out.end_array();
    out.end_object();
}

std::vector<std::string> edge_columns() {
    return {"id",        "subject",  "subject_id",  "relation",       "object", "object_id",
            "polarity",  "modality", "attribution", "attribution_id", "class",  "mode",
            "documents", "sources",  "confidence",  "assertions"};
}

std::vector<std::string> edge_values(const graph::Store& store, graph::EdgeIndex index) {
    const graph::Edge& edge = store.edge(index);
    std::string assertions;
    for (const graph::AssertionIndex a : edge.support) {
        if (!assertions.empty()) assertions += "; ";
        assertions += store.assertion(a).id;
    }
    return {edge.id,
            edge.subject.text,
            std::string(id_of(store, edge.subject)),
            edge.relation,
            edge.object.text,
            std::string(id_of(store, edge.object)),
            std::string(name_of(edge.polarity)),
            std::string(name_of(edge.modality)),
            edge.speaker.text,
            std::string(id_of(store, edge.speaker)),
            edge.event_class,
            edge.mode,
            fmt::to_string(edge.documents),
            fmt::to_string(edge.sources),
            format_number(edge.confidence, 3),
            assertions};
}

}  // namespace relata::exporter
