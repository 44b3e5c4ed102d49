#pragma once
// Looking ahead in a stream of bytes: what the readers of lines, records and compressed data stand on.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/input/byte_source.h"

namespace relata::text {

/// A window on a stream. A fault of the stream (see `ByteSource::read`) has a place among the bytes: the window does
/// not go beyond it before somebody has taken it.
class ByteReader : public ByteSource {
  public:
    explicit ByteReader(ByteSource& source) : source_(source) {}

    /// What lies ahead: at least `wanted` bytes, unless a fault or the end comes sooner. Valid until the next call.
    std::string_view peek(std::size_t wanted);
    /// What lies ahead already, without reading on.
    std::string_view window() const { return std::string_view(buffer_).substr(begin_); }
    /// Goes on by `length` bytes, at most to the end of the window.
    void skip(std::size_t length);
    /// Goes on to the next place where `mark` stands; false, near the end or a fault, if there is none before it.
    bool skip_to(std::string_view mark);
    /// The fault that stands exactly here, once.
    std::optional<Error> take_fault();
    /// Nothing ahead, not even a fault.
    bool at_end();
    /// The window as a source: what lies ahead, then the fault, and so on.
    Result<std::size_t> read(std::span<char> room) override;
    /// Bytes that were passed since the beginning.
    std::uint64_t offset() const { return offset_; }

    /// One line, without its line break and without a carriage return before it.
    struct Line {
        std::string text = {};            ///< at most `limit` bytes
        bool too_long = false;            ///< there was more, which was passed over
        std::optional<Error> fault = {};  ///< bytes of this line were lost; the stream goes on behind them
    };
    /// The next line; nothing at the end of the stream. A line longer than `limit` is passed over without being held.
    std::optional<Line> read_line(std::size_t limit);

    /// Everything up to the end, a fault, or `limit` bytes.
    std::string read_all(std::size_t limit);

  private:
    /// Reads one more piece; false at a fault or at the end.
    bool fill();

    ByteSource& source_;
    std::string buffer_ = {};
    std::size_t begin_ = 0;
    std::uint64_t offset_ = 0;
    std::optional<Error> fault_ = {};
    bool ended_ = false;
};

}  // namespace relata::text
