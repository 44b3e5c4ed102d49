#pragma once
// Which encoding a text is in, and the text in UTF-8.

#include <cstddef>
#include <string>
#include <string_view>

namespace relata::text {

/// A text in UTF-8 and what was done to it.
struct Utf8Text {
    std::string text = {};
    std::string encoding = {};     ///< what the bytes were in, as iconv calls it: "UTF-8", "CP1252", "UTF-16LE"
    std::size_t broken_bytes = 0;  ///< that were no character and became U+FFFD
    std::string note = {};         ///< for a person: "not UTF-8 but CP1252, as declared"; empty if nothing was done
};

/// The encoding of `bytes`, as iconv calls it. What the bytes show wins over what
/// was `declared` (a label such as "iso-8859-1", or empty): a byte order mark; the zeros of UTF-16; well-formed UTF-8
/// that is not ASCII alone. Then the declared one, if the bytes are text in it; then windows-1252 for Latin letters
/// with few others among them; then what uchardet finds. Never empty.
std::string find_encoding(std::string_view bytes, std::string_view declared);

/// Converts and repairs. Bytes that are UTF-8 already stay as they are, byte order mark included; that of UTF-16 and
/// UTF-32 goes. Example: to_utf8("Caf\xe9", "") is "Café", from CP1252.
Utf8Text to_utf8(std::string bytes, std::string_view declared = {});

/// A beginning that was cut anywhere, without the bytes of a UTF-8 character that was cut in two.
std::string_view whole_characters(std::string_view head);

/// The label that `<meta charset>`, `<meta http-equiv>` or an XML declaration gives in the first 4 KiB; empty if none.
std::string declared_in_markup(std::string_view head);

}  // namespace relata::text
