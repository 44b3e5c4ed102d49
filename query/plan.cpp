// Names and relations looked up, variables numbered.

#include "query/plan.h"

#include <algorithm>
#include <set>
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
    Compiler(const graph::Store& store, const Vocabulary& vocabulary) : store_(store), vocabulary_(vocabulary) {}

    graph::Plan run(const Pattern& pattern) {
        graph::Plan plan;
        for (const bool absent : {false, true}) {
            for (const Clause& clause : pattern.clauses) {
                if (clause.absent == absent) plan.clauses.push_back(compile_clause(clause));
            }
            if (!absent) plan.variables = variables_.size();
        }
        plan.ranked = is_ranked(pattern);
        return plan;
    }

  private:
    /// Nothing but support decides which answers come first, and the assertions of an answer alone make it one.
    bool is_ranked(const Pattern& pattern) const {
        const Listing& listing = pattern.listing;
        const bool plain = std::ranges::none_of(pattern.clauses, [](const Clause& c) {
            return c.absent || !c.in.text.empty() || !c.by.text.empty() || !c.since.empty() || !c.until.empty();
        });
        const bool apart =
            std::ranges::none_of(relations_, [this](const std::string& name) { return ends_.contains(name); });
        return plain && apart && !listing.counted && listing.order == Listing::Order::support && !listing.descending;
    }

    PlanClause compile_clause(const Clause& clause) {
        PlanClause out{.denied = clause.denied, .absent = clause.absent};
        out.subject = end(clause.subject, clause.absent);
        add_relation(clause, out);
        out.object = end(clause.object, clause.absent);
        for (const Term* term : {&clause.subject, &clause.object}) {
            if (term->kind == Term::Kind::variable) ends_.insert(term->text);
        }
        if (clause.relation.kind == Term::Kind::variable) relations_.insert(clause.relation.text);
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
        if (named || !absent) out.number = number(named ? term.text : "?" + std::to_string(variables_.size()));
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
        for (const auto& [relation, event_class] : vocabulary_.class_of()) {
            if (fits(wanted, graph::Edge{.relation = relation})) out.relations.push_back(relation);
        }
        out.classes.assign(wanted.classes.begin(), wanted.classes.end());
        if (wanted.classes.contains("YIELD")) out.classes.insert(out.classes.end(), {"CONCEDE", "RETREAT"});
    }

    const graph::Store& store_;
    const Vocabulary& vocabulary_;
    std::vector<std::string> variables_ = {};
    std::set<std::string> ends_ = {}, relations_ = {};  // variables, by where they stand
};

}  // namespace

graph::Plan compile(const Pattern& pattern, const graph::Store& names, const Vocabulary& vocabulary) {
    return Compiler(names, vocabulary).run(pattern);
}

}  // namespace relata::query
