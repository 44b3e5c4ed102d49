// Documents by subject, relation and object.

#include "graph/index_ties.h"

#include <fmt/format.h>

#include <array>
#include <limits>
#include <string_view>
#include <vector>

#include "core/fingerprint.h"
#include "graph/name_folding.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

/// Subject, its words, relation, object, its words: nodes from 1, 0 where there is none.
using Tie = std::array<std::int64_t, 5>;

/// What the rows of a reading tell, each once. What joins no node is not looked for.
std::vector<Tie> ties_between(Sql& sql, std::int64_t first, std::int64_t last) {
    std::vector<Tie> out;
    sql.each(
        "SELECT DISTINCT coalesce(subject, 0), coalesce(subject_words, 0), coalesce(relation, 0), coalesce(object, 0), "
        "coalesce(object_words, 0) FROM index_assertions WHERE row BETWEEN ? AND ? AND "
        "(subject IS NOT NULL OR object IS NOT NULL)",
        [&out](const Statement& row) {
            Tie& tie = out.emplace_back();
            for (std::size_t i = 0; i < tie.size(); ++i) tie[i] = row.integer(static_cast<int>(i));
        },
        first, last);
    return out;
}

/// Two documents at least.
bool is_told_twice(Sql& sql, const Tie& t) {
    constexpr const char* kBySubject =
        "SELECT count(*) FROM (SELECT DISTINCT document FROM index_assertions WHERE subject = ? AND relation IS "
        "nullif(?, 0) AND object IS nullif(?, 0) AND object_words IS nullif(?, 0) LIMIT 2)";
    constexpr const char* kByObject =
        "SELECT count(*) FROM (SELECT DISTINCT document FROM index_assertions WHERE object = ? AND relation IS "
        "nullif(?, 0) AND subject IS nullif(?, 0) AND subject_words IS nullif(?, 0) LIMIT 2)";
    return (t[0] != 0 ? sql.number(kBySubject, 0, t[0], t[2], t[3], t[4])
                      : sql.number(kByObject, 0, t[3], t[2], t[0], t[1])) > 1;
}

std::string of_tie(std::string_view what) {
    return fmt::format(
        "{} WHERE subject = ? AND subject_words = ? AND relation = ? AND object = ? AND object_words = ?", what);
}

void step(Sql& sql, const Tie& t, int by) {
    static const std::string kStep = of_tie("UPDATE index_ties SET documents = documents + ?");
    sql.run(kStep, by, t[0], t[1], t[2], t[3], t[4]);
}

void remove(Sql& sql, const Tie& t) {
    static const std::string kRemove = of_tie("DELETE FROM index_ties");
    sql.run(kRemove, t[0], t[1], t[2], t[3], t[4]);
}

std::int64_t documents_of(Sql& sql, const Tie& t) {
    static const std::string kDocuments = of_tie("SELECT documents FROM index_ties");
    return sql.number(kDocuments, 0, t[0], t[1], t[2], t[3], t[4]);
}

}  // namespace

std::int64_t number_of_words(const std::string& words) {
    const std::uint64_t number = hash_bytes(end_key(words)) & std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(number == 0 ? 1 : number);
}

void build_ties(Sql& sql) {
    // Each in the order of the index that it is counted by, so that nothing has to be sorted.
    sql.run(
        "INSERT INTO index_ties SELECT subject, 0, coalesce(relation, 0), coalesce(object, 0), "
        "coalesce(object_words, 0), count(DISTINCT document) AS documents FROM index_assertions "
        "WHERE subject IS NOT NULL GROUP BY subject, relation, object, object_words HAVING documents > 1");
    sql.run(
        "INSERT INTO index_ties SELECT 0, coalesce(subject_words, 0), coalesce(relation, 0), object, 0, "
        "count(DISTINCT document) AS documents FROM index_assertions WHERE object IS NOT NULL AND subject IS NULL "
        "GROUP BY object, relation, subject_words HAVING documents > 1");
}

void enter_ties(Sql& sql, std::int64_t reading) {
    const auto number = [&](const char* select, std::int64_t none) { return sql.number(select, none, reading); };
    const std::int64_t first = number("SELECT first_assertion FROM index_documents WHERE reading = ?", 0),
                       last = number("SELECT last_assertion FROM index_documents WHERE reading = ?", -1);
    for (const Tie& t : ties_between(sql, first, last)) {
        if (documents_of(sql, t) > 0) {
            step(sql, t, +1);
        } else if (is_told_twice(sql, t)) {
            sql.run("INSERT INTO index_ties VALUES(?, ?, ?, ?, ?, 2)", t[0], t[1], t[2], t[3], t[4]);
        }
    }
}

void leave_ties(Sql& sql, std::int64_t first, std::int64_t last) {
    for (const Tie& t : ties_between(sql, first, last)) {
        const std::int64_t documents = documents_of(sql, t);
        if (documents > 2) {
            step(sql, t, -1);
        } else if (documents == 2) {
            remove(sql, t);
        }
    }
}

}  // namespace relata::graph
