// Assertions of one edge, found by the index that begins with the end that is a node.

#include "graph/edge_ends.h"

namespace relata::graph {

using sqlite::Statement;

Number number_at(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}

EdgeEnds ends_of(Sql& sql, std::int64_t row) {
    EdgeEnds out;
    sql.each(
        "SELECT subject, subject_words, relation, object, object_words FROM index_assertions WHERE row = ?",
        [&out](const Statement& at) {
            out = {number_at(at, 0), number_at(at, 1), number_at(at, 2), number_at(at, 3), number_at(at, 4)};
        },
        row);
    return out;
}

void each_with_ends(Sql& sql, const EdgeEnds& ends, const std::function<void(const Statement&)>& take) {
    if (ends.subject) {
        sql.each(
            "SELECT row, document, polarity, modality, speaker, speaker_words FROM index_assertions WHERE "
            "subject = ? AND relation IS ? AND object IS ? AND object_words IS ?",
            take, *ends.subject, ends.relation, ends.object, ends.object_words);
    } else {
        sql.each(
            "SELECT row, document, polarity, modality, speaker, speaker_words FROM index_assertions WHERE "
            "object IS ? AND relation IS ? AND subject IS NULL AND subject_words IS ? AND object_words IS ?",
            take, ends.object, ends.relation, ends.subject_words, ends.object_words);
    }
}

}  // namespace relata::graph
