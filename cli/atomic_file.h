#pragma once
// Files that are whole or not there.

#include <string>
#include <string_view>

#include "core/result.h"

namespace relata::cli {

/// Writes `text` to a new file beside `path` and renames it, so that `path` holds either the old bytes or all the new
/// ones. A path that is no regular file (/dev/stdout, a pipe) is written to as it is. Fails with path and reason:
/// "out/idlib.svg: cannot write: No such file or directory".
Result<void> write_atomically(const std::string& path, std::string_view text);

}  // namespace relata::cli
