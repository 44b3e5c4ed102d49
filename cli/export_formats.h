#pragma once
// The formats of `relata export`, and which one a file name asks for.

#include <string>
#include <vector>

#include "cli/options.h"
#include "core/result.h"

namespace relata::cli {

/// Names for `--format`, in the order of the help.
std::vector<std::string> export_formats();

/// What `--format` says; else what the ending of the output's name says ("idlib.nq" is nquads); else DOT, where the
/// output is standard output. Fails for an ending that is none of theirs.
Result<std::string> export_format_of(const Options& options);

}  // namespace relata::cli
