#pragma once
// A stream that owns the one below it.

#include <memory>
#include <utility>

#include "text/input/byte_reader.h"

namespace relata::text {

/// A source, a window on it, and what was put on that window (a decompressor); without the latter, the source as it is.
/// Example: see `unpack`.
class StackedSource : public ByteSource {
  public:
    explicit StackedSource(std::unique_ptr<ByteSource> below) : below_(std::move(below)), reader_(*below_) {}

    ByteReader& reader() { return reader_; }
    void put_on(std::unique_ptr<ByteSource> top) { top_ = std::move(top); }
    Result<std::size_t> read(std::span<char> room) override { return top_ ? top_->read(room) : reader_.read(room); }

  private:
    std::unique_ptr<ByteSource> below_;
    ByteReader reader_;
    std::unique_ptr<ByteSource> top_ = {};
};

}  // namespace relata::text
