#pragma once
// Reading the word tables: lines cut at tabs, faulty lines named, look-up by key.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata::extract::lexicon {

/// One line of a table. The views look into the table's bytes, which are part of the binary.
struct Row {
    std::size_t line = 0;  ///< counts from 1
    std::vector<std::string_view> cells = {};
};

/// A table as it was read: good rows, and a complaint for each faulty one.
struct Table {
    std::string name = {};  ///< "countries.tsv"
    std::vector<Row> rows = {};
    std::vector<std::string> problems = {};

    /// Adds "countries.tsv:12: what".
    void complain(std::size_t line, std::string_view what);
};

/// Cuts `bytes` into rows of exactly `columns` cells. Lines that are empty or start with '#' are comments; "-" stands
/// for an empty cell. A row with another number of cells, or with an empty first cell, is left out and complained of:
/// read_table("verbs.tsv", "say\n", 2) has no rows and one problem, "verbs.tsv:1: 1 columns, expected 2".
Table read_table(std::string_view name, std::string_view bytes, std::size_t columns);

/// The items of a cell that holds a list: "on|against" -> {"on", "against"}.
std::vector<std::string> list_of(std::string_view cell);

/// From words, in any ASCII case, to positions in a vector. A word may be kept under a kind: one is then found only
/// with the other. Most look-ups find nothing, which costs a hash and a look at one byte (docs/decisions/018).
class Index {
  public:
    /// False if the key is there already with another position; the first one stays.
    bool add(std::string_view key, std::uint32_t position) { return add({}, key, position); }
    bool add(std::string_view kind, std::string_view key, std::uint32_t position);
    /// Position under `key`; -1 if there is none.
    int find(std::string_view key) const { return find({}, key); }
    int find(std::string_view kind, std::string_view key) const;

  private:
    struct Entry {
        std::string kind = {};
        std::string key = {};  ///< in lower case
        std::uint32_t position = 0;
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;  ///< counts from 1; 0: free
    };
    const Entry* entry_at(std::uint32_t hash, std::string_view kind, std::string_view key) const;
    void place(std::uint32_t hash, std::uint32_t entry);
    void grow();

    std::vector<Entry> entries_ = {};
    std::vector<Slot> slots_ = {};         ///< a power of two of them, at most half of them taken
    std::vector<std::uint8_t> marks_ = {};  ///< of each slot: 0 where it is free, else eight bits of its hash
};

/// Rows of one kind with the index that finds them and the complaints that arose.
template <typename T>
struct Loaded {
    std::vector<T> rows = {};
    Index index = {};
    std::vector<std::string> problems = {};

    const T* find(std::string_view key) const {
        const int position = index.find(key);
        return position < 0 ? nullptr : &rows[static_cast<std::size_t>(position)];
    }
};

/// Adds a row under its first cell, unless that key is taken, which is complained of.
template <typename T>
void keep(Loaded<T>& loaded, Table& table, const Row& row, T value) {
    if (loaded.index.add(row.cells[0], static_cast<std::uint32_t>(loaded.rows.size())))
        loaded.rows.push_back(std::move(value));
    else
        table.complain(row.line, "'" + std::string(row.cells[0]) + "' stands in an earlier line");
}

}  // namespace relata::extract::lexicon
