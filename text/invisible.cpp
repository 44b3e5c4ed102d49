// Invisible characters stay in the source and out of the words.

#include "text/invisible.h"

#include "core/utf8.h"

namespace relata::text {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Calls `take` for each stretch of visible characters, with its place.
template <typename Take>
void for_each_visible(std::string_view text, std::size_t from, Take take) {
    std::size_t start = from;
    for (std::size_t at = from; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (c.value >= 0x80 && is_invisible(c.value)) {
            if (at > start) take(start, text.substr(start, at - start));
            start = at + c.length;
        }
        at += c.length;
    }
    if (text.size() > start) take(start, text.substr(start));
}

}  // namespace

bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
           (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF;
}

std::string without_invisible(std::string_view text) {
    std::string out;
    for_each_visible(text, 0, [&](std::size_t, std::string_view part) { out += part; });
    return out;
}

VisibleText visible_text(std::string_view source) {
    VisibleText out;
    const std::size_t marked = source.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    const auto add = [&](std::size_t at, std::string_view part) {
        const auto length = static_cast<std::uint32_t>(part.size());
        out.offsets.push_back(
            {static_cast<std::uint32_t>(out.text.size()), length, static_cast<std::uint32_t>(at), length, true});
        out.text += part;
    };
    if (marked > 0) add(0, source.substr(0, marked));
    for_each_visible(source, marked, add);
    if (out.text.size() == source.size()) out.offsets.clear();
    // An empty map means "the same bytes".
    if (out.text.empty() && !source.empty()) out.offsets.push_back({0, 0, 0, 0, false});
    return out;
}

bool has_invisible_left_out(const Document& document) {
    return !document.offsets.empty() && visible_text(document.source_bytes).text == document.text;
}

}  // namespace relata::text
