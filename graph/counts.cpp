// From assertions with numbers to the ledger.

#include "graph/counts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/accounts.h"
#include "graph/act_kinds.h"
#include "graph/evidence.h"
#include "graph/kinds_in_context.h"
#include "graph/likeness.h"
#include "graph/number_words.h"

namespace relata::graph {
namespace {

std::size_t at(AssertionIndex i) { return static_cast<std::size_t>(i); }

std::string name_or(const Store& store, const std::optional<NodeIndex>& node, const std::string& words) {
    return node ? store.node(*node).name : words;
}

/// "Twelve Turkish soldiers" -> "Turkish soldiers"; of "Twelve people died" it is the subject.
std::string victim_of(const Store& store, const Account& account) {
    const Party& counted = counts_doers(account.kind) ? account.agent : account.patient;
    if (!counted.node && counted.head == "people") return "people";
    if (account.telling == Account::Telling::toll && !account.follows) return account.unit;
    const AssertionIndex index = account.follows.value_or(account.assertion);
    const Assertion& a = store.assertion(index);
    if (a.quantity && a.quantity->unit.empty()) {
        if (std::string whole = counted_of(a); !whole.empty()) return whole;
    }
    const Slots& slots = store.slots(index);
    const bool is_subject = !a.object.present() || subject_undergoes(a) || loses_life(a) || counts_doers(account.kind);
    std::string name = without_number(is_subject ? name_or(store, slots.subject, a.subject.name)
                                                 : name_or(store, slots.object, a.object.name));
    if (name.empty() && a.quantity) name = a.quantity->unit;
    return name.empty() || name == "of them" || name == "of whom" ? "people" : name;
}

Count count_of(const Store& store, const Happenings& happenings, const Account& account) {
    const AssertionIndex index = account.assertion;
    const Assertion& a = store.assertion(index);
    const Happening& happening = happenings.happening_of(index);
    Count out{.kind = std::string(count_kind_of(account.kind)),
              .victim = victim_of(store, account),
              .number = *account.number};
    out.victim_node = counts_doers(account.kind) ? account.agent.node : account.patient.node;
    out.date = a.time.empty() || !account.time ? happening.time : a.time;
    const PlaceTold place = place_told(store, index);
    out.place = name_or(store, place.node ? place.node : happening.place, place.words);
    out.speaker = account.speaker.node ? store.node(*account.speaker.node).name : a.attribution;
    out.outlet = outlet_name(store.document_of(index));
    out.assertion = index;
    out.happening = happenings.of[at(index)];
    return out;
}

/// "Destroyed one tank, six fighting vehicles and five trucks" counts three things.
void add_counts(const Store& store, const Happenings& happenings, const Account& account, std::vector<Count>& out) {
    const auto parts =
        account.patient.node ? std::vector<Quantity>() : counted_list(store.assertion(account.assertion).object.name);
    const Count count = count_of(store, happenings, account);
    if (parts.empty()) {
        out.push_back(count);
        return;
    }
    for (const Quantity& part : parts) {
        Count one = count;
        one.number = part;
        one.victim = part.unit;
        out.push_back(std::move(one));
    }
}

/// Counts of one happening that are of one sort of victims: "civilians" and "people" are, houses and tanks are not.
std::string sort_of(const Count& count) {
    const Party party = party_of(count.victim);
    return is_people(party.sort) ? "" : party.sort;
}

CountGroup group_of(const Happenings& happenings, std::vector<Count> counts) {
    CountGroup out{.happening = counts.front().happening, .kind = counts.front().kind};
    std::map<std::string, int> victims;
    std::vector<AssertionIndex> assertions;
    const auto counts_all = [&](const Count& c) { return !happenings.account_of(c.assertion).some_one; };
    const bool whole = std::ranges::any_of(counts, counts_all);
    const Count& first = whole ? *std::ranges::find_if(counts, counts_all) : counts.front();
    out.lowest = out.highest = first.number.value;
    for (const Count& c : counts) {
        ++victims[c.victim];
        assertions.push_back(c.assertion);
        if (!whole || counts_all(c)) {
            out.lowest = std::min(out.lowest, c.number.value);
            out.highest = std::max(out.highest, c.number.value);
        }
        if (out.place.empty()) out.place = c.place;
        if (out.date.empty()) out.date = c.date;
    }
    if (const std::string& time = happenings[out.happening].time; !time.empty()) out.date = time;
    out.at_least = std::ranges::any_of(
        counts, [&](const Count& c) { return c.number.bound == Bound::min && c.number.value == out.highest; });
    out.victim = std::ranges::max_element(victims, {}, [](const auto& v) { return v.second; })->first;
    out.sources = count_voices(happenings, assertions);
    out.counts = std::move(counts);
    return out;
}

}  // namespace

std::vector<CountGroup> find_counts(const Store& store, const Happenings& happenings,
                                    const std::vector<bool>& passing) {
    std::vector<Count> all;
    for (const Account& account : happenings.accounts) {
        const bool wanted = passing.empty() || passing[at(account.assertion)];
        const bool told = !account.negated && account.standing == Account::Standing::real;
        if (wanted && told && account.number && !count_kind_of(account.kind).empty())
            add_counts(store, happenings, account, all);
    }
    std::map<std::tuple<HappeningIndex, std::string>, std::vector<Count>> groups;
    std::set<std::tuple<HappeningIndex, std::uint32_t, std::uint32_t, double, std::string>> told;
    for (Count& count : all) {
        const Account& account = happenings.account_of(count.assertion);
        const bool anew =  // "officials and the union freed 63 inmates" counts them once
            told.emplace(count.happening, account.document, account.sentence, count.number.value, count.victim).second;
        if (!anew) continue;
        const std::string sort = sort_of(count);
        groups[{count.happening, sort}].push_back(std::move(count));
    }
    std::vector<CountGroup> out;
    for (auto& [key, counts] : groups) out.push_back(group_of(happenings, std::move(counts)));
    std::ranges::stable_sort(out, {}, [](const CountGroup& g) {
        return std::tuple(g.date.empty(), std::string_view(g.date), std::string_view(g.kind),
                          std::string_view(g.victim));
    });
    return out;
}

}  // namespace relata::graph
