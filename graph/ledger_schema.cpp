// How the ledger lies in its file: small numbers in the tables, plain words in the views.

#include "graph/ledger_schema.h"

#include <fmt/format.h>

namespace relata::graph {
namespace {

constexpr std::string_view kDocuments = R"(
CREATE TABLE words(row INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE names(row INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE documents(row INTEGER PRIMARY KEY, sha256 ANY NOT NULL UNIQUE, source_bytes BLOB NOT NULL) STRICT;
CREATE TABLE readings(
  row INTEGER PRIMARY KEY, document INTEGER NOT NULL UNIQUE REFERENCES documents ON DELETE CASCADE,
  engine INTEGER) STRICT;
CREATE TABLE signatures(
  reading INTEGER PRIMARY KEY REFERENCES readings ON DELETE CASCADE, shingles BLOB NOT NULL,
  sentences BLOB NOT NULL) STRICT;
CREATE TABLE entities(
  row INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  id INTEGER, name INTEGER, type INTEGER, declared INTEGER NOT NULL) STRICT;
CREATE INDEX entities_of_reading ON entities(reading);
CREATE TABLE aliases(
  entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE, position INTEGER NOT NULL, alias INTEGER NOT NULL,
  PRIMARY KEY(entity, position)) STRICT, WITHOUT ROWID;
CREATE TABLE sentences(
  row INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  position INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT) STRICT;
CREATE INDEX sentences_of_reading ON sentences(reading);
CREATE TABLE arguments(
  assertion INTEGER NOT NULL REFERENCES assertions ON DELETE CASCADE, position INTEGER NOT NULL, role INTEGER,
  text TEXT, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, entity INTEGER,
  PRIMARY KEY(assertion, position)) STRICT, WITHOUT ROWID;
)";

/// What people decided, and which readings the index does not know yet or knows no more.
constexpr std::string_view kMarks = R"(
CREATE TABLE judgements(
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT, author TEXT, made TEXT, note TEXT) STRICT;
CREATE TABLE withdrawals(sha256 TEXT PRIMARY KEY, made TEXT, note TEXT) STRICT;
CREATE TABLE index_pending(reading INTEGER PRIMARY KEY) STRICT;
CREATE TABLE index_gone(
  reading INTEGER PRIMARY KEY, first_entity INTEGER NOT NULL, last_entity INTEGER NOT NULL,
  first_assertion INTEGER NOT NULL, last_assertion INTEGER NOT NULL) STRICT;
)";

/// Full-text indexes without a copy of the text. Names are never deleted, sentences go with their reading. What is new
/// is entered by `enter_words_sql`, many rows in a statement: FTS5 writes out what it has gathered at every statement.
constexpr std::string_view kWordIndexes = R"(
CREATE VIRTUAL TABLE sentence_words USING fts5(
  text, content='sentences', content_rowid='row', columnsize=0,
  tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER sentence_deleted AFTER DELETE ON sentences BEGIN
  INSERT INTO sentence_words(sentence_words, rowid, text) VALUES('delete', old.row, old.text);
END;
CREATE VIRTUAL TABLE name_words USING fts5(
  name, content='names', content_rowid='row', columnsize=0, tokenize='unicode61 remove_diacritics 2');
)";

std::string word(std::string_view number) { return fmt::format("(SELECT word FROM words WHERE row = {})", number); }

std::string name(std::string_view number) { return fmt::format("(SELECT name FROM names WHERE row = {})", number); }

std::string digits(std::string_view column) {
    return fmt::format("CASE typeof({0}) WHEN 'blob' THEN lower(hex({0})) ELSE {0} END", column);
}

/// One column of the entity behind a number.
std::string of_entity(std::string_view number, std::string_view column) {
    return fmt::format("(SELECT {} FROM entities WHERE row = {})", column, number);
}

/// The text that is kept, or else the bytes of the sentence `s` under the span.
std::string text_of(std::string_view table, std::string_view text, std::string_view start, std::string_view end) {
    return fmt::format(
        "coalesce({0}.{1}, CASE WHEN {0}.{3} > {0}.{2} THEN "
        "CAST(substr(CAST(s.text AS BLOB), {0}.{2} - s.start + 1, {0}.{3} - {0}.{2}) AS TEXT) END)",
        table, text, start, end);
}

std::string id_of_entity(std::string_view number) {
    return fmt::format("(SELECT id FROM entity_records WHERE row = {})", number);
}

/// The columns of `records` for a subject or object.
std::string participant(std::string_view who) {
    const std::string entity = fmt::format("a.{}_entity", who);
    return fmt::format(
        ",\n  coalesce(a.{0}, {1}) AS {0}, {2} AS {0}_id, coalesce({3}, {4}) AS {0}_type,\n"
        "  {5} AS {0}_text, a.{0}_start, a.{0}_end, {6} AS {0}_entity",
        who, name(of_entity(entity, "name")), id_of_entity(entity), word(fmt::format("a.{}_type", who)),
        word(of_entity(entity, "type")),
        text_of("a", fmt::format("{}_text", who), fmt::format("{}_start", who), fmt::format("{}_end", who)), entity);
}

/// Those for a speaker or place, of which only the name is kept.
std::string named(std::string_view who, std::string_view entity) {
    const std::string number = fmt::format("a.{}_entity", entity);
    return fmt::format(",\n  coalesce(a.{0}, {1}) AS {0}, {2} AS {0}_id, {3}", who, name(of_entity(number, "name")),
                       id_of_entity(number), number);
}

std::string plain(std::string_view column) {
    for (const Column& c : kAssertionColumns) {
        if (c.name != column) continue;
        const std::string number = fmt::format("a.{}", column);
        if (c.kind == Kind::word) return fmt::format(",\n  {} AS {}", word(number), column);
        if (c.kind == Kind::digest) return fmt::format(",\n  {} AS {}", digits(number), column);
    }
    return fmt::format(", a.{}", column);
}

std::string records_view() {
    std::string out =
        "CREATE VIEW records AS SELECT a.row, s.reading, a.sentence AS sentence_row, s.position AS sentence,\n"
        "  s.start AS sentence_start, s.end AS sentence_end, s.text AS sentence_text";
    out += plain("id") + participant("subject") + plain("relation");
    out += ",\n  " + text_of("a", "relation_text", "relation_start", "relation_end") + " AS relation_text";
    out += plain("relation_start") + plain("relation_end") + participant("object");
    out += plain("polarity") + plain("modality") + named("attribution", "speaker");
    for (const char* column : {"nested_in", "class", "mode", "cameo", "time", "time_text"}) out += plain(column);
    out += named("place", "place");
    for (const char* column : {"quantity", "quantity_unit", "quantity_bound", "quantity_text", "rule", "confidence"})
        out += plain(column);
    return out + "\nFROM assertions a JOIN sentences s ON s.row = a.sentence;\n";
}

/// Most ids are their names in small letters with hyphens, and are left out.
std::string entities_view() {
    return fmt::format(
        "CREATE VIEW entity_records AS SELECT e.row, e.reading, coalesce({}, (SELECT lower(replace(name, ' ', '-')) "
        "FROM names WHERE row = e.name)) AS id, {} AS name, {} AS type, e.declared FROM entities e;\n",
        word("e.id"), name("e.name"), word("e.type"));
}

std::string other_views() {
    std::string sightings;
    for (const Column& c : kSightingColumns) {
        const std::string column = fmt::format("t.{}", c.name);
        sightings += fmt::format(", {} AS {}", c.kind == Kind::word ? word(column) : column, c.name);
    }
    return fmt::format(R"(
CREATE VIEW argument_records AS SELECT g.assertion, g.position, {} AS role, {} AS text, g.start, g.end, {} AS id, g.entity
FROM arguments g JOIN assertions a ON a.row = g.assertion JOIN sentences s ON s.row = a.sentence;
CREATE VIEW alias_records AS SELECT l.entity, l.position, {} AS alias FROM aliases l;
CREATE VIEW document_records AS SELECT d.row AS document, r.row AS reading, {} AS engine, {} AS sha256,
  t.label, t.source{}
FROM sightings t JOIN documents d ON d.row = t.document JOIN readings r ON r.document = d.row;
)",
                       word("g.role"), text_of("g", "text", "start", "end"), id_of_entity("g.entity"), name("l.alias"),
                       word("r.engine"), digits("d.sha256"), sightings);
}

std::string definitions(const auto& columns) {
    std::string out;
    for (const Column& c : columns) {
        const bool number = c.kind == Kind::integer;
        const char* const type = c.kind == Kind::text     ? "TEXT"
                                 : c.kind == Kind::real   ? "REAL"
                                 : c.kind == Kind::digest ? "ANY"
                                                          : "INTEGER";
        out += fmt::format(",\n  \"{}\" {}{}", c.name, type, number ? " NOT NULL" : "");
    }
    return out;
}

}  // namespace

std::string usual_id(std::string_view name) {
    std::string id;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80) return {};
        id.push_back(c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return id;
}

std::string schema_sql() {
    const std::string sightings = fmt::format(
        "CREATE TABLE sightings(\n  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, label TEXT NOT "
        "NULL, source TEXT NOT NULL{},\n  PRIMARY KEY(document, label, source)) STRICT, WITHOUT ROWID;\n",
        definitions(kSightingColumns));
    const std::string assertions = fmt::format(
        "CREATE TABLE assertions(\n  row INTEGER PRIMARY KEY, sentence INTEGER NOT NULL REFERENCES sentences ON DELETE "
        "CASCADE{}) STRICT;\nCREATE INDEX assertions_of_sentence ON assertions(sentence);\n",
        definitions(kAssertionColumns));
    return fmt::format("{}{}{}{}{}{}{}{}", kDocuments, sightings, assertions, kMarks, kWordIndexes, entities_view(),
                       records_view(), other_views());
}

std::string enter_words_sql(std::int64_t first_sentence, std::int64_t first_name) {
    return fmt::format(
        "INSERT INTO main.sentence_words(rowid, text) SELECT row, text FROM main.sentences WHERE row >= {} ORDER BY "
        "row;"
        "INSERT INTO main.name_words(rowid, name) SELECT row, name FROM main.names WHERE row >= {} ORDER BY row;",
        first_sentence, first_name);
}

}  // namespace relata::graph
