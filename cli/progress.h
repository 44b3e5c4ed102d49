#pragma once
// How far a run is, as one line for a terminal.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "cli/console.h"

namespace relata::cli {

/// What is known of a run. `total_bytes` is unset where the inputs do not say how long they are (standard input, a
/// pipe).
struct Progress {
    std::size_t documents = 0;
    std::uint64_t bytes = 0;  ///< taken from the inputs as they lie on disk
    std::optional<std::uint64_t> total_bytes = {};
    double seconds = 0;
};

/// The parts that fit into `width` columns, most telling first:
/// "[########------------]  41 %  1,234 documents  85.3 documents/s  1.2 MB/s  0:42 left". Without a total: count and
/// rates.
std::string progress_line(const Progress& progress, std::size_t width);

/// The bytes of all inputs, files and folders; nothing where one of them is neither.
std::optional<std::uint64_t> size_of_inputs(std::span<const std::string> inputs);

/// Counts documents and shows the line at most ten times a second.
class Meter {
  public:
    Meter(std::span<const std::string> inputs, Console& console);
    /// One more document is done. Not from two threads at once.
    void document_done();
    /// Where the reader counts the bytes it takes.
    std::atomic<std::uint64_t>& bytes() { return bytes_; }

  private:
    Console& console_;
    Progress progress_;
    std::atomic<std::uint64_t> bytes_ = 0;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point shown_ = {};
};

}  // namespace relata::cli
