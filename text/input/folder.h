#pragma once
// Which files of a folder are inputs.

#include <functional>
#include <string>
#include <string_view>

#include "text/input/read.h"

namespace relata::text {

/// True for files that a folder is searched for: .txt .html .htm .xhtml .ndjson .jsonl .json .xml .rss .atom .rdf
/// .warc, each also with .gz or .zst behind it, and names that have no other ending than those two.
bool has_known_name(std::string_view path);

/// Calls `take` for every such file below `path`, in the order of their names at every level; links to folders are not
/// followed. What cannot be read goes to `on_problem`. The number of files.
std::size_t walk_folder(const std::string& path, const std::function<void(const std::string&)>& take,
                        const ProblemSink& on_problem);

}  // namespace relata::text
