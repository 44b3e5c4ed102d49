#pragma once
// Whole files of gold and predictions.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace relata::eval {

/// The bytes of a file. Fails with "PATH: cannot be read: …; name a file that exists".
Result<std::string> read_file(const std::filesystem::path& path);

/// The lines of a text, without their ends ("\n" or "\r\n"); they look into `text`.
std::vector<std::string_view> lines_of(std::string_view text);

/// What stands between tabs; the fields look into `line`.
std::vector<std::string_view> fields_of(std::string_view line, char separator = '\t');

}  // namespace relata::eval
