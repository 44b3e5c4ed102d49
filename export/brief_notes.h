#pragma once
// The footnotes of a brief: each assertion gets one number, in the order in which it is first cited.

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "export/brief.h"

namespace relata::exporter {

/// Hands out numbers. Example: NoteBook(store).number(a) is 1, the next new assertion gets 2.
class NoteBook {
  public:
    explicit NoteBook(const graph::Store& store) : store_(store) {}

    std::size_t number(graph::AssertionIndex index);
    /// The numbers of several, ascending.
    std::vector<std::size_t> numbers(std::span<const graph::AssertionIndex> assertions);
    const std::vector<graph::AssertionIndex>& cited() const { return cited_; }
    /// The notes, first number first.
    std::vector<Note> notes() const;

  private:
    const graph::Store& store_;
    std::map<graph::AssertionIndex, std::size_t> numbers_ = {};
    std::vector<graph::AssertionIndex> cited_ = {};
};

}  // namespace relata::exporter
