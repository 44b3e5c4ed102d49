// Selected assertions -> moments: grouped by what they tell and when, then put in order.
#include "graph/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/days.h"
#include "graph/evidence.h"
#include "graph/names.h"
#include "graph/number_words.h"
#include "graph/suggest.h"

namespace relata::graph {
namespace {

/// The assertions that pass the filter and touch every entity asked for.
std::set<AssertionIndex> chosen_assertions(const Store& store, const TimelineQuery& query) {
    const auto passing = [&store](const Filter& filter) {
        std::set<AssertionIndex> out;
        for (const Selected& s : select_with_support(store, filter)) out.insert(s.support.begin(), s.support.end());
        return out;
    };
    Filter filter = query.filter;
    filter.top = 0;
    std::set<AssertionIndex> out = passing(filter);
    for (const std::string& entity : query.entities) {
        filter.about = entity;
        filter.hops = 1;
        const auto touching = passing(filter);
        std::erase_if(out, [&](AssertionIndex a) { return !touching.contains(a); });
    }
    return out;
}

/// What makes assertions one moment.
struct Key {
    HappeningIndex happening = {};
    Polarity polarity = Polarity::affirmed;
    Modality modality = Modality::asserted;
    End agent = {};
    double number = 0;
    Bound bound = Bound::exact;
    auto operator<=>(const Key&) const = default;
};

/// "Armed men" of two articles are two nodes and one agent here: the happening says that they may be.
End agent_of(const Store& store, const End& subject) {
    if (!subject.node || store.node(*subject.node).named) return subject;
    return {.text = plain_key(without_number(subject.text))};
}

Key key_of(const Store& store, const Happenings& happenings, AssertionIndex index) {
    const Assertion& a = store.assertion(index);
    Key out{.happening = happenings.of[static_cast<std::size_t>(index)],
            .polarity = a.polarity,
            .modality = a.modality,
            .agent = agent_of(store, store.edge(store.edge_of(index)).subject)};
    const auto& number = happenings.account_of(index).number;  // "for four years" counts nobody
    if (!number) return out;
    out.number = number->value;
    out.bound = number->bound;
    return out;
}

using Groups = std::map<Key, std::vector<AssertionIndex>>;

bool in_own_voice(const Store& store, const std::vector<AssertionIndex>& support) {
    return std::ranges::any_of(support,
                               [&](AssertionIndex a) { return !store.edge(store.edge_of(a)).speaker.present(); });
}

/// Who says that somebody was hit does not say by whom another has it that he was.
bool speakers_among(const Store& store, const std::vector<AssertionIndex>& some,
                    const std::vector<AssertionIndex>& all) {
    const auto speaker = [&](AssertionIndex a) -> const End& { return store.edge(store.edge_of(a)).speaker; };
    return std::ranges::all_of(some, [&](AssertionIndex a) {
        return std::ranges::any_of(all, [&](AssertionIndex b) { return speaker(a) == speaker(b); });
    });
}

/// "Korvald was banned", "the board banned the champion": who did it is told by the one and left out by the other,
/// where the happening knows of one alone. Not where only somebody says who did what the article or another tells.
void fold_agentless(const Store& store, Groups& groups) {
    std::map<Key, Groups::iterator> with_agent;  // by the key without it; the end where two agents are told
    for (auto one = groups.begin(); one != groups.end(); ++one) {
        if (!one->first.agent.present()) continue;
        Key key = one->first;
        key.agent = {};
        const auto [known, added] = with_agent.emplace(std::move(key), one);
        if (!added) known->second = groups.end();
    }
    for (auto one = groups.begin(); one != groups.end();) {
        Key key = one->first;
        key.agent = {};
        const auto found = one->first.agent.present() ? with_agent.end() : with_agent.find(key);
        const auto whole = found == with_agent.end() ? groups.end() : found->second;
        const bool fits =
            whole != groups.end() &&
            (in_own_voice(store, whole->second) || speakers_among(store, one->second, whole->second));
        if (fits) whole->second.insert(whole->second.end(), one->second.begin(), one->second.end());
        if (fits) std::ranges::sort(whole->second);
        one = fits ? groups.erase(one) : std::next(one);
    }
}

std::string earliest_publication(const Store& store, const std::vector<AssertionIndex>& support) {
    std::string earliest;
    for (const AssertionIndex a : support) {
        const std::string& day = store.document_of(a).published;
        if (!day.empty() && (earliest.empty() || comes_before(day, earliest))) earliest = day;
    }
    return earliest;
}

std::size_t named_ends(const Store& store, const Edge& edge) {
    const auto named = [&store](const End& end) { return end.node && store.node(*end.node).named; };
    return static_cast<std::size_t>(named(edge.subject)) + static_cast<std::size_t>(named(edge.object));
}

/// The edge that most sources, then most assertions tell; of equals one that an article states itself, then the one
/// that names more of those who take part, then the first.
EdgeIndex best_edge(const Store& store, const std::vector<AssertionIndex>& support) {
    std::map<EdgeIndex, std::vector<AssertionIndex>> edges;
    for (const AssertionIndex a : support) edges[store.edge_of(a)].push_back(a);
    const auto best = std::ranges::max_element(edges, {}, [&](const auto& one) {
        return std::tuple(count_sources(store, one.second), one.second.size(), !store.edge(one.first).speaker.present(),
                          named_ends(store, store.edge(one.first)), ~static_cast<std::uint32_t>(one.first));
    });
    return best->first;
}

/// Who says so; nobody where an article does itself.
std::vector<End> speakers_of(const Store& store, const std::vector<AssertionIndex>& support) {
    std::map<std::string, End> out;  // two ministries of one name are read as one
    for (const AssertionIndex a : support) {
        const End& speaker = store.edge(store.edge_of(a)).speaker;
        if (!speaker.present()) return {};
        out.emplace(speaker.text, speaker);
    }
    std::vector<End> speakers;
    for (const auto& [name, speaker] : out) speakers.push_back(speaker);
    std::ranges::sort(speakers);
    return speakers;
}

std::vector<std::string> outlets_of(const Store& store, const std::vector<AssertionIndex>& support) {
    std::set<std::string> out;
    for (const AssertionIndex a : support) {
        const Document& d = store.document_of(a);
        out.insert(d.publisher.empty() ? d.id : d.publisher);
    }
    return {out.begin(), out.end()};
}

/// Where all only blame, deny, claim or count: the day of the deed is none of the day on which they do.
bool only_retold(const Happenings& happenings, const std::vector<AssertionIndex>& support) {
    return std::ranges::all_of(support, [&](AssertionIndex a) { return happenings.account_of(a).retold(); });
}

/// The time of a moment: its happening's, save where those who tell it have another one: "early on Tuesday".
std::string time_of(const Store& store, const Happenings& happenings, HappeningIndex index,
                    const std::vector<AssertionIndex>& support) {
    const Happening& happening = happenings[index];
    if (only_retold(happenings, support)) return store.assertion(support.front()).time;
    const auto days = days_of(happening.time);
    for (const AssertionIndex a : support) {
        const std::string& own = store.assertion(a).time;
        if (own.ends_with('/')) return own;  // "since Thursday": until it was told
        if (const auto told = days_of(own); told && days && !overlap(*told, *days)) return own;
    }
    return told_time(store, happening);
}

Moment moment_of(const Store& store, const Happenings& happenings, HappeningIndex happening,
                 std::vector<AssertionIndex> support) {
    Moment out{.time = time_of(store, happenings, happening, support), .happening = happening};
    if (out.time.empty()) {
        out.time = earliest_publication(store, support);
        out.dating = out.time.empty() ? Dating::unknown : Dating::published;
    }
    out.edge = best_edge(store, support);
    std::vector<AssertionIndex> alike;
    std::ranges::copy_if(support, std::back_inserter(alike),
                         [&](AssertionIndex a) { return store.edge_of(a) == out.edge; });
    out.lead = surest(store, alike);
    out.speakers = speakers_of(store, support);
    out.outlets = outlets_of(store, support);
    out.sources = count_voices(happenings, support);
    out.support = std::move(support);
    return out;
}

/// Keeps the best supported: by sources, outlets, assertions, confidence; then the earlier ones.
void keep_top(const Store& store, std::vector<Moment>& moments, std::size_t top) {
    if (top == 0 || moments.size() <= top) return;
    const auto rank = [&store](const Moment& m) {
        return std::tuple(m.sources, m.outlets.size(), m.support.size(), store.assertion(m.lead).confidence);
    };
    std::ranges::stable_sort(moments, std::ranges::greater(), rank);
    moments.resize(top);
}

bool stands_before(const Moment& one, const Moment& other) {
    const bool last = one.dating == Dating::unknown, other_last = other.dating == Dating::unknown;
    if (last != other_last) return other_last;
    if (comes_before(one.time, other.time)) return true;
    if (comes_before(other.time, one.time)) return false;
    return std::tie(one.dating, one.happening, one.edge, one.lead) <
           std::tie(other.dating, other.happening, other.edge, other.lead);
}

/// "Denied that it had kidnapped the engineers" beside the denial itself, and "to buy the firm" beside "agreed to buy
/// the firm": of a saying its content stands, of an act that is announced the announcement.
void drop_nested(const Store& store, std::vector<Moment>& moments) {
    std::set<std::string_view> inner, outer;  // ids that something else of the list is told by, or tells
    std::map<std::string_view, AssertionIndex> told;
    for (const Moment& moment : moments) {
        for (const AssertionIndex a : moment.support) told.emplace(store.assertion(a).id, a);
    }
    for (const auto& [id, index] : told) {
        const auto whole = told.find(store.assertion(index).nested_in);
        if (whole == told.end()) continue;
        const bool announced = store.assertion(whole->second).object.text.starts_with("to ");
        announced ? inner.insert(id) : outer.insert(whole->first);
    }
    std::erase_if(moments, [&](const Moment& moment) {
        return std::ranges::all_of(moment.support, [&](AssertionIndex a) {
            return inner.contains(store.assertion(a).id) || outer.contains(store.assertion(a).id);
        });
    });
}

/// Where a time stands in a list.
std::tuple<int, bool, int> place_of(std::string_view time) {
    const auto days = days_of(time);
    if (!days) return {kFarAhead, true, 0};
    const bool until = days->first <= kLongAgo;
    return {until ? days->last : days->first, until, -days->last};
}

}  // namespace

std::string told_time(const Store& store, const Happening& happening) {
    const auto days = days_of(happening.time);
    for (const AssertionIndex a : happening.assertions) {
        const std::string& told = store.assertion(a).time;
        if (!told.empty() && days_of(told) == days) return told;
    }
    return happening.time;
}

bool comes_before(std::string_view one, std::string_view other) { return place_of(one) < place_of(other); }

Result<std::vector<Moment>> make_timeline(const Store& store, const TimelineQuery& query) {
    const Happenings happenings = find_happenings(store);
    return make_timeline(store, happenings, find_disputes(store, happenings), query);
}

Result<std::vector<Moment>> make_timeline(const Store& store, const Happenings& happenings,
                                          const std::vector<Dispute>& disputes, const TimelineQuery& query) {
    for (const std::string& entity : query.entities) {
        if (store.find_entities(entity).empty())
            return fail(fmt::format("nobody goes by '{}'{}", entity, did_you_mean(suggest_names(store, entity))));
    }
    std::set<HappeningIndex> disputed;
    for (const Dispute& dispute : disputes) disputed.insert(dispute.happening);
    Groups groups;
    for (const AssertionIndex a : chosen_assertions(store, query)) {
        const Key key = key_of(store, happenings, a);
        if (query.undated || !happenings[key.happening].time.empty()) groups[key].push_back(a);
    }
    fold_agentless(store, groups);
    std::vector<Moment> out;
    for (auto& [key, support] : groups) {
        out.push_back(moment_of(store, happenings, key.happening, std::move(support)));
        out.back().disputed = disputed.contains(key.happening);
    }
    drop_nested(store, out);
    std::ranges::sort(out, stands_before);
    keep_top(store, out, query.filter.top);
    std::ranges::sort(out, stands_before);
    return out;
}

}  // namespace relata::graph
