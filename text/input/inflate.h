#pragma once
// gzip, zlib and bare deflate (RFC 1952, 1950, 1951), unpacked with zlib while they are read.

#include <memory>

#include "text/input/byte_reader.h"
#include "text/input/expansion.h"

namespace relata::text {

enum class Deflated { gzip, zlib, bare };

/// Unpacks `packed`, which must outlive the result. Gzip may have several members, one after the other, and is read on
/// from the next member after damage; zeros behind the last one are padding. Errors: "compressed data end too early",
/// "damaged compressed data at byte 1234", and what `Expansion` says.
std::unique_ptr<ByteSource> inflate_source(ByteReader& packed, Deflated format, Expansion expansion);

}  // namespace relata::text
