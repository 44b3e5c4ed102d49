// Accounts to happenings: the likeliest pairs grow together first, unless some of theirs may not be one.

#include "graph/happenings.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/account_blocks.h"
#include "graph/accounts.h"
#include "graph/evidence.h"
#include "graph/likeness.h"

namespace relata::graph {
namespace {

std::size_t at(AssertionIndex i) { return static_cast<std::size_t>(i); }

/// Two accounts that may be of one happening, by position.
struct Pair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double score = 0;
};

/// The place of the last account in a sorted block with which the one at `i` is compared; who shares it is near too.
std::int64_t reach_in(const Store& store, AssertionIndex assertion, std::uint64_t number,
                      std::span<const std::pair<std::int64_t, std::uint32_t>> block, std::size_t i) {
    const auto read = store.reaches().find(std::pair(store.assertion(assertion).id, number));
    if (read != store.reaches().end()) return read->second;
    return block[std::min(i + kNeighbours, block.size() - 1)].first;
}

/// Pairs of positions that share a block and lie near each other in it, each once, in order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> near_pairs(const Store& store,
                                                                const std::vector<Account>& accounts) {
    using Standing = std::pair<std::int64_t, std::uint32_t>;
    std::unordered_map<std::uint64_t, std::vector<Standing>> blocks;
    for (std::uint32_t i = 0; i < accounts.size(); ++i) {
        const std::int64_t place = place_in_blocks(accounts[i], store.assertion(accounts[i].assertion).id);
        for (const std::uint64_t block : blocks_of(store, accounts[i])) blocks[block].emplace_back(place, i);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    for (auto& [number, block] : blocks) {
        std::ranges::sort(block);
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto& [place, account] = block[i];
            const std::int64_t reach = reach_in(store, accounts[account].assertion, number, block, i);
            for (std::size_t j = i + 1; j < block.size() && block[j].first <= reach; ++j)
                out.push_back(std::minmax(account, block[j].second));
        }
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

std::vector<Pair> find_pairs(const Store& store, const std::vector<Account>& accounts) {
    std::vector<Pair> out;
    for (const auto& [a, b] : near_pairs(store, accounts)) {
        const double score = likeness(accounts[a], accounts[b]);
        if (score >= kOneHappening) out.push_back({a, b, score});
    }
    return out;
}

/// Sets of accounts that grow together, with their members, and which of them are never to meet.
class MemberSets {
  public:
    explicit MemberSets(std::size_t size) : set_of_(size), members_(size), apart_(size) {
        std::iota(set_of_.begin(), set_of_.end(), 0U);
        for (std::uint32_t i = 0; i < size; ++i) members_[i] = {i};
    }
    const std::vector<std::uint32_t>& with(std::uint32_t i) const { return members_[set_of_[i]]; }
    bool joined(std::uint32_t a, std::uint32_t b) const { return set_of_[a] == set_of_[b]; }
    void join(std::uint32_t a, std::uint32_t b) {
        std::uint32_t to = set_of_[a], from = set_of_[b];
        if (members_[to].size() < members_[from].size()) std::swap(to, from);
        for (const std::uint32_t i : members_[from]) set_of_[i] = to;
        members_[to].insert(members_[to].end(), members_[from].begin(), members_[from].end());
        members_[from].clear();
        for (const std::uint32_t other : std::exchange(apart_[from], {})) {
            apart_[other].erase(from);
            apart_[other].insert(to);
            apart_[to].insert(other);
        }
    }
    /// What kept two sets apart keeps what they grow to apart.
    void keep_apart(std::uint32_t a, std::uint32_t b) {
        apart_[set_of_[a]].insert(set_of_[b]);
        apart_[set_of_[b]].insert(set_of_[a]);
    }
    bool kept_apart(std::uint32_t a, std::uint32_t b) const { return apart_[set_of_[a]].contains(set_of_[b]); }

  private:
    std::vector<std::uint32_t> set_of_;
    std::vector<std::vector<std::uint32_t>> members_;
    std::vector<std::set<std::uint32_t>> apart_;
};

/// More accounts of one act than anybody reads: from here on the comparison of each with each would take too long.
constexpr std::size_t kMostMembers = 1000;

/// True if some account of one set and some of the other cannot be of one happening.
bool apart(const std::vector<Account>& accounts, const std::vector<std::uint32_t>& a,
           const std::vector<std::uint32_t>& b) {
    if (a.size() + b.size() > kMostMembers) return true;
    return std::ranges::any_of(a, [&](std::uint32_t x) {
        return std::ranges::any_of(b, [&](std::uint32_t y) { return likeness(accounts[x], accounts[y]) < 0; });
    });
}

/// Best pairs first; ties by content, so that the order of `add` does not matter.
void sort_pairs(const Store& store, std::vector<Pair>& pairs) {
    const auto& all = store.assertions();
    std::ranges::sort(pairs, [&](const Pair& x, const Pair& y) {
        return std::tuple(-x.score, std::string_view(all[x.a].id), std::string_view(all[x.b].id)) <
               std::tuple(-y.score, std::string_view(all[y.a].id), std::string_view(all[y.b].id));
    });
}

MemberSets group(const Store& store, const std::vector<Account>& accounts, std::vector<Pair> pairs) {
    sort_pairs(store, pairs);
    MemberSets sets(accounts.size());
    for (const Pair& pair : pairs) {
        if (sets.joined(pair.a, pair.b) || sets.kept_apart(pair.a, pair.b)) continue;
        if (apart(accounts, sets.with(pair.a), sets.with(pair.b))) {
            sets.keep_apart(pair.a, pair.b);
        } else {
            sets.join(pair.a, pair.b);
        }
    }
    return sets;
}

/// The words that most have; ties: alphabetical.
template <typename Counts>
auto most_frequent(const Counts& counts) {
    return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
}

/// The days that most dated accounts allow. What is only told as going on "since Thursday" goes on until the last
/// publication.
std::string common_time(const Store& store, const std::vector<Account>& accounts,
                        const std::vector<AssertionIndex>& members) {
    std::vector<Days> times;
    bool since = true;
    int last = kLongAgo;
    for (const AssertionIndex a : members) {
        const Account& account = accounts[at(a)];
        if (account.published) last = std::max(last, account.published->last);
        if (!account.time) continue;
        since = since && store.assertion(a).time.ends_with('/');
        times.push_back(*account.time);
    }
    if (times.empty()) return {};
    std::ranges::sort(times, {}, [](const Days& d) { return std::pair(d.length(), d.first); });
    Days common = times.front();
    for (const Days& time : times) common = overlap(common, time).value_or(common);
    if (since) common.last = std::max(common.last, last);
    return iso_of(common);
}

std::vector<NodeIndex> participants_of(const Store& store, const std::vector<AssertionIndex>& members) {
    std::map<NodeIndex, int> counts;
    for (const AssertionIndex a : members) {
        for (const auto& node : {store.slots(a).subject, store.slots(a).object}) {
            if (node) ++counts[*node];
        }
    }
    std::vector<NodeIndex> out;
    for (const auto& [node, count] : counts) out.push_back(node);
    std::ranges::stable_sort(out, [&](NodeIndex x, NodeIndex y) { return counts[x] > counts[y]; });
    return out;
}

Happening describe(const Store& store, const std::vector<Account>& accounts, std::vector<AssertionIndex> members) {
    Happening out;
    std::map<std::string, int> classes;
    std::map<NodeIndex, int> places;
    std::set<std::uint32_t> documents;
    for (const AssertionIndex a : members) {
        const Assertion& assertion = store.assertion(a);
        if (out.id.empty() || assertion.id < out.id) out.id = assertion.id;
        ++classes[assertion.event_class];
        if (const auto place = place_told(store, a).node) ++places[*place];
        documents.insert(accounts[at(a)].document);
    }
    out.event_class = most_frequent(classes);
    if (!places.empty()) out.place = most_frequent(places);
    out.time = common_time(store, accounts, members);
    out.participants = participants_of(store, members);
    out.documents = static_cast<std::uint32_t>(documents.size());
    out.assertions = std::move(members);
    return out;
}

bool other_numbers(const Account& a, const Account& b) {
    return a.number && b.number && !numbers_agree(*a.number, *b.number);
}

/// Who speaks where: (document, sentence, node).
using Speakers = std::set<std::tuple<std::uint32_t, std::uint32_t, NodeIndex>>;

Speakers speakers_of(const std::vector<Account>& accounts) {
    Speakers out;
    for (const Account& account : accounts) {
        if (account.speaker.node) out.emplace(account.document, account.sentence, *account.speaker.node);
    }
    return out;
}

/// A report of his words goes on over a sentence or two without naming him: "It stressed that … Back in January forces
/// tried to impose a truce."
bool goes_on(const Speakers& speakers, const Account& silent, const Account& other) {
    constexpr std::uint32_t kGoesOn = 2;
    if (!other.speaker.node) return false;
    for (std::uint32_t back = 1; back <= std::min(kGoesOn, silent.sentence); ++back) {
        if (speakers.contains({silent.document, silent.sentence - back, *other.speaker.node})) return true;
    }
    return false;
}

/// One quotation, or one speaker's word on one happening, in two articles at about the same time; or a copied sentence.
bool one_voice(const Speakers& speakers, const Account& a, const Account& b) {
    constexpr int kDays = 3;
    constexpr std::size_t kSentence = 8;  // words: fewer are a title, and may be anybody's
    if (other_numbers(a, b)) return false;
    if (copied(a, b)) return true;
    if (a.published && b.published && gap(*a.published, *b.published) > kDays) return false;
    constexpr double kMuch = 0.5, kSome = 0.35, kReport = 0.3;
    if (a.speaker.stated && b.speaker.stated) {
        const Fit both = fit(a.speaker, b.speaker);
        return both == Fit::same || (both != Fit::conflict && shared_words(a, b) >= kSome);
    }
    if (a.speaker.stated == b.speaker.stated || std::min(a.words.size(), b.words.size()) < kSentence) return false;
    const bool report = a.speaker.stated ? goes_on(speakers, b, a) : goes_on(speakers, a, b);
    return shared_words(a, b) >= (report ? kReport : kMuch);
}

/// Members of one outlet or agency, whatever numbers it has.
MemberSets join_outlets(const Store& store, const std::vector<AssertionIndex>& members) {
    MemberSets sets(members.size());
    std::unordered_map<std::uint32_t, std::uint32_t> first_of;
    for (std::uint32_t i = 0; i < members.size(); ++i) {
        const auto [first, added] = first_of.try_emplace(static_cast<std::uint32_t>(store.source_of(members[i])), i);
        if (!added && !sets.joined(first->second, i)) sets.join(first->second, i);
    }
    return sets;
}

/// Outlets that tell one voice are one source, unless they also tell numbers that differ: a speaker whom both quote
/// does not make one source of what others told them.
MemberSets join_voices(const Store& store, const std::vector<Account>& accounts, const Speakers& speakers,
                       const std::vector<AssertionIndex>& members) {
    MemberSets sets = join_outlets(store, members);
    const auto account = [&](std::uint32_t i) -> const Account& { return accounts[at(members[i])]; };
    const auto differ = [&](std::uint32_t i, std::uint32_t j) {
        return std::ranges::any_of(sets.with(i), [&](std::uint32_t x) {
            return std::ranges::any_of(sets.with(j),
                                       [&](std::uint32_t y) { return other_numbers(account(x), account(y)); });
        });
    };
    for (std::uint32_t i = 0; i < members.size(); ++i) {
        for (std::uint32_t j = i + 1; j < members.size(); ++j) {
            if (!sets.joined(i, j) && one_voice(speakers, account(i), account(j)) && !differ(i, j)) sets.join(i, j);
        }
    }
    return sets;
}

/// Numbers for the voices of one happening, from `first` on.
std::uint32_t number_voices(const Store& store, const std::vector<Account>& accounts, const Speakers& speakers,
                            const Happening& happening, std::uint32_t first, std::vector<std::uint32_t>& voices) {
    const auto& members = happening.assertions;
    const MemberSets sets = join_voices(store, accounts, speakers, members);
    std::uint32_t next = first;
    for (std::uint32_t i = 0; i < members.size(); ++i) {
        const std::uint32_t least = *std::ranges::min_element(sets.with(i));
        voices[at(members[i])] = least == i ? next++ : voices[at(members[least])];
    }
    return next;
}

}  // namespace

std::uint32_t count_voices(const Happenings& happenings, const std::vector<AssertionIndex>& assertions) {
    std::set<std::uint32_t> voices;
    for (const AssertionIndex a : assertions) voices.insert(happenings.voices[at(a)]);
    return static_cast<std::uint32_t>(voices.size());
}

Happenings find_happenings(const Store& store) {
    std::vector<Account> accounts = accounts_of(store);
    const MemberSets sets = group(store, accounts, find_pairs(store, accounts));
    const Speakers speakers = speakers_of(accounts);
    Happenings out;
    out.of.resize(accounts.size());
    out.voices.resize(accounts.size());
    std::uint32_t voices = 0;
    for (std::uint32_t i = 0; i < accounts.size(); ++i) {
        auto members = sets.with(i);
        std::ranges::sort(members);
        if (members.front() != i) continue;
        std::vector<AssertionIndex> assertions;
        for (const std::uint32_t m : members) {
            assertions.push_back(AssertionIndex{m});
            out.of[m] = HappeningIndex{static_cast<std::uint32_t>(out.all.size())};
        }
        out.all.push_back(describe(store, accounts, std::move(assertions)));
        voices = number_voices(store, accounts, speakers, out.all.back(), voices, out.voices);
        out.all.back().sources = count_voices(out, out.all.back().assertions);
    }
    out.accounts = std::move(accounts);
    return out;
}

}  // namespace relata::graph
