// Citations for people and programs.
#include "export/cited.h"

#include <fmt/format.h>

#include "export/prose.h"
#include "export/wording.h"

namespace relata::exporter {

std::string cited_outlet(const graph::Store& store, graph::AssertionIndex index) {
    return graph::outlet_name(store.document_of(index));
}

Teller teller_of(const graph::Store& store, graph::AssertionIndex index) {
    Assertion a = store.with_graph_ids(index);
    return {std::move(a.attribution), std::move(a.attribution_id)};
}

std::string cited_source(const graph::Store& store, graph::AssertionIndex index, const Teller& teller) {
    const Document& d = store.document_of(index);
    std::string out = cited_outlet(store, index);
    if (!teller.name.empty()) out = teller.name + ", in " + out;
    return d.published.empty() ? out : out + ", " + d.published;
}

std::string cited_sentence(const graph::Store& store, graph::AssertionIndex index) {
    return on_one_line(store.assertion(index).sentence_text);
}

void write_cited(JsonText& out, const graph::Store& store, graph::AssertionIndex index, const Teller& teller) {
    const Assertion a = store.with_graph_ids(index);
    const Document& d = store.document_of(index);
    out.member("assertion", a.id);
    out.member("words", sentence_of(a));
    out.member_or_null("speaker", teller.name);
    out.member_or_null("speaker_id", teller.id);
    out.member("outlet", cited_outlet(store, index));
    out.member_or_null("published", d.published);
    out.member("doc", d.id);
    out.member("source", d.source);
    out.key("sentence_start");
    out.number(fmt::to_string(a.sentence_span.start));
    out.key("sentence_end");
    out.number(fmt::to_string(a.sentence_span.end));
    out.member("sentence_text", a.sentence_text);
}

std::vector<std::string> cited_columns() {
    return {"assertion", "speaker",        "outlet",       "published",    "doc",
            "source",    "sentence_start", "sentence_end", "sentence_text"};
}

std::vector<std::string> cited_values(const graph::Store& store, graph::AssertionIndex index, const Teller& teller) {
    const Assertion a = store.with_graph_ids(index);
    const Document& d = store.document_of(index);
    return {a.id,
            teller.name,
            cited_outlet(store, index),
            d.published,
            d.id,
            d.source,
            fmt::to_string(a.sentence_span.start),
            fmt::to_string(a.sentence_span.end),
            a.sentence_text};
}

}  // namespace relata::exporter
