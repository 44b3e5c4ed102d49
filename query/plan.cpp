// Names and relations looked up, variables numbered.

#include "query/plan.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "query/relations.h"

namespace relata::query {
namespace {

using graph::PlanClause;
using graph::PlanTerm;

class Compiler {
  public:
    explicit Compiler(const graph::Store& store) : store_(store), vocabulary_(vocabulary_of(store)) {}

    graph::Plan run(const Pattern& pattern) {
        graph::Plan plan;
        for (const bool absent : {false, true}) {
            for (const Clause& clause : pattern.clauses) {
                if (clause.absent == absent) plan.clauses.push_back(compile_clause(clause));
            }
            if (!absent) plan.variables = variables_.size();
        }
        list(pattern.listing, plan);
        return plan;
    }

  private:
    PlanClause compile_clause(const Clause& clause) {
        PlanClause out{.denied = clause.denied, .absent = clause.absent, .since = clause.since, .until = clause.until};
        out.subject = end(clause.subject, clause.absent);
        add_relation(clause, out);
        out.object = end(clause.object, clause.absent);
        if (!clause.in.text.empty()) out.in = ids_of(clause.in.text);
        if (!clause.by.text.empty()) out.by = ids_of(clause.by.text);
        return out;
    }

    std::vector<std::string> ids_of(const std::string& name) const {
        std::vector<std::string> out;
        for (const graph::NodeIndex node : store_.find_entities(name)) out.push_back(store_.node(node).id);
        return out;
    }

    PlanTerm end(const Term& term, bool absent) {
        if (term.kind != Term::Kind::name) return variable(term, absent);
        PlanTerm out{.kind = PlanTerm::Kind::nodes, .nodes = ids_of(term.text)};
        if (out.nodes.empty()) {
            out.kind = PlanTerm::Kind::words;
            out.words = to_lower_ascii(term.text);
        }
        return out;
    }

    /// A bare "?" is a variable of its own, which an absent clause does not show.
    PlanTerm variable(const Term& term, bool absent) {
        const bool named = term.kind == Term::Kind::variable;
        PlanTerm out{.kind = named ? PlanTerm::Kind::variable : PlanTerm::Kind::anything, .types = term.types};
        out.shown = !named && !absent;
        if (named || out.shown) out.variable = number(named ? term.text : "?" + std::to_string(variables_.size()));
        return out;
    }

    std::size_t number(const std::string& name) {
        const auto found = std::ranges::find(variables_, name);
        if (found != variables_.end()) return static_cast<std::size_t>(found - variables_.begin());
        variables_.push_back(name);
        return variables_.size() - 1;
    }

    void add_relation(const Clause& clause, PlanClause& out) {
        out.any_relation = clause.relation.kind != Term::Kind::name;
        if (out.any_relation) {
            out.relation = variable(clause.relation, clause.absent);
            return;
        }
        const WantedRelation wanted = look_up(clause.relation.text, vocabulary_);
        for (const auto& [relation, event_class] : vocabulary_.class_of) {
            if (fits(wanted, graph::Edge{.relation = relation})) out.relations.push_back(relation);
        }
        out.classes.assign(wanted.classes.begin(), wanted.classes.end());
        if (wanted.classes.contains("YIELD")) out.classes.insert(out.classes.end(), {"CONCEDE", "RETREAT"});
    }

    void list(const Listing& listing, graph::Plan& plan) {
        plan.counted = listing.counted;
        if (!listing.count_of.empty()) plan.count_of = number(listing.count_of);
        for (const std::string& name : listing.group_by) plan.group_by.push_back(number(name));
        const auto usual = listing.counted ? Listing::Order::count : Listing::Order::support;
        if (listing.order != usual || listing.descending) return;
        plan.offset = listing.offset;
        plan.limit = listing.limit;
    }

    const graph::Store& store_;
    Vocabulary vocabulary_;
    std::vector<std::string> variables_ = {};
};

}  // namespace

graph::Plan compile(const Pattern& pattern, const graph::Store& store) { return Compiler(store).run(pattern); }

}  // namespace relata::query
