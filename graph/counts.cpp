// From assertions with numbers to the ledger.

#include "graph/counts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/accounts.h"
#include "graph/act_kinds.h"
#include "graph/names.h"

namespace relata::graph {
namespace {

std::size_t at(AssertionIndex i) { return static_cast<std::size_t>(i); }

/// "Twelve Turkish soldiers" -> "Turkish soldiers".
std::string victim_of(const Store& store, AssertionIndex index) {
    const Assertion& a = store.assertion(index);
    const auto& node = store.slots(index).object;
    std::string name = node ? store.node(*node).name : a.object.name;
    if (a.quantity && name.starts_with(a.quantity->text)) return a.quantity->unit.empty() ? "people" : a.quantity->unit;
    return name.empty() ? "people" : name;
}

std::string outlet_name(const Document& d) {
    if (!d.publisher.empty()) return d.publisher;
    return d.agency.empty() ? d.id : d.agency;
}

std::string name_or(const Store& store, const std::optional<NodeIndex>& node, const std::string& words) {
    return node ? store.node(*node).name : words;
}

Count count_of(const Store& store, const Happenings& happenings, AssertionIndex index, std::string_view kind) {
    const Assertion& a = store.assertion(index);
    const Slots& slots = store.slots(index);
    const Happening& happening = happenings.happening_of(index);
    Count out{.kind = std::string(kind),
              .victim = victim_of(store, index),
              .victim_node = slots.object,
              .number = *a.quantity};
    out.date = a.time.empty() ? happening.time : a.time;
    out.place = name_or(store, slots.place ? slots.place : happening.place, a.place);
    out.speaker = name_or(store, slots.speaker, a.attribution);
    out.outlet = outlet_name(store.document_of(index));
    out.assertion = index;
    out.happening = happenings.of[at(index)];
    return out;
}

CountGroup group_of(const Happenings& happenings, std::vector<Count> counts) {
    CountGroup out{.happening = counts.front().happening, .kind = counts.front().kind};
    std::map<std::string, int> victims;
    std::vector<AssertionIndex> assertions;
    out.lowest = out.highest = counts.front().number.value;
    for (const Count& c : counts) {
        ++victims[c.victim];
        assertions.push_back(c.assertion);
        out.lowest = std::min(out.lowest, c.number.value);
        out.highest = std::max(out.highest, c.number.value);
    }
    out.at_least = std::ranges::any_of(
        counts, [&](const Count& c) { return c.number.bound == Bound::min && c.number.value == out.highest; });
    out.victim = std::ranges::max_element(victims, {}, [](const auto& v) { return v.second; })->first;
    out.sources = count_voices(happenings, assertions);
    out.counts = std::move(counts);
    return out;
}

}  // namespace

std::vector<CountGroup> find_counts(const Store& store, const Happenings& happenings) {
    std::map<HappeningIndex, std::vector<Count>> by_happening;
    const auto accounts = accounts_of(store);
    for (const Account& account : accounts) {
        const std::string_view kind = count_kind_of(account.kind);
        if (kind.empty() || !account.number || account.negated || account.standing != Account::Standing::real) continue;
        Count count = count_of(store, happenings, account.assertion, kind);
        by_happening[count.happening].push_back(std::move(count));
    }
    std::vector<CountGroup> out;
    for (auto& [happening, counts] : by_happening) out.push_back(group_of(happenings, std::move(counts)));
    const auto rank = [&](const CountGroup& g) {
        const std::string& time = happenings[g.happening].time;
        return std::tuple(time.empty(), std::string_view(time), std::string_view(g.kind), std::string_view(g.victim));
    };
    std::ranges::stable_sort(out, {}, rank);
    return out;
}

}  // namespace relata::graph
