#pragma once
// The limit against decompression bombs.

#include <cstdint>
#include <string>

namespace relata::text {

/// How much compressed data may grow. The first 64 MiB are always read: small files with much repetition grow a lot.
/// Example: with most_ratio 500 a gzip file of 10 MiB zeros-only data (10 GiB unpacked) is left after 64 MiB.
struct Expansion {
    std::uint64_t most_ratio = 500;  ///< unpacked bytes for each compressed byte; 0 = without limit

    static constexpr std::uint64_t kAlwaysRead = std::uint64_t{64} << 20U;

    bool allows(std::uint64_t packed, std::uint64_t unpacked) const {
        return most_ratio == 0 || unpacked <= kAlwaysRead || unpacked / most_ratio <= packed;
    }
    /// "compressed data grow more than 500-fold; the rest is not read (--max-ratio)"
    std::string complaint() const;
};

}  // namespace relata::text
