// Characters that XML, HTML and Markdown forbid or give a meaning to.
#include "export/markup.h"

#include "core/utf8.h"

namespace relata::exporter {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kNoCharacter = 0xFFFE;  // and U+FFFF
constexpr char32_t kDelete = 0x7F;

bool is_legal(char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r') return true;
    return c >= ' ' && c != kDelete && c != kNoCharacter && c != kNoCharacter + 1;
}

std::string_view reference(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

std::string legal_in_xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (is_legal(c.value) && c.value != kReplacement) {
            out += text.substr(at, c.length);
        } else {
            append_utf8(out, kReplacement);
        }
        at += c.length;
    }
    return out;
}

std::string html_escaped(std::string_view text) {
    std::string out;
    for (const char c : legal_in_xml(text)) {
        if (const auto words = reference(c); words.empty()) {
            out.push_back(c);
        } else {
            out += words;
        }
    }
    return out;
}

std::string markdown_escaped(std::string_view text) {
    constexpr std::string_view kMeaning = "\\`*_[]|~#";
    std::string out;
    for (const char c : legal_in_xml(text)) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (space && (out.empty() || out.back() == ' ')) continue;
        if (kMeaning.find(c) != std::string_view::npos) out += '\\';
        const bool html = c == '&' || c == '<' || c == '>';
        out += html ? std::string(reference(c)) : std::string(1, space ? ' ' : c);
    }
    return out;
}

}  // namespace relata::exporter
