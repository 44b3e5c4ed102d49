// Two clauses joined value by value instead of assertion by assertion.

#include "graph/plan_join.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <queue>
#include <span>
#include <utility>
#include <vector>

#include "graph/json_list.h"
#include "graph/plan_sql.h"

namespace relata::graph {
namespace {

using sqlite::Statement;

/// What a variable stands for: a node or a relation, or the words of what is neither.
struct Value {
    std::int64_t number = 0, words = 0;
    auto operator<=>(const Value&) const = default;
};

/// An assertion that fits a clause.
struct Line {
    std::array<Value, 3> values = {};  // as in `Side::variables`
    std::int64_t document = 0, row = 0;
    auto operator<=>(const Line&) const = default;
};

/// The assertions of a clause that give the same values.
struct Group {
    std::span<const Line> lines = {};
    std::span<const std::int64_t> documents = {};  // sorted
    const std::array<Value, 3>& values() const { return lines.front().values; }
};

std::vector<std::size_t> variables_of(const PlanClause& clause) {
    std::vector<std::size_t> out;
    for (const PlanTerm* term : {&clause.subject, &clause.relation, &clause.object}) {
        if (term->number && std::ranges::find(out, *term->number) == out.end()) out.push_back(*term->number);
    }
    return out;
}

/// What fits one of the two clauses.
class Side {
  public:
    /// `variables`: those that both clauses have in front.
    Side(const PlanClause& clause, std::vector<std::size_t> variables)
        : clause_(&clause), variables_(std::move(variables)) {}

    const std::vector<Group>& groups() const { return groups_; }  ///< by their values
    Value value_of(const Group& group, std::size_t variable) const { return group.values()[position_of(variable)]; }

    /// At most so many assertions; 0 where a name narrows it down.
    std::uint64_t most_lines(Sql& sql) const {
        if (clause_->subject.kind == PlanTerm::Kind::nodes || clause_->object.kind == PlanTerm::Kind::nodes) return 0;
        if (clause_->any_relation) return kEverything;
        return static_cast<std::uint64_t>(
            sql.number("SELECT sum(assertions) FROM index_relations WHERE "
                       "relation IN (SELECT row FROM words WHERE word IN (SELECT value FROM json_each(?))) OR "
                       "class IN (SELECT row FROM words WHERE word IN (SELECT value FROM json_each(?)))",
                       0, json_list(clause_->relations), json_list(clause_->classes)));
    }
    void read(Sql& sql, const Known& known) {
        Known by_position;
        for (const auto& [variable, values] : known) by_position[position_of(variable)] = values;
        std::vector<ValuePlace> places;
        const BoundSql select = select_combinations(plan(), places, by_position);
        auto statement = prepared(sql.connection(), select);
        if (!statement) return sql.fail_with(statement.error());
        while (true) {
            const auto more = statement->step();
            if (!more) return sql.fail_with(more.error());
            if (!*more) break;
            Line& line = lines_.emplace_back();
            line.row = statement->integer(0);
            line.document = statement->integer(1);
            for (std::size_t v = 0; v < places.size(); ++v) {
                const int column = 2 + 2 * static_cast<int>(v);
                line.values[v] = {statement->integer(column), statement->integer(column + 1)};
            }
        }
        group();
    }
    /// What `variable` may stand for.
    KnownValues known_of(std::size_t variable) const {
        KnownValues out;
        for (const Group& group : groups_) {
            const Value value = value_of(group, variable);
            if (value.number == 0)
                out.words = true;
            else
                out.nodes.insert(value.number);
        }
        return out;
    }

    static constexpr std::uint64_t kEverything = std::numeric_limits<std::uint64_t>::max();

  private:
    std::size_t position_of(std::size_t variable) const {
        return static_cast<std::size_t>(std::ranges::find(variables_, variable) - variables_.begin());
    }
    /// The clause by itself, its variables by their positions.
    Plan plan() const {
        PlanClause clause = *clause_;
        for (PlanTerm* term : {&clause.subject, &clause.relation, &clause.object}) {
            if (term->number) term->number = position_of(*term->number);
        }
        return {.clauses = {std::move(clause)}, .variables = variables_.size()};
    }
    void group() {
        std::ranges::sort(lines_);
        documents_.reserve(lines_.size());
        for (std::size_t from = 0, to = 0; from < lines_.size(); from = to) {
            const std::size_t first = documents_.size();
            for (; to < lines_.size() && lines_[to].values == lines_[from].values; ++to) {
                if (documents_.size() == first || documents_.back() != lines_[to].document)
                    documents_.push_back(lines_[to].document);
            }
            groups_.push_back({std::span(lines_).subspan(from, to - from), std::span(documents_).subspan(first)});
        }
    }

    const PlanClause* clause_;
    std::vector<std::size_t> variables_;
    std::vector<Line> lines_ = {};
    std::vector<std::int64_t> documents_ = {};  // never grows beyond what was reserved: groups look at it
    std::vector<Group> groups_ = {};
};

/// How many documents the two have together.
std::size_t count_documents(const Group& a, const Group& b) {
    std::size_t both = 0;
    for (auto x = a.documents.begin(), y = b.documents.begin(); x != a.documents.end() && y != b.documents.end();) {
        if (*x == *y) ++both;
        const bool next_x = *x <= *y, next_y = *y <= *x;
        if (next_x) ++x;
        if (next_y) ++y;
    }
    return a.documents.size() + b.documents.size() - both;
}

std::size_t most_documents(const Group& group) { return group.documents.size(); }

/// Groups of both sides that have what they share.
struct Meeting {
    std::vector<Group> first = {}, second = {};  // most documents first
    /// No answer here has more documents.
    std::size_t bound() const { return most_documents(first.front()) + most_documents(second.front()); }
};

class Join {
  public:
    Join(Sql& sql, const Plan& plan, std::size_t count) : sql_(sql), plan_(plan), count_(count) {
        std::vector<std::size_t> first = variables_of(plan.clauses[0]), second = variables_of(plan.clauses[1]);
        const auto in_second = [&second](std::size_t v) { return std::ranges::find(second, v) != second.end(); };
        std::ranges::stable_partition(first, in_second);
        shared_ = static_cast<std::size_t>(std::ranges::count_if(first, in_second));
        const std::span<const std::size_t> both = std::span(first).first(shared_);
        std::erase_if(second, [&both](std::size_t v) { return std::ranges::find(both, v) != both.end(); });
        second.insert(second.begin(), both.begin(), both.end());
        variables_.assign(both.begin(), both.end());
        sides_ = {Side(plan.clauses[0], std::move(first)), Side(plan.clauses[1], std::move(second))};
    }

    /// Whether it could be answered.
    bool run() {
        if (shared_ == 0) return false;
        const std::uint64_t sizes[] = {sides_[0].most_lines(sql_), sides_[1].most_lines(sql_)};
        const std::size_t small = sizes[1] < sizes[0] ? 1 : 0;
        if (sizes[small] == Side::kEverything) return false;
        sides_[small].read(sql_, {});
        sides_[1 - small].read(sql_, narrowed(sides_[small], sizes[1 - small]));
        combine();
        return !sql_.failed();
    }
    void give(Ranking& ranking) const {
        for (const Answer& answer : answers_) {
            std::vector<std::int64_t> values;
            for (const ValuePlace& place : ranking.places()) {
                const std::size_t variable = static_cast<std::size_t>(&place - ranking.places().data());
                const Value value = place.clause == 0 ? sides_[0].value_of(answer.first, variable)
                                                      : sides_[1].value_of(answer.second, variable);
                values.insert(values.end(), {value.number, value.words});
            }
            give(answer, values, ranking);
        }
    }

  private:
    struct Answer {
        std::size_t documents = 0;
        Group first = {}, second = {};
    };

    /// Few values are looked up one by one; where the other clause tells little in all, it is read as it is.
    Known narrowed(const Side& other, std::uint64_t most_lines) const {
        constexpr std::uint64_t kLinesForAValue = 8;
        Known out;
        for (const std::size_t variable : variables_) {
            KnownValues values = other.known_of(variable);
            if (is_end(variable) && most_lines > kLinesForAValue * values.nodes.size()) out[variable] = values;
        }
        return out;
    }
    bool is_end(std::size_t variable) const {
        return std::ranges::any_of(plan_.clauses, [variable](const PlanClause& clause) {
            return clause.subject.number == variable || clause.object.number == variable;
        });
    }
    bool meet(const Group& a, const Group& b) const { return std::ranges::equal(shared_of(a), shared_of(b)); }
    std::span<const Value> shared_of(const Group& group) const { return std::span(group.values()).first(shared_); }

    std::vector<Meeting> meetings() const {
        std::vector<Meeting> out;
        const auto &first = sides_[0].groups(), &second = sides_[1].groups();
        const auto before = [this](const Group& a, const Group& b) {
            return std::ranges::lexicographical_compare(shared_of(a), shared_of(b));
        };
        for (auto x = first.begin(), y = second.begin(); x != first.end() && y != second.end();) {
            if (before(*x, *y)) {
                ++x;
            } else if (before(*y, *x)) {
                ++y;
            } else {
                Meeting& meeting = out.emplace_back();
                for (const Group& with = *y; x != first.end() && meet(*x, with); ++x) meeting.first.push_back(*x);
                for (const Group& with = meeting.first.front(); y != second.end() && meet(*y, with); ++y)
                    meeting.second.push_back(*y);
                std::ranges::stable_sort(meeting.first, std::ranges::greater{}, most_documents);
                std::ranges::stable_sort(meeting.second, std::ranges::greater{}, most_documents);
            }
        }
        std::ranges::stable_sort(out, std::ranges::greater{}, &Meeting::bound);
        return out;
    }
    /// So many documents the last answer has that is wanted, as far as is known.
    std::size_t least() const { return best_.size() < count_ ? 0 : best_.top(); }
    void combine() {
        for (const Meeting& meeting : meetings()) {
            if (meeting.bound() < least()) break;
            for (const Group& a : meeting.first) {
                for (const Group& b : meeting.second) {
                    if (most_documents(a) + most_documents(b) < least()) break;
                    take({count_documents(a, b), a, b});
                }
            }
        }
        std::erase_if(answers_, [this](const Answer& answer) { return answer.documents < least(); });
    }
    void take(const Answer& answer) {
        if (answer.documents < least()) return;
        answers_.push_back(answer);
        best_.push(answer.documents);
        if (best_.size() > count_) best_.pop();
    }
    /// No more combinations than it takes for each assertion to be in one.
    static void give(const Answer& answer, const std::vector<std::int64_t>& values, Ranking& ranking) {
        const auto &first = answer.first.lines, &second = answer.second.lines;
        for (std::size_t i = 0; i < std::max(first.size(), second.size()); ++i) {
            const Line &a = first[std::min(i, first.size() - 1)], &b = second[std::min(i, second.size() - 1)];
            std::vector<std::int64_t> numbers{a.row, a.document, b.row, b.document};
            numbers.insert(numbers.end(), values.begin(), values.end());
            ranking.add(numbers);
        }
    }

    Sql& sql_;
    const Plan& plan_;
    std::size_t count_, shared_ = 0;
    std::vector<std::size_t> variables_ = {};  // that both clauses have
    std::vector<Side> sides_ = {};
    std::vector<Answer> answers_ = {};
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> best_ = {};
};

}  // namespace

bool rank_by_join(Sql& sql, const Plan& plan, std::size_t count, Ranking& ranking) {
    if (plan.clauses.size() != 2 || count == 0) return false;
    Join join(sql, plan, count);
    if (!join.run()) return false;
    join.give(ranking);
    return true;
}

}  // namespace relata::graph
