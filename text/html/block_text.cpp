// From raw markup to characters: references decoded, white space collapsed, every byte traced.

#include "text/html/block_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

// For pages read without the parser only; it knows all 2,231 names.
constexpr std::array<std::pair<std::string_view, char32_t>, 26> kNamed{
    {{"amp", '&'},      {"apos", '\''},    {"bull", 0x2022},   {"copy", 0xA9},    {"eacute", 0xE9},  {"egrave", 0xE8},
     {"euro", 0x20AC},  {"gt", '>'},       {"hellip", 0x2026}, {"laquo", 0xAB},   {"ldquo", 0x201C}, {"lsquo", 0x2018},
     {"lt", '<'},       {"mdash", 0x2014}, {"middot", 0xB7},   {"nbsp", 0xA0},    {"ndash", 0x2013}, {"ouml", 0xF6},
     {"pound", 0xA3},   {"quot", '"'},     {"raquo", 0xBB},    {"rdquo", 0x201D}, {"reg", 0xAE},     {"rsquo", 0x2019},
     {"trade", 0x2122}, {"uuml", 0xFC}}};

bool is_name_char(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// End of the alphanumeric run behind "&" (and "#"), without the semicolon.
std::size_t name_end(std::string_view html, std::size_t at, std::size_t end) {
    std::size_t to = at + 1;
    if (to < end && html[to] == '#') ++to;
    while (to < end && is_name_char(html[to]) && to - at < 34) ++to;
    return to;
}

/// Length of a tag or comment at `at`, up to `end`; 0 if "<" stands for itself.
std::size_t tag_length(std::string_view html, std::size_t at, std::size_t end) {
    if (at + 1 >= end || html[at] != '<') return 0;
    const char next = html[at + 1];
    const bool tag = next == '/' || next == '!' || next == '?' || (is_name_char(next) && !(next >= '0' && next <= '9'));
    if (!tag) return 0;
    // No tag of a page that the parser read is longer; a million "<a" without an end must not each look to the end.
    constexpr std::size_t kLongest = 64 * 1024;
    const auto rest = html.substr(at, std::min(end - at, kLongest));
    const auto close = rest.starts_with("<!--") ? rest.find("-->") : rest.find('>');
    if (close == std::string_view::npos) return 0;
    return close + (rest.starts_with("<!--") ? 3 : 1);
}

/// Do raw text and decoded text agree for the next few characters, until the next reference or tag?
bool agrees(std::string_view raw, std::string_view decoded) {
    for (std::size_t i = 0; i < 6; ++i) {
        if (i >= raw.size()) return i >= decoded.size() || raw.empty();
        if (raw[i] == '&' || raw[i] == '<' || raw[i] == '\r') return true;
        if (i >= decoded.size() || raw[i] != decoded[i]) return false;
    }
    return true;
}

/// Raw length of the reference at `raw[0] == '&'` which the parser decoded to the start of `decoded`; 0 if it decoded
/// none.
std::size_t reference_length(std::string_view raw, std::string_view decoded) {
    const std::size_t stop = name_end(raw, 0, raw.size());
    if (stop < 2) return 0;
    const auto name = raw.substr(1, stop - 1);
    const bool closed = stop < raw.size() && raw[stop] == ';';
    if (decoded[0] == '&') {
        const bool number = name == "#38" || name == "#038" || name == "#x26" || name == "#X26";
        for (const auto amp : {"amp"sv, "AMP"sv}) {
            if (name.starts_with(amp)) return name.size() == 3 && closed ? 5 : 4;
        }
        return number ? stop + (closed ? 1 : 0) : 0;
    }
    const std::size_t whole = closed ? stop + 1 : stop;
    if (name[0] == '#') return whole;
    // The parser may have taken only the start of the name: "&notanentity;" is "¬anentity;".
    for (std::size_t length = whole; length > 2; --length) {
        if (agrees(raw.substr(length), decoded.substr(decode_at(decoded, 0).length))) return length;
    }
    return whole;
}

std::optional<char32_t> decode_reference(std::string_view name) {
    if (name.starts_with('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const auto digits = name.substr(hex ? 2 : 1);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
        const bool good = error == std::errc{} && end == digits.data() + digits.size() && value > 0 &&
                          value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
        return good ? std::optional<char32_t>(value) : std::nullopt;
    }
    const auto it = std::ranges::find(kNamed, name, &std::pair<std::string_view, char32_t>::first);
    return it == kNamed.end() ? std::nullopt : std::optional(it->second);
}

}  // namespace

void BlockText::append(char32_t c, Span raw, bool as_it_stands) {
    const auto start = static_cast<std::uint32_t>(block_.text.size());
    append_utf8(block_.text, c);
    const auto length = static_cast<std::uint32_t>(block_.text.size()) - start;
    auto& steps = block_.steps;
    // A space for one white-space byte is traced like a letter: one byte for one byte.
    const bool verbatim = as_it_stands && raw.size() == length;
    if (!steps.empty() && verbatim && steps.back().verbatim &&
        steps.back().source_start + steps.back().source_length == raw.start) {
        steps.back().text_length += length;
        steps.back().source_length += length;
    } else {
        steps.push_back(OffsetStep{start, length, raw.start, raw.size(), verbatim});
    }
}

void BlockText::add(char32_t c, Span raw, bool as_it_stands) {
    if (raw.start < source_end_) return;  // text that the parser moved here from further up
    source_end_ = raw.end;
    if (is_space(c) || c == 0xAD) {
        if (c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0xAD) return;
        if (!has_space_) space_ = raw;
        has_space_ = true;
        space_.end = raw.end;
        return;
    }
    if (has_space_ && !block_.text.empty()) append(U' ', space_, true);
    has_space_ = false;
    append(c, raw, as_it_stands);
    last_ = c;
}

PageBlock BlockText::take() {
    PageBlock done = std::move(block_);
    const std::uint32_t end = source_end_;
    *this = BlockText{};
    source_end_ = end;
    return done;
}

void add_decoded(std::string_view html, Span raw, std::string_view decoded, BlockText& out) {
    std::size_t at = raw.start;
    const std::size_t end = raw.end;
    for (std::size_t d = 0; d < decoded.size() && at < end;) {
        const CodePoint want = decode_at(decoded, d);
        const CodePoint have = decode_at(html, at);
        std::size_t length = 0;
        if (have.value == '&') length = reference_length(html.substr(at, end - at), decoded.substr(d));
        if (length == 0 && have.value == want.value) length = have.length;
        if (length == 0 && have.value == '\r' && want.value == '\n') length = html.substr(at, 2) == "\r\n" ? 2 : 1;
        if (length == 0) {
            // Not in the decoded text: a stray tag, or a character that the parser dropped.
            at += std::max<std::size_t>(tag_length(html, at, end), have.length);
            continue;
        }
        length = std::min(length, end - at);
        // "&he" and U+FFFD are both three bytes, and yet not the same.
        out.add(want.value, Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)},
                have.value == want.value || length == 1);
        at += length;
        d += want.length;
        // A few references stand for two characters; the second has no bytes of its own.
        const bool second = have.value == '&' && length > 1 && d < decoded.size() &&
                            !agrees(html.substr(at, end - at), decoded.substr(d)) &&
                            agrees(html.substr(at, end - at), decoded.substr(d + decode_at(decoded, d).length));
        if (second) d += decode_at(decoded, d).length;
    }
}

void add_raw(std::string_view html, Span raw, BlockText& out) {
    for (std::size_t at = raw.start; at < raw.end;) {
        CodePoint c = decode_at(html, at);
        std::size_t length = c.length;
        if (c.value == '&') {
            const std::size_t stop = name_end(html, at, raw.end);
            const auto decoded = decode_reference(html.substr(at + 1, stop - at - 1));
            if (decoded && stop < raw.end && html[stop] == ';') {
                c.value = *decoded;
                length = stop + 1 - at;
            }
        }
        out.add(c.value, Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)},
                length == c.length);
        at += length;
    }
}

}  // namespace relata::text
