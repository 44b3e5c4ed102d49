#pragma once
// Lists of any length as one bound value: for json_each.

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

namespace relata::graph {

/// "[3,5]"
std::string json_list(const auto& numbers) requires(!requires { numbers.begin()->size(); }) {
    std::string out = "[";
    for (const std::int64_t n : numbers) out += fmt::format("{}{}", out.size() > 1 ? "," : "", n);
    return out + "]";
}

/// "[\"say\",\"call on\"]"
inline std::string json_list(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts) {
        out += out.size() > 1 ? ",\"" : "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') out.push_back('\\');
            if (static_cast<unsigned char>(c) < 0x20)
                out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            else
                out.push_back(c);
        }
        out.push_back('"');
    }
    return out + "]";
}

}  // namespace relata::graph
