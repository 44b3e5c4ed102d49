// Assertion -> NDJSON, what `relata extract` prints by default.
#include "export/ndjson.h"

namespace relata::exporter {
namespace {

struct WriteValue {
    JsonText& out;
    void operator()(std::monostate) const { out.null(); }
    void operator()(const std::string& text) const { out.string(text); }
    void operator()(const Number& number) const { out.number(number.digits); }
    void operator()(const Json& json) const { out.raw(json.text); }
};

}  // namespace

void write_fields(JsonText& out, std::span<const Field> fields) {
    for (const Field& field : fields) {
        out.key(field.name);
        std::visit(WriteValue{out}, field.value);
    }
}

std::string ndjson_line(const Assertion& assertion, const Origin& origin) {
    JsonText out;
    out.begin_object();
    write_fields(out, assertion_fields(assertion, origin));
    out.end_object();
    return out.take() + "\n";
}

}  // namespace relata::exporter
