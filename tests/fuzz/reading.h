#pragma once
// What a reader makes of bytes in memory, and what must hold for it.

#include <string>
#include <string_view>

#include "text/input/read.h"

namespace relata::fuzz {

/// Reads `bytes` as `kind` under the name `source`, twice: both times the same documents and problems come out, every
/// document is sound (`check_article`), and every problem names its place. Nothing larger than 64 KiB is taken, so that
/// a bomb is refused and not waited for.
void check_reading(std::string_view bytes, const std::string& source, text::InputOptions::Kind kind);

}  // namespace relata::fuzz
