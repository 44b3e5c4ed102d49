#pragma once
// The flat assertion record, one JSON object a line.

#include <string>

#include "core/records.h"
#include "export/fields.h"

namespace relata::exporter {

/// One line, with its line break. Example:
///     {"id":"5f0c…","doc":"doc-002",…,"subject":"Russia",…,"relation":"accuse",…,"confidence":0.91}
std::string ndjson_line(const Assertion& assertion, const Origin& origin);

}  // namespace relata::exporter
