// What is said about a decompression bomb.

#include "text/input/expansion.h"

#include <fmt/format.h>

namespace relata::text {

std::string Expansion::complaint() const {
    return fmt::format("compressed data grow more than {}-fold; the rest is not read (--max-ratio)", most_ratio);
}

}  // namespace relata::text
