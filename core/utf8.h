#pragma once
// UTF-8 at the level of bytes: validity, repair, code points. Case and character classes are utf8proc's.

#include <cstdint>
#include <string>
#include <string_view>

namespace relata {

/// One decoded code point and the bytes it took. `length` is 0 at the end, 1 for a broken byte (code point U+FFFD).
struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 0;
};

/// `decode_at` where no ASCII byte stands.
CodePoint decode_beyond_ascii(std::string_view text, std::size_t at);
/// The code point that starts at byte `at` of `text`.
inline CodePoint decode_at(std::string_view text, std::size_t at) {
    const bool ascii = at < text.size() && static_cast<unsigned char>(text[at]) < 0x80;
    return ascii ? CodePoint{static_cast<unsigned char>(text[at]), 1} : decode_beyond_ascii(text, at);
}
/// Where the ASCII bytes that begin at `at` end.
std::size_t ascii_end(std::string_view text, std::size_t at);
/// The bytes of one code point: U+2019 -> "’".
void append_utf8(std::string& out, char32_t code_point);
/// True if every byte belongs to a well-formed sequence.
bool is_valid_utf8(std::string_view text);

/// Text with U+FFFD for each broken byte or sequence cut short, as other decoders have it, and how many bytes it was.
struct RepairedText {
    std::string text = {};
    std::size_t broken_bytes = 0;
};
RepairedText repair_utf8(std::string_view bytes);

/// The first `bytes` bytes of `text`, which must be valid, or fewer, so that no character is cut: of "naïve" 3 are "na".
std::string_view cut_before(std::string_view text, std::size_t bytes);

/// Number of code points in `text`, which must be valid.
std::size_t count_code_points(std::string_view text);

/// Lower-cases ASCII letters only and leaves every other byte alone: "Élysée PARIS" -> "Élysée paris".
std::string to_lower_ascii(std::string_view text);

}  // namespace relata
