#pragma once
// Names of encodings, as pages and feeds write them.

#include <string>
#include <string_view>

namespace relata::text {

/// What iconv calls the encoding with this label, by the equivalences of the WHATWG Encoding Standard, under which
/// "iso-8859-1" and "ascii" mean windows-1252 and "gb2312" means GB18030; empty for a label that nobody knows.
/// White space around it, quotes and case do not matter. Example: " Latin1 " -> "CP1252".
std::string iconv_name(std::string_view label);

}  // namespace relata::text
