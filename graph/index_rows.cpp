// One row for each assertion, one for each node that it touches.

#include "graph/index_rows.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/fingerprint.h"
#include "core/names.h"
#include "graph/index_blocks.h"
#include "graph/index_copies.h"
#include "graph/index_ties.h"
#include "graph/origins.h"

namespace relata::graph {
namespace {

using sqlite::Statement;
using Nodes = NodesById;

/// Node rows of the entities of a reading, by their id within it.
Nodes nodes_of(Sql& sql, const LedgerReading& filed) {
    std::map<std::int64_t, std::int64_t> by_entity;
    Nodes nodes;
    sql.each(
        "SELECT e.entity, e.id, i.node FROM index_entities e JOIN index_items i ON i.row = e.item WHERE e.reading = ?",
        [&](const Statement& row) {
            by_entity[row.integer(0)] = row.integer(2);
            if (!row.is_null(1)) nodes[row.text(1)] = row.integer(2);
        },
        filed.row);
    for (const auto& [id, entity] : filed.entities) {
        if (const auto node = by_entity.find(entity); node != by_entity.end()) nodes[id] = node->second;
    }
    return nodes;
}

std::optional<std::int64_t> find(const Nodes& nodes, const std::string& id) {
    const auto found = nodes.find(id);
    return found == nodes.end() ? std::nullopt : std::optional(found->second);
}

using EndRow = std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>>;

/// Its node, or the number of its words where it is none.
EndRow end_of(const Nodes& nodes, const std::string& id, const std::string& words) {
    const auto node = find(nodes, id);
    return {node, node || words.empty() ? std::nullopt : std::optional(number_of_words(words))};
}

void list_arguments(const Nodes& nodes, const Assertion& a, std::int64_t row, std::vector<ArgumentRow>& out) {
    std::set<std::pair<std::int64_t, std::string>> all;
    const auto add = [&](const std::string& id, const std::string& role) {
        if (const auto node = find(nodes, id)) all.emplace(*node, role);
    };
    add(a.attribution_id, "speaker");
    add(a.place_id, "place");
    for (const Argument& argument : a.arguments) add(argument.id, argument.role.empty() ? "argument" : argument.role);
    for (const auto& [node, role] : all) out.push_back({node, row, role});
}

/// Adds the relations of these rows to those that there are, or takes them off.
void count_relations(Sql& sql, std::int64_t first, std::int64_t last, int step) {
    sql.run(
        "INSERT INTO index_relations SELECT coalesce(relation, 0), coalesce(class, 0), ? * count(*) "
        "FROM index_assertions WHERE row BETWEEN ? AND ? GROUP BY 1, 2 "
        "ON CONFLICT DO UPDATE SET assertions = assertions + excluded.assertions",
        step, first, last);
}

}  // namespace

void leave_out_lines(LedgerReading& filed, const std::set<std::uint64_t>& prints) {
    if (prints.empty()) return;
    std::vector<std::int64_t> rows;
    std::vector<Assertion> kept;
    for (std::size_t i = 0; i < filed.assertions.size(); ++i) {
        Assertion& a = filed.reading.assertions[i];
        const auto sentence = print_of_sentence(filed.reading.signature, a.sentence);
        if (sentence && prints.contains(sentence->print)) continue;
        rows.push_back(filed.assertions[i]);
        kept.push_back(std::move(a));
    }
    filed.assertions = std::move(rows);
    filed.reading.assertions = std::move(kept);
}

std::int64_t source_of(Sql& sql, std::int64_t reading, std::uint64_t long_print) {
    const std::int64_t holder = long_print == 0 ? reading : first_holder(sql, long_print).value_or(reading);
    std::string voice;
    sql.each(
        "SELECT o.voice, o.label FROM index_documents d JOIN index_documents o ON o.reading = d.first_copy "
        "WHERE d.reading = ?",
        [&voice](const Statement& row) { voice = row.is_null(0) ? "\n" + row.text(1) : row.text(0); }, holder);
    return static_cast<std::int64_t>(hash_bytes(voice) & std::numeric_limits<std::int64_t>::max());
}

RowWriter::RowWriter(Sql& sql) : sql_(sql), finder_(std::make_unique<BlockFinder>(sql)) {}
RowWriter::~RowWriter() = default;

void RowWriter::write(LedgerReading filed) {
    if (filed.assertions.empty()) {
        sql_.run("UPDATE index_documents SET first_assertion = NULL, last_assertion = NULL WHERE reading = ?",
                 filed.row);
        return;
    }
    const std::int64_t first = filed.assertions.front(), last = filed.assertions.back();
    sql_.run("UPDATE index_documents SET first_assertion = ?, last_assertion = ? WHERE reading = ?", first, last,
             filed.row);
    const Nodes nodes = nodes_of(sql_, filed);
    std::vector<Row> rows = rows_of(filed, nodes);
    const auto blocks = finder_->find(std::move(filed.reading), nodes);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& r = rows[i];
        const std::string block_numbers = block_bytes(blocks[i].numbers);
        sql_.run(
            "INSERT INTO index_assertions SELECT row, ?, ?, ?, ?, ?, relation, class, polarity, modality, ?, ?, ?, ?, "
            "?, "
            "? FROM assertions WHERE row = ?",
            filed.row, r.subject, r.object, r.speaker, r.place, r.source, blocks[i].place, Blob{block_numbers},
            r.subject_words, r.object_words, r.speaker_words, r.row);
        if (filed.confirmed.contains(r.row)) sql_.run("INSERT INTO index_confirmed VALUES(?)", r.row);
        for (const std::uint64_t block : blocks[i].numbers) blocks_.push_back({block, blocks[i].place, r.row});
    }
    count_relations(sql_, first, last, +1);
    constexpr std::size_t kMost = 4'000'000;  // what waits to be written in order, a hundred megabytes
    if (blocks_.size() > kMost) finish();
}

std::vector<RowWriter::Row> RowWriter::rows_of(const LedgerReading& filed, const Nodes& nodes) {
    std::vector<Row> out;
    std::map<std::uint64_t, std::int64_t> sources;
    for (std::size_t i = 0; i < filed.assertions.size(); ++i) {
        const Assertion& a = filed.reading.assertions[i];
        const auto sentence = print_of_sentence(filed.reading.signature, a.sentence);
        const std::uint64_t print = sentence && is_long(*sentence) ? sentence->print : 0;
        const auto [source, fresh] = sources.try_emplace(print);
        if (fresh) source->second = source_of(sql_, filed.row, print);
        Row& row = out.emplace_back();
        row.row = filed.assertions[i];
        std::tie(row.subject, row.subject_words) = end_of(nodes, a.subject.id, a.subject.name);
        std::tie(row.object, row.object_words) = end_of(nodes, a.object.id, a.object.name);
        std::tie(row.speaker, row.speaker_words) = end_of(nodes, a.attribution_id, a.attribution);
        row.place = find(nodes, a.place_id);
        row.source = source->second;
        list_arguments(nodes, a, filed.assertions[i], arguments_);
    }
    return out;
}

void RowWriter::finish() {
    std::ranges::sort(arguments_);
    for (const ArgumentRow& r : arguments_)
        sql_.run("INSERT INTO index_arguments VALUES(?,?,?)", r.node, r.assertion, r.role);
    arguments_.clear();
    write_blocks(sql_, std::exchange(blocks_, {}));
}

namespace {

void delete_between(Sql& sql, std::int64_t reading, std::int64_t first, std::int64_t last) {
    if (last < first) return;
    const auto nodes = sql.numbers(
        "SELECT DISTINCT i.node FROM index_entities e JOIN index_items i ON i.row = e.item WHERE e.reading = ?",
        reading);
    for (const std::int64_t node : nodes)
        sql.run("DELETE FROM index_arguments WHERE node = ? AND assertion BETWEEN ? AND ?", node, first, last);
    delete_blocks(sql, first, last);
    leave_ties(sql, first, last);
    count_relations(sql, first, last, -1);
    sql.run("DELETE FROM index_confirmed WHERE assertion BETWEEN ? AND ?", first, last);
    sql.run("DELETE FROM index_assertions WHERE row BETWEEN ? AND ?", first, last);
}

}  // namespace

void delete_rows(Sql& sql, std::int64_t reading) {
    const auto number = [&](const char* select, std::int64_t none) { return sql.number(select, none, reading); };
    delete_between(sql, reading, number("SELECT first_assertion FROM index_documents WHERE reading = ?", 0),
                   number("SELECT last_assertion FROM index_documents WHERE reading = ?", -1));
}

void delete_gone_rows(Sql& sql, std::int64_t reading) {
    const auto number = [&](const char* select, std::int64_t none) { return sql.number(select, none, reading); };
    delete_between(sql, reading, number("SELECT first_assertion FROM index_gone WHERE reading = ?", 0),
                   number("SELECT last_assertion FROM index_gone WHERE reading = ?", -1));
}

}  // namespace relata::graph
