// Two stores -> what became of each edge and node, told by the assertions that both have.
#include "graph/diff.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace relata::graph {
namespace {

/// What an assertion is known by where its id has changed.
using Anchor = std::tuple<std::string_view, Span, std::string_view, Polarity>;

Anchor anchor_of(const Store& store, AssertionIndex index) {
    const Assertion& a = store.assertion(index);
    return {store.document_of(index).sha256, a.relation_span, a.relation, a.polarity};
}

std::vector<AssertionIndex> all_assertions(const Store& store) {
    std::vector<AssertionIndex> out;
    for (std::uint32_t i = 0; i < store.assertions().size(); ++i) out.push_back(AssertionIndex{i});
    return out;
}

/// Which assertion of the one store is which of the other.
struct Pairs {
    std::map<AssertionIndex, AssertionIndex> newer = {};  ///< old -> new
    std::map<AssertionIndex, AssertionIndex> older = {};  ///< new -> old

    void join(AssertionIndex before, AssertionIndex after) {
        newer.emplace(before, after);
        older.emplace(after, before);
    }
};

/// Pairs the assertions with the same key that have no partner yet; of several with one key the first with the first.
template <typename KeyOf>
void pair_up(const Store& before, const Store& after, Pairs& pairs, KeyOf key_of) {
    std::multimap<decltype(key_of(before, AssertionIndex{})), AssertionIndex> waiting;
    for (const AssertionIndex a : all_assertions(before)) {
        if (!pairs.newer.contains(a)) waiting.emplace(key_of(before, a), a);
    }
    for (const AssertionIndex a : all_assertions(after)) {
        if (pairs.older.contains(a)) continue;
        const auto found = waiting.find(key_of(after, a));
        if (found == waiting.end()) continue;
        pairs.join(found->second, a);
        waiting.erase(found);
    }
}

Pairs pair_assertions(const Store& before, const Store& after) {
    Pairs out;
    pair_up(before, after, out, [](const Store& store, AssertionIndex a) {
        return std::pair<std::string_view, std::string_view>(store.document_of(a).sha256, store.assertion(a).id);
    });
    pair_up(before, after, out, anchor_of);
    return out;
}

std::uint32_t sources_of(const Store& store, const std::set<AssertionIndex>& support) {
    std::set<std::uint32_t> sources;
    for (const AssertionIndex a : support) sources.insert(store.source_of(a));
    return static_cast<std::uint32_t>(sources.size());
}

class Comparison {
  public:
    Comparison(const Store& before, const Store& after)
        : before_(before), after_(after), pairs_(pair_assertions(before, after)) {
        for (std::uint32_t e = 0; e < before.edges().size(); ++e) {
            if (const auto heir = heir_of(EdgeIndex{e})) heirs_[*heir].push_back(EdgeIndex{e});
        }
        for (const Document& d : after.documents()) documents_.insert(d.sha256);
    }

    Difference difference() const {
        Difference out;
        for (std::uint32_t e = 0; e < after_.edges().size(); ++e) compare_edge(EdgeIndex{e}, out.edges);
        for (std::uint32_t e = 0; e < before_.edges().size(); ++e) lose_edge(EdgeIndex{e}, out.edges);
        std::ranges::stable_sort(out.edges, {}, &EdgeChange::change);
        out.identities = identities();
        return out;
    }

  private:
    /// The edge of the new store that takes over what an old one lost: the one with most of its assertions.
    std::optional<EdgeIndex> heir_of(EdgeIndex edge) const {
        std::map<EdgeIndex, int> shared;
        for (const AssertionIndex a : before_.edge(edge).support) {
            if (const auto found = pairs_.newer.find(a); found != pairs_.newer.end()) {
                ++shared[after_.edge_of(found->second)];
            }
        }
        std::optional<EdgeIndex> best;
        for (const auto& [candidate, count] : shared) {
            if (!best || count > shared[*best]) best = candidate;
        }
        return best;
    }

    /// The old assertions that the edge stands on: those it still has, and those that were lost on the way to it.
    std::set<AssertionIndex> old_support(EdgeIndex edge, std::vector<AssertionIndex>& lost) const {
        std::set<AssertionIndex> out;
        for (const AssertionIndex a : after_.edge(edge).support) {
            if (const auto found = pairs_.older.find(a); found != pairs_.older.end()) out.insert(found->second);
        }
        const auto heirs = heirs_.find(edge);
        if (heirs == heirs_.end()) return out;
        for (const EdgeIndex old : heirs->second) {
            for (const AssertionIndex a : before_.edge(old).support) {
                if (pairs_.newer.contains(a)) continue;
                out.insert(a);
                lost.push_back(a);
            }
        }
        return out;
    }

    std::optional<EdgeIndex> predecessor(const std::set<AssertionIndex>& support) const {
        std::optional<EdgeIndex> best;
        for (const AssertionIndex a : support) {
            const EdgeIndex edge = before_.edge_of(a);
            if (!best || before_.edge(edge).sources > before_.edge(*best).sources) best = edge;
        }
        return best;
    }

    void compare_edge(EdgeIndex index, std::vector<EdgeChange>& out) const {
        const Edge& edge = after_.edge(index);
        EdgeChange change{.after = index};
        const std::set<AssertionIndex> old = old_support(index, change.lost);
        change.before = predecessor(old);
        for (const AssertionIndex a : edge.support) {
            if (!pairs_.older.contains(a)) change.gained.push_back(a);
        }
        change.sources_before = sources_of(before_, old);
        change.sources_after = sources_of(after_, {edge.support.begin(), edge.support.end()});
        if (!change.before || change.sources_after != change.sources_before) {
            change.change = !change.before                                 ? Change::added
                            : change.sources_after > change.sources_before ? Change::stronger
                                                                           : Change::weaker;
            out.push_back(change);
        }
        if (change.before && contradict(edge, old, change)) out.push_back(std::move(change));
    }

    /// True if an edge says the contrary now, while nothing did so of what it stood on.
    bool contradict(const Edge& edge, const std::set<AssertionIndex>& old, EdgeChange& change) const {
        for (const AssertionIndex a : old) {
            if (!before_.edge(before_.edge_of(a)).opposites.empty()) return false;
        }
        for (const EdgeIndex opposite : edge.opposites) {
            const auto& support = after_.edge(opposite).support;
            change.against.insert(change.against.end(), support.begin(), support.end());
        }
        change.change = Change::contradicted;
        return !change.against.empty();
    }

    void lose_edge(EdgeIndex index, std::vector<EdgeChange>& out) const {
        const Edge& edge = before_.edge(index);
        const auto lives = [&](AssertionIndex a) { return pairs_.newer.contains(a); };
        if (std::ranges::any_of(edge.support, lives)) return;
        const auto there = [&](AssertionIndex a) { return documents_.contains(before_.document_of(a).sha256); };
        const bool dropped = std::ranges::any_of(edge.support, there);
        out.push_back({.change = dropped ? Change::dropped : Change::withdrawn,
                       .before = index,
                       .sources_before = edge.sources,
                       .lost = edge.support});
    }

    using Links = std::map<NodeIndex, std::set<NodeIndex>>;

    /// Which nodes stand for one participant in both stores.
    void link_nodes(Links& forward, Links& back) const {
        const auto link = [&](std::optional<NodeIndex> old, std::optional<NodeIndex> now) {
            if (!old || !now) return;
            forward[*old].insert(*now);
            back[*now].insert(*old);
        };
        for (const auto& [old, now] : pairs_.newer) {
            const Assertion &a = before_.assertion(old), &b = after_.assertion(now);
            const Slots &from = before_.slots(old), &to = after_.slots(now);
            if (a.subject.span == b.subject.span && a.subject.text == b.subject.text) link(from.subject, to.subject);
            if (a.object.span == b.object.span && a.object.text == b.object.text) link(from.object, to.object);
            if (a.id == b.id) link(from.speaker, to.speaker);
        }
    }

    /// Nodes that hang together over both stores, where they are more than one on a side.
    std::vector<IdentityChange> identities() const {
        Links forward, back;
        link_nodes(forward, back);
        std::set<NodeIndex> done;
        std::vector<IdentityChange> out;
        for (const auto& [start, ignored] : forward) {
            if (done.contains(start)) continue;
            std::set<NodeIndex> old{start}, now;
            for (bool grows = true; grows;) {
                const std::size_t size = old.size() + now.size();
                for (const NodeIndex n : old) now.insert(forward[n].begin(), forward[n].end());
                for (const NodeIndex n : now) old.insert(back[n].begin(), back[n].end());
                grows = old.size() + now.size() > size;
            }
            done.insert(old.begin(), old.end());
            if (old.size() > 1 || now.size() > 1) out.push_back({{old.begin(), old.end()}, {now.begin(), now.end()}});
        }
        return out;
    }

    const Store& before_;
    const Store& after_;
    Pairs pairs_;
    std::map<EdgeIndex, std::vector<EdgeIndex>> heirs_ = {};  ///< new edge -> old ones whose losses it answers for
    std::set<std::string_view> documents_ = {};
};

}  // namespace

Difference compare(const Store& before, const Store& after) { return Comparison(before, after).difference(); }

}  // namespace relata::graph
