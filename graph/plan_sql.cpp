// From clauses to conditions on `index_assertions`; texts of ends that are no nodes are only read where they decide.

#include "graph/plan_sql.h"

#include <fmt/format.h>

#include <utility>

#include "graph/json_list.h"

namespace relata::graph {
namespace {

/// What a clause's end is in SQL: the columns of its node and of the number of its words, and the words themselves.
struct Columns {
    std::string node = {};
    std::string number = {};
    std::string words = {};
};

std::string text_in_record(std::size_t i, const char* column) {
    return fmt::format("(SELECT {} FROM records WHERE row = a{}.row)", column, i);
}

class Conditions {
  public:
    std::vector<std::string> where = {};
    std::vector<std::string> texts = {};

    void add_clause(const PlanClause& clause, std::size_t i) {
        add_term(clause.subject, end_of(i, "subject"));
        add_term(clause.object, end_of(i, "object"));
        if (!clause.any_relation) {
            const std::string named = fmt::format("(SELECT row FROM words WHERE word IN {})", list(clause.relations)),
                              classes = fmt::format("(SELECT row FROM words WHERE word IN {})", list(clause.classes));
            // Every relation that may have the class is named, so that it can be looked up beside an end.
            where.push_back(fmt::format(
                "a{}.relation IN (SELECT relation FROM index_relations WHERE relation IN {} OR class IN {})", i, named,
                classes));
            where.push_back(fmt::format("(a{0}.relation IN {1} OR a{0}.class IN {2})", i, named, classes));
        }
        if (clause.denied)
            where.push_back(fmt::format("a{}.polarity = (SELECT row FROM words WHERE word = 'negated')", i));
    }
    static Columns end_of(std::size_t i, const char* end) {
        return {fmt::format("a{}.{}", i, end), fmt::format("a{}.{}_words", i, end), text_in_record(i, end)};
    }
    /// A text bound at its place.
    std::string bound(std::string text) {
        texts.push_back(std::move(text));
        return "?" + std::to_string(texts.size());
    }
    std::string list(const std::vector<std::string>& all) {
        return fmt::format("(SELECT value FROM json_each({}))", bound(json_list(all)));
    }
    void add_known(const KnownValues& known, const std::string& node) {
        const std::string nodes = bound(json_list(known.nodes));
        where.push_back(fmt::format("({0} IN (SELECT value FROM json_each({1})){2})", node, nodes,
                                    known.words ? fmt::format(" OR {} IS NULL", node) : ""));
    }

  private:
    void add_term(const PlanTerm& term, const Columns& columns) {
        if (term.kind == PlanTerm::Kind::nodes) {
            where.push_back(
                fmt::format("{} IN (SELECT row FROM index_nodes WHERE id IN {})", columns.node, list(term.nodes)));
        } else if (term.kind == PlanTerm::Kind::words) {
            where.push_back(fmt::format("{} IS NULL AND instr(' ' || lower({}) || ' ', ' ' || {} || ' ') > 0",
                                        columns.node, columns.words, bound(term.words)));
        } else if (term.kind == PlanTerm::Kind::variable) {
            where.push_back(fmt::format("({} IS NOT NULL OR {} IS NOT NULL)", columns.node, columns.number));
        }
        if (!term.types.empty())
            where.push_back(
                fmt::format("(SELECT type FROM index_nodes WHERE row = {}) IN {}", columns.node, list(term.types)));
    }
};

std::string all_of(const std::vector<std::string>& where) {
    return where.empty() ? std::string("1") : fmt::format("{}", fmt::join(where, " AND "));
}

/// Takes clauses that must hold, and what their variables share.
class Combinations {
  public:
    explicit Combinations(std::vector<ValuePlace>& places) : places_(places) {}

    void add(const PlanClause& clause, std::size_t i) {
        from_ += fmt::format("{}index_assertions a{}", i == 0 ? "" : " JOIN ", i);
        columns_ += fmt::format("{}a{}.row, a{}.document", i == 0 ? "" : ", ", i, i);
        conditions_.add_clause(clause, i);
        bind(clause.subject, i, ValuePlace::End::subject);
        bind(clause.relation, i, ValuePlace::End::relation);
        bind(clause.object, i, ValuePlace::End::object);
    }
    void narrow(const Known& known) {
        for (const auto& [variable, values] : known) {
            const ValuePlace& place = at_.at(variable);
            conditions_.add_known(values, Conditions::end_of(place.clause, column_of(place.end)).node);
        }
    }
    BoundSql select() {
        std::string values;
        for (std::size_t v = 0; v < places_.size(); ++v) values += ", " + value_at(places_[v]);
        return {fmt::format("SELECT {}{} FROM {} WHERE {}", columns_, values, from_, all_of(conditions_.where)),
                conditions_.texts};
    }

  private:
    static std::string value_at(const ValuePlace& place) {
        if (place.end == ValuePlace::End::relation) return fmt::format("a{}.relation, 0", place.clause);
        const Columns c = Conditions::end_of(place.clause, column_of(place.end));
        return fmt::format("{}, {}", c.node, c.number);
    }
    /// Every further place of a variable must be the same: the same node, or the same words where it is none.
    void bind(const PlanTerm& term, std::size_t i, ValuePlace::End end) {
        if (!term.number) return;
        const auto known = at_.find(*term.number);
        if (known == at_.end()) {
            at_.emplace(*term.number, ValuePlace{i, end});
            if (places_.size() <= *term.number) places_.resize(*term.number + 1);
            places_[*term.number] = {i, end};
            return;
        }
        if (end == ValuePlace::End::relation) {
            conditions_.where.push_back(fmt::format("a{}.relation = a{}.relation", known->second.clause, i));
            return;
        }
        const Columns here = Conditions::end_of(i, column_of(end)),
                      first = Conditions::end_of(known->second.clause, column_of(known->second.end));
        conditions_.where.push_back(fmt::format("{0} IS {1} AND ({1} IS NOT NULL OR {2} IS {3})", here.node, first.node,
                                                here.number, first.number));
    }

    std::vector<ValuePlace>& places_;
    std::map<std::size_t, ValuePlace> at_ = {};
    std::string from_ = {}, columns_ = {};
    Conditions conditions_ = {};
};

}  // namespace

const char* column_of(ValuePlace::End end) {
    return end == ValuePlace::End::subject ? "subject" : end == ValuePlace::End::object ? "object" : "relation";
}

Result<sqlite::Statement> prepared(const sqlite::Connection& connection, const BoundSql& select) {
    auto statement = connection.prepare(select.sql);
    if (!statement) return statement;
    for (std::size_t i = 0; i < select.texts.size(); ++i)
        statement->bind_text(static_cast<int>(i), std::string_view(select.texts[i]));
    return statement;
}

BoundSql select_combinations(const Plan& plan, std::vector<ValuePlace>& places, const Known& known) {
    Combinations combinations(places);
    for (std::size_t i = 0; i < plan.clauses.size(); ++i) combinations.add(plan.clauses[i], i);
    combinations.narrow(known);
    return combinations.select();
}

BoundSql select_of_clause(const PlanClause& clause, const Known& known) {
    Conditions conditions;
    conditions.add_clause(clause, 0);
    for (const auto& [term, column] : {std::pair(&clause.subject, "a0.subject"), {&clause.object, "a0.object"}}) {
        const auto values = term->number ? known.find(*term->number) : known.end();
        if (values != known.end()) conditions.add_known(values->second, column);
    }
    return {
        fmt::format("SELECT a0.row, a0.subject, a0.object FROM index_assertions a0 WHERE {}", all_of(conditions.where)),
        conditions.texts};
}

BoundSql select_in_a_clause(const std::string& words) {
    Conditions conditions;
    const PlanClause clause{.object = {.kind = PlanTerm::Kind::words, .words = words}, .any_relation = true};
    conditions.add_clause(clause, 0);
    return {fmt::format("SELECT 1 FROM index_assertions a0 WHERE {} LIMIT 1", all_of(conditions.where)),
            conditions.texts};
}

}  // namespace relata::graph
