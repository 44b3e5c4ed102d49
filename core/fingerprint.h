#pragma once
// What stays the same of a line that a site prints under every article: its fingerprint.

#include <cstdint>
#include <string_view>

namespace relata {

constexpr std::uint64_t kHashStart = 0xcbf29ce484222325ULL;
/// FNV-1a of 64 bits; `hash` is that of the bytes before, for text in pieces.
std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t hash = kHashStart);

/// A number that is equal for lines that say the same but for case, white space and punctuation; in lines of up to five
/// words also but for their numbers. Equal for "12 Comments", "3 comments" and "7 comments:"; different for
/// "The toll rose to 12, the ministry said." and "The toll rose to 15, the ministry said.", which are news.
/// 0 if nothing is left ("***"). The same on every machine, so it may be kept in a file. Two different lines share one
/// with a chance of 1 in 2^64. Upper case is folded in Latin-1, Greek and Cyrillic letters, elsewhere kept.
std::uint64_t line_fingerprint(std::string_view line);

}  // namespace relata
