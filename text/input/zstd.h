#pragma once
// Zstandard (RFC 8878), unpacked with libzstd while it is read.

#include <memory>

#include "text/input/byte_reader.h"
#include "text/input/expansion.h"

namespace relata::text {

/// Unpacks `packed`, which must outlive the result: any number of frames; damage is passed over up to the next one.
/// Needs as much memory as the frame's window, at most 128 MiB (`zstd --long=27`). Errors as for `inflate_source`.
std::unique_ptr<ByteSource> zstd_source(ByteReader& packed, Expansion expansion);

}  // namespace relata::text
