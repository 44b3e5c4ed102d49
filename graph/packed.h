#pragma once
// Articles are kept compressed in the graph file: one Zstandard frame (RFC 8878) each, which `zstd -d` reads too.

#include <optional>
#include <string>
#include <string_view>

namespace relata::graph {

/// The frame. Equal bytes give equal frames as long as libzstd stays the same; nothing depends on it.
std::string pack(std::string_view bytes);

/// The bytes that were packed; nothing where this is no whole frame of ours.
std::optional<std::string> unpack(std::string_view frame);

}  // namespace relata::graph
