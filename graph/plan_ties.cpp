// Lists of ties, most documents first, read together until no other answer can have as many.

#include "graph/plan_ties.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace relata::graph {
namespace {

using sqlite::Statement;

/// A relation, and the node or words at the other end.
using Answer = std::array<std::int64_t, 3>;

/// The ties of one node, most documents first.
class TieList {
  public:
    TieList(Statement statement, std::int64_t node) : statement_(std::move(statement)) { statement_.bind(0, node); }
    Result<void> next() {
        const auto more = statement_.step();
        if (!more) return tl::unexpected(more.error());
        answer_.reset();
        documents_ = 1;  // what is not listed may be told once
        if (!*more) return {};
        answer_ = {statement_.integer(0), statement_.integer(1), statement_.integer(2)};
        documents_ = static_cast<std::size_t>(statement_.integer(3));
        return {};
    }
    /// Nothing behind the last one.
    const std::optional<Answer>& answer() const { return answer_; }
    std::size_t documents() const { return documents_; }

  private:
    Statement statement_;
    std::optional<Answer> answer_ = {};
    std::size_t documents_ = 1;
};

class TieSearch {
  public:
    TieSearch(Sql& sql, const Plan& plan, std::size_t count)
        : sql_(sql), clause_(plan.clauses.front()), count_(count) {}

    /// Whether it could be answered.
    bool run() {
        of_subject_ = clause_.subject.kind == PlanTerm::Kind::nodes;
        if (!read_nodes() || !open_lists()) return false;
        while (!sql_.failed()) {
            TieList& first = *std::ranges::max_element(lists_, {}, &TieList::documents);
            if (!first.answer()) return false;
            if (no_other_counts()) return true;
            const Answer answer = *first.answer();
            if (!rows_.contains(answer) && is_wanted(answer)) take(answer);
            if (auto done = first.next(); !done) sql_.fail_with(done.error());
        }
        return false;
    }

    void give(Ranking& ranking) const {
        for (const auto& [answer, rows] : rows_) {
            for (const auto& [row, document] : rows) {
                std::vector<std::int64_t> numbers(2 + 2 * ranking.places().size());
                numbers[0] = row;
                numbers[1] = document;
                for (std::size_t v = 0; v < ranking.places().size(); ++v) {
                    const bool relation = ranking.places()[v].end == ValuePlace::End::relation;
                    numbers[2 + 2 * v] = relation ? answer[0] : answer[1];
                    numbers[3 + 2 * v] = relation ? 0 : answer[2];
                }
                ranking.add(numbers);
            }
        }
    }

  private:
    static constexpr std::size_t kMostNodes = 16;
    using Rows = std::vector<std::pair<std::int64_t, std::int64_t>>;  // with their documents

    const PlanTerm& named() const { return of_subject_ ? clause_.subject : clause_.object; }
    const PlanTerm& other() const { return of_subject_ ? clause_.object : clause_.subject; }

    bool read_nodes() {
        for (const std::string& id : named().nodes) {
            const std::int64_t row = sql_.number("SELECT row FROM index_nodes WHERE id = ?", 0, id);
            if (row != 0) nodes_.insert(row);
        }
        return !nodes_.empty() && nodes_.size() <= kMostNodes;
    }
    bool open_lists() {
        for (const std::int64_t node : nodes_) {
            auto statement = sql_.connection().prepare(
                of_subject_ ? "SELECT relation, object, object_words, documents FROM index_ties WHERE subject = ? "
                              "ORDER BY documents DESC"
                            : "SELECT relation, subject, subject_words, documents FROM index_ties WHERE object = ? "
                              "ORDER BY documents DESC");
            if (!statement) return sql_.fail_with(statement.error()), false;
            lists_.emplace_back(std::move(*statement), node);
            if (auto done = lists_.back().next(); !done) sql_.fail_with(done.error());
        }
        return !sql_.failed();
    }
    /// True where each answer that was not met has fewer documents than the last one that is wanted.
    bool no_other_counts() const {
        if (documents_.size() < count_) return false;
        std::size_t most = 0;
        for (const TieList& list : lists_) most += list.documents();
        return *std::next(documents_.begin(), static_cast<std::ptrdiff_t>(count_ - 1)) > most;
    }
    bool is_wanted(const Answer& answer) {
        const auto& [relation, node, words] = answer;
        if (other().kind == PlanTerm::Kind::variable && node == 0 && words == 0) return false;
        if (other().types.empty()) return true;
        std::string type;
        sql_.each(
            "SELECT type FROM index_nodes WHERE row = ?", [&type](const Statement& row) { type = row.text(0); }, node);
        return node != 0 && std::ranges::find(other().types, type) != other().types.end();
    }
    void take(const Answer& answer) {
        constexpr const char* kOfSubject =
            "SELECT row, document FROM index_assertions WHERE subject = ? AND relation IS nullif(?, 0) AND object IS "
            "nullif(?, 0) AND object_words IS nullif(?, 0)";
        constexpr const char* kOfObject =
            "SELECT row, document FROM index_assertions WHERE object = ? AND relation IS nullif(?, 0) AND subject IS "
            "nullif(?, 0) AND subject_words IS nullif(?, 0)";
        Rows& rows = rows_[answer];
        std::vector<std::int64_t> documents;
        for (const std::int64_t node : nodes_) {
            sql_.each(
                of_subject_ ? kOfSubject : kOfObject,
                [&](const Statement& row) {
                    rows.emplace_back(row.integer(0), row.integer(1));
                    documents.push_back(row.integer(1));
                },
                node, answer[0], answer[1], answer[2]);
        }
        std::ranges::sort(documents);
        documents_.insert(static_cast<std::size_t>(std::ranges::unique(documents).begin() - documents.begin()));
    }

    Sql& sql_;
    const PlanClause& clause_;
    std::size_t count_;
    bool of_subject_ = true;
    std::set<std::int64_t> nodes_ = {};
    std::vector<TieList> lists_ = {};
    std::map<Answer, Rows> rows_ = {};
    std::multiset<std::size_t, std::greater<>> documents_ = {};  // of the answers that were met
};

/// "Russia ?r ?x" and "?x ?r Russia": each answer is a relation with another end.
bool asks_for_ties(const Plan& plan) {
    if (plan.clauses.size() != 1 || plan.variables != 2) return false;
    const PlanClause& c = plan.clauses.front();
    const auto open = [](const PlanTerm& end) {
        return end.number && (end.kind == PlanTerm::Kind::variable || end.kind == PlanTerm::Kind::anything);
    };
    const bool named = (c.subject.kind == PlanTerm::Kind::nodes && open(c.object)) ||
                       (c.object.kind == PlanTerm::Kind::nodes && open(c.subject));
    return named && c.any_relation && c.relation.number && !c.denied && !c.absent;
}

}  // namespace

bool rank_by_ties(Sql& sql, const Plan& plan, std::size_t count, Ranking& ranking) {
    if (!asks_for_ties(plan)) return false;
    TieSearch search(sql, plan, count);
    if (!search.run()) return false;
    search.give(ranking);
    return true;
}

}  // namespace relata::graph
