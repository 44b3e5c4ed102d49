// Out of the tables of version 3, with every word and name looked up once.

#include "graph/ledger_records.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

#include "core/names.h"
#include "graph/ledger_schema.h"

namespace relata::graph {
namespace {

using sqlite::Connection;
using sqlite::for_each_row;
using sqlite::Statement;

/// Texts behind the numbers of `words` or `names`.
class Texts {
  public:
    static Result<Texts> over(const Connection& connection, std::string_view table, std::string_view column) {
        return connection.prepare(fmt::format("SELECT {} FROM {} WHERE row = ?", column, table))
            .map([](Statement&& find) { return Texts(std::move(find)); });
    }
    const std::string& at(std::int64_t row) {
        constexpr std::size_t kMost = 500'000;
        if (known_.size() > kMost) known_.clear();
        const auto [at, fresh] = known_.try_emplace(row);
        if (!fresh) return at->second;
        find_.bind(0, row);
        if (const auto found = find_.step(); found && *found) at->second = find_.text(0);
        find_.reset();
        return at->second;
    }

  private:
    explicit Texts(Statement find) : find_(std::move(find)) {}
    Statement find_;
    std::unordered_map<std::int64_t, std::string> known_ = {};
};

struct EntityTexts {
    std::string id = {}, name = {}, type = {};
};

/// What the numbers in rows stand for.
class Dictionary {
  public:
    static Result<Dictionary> over(const Connection& connection) {
        auto words = Texts::over(connection, "words", "word");
        auto names = Texts::over(connection, "names", "name");
        auto entity = connection.prepare("SELECT id, name, type FROM entities WHERE row = ?");
        if (!words || !names || !entity) return tl::unexpected(connection.error());
        return Dictionary(std::move(*words), std::move(*names), std::move(*entity));
    }
    std::string word(const Statement& row, int at) {
        return row.is_null(at) ? std::string() : words_.at(row.integer(at));
    }
    std::string name(const Statement& row, int at) {
        return row.is_null(at) ? std::string() : names_.at(row.integer(at));
    }
    /// Of a row that has id, name and type from `at` on.
    EntityTexts entity_in(const Statement& row, int at) {
        EntityTexts out{word(row, at), name(row, at + 1), word(row, at + 2)};
        if (row.is_null(at)) out.id = usual_id(out.name);
        return out;
    }
    /// Of a row that has the number of an entity, or nothing.
    const EntityTexts& entity(const Statement& row, int at) {
        constexpr std::size_t kMost = 200'000;
        static const EntityTexts nobody;
        if (row.is_null(at)) return nobody;
        if (entities_.size() > kMost) entities_.clear();
        const auto [known, fresh] = entities_.try_emplace(row.integer(at));
        if (!fresh) return known->second;
        find_entity_.bind(0, row.integer(at));
        if (const auto found = find_entity_.step(); found && *found) known->second = entity_in(find_entity_, 0);
        find_entity_.reset();
        return known->second;
    }

  private:
    Dictionary(Texts words, Texts names, Statement find_entity)
        : words_(std::move(words)), names_(std::move(names)), find_entity_(std::move(find_entity)) {}
    Texts words_, names_;
    Statement find_entity_;
    std::unordered_map<std::int64_t, EntityTexts> entities_ = {};
};

std::uint32_t offset_in(const Statement& row, int at) { return static_cast<std::uint32_t>(row.integer(at)); }

/// The text that is kept, or else the bytes of the sentence under the span.
std::string text_in(const Statement& row, int at, const Assertion& a, Span span) {
    if (!row.is_null(at)) return row.text(at);
    if (span.end <= span.start || span.start < a.sentence_span.start) return {};
    const std::size_t from = span.start - a.sentence_span.start;
    return from < a.sentence_text.size() ? a.sentence_text.substr(from, span.end - span.start) : std::string();
}

/// Takes the columns of a row one after the other.
class RowReader {
  public:
    RowReader(const Statement& row, Dictionary& dictionary, int at) : row_(row), dictionary_(dictionary), at_(at) {}

    void word(std::string& value) { value = dictionary_.word(row_, at_++); }
    void text(std::string& value) { value = row_.text(at_++); }
    template <typename E>
    void word_of(std::optional<E> (*from)(std::string_view), E& value) {
        const auto read = from(dictionary_.word(row_, at_++));
        good_ = good_ && read.has_value();
        value = read.value_or(E{});
    }
    void participant(const Assertion& a, Participant& p) {
        const EntityTexts& entity = dictionary_.entity(row_, at_);
        p.id = entity.id;
        p.name = row_.is_null(at_ + 1) ? entity.name : row_.text(at_ + 1);
        p.type = row_.is_null(at_ + 2) ? entity.type : dictionary_.word(row_, at_ + 2);
        at_ += 3;
        words(a, p.text, p.span);
    }
    /// A text and its span.
    void words(const Assertion& a, std::string& text, Span& span) {
        span = {offset_in(row_, at_ + 1), offset_in(row_, at_ + 2)};
        text = text_in(row_, at_, a, span);
        at_ += 3;
    }
    void named(std::string& name, std::string& id) {
        const EntityTexts& entity = dictionary_.entity(row_, at_);
        id = entity.id;
        name = row_.is_null(at_ + 1) ? entity.name : row_.text(at_ + 1);
        at_ += 2;
    }
    void quantity(std::optional<Quantity>& value) {
        const int from = std::exchange(at_, at_ + 4);
        if (row_.is_null(from)) return;
        value.emplace();
        value->value = row_.real(from);
        value->unit = dictionary_.word(row_, from + 1);
        const auto bound = bound_from(dictionary_.word(row_, from + 2));
        good_ = good_ && bound.has_value();
        value->bound = bound.value_or(Bound{});
        value->text = row_.text(from + 3);
    }
    void real(double& value) { value = row_.real(at_++); }
    bool good() const { return good_; }

  private:
    const Statement& row_;
    Dictionary& dictionary_;
    int at_;
    bool good_ = true;
};

/// Columns: row and reading, position, start, end and text of the sentence, then `kAssertionColumns`.
std::string select_assertions(const std::string& rows) {
    std::string columns;
    for (const Column& c : kAssertionColumns) {
        const std::string column = fmt::format("a.\"{}\"", c.name);
        const bool digest = c.kind == Kind::digest;  // as hex digits, unless it was kept as it was
        columns += ", ";
        columns +=
            digest ? fmt::format("CASE typeof({0}) WHEN 'blob' THEN lower(hex({0})) ELSE {0} END", column) : column;
    }
    return fmt::format(
        "SELECT a.row, s.reading, s.position, s.\"start\", s.\"end\", s.text{} FROM assertions a "
        "JOIN sentences s ON s.row = a.sentence WHERE true{} ORDER BY a.row",
        columns, among("a.row", rows));
}

/// In the order of `kAssertionColumns`. False where a word stands for no enumerator.
bool read_columns(const Statement& row, Dictionary& dictionary, Assertion& a) {
    a.sentence = offset_in(row, 2);
    a.sentence_span = {offset_in(row, 3), offset_in(row, 4)};
    a.sentence_text = row.text(5);
    RowReader read(row, dictionary, 6);
    read.text(a.id);
    read.participant(a, a.subject);
    read.word(a.relation);
    read.words(a, a.relation_text, a.relation_span);
    read.participant(a, a.object);
    read.word_of(polarity_from, a.polarity);
    read.word_of(modality_from, a.modality);
    read.named(a.attribution, a.attribution_id);
    read.text(a.nested_in);
    for (std::string* word : {&a.event_class, &a.mode, &a.cameo, &a.time}) read.word(*word);
    read.text(a.time_text);
    read.named(a.place, a.place_id);
    read.quantity(a.quantity);
    read.word(a.rule);
    read.real(a.confidence);
    return read.good();
}

}  // namespace

Result<void> read_entity_rows(const Connection& connection, const ReadingsByRow& readings, const std::string& rows) {
    auto dictionary = Dictionary::over(connection);
    if (!dictionary) return tl::unexpected(dictionary.error());
    const std::string sql = fmt::format(
        "SELECT e.reading, e.row, e.id, e.name, e.type, l.alias FROM entities e LEFT JOIN aliases l ON l.entity = e.row"
        " WHERE e.declared{} ORDER BY e.row, l.position",
        among("e.row", rows));
    std::int64_t last = -1;
    return for_each_row(connection, sql, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(0));
        if (reading == readings.end()) return {};
        auto& entities = reading->second->entities;
        if (std::exchange(last, row.integer(1)) != row.integer(1)) {
            EntityTexts texts = dictionary->entity_in(row, 2);
            entities.push_back(
                {.id = std::move(texts.id), .name = std::move(texts.name), .type = std::move(texts.type)});
        }
        if (!row.is_null(5)) entities.back().aliases.push_back(dictionary->name(row, 5));
        return {};
    });
}

Result<void> read_entity_ids(const Connection& connection, std::int64_t first, std::int64_t last,
                             const EntityTaken& taken) {
    auto dictionary = Dictionary::over(connection);
    if (!dictionary) return tl::unexpected(dictionary.error());
    const std::string sql = fmt::format(
        "SELECT reading, row, id, name, type FROM entities WHERE reading BETWEEN {} AND {} ORDER BY row", first, last);
    return for_each_row(connection, sql, [&](const Statement& row) -> Result<void> {
        taken(row.integer(0), dictionary->entity_in(row, 2).id, row.integer(1));
        return {};
    });
}

Result<void> read_assertion_rows(const Connection& connection, const ReadingsByRow& readings, const std::string& rows,
                                 const RowTaken& taken) {
    auto dictionary = Dictionary::over(connection);
    auto arguments = sqlite::RowsBeside::open(
        connection, fmt::format("SELECT assertion, role, text, \"start\", \"end\", entity FROM arguments WHERE true{} "
                                "ORDER BY assertion, position",
                                among("assertion", rows)));
    if (!dictionary) return tl::unexpected(dictionary.error());
    if (!arguments) return tl::unexpected(arguments.error());
    return for_each_row(connection, select_assertions(rows), [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(1));
        if (reading == readings.end()) return {};
        Assertion& a = reading->second->assertions.emplace_back();
        if (taken) taken(row.integer(1), row.integer(0));
        if (!read_columns(row, *dictionary, a)) return damaged(connection, "an assertion with an unknown qualifier");
        return arguments->of(row.integer(0), [&](const Statement& beside) {
            Argument& argument = a.arguments.emplace_back();
            argument.role = dictionary->word(beside, 1);
            argument.span = {offset_in(beside, 3), offset_in(beside, 4)};
            argument.text = text_in(beside, 2, a, argument.span);
            argument.id = dictionary->entity(beside, 5).id;
        });
    });
}

}  // namespace relata::graph
