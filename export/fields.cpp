// Assertion -> list of named fields: the last step before a record is printed.
#include "export/fields.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "core/names.h"
#include "export/json.h"

namespace relata::exporter {
namespace {

constexpr int kConfidenceDecimals = 3;
constexpr int kQuantityDecimals = 6;

/// Collects fields; an empty text becomes null.
class Record {
  public:
    void text(std::string_view name, std::string_view value) {
        if (value.empty()) {
            fields_.push_back({name, std::monostate{}});
        } else {
            fields_.push_back({name, std::string(value)});
        }
    }
    void number(std::string_view name, std::string digits) { fields_.push_back({name, Number{std::move(digits)}}); }
    void null(std::string_view name) { fields_.push_back({name, std::monostate{}}); }
    void json(std::string_view name, std::string value) { fields_.push_back({name, Json{std::move(value)}}); }

    /// A start and an end, or two nulls where nothing stands in the text.
    void span(std::string_view start, std::string_view end, Span value) {
        if (value.empty()) {
            null(start);
            null(end);
        } else {
            number(start, fmt::to_string(value.start));
            number(end, fmt::to_string(value.end));
        }
    }
    std::vector<Field> take() { return std::move(fields_); }

  private:
    std::vector<Field> fields_;
};

std::string arguments_json(const std::vector<Argument>& arguments) {
    JsonText out;
    out.begin_array();
    for (const Argument& argument : arguments) {
        out.begin_object();
        out.member("role", argument.role);
        out.member("text", argument.text);
        out.key("start");
        argument.span.empty() ? out.null() : out.number(fmt::to_string(argument.span.start));
        out.key("end");
        argument.span.empty() ? out.null() : out.number(fmt::to_string(argument.span.end));
        out.key("id");
        argument.id.empty() ? out.null() : out.string(argument.id);
        out.end_object();
    }
    out.end_array();
    return out.take();
}

struct PlainValue {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Number& number) const { return number.digits; }
    std::string operator()(const Json& json) const { return json.text; }
};

void add_quantity(Record& record, const std::optional<Quantity>& quantity) {
    if (!quantity) {
        for (const auto* name : {"quantity", "quantity_text", "quantity_unit", "quantity_bound"}) record.null(name);
        return;
    }
    record.number("quantity", format_number(quantity->value, kQuantityDecimals));
    record.text("quantity_text", quantity->text);
    record.text("quantity_unit", quantity->unit);
    record.text("quantity_bound", name_of(quantity->bound));
}

}  // namespace

Origin origin_of(const Document& document) {
    return {document.id, document.source, document.published, document.publisher, document.title};
}

std::string plain_text(const Field& field) { return std::visit(PlainValue{}, field.value); }

std::string format_number(double value, int decimals) {
    if (!std::isfinite(value)) return "0";
    std::string digits = fmt::format("{:.{}f}", value, decimals);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.') digits.pop_back();
    }
    return digits == "-0" ? "0" : digits;
}

std::vector<Field> assertion_fields(const Assertion& a, const Origin& origin) {
    Record record;
    record.text("id", a.id);
    record.text("doc", origin.doc);
    record.text("source", origin.source);
    record.text("published", origin.published);
    record.text("publisher", origin.publisher);
    record.text("title", origin.title);
    record.span("sentence_start", "sentence_end", a.sentence_span);
    record.text("sentence_text", a.sentence_text);
    record.text("subject", a.subject.name);
    record.text("subject_id", a.subject.id);
    record.text("subject_type", a.subject.type);
    record.text("subject_text", a.subject.text);
    record.span("subject_start", "subject_end", a.subject.span);
    record.text("relation", a.relation);
    record.text("relation_text", a.relation_text);
    record.span("relation_start", "relation_end", a.relation_span);
    record.text("object", a.object.name);
    record.text("object_id", a.object.id);
    record.text("object_type", a.object.type);
    record.text("object_text", a.object.text);
    record.span("object_start", "object_end", a.object.span);
    record.json("arguments", arguments_json(a.arguments));
    record.text("polarity", name_of(a.polarity));
    record.text("modality", name_of(a.modality));
    record.text("attribution", a.attribution);
    record.text("attribution_id", a.attribution_id);
    record.text("nested_in", a.nested_in);
    record.text("class", a.event_class);
    record.text("mode", a.mode);
    record.text("cameo", a.cameo);
    record.text("time", a.time);
    record.text("time_text", a.time_text);
    record.text("place", a.place);
    record.text("place_id", a.place_id);
    add_quantity(record, a.quantity);
    record.text("rule", a.rule);
    record.number("confidence", format_number(a.confidence, kConfidenceDecimals));
    return record.take();
}

}  // namespace relata::exporter
