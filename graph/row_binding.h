#pragma once
// The values of one row on their way into a table of the graph file.

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"
#include "graph/interned.h"
#include "graph/reading.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// Binds the values of one row after the other and remembers the first failure. The statement is one that inserts; it
/// and the table of words outlive the row. Example: of "INSERT INTO aliases VALUES(?,?,?)": row.integer(7);
/// row.integer(0); row.intern(names, "HTS"); row.run().
class Row {
  public:
    Row(sqlite::Statement& statement, Interned& words) : statement_(statement), words_(words) {}

    void integer(std::int64_t value) { statement_.bind(at_++, value); }
    void real(double value) { statement_.bind(at_++, value); }
    /// NULL where it is empty.
    void text(std::string_view value) { statement_.bind(at_++, value); }
    void digest(std::string_view value) { statement_.bind_digest(at_++, value); }
    void blob(std::string_view value) { statement_.bind_blob(at_++, value); }
    void none() { statement_.bind_null(at_++); }
    /// As the number of the word; NULL where it is empty.
    void word(std::string_view value) { intern(words_, value); }
    void intern(Interned& texts, std::string_view value) {
        if (value.empty()) return none();
        intern_any(texts, value);
    }
    /// NULL where a reader finds it anyway; else the text, even if empty.
    void text_unless(bool found, std::string_view value) {
        if (found) return none();
        statement_.bind_text(at_++, value);
    }
    void word_unless(bool found, std::string_view value) {
        if (found) return none();
        intern_any(words_, value);
    }
    /// Inserts the row, unless a word could not be put in before.
    Result<void> run() { return so_far_ ? statement_.run() : so_far_; }

  private:
    void intern_any(Interned& texts, std::string_view value) {
        const auto row = texts.row_of(value);
        if (!row && so_far_) so_far_ = tl::unexpected(row.error());
        statement_.bind(at_++, row.value_or(0));
    }

    sqlite::Statement& statement_;
    Interned& words_;
    int at_ = 0;
    Result<void> so_far_ = {};
};

/// Puts in a text of an assertion, where `span` is in its document; nothing where the words of the sentence under the
/// span are that text, as in nearly all assertions: a reader cuts it from there.
void put_text(Row& row, const std::string& text, const Assertion& a, Span span);

}  // namespace relata::graph
