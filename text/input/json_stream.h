#pragma once
// A stream of JSON cut into its objects, one at a time: a line each (NDJSON), the elements of an array, or objects that
// go over several lines.

#include <cstddef>
#include <optional>
#include <string>

#include "text/input/byte_reader.h"

namespace relata::text {

/// One object as it stands, not yet parsed.
struct JsonPiece {
    std::string text = {};            ///< trimmed; empty if only a fault stands here
    std::size_t line = 0;             ///< where it begins, from 1
    std::size_t number = 0;           ///< of the objects so far, from 1
    bool too_long = false;            ///< longer than the limit: passed over without being held, `text` is cut
    std::optional<Error> fault = {};  ///< of the stream, inside this piece or right behind it
};

/// Cuts a stream in UTF-8. In NDJSON a broken line ends at its line break; inside an array, an object ends where its
/// braces do. Blank lines, commas between elements and a byte order mark are passed over.
class JsonStream {
  public:
    JsonStream(ByteReader& in, std::size_t limit);

    /// The next object (or what stands in its place); nothing at the end.
    std::optional<JsonPiece> next();
    /// One object a line, so that the line's number names it.
    bool is_by_lines() const { return by_lines_; }

  private:
    std::optional<JsonPiece> next_line();
    std::optional<JsonPiece> next_value();
    /// Passes white space, commas and brackets outside of objects.
    void skip_between();
    /// Takes one character, into `piece` if there is room.
    char take(JsonPiece& piece);

    ByteReader& in_;
    std::size_t limit_;
    bool by_lines_ = true;
    std::size_t line_ = 1;
    std::size_t number_ = 0;
};

}  // namespace relata::text
