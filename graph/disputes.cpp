// What the accounts of one happening contradict each other in.

#include "graph/disputes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "graph/accounts.h"
#include "graph/likeness.h"
#include "graph/number_words.h"
#include "graph/tolls.h"

namespace relata::graph {
namespace {

std::size_t at(AssertionIndex i) { return static_cast<std::size_t>(i); }

/// Versions by value.
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
        for (const Told& told : polarities(members)) keep(polarity, index, told, out);
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
        dispute.about = plainest(dispute.versions);
        out.push_back(std::move(dispute));
    }

    AssertionIndex plainest(const std::vector<Version>& versions) const {
        AssertionIndex best = versions.front().assertions.front();
        const auto rank = [&](AssertionIndex a) {
            return std::tuple(account(a).telling != Account::Telling::plainly, account(a).negated);
        };
        for (const Version& version : versions) {
            for (const AssertionIndex a : version.assertions) {
                if (rank(a) < rank(best)) best = a;
            }
        }
        return best;
    }

    /// Who denies that one did it, beside those who say that he did; one for each of whom it is denied.
    std::vector<Told> polarities(const std::vector<AssertionIndex>& members) const {
        std::vector<Told> out;
        for (const AssertionIndex a : members) {
            if (!account(a).negated) continue;
            const auto same = [&](const Told& told) { return !excludes(told.at("denied").front(), a); };
            auto told = std::ranges::find_if(out, same);
            if (told == out.end()) told = out.insert(out.end(), Told{{"denied", {}}});
            told->at("denied").push_back(a);
        }
        for (Told& told : out) {
            for (const AssertionIndex a : members) {
                const auto& denials = told.at("denied");
                const bool of_him = std::ranges::all_of(denials, [&](AssertionIndex d) { return speaks_of(a, d); });
                if (!account(a).negated && of_him) told["affirmed"].push_back(a);
            }
            drop_other_doers(told);
        }
        return out;
    }

    /// Where somebody says of the denier himself that he did it, who says it of another says nothing of him.
    void drop_other_doers(Told& told) const {
        const auto affirmed = told.find("affirmed");
        if (affirmed == told.end()) return;
        const Party& denier = account(told.at("denied").front()).agent;
        const std::vector<AssertionIndex> all = affirmed->second;
        std::erase_if(affirmed->second, [&](AssertionIndex a) {
            return std::ranges::any_of(all, [&](AssertionIndex b) {
                const Party& doer = account(b).agent;
                return doer.node && doer.node == denier.node && excludes(a, b);
            });
        });
    }

    /// That the village was shelled is no charge against him who denies to have shelled it.
    bool speaks_of(AssertionIndex affirmed, AssertionIndex denial) const {
        const Account &one = account(affirmed), &other = account(denial);
        const bool names_nobody = other.agent.stated && !one.agent.stated;
        const bool own_words = fit(one.speaker, other.speaker) == Fit::same;  // he who denies it, on another
        return !names_nobody && !own_words && !excludes(affirmed, denial);
    }

    bool excludes(AssertionIndex a, AssertionIndex b) const {
        return fit(account(a).agent, account(b).agent) == Fit::conflict || blames(a, b) || blames(b, a);
    }

    /// He who names another as the doer is not himself that other, however little is known of both.
    bool blames(AssertionIndex charge, AssertionIndex other) const {
        const Party &blamed = account(charge).agent, &agent = account(other).agent;
        if (account(charge).negated || account(other).negated) return false;
        const Fit accuser = fit(account(charge).speaker, agent);
        return blamed.node && agent.node && blamed.node != agent.node &&
               (accuser == Fit::same || accuser == Fit::alike);
    }

    std::string agent_name(AssertionIndex a) const {
        const bool blamed = account(a).telling == Account::Telling::blame;
        const auto& node = blamed ? store_.slots(a).object : store_.slots(a).subject;
        if (node) return store_.node(*node).name;
        return blamed ? store_.assertion(a).object.name : store_.assertion(a).subject.name;
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

    /// Two agents of one sentence act together, unless each has a speaker of his own.
    bool exclude(const std::vector<AssertionIndex>& x, const std::vector<AssertionIndex>& y) const {
        return excludes(x.front(), y.front()) && std::ranges::none_of(x, [&](AssertionIndex a) {
                   return std::ranges::any_of(y, [&](AssertionIndex b) { return act_together(a, b); });
               });
    }

    bool act_together(AssertionIndex a, AssertionIndex b) const {
        const Account &one = account(a), &other = account(b);
        if (one.document != other.document || one.sentence != other.sentence) return false;
        return !one.speaker.stated || !other.speaker.stated || fit(one.speaker, other.speaker) != Fit::conflict;
    }

    /// The numbers that some other one contradicts.
    Told numbers(const std::vector<AssertionIndex>& members) const {
        std::vector<AssertionIndex> counts;
        for (const AssertionIndex a : members) {
            if (!account(a).number || account(a).negated) continue;
            if (counts.empty() || same_unit(account(counts.front()), account(a))) counts.push_back(a);
        }
        std::set<std::string> contradicted;
        for (const AssertionIndex a : counts) {
            for (const AssertionIndex b : counts) {
                const bool agree = numbers_agree(*account(a).number, *account(b).number);
                if (agree || has_grown(account(a), account(b))) continue;
                contradicted.insert(number_words(*account(a).number));
            }
        }
        Told told;
        for (const AssertionIndex a : counts) {
            const std::string value = number_words(*account(a).number);
            if (contradicted.contains(value)) told[value].push_back(a);
        }
        return told;
    }

    static bool same_unit(const Account& a, const Account& b) {
        const Fit units = fit(party_of(a.unit), party_of(b.unit));
        return a.unit.empty() || b.unit.empty() || units == Fit::alike;
    }

    Told dates(const std::vector<AssertionIndex>& members) const {
        Told told;
        bool differ = false;
        for (const AssertionIndex a : members) {
            const Account& one = account(a);
            if (one.time && !one.negated && one.telling == Account::Telling::plainly)
                told[iso_of(*one.time)].push_back(a);
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
