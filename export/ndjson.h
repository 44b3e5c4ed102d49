#pragma once
// The flat assertion record, one JSON object a line.

#include <span>
#include <string>

#include "core/records.h"
#include "export/fields.h"
#include "export/json.h"

namespace relata::exporter {

/// One line, with its line break. Example:
///     {"id":"5f0c…","doc":"idlib-volna24",…,"subject":"Russia",…,"relation":"accuse",…,"confidence":0.91}
std::string ndjson_line(const Assertion& assertion, const Origin& origin);

/// The members of an object that is open in `out`.
void write_fields(JsonText& out, std::span<const Field> fields);

}  // namespace relata::exporter
