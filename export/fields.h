#pragma once
// The assertion record field by field, in its fixed order, for the formats that print every field (ndjson, csv).

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/records.h"

namespace relata::exporter {

/// What an assertion's record says of its document. Empty strings mean "not stated" and print as null.
/// Example: {"idlib-volna24", "news/idlib-volna24.txt", "2020-02-06", "", "Russia accuses Turkey of …"}.
struct Origin {
    std::string doc = {};        ///< the document's label
    std::string source = {};     ///< path or URL
    std::string published = {};  ///< ISO date
    std::string publisher = {};
    std::string title = {};
};

/// The origin of a document as it was read.
Origin origin_of(const Document& document);

/// A number as it is to be printed, and JSON made elsewhere (the list of arguments).
struct Number {
    std::string digits = {};
};
struct Json {
    std::string text = {};
};

/// One field. `std::monostate` prints as null (ndjson) or as nothing (csv).
struct Field {
    std::string_view name = {};  ///< a literal
    std::variant<std::monostate, std::string, Number, Json> value = {};
};

/// Every field of the record, in the order of docs/formats.md, whatever the assertion has.
/// Example: {"id": "5f0c…"}, {"doc": "idlib-volna24"}, …, {"confidence": 0.91}.
std::vector<Field> assertion_fields(const Assertion& assertion, const Origin& origin);

/// The value as plain text: nothing for null.
std::string plain_text(const Field& field);

/// A number without trailing zeros, rounded to `decimals`: (1000, 3) -> "1000", (0.9, 3) -> "0.9", (1.0 / 3, 3) ->
/// "0.333".
std::string format_number(double value, int decimals);

}  // namespace relata::exporter
