// Mojibake and capitals are told, not repaired: repairing would break the quotation of the source.

#include "text/input/oddities.h"

#include <fmt/format.h>

#include <string>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

/// What windows-1252 shows for the bytes 0x80 to 0xBF, the second and third bytes of UTF-8.
bool is_shown_continuation(char32_t c) {
    constexpr std::u32string_view kShown =
        U"\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D"
        U"\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178";
    return (c >= 0x80 && c <= 0xBF) || kShown.find(c) != std::u32string_view::npos;
}

}  // namespace

std::size_t count_mojibake(std::string_view text) {
    std::size_t places = 0;
    for (std::size_t at = ascii_end(text, 0); at < text.size(); at = ascii_end(text, at)) {
        const CodePoint lead = decode_at(text, at);
        at += lead.length;
        const CodePoint second = decode_at(text, at);
        if (!is_shown_continuation(second.value)) continue;
        // "â€™" needs its euro sign and "Ã©" its Ã; "Â" alone may be Romanian, but not before a sign.
        const CodePoint third = decode_at(text, at + second.length);
        const bool two = lead.value == 0xC3 || (lead.value == 0xC2 && second.value >= 0xA0 && second.value <= 0xBF);
        const bool three = lead.value == 0xE2 && second.value == 0x20AC && is_shown_continuation(third.value);
        if (!two && !three) continue;
        ++places;
        at += second.length + (three ? third.length : 0);
    }
    return places;
}

bool is_all_capitals(std::string_view text) {
    std::size_t upper = 0, lower = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        upper += is_upper(c.value) ? 1 : 0;
        lower += is_lower(c.value) ? 1 : 0;
        at += c.length;
    }
    return upper + lower >= 200 && lower * 20 < upper;
}

void flag_oddities(Document& document) {
    if (const auto places = count_mojibake(document.text); places > 0) {
        document.warnings.push_back(fmt::format(
            "mojibake in {} places (UTF-8 that was read as windows-1252, such as \"â€™\"); left as it is", places));
    }
    std::string body;
    for (const Line& line : document.lines) {
        if (line.kind == LineKind::body) body += slice(document.text, line.span);
    }
    if (is_all_capitals(body)) document.warnings.push_back("all in capital letters; names are hard to tell from words");
}

}  // namespace relata::text
