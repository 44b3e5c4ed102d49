// Between reading and file: how records lie in the tables of the ledger.

#include "graph/ledger_rows.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <type_traits>

#include "core/names.h"
#include "graph/columns.h"

namespace relata::graph {
namespace {

using sqlite::Connection;
using sqlite::for_each_row;
using sqlite::Statement;

/// What files of version 2 have beside those of version 1: columns of `sightings`, and the signatures.
constexpr std::array kLaterColumns = {"published_certainty", "agency", "url"};
constexpr std::string_view kSignatures = R"(CREATE TABLE signatures(
  reading INTEGER PRIMARY KEY REFERENCES readings ON DELETE CASCADE, shingles BLOB NOT NULL,
  sentences BLOB NOT NULL) STRICT;
)";

/// What version 3 adds: what people decided, and which readings the index does not know yet or knows no more.
constexpr std::string_view kMarks = R"(
CREATE TABLE judgements(
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT, author TEXT, made TEXT, note TEXT) STRICT;
CREATE TABLE withdrawals(sha256 TEXT PRIMARY KEY, made TEXT, note TEXT) STRICT;
CREATE TABLE index_pending(reading INTEGER PRIMARY KEY) STRICT;
CREATE TABLE index_gone(
  reading INTEGER PRIMARY KEY, first_entity INTEGER NOT NULL, last_entity INTEGER NOT NULL,
  first_assertion INTEGER NOT NULL, last_assertion INTEGER NOT NULL) STRICT;
)";

/// The columns of `assertions` with their types, and how many there are.
struct ColumnList {
    std::string names = {};
    std::string definitions = {};
    int count = 0;

    void add(const std::string& name, std::string_view type) {
        names += fmt::format(", \"{}\"", name);
        definitions += fmt::format(",\n  \"{}\" {}", name, type);
        ++count;
    }
    void operator()(const std::string& name, const std::string&) { add(name, "TEXT"); }
    void operator()(const std::string& name, std::uint32_t) { add(name, "INTEGER NOT NULL"); }
    void operator()(const std::string& name, double) { add(name, "REAL NOT NULL"); }
    void operator()(const std::string& name, Polarity) { add(name, "TEXT NOT NULL"); }
    void operator()(const std::string& name, Modality) { add(name, "TEXT NOT NULL"); }
    void operator()(const std::string& name, const std::optional<Quantity>&) {
        add(name, "REAL");
        for (const char* part : {"_unit", "_bound", "_text"}) add(name + part, "TEXT");
    }
};

ColumnList assertion_columns() {
    ColumnList list;
    const Assertion none;
    visit_columns(none, list);
    return list;
}

/// Binds the fields of an assertion one after the other.
struct Binder {
    Statement& statement;
    int at = 0;
    void operator()(const std::string&, const std::string& value) { statement.bind(at++, std::string_view(value)); }
    void operator()(const std::string&, std::uint32_t value) { statement.bind(at++, std::int64_t{value}); }
    void operator()(const std::string&, double value) { statement.bind(at++, value); }
    void operator()(const std::string&, Polarity value) { statement.bind(at++, name_of(value)); }
    void operator()(const std::string&, Modality value) { statement.bind(at++, name_of(value)); }
    void operator()(const std::string&, const std::optional<Quantity>& value) {
        if (!value) {
            for (int i = 0; i < 4; ++i) statement.bind(at++, std::string_view());
            return;
        }
        statement.bind(at++, value->value);
        statement.bind(at++, std::string_view(value->unit));
        statement.bind(at++, name_of(value->bound));
        statement.bind(at++, std::string_view(value->text));
    }
};

/// Reads the columns of a row into the fields of an assertion; `good` is false after a word that no enumerator has.
struct Reader {
    const Statement& row;
    int at = 0;
    bool good = true;

    template <typename E>
    void take(std::optional<E> read, E& value) {
        good = good && read.has_value();
        value = read.value_or(E{});
    }
    void operator()(const std::string&, std::string& value) { value = row.text(at++); }
    void operator()(const std::string&, std::uint32_t& value) { value = static_cast<std::uint32_t>(row.integer(at++)); }
    void operator()(const std::string&, double& value) { value = row.real(at++); }
    void operator()(const std::string&, Polarity& value) { take(polarity_from(row.text(at++)), value); }
    void operator()(const std::string&, Modality& value) { take(modality_from(row.text(at++)), value); }
    void operator()(const std::string&, std::optional<Quantity>& value) {
        if (!row.is_null(at)) {
            value.emplace();
            value->value = row.real(at);
            value->unit = row.text(at + 1);
            take(bound_from(row.text(at + 2)), value->bound);
            value->text = row.text(at + 3);
        }
        at += 4;
    }
};

/// The first that failed, for a chain of writes.
template <typename... Steps>
Result<void> in_turn(Steps&&... steps) {
    Result<void> done = {};
    ((done = done ? steps() : done), ...);
    return done;
}

Result<void> write_entities(const Connection& connection, std::int64_t row, const std::vector<Entity>& entities) {
    auto entity = connection.prepare("INSERT INTO entities(reading, id, name, type) VALUES(?,?,?,?)");
    auto alias = connection.prepare("INSERT INTO aliases(entity, alias) VALUES(?,?)");
    if (!entity || !alias) return tl::unexpected(connection.error());
    for (const Entity& e : entities) {
        entity->bind(0, row);
        entity->bind(1, std::string_view(e.id));
        entity->bind(2, std::string_view(e.name));
        entity->bind(3, std::string_view(e.type));
        if (auto done = entity->run(); !done) return done;
        const std::int64_t entity_row = connection.last_row();
        for (const std::string& name : e.aliases) {
            alias->bind(0, entity_row);
            alias->bind(1, std::string_view(name));
            if (auto done = alias->run(); !done) return done;
        }
    }
    return {};
}

/// No row where there is no signature: a reading that was put together by hand.
Result<void> write_signature(const Connection& connection, std::int64_t row, const Signature& signature) {
    if (signature.empty()) return {};
    auto statement = connection.prepare("INSERT INTO signatures(reading, shingles, sentences) VALUES(?,?,?)");
    if (!statement) return tl::unexpected(statement.error());
    const std::string shingles = shingles_to_bytes(signature), sentences = sentences_to_bytes(signature);
    statement->bind(0, row);
    statement->bind_blob(1, shingles);
    statement->bind_blob(2, sentences);
    return statement->run();
}

Result<void> write_arguments(Statement& statement, std::int64_t row, const std::vector<Argument>& arguments) {
    for (const Argument& a : arguments) {
        statement.bind(0, row);
        statement.bind(1, std::string_view(a.role));
        statement.bind(2, std::string_view(a.text));
        statement.bind(3, std::int64_t{a.span.start});
        statement.bind(4, std::int64_t{a.span.end});
        statement.bind(5, std::string_view(a.id));
        if (auto done = statement.run(); !done) return done;
    }
    return {};
}

Result<void> write_assertions(const Connection& connection, std::int64_t row,
                              const std::vector<Assertion>& assertions) {
    const ColumnList columns = assertion_columns();
    std::string marks = "?";
    for (int i = 0; i < columns.count; ++i) marks += ",?";
    auto assertion =
        connection.prepare(fmt::format("INSERT INTO assertions(reading{}) VALUES({})", columns.names, marks));
    auto argument =
        connection.prepare("INSERT INTO arguments(assertion, role, text, \"start\", \"end\", id) VALUES(?,?,?,?,?,?)");
    if (!assertion || !argument) return tl::unexpected(connection.error());
    for (const Assertion& a : assertions) {
        assertion->bind(0, row);
        Binder bind{*assertion, 1};
        visit_columns(a, bind);
        if (auto done = assertion->run(); !done) return done;
        if (auto done = write_arguments(*argument, connection.last_row(), a.arguments); !done) return done;
    }
    return {};
}

tl::unexpected<Error> damaged(const Connection& connection, std::string_view what) {
    return fail(fmt::format("{}: damaged graph file ({})", connection.path(), what));
}

}  // namespace

std::string upgrade_sql(std::int64_t version) {
    std::string out;
    if (version < 2) {
        for (const std::string_view column : kLaterColumns)
            out += fmt::format("ALTER TABLE sightings ADD COLUMN {} TEXT;\n", column);
        out += kSignatures;
    }
    return out + std::string(kMarks) + "INSERT INTO index_pending SELECT row FROM readings;";
}

std::string schema_sql() {
    return fmt::format(R"(
CREATE TABLE documents(sha256 TEXT PRIMARY KEY, source_bytes BLOB NOT NULL) STRICT;
CREATE TABLE sightings(
  sha256 TEXT NOT NULL REFERENCES documents ON DELETE CASCADE, label TEXT NOT NULL, source TEXT NOT NULL,
  title TEXT, publisher TEXT, author TEXT, published TEXT, published_reason TEXT, dateline_place TEXT,
  published_certainty TEXT, agency TEXT, url TEXT,
  PRIMARY KEY(sha256, label, source)) STRICT;
CREATE TABLE readings(
  row INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE REFERENCES documents ON DELETE CASCADE,
  engine TEXT NOT NULL) STRICT;
CREATE TABLE entities(
  row INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
  id TEXT, name TEXT, type TEXT) STRICT;
CREATE INDEX entities_of_reading ON entities(reading);
CREATE TABLE aliases(
  row INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE, alias TEXT) STRICT;
CREATE INDEX aliases_of_entity ON aliases(entity);
CREATE TABLE assertions(
  row INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE{}) STRICT;
CREATE INDEX assertions_of_reading ON assertions(reading);
CREATE TABLE arguments(
  row INTEGER PRIMARY KEY, assertion INTEGER NOT NULL REFERENCES assertions ON DELETE CASCADE,
  role TEXT, text TEXT, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, id TEXT) STRICT;
CREATE INDEX arguments_of_assertion ON arguments(assertion);
{}{})",
                       assertion_columns().definitions, kSignatures, kMarks);
}

Result<void> write_reading(const Connection& connection, std::int64_t row, const Reading& reading) {
    return in_turn([&] { return write_entities(connection, row, reading.entities); },
                   [&] { return write_assertions(connection, row, reading.assertions); },
                   [&] { return write_signature(connection, row, reading.signature); });
}

Result<void> read_entities(const Connection& connection, std::map<std::int64_t, Reading*>& readings,
                           const std::string& rows) {
    const std::string sql = fmt::format(
        "SELECT e.reading, e.row, e.id, e.name, e.type, a.alias FROM entities e "
        "LEFT JOIN aliases a ON a.entity = e.row {} ORDER BY e.row, a.row",
        rows.empty() ? "" : fmt::format("WHERE e.row IN ({})", rows));
    std::int64_t last = -1;
    return for_each_row(connection, sql, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(0));
        if (reading == readings.end()) return {};
        auto& entities = reading->second->entities;
        if (row.integer(1) != last) {
            entities.push_back({.id = row.text(2), .name = row.text(3), .type = row.text(4)});
            last = row.integer(1);
        }
        if (!row.is_null(5)) entities.back().aliases.push_back(row.text(5));
        return {};
    });
}

Result<void> read_assertions(const Connection& connection, std::map<std::int64_t, Reading*>& readings,
                             const std::string& rows) {
    const ColumnList columns = assertion_columns();
    const std::string sql = fmt::format("SELECT row, reading{} FROM assertions {} ORDER BY row", columns.names,
                                        rows.empty() ? "" : fmt::format("WHERE row IN ({})", rows));
    std::map<std::int64_t, std::vector<Argument>> arguments;
    const auto take_argument = [&](const Statement& row) -> Result<void> {
        const Span span{static_cast<std::uint32_t>(row.integer(3)), static_cast<std::uint32_t>(row.integer(4))};
        arguments[row.integer(0)].push_back(
            {.role = row.text(1), .text = row.text(2), .span = span, .id = row.text(5)});
        return {};
    };
    const auto take_assertion = [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(1));
        if (reading == readings.end()) return {};
        Assertion& a = reading->second->assertions.emplace_back();
        Reader read{row, 2};
        visit_columns(a, read);
        if (!read.good) return damaged(connection, "an assertion with an unknown qualifier");
        if (const auto mine = arguments.find(row.integer(0)); mine != arguments.end())
            a.arguments = std::move(mine->second);
        return {};
    };
    const std::string arguments_sql =
        fmt::format("SELECT assertion, role, text, \"start\", \"end\", id FROM arguments {} ORDER BY row",
                    rows.empty() ? "" : fmt::format("WHERE assertion IN ({})", rows));
    return in_turn([&] { return for_each_row(connection, arguments_sql, take_argument); },
                   [&] { return for_each_row(connection, sql, take_assertion); });
}

Result<void> read_signatures(const Connection& connection, std::map<std::int64_t, Reading*>& readings,
                             const std::string& rows) {
    const auto version = connection.integer("PRAGMA user_version");
    if (!version) return tl::unexpected(version.error());
    if (*version < 2) return {};
    const std::string sql = fmt::format("SELECT reading, shingles, sentences FROM signatures {} ORDER BY reading",
                                        rows.empty() ? "" : fmt::format("WHERE reading IN ({})", rows));
    return for_each_row(connection, sql, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(0));
        if (reading == readings.end()) return {};
        if (!read_signature(row.text(1), row.text(2), reading->second->signature))
            return damaged(connection, "a signature of no possible length");
        return {};
    });
}

Result<void> write_sighting(const Connection& connection, const Document& document) {
    auto statement =
        connection.prepare("INSERT OR REPLACE INTO sightings VALUES(?,?,coalesce(?,''),?,?,?,?,?,?,?,?,?)");
    if (!statement) return tl::unexpected(statement.error());
    int at = 0;
    const std::string certainty(document.published.empty() ? "" : name_of(document.published_certainty));
    for (const std::string* field :
         {&document.sha256, &document.id, &document.source, &document.title, &document.publisher, &document.author,
          &document.published, &document.published_reason, &document.dateline_place, &certainty, &document.agency,
          &document.url}) {
        statement->bind(at++, std::string_view(*field));
    }
    return statement->run();
}

Result<std::vector<Sighting>> read_sightings(const Connection& connection) {
    const auto version = connection.integer("PRAGMA user_version");
    if (!version) return tl::unexpected(version.error());
    const std::string sql = fmt::format(
        "SELECT r.row, r.engine, s.sha256, s.label, s.source, s.title, s.publisher, s.author, s.published,"
        " s.published_reason, s.dateline_place, {} FROM sightings s JOIN readings r USING(sha256)"
        " ORDER BY s.sha256, s.label, length(s.source), s.source",
        *version < 2 ? "NULL, NULL, NULL" : "s.published_certainty, s.agency, s.url");
    std::vector<Sighting> out;
    const auto take = [&](const Statement& row) -> Result<void> {
        Sighting s{.reading = row.integer(0), .engine = row.text(1), .document = {}};
        int at = 2;
        Document& d = s.document;
        std::string certainty;
        for (std::string* field : {&d.sha256, &d.id, &d.source, &d.title, &d.publisher, &d.author, &d.published,
                                   &d.published_reason, &d.dateline_place, &certainty, &d.agency, &d.url}) {
            *field = row.text(at++);
        }
        d.published_certainty = date_certainty_from(certainty).value_or(DateCertainty::unknown);
        out.push_back(std::move(s));
        return {};
    };
    if (auto done = for_each_row(connection, sql, take); !done) return tl::unexpected(done.error());
    return out;
}

}  // namespace relata::graph
