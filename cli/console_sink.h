#pragma once
// Standard output for the writers of export/.

#include <string_view>

#include "cli/console.h"
#include "export/sink.h"

namespace relata::cli {

/// Prints through a console, which must outlive it.
class ConsoleSink final : public exporter::Sink {
  public:
    explicit ConsoleSink(Console& console) : console_(console) {}
    void write(std::string_view bytes) override { console_.print(bytes); }

  private:
    Console& console_;
};

}  // namespace relata::cli
