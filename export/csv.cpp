// Assertion -> CSV, for spreadsheets.
#include "export/csv.h"

#include <vector>

namespace relata::exporter {

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
    for (const Field& field : assertion_fields(assertion, origin)) values.push_back(plain_text(field));
    return csv_line(values);
}

}  // namespace relata::exporter
