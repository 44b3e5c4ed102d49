#pragma once
// Whether a capital makes a name or only begins a sentence, as the other sentences of the document tell.

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/reading.h"

namespace relata::graph {

/// How the words of a document's sentences are written. The reading must outlive it.
class Capitals {
  public:
    explicit Capitals(const Reading& reading) : reading_(reading) {}

    /// True for "Ferry" and "Coast guard" of "Ferry sinks. The coast guard said …": nothing but the first letter is a
    /// capital, and inside sentences the word stands in lower case. Of what has no kind ("Divers", "Death toll"), also
    /// if it only ever begins a sentence. Persons, countries and known places are always names.
    bool only_begins_sentence(const Entity& entity) const;

  private:
    struct Use {
        std::uint32_t lower = 0;     ///< "ferry"
        std::uint32_t inside = 0;    ///< "Ferry" behind other words
        std::uint32_t in_front = 0;  ///< "Ferry" where any word has a capital
    };
    struct Word {
        std::string_view word = {};
        bool in_front = false;
    };
    Use use_of(std::string_view word) const;
    void read() const;

    const Reading& reading_;
    mutable bool was_read_ = false;
    mutable std::vector<Word> words_ = {};  // of all sentences, when they are asked for
};

}  // namespace relata::graph
