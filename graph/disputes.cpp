// What the accounts of one happening contradict each other in.

#include "graph/disputes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "core/utf8.h"
#include "graph/accounts.h"
#include "graph/act_kinds.h"
#include "graph/deeds.h"
#include "graph/known_places.h"
#include "graph/likeness.h"
#include "graph/name_words.h"
#include "graph/names.h"
#include "graph/number_words.h"
#include "graph/tolls.h"

namespace relata::graph {
namespace {

/// Versions by value.
using Told = std::map<std::string, std::vector<AssertionIndex>>;

class Finder {
  public:
    Finder(const Store& store, const Happenings& happenings) : store_(store), happenings_(happenings) {}

    void look_at(HappeningIndex index, std::vector<Dispute>& out) const {
        const auto& members = happenings_[index].assertions;
        if (members.size() < 2) return;
        using enum Dispute::Kind;
        keep(actor, index, agents(members), out);
        for (const Told& told : polarities(members)) keep(polarity, index, told, out);
        keep(number, index, numbers(members), out);
        keep(date, index, dates(members), out);
        keep(place, index, places(members), out);
    }

  private:
    const Account& account(AssertionIndex a) const { return happenings_.account_of(a); }

    void keep(Dispute::Kind kind, HappeningIndex happening, const Told& told, std::vector<Dispute>& out) const {
        if (told.size() < 2) return;
        Dispute dispute{.kind = kind, .happening = happening};
        for (const auto& [value, assertions] : told) {
            dispute.versions.push_back({value, assertions, count_voices(happenings_, assertions)});
        }
        if (kind == Dispute::Kind::number)  // 5 before 11
            std::ranges::stable_sort(dispute.versions, {},
                                     [&](const Version& v) { return account(v.assertions.front()).number->value; });
        std::ranges::stable_sort(dispute.versions, [](const Version& x, const Version& y) {
            return std::pair(x.sources, x.assertions.size()) > std::pair(y.sources, y.assertions.size());
        });
        dispute.about = plainest(dispute.versions);
        if (const Account& about = account(dispute.about); about.retold() && !about.number)
            dispute.deed = named_deed(about);
        out.push_back(std::move(dispute));
    }

    std::string name_of_party(const Party& party) const {
        return party.node ? store_.node(*party.node).name : party.head;
    }

    /// "Norvolt is behind the wildfire", where nobody is told to whom it was done.
    NamedDeed named_deed(const Account& one) const {
        const std::string agent = one.agent.stated ? name_of_party(one.agent) : "";
        const auto deed = deed_of(store_.assertion(one.assertion));
        const bool alone = one.agent.stated && !one.patient.stated && deed && !deed->phrase.empty();
        return alone ? NamedDeed{agent, "be behind", deed->phrase}
                     : NamedDeed{agent, one.kind, name_of_party(one.patient)};
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
            const auto same = [&](const Told& told) {  // "the government" may be any, and joins no two
                return std::ranges::none_of(told.at("denied"), [&](AssertionIndex d) { return excludes(d, a); });
            };
            auto told = std::ranges::find_if(out, same);
            if (told == out.end()) told = out.insert(out.end(), Told{{"denied", {}}});
            told->at("denied").push_back(a);
        }
        for (Told& told : out) {
            for (const AssertionIndex a : members) {
                const auto& denials = told.at("denied");
                const bool of_him = std::ranges::any_of(denials, [&](AssertionIndex d) { return speaks_of(a, d); });
                if (!account(a).negated && of_him) told["affirmed"].push_back(a);
            }
            drop_other_doers(told);
        }
        return out;
    }

    /// "Gunmen", "fighters": whoever they were; "the transport minister" is known.
    static bool is_nobody_known(const Party& party) {
        return party.described && !party.named && party.country.empty() && party.sort != "official";
    }

    /// Where somebody says of the denier himself that he did it, who says it of another, or of gunmen, says nothing of
    /// him.
    void drop_other_doers(Told& told) const {
        const auto affirmed = told.find("affirmed");
        if (affirmed == told.end()) return;
        const Party& denier = account(told.at("denied").front()).agent;
        const std::vector<AssertionIndex> all = affirmed->second;
        std::erase_if(affirmed->second, [&](AssertionIndex a) {
            return std::ranges::any_of(all, [&](AssertionIndex b) {
                const Party& doer = account(b).agent;
                const bool of_him = a != b && doer.node && doer.node == denier.node;
                return of_him && (excludes(a, b) || is_nobody_known(account(a).agent));
            });
        });
    }

    /// That the village was shelled is no charge against him who denies to have shelled it; nor do those who tell of
    /// eight dead say what is denied by who takes back that there were twelve.
    bool speaks_of(AssertionIndex affirmed, AssertionIndex denial) const {
        const Account &one = account(affirmed), &other = account(denial);
        const bool names_nobody = other.agent.stated && !one.agent.stated;
        const bool taken_back = other.follows == affirmed;  // "withdraws the report"
        const bool own_words =
            !taken_back && fit(one.speaker, other.speaker) == Fit::same;  // he who denies it, on another
        const bool other_number = one.number && other.number && !numbers_agree(one, other);
        // "He has not been charged", on Wednesday; on Thursday he was
        if (other.published && one.time && other.published->last < one.time->first) return false;
        return !names_nobody && !own_words && !other_number && !excludes(affirmed, denial);
    }

    bool excludes(AssertionIndex a, AssertionIndex b) const {
        return fit_of_doers(account(a).agent, account(b).agent) == Fit::conflict || blames(a, b) || blames(b, a);
    }

    /// He who names another as the doer is not himself that other, however little is known of both.
    bool blames(AssertionIndex charge, AssertionIndex other) const {
        const Party &blamed = account(charge).agent, &agent = account(other).agent;
        if (account(charge).negated || account(other).negated) return false;
        if (account(charge).speaker.node == blamed.node) return false;  // he speaks of himself
        const Fit accuser = fit(account(charge).speaker, agent);
        return blamed.node && agent.node && blamed.node != agent.node &&
               (accuser == Fit::same || accuser == Fit::alike);
    }

    std::string agent_name(AssertionIndex a) const {
        if (account(a).agent.node) return store_.node(*account(a).agent.node).name;
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
        join_groups(told);
        Told out;  // "gunmen" may be any of them, and is no version of its own
        for (const auto& [name, assertions] : told) {
            const auto excludes_this = [&](const auto& other) { return exclude(assertions, other.second); };
            if (std::ranges::any_of(told, excludes_this)) out.emplace(name, assertions);
        }
        return out;
    }

    /// "Gunmen of the Dawn Brigade" are the Dawn Brigade.
    void join_groups(Told& told) const {
        for (auto whole = told.begin(); whole != told.end(); ++whole) {
            const Party& group = account(whole->second.front()).agent;
            std::erase_if(told, [&](const auto& one) {
                const Party& members = account(one.second.front()).agent;
                const bool of_group = one.first != whole->first && members.described && members.named && group.named &&
                                      one.first.ends_with(" " + whole->first) && fit(members, group) == Fit::alike;
                if (of_group) whole->second.insert(whole->second.end(), one.second.begin(), one.second.end());
                return of_group;
            });
        }
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
            if (!account(a).number || account(a).negated || account(a).some_one) continue;
            if (counts.empty() || same_unit(account(counts.front()), account(a))) counts.push_back(a);
        }
        std::set<std::string> contradicted;
        for (const AssertionIndex a : counts) {
            for (const AssertionIndex b : counts) {
                const bool agree = numbers_agree(account(a), account(b));
                if (agree || has_grown(account(a), account(b)) || counts_part(account(a), account(b))) continue;
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

    /// What was agreed on Thursday is signed on Friday.
    bool signs(AssertionIndex a) const {
        const std::string_view verb = verb_of(store_.assertion(a));
        return verb == "sign" || verb == "ratify";
    }

    /// "Drivers continued their strike on Tuesday": it may have begun on Monday.
    bool goes_on(AssertionIndex a) const {
        const std::string_view verb = verb_of(store_.assertion(a));
        return verb == "continue" || verb == "resume";
    }

    Told dates(const std::vector<AssertionIndex>& members) const {
        Told told;
        for (const AssertionIndex a : members) {
            const Account& one = account(a);
            const bool of_another_day = one.running || one.some_one;  // "a third died on Saturday"
            if (one.time && !one.negated && one.telling == Account::Telling::plainly && !goes_on(a) && !of_another_day)
                told[iso_of(*one.time)].push_back(a);
        }
        const auto is_contradicted = [&](AssertionIndex a) {
            return std::ranges::any_of(told, [&](const auto& b) {
                const AssertionIndex other = b.second.front();
                return signs(a) == signs(other) && !overlap(*account(a).time, *account(other).time);
            });
        };
        Told out;
        for (const auto& [value, assertions] : told) {
            if (is_contradicted(assertions.front())) out.emplace(value, assertions);
        }
        return out;
    }

    /// A town or village, by what some article calls it or by the table of places; a region or a building may hold the
    /// other place.
    bool is_settlement(const Party& party) const {
        if (!party.node) return false;
        const Node& node = store_.node(*party.node);
        if (!node.named || node.type != "PLACE") return false;
        const std::string last = node.name.substr(node.name.find_last_of(' ') + 1);  // "Kyrgyz village" names none
        if (last == to_lower_ascii(last) && is_word(WordKind::settlement, last)) return false;
        const auto called = [](std::string_view name) {
            return std::ranges::any_of(fold_words(name),
                                       [](const std::string& word) { return is_word(WordKind::settlement, word); });
        };
        if (called(node.name) || std::ranges::any_of(node.aliases, called)) return true;
        const auto known = places_named(plain_key(node.name));
        return !known.empty() && std::ranges::none_of(known, [](const KnownPlace& p) { return p.is_region(); });
    }

    /// Where somebody was arrested or killed: a place with a name of which no table knows that it is a region.
    bool is_spot(const Party& party) const {
        if (!party.node) return false;
        const Node& node = store_.node(*party.node);
        const auto known = places_named(plain_key(node.name));
        return node.named && node.type == "PLACE" &&
               std::ranges::none_of(known, [](const KnownPlace& p) { return p.is_region(); });
    }

    /// The only town or village where an account has it.
    std::optional<NodeIndex> settlement_of(const Account& one) const {
        std::optional<NodeIndex> out;
        for (const Party& place : one.places) {
            if (!is_settlement(place) && !(befalls_once(one) && is_spot(place))) continue;
            if (out && out != place.node) return std::nullopt;  // the one lies in or near the other
            out = place.node;
        }
        return out;
    }

    Told places(const std::vector<AssertionIndex>& members) const {
        Told told;
        if (!has_one_agent(account(members.front()).kind)) return told;
        for (const AssertionIndex a : members) {
            const auto where = settlement_of(account(a));
            if (where && !account(a).negated && !account(a).retold()) told[store_.node(*where).name].push_back(a);
        }
        std::erase_if(told, [&](const auto& one) {  // "Gaza" may be the city, and it may be the strip
            return std::ranges::any_of(told, [&](const auto& other) {
                return other.first.size() > one.first.size() && nested(party_of(one.first), party_of(other.first));
            });
        });
        return told;
    }

    const Store& store_;
    const Happenings& happenings_;
};

}  // namespace

std::vector<Dispute> find_disputes(const Store& store, const Happenings& happenings) {
    const Finder finder(store, happenings);
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
        case Dispute::Kind::place:
            return "place";
    }
    return "";
}

}  // namespace relata::graph
