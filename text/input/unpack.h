#pragma once
// Takes the compression off a stream, whatever the file is called.

#include <memory>

#include "text/input/byte_reader.h"
#include "text/input/expansion.h"

namespace relata::text {

/// `packed` as it is, or unpacked if it begins as gzip or Zstandard does. Fails for what cannot be unpacked here:
/// "compressed with xz; unpack it first". Example: the bytes of feed.ndjson.gz come out as those of feed.ndjson.
Result<std::unique_ptr<ByteSource>> unpack(std::unique_ptr<ByteSource> packed, Expansion expansion);

}  // namespace relata::text
