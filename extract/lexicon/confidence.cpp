// What each clue counts in the confidence of an assertion.

#include <charconv>

#include "extract/lexicon/tables.h"

namespace relata::extract::lexicon {

std::string_view kConfidence_bytes();

Loaded<ConfidenceWeight> read_confidence(std::string_view bytes) {
    Loaded<ConfidenceWeight> loaded;
    auto table = read_table("confidence.tsv", bytes, 2);
    for (const auto& row : table.rows) {
        const std::string_view cell = row.cells[1];
        double weight = 0;
        const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
        if (read.ec != std::errc() || read.ptr != cell.data() + cell.size())
            table.complain(row.line, "'" + std::string(cell) + "' is no number");
        else
            keep(loaded, table, row, ConfidenceWeight{std::string(row.cells[0]), weight});
    }
    loaded.problems = std::move(table.problems);
    return loaded;
}

const Loaded<ConfidenceWeight>& confidence_weights() {
    static const auto table = read_confidence(kConfidence_bytes());
    return table;
}

double confidence_weight(std::string_view clue) {
    const auto* row = confidence_weights().find(clue);
    return row == nullptr ? 0 : row->weight;
}

}  // namespace relata::extract::lexicon
