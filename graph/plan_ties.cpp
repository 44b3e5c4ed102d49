// Lists of ties, most documents first, read together until no other answer can have as many.

#include "graph/plan_ties.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "graph/edge_ends.h"
#include "graph/json_list.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

/// A relation, and the node or words at the other end.
using Answer = std::array<std::int64_t, 3>;
/// The nodes or words at both ends of a relation.
using Ends = std::array<std::int64_t, 4>;

/// Ties that have one thing in common, most documents first. `What` are the first columns, the last is how many.
template <typename What>
class TieList {
  public:
    TieList(Statement statement, std::int64_t common) : statement_(std::move(statement)) { statement_.bind(0, common); }
    Result<void> next() {
        const auto more = statement_.step();
        if (!more) return tl::unexpected(more.error());
        answer_.reset();
        documents_ = 1;  // what is not listed may be told once
        if (!*more) return {};
        What& answer = answer_.emplace();
        for (std::size_t i = 0; i < answer.size(); ++i) answer[i] = statement_.integer(static_cast<int>(i));
        documents_ = static_cast<std::size_t>(statement_.integer(static_cast<int>(answer.size())));
        return {};
    }
    /// Nothing behind the last one.
    const std::optional<What>& answer() const { return answer_; }
    std::size_t documents() const { return documents_; }

  private:
    Statement statement_;
    std::optional<What> answer_ = {};
    std::size_t documents_ = 1;
};

/// Lists that are read together.
template <typename What>
class TieLists {
  public:
    explicit TieLists(Sql& sql) : sql_(sql) {}

    void open(const char* select, std::int64_t common) {
        auto statement = sql_.connection().prepare(select);
        if (!statement) return sql_.fail_with(statement.error());
        step(lists_.emplace_back(std::move(*statement), common));
    }
    /// Calls `take(answer)`, which gives its documents where it is wanted, for one after the other, until `count` have
    /// more documents than any other answer can have. False where the lists end before.
    template <typename Take>
    bool read(std::size_t count, Take&& take) {
        std::multiset<std::size_t, std::greater<>> documents;  // of the answers that were met
        std::set<What> met;
        while (!sql_.failed() && !lists_.empty()) {
            auto& first = *std::ranges::max_element(lists_, {}, &TieList<What>::documents);
            if (!first.answer()) return false;
            if (documents.size() >= count &&
                *std::next(documents.begin(), static_cast<std::ptrdiff_t>(count - 1)) > most_of_others())
                return true;
            if (const What answer = *first.answer(); met.insert(answer).second) {
                if (const std::size_t of_answer = take(answer); of_answer > 0) documents.insert(of_answer);
            }
            step(first);
        }
        return false;
    }

  private:
    void step(TieList<What>& list) {
        if (auto done = list.next(); !done) sql_.fail_with(done.error());
    }
    std::size_t most_of_others() const {
        std::size_t most = 0;
        for (const auto& list : lists_) most += list.documents();
        return most;
    }

    Sql& sql_;
    std::vector<TieList<What>> lists_ = {};
};

using Rows = std::vector<std::pair<std::int64_t, std::int64_t>>;  // with their documents

std::size_t count_documents(const Rows& rows) {
    std::vector<std::int64_t> documents;
    for (const auto& [row, document] : rows) documents.push_back(document);
    std::ranges::sort(documents);
    return static_cast<std::size_t>(std::ranges::unique(documents).begin() - documents.begin());
}

/// Whether an end may be what a clause asks for.
bool is_wanted(Sql& sql, const PlanTerm& end, std::int64_t node, std::int64_t words) {
    if (end.kind == PlanTerm::Kind::variable && node == 0 && words == 0) return false;
    if (end.types.empty()) return true;
    std::string type;
    sql.each(
        "SELECT type FROM index_nodes WHERE row = ?", [&type](const Statement& row) { type = row.text(0); }, node);
    return node != 0 && std::ranges::find(end.types, type) != end.types.end();
}

bool is_open(const PlanTerm& end) {
    return end.number && (end.kind == PlanTerm::Kind::variable || end.kind == PlanTerm::Kind::anything);
}

/// A combination for each of these assertions, which all give the same values.
void give_rows(const Rows& rows, const std::vector<std::int64_t>& values, Ranking& ranking) {
    for (const auto& [row, document] : rows) {
        std::vector<std::int64_t> numbers{row, document};
        numbers.insert(numbers.end(), values.begin(), values.end());
        ranking.add(numbers);
    }
}

/// "Russia ?r ?x", "?x ?r Russia".
class TiesOfNodes {
  public:
    TiesOfNodes(Sql& sql, const PlanClause& clause) : sql_(sql), clause_(clause) {
        of_subject_ = clause.subject.kind == PlanTerm::Kind::nodes;
    }

    /// Each answer is a relation with another end.
    static bool answer(const Plan& plan) {
        const PlanClause& c = plan.clauses.front();
        const bool named = (c.subject.kind == PlanTerm::Kind::nodes && is_open(c.object)) ||
                           (c.object.kind == PlanTerm::Kind::nodes && is_open(c.subject));
        return named && c.any_relation && c.relation.number && plan.variables == 2;
    }
    /// Whether it could be answered.
    bool run(std::size_t count) {
        if (!read_nodes()) return false;
        TieLists<Answer> lists(sql_);
        for (const std::int64_t node : nodes_)
            lists.open(of_subject_ ? "SELECT relation, object, object_words, documents FROM index_ties "
                                     "WHERE subject = ? ORDER BY documents DESC"
                                   : "SELECT relation, subject, subject_words, documents FROM index_ties "
                                     "WHERE object = ? ORDER BY documents DESC",
                       node);
        return lists.read(count, [this](const Answer& answer) { return take(answer); });
    }
    void give(Ranking& ranking) const {
        for (const auto& [answer, rows] : rows_) {
            std::vector<std::int64_t> values;
            for (const ValuePlace& place : ranking.places()) {
                const bool relation = place.end == ValuePlace::End::relation;
                values.insert(values.end(), {relation ? answer[0] : answer[1], relation ? 0 : answer[2]});
            }
            give_rows(rows, values, ranking);
        }
    }

  private:
    static constexpr std::size_t kMostNodes = 16;

    const PlanTerm& named() const { return of_subject_ ? clause_.subject : clause_.object; }
    const PlanTerm& other() const { return of_subject_ ? clause_.object : clause_.subject; }

    bool read_nodes() {
        for (const std::string& id : named().nodes) {
            const std::int64_t row = sql_.number("SELECT row FROM index_nodes WHERE id = ?", 0, id);
            if (row != 0) nodes_.insert(row);
        }
        return !nodes_.empty() && nodes_.size() <= kMostNodes;
    }
    std::size_t take(const Answer& answer) {
        constexpr const char* kOfSubject =
            "SELECT row, document FROM index_assertions WHERE subject = ? AND relation IS nullif(?, 0) AND object IS "
            "nullif(?, 0) AND object_words IS nullif(?, 0)";
        constexpr const char* kOfObject =
            "SELECT row, document FROM index_assertions WHERE object = ? AND relation IS nullif(?, 0) AND subject IS "
            "nullif(?, 0) AND subject_words IS nullif(?, 0)";
        if (!is_wanted(sql_, other(), answer[1], answer[2])) return 0;
        Rows& rows = rows_[answer];
        for (const std::int64_t node : nodes_) {
            sql_.each(
                of_subject_ ? kOfSubject : kOfObject,
                [&](const Statement& row) { rows.emplace_back(row.integer(0), row.integer(1)); }, node, answer[0],
                answer[1], answer[2]);
        }
        return count_documents(rows);
    }

    Sql& sql_;
    const PlanClause& clause_;
    bool of_subject_ = true;
    std::set<std::int64_t> nodes_ = {};
    std::map<Answer, Rows> rows_ = {};
};

Number number_or_none(std::int64_t number) { return number == 0 ? std::nullopt : Number(number); }

/// "?x kill ?y". What joins no node is in no tie: it is all given.
class TiesOfRelations {
  public:
    TiesOfRelations(Sql& sql, const PlanClause& clause) : sql_(sql), clause_(clause) {}

    /// Each answer is both ends.
    static bool answer(const Plan& plan) {
        const PlanClause& c = plan.clauses.front();
        return is_open(c.subject) && is_open(c.object) && c.subject.number != c.object.number && !c.any_relation &&
               c.classes.empty() && !c.relations.empty() && plan.variables == 2;
    }
    /// Whether it could be answered.
    bool run(std::size_t count) {
        relations_ = sql_.numbers(
            "SELECT w.row FROM words w WHERE w.word IN (SELECT value FROM json_each(?)) AND "
            "EXISTS (SELECT 1 FROM index_relations r WHERE r.relation = w.row AND r.assertions > 0)",
            json_list(clause_.relations));
        TieLists<Ends> lists(sql_);
        for (const std::int64_t relation : relations_)
            lists.open(
                "SELECT subject, subject_words, object, object_words, documents FROM index_ties WHERE relation = ? "
                "ORDER BY documents DESC",
                relation);
        if (!lists.read(count, [this](const Ends& ends) { return take(ends); })) return false;
        for (const std::int64_t relation : relations_) add_words_alone(relation);
        return !sql_.failed();
    }
    void give(Ranking& ranking) const {
        for (const auto& [ends, rows] : rows_) {
            std::vector<std::int64_t> values;
            for (const ValuePlace& place : ranking.places()) {
                const std::size_t at = place.end == ValuePlace::End::subject ? 0 : 2;
                values.insert(values.end(), {ends[at], ends[at + 1]});
            }
            give_rows(rows, values, ranking);
        }
    }

  private:
    std::size_t take(const Ends& ends) {
        if (!are_wanted(ends)) return 0;
        Rows& rows = rows_[ends];
        for (const std::int64_t relation : relations_) {
            each_with_ends(sql_,
                           {number_or_none(ends[0]), number_or_none(ends[1]), relation, number_or_none(ends[2]),
                            number_or_none(ends[3])},
                           [&rows](const Statement& row) { rows.emplace_back(row.integer(0), row.integer(1)); });
        }
        return count_documents(rows);
    }
    bool are_wanted(const Ends& ends) {
        return is_wanted(sql_, clause_.subject, ends[0], ends[1]) && is_wanted(sql_, clause_.object, ends[2], ends[3]);
    }
    void add_words_alone(std::int64_t relation) {
        std::map<Ends, Rows> found;
        sql_.each(
            "SELECT row, document, subject_words, object_words FROM index_assertions WHERE subject IS NULL AND "
            "relation = ? AND object IS NULL",
            [&found](const Statement& row) {
                found[{0, row.integer(2), 0, row.integer(3)}].emplace_back(row.integer(0), row.integer(1));
            },
            relation);
        for (const auto& [ends, rows] : found) {
            if (are_wanted(ends)) rows_[ends].insert(rows_[ends].end(), rows.begin(), rows.end());
        }
    }

    Sql& sql_;
    const PlanClause& clause_;
    std::vector<std::int64_t> relations_ = {};
    std::map<Ends, Rows> rows_ = {};
};

template <typename Search>
bool rank_by(Sql& sql, const Plan& plan, std::size_t count, Ranking& ranking) {
    if (!Search::answer(plan)) return false;
    Search search(sql, plan.clauses.front());
    if (!search.run(count)) return false;
    search.give(ranking);
    return true;
}

}  // namespace

bool rank_by_ties(Sql& sql, const Plan& plan, std::size_t count, Ranking& ranking) {
    if (plan.clauses.size() != 1 || plan.clauses.front().denied || plan.clauses.front().absent || count == 0)
        return false;
    return rank_by<TiesOfNodes>(sql, plan, count, ranking) || rank_by<TiesOfRelations>(sql, plan, count, ranking);
}

}  // namespace relata::graph
