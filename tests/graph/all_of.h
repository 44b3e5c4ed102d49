#pragma once
// A reading as text, every field of it that a graph file keeps, so that two can be compared.

#include <fmt/format.h>

#include <string>
#include <vector>

#include "core/names.h"
#include "graph/columns.h"
#include "graph/reading.h"

namespace relata::test {

/// Writes each field with its name.
struct FieldWriter {
    std::string out = {};
    void operator()(const std::string& name, const std::string& value) { out += fmt::format(" {}='{}'", name, value); }
    void operator()(const std::string& name, std::uint32_t value) { out += fmt::format(" {}={}", name, value); }
    void operator()(const std::string& name, double value) { out += fmt::format(" {}={}", name, value); }
    void operator()(const std::string& name, Polarity value) { out += fmt::format(" {}={}", name, name_of(value)); }
    void operator()(const std::string& name, Modality value) { out += fmt::format(" {}={}", name, name_of(value)); }
    void operator()(const std::string& name, const std::optional<Quantity>& q) {
        if (q) out += fmt::format(" {}={} '{}' {} '{}'", name, q->value, q->unit, name_of(q->bound), q->text);
    }
};

inline std::string all_of(const graph::Reading& reading) {
    const Document& d = reading.document;
    std::string out = fmt::format("{} {} {} '{}' '{}' '{}' '{}' {} {} {} {} {} {}\n", reading.engine, d.id, d.sha256,
                                  d.source, d.url, d.title, d.publisher, d.agency, d.author, d.published,
                                  d.published_reason, static_cast<int>(d.published_certainty), d.dateline_place);
    for (const Entity& e : reading.entities) {
        out += fmt::format("entity '{}' '{}' {}:", e.id, e.name, e.type);
        for (const std::string& alias : e.aliases) out += fmt::format(" '{}'", alias);
        out += "\n";
    }
    for (const std::uint32_t shingle : reading.signature.shingles) out += fmt::format("{} ", shingle);
    for (const auto& s : reading.signature.sentences) out += fmt::format("{}/{}/{} ", s.print, s.sentence, s.words);
    for (const Assertion& a : reading.assertions) {
        FieldWriter fields;
        graph::visit_columns(a, fields);
        out += fmt::format("\nassertion in {}{}", a.document, fields.out);
        for (const Argument& g : a.arguments)
            out += fmt::format("\n  '{}' '{}' {}-{} '{}'", g.role, g.text, g.span.start, g.span.end, g.id);
    }
    return out + "\n";
}

inline std::string all_of(const std::vector<graph::Reading>& readings) {
    std::string out;
    for (const graph::Reading& r : readings) out += all_of(r);
    return out;
}

}  // namespace relata::test
