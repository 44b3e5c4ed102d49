// What the accounts of one happening contradict each other in.

#include "graph/disputes.h"

#include <algorithm>
#include <map>
#include <optional>

#include "graph/accounts.h"
#include "graph/likeness.h"
#include "graph/number_words.h"

namespace relata::graph {
namespace {

std::size_t at(AssertionIndex i) { return static_cast<std::size_t>(i); }

/// Versions by value, best supported first.
using Told = std::map<std::string, std::vector<AssertionIndex>>;

class Finder {
  public:
    Finder(const Store& store, const Happenings& happenings, const std::vector<Account>& accounts)
        : store_(store), happenings_(happenings), accounts_(accounts) {}

    void look_at(HappeningIndex index, std::vector<Dispute>& out) const {
        const auto& members = happenings_[index].assertions;
        if (members.size() < 2) return;
        using enum Dispute::Kind;
        keep(actor, index, agents(members), out);
        keep(polarity, index, polarities(members), out);
        keep(number, index, numbers(members), out);
        keep(date, index, dates(members), out);
    }

  private:
    const Account& account(AssertionIndex a) const { return accounts_[at(a)]; }

    void keep(Dispute::Kind kind, HappeningIndex happening, const Told& told, std::vector<Dispute>& out) const {
        if (told.size() < 2) return;
        Dispute dispute{.kind = kind, .happening = happening};
        for (const auto& [value, assertions] : told) {
            dispute.versions.push_back({value, assertions, count_voices(happenings_, assertions)});
        }
        std::ranges::stable_sort(dispute.versions, [](const Version& x, const Version& y) {
            return std::pair(x.sources, x.assertions.size()) > std::pair(y.sources, y.assertions.size());
        });
        out.push_back(std::move(dispute));
    }

    Told polarities(const std::vector<AssertionIndex>& members) const {
        Told told;
        for (const AssertionIndex a : members) told[account(a).negated ? "denied" : "affirmed"].push_back(a);
        return told;
    }

    std::string agent_name(AssertionIndex a) const {
        const auto& node = store_.slots(a).subject;
        return node ? store_.node(*node).name : store_.assertion(a).subject.name;
    }

    Told agents(const std::vector<AssertionIndex>& members) const {
        Told told;
        if (!has_one_agent(account(members.front()).kind)) return told;
        for (const AssertionIndex a : members) {
            if (account(a).agent.stated && !account(a).negated) told[agent_name(a)].push_back(a);
        }
        const bool differ = std::ranges::any_of(told, [&](const auto& x) {
            return std::ranges::any_of(told, [&](const auto& y) { return exclude(x.second, y.second); });
        });
        return differ ? told : Told{};
    }

    /// Two agents of one sentence act together.
    bool exclude(const std::vector<AssertionIndex>& x, const std::vector<AssertionIndex>& y) const {
        return fit(account(x.front()).agent, account(y.front()).agent) == Fit::conflict &&
               std::ranges::none_of(x, [&](AssertionIndex a) {
                   return std::ranges::any_of(y, [&](AssertionIndex b) { return same_sentence(a, b); });
               });
    }

    bool same_sentence(AssertionIndex a, AssertionIndex b) const {
        return account(a).document == account(b).document && account(a).sentence == account(b).sentence;
    }

    Told numbers(const std::vector<AssertionIndex>& members) const {
        Told told;
        bool differ = false;
        std::optional<AssertionIndex> first;
        for (const AssertionIndex a : members) {
            if (!account(a).number || account(a).negated) continue;
            if (!first) first = a;
            if (!same_unit(account(*first), account(a))) continue;
            told[number_words(*account(a).number)].push_back(a);
        }
        for (const auto& [x, a] : told) {
            for (const auto& [y, b] : told) {
                if (!numbers_agree(*account(a.front()).number, *account(b.front()).number)) differ = true;
            }
        }
        return differ ? told : Told{};
    }

    static bool same_unit(const Account& a, const Account& b) {
        const Fit units = fit(party_of(a.unit), party_of(b.unit));
        return a.unit.empty() || b.unit.empty() || units == Fit::alike;
    }

    Told dates(const std::vector<AssertionIndex>& members) const {
        Told told;
        bool differ = false;
        for (const AssertionIndex a : members) {
            if (account(a).time && !account(a).negated) told[iso_of(*account(a).time)].push_back(a);
        }
        for (const auto& [x, a] : told) {
            for (const auto& [y, b] : told) {
                if (!overlap(*account(a.front()).time, *account(b.front()).time)) differ = true;
            }
        }
        return differ ? told : Told{};
    }

    const Store& store_;
    const Happenings& happenings_;
    const std::vector<Account>& accounts_;
};

}  // namespace

std::vector<Dispute> find_disputes(const Store& store, const Happenings& happenings) {
    const auto accounts = accounts_of(store);
    const Finder finder(store, happenings, accounts);
    std::vector<Dispute> out;
    for (std::uint32_t i = 0; i < happenings.all.size(); ++i) finder.look_at(HappeningIndex{i}, out);
    return out;
}

std::string_view name_of(Dispute::Kind kind) {
    switch (kind) {
        case Dispute::Kind::actor:
            return "actor";
        case Dispute::Kind::polarity:
            return "polarity";
        case Dispute::Kind::number:
            return "number";
        case Dispute::Kind::date:
            return "date";
    }
    return "";
}

}  // namespace relata::graph
