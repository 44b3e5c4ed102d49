// What the user wants to see of the graph: conditions on edges, and on the assertions behind them.

#include "graph/filters.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "core/utf8.h"
#include "graph/days.h"
#include "graph/names.h"
#include "graph/place_roles.h"

namespace relata::graph {
namespace {

/// The entities of a name; for a place also the places that are named after it.
std::set<NodeIndex> named(const Store& store, const std::string& name, bool countries_too) {
    const auto found = store.find_entities(name);
    std::set<NodeIndex> out(found.begin(), found.end());
    for (const NodeIndex place : found) {
        const Node& wide = store.node(place);
        if (wide.type != "PLACE" && !(countries_too && wide.type == "COUNTRY")) continue;
        for (std::uint32_t n = 0; n < store.nodes().size(); ++n) {
            const Node& node = store.nodes()[n];
            const bool is_place = node.type == "PLACE" || node.type == "FACILITY";
            if (is_place && holds_words(node.name, wide.name)) out.insert(NodeIndex{n});
        }
    }
    return out;
}

/// A day, a month or a year, not an interval.
bool is_date(std::string_view text) {
    constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;
    const bool length = text.size() == kYear || text.size() == kMonth || text.size() == kDay;
    return length && text.find('/') == std::string_view::npos && days_of(text);
}

class Selector {
  public:
    Selector(const Store& store, const Filter& filter)
        : store_(store), filter_(filter), publisher_(to_lower_ascii(filter.publisher)) {
        if (!filter.about.empty()) {
            about_ = named(store, filter.about, false);
            const std::vector<NodeIndex> starts(about_.begin(), about_.end());
            const auto near = store.within(starts, filter.hops > 0 ? filter.hops - 1 : 0);
            near_.insert(near.begin(), near.end());
        }
        if (!filter.in.empty()) in_ = named(store, filter.in, true);
        if (!filter.by.empty()) {
            const auto speakers = store.find_entities(filter.by);
            by_.insert(speakers.begin(), speakers.end());
        }
    }

    /// The assertions of an edge that pass; none where the edge itself does not.
    std::vector<AssertionIndex> passing(const Edge& edge) const {
        if (!edge_passes(edge)) return {};
        std::vector<AssertionIndex> out;
        for (const AssertionIndex a : edge.support) {
            if (assertion_passes(edge, a)) out.push_back(a);
        }
        return count_sources(store_, out) >= filter_.min_sources ? out : std::vector<AssertionIndex>();
    }

    /// How well supported: documents, assertions and best confidence of what passes.
    std::tuple<std::size_t, std::size_t, double> rank(const std::vector<AssertionIndex>& support) const {
        std::set<const Document*> documents;
        double confidence = 0;
        for (const AssertionIndex a : support) {
            documents.insert(&store_.document_of(a));
            confidence = std::max(confidence, store_.assertion(a).confidence);
        }
        return {documents.size(), support.size(), confidence};
    }

  private:
    bool edge_passes(const Edge& edge) const {
        if (filter_.polarity && edge.polarity != *filter_.polarity) return false;
        if (filter_.by.empty()) return true;
        if (edge.speaker.node) return by_.contains(*edge.speaker.node);
        return edge.speaker.present() && plain_key(edge.speaker.text) == plain_key(filter_.by);
    }

    bool assertion_passes(const Edge& edge, AssertionIndex index) const {
        const Assertion& a = store_.assertion(index);
        if (a.confidence < filter_.min_confidence) return false;
        if (!publisher_.empty() && to_lower_ascii(store_.document_of(index).publisher) != publisher_) return false;
        if (!filter_.event_class.empty() && to_lower_ascii(a.event_class) != to_lower_ascii(filter_.event_class))
            return false;
        if (!filter_.about.empty() && !is_about(edge, index)) return false;
        if (!filter_.in.empty() && !is_in(a, store_.slots(index))) return false;
        return in_time(a, store_.document_of(index));
    }

    bool is_about(const Edge& edge, AssertionIndex index) const {
        if (edge.subject.node && near_.contains(*edge.subject.node)) return true;
        if (edge.object.node && near_.contains(*edge.object.node)) return true;
        const Slots& slots = store_.slots(index);
        const auto asked = [this](std::optional<NodeIndex> n) { return n && about_.contains(*n); };
        return asked(slots.place) || std::ranges::any_of(slots.arguments, asked);
    }

    bool is_in(const Assertion& a, const Slots& slots) const {
        if (slots.place ? in_.contains(*slots.place) : holds_words(a.place, filter_.in)) return true;
        for (std::size_t i = 0; i < slots.arguments.size(); ++i) {
            const bool place = is_place_role(a.arguments[i].role);
            if (place && slots.arguments[i] && in_.contains(*slots.arguments[i])) return true;
        }
        return false;
    }

    bool in_time(const Assertion& a, const Document& document) const {
        if (filter_.since.empty() && filter_.until.empty()) return true;
        const auto time = days_of(a.time.empty() ? document.published : a.time);
        const auto since = days_of(filter_.since), until = days_of(filter_.until);
        return time && (!since || time->last >= since->first) && (!until || time->first <= until->last);
    }

    const Store& store_;
    const Filter& filter_;
    std::string publisher_;
    std::set<NodeIndex> about_ = {}, near_ = {}, in_ = {}, by_ = {};
};

struct Candidate {
    Selected selected = {};
    std::tuple<std::size_t, std::size_t, double> rank = {};
};

}  // namespace

Result<void> check(const Filter& filter) {
    for (const auto& [name, date] : {std::pair("since", &filter.since), std::pair("until", &filter.until)}) {
        if (date->empty() || is_date(*date)) continue;
        return fail(fmt::format("--{}: '{}' is no date; write 2020, 2020-02 or 2020-02-20", name, *date));
    }
    const auto since = days_of(filter.since), until = days_of(filter.until);
    if (since && until && since->first > until->last) {
        return fail(fmt::format("--since {} lies behind --until {}; nothing can be both", filter.since, filter.until));
    }
    return {};
}

std::vector<Selected> select_with_support(const Store& store, const Filter& filter) {
    const Selector selector(store, filter);
    std::vector<Candidate> found;
    for (std::uint32_t e = 0; e < store.edges().size(); ++e) {
        auto support = selector.passing(store.edges()[e]);
        if (support.empty()) continue;
        const auto rank = selector.rank(support);
        found.push_back({{EdgeIndex{e}, std::move(support)}, rank});
    }
    const auto text = [&store](const Candidate& c) {
        const Edge& e = store.edge(c.selected.edge);
        return std::tie(e.subject.text, e.relation, e.object.text);
    };
    std::ranges::sort(found, [&](const Candidate& a, const Candidate& b) {
        if (a.rank != b.rank) return a.rank > b.rank;
        if (text(a) != text(b)) return text(a) < text(b);
        return a.selected.edge < b.selected.edge;
    });
    if (filter.top > 0 && found.size() > filter.top) found.resize(filter.top);
    std::vector<Selected> out;
    out.reserve(found.size());
    for (Candidate& c : found) out.push_back(std::move(c.selected));
    return out;
}

std::vector<EdgeIndex> select(const Store& store, const Filter& filter) {
    std::vector<EdgeIndex> out;
    for (const Selected& s : select_with_support(store, filter)) out.push_back(s.edge);
    return out;
}

std::size_t count_sources(const Store& store, std::span<const AssertionIndex> support) {
    std::set<std::uint32_t> sources;
    for (const AssertionIndex a : support) sources.insert(store.source_of(a));
    return sources.size();
}

std::vector<AssertionIndex> passing_support(const Store& store, const Filter& filter, EdgeIndex edge) {
    return Selector(store, filter).passing(store.edge(edge));
}

}  // namespace relata::graph
