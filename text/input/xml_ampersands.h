#pragma once
// The commonest mistake in feeds, "AT&T" and "?a=1&b=2", repaired before the parser sees it.

#include <memory>

#include "text/input/byte_reader.h"

namespace relata::text {

/// `in`, which must outlive it, with every "&" that begins no reference written as "&amp;"; CDATA sections and comments
/// stay as they are. Example: "R&D &amp; more &#8212;" -> "R&amp;D &amp; more &#8212;".
std::unique_ptr<ByteSource> escape_ampersands(ByteReader& in);

}  // namespace relata::text
