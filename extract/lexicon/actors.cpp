// Codes of actors: roles by nouns, organisations and armed groups by name.

#include <algorithm>

#include "extract/lexicon/tables.h"

namespace relata::extract::lexicon {

std::string_view kActorRoles_bytes();
std::string_view kActorNames_bytes();

namespace {

// "TUR MIL": up to `words` parts of three capitals or digits.
bool is_code(std::string_view code, std::size_t words) {
    if (code.size() % 4 != 3 || code.size() > 4 * words - 1) return false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        const bool fits = i % 4 == 3 ? c == ' ' : (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!fits) return false;
    }
    return true;
}

std::string_view code_in(const Loaded<CodedName>& table, std::string_view name) {
    const auto* row = table.find(name);
    return row == nullptr ? std::string_view() : row->code;
}

}  // namespace

Loaded<CodedName> read_coded_names(std::string_view name, std::string_view bytes, std::size_t words) {
    Loaded<CodedName> loaded;
    auto table = read_table(name, bytes, 2);
    for (const auto& row : table.rows) {
        if (!is_code(row.cells[1], words))
            table.complain(row.line, "'" + std::string(row.cells[1]) + "' is no code");
        else
            keep(loaded, table, row, CodedName{std::string(row.cells[0]), std::string(row.cells[1])});
    }
    loaded.problems = std::move(table.problems);
    return loaded;
}

const Loaded<CodedName>& actor_roles() {
    static const auto table = read_coded_names("actor_roles.tsv", kActorRoles_bytes(), 1);
    return table;
}

const Loaded<CodedName>& actor_names() {
    static const auto table = read_coded_names("actor_names.tsv", kActorNames_bytes(), 2);
    return table;
}

std::string_view actor_role(std::string_view noun) { return code_in(actor_roles(), noun); }

std::string_view code_of_actor(std::string_view name) { return code_in(actor_names(), name); }

}  // namespace relata::extract::lexicon
