// Every table of words comes through here when a stage first asks for it.

#include "extract/lexicon/table.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/utf8.h"

namespace relata::extract::lexicon {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    while (true) {
        const auto end = text.find(separator, start);
        parts.push_back(text.substr(start, end == std::string_view::npos ? end : end - start));
        if (end == std::string_view::npos) return parts;
        start = end + 1;
    }
}

/// What is wrong with a row, or nothing.
std::string fault_of(const Row& row, std::size_t columns) {
    if (row.cells.size() != columns)
        return std::to_string(row.cells.size()) + " columns, expected " + std::to_string(columns);
    if (row.cells.front().empty()) return "the first cell is empty";
    return {};
}

/// Eight letters at a time: those from A to Z get the bit that makes them small.
std::uint64_t lower(std::uint64_t letters) {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    const std::uint64_t low = letters & (0x7f * kOnes);
    const std::uint64_t from_a = low + (0x80 - 'A') * kOnes;
    const std::uint64_t beyond_z = low + (0x7f - 'Z') * kOnes;
    const std::uint64_t capital = (from_a ^ beyond_z) & ~letters & (0x80 * kOnes);
    return letters | (capital >> 2);
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t letters) {
    hash = (hash ^ letters) * 0x9e3779b97f4a7c15;
    return hash ^ (hash >> 32);
}

template <typename Letters>
std::uint64_t letters_at(const char* at) {
    Letters letters = 0;
    std::memcpy(&letters, at, sizeof letters);
    return lower(letters);
}

std::uint64_t hash_on(std::uint64_t hash, std::string_view text) {
    const char* const begin = text.data();
    const std::size_t size = text.size();
    hash ^= size;
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8) hash = mixed(hash, letters_at<std::uint64_t>(begin + at));
        return mixed(hash, letters_at<std::uint64_t>(begin + size - 8));  // the last eight, some for the second time
    }
    if (size >= 4)
        return mixed(hash, letters_at<std::uint32_t>(begin) << 32 | letters_at<std::uint32_t>(begin + size - 4));
    if (size == 0) return mixed(hash, 0);
    return mixed(hash, letters_at<std::uint8_t>(begin) << 16 | letters_at<std::uint8_t>(begin + size / 2) << 8 |
                           letters_at<std::uint8_t>(begin + size - 1));
}

/// The highest bits, which do not choose the slot; never 0.
std::uint8_t mark_of(std::uint32_t hash) { return static_cast<std::uint8_t>(hash >> 24 | 1); }

/// The same whatever the case of `key`.
std::uint32_t hash_of(std::string_view kind, std::string_view key) {
    return static_cast<std::uint32_t>(hash_on(hash_on(0, kind), key));
}

bool is_lower_case_of(std::string_view lower_case, std::string_view text) {
    return std::ranges::equal(lower_case, text, {}, {}, [](char c) { return 'A' <= c && c <= 'Z' ? c | 0x20 : c; });
}

}  // namespace

void Table::complain(std::size_t line, std::string_view what) {
    problems.push_back(name + ":" + std::to_string(line) + ": " + std::string(what));
}

Table read_table(std::string_view name, std::string_view bytes, std::size_t columns) {
    Table table{.name = std::string(name)};
    std::size_t number = 0;
    for (auto line : split(bytes, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        Row row{number, split(line, '\t')};
        for (auto& cell : row.cells)
            if (cell == "-") cell = {};
        const auto fault = fault_of(row, columns);
        if (fault.empty())
            table.rows.push_back(std::move(row));
        else
            table.complain(number, fault);
    }
    return table;
}

std::vector<std::string> list_of(std::string_view cell) {
    if (cell.empty()) return {};
    std::vector<std::string> items;
    for (const auto item : split(cell, '|')) items.emplace_back(item);
    return items;
}

bool Index::add(std::string_view kind, std::string_view key, std::uint32_t position) {
    const std::uint32_t hash = hash_of(kind, key);
    if (const Entry* there = entry_at(hash, kind, key)) return there->position == position;
    if (2 * (entries_.size() + 1) > slots_.size()) grow();
    entries_.push_back({std::string(kind), to_lower_ascii(key), position});
    place(hash, static_cast<std::uint32_t>(entries_.size()));
    return true;
}

int Index::find(std::string_view kind, std::string_view key) const {
    const Entry* there = entry_at(hash_of(kind, key), kind, key);
    return there == nullptr ? -1 : static_cast<int>(there->position);
}

const Index::Entry* Index::entry_at(std::uint32_t hash, std::string_view kind, std::string_view key) const {
    if (slots_.empty()) return nullptr;
    const std::size_t mask = slots_.size() - 1;
    const std::uint8_t mark = mark_of(hash);
    for (std::size_t at = hash & mask; marks_[at] != 0; at = (at + 1) & mask) {
        if (marks_[at] != mark || slots_[at].hash != hash) continue;
        const Entry& entry = entries_[slots_[at].entry - 1];
        if (entry.kind == kind && is_lower_case_of(entry.key, key)) return &entry;
    }
    return nullptr;
}

void Index::place(std::uint32_t hash, std::uint32_t entry) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (marks_[at] != 0) at = (at + 1) & mask;
    slots_[at] = {hash, entry};
    marks_[at] = mark_of(hash);
}

void Index::grow() {
    const auto before = std::exchange(slots_, std::vector<Slot>(std::max<std::size_t>(16, 2 * slots_.size())));
    marks_.assign(slots_.size(), 0);
    for (const Slot& slot : before)
        if (slot.entry != 0) place(slot.hash, slot.entry);
}

}  // namespace relata::extract::lexicon
