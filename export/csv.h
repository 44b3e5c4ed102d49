#pragma once
// Comma-separated values after RFC 4180: CRLF line ends, quotes doubled.

#include <span>
#include <string>
#include <string_view>

#include "core/records.h"
#include "export/fields.h"

namespace relata::exporter {

/// A value as it stands between commas: `says "no", twice` -> `"says ""no"", twice"`; plain words stay as they are.
std::string csv_value(std::string_view value);
/// One line of values, with CRLF.
std::string csv_line(std::span<const std::string> values);
/// The names of the record's fields: `id,doc,source,…,confidence`.
std::string csv_header();
/// One assertion; null becomes an empty value, `arguments` stays JSON.
std::string csv_row(const Assertion& assertion, const Origin& origin);

}  // namespace relata::exporter
