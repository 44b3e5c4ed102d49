// One row for each assertion, one for each node that it touches.

#include "graph/index_rows.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/fingerprint.h"
#include "graph/bulk_insert.h"
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

/// Takes the relations of these rows off those that there are.
void discount_relations(Sql& sql, std::int64_t first, std::int64_t last) {
    sql.run(
        "INSERT INTO index_relations SELECT coalesce(relation, 0), coalesce(class, 0), -count(*) "
        "FROM index_assertions WHERE row BETWEEN ? AND ? GROUP BY 1, 2 "
        "ON CONFLICT DO UPDATE SET assertions = assertions + excluded.assertions",
        first, last);
}

}  // namespace

void leave_out_lines(LedgerReading& filed, const std::set<std::uint64_t>& prints) {
    if (prints.empty()) return;
    std::vector<AssertionRow> rows;
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

std::int64_t number_of_source(std::string_view voice, std::string_view label) {
    const std::uint64_t number = voice.empty() ? hash_bytes(label, hash_bytes("\n")) : hash_bytes(voice);
    return static_cast<std::int64_t>(number & std::numeric_limits<std::int64_t>::max());
}

namespace {

/// Equal numbers are one source: for an assertion whose sentence has this print (0: a short one, or none).
std::int64_t source_of(Sql& sql, std::int64_t reading, std::uint64_t long_print) {
    const std::int64_t holder = long_print == 0 ? reading : first_holder(sql, long_print).value_or(reading);
    std::int64_t source = 0;
    sql.each(
        "SELECT o.voice, o.label FROM index_documents d JOIN index_documents o ON o.reading = d.first_copy "
        "WHERE d.reading = ?",
        [&source](const Statement& row) { source = number_of_source(row.text(0), row.text(1)); }, holder);
    return source;
}

/// By the print of each sentence.
class SourcesOfReading {
  public:
    SourcesOfReading(const Signature& signature, const std::function<std::int64_t(std::uint64_t)>& source_of)
        : signature_(signature), source_of_(source_of) {}
    std::int64_t at(std::uint32_t sentence) {
        const auto print = print_of_sentence(signature_, sentence);
        const std::uint64_t number = print && is_long(*print) ? print->print : 0;
        const auto [source, fresh] = known_.try_emplace(number);
        if (fresh) source->second = source_of_(number);
        return source->second;
    }

  private:
    const Signature& signature_;
    const std::function<std::int64_t(std::uint64_t)>& source_of_;
    std::map<std::uint64_t, std::int64_t> known_ = {};
};

}  // namespace

RowSources row_sources(Sql& sql, NodeFinder& nodes, const LedgerReading& filed) {
    return {.nodes = nodes_of(sql, filed),
            .node_at = [&nodes](std::int64_t node) -> const Node& { return nodes.at(node); },
            .source_of = [&sql, reading = filed.row](std::uint64_t print) { return source_of(sql, reading, print); }};
}

ReadingRows make_rows(LedgerReading filed, const RowSources& sources) {
    ReadingRows out{.reading = filed.row, .confirmed = std::move(filed.confirmed)};
    SourcesOfReading source(filed.reading.signature, sources.source_of);
    const NodesById& nodes = sources.nodes;
    for (std::size_t i = 0; i < filed.assertions.size(); ++i) {
        const Assertion& a = filed.reading.assertions[i];
        IndexRow& row = out.rows.emplace_back();
        row.from = filed.assertions[i];
        std::tie(row.subject, row.subject_words) = end_of(nodes, a.subject.id, a.subject.name);
        std::tie(row.object, row.object_words) = end_of(nodes, a.object.id, a.object.name);
        std::tie(row.speaker, row.speaker_words) = end_of(nodes, a.attribution_id, a.attribution);
        row.place = find(nodes, a.place_id);
        row.source = source.at(a.sentence);
        list_arguments(nodes, a, row.from.row, out.arguments);
    }
    auto blocks = find_blocks(std::move(filed.reading), nodes, sources.node_at);
    for (std::size_t i = 0; i < out.rows.size(); ++i) out.rows[i].blocks = std::move(blocks[i]);
    return out;
}

void RowWriter::write(ReadingRows rows) {
    std::optional<std::int64_t> first, last;
    if (!rows.rows.empty()) {
        first = rows.rows.front().from.row;
        last = rows.rows.back().from.row;
    }
    sql_.run("UPDATE index_documents SET first_assertion = ?, last_assertion = ? WHERE reading = ?", first, last,
             rows.reading);
    if (rows.rows.empty()) return;
    for (const IndexRow& r : rows.rows) {
        const std::string block_numbers = block_bytes(r.blocks.numbers);
        sql_.run("INSERT INTO index_assertions VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", r.from.row, rows.reading,
                 r.subject, r.object, r.speaker, r.place, r.from.relation, r.from.event_class, r.from.polarity,
                 r.from.modality, r.source, r.blocks.place, Blob{block_numbers}, r.subject_words, r.object_words,
                 r.speaker_words);
        for (const std::uint64_t block : r.blocks.numbers) blocks_.push_back({block, r.blocks.place, r.from.row});
        ++relations_[{r.from.relation.value_or(0), r.from.event_class.value_or(0)}];
    }
    for (const std::int64_t row : rows.confirmed) sql_.run("INSERT INTO index_confirmed VALUES(?)", row);
    arguments_.insert(arguments_.end(), std::make_move_iterator(rows.arguments.begin()),
                      std::make_move_iterator(rows.arguments.end()));
    constexpr std::size_t kMost = 4'000'000;  // what waits to be written in order, a hundred megabytes
    if (blocks_.size() > kMost) finish();
}

void RowWriter::sort() {
    std::ranges::sort(arguments_);
    std::ranges::sort(blocks_);
}

void RowWriter::finish() {
    if (!std::ranges::is_sorted(arguments_) || !std::ranges::is_sorted(blocks_)) sort();
    BulkInsert insert(sql_, "INSERT INTO index_arguments", 3);
    for (const ArgumentRow& r : arguments_) insert.add(r.node, r.assertion, std::string_view(r.role));
    insert.finish();
    arguments_.clear();
    write_blocks(sql_, blocks_);
    blocks_.clear();
    for (const auto& [relation, count] : std::exchange(relations_, {})) {
        sql_.run(
            "INSERT INTO index_relations VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET assertions = assertions + "
            "excluded.assertions",
            relation.first, relation.second, count);
    }
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
    discount_relations(sql, first, last);
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
