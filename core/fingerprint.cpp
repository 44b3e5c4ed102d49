// The fingerprint of a line: FNV-1a over its folded letters and digits.

#include "core/fingerprint.h"

#include <string>

#include "core/utf8.h"

namespace relata {
namespace {

constexpr int kShortLine = 5;  // words: "Updated 12:30 GMT", "12 comments"

bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// White space, punctuation and marks: what a template may change without saying anything else.
bool is_mark(char32_t c) {
    if (c < 0x80) return !is_ascii_digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
    return c <= 0xBF || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
           c == 0xFEFF || c == 0xFFFD || c >= 0x1F000;
}

bool is_white(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
           c == 0x3000;
}

char32_t fold_case(char32_t c) {
    const bool plain =
        (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F);
    if (plain) return c + 0x20;
    return c >= 0x400 && c <= 0x40F ? c + 0x50 : c;
}

int count_words(std::string_view line) {
    int words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = decode_at(line, at);
        at += c.length;
        if (is_white(c.value)) {
            inside = false;
        } else if (!inside && !is_mark(c.value)) {
            inside = true;
            ++words;
        }
    }
    return words;
}

std::string fold(std::string_view line) {
    const bool fold_numbers = count_words(line) <= kShortLine;
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = decode_at(line, at);
        at += c.length;
        if (is_mark(c.value)) continue;
        const bool digit = fold_numbers && is_ascii_digit(c.value);
        if (digit && out.ends_with('0')) continue;
        append_utf8(out, digit ? U'0' : fold_case(c.value));
    }
    return out;
}

}  // namespace

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t hash) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

std::uint64_t line_fingerprint(std::string_view line) {
    const std::string folded = fold(line);
    if (folded.empty()) return 0;
    const std::uint64_t hash = hash_bytes(folded);
    return hash == 0 ? 1 : hash;
}

}  // namespace relata
