// Character classes shared by the readers, the clean-up, the sentence splitter and the tokenizer.

#include "text/chars.h"

#include <utf8proc.h>

#include <algorithm>

namespace relata::text {
namespace {

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool is_ascii_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char32_t c) { return c >= 'a' && c <= 'z'; }

}  // namespace

bool is_letter(char32_t c) {
    if (c < 0x80) return is_ascii_upper(c) || is_ascii_lower(c);
    const auto k = category(c);
    return (k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO) || k == UTF8PROC_CATEGORY_MN ||
           k == UTF8PROC_CATEGORY_MC;
}

bool is_upper(char32_t c) {
    if (c < 0x80) return is_ascii_upper(c);
    const auto k = category(c);
    return k == UTF8PROC_CATEGORY_LU || k == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) { return c < 0x80 ? is_ascii_lower(c) : category(c) == UTF8PROC_CATEGORY_LL; }

bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : category(c) == UTF8PROC_CATEGORY_ND; }

bool is_space(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC; }

bool is_opening_mark(char32_t c) {
    return c == '(' || c == '[' || c == '{' || c == '"' || c == '\'' || c == '`' || c == 0x201C || c == 0x2018 ||
           c == 0x201E || c == 0x201A || c == 0xAB || c == 0x2039;
}

bool is_closing_mark(char32_t c) {
    return c == ')' || c == ']' || c == '}' || c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0xBB ||
           c == 0x203A;
}

bool is_latin(char32_t c) { return is_letter(c) && (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)); }

std::string to_lower(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value))));
        at += c.length;
    }
    return out;
}

CodePoint decode_before(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    const CodePoint c = decode_at(text, start);
    if (start + c.length == at) return c;
    return {0xFFFD, 1};
}

Span trim(std::string_view text, Span span) {
    while (span.start < span.end) {
        const CodePoint c = decode_at(text, span.start);
        if (!is_space(c.value)) break;
        span.start += c.length;
    }
    while (span.start < span.end) {
        const CodePoint c = decode_before(text, span.end);
        if (!is_space(c.value)) break;
        span.end -= c.length;
    }
    return span;
}

std::string_view trim(std::string_view text) {
    return slice(text, trim(text, Span{0, static_cast<std::uint32_t>(text.size())}));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t to = std::min(text.find(' ', at), text.size());
        if (to > at) out.push_back(text.substr(at, to - at));
        at = to + 1;
    }
    return out;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    const auto low = [](char c) {
        return is_ascii_upper(static_cast<unsigned char>(c)) ? static_cast<char>(c + 32) : c;
    };
    return std::ranges::equal(a, b, [&](char x, char y) { return low(x) == low(y); });
}

}  // namespace relata::text
