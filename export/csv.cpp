// Assertion -> CSV, for spreadsheets.
#include "export/csv.h"

#include <vector>

namespace relata::exporter {
namespace {

struct PlainValue {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const Number& number) const { return number.digits; }
    std::string operator()(const Json& json) const { return json.text; }
};

}  // namespace

std::string csv_value(std::string_view value) {
    if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(value);
    std::string out = "\"";
    for (const char c : value) {
        if (c == '"') out.push_back('"');
        out.push_back(c);
    }
    return out + "\"";
}

std::string csv_line(std::span<const std::string> values) {
    std::string line;
    for (const std::string& value : values) {
        if (&value != &values.front()) line.push_back(',');
        line += csv_value(value);
    }
    return line + "\r\n";
}

std::string csv_header() {
    std::vector<std::string> names;
    for (const Field& field : assertion_fields({}, {})) names.emplace_back(field.name);
    return csv_line(names);
}

std::string csv_row(const Assertion& assertion, const Origin& origin) {
    std::vector<std::string> values;
    for (const Field& field : assertion_fields(assertion, origin))
        values.push_back(std::visit(PlainValue{}, field.value));
    return csv_line(values);
}

}  // namespace relata::exporter
