#pragma once
// A range of bytes in a text.

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace relata {

/// Half-open byte range `[start, end)` of a text; empty when both are equal.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    auto operator<=>(const Span&) const = default;
    std::uint32_t size() const { return end - start; }
    bool empty() const { return start == end; }
    bool contains(Span other) const { return start <= other.start && other.end <= end; }
    bool overlaps(Span other) const { return start < other.end && other.start < end; }
    /// How many bytes both have.
    std::uint32_t shared(Span other) const {
        return overlaps(other) ? std::min(end, other.end) - std::max(start, other.start) : 0;
    }
};

/// The bytes of `text` under `span`, cut at the end of the text.
inline std::string_view slice(std::string_view text, Span span) {
    const auto start = std::min<std::size_t>(span.start, text.size());
    return text.substr(start, std::min<std::size_t>(span.end, text.size()) - start);
}

}  // namespace relata
