// Edge -> words and JSON, what `relata query` prints.
#include "export/edge.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>
#include <variant>

#include "core/names.h"
#include "export/fields.h"
#include "export/ndjson.h"
#include "export/wording.h"

namespace relata::exporter {
namespace {

std::string_view id_of(const graph::Store& store, const graph::End& end) {
    return end.node ? std::string_view(store.node(*end.node).id) : std::string_view();
}

/// Everything but the list of assertions, in its order.
std::vector<Field> edge_fields(const graph::Store& store, const graph::Edge& edge) {
    std::vector<Field> out;
    const auto text = [&out](std::string_view name, std::string_view value) {
        value.empty() ? out.push_back({name, std::monostate{}}) : out.push_back({name, std::string(value)});
    };
    text("id", edge.id);
    text("subject", edge.subject.text);
    text("subject_id", id_of(store, edge.subject));
    text("relation", edge.relation);
    text("object", edge.object.text);
    text("object_id", id_of(store, edge.object));
    text("polarity", name_of(edge.polarity));
    text("modality", name_of(edge.modality));
    text("attribution", edge.speaker.text);
    text("attribution_id", id_of(store, edge.speaker));
    text("class", edge.event_class);
    text("mode", edge.mode);
    out.push_back({"documents", Number{fmt::to_string(edge.documents)}});
    out.push_back({"sources", Number{fmt::to_string(edge.sources)}});
    out.push_back({"confidence", Number{format_number(edge.confidence, 3)}});
    return out;
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
    out.member_or_null("id", id_of(store, end));
    out.end_object();
}

void write_edge(JsonText& out, const graph::Store& store, graph::EdgeIndex index) {
    const graph::Edge& edge = store.edge(index);
    out.begin_object();
    write_fields(out, edge_fields(store, edge));
    out.key("assertions");
    out.begin_array();
    for (const graph::AssertionIndex a : edge.support) out.string(store.assertion(a).id);
    out.end_array();
    out.end_object();
}

std::vector<std::string> edge_columns() {
    const graph::Store nothing = graph::Store::assemble({});
    std::vector<std::string> names;
    for (const Field& field : edge_fields(nothing, {})) names.emplace_back(field.name);
    names.emplace_back("assertions");
    return names;
}

std::vector<std::string> edge_values(const graph::Store& store, graph::EdgeIndex index) {
    const graph::Edge& edge = store.edge(index);
    std::vector<std::string> values;
    for (const Field& field : edge_fields(store, edge)) values.push_back(plain_text(field));
    std::string assertions;
    for (const graph::AssertionIndex a : edge.support) {
        if (!assertions.empty()) assertions += "; ";
        assertions += store.assertion(a).id;
    }
    values.push_back(std::move(assertions));
    return values;
}

}  // namespace relata::exporter
