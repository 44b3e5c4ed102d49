#pragma once
// Where an export goes, piece by piece, so that it is never whole in memory.

#include <string>
#include <string_view>

namespace relata::exporter {

/// Takes bytes in order. One that can take no more (disk full) remembers why and ignores the rest: whoever made it asks
/// it at the end. Example: `cli::AtomicFile`, which is a file that is whole or not there.
class Sink {
  public:
    virtual ~Sink() = default;
    virtual void write(std::string_view bytes) = 0;
};

/// Keeps everything in memory: for small things and for tests.
class StringSink final : public Sink {
  public:
    void write(std::string_view bytes) override { text_ += bytes; }
    const std::string& text() const { return text_; }

  private:
    std::string text_ = {};
};

}  // namespace relata::exporter
