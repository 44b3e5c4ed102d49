// Into the tables: every text that repeats becomes a number, every text that can be found again is left out.

#include "graph/ledger_write.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "core/names.h"
#include "graph/interned.h"
#include "graph/ledger_schema.h"
#include "graph/packed.h"
#include "graph/row_binding.h"

namespace relata::graph {
namespace {

using sqlite::Connection;
using sqlite::Statement;

/// "?,?,?"
std::string marks(std::size_t count) {
    std::string out = "?";
    for (std::size_t i = 1; i < count; ++i) out += ",?";
    return out;
}

}  // namespace

struct LedgerWriter::Impl {
    static constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::max();

    Impl(const Connection& connection, Interned words, Interned names)
        : connection_(connection), words_(std::move(words)), names_(std::move(names)) {}

    Result<std::int64_t> write_document(const Document& document);
    Result<std::int64_t> write_reading(std::int64_t document, const Reading& reading);
    Result<void> finish();

  private:
    struct Known {
        std::int64_t row = 0;
        std::string name = {};
        std::string type = {};
    };
    /// A statement, kept ready.
    Result<Statement*> ready(const std::string& sql);
    Result<std::int64_t> row_of_document(const Document& document);
    Result<void> write_sighting(std::int64_t document, const Document& d);
    Result<void> write_entity(const Entity& entity, bool declared);
    Result<void> write_aliases(std::int64_t entity, const std::vector<std::string>& aliases);
    Result<void> write_signature(const Signature& signature);
    Result<void> declare(const Participant& participant);
    Result<void> declare_all(const Assertion& a);
    Result<std::int64_t> sentence_of(const Assertion& a);
    Result<void> write_assertion(const Assertion& a);
    Result<void> write_arguments(std::int64_t assertion, const Assertion& a);
    void put_entity(Row& row, const std::string& id);
    void put_participant(Row& row, const Participant& participant, const Assertion& a);
    void put_quantity(Row& row, const std::optional<Quantity>& quantity);

    const Connection& connection_;
    Interned words_, names_;
    std::map<std::string, Statement> statements_ = {};
    std::int64_t first_sentence_ = kNone;  // of those that the word index lacks
    // Of the reading under way:
    std::int64_t reading_ = 0;
    std::map<std::string, Known, std::less<>> entities_ = {};
    std::map<std::tuple<std::uint32_t, Span, std::string>, std::int64_t> sentences_ = {};
};

Result<Statement*> LedgerWriter::Impl::ready(const std::string& sql) {
    auto known = statements_.find(sql);
    if (known == statements_.end()) {
        auto statement = connection_.prepare(sql);
        if (!statement) return tl::unexpected(statement.error());
        known = statements_.emplace(sql, std::move(*statement)).first;
    }
    return &known->second;
}

Result<void> LedgerWriter::Impl::write_aliases(std::int64_t entity, const std::vector<std::string>& aliases) {
    const auto statement = ready("INSERT INTO aliases VALUES(?,?,?)");
    if (!statement) return tl::unexpected(statement.error());
    std::int64_t position = 0;
    for (const std::string& alias : aliases) {
        if (alias.empty()) continue;
        Row row(**statement, words_);
        row.integer(entity);
        row.integer(position++);
        row.intern(names_, alias);
        if (auto done = row.run(); !done) return done;
    }
    return {};
}

Result<void> LedgerWriter::Impl::write_entity(const Entity& entity, bool declared) {
    const auto statement = ready("INSERT INTO entities(reading, id, name, type, declared) VALUES(?,?,?,?,?)");
    if (!statement) return tl::unexpected(statement.error());
    Row row(**statement, words_);
    row.integer(reading_);
    const std::string usual = usual_id(entity.name);
    row.word_unless(entity.id == usual && usual.empty() == entity.name.empty(), entity.id);
    row.intern(names_, entity.name);
    row.word(entity.type);
    row.integer(declared ? 1 : 0);
    if (auto done = row.run(); !done) return done;
    const std::int64_t number = connection_.last_row();
    if (!entity.id.empty()) entities_.emplace(entity.id, Known{number, entity.name, entity.type});
    return write_aliases(number, entity.aliases);
}

/// No row where there is no signature: a reading that was put together by hand.
Result<void> LedgerWriter::Impl::write_signature(const Signature& signature) {
    if (signature.empty()) return {};
    const auto statement = ready("INSERT INTO signatures VALUES(?,?,?)");
    if (!statement) return tl::unexpected(statement.error());
    const std::string shingles = shingles_to_bytes(signature), sentences = sentences_to_bytes(signature);
    Row row(**statement, words_);
    row.integer(reading_);
    row.blob(shingles);
    row.blob(sentences);
    return row.run();
}

Result<void> LedgerWriter::Impl::declare(const Participant& p) {
    if (p.id.empty() || entities_.contains(p.id)) return {};
    return write_entity({.id = p.id, .name = p.name, .type = p.type}, false);
}

Result<void> LedgerWriter::Impl::declare_all(const Assertion& a) {
    Result<void> done = {};
    for (const Participant* p : {&a.subject, &a.object}) done = done ? declare(*p) : done;
    done = done ? declare({.name = a.attribution, .id = a.attribution_id}) : done;
    done = done ? declare({.name = a.place, .id = a.place_id}) : done;
    for (const Argument& argument : a.arguments)
        done = done ? declare({.name = argument.text, .id = argument.id}) : done;
    return done;
}

Result<std::int64_t> LedgerWriter::Impl::sentence_of(const Assertion& a) {
    auto key = std::tuple(a.sentence, a.sentence_span, a.sentence_text);
    if (const auto known = sentences_.find(key); known != sentences_.end()) return known->second;
    const auto statement =
        ready("INSERT INTO sentences(reading, position, \"start\", \"end\", text) VALUES(?,?,?,?,?)");
    if (!statement) return tl::unexpected(statement.error());
    Row row(**statement, words_);
    row.integer(reading_);
    row.integer(a.sentence);
    row.integer(a.sentence_span.start);
    row.integer(a.sentence_span.end);
    row.text(a.sentence_text);
    if (auto done = row.run(); !done) return tl::unexpected(done.error());
    first_sentence_ = std::min(first_sentence_, connection_.last_row());
    return sentences_.emplace(std::move(key), connection_.last_row()).first->second;
}

void LedgerWriter::Impl::put_entity(Row& row, const std::string& id) {
    const auto known = entities_.find(id);
    if (known == entities_.end()) return row.none();
    row.integer(known->second.row);
}

void LedgerWriter::Impl::put_participant(Row& row, const Participant& p, const Assertion& a) {
    static const Known nobody;
    const auto found = entities_.find(p.id);
    const Known& known = found == entities_.end() ? nobody : found->second;
    put_entity(row, p.id);
    row.text_unless(p.name == known.name, p.name);
    row.word_unless(p.type == known.type, p.type);
    put_text(row, p.text, a, p.span);
    row.integer(p.span.start);
    row.integer(p.span.end);
}

void LedgerWriter::Impl::put_quantity(Row& row, const std::optional<Quantity>& quantity) {
    if (!quantity) {
        for (int i = 0; i < 4; ++i) row.none();
        return;
    }
    row.real(quantity->value);
    row.word(quantity->unit);
    row.word(name_of(quantity->bound));
    row.text(quantity->text);
}

Result<void> LedgerWriter::Impl::write_assertion(const Assertion& a) {
    const auto sentence = sentence_of(a);
    if (!sentence) return tl::unexpected(sentence.error());
    static const std::string sql =
        fmt::format("INSERT INTO assertions VALUES(NULL,{})", marks(kAssertionColumns.size() + 1));
    const auto statement = ready(sql);
    if (!statement) return tl::unexpected(statement.error());
    const auto name_of_entity = [&](const std::string& id) {
        const auto known = entities_.find(id);
        return known == entities_.end() ? std::string_view() : std::string_view(known->second.name);
    };
    Row row(**statement, words_);
    row.integer(*sentence);
    row.digest(a.id);
    put_participant(row, a.subject, a);
    row.word(a.relation);
    put_text(row, a.relation_text, a, a.relation_span);
    row.integer(a.relation_span.start);
    row.integer(a.relation_span.end);
    put_participant(row, a.object, a);
    row.word(name_of(a.polarity));
    row.word(name_of(a.modality));
    put_entity(row, a.attribution_id);
    row.text_unless(a.attribution == name_of_entity(a.attribution_id), a.attribution);
    row.digest(a.nested_in);
    for (const std::string* word : {&a.event_class, &a.mode, &a.cameo, &a.time}) row.word(*word);
    row.text(a.time_text);
    put_entity(row, a.place_id);
    row.text_unless(a.place == name_of_entity(a.place_id), a.place);
    put_quantity(row, a.quantity);
    row.word(a.rule);
    row.real(a.confidence);
    if (auto done = row.run(); !done) return done;
    return write_arguments(connection_.last_row(), a);
}

Result<void> LedgerWriter::Impl::write_arguments(std::int64_t assertion, const Assertion& a) {
    const auto statement = ready("INSERT INTO arguments VALUES(?,?,?,?,?,?,?)");
    if (!statement) return tl::unexpected(statement.error());
    std::int64_t position = 0;
    for (const Argument& argument : a.arguments) {
        Row row(**statement, words_);
        row.integer(assertion);
        row.integer(position++);
        row.word(argument.role);
        put_text(row, argument.text, a, argument.span);
        row.integer(argument.span.start);
        row.integer(argument.span.end);
        put_entity(row, argument.id);
        if (auto done = row.run(); !done) return done;
    }
    return {};
}

Result<std::int64_t> LedgerWriter::Impl::write_reading(std::int64_t document, const Reading& reading) {
    const auto statement = ready("INSERT INTO readings(document, engine) VALUES(?,?)");
    if (!statement) return tl::unexpected(statement.error());
    Row row(**statement, words_);
    row.integer(document);
    row.word(reading.engine);
    if (auto done = row.run(); !done) return tl::unexpected(done.error());
    reading_ = connection_.last_row();
    entities_.clear();
    sentences_.clear();
    Result<void> done = {};
    for (const Entity& e : reading.entities) done = done ? write_entity(e, true) : done;
    for (const Assertion& a : reading.assertions) done = done ? declare_all(a) : done;
    for (const Assertion& a : reading.assertions) done = done ? write_assertion(a) : done;
    done = done ? write_signature(reading.signature) : done;
    if (!done) return tl::unexpected(done.error());
    return reading_;
}

Result<void> LedgerWriter::Impl::write_sighting(std::int64_t document, const Document& d) {
    static const std::string sql =
        fmt::format("INSERT OR REPLACE INTO sightings VALUES(?,?,coalesce(?,''),{})", marks(kSightingColumns.size()));
    const auto statement = ready(sql);
    if (!statement) return tl::unexpected(statement.error());
    Row row(**statement, words_);
    row.integer(document);
    row.text(d.id);
    row.text(d.source);
    row.text(d.title);
    for (const std::string* word : {&d.publisher, &d.author, &d.published, &d.published_reason, &d.dateline_place})
        row.word(*word);
    row.word(d.published.empty() ? std::string_view() : name_of(d.published_certainty));
    row.word(d.agency);
    row.text(d.url);
    return row.run();
}

Result<std::int64_t> LedgerWriter::Impl::row_of_document(const Document& document) {
    const auto find = ready("SELECT row FROM documents WHERE sha256 = ?");
    if (!find) return tl::unexpected(find.error());
    (*find)->bind_digest(0, document.sha256);
    const auto found = (*find)->step();
    const std::int64_t row = found && *found ? (*find)->integer(0) : 0;
    (*find)->reset();
    if (!found) return tl::unexpected(found.error());
    if (*found) return row;
    const auto insert = ready("INSERT INTO documents(sha256, source_bytes) VALUES(?, ?)");
    if (!insert) return tl::unexpected(insert.error());
    const std::string frame = pack(document.source_bytes);
    (*insert)->bind_digest(0, document.sha256);
    (*insert)->bind_blob(1, frame);
    return (*insert)->run().map([&] { return connection_.last_row(); });
}

Result<std::int64_t> LedgerWriter::Impl::write_document(const Document& document) {
    const auto row = row_of_document(document);
    if (!row) return row;
    return write_sighting(*row, document).map([&] { return *row; });
}

Result<void> LedgerWriter::Impl::finish() {
    const std::int64_t sentence = std::exchange(first_sentence_, kNone);
    const std::int64_t name = names_.take_first_new().value_or(kNone);
    if (sentence == kNone && name == kNone) return {};
    return connection_.run(enter_words_sql(sentence, name));
}

LedgerWriter::LedgerWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
LedgerWriter::LedgerWriter(LedgerWriter&&) noexcept = default;
LedgerWriter::~LedgerWriter() = default;

Result<LedgerWriter> LedgerWriter::over(const Connection& connection) {
    auto words = Interned::over(connection, "words", "word");
    auto names = Interned::over(connection, "names", "name");
    if (!words || !names) return tl::unexpected(connection.error());
    return LedgerWriter(std::make_unique<Impl>(connection, std::move(*words), std::move(*names)));
}

Result<std::int64_t> LedgerWriter::write_document(const Document& document) { return impl_->write_document(document); }

Result<std::int64_t> LedgerWriter::write_reading(std::int64_t document, const Reading& reading) {
    return impl_->write_reading(document, reading);
}

Result<void> LedgerWriter::finish() { return impl_->finish(); }

}  // namespace relata::graph
