// Whether "he" or "she" can stand for a named person.

#include "extract/lexicon/tables.h"

namespace relata::extract::lexicon {

std::string_view kFirstNames_bytes();

Loaded<FirstName> read_first_names(std::string_view bytes) {
    Loaded<FirstName> loaded;
    auto table = read_table("first_names.tsv", bytes, 2);
    for (const auto& row : table.rows) {
        if (row.cells[1] != "m" && row.cells[1] != "f")
            table.complain(row.line, "'" + std::string(row.cells[1]) + "' is neither m nor f");
        else
            keep(loaded, table, row,
                 FirstName{std::string(row.cells[0]), row.cells[1] == "m" ? Gender::male : Gender::female});
    }
    loaded.problems = std::move(table.problems);
    return loaded;
}

const Loaded<FirstName>& first_names() {
    static const auto table = read_first_names(kFirstNames_bytes());
    return table;
}

std::optional<Gender> gender_of_first_name(std::string_view name) {
    const auto* row = first_names().find(name);
    if (row == nullptr) return std::nullopt;
    return row->gender;
}

}  // namespace relata::extract::lexicon
