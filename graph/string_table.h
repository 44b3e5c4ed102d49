#pragma once
// Tables that are asked for every word of every name: hashed, and asked with views.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace relata::graph {

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// By text; `find` takes a view. Its order means nothing: only look things up in it.
template <typename Value>
using StringTable = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

}  // namespace relata::graph
