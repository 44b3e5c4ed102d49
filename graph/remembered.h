#pragma once
// What was worked out of a name is kept for the next time: the same names stand in thousands of articles.

#include <cstddef>
#include <string>
#include <string_view>

#include "graph/string_table.h"

namespace relata::graph {

/// Values of a function of one text. It begins anew where it holds so many that it would take much memory, so what it
/// gives never depends on what was asked before. One for each thread.
/// Example: thread_local Remembered<Party> parties; return parties.of(words, read_party);
template <typename Value>
class Remembered {
  public:
    template <typename Make>
    Value of(std::string_view text, Make&& make) {
        const auto known = values_.find(text);
        if (known != values_.end()) return known->second;
        Value made = make(text);
        if (text.size() > kLongest) return made;
        if (values_.size() >= kMost) values_.clear();
        values_.emplace(text, made);
        return made;
    }

  private:
    static constexpr std::size_t kMost = 20'000, kLongest = 100;  // values; bytes of a text
    StringTable<Value> values_ = {};
};

}  // namespace relata::graph
