#pragma once
// The time at which a person says something that the graph file keeps.

#include <string>

namespace relata::cli {

/// This moment: "2026-03-01T09:30:00Z".
std::string now();

}  // namespace relata::cli
