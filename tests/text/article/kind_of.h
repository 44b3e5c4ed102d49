#pragma once
// What tests of the clean-up ask: the kind of a line.

#include <string>
#include <string_view>

#include "core/names.h"
#include "core/records.h"

namespace relata::text {

/// The kind of the first line that starts with `start`: "body"; "no such line" if none does.
inline std::string kind_of(const Document& document, std::string_view start) {
    for (const Line& line : document.lines) {
        if (slice(document.text, line.span).starts_with(start)) return std::string(name_of(line.kind));
    }
    return "no such line";
}

}  // namespace relata::text
