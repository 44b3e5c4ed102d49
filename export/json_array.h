#pragma once
// NDJSON lines as one JSON array, for readers that take a whole value.

#include <string_view>

#include "export/sink.h"

namespace relata::exporter {

/// Example: add("{\"a\":1}\n"), add("{}\n"), finish() writes "[\n{\"a\":1},\n{}\n]\n"; without any `add`, "[]\n".
class JsonArray {
  public:
    explicit JsonArray(Sink& sink) : sink_(sink) {}
    /// `line`: one JSON value, with or without its line break.
    void add(std::string_view line) {
        if (line.ends_with('\n')) line.remove_suffix(1);
        sink_.write(empty_ ? "[\n" : ",\n");
        sink_.write(line);
        empty_ = false;
    }
    void finish() { sink_.write(empty_ ? "[]\n" : "\n]\n"); }

  private:
    Sink& sink_;
    bool empty_ = true;
};

}  // namespace relata::exporter
