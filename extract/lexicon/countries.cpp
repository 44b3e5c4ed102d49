// States and the words that stand for them: mentions learn here that "Moscow", "Russian" and "the Kremlin" are one.

#include <algorithm>

#include "extract/lexicon/tables.h"

namespace relata::extract::lexicon {

std::string_view kCountries_bytes();

namespace {

constexpr std::size_t kColumns = 7;
/// "US" must not be found in "us": names as short as this are found only in capitals.
constexpr std::size_t kLongestAcronym = 4;

bool is_capitals(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return 'a' <= c && c <= 'z'; });
}

bool is_acronym(std::string_view name) { return name.size() <= kLongestAcronym && is_capitals(name); }

void index_all(Table& table, const Row& row, Index& index, const std::vector<std::string>& keys,
               std::uint32_t position) {
    for (const auto& key : keys)
        if (!key.empty() && !index.add(key, position))
            table.complain(row.line, "'" + key + "' stands for two countries");
}

const Country* at(const Index& index, std::string_view key) {
    if (key.starts_with("the ") || key.starts_with("The ")) key.remove_prefix(4);
    const int position = index.find(key);
    return position < 0 ? nullptr : &countries().rows[static_cast<std::size_t>(position)];
}

}  // namespace

Countries read_countries(std::string_view bytes) {
    Countries found;
    auto table = read_table("countries.tsv", bytes, kColumns);
    for (const auto& row : table.rows) {
        const auto position = static_cast<std::uint32_t>(found.rows.size());
        const auto& cells = row.cells;
        Country country{.name = std::string(cells[0]),
                        .iso3 = std::string(cells[1]),
                        .capital = std::string(cells[2].substr(0, cells[2].find('|'))),
                        .adjectives = list_of(cells[3]),
                        .people = list_of(cells[4]),
                        .seats = list_of(cells[5]),
                        .other_names = list_of(cells[6])};
        index_all(table, row, found.names, {country.name}, position);
        index_all(table, row, found.names, country.other_names, position);
        index_all(table, row, found.adjectives, country.adjectives, position);
        index_all(table, row, found.people, country.people, position);
        index_all(table, row, found.capitals, list_of(cells[2]), position);
        index_all(table, row, found.seats, country.seats, position);
        found.rows.push_back(std::move(country));
    }
    found.problems = std::move(table.problems);
    return found;
}

const Countries& countries() {
    static const auto table = read_countries(kCountries_bytes());
    return table;
}

const Country* country_named(std::string_view name) {
    const auto* country = at(countries().names, name);
    if (country == nullptr || is_capitals(name)) return country;
    const bool only_as_acronym = name.size() <= kLongestAcronym && name.size() != country->name.size() &&
                                 std::ranges::any_of(country->other_names, [&](const std::string& other) {
                                     return other.size() == name.size() && is_acronym(other);
                                 });
    return only_as_acronym ? nullptr : country;
}

const Country* country_of_adjective(std::string_view adjective) { return at(countries().adjectives, adjective); }
const Country* country_of_people(std::string_view people) { return at(countries().people, people); }
const Country* country_of_capital(std::string_view city) { return at(countries().capitals, city); }
const Country* country_of_seat(std::string_view seat) { return at(countries().seats, seat); }

}  // namespace relata::extract::lexicon
