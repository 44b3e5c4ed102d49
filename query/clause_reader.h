#pragma once
// One clause of a pattern: where subject, relation, object and conditions part.

#include <memory>
#include <span>
#include <string_view>

#include "core/result.h"
#include "graph/store.h"
#include "query/pattern_tokens.h"
#include "query/relations.h"

namespace relata::query {

/// Reads clauses of one pattern, whose text the faults quote. Text, store (for the names) and vocabulary (for the
/// relations) must outlive it.
class ClauseReader {
  public:
    ClauseReader(std::string_view text, const graph::Store& store, const Vocabulary& vocabulary);
    ~ClauseReader();
    /// "?who not attack Hmeimim in Idlib since 2020-02". Fails with a caret under what cannot be read.
    Result<Clause> read(std::span<const Token> tokens) const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace relata::query
