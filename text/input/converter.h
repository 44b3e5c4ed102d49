#pragma once
// Conversion to UTF-8 with iconv, which never fails: what cannot be read becomes U+FFFD.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "text/input/byte_reader.h"

namespace relata::text {

/// Converts one text, piece by piece.
class Converter {
  public:
    /// Nothing if iconv does not know `encoding` (a name of `iconv_name`, or any of iconv's own).
    static std::optional<Converter> to_utf8_from(const std::string& encoding);

    /// Appends `bytes` to `out` in UTF-8. A character cut at the end waits for the next piece; `finish` counts it as
    /// broken.
    void convert(std::string_view bytes, std::string& out);
    void finish(std::string& out);
    /// Bytes that were no character and became U+FFFD.
    std::size_t broken_bytes() const { return broken_bytes_; }

  private:
    struct Close {
        void operator()(void* handle) const;
    };
    explicit Converter(void* handle) : handle_(handle) {}
    void replace(std::string& out);

    std::unique_ptr<void, Close> handle_;
    std::string pending_ = {};
    std::size_t broken_bytes_ = 0;
};

/// A stream converted to UTF-8 while it is read, without a byte order mark. `in` must outlive it. `encoding` as above;
/// one that iconv does not know is taken for UTF-8.
/// UTF-8 itself may keep what only iconv takes for characters (above U+10FFFF); `to_utf8` repairs that.
std::unique_ptr<ByteSource> utf8_source(ByteReader& in, const std::string& encoding);

}  // namespace relata::text
