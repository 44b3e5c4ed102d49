#pragma once
// Opening a graph file: is it one, is it whole, may it be written? Nothing is changed before the answers are yes.

#include <cstdint>
#include <string>

#include "core/result.h"
#include "graph/sqlite.h"

namespace relata::graph {

enum class Access { read, write, create };

/// 1: without signatures, agency, url; 2: plain words, no judgements; 3: triggers fill the word indexes.
inline constexpr std::int64_t kSchemaVersion = 4;

/// How to open a file that is only read: as one that nobody can write to where its folder is read-only.
sqlite::Mode reading_mode(const std::string& path);

/// Opens the file at `path` and, with `Access::create`, makes a new one where there is none or an empty one.
/// Messages say what the file is instead: "news.html: not a graph file (it begins with '<html>'); …".
Result<sqlite::Connection> open_graph_file(const std::string& path, Access access);

}  // namespace relata::graph
