// Resources -> triples, written by serd. The only file that sees it.
#include "export/rdf/triples.h"

#include <serd/serd.h>

#include <memory>
#include <string>
#include <vector>

#include "core/check.h"
#include "export/rdf/vocabulary.h"

namespace relata::exporter {
namespace {

using EnvPointer = std::unique_ptr<SerdEnv, decltype(&serd_env_free)>;
using WriterPointer = std::unique_ptr<SerdWriter, decltype(&serd_writer_free)>;

std::size_t to_sink(const void* bytes, std::size_t size, void* sink) {
    static_cast<Sink*>(sink)->write({static_cast<const char*>(bytes), size});
    return size;
}

SerdNode node_of(SerdType type, const std::string& text) {
    SerdNode node = serd_node_from_string(type, reinterpret_cast<const std::uint8_t*>(text.c_str()));
    node.flags = 0;  // in a long literal of Turtle, "\r\n" would stand as it is, and readers make "\n" of it
    return node;
}

/// An object as it is written: its text, and a datatype or a language.
struct Value {
    std::string text = {};
    SerdType type = SERD_URI;
    std::string datatype = {};
    std::string language = {};
};

Value value_of(const Term& term, std::string_view value) {
    switch (term.kind) {
        case Term::Kind::iri:
        case Term::Kind::inverse:
            return {.text = expanded(value)};
        case Term::Kind::word:
            return {.text = expanded("rv:" + std::string(value))};
        case Term::Kind::text:
            return {.text = std::string(value), .type = SERD_LITERAL};
        case Term::Kind::english:
            return {.text = std::string(value), .type = SERD_LITERAL, .language = "en"};
        case Term::Kind::typed:
            return {.text = std::string(value), .type = SERD_LITERAL, .datatype = expanded(term.datatype)};
    }
    return {};
}

class TripleWriter final : public ResourceWriter {
  public:
    TripleWriter(SerdSyntax syntax, unsigned style, Sink& sink)
        : env_(serd_env_new(nullptr), serd_env_free),
          writer_(serd_writer_new(syntax, static_cast<SerdStyle>(style | SERD_STYLE_BULK), env_.get(), nullptr, to_sink,
                                  &sink),
                  serd_writer_free) {
        if ((style & SERD_STYLE_CURIED) == 0) return;
        for (const Prefix& prefix : prefixes()) {
            const std::string name(prefix.name), iri(prefix.iri);
            const SerdNode name_node = node_of(SERD_LITERAL, name), iri_node = node_of(SERD_URI, iri);
            serd_env_set_prefix(env_.get(), &name_node, &iri_node);
            serd_writer_set_prefix(writer_.get(), &name_node, &iri_node);
        }
    }
    void finish() { serd_writer_finish(writer_.get()); }

    void begin(std::string_view iri, std::span<const std::string_view> types) override {
        const std::string subject = expanded(iri);
        if (!links_.empty() && !subjects_.empty()) link(links_.back(), subject);
        if (one_link_) links_.pop_back();
        one_link_ = false;
        subjects_.push_back(subject);
        for (const std::string_view type : types) write(subject, expanded("rdf:type"), {.text = expanded(type)});
    }
    void end() override { subjects_.pop_back(); }
    void value(std::string_view name, std::string_view value) override {
        const Term term = term_named(name);
        write(subjects_.back(), expanded(term.property), value_of(term, value));
    }
    void values(std::string_view name, std::span<const std::string> values) override {
        for (const std::string& one : values) value(name, one);
    }
    void relation(std::string_view iri, std::span<const RelationObject> objects) override {
        const Term words{.property = iri, .kind = Term::Kind::english},
            identity{.property = iri, .kind = Term::Kind::iri};
        for (const RelationObject& object : objects) {
            write(subjects_.back(), expanded(iri), value_of(object.is_iri ? identity : words, object.text));
        }
    }
    void begin_values(std::string_view name) override { links_.push_back(term_named(name)); }
    void end_values() override { links_.pop_back(); }
    void next_is(std::string_view name) override {
        links_.push_back(term_named(name));
        one_link_ = true;
    }

  private:
    void link(const Term& term, const std::string& inner) {
        const std::string& outer = subjects_.back();
        const bool inverse = term.kind == Term::Kind::inverse;
        write(inverse ? inner : outer, expanded(term.property), {.text = inverse ? outer : inner});
    }
    void write(const std::string& subject, const std::string& property, const Value& object) {
        const SerdNode s = node_of(SERD_URI, subject), p = node_of(SERD_URI, property);
        const SerdNode o = node_of(object.type, object.text);
        const SerdNode datatype = node_of(SERD_URI, object.datatype), language = node_of(SERD_LITERAL, object.language);
        const SerdStatus status = serd_writer_write_statement(writer_.get(), 0, nullptr, &s, &p, &o,
                                                              object.datatype.empty() ? nullptr : &datatype,
                                                              object.language.empty() ? nullptr : &language);
        RELATA_CHECK(status == SERD_SUCCESS);
    }

    EnvPointer env_;
    WriterPointer writer_;
    std::vector<std::string> subjects_ = {};  ///< the resource under way is the last
    std::vector<Term> links_ = {};            ///< how it belongs to the one around it
    bool one_link_ = false;
};

Result<void> write_triples(const graph::Store& store, std::span<const graph::Selected> selection,
                           const SourceBytes& source_bytes, TripleWriter writer) {
    auto described = describe(store, selection, source_bytes, writer);
    writer.finish();
    return described;
}

}  // namespace

Result<void> write_turtle(const graph::Store& store, std::span<const graph::Selected> selection,
                          const SourceBytes& source_bytes, Sink& sink) {
    return write_triples(store, selection, source_bytes,
                         {SERD_TURTLE, SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED, sink});
}

Result<void> write_nquads(const graph::Store& store, std::span<const graph::Selected> selection,
                          const SourceBytes& source_bytes, Sink& sink) {
    return write_triples(store, selection, source_bytes, {SERD_NQUADS, 0, sink});
}

}  // namespace relata::exporter
