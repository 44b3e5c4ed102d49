// Resources -> JSON-LD, each written out as soon as it is complete.
#include "export/rdf/json_ld.h"

#include "export/json.h"
#include "export/rdf/vocabulary.h"

namespace relata::exporter {
namespace {

class JsonLdWriter final : public ResourceWriter {
  public:
    explicit JsonLdWriter(Sink& sink) : sink_(sink) {
        out_.begin_object();
        out_.key("@context");
        out_.raw(json_ld_context());
        out_.key("@graph");
        out_.begin_array();
    }
    void finish() {
        out_.end_array();
        out_.end_object();
        out_.drain(sink_);
        sink_.write("\n");
    }

    void begin(std::string_view iri, std::span<const std::string_view> types) override {
        ++depth_;
        out_.begin_object();
        out_.member("id", iri);
        out_.key("type");
        out_.begin_array();
        for (const std::string_view type : types) out_.string(type);
        out_.end_array();
    }
    void end() override {
        out_.end_object();
        if (--depth_ == 0) out_.drain(sink_);
    }
    void value(std::string_view term, std::string_view value) override { out_.member(term, value); }
    void values(std::string_view term, std::span<const std::string> values) override {
        if (values.empty()) return;
        out_.key(term);
        out_.begin_array();
        for (const std::string& value : values) out_.string(value);
        out_.end_array();
    }
    void relation(std::string_view iri, std::span<const RelationObject> objects) override {
        out_.key(iri);
        out_.begin_array();
        for (const RelationObject& object : objects) {
            out_.begin_object();
            out_.member(object.is_iri ? "id" : "@value", object.text);
            if (!object.is_iri) out_.member("@language", "en");
            out_.end_object();
        }
        out_.end_array();
    }
    void begin_values(std::string_view term) override {
        out_.key(term);
        out_.begin_array();
    }
    void end_values() override { out_.end_array(); }
    void next_is(std::string_view term) override { out_.key(term); }

  private:
    Sink& sink_;
    JsonText out_{JsonText::Layout::indented};
    unsigned depth_ = 0;
};

}  // namespace

Result<void> write_json_ld(const graph::Store& store, std::span<const graph::Selected> selection,
                           const SourceBytes& source_bytes, Sink& sink) {
    JsonLdWriter writer(sink);
    auto described = describe(store, selection, source_bytes, writer);
    writer.finish();
    return described;
}

}  // namespace relata::exporter
