// Out of the tables of version 3, with every word and name looked up once.

#include "graph/ledger_records.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
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
    void digest(std::string& value) { value = row_.digits(at_++); }
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
std::string select_assertions(const std::string& condition) {
    std::string columns;
    for (const Column& c : kAssertionColumns) columns += fmt::format(", a.\"{}\"", c.name);
    return fmt::format(
        "SELECT a.row, s.reading, s.position, s.\"start\", s.\"end\", s.text{} FROM assertions a "
        "JOIN sentences s ON s.row = a.sentence WHERE {} ORDER BY a.row",
        columns, condition);
}

constexpr int kFirstColumn = 6;  // of `kAssertionColumns` there

/// In the order of `kAssertionColumns`. False where a word stands for no enumerator.
bool read_columns(const Statement& row, Dictionary& dictionary, Assertion& a) {
    a.sentence = offset_in(row, 2);
    a.sentence_span = {offset_in(row, 3), offset_in(row, 4)};
    a.sentence_text = row.text(5);
    RowReader read(row, dictionary, kFirstColumn);
    read.digest(a.id);
    read.participant(a, a.subject);
    read.word(a.relation);
    read.words(a, a.relation_text, a.relation_span);
    read.participant(a, a.object);
    read.word_of(polarity_from, a.polarity);
    read.word_of(modality_from, a.modality);
    read.named(a.attribution, a.attribution_id);
    read.digest(a.nested_in);
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

namespace {

/// The arguments of a row of `arguments`: assertion, role, text, start, end, entity.
void read_argument(const Statement& beside, Dictionary& dictionary, Assertion& a) {
    Argument& argument = a.arguments.emplace_back();
    argument.role = dictionary.word(beside, 1);
    argument.span = {offset_in(beside, 3), offset_in(beside, 4)};
    argument.text = text_in(beside, 2, a, argument.span);
    argument.id = dictionary.entity(beside, 5).id;
}

std::string select_arguments(const std::string& condition) {
    return fmt::format(
        "SELECT assertion, role, text, \"start\", \"end\", entity FROM arguments WHERE {} ORDER BY assertion, position",
        condition);
}

constexpr int column_at(std::string_view name) {
    for (std::size_t i = 0; i < kAssertionColumns.size(); ++i) {
        if (kAssertionColumns[i].name == name) return kFirstColumn + static_cast<int>(i);
    }
    return -1;
}

std::optional<std::int64_t> number_in(const Statement& row, int at) {
    return row.is_null(at) ? std::nullopt : std::optional(row.integer(at));
}

AssertionRow numbers_of(const Statement& row) {
    constexpr int kRelation = column_at("relation"), kClass = column_at("class"), kPolarity = column_at("polarity"),
                  kModality = column_at("modality");
    return {row.integer(0), number_in(row, kRelation), number_in(row, kClass), number_in(row, kPolarity),
            number_in(row, kModality)};
}

}  // namespace

Result<void> read_assertion_rows(const Connection& connection, const ReadingsByRow& readings, const std::string& rows) {
    auto dictionary = Dictionary::over(connection);
    auto arguments = sqlite::RowsBeside::open(connection, select_arguments("true" + among("assertion", rows)));
    if (!dictionary) return tl::unexpected(dictionary.error());
    if (!arguments) return tl::unexpected(arguments.error());
    const std::string sql = select_assertions("true" + among("a.row", rows));
    return for_each_row(connection, sql, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(1));
        if (reading == readings.end()) return {};
        Assertion& a = reading->second->assertions.emplace_back();
        if (!read_columns(row, *dictionary, a)) return damaged(connection, "an assertion with an unknown qualifier");
        return arguments->of(row.integer(0), [&](const Statement& beside) { read_argument(beside, *dictionary, a); });
    });
}

struct RecordReader::Impl {
    const Connection& connection;
    Dictionary dictionary;
    Statement entities, span, assertions, arguments;

    Result<void> read_entities(std::int64_t first, std::int64_t last, const ReadingsByRow& readings,
                               const EntityTaken& taken);
    Result<void> read_assertions(std::int64_t first, std::int64_t last, const ReadingsByRow& readings,
                                 const RowTaken& taken);
};

/// Steps through a statement and makes it ready again.
template <typename Take>
Result<void> each(Statement& statement, Take&& take) {
    Result<void> done = {};
    while (done) {
        const auto more = statement.step();
        if (!more) done = tl::unexpected(more.error());
        if (!more || !*more) break;
        done = take(std::as_const(statement));
    }
    statement.reset();
    return done;
}

Result<void> RecordReader::Impl::read_entities(std::int64_t first, std::int64_t last, const ReadingsByRow& readings,
                                               const EntityTaken& taken) {
    std::int64_t known = -1;
    EntityTexts texts;
    entities.bind(0, first);
    entities.bind(1, last);
    return each(entities, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(0));
        if (reading == readings.end()) return {};
        const bool declared = row.integer(6) != 0;
        if (std::exchange(known, row.integer(1)) != row.integer(1)) {
            texts = dictionary.entity_in(row, 2);
            taken(row.integer(0), texts.id, row.integer(1));
            if (declared) reading->second->entities.push_back({.id = texts.id, .name = texts.name, .type = texts.type});
        }
        if (declared && !row.is_null(5)) reading->second->entities.back().aliases.push_back(dictionary.name(row, 5));
        return {};
    });
}

Result<void> RecordReader::Impl::read_assertions(std::int64_t first, std::int64_t last, const ReadingsByRow& readings,
                                                 const RowTaken& taken) {
    std::int64_t from = 0, to = -1;
    span.bind(0, first);
    span.bind(1, last);
    const auto done = each(span, [&](const Statement& row) -> Result<void> {
        if (row.is_null(0)) return {};
        from = row.integer(0);
        to = row.integer(1);
        return {};
    });
    if (!done) return done;
    for (Statement* statement : {&assertions, &arguments}) {
        statement->bind(0, from);
        statement->bind(1, to);
    }
    bool more = false;
    const auto next = [&]() -> Result<void> { return arguments.step().map([&](bool there) { more = there; }); };
    if (auto begun = next(); !begun) return begun;
    auto read = each(assertions, [&](const Statement& row) -> Result<void> {
        const auto reading = readings.find(row.integer(1));
        if (reading == readings.end()) return {};
        Assertion& a = reading->second->assertions.emplace_back();
        if (!read_columns(row, dictionary, a)) return damaged(connection, "an assertion with an unknown qualifier");
        for (; more && arguments.integer(0) <= row.integer(0);) {
            if (arguments.integer(0) == row.integer(0)) read_argument(arguments, dictionary, a);
            if (auto stepped = next(); !stepped) return stepped;
        }
        taken(row.integer(1), numbers_of(row));
        return {};
    });
    arguments.reset();
    return read;
}

RecordReader::RecordReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

Result<RecordReader> RecordReader::over(const Connection& connection) {
    auto dictionary = Dictionary::over(connection);
    auto entities = connection.prepare(
        "SELECT e.reading, e.row, e.id, e.name, e.type, l.alias, e.declared FROM entities e LEFT JOIN aliases l ON "
        "l.entity = e.row WHERE e.reading BETWEEN ? AND ? ORDER BY e.reading, e.row, l.position");
    auto span = connection.prepare(
        "SELECT min(a.row), max(a.row) FROM sentences s JOIN assertions a ON a.sentence = s.row WHERE s.reading "
        "BETWEEN ? AND ?");
    auto assertions = connection.prepare(select_assertions("a.row BETWEEN ? AND ?"));
    auto arguments = connection.prepare(select_arguments("assertion BETWEEN ? AND ?"));
    if (!dictionary || !entities || !span || !assertions || !arguments) return tl::unexpected(connection.error());
    return RecordReader(std::make_unique<Impl>(Impl{connection, std::move(*dictionary), std::move(*entities),
                                                    std::move(*span), std::move(*assertions), std::move(*arguments)}));
}

Result<void> RecordReader::read(std::int64_t first, std::int64_t last, const ReadingsByRow& readings,
                                const EntityTaken& entity, const RowTaken& assertion) {
    if (auto done = impl_->read_entities(first, last, readings, entity); !done) return done;
    return impl_->read_assertions(first, last, readings, assertion);
}

}  // namespace relata::graph
