#pragma once
// A JSON value as plain data, read by RapidJSON, which stays hidden in the source.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace relata::eval {

/// One value. Example: {"doc": "000", "quantity": 14} has `find("quantity")->number` 14, `text_at("doc")` "000" and
/// `text_at("time")` nothing.
struct Json {
    enum class Kind { null, boolean, number, text, array, object };
    Kind kind = Kind::null;
    bool boolean = false;
    double number = 0;
    std::string text = {};                ///< of a text; the digits of a number as they stood are not kept
    std::vector<std::string> names = {};  ///< of an object, one for each of `items`
    std::vector<Json> items = {};

    /// The member, the last of those with this name; nullptr where there is none or this is no object.
    const Json* find(std::string_view name) const;
    /// The text of a member; nothing where it is absent, null or no text.
    std::optional<std::string> text_at(std::string_view name) const;
    /// The number of a member; nothing where it is absent or no number.
    std::optional<double> number_at(std::string_view name) const;
};

/// Parses one value and nothing behind it. Fails with what is wrong and the byte where ("byte 17: Missing a comma or }
/// after an object member."), also where values nest deeper than 256.
Result<Json> parse_json(std::string_view text);

}  // namespace relata::eval
