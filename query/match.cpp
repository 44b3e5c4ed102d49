// Answers from the edges: clause by clause, joined over the variables they share.

#include "query/match.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "core/utf8.h"
#include "graph/name_folding.h"
#include "query/listing.h"
#include "query/relations.h"

namespace relata::query {
namespace {

using graph::Edge;
using graph::EdgeIndex;
using graph::End;
using graph::NodeIndex;

/// Numbers for ends, so that a join compares numbers: one for each entity, and one for words that no edge tells apart.
class Ends {
  public:
    int number_of(const End& end) { return number_of(end, end.node ? "" : graph::end_key(end.text)); }
    int number_of_relation(const std::string& relation) {
        return number_of(End{{}, relation}, to_lower_ascii(relation));
    }
    const End& operator[](int number) const { return ends_[static_cast<std::size_t>(number)]; }

  private:
    int number_of(const End& end, std::string key) {
        const auto [at, fresh] = numbers_.try_emplace({end.node, std::move(key)}, ends_.size());
        if (fresh) ends_.push_back(end);
        return at->second;
    }

    std::map<std::pair<std::optional<NodeIndex>, std::string>, int> numbers_ = {};
    std::vector<End> ends_ = {};
};

/// One of the three terms of a clause, ready to be compared.
class Slot {
  public:
    Slot(const Term& term, const graph::Store& store) : store_(store), term_(term) {
        if (term.kind != Term::Kind::name) return;
        const auto found = store.find_entities(term.text);
        nodes_.insert(found.begin(), found.end());
        words_ = to_lower_ascii(term.text);
    }
    bool accepts(const End& end) const {
        if (!term_.types.empty() && !(end.node && has_type(store_.node(*end.node).type))) return false;
        if (term_.kind == Term::Kind::variable) return end.present();
        if (term_.kind == Term::Kind::anonymous) return true;
        if (end.node) return nodes_.contains(*end.node);
        // A name that is no entity is looked for in clauses and amounts: "Erdogan threaten operation".
        return nodes_.empty() && (" " + to_lower_ascii(end.text) + " ").find(" " + words_ + " ") != std::string::npos;
    }

  private:
    bool has_type(const std::string& type) const { return std::ranges::find(term_.types, type) != term_.types.end(); }

    const graph::Store& store_;
    Term term_;
    std::set<NodeIndex> nodes_ = {};
    std::string words_ = {};
};

/// A term of a clause on the way to its answers.
struct Place {
    int variable = -1;                                        // position in the row; -1 = the term is a name
    std::vector<int> values = {};                             // the number of the end, for each candidate edge
    std::map<int, std::vector<std::size_t>> edges_with = {};  // the other way round
};

/// A clause with its candidate edges, best supported first.
struct Step {
    bool absent = false;
    std::vector<EdgeIndex> edges = {};
    std::vector<std::vector<graph::AssertionIndex>> support = {};  // those of each edge that fit
    Place subject, relation, object;
};

constexpr int kUnbound = -1;

/// Under which name a term is bound. A bare "?" keeps its mark, so that it never meets a variable called "subject".
std::string position_name(const Term& term, const std::string& position, std::size_t clause) {
    if (term.kind == Term::Kind::variable) return term.text;
    return "?" + position + (clause == 0 ? "" : std::to_string(clause + 1));
}

std::string shown_name(const std::string& variable) {
    return variable.starts_with('?') ? variable.substr(1) : variable;
}

/// A row under construction: by clause the edges found, as positions in the step's edges.
using Group = std::vector<std::set<std::size_t>>;

class Matcher {
  public:
    Matcher(const graph::Store& store, const Vocabulary& vocabulary, const Pattern& pattern,
            const graph::Filter& filter, std::size_t combinations)
        : store_(store), combinations_(combinations) {
        graph::Filter all = filter;
        all.top = 0;  // limits the rows, not the edges
        const auto edges = graph::select_with_support(store, all);
        for (const bool absent : {false, true}) {  // what must not be is looked for last
            for (std::size_t i = 0; i < pattern.clauses.size(); ++i) {
                const Clause& clause = pattern.clauses[i];
                if (clause.absent == absent) add_step(clause, i, passing(clause, edges), vocabulary);
            }
            if (!absent) shown_variables_ = variables_.size();
        }
    }

    std::vector<Row> run() {
        chosen_.resize(steps_.size());
        bound_.assign(variables_.size(), kUnbound);
        extend(0);
        std::vector<Ranked> ranked;
        for (const auto& [values, group] : groups_) {
            Ranked& one = ranked.emplace_back(Ranked{make_row(values, group)});
            for (const Binding& b : one.row.bindings)
                one.texts.push_back(b.value.node ? b.value.text : graph::end_key(b.value.text));
        }
        std::ranges::stable_sort(ranked, before);
        std::vector<Row> rows;
        for (Ranked& one : ranked) rows.push_back(std::move(one.row));
        return rows;
    }

  private:
    /// Those of the edges that have an assertion which passes the clause's own conditions too, with these.
    std::vector<graph::Selected> passing(const Clause& clause, std::span<const graph::Selected> edges) const {
        if (!clause.has_filter()) return {edges.begin(), edges.end()};
        graph::Filter filter{.by = clause.by.text, .since = clause.since, .until = clause.until, .in = clause.in.text};
        if (clause.denied) filter.polarity = Polarity::negated;
        std::map<EdgeIndex, std::vector<graph::AssertionIndex>> own;
        for (graph::Selected& s : graph::select_with_support(store_, filter)) own[s.edge] = std::move(s.support);
        std::vector<graph::Selected> out;
        for (const graph::Selected& s : edges) {
            graph::Selected both{.edge = s.edge};
            for (const graph::AssertionIndex a : s.support) {
                if (std::ranges::find(own[s.edge], a) != own[s.edge].end()) both.support.push_back(a);
            }
            if (!both.support.empty()) out.push_back(std::move(both));
        }
        return out;
    }

    /// All of an edge's assertions where its relation fits by its words, else those of a class that is wanted.
    std::vector<graph::AssertionIndex> fitting(const WantedRelation& wanted, const graph::Selected& selected) const {
        Edge edge{.relation = store_.edge(selected.edge).relation};
        if (fits(wanted, edge)) return selected.support;
        std::vector<graph::AssertionIndex> out;
        for (const graph::AssertionIndex a : selected.support) {
            edge.event_class = store_.assertion(a).event_class;
            if (fits(wanted, edge)) out.push_back(a);
        }
        return out;
    }

    void add_step(const Clause& clause, std::size_t i, std::span<const graph::Selected> edges,
                  const Vocabulary& vocabulary) {
        const Slot subject(clause.subject, store_), object(clause.object, store_);
        const bool any_relation = clause.relation.kind != Term::Kind::name;
        const WantedRelation wanted = any_relation ? WantedRelation{} : look_up(clause.relation.text, vocabulary);
        Step step;
        step.absent = clause.absent;
        for (const graph::Selected& selected : edges) {
            const Edge& e = store_.edge(selected.edge);
            if (!subject.accepts(e.subject) || !object.accepts(e.object)) continue;
            auto support = any_relation ? selected.support : fitting(wanted, selected);
            if (support.empty()) continue;
            step.edges.push_back(selected.edge);
            step.support.push_back(std::move(support));
            step.subject.values.push_back(ends_.number_of(e.subject));
            step.relation.values.push_back(ends_.number_of_relation(e.relation));
            step.object.values.push_back(ends_.number_of(e.object));
        }
        add_variable(step.subject, clause.subject, "subject", i);
        add_variable(step.relation, clause.relation, "relation", i);
        add_variable(step.object, clause.object, "object", i);
        steps_.push_back(std::move(step));
    }

    void add_variable(Place& place, const Term& term, const std::string& position, std::size_t clause) {
        if (term.kind == Term::Kind::name) return;
        const std::string name = position_name(term, position, clause);
        const auto at = std::ranges::find(variables_, name);
        place.variable = static_cast<int>(at - variables_.begin());
        if (at == variables_.end()) variables_.push_back(name);
        for (std::size_t rank = 0; rank < place.values.size(); ++rank)
            place.edges_with[place.values[rank]].push_back(rank);
    }

    int& bound(const Place& place) { return bound_[static_cast<std::size_t>(place.variable)]; }

    void extend(std::size_t clause) {
        if (clause == steps_.size()) return keep();
        const Step& step = steps_[clause];
        if (step.absent) return exists(step) ? void() : extend(clause + 1);
        for (const Place* place : {&step.subject, &step.object, &step.relation}) {  // a bound variable leaves few edges
            if (place->variable < 0 || bound(*place) == kUnbound) continue;
            const auto found = place->edges_with.find(bound(*place));
            if (found == place->edges_with.end()) return;
            for (const std::size_t rank : found->second) try_edge(clause, rank);
            return;
        }
        for (std::size_t rank = 0; rank < step.edges.size(); ++rank) try_edge(clause, rank);
    }

    /// Whether some edge of an absent clause fits what is bound; what only stands there may be anything, but the same.
    bool exists(const Step& step) const {
        const auto value_at = [&](const Place& place, std::size_t rank) {
            return place.variable < 0 ? kUnbound : place.values[rank];
        };
        for (std::size_t rank = 0; rank < step.edges.size(); ++rank) {
            std::map<int, int> own;
            const bool fits =
                std::ranges::all_of(std::array{&step.subject, &step.relation, &step.object}, [&](const Place* place) {
                    if (place->variable < 0) return true;
                    const int there = value_at(*place, rank), now = bound_[static_cast<std::size_t>(place->variable)];
                    if (now != kUnbound) return now == there;
                    return own.emplace(place->variable, there).first->second == there;
                });
            if (fits) return true;
        }
        return false;
    }

    void try_edge(std::size_t clause, std::size_t rank) {
        if (combinations_ == 0) return;
        const Step& step = steps_[clause];
        std::vector<int*> newly;
        bool fit = true;
        for (const Place* place : {&step.subject, &step.relation, &step.object}) {
            if (place->variable < 0) continue;
            int& value = bound(*place);
            if (value == kUnbound) {
                value = place->values[rank];
                newly.push_back(&value);
            }
            fit = fit && value == place->values[rank];
        }
        chosen_[clause] = rank;
        if (fit) extend(clause + 1);
        for (int* const value : newly) *value = kUnbound;
    }

    void keep() {
        --combinations_;
        Group& group = groups_[bound_];
        group.resize(steps_.size());
        for (std::size_t clause = 0; clause < steps_.size(); ++clause) {
            if (!steps_[clause].absent) group[clause].insert(chosen_[clause]);
        }
    }

    Row make_row(const std::vector<int>& values, const Group& group) const {
        Row row;
        for (std::size_t i = 0; i < shown_variables_; ++i)
            row.bindings.push_back({shown_name(variables_[i]), ends_[values[i]]});
        std::set<const Document*> documents;
        std::set<EdgeIndex> seen;
        for (std::size_t clause = 0; clause < steps_.size(); ++clause) {
            for (const std::size_t rank : group[clause]) {
                const EdgeIndex edge = steps_[clause].edges[rank];
                for (const auto a : steps_[clause].support[rank]) documents.insert(&store_.document_of(a));
                if (seen.insert(edge).second) row.edges.push_back(edge);
            }
        }
        row.documents = static_cast<std::uint32_t>(documents.size());
        return row;
    }

    /// A row with what its values are ordered by.
    struct Ranked {
        Row row = {};
        std::vector<std::string> texts = {};
    };
    static bool before(const Ranked& one, const Ranked& other) {
        const Row &a = one.row, &b = other.row;
        if (a.documents != b.documents) return a.documents > b.documents;
        if (a.edges.size() != b.edges.size()) return a.edges.size() > b.edges.size();
        if (one.texts != other.texts) return one.texts < other.texts;
        const auto less = [&](const auto& of) {
            return std::ranges::lexicographical_compare(a.bindings, b.bindings, {}, of, of);
        };
        const auto more = [&](const auto& of) {
            return std::ranges::lexicographical_compare(b.bindings, a.bindings, {}, of, of);
        };
        if (less(node_of) || more(node_of)) return less(node_of);
        return less(text_of);
    }
    static const std::string& text_of(const Binding& binding) { return binding.value.text; }
    static std::optional<NodeIndex> node_of(const Binding& binding) { return binding.value.node; }

    const graph::Store& store_;
    Ends ends_ = {};
    std::vector<Step> steps_ = {};
    std::vector<std::string> variables_ = {};
    std::size_t shown_variables_ = 0;       // those behind stand in absent clauses alone
    std::vector<int> bound_ = {};           // by variable: the number of its end
    std::vector<std::size_t> chosen_ = {};  // by clause: the edge on the way
    std::map<std::vector<int>, Group> groups_ = {};
    std::size_t combinations_;  // still to be tried
};

}  // namespace

std::vector<Row> match(const graph::Store& store, const Pattern& pattern, const graph::Filter& filter,
                       std::size_t most_combinations) {
    return match(store, vocabulary_of(store), pattern, filter, most_combinations);
}

std::vector<Row> match(const graph::Store& store, const Vocabulary& vocabulary, const Pattern& pattern,
                       const graph::Filter& filter, std::size_t most_combinations) {
    auto rows = list_rows(Matcher(store, vocabulary, pattern, filter, most_combinations).run(), pattern.listing);
    if (filter.top > 0 && rows.size() > filter.top) rows.resize(filter.top);
    return rows;
}

bool relation_matches(const graph::Store& store, const graph::Edge& edge, std::string_view wanted) {
    return fits(look_up(wanted, vocabulary_of(store)), edge);
}

}  // namespace relata::query
