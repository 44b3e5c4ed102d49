#pragma once
// An article's bytes, addressed in Unicode code points, as W3C Web Annotation counts.

#include <cstdint>
#include <string>
#include <vector>

#include "core/span.h"

namespace relata::exporter {

/// Owns the bytes of one article (valid UTF-8). Spans are byte ranges that cut no code point.
/// Example: SourceText("Erdoğan left").position({0, 8}) is [0, 7).
class SourceText {
  public:
    explicit SourceText(std::string bytes);

    /// The same range in code points.
    Span position(Span bytes) const;
    std::string quote(Span bytes) const;
    /// At most `code_points` before the start and after the end of the span.
    std::string before(Span bytes, std::uint32_t code_points) const;
    std::string after(Span bytes, std::uint32_t code_points) const;

  private:
    std::uint32_t code_points_before(std::uint32_t byte) const;

    std::string bytes_;
    std::vector<std::uint32_t> checkpoints_;  ///< code points before every 4,096th byte
};

}  // namespace relata::exporter
