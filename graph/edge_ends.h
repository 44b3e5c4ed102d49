#pragma once
// The ends of an edge in the index: what its assertions share, whatever their polarity, modality and speaker.

#include <cstdint>
#include <functional>
#include <optional>

#include "graph/index_sql.h"

namespace relata::graph {

using Number = std::optional<std::int64_t>;

/// The value of a column; none for NULL.
Number number_at(const sqlite::Statement& row, int column);

/// Rows of nodes where the ends are entities, of words where they are not.
struct EdgeEnds {
    Number subject = {}, subject_words = {}, relation = {}, object = {}, object_words = {};
    auto operator<=>(const EdgeEnds&) const = default;
    bool has_words() const { return subject_words || object_words; }
};

/// The ends of the assertion `row`; all empty where there is none.
EdgeEnds ends_of(Sql& sql, std::int64_t row);

/// Calls `take` for each assertion with these ends, with the columns row, document, polarity, modality, speaker and
/// speaker_words of `index_assertions`.
void each_with_ends(Sql& sql, const EdgeEnds& ends, const std::function<void(const sqlite::Statement&)>& take);

}  // namespace relata::graph
