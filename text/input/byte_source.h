#pragma once
// Where bytes come from: a file, standard input, memory, and (inflate.h, zstd.h, converter.h) what is unpacked or
// converted on the way. Everything is pulled in small pieces, so that no input needs more memory than its longest
// article.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/result.h"

namespace relata::text {

/// A stream of bytes.
class ByteSource {
  public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Fills the beginning of `room` (never empty) and says with how many bytes; 0 is the end. An error says that bytes
    /// were lost at this place; the next call goes on behind the damage, or returns 0. Example: a gzip file cut in the
    /// middle gives all that was good, then the error "compressed data end too early", then 0.
    virtual Result<std::size_t> read(std::span<char> room) = 0;
};

/// A file, or standard input for "-"; `taken`, where set, counts what is read of it. Fails if the file cannot be
/// opened: "cannot open: Permission denied".
Result<std::unique_ptr<ByteSource>> open_file(const std::string& path, std::atomic<std::uint64_t>* taken = nullptr);

/// Bytes in memory, which the caller owns and keeps.
class MemorySource : public ByteSource {
  public:
    explicit MemorySource(std::string_view bytes) : rest_(bytes) {}
    Result<std::size_t> read(std::span<char> room) override;

  private:
    std::string_view rest_;
};

}  // namespace relata::text
