#include "cli/clock.h"

#include <fmt/chrono.h>

#include <ctime>

namespace relata::cli {

std::string now() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

}  // namespace relata::cli
