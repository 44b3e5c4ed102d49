#pragma once
// Content identities: SHA-256 as hexadecimal digits. Hand-written (one page, FIPS 180-4) so that core/ needs no
// library: docs/decisions/002-sha256.md.

#include <string>
#include <string_view>

namespace relata {

/// With the processor's own instructions where it has them, or never with them. Both give the same digits.
enum class Sha256Way { fastest, portable };

/// 64 lower-case hex digits of the SHA-256 of `bytes`. Example: sha256_hex("abc") starts with "ba7816bf".
std::string sha256_hex(std::string_view bytes, Sha256Way way = Sha256Way::fastest);

/// The first 16 digits: long enough to name an assertion or a claim.
std::string short_hash(std::string_view bytes);

}  // namespace relata
