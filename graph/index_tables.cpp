// The index as SQL.

#include "graph/index_tables.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/fingerprint.h"

namespace relata::graph {

std::string_view kNameWords_bytes();
std::string_view kCountries_bytes();
std::string_view kCountryCodes_bytes();
std::string_view kPlaces_bytes();
std::string_view kOrganisations_bytes();
std::string_view kOfficeHolders_bytes();
std::string_view kActKinds_bytes();
std::string_view kPartyWords_bytes();
std::string_view kCountKinds_bytes();
std::string_view kCountWords_bytes();

namespace {

/// A number for a text, found eight bytes at a time: every process that opens a file needs that of all tables.
std::uint64_t print_of(std::string_view text, std::uint64_t print) {
    constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15ULL;
    constexpr unsigned kHalf = 32;
    const auto add = [&](std::uint64_t word) {
        print = (print ^ word) * kFactor;
        print ^= print >> kHalf;
    };
    add(text.size());
    std::uint64_t word = 0;
    for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
        std::memcpy(&word, text.data(), sizeof word);
        add(word);
    }
    word = 0;
    std::memcpy(&word, text.data(), text.size());
    add(word);
    return print;
}

/// A number for the tables that resolution and the blocks of happenings ask, and for those that the index has.
std::uint64_t tables_print() {
    std::uint64_t print = kHashStart;
    for (const auto table :
         {kNameWords_bytes, kCountries_bytes, kCountryCodes_bytes, kPlaces_bytes, kOrganisations_bytes,
          kOfficeHolders_bytes, kActKinds_bytes, kPartyWords_bytes, kCountKinds_bytes, kCountWords_bytes})
        print = print_of(table(), print);
    print = print_of(index_tables_sql(), print);
    print = print_of(ledger_lookups_sql() + document_lookups_sql(), print);
    for (const auto sql : {index_lookups_sql, assertion_lookups_sql}) print = print_of(sql(), print);
    return print;
}

/// Goes up when the rules behind the tables change: resolution of entities, origins, repeated lines, blocks of
/// accounts.
constexpr int kRules = 17;

constexpr std::array<std::string_view, 21> kTables = {
    "index_state",     "index_documents", "index_bands", "index_prints",    "index_outlets",    "index_lines",
    "index_firsts",    "index_items",     "index_keys",  "index_beside",    "index_apart",      "index_entities",
    "index_nodes",     "index_aliases",   "index_names", "index_arguments", "index_assertions", "index_blocks",
    "index_confirmed", "index_relations", "index_ties",
};

}  // namespace

std::string index_tables_sql() {
    return R"(
CREATE TABLE index_state(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE index_documents(
  reading INTEGER PRIMARY KEY, sha256 TEXT, label TEXT, given_label TEXT, family TEXT, published TEXT, publisher TEXT,
  agency TEXT, url TEXT, voice TEXT, outlet INTEGER, first_copy INTEGER, first_assertion INTEGER,
  last_assertion INTEGER, bands BLOB, prints BLOB, long_prints BLOB);
CREATE TABLE index_bands(band INTEGER, document INTEGER, PRIMARY KEY(band, document)) WITHOUT ROWID;
CREATE TABLE index_prints(
  print INTEGER, outlet INTEGER, document INTEGER, PRIMARY KEY(print, outlet, document)) WITHOUT ROWID;
CREATE TABLE index_outlets(row INTEGER PRIMARY KEY, name TEXT UNIQUE, origins INTEGER);
CREATE TABLE index_lines(
  outlet INTEGER, print INTEGER, origins INTEGER, text TEXT, text_document INTEGER, furniture INTEGER,
  PRIMARY KEY(outlet, print)) WITHOUT ROWID;
CREATE TABLE index_firsts(print INTEGER PRIMARY KEY, document INTEGER);
CREATE TABLE index_items(
  row INTEGER PRIMARY KEY, fold INTEGER, first INTEGER, document TEXT, id TEXT, name TEXT, type TEXT, aliases TEXT, reach INTEGER,
  mentions INTEGER, documents INTEGER, findings TEXT, node INTEGER);
CREATE TABLE index_keys(key TEXT, item INTEGER, PRIMARY KEY(key, item)) WITHOUT ROWID;
CREATE TABLE index_beside(item INTEGER, key TEXT, documents INTEGER, PRIMARY KEY(item, key)) WITHOUT ROWID;
CREATE TABLE index_apart(item INTEGER, key TEXT, documents INTEGER, PRIMARY KEY(item, key)) WITHOUT ROWID;
CREATE TABLE index_entities(
  entity INTEGER PRIMARY KEY, item INTEGER, reading INTEGER, mentions INTEGER, id TEXT);
CREATE VIEW index_members AS SELECT e.entity AS entity, i.node AS node FROM index_entities e JOIN index_items i ON i.row = e.item;
CREATE TABLE index_nodes(
  row INTEGER PRIMARY KEY, id TEXT, name TEXT, type TEXT, named INTEGER, mentions INTEGER, documents INTEGER,
  reference TEXT);
CREATE TABLE index_aliases(node INTEGER, alias TEXT, PRIMARY KEY(node, alias)) WITHOUT ROWID;
CREATE TABLE index_names(key TEXT, node INTEGER, rank INTEGER, PRIMARY KEY(key, node)) WITHOUT ROWID;
CREATE TABLE index_assertions(
  row INTEGER PRIMARY KEY, document INTEGER, subject INTEGER, object INTEGER, speaker INTEGER, place INTEGER,
  relation INTEGER, class INTEGER, polarity INTEGER, modality INTEGER, source INTEGER, block_place INTEGER,
  blocks BLOB, subject_words INTEGER, object_words INTEGER, speaker_words INTEGER);
CREATE TABLE index_arguments(
  node INTEGER, assertion INTEGER, role TEXT, PRIMARY KEY(node, assertion, role)) WITHOUT ROWID;
CREATE TABLE index_relations(
  relation INTEGER, class INTEGER, assertions INTEGER, PRIMARY KEY(relation, class)) WITHOUT ROWID;
CREATE TABLE index_ties(
  subject INTEGER, subject_words INTEGER, relation INTEGER, object INTEGER, object_words INTEGER, documents INTEGER,
  PRIMARY KEY(subject, subject_words, relation, object, object_words)) WITHOUT ROWID;
CREATE TABLE index_confirmed(assertion INTEGER PRIMARY KEY);
CREATE TABLE index_blocks(
  block INTEGER, place INTEGER, assertion INTEGER, PRIMARY KEY(block, place, assertion)) WITHOUT ROWID;
)";
}

std::string ledger_lookups_sql() {
    return R"(
CREATE INDEX index_sightings_label ON sightings(label);
CREATE INDEX index_assertion_ids ON assertions(id);)";
}

std::string document_lookups_sql() {
    return R"(
CREATE INDEX index_documents_label ON index_documents(label);
CREATE INDEX index_documents_sha256 ON index_documents(sha256);
CREATE INDEX index_documents_family ON index_documents(family);
CREATE INDEX index_documents_copies ON index_documents(first_copy);
CREATE INDEX index_documents_outlet ON index_documents(outlet, first_copy);
CREATE INDEX index_documents_url ON index_documents(url) WHERE url IS NOT NULL;
CREATE INDEX index_lines_origins ON index_lines(outlet, origins);
)";
}

std::string index_lookups_sql() {
    return R"(
CREATE UNIQUE INDEX index_items_fold ON index_items(fold);
CREATE INDEX index_items_node ON index_items(node);
CREATE INDEX index_entities_item ON index_entities(item, reading);
CREATE INDEX index_entities_reading ON index_entities(reading);
CREATE UNIQUE INDEX index_nodes_id ON index_nodes(id);
)";
}

std::string assertion_lookups_sql() {
    return R"(
CREATE INDEX index_assertions_subject ON index_assertions(
  subject, relation, object, object_words, document, class, polarity, modality, speaker, speaker_words);
CREATE INDEX index_assertions_object ON index_assertions(
  object, relation, subject, subject_words, document, class, polarity, modality, speaker, speaker_words);
CREATE INDEX index_ties_subject ON index_ties(subject, documents);
CREATE INDEX index_ties_object ON index_ties(object, documents);
CREATE INDEX index_ties_relation ON index_ties(relation, documents);
CREATE INDEX index_assertions_relation ON index_assertions(
  relation, class, subject, subject_words, object, object_words, document, polarity);
)";
}

std::string drop_index_sql() {
    std::string out =
        "DROP VIEW IF EXISTS main.index_members;\nDROP INDEX IF EXISTS main.index_sightings_label;\n"
        "DROP INDEX IF EXISTS main.index_assertion_ids;\n";
    for (const std::string_view table : kTables) out += fmt::format("DROP TABLE IF EXISTS main.{};\n", table);
    return out;
}

std::string index_rules() {
    static const std::string id = fmt::format("{}-{:016x}", kRules, tables_print());
    return id;
}

}  // namespace relata::graph
