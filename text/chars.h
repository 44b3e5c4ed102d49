#pragma once
// Classes of characters for the scanners of this folder: ASCII by hand, the rest through utf8proc.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "core/utf8.h"

namespace relata::text {

bool is_letter(char32_t c);  ///< letters and combining marks of any script
bool is_upper(char32_t c);   ///< upper-case and title-case letters
bool is_lower(char32_t c);
bool is_digit(char32_t c);         ///< ASCII digits and other decimal digits
bool is_space(char32_t c);         ///< also no-break space, line breaks, zero-width space, byte order mark
bool is_apostrophe(char32_t c);    ///< ' ’ ‘ ʼ
bool is_opening_mark(char32_t c);  ///< ( [ { “ ‘ « „ and the straight quotes
bool is_closing_mark(char32_t c);  ///< ) ] } ” ’ » and the straight quotes
bool is_latin(char32_t c);         ///< a letter of the Latin script: U+0041..U+024F, U+1E00..U+1EFF

/// Every letter in lower case, of any script: "FÉVRIER" -> "février".
std::string to_lower(std::string_view text);

/// The code point that ends just before byte `at`; length 0 at the start of the text.
CodePoint decode_before(std::string_view text, std::size_t at);

/// `span` without white space at either end.
Span trim(std::string_view text, Span span);
std::string_view trim(std::string_view text);

/// What stands between spaces: "Jane", "Doe" of "Jane  Doe".
std::vector<std::string_view> words_of(std::string_view text);

/// True if both are the same but for the case of ASCII letters: "READ More", "read more".
bool equals_ignoring_case(std::string_view a, std::string_view b);

}  // namespace relata::text
