// From an account to the numbers under which its like may stand.

#include "graph/account_blocks.h"

#include <algorithm>
#include <string>

#include "core/fingerprint.h"
#include "graph/act_kinds.h"
#include "graph/kinds_in_context.h"
#include "graph/likeness.h"

namespace relata::graph {
namespace {

/// The day around which an account is compared with others.
int day_of(const Account& account) {
    if (account.time && account.time->first > kLongAgo) return account.time->first;
    if (account.time) return account.time->last;
    return account.published ? account.published->first : 0;
}

}  // namespace

std::vector<std::uint64_t> blocks_of(const Store& store, const Account& account) {
    constexpr std::uint64_t kBits = (std::uint64_t{1} << 31U) - 1;  // four bytes in the index; two in one are no harm
    std::vector<std::uint64_t> out;
    const auto add = [&](char side, const Party& party) {
        const auto put = [&](std::string_view mark, std::string_view words) {
            std::string key = account.kind + side;
            key += mark;
            key += words;
            out.push_back(hash_bytes(key) & kBits);
        };
        if (!party.stated) return;
        if (party.node) put("#", store.node(*party.node).id);
        if (!party.sort.empty()) put("", party.sort + "/" + party.country);
        if (party.sort.empty() && !party.head.empty()) put("", party.head);
        if (!party.country.empty()) put("=", party.country);
        if (!party.sort.empty()) put("", party.sort);
        const bool counted = account.number && side == (counts_doers(account.kind) ? 'a' : 'p');
        if (is_people(party.sort) && (counted || !party.named)) put("~", "people");
    };
    add('a', account.agent);
    add('p', account.patient);
    for (const Party& place : account.places) add('@', place);
    if (is_mutual(account.kind)) add('a', account.patient);
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

std::int64_t place_in_blocks(const Account& account, std::string_view assertion_id) {
    constexpr std::int64_t kYearZero = 720'000;  // days before 1970
    constexpr unsigned kMarkBits = 26, kDayBits = 21;
    const std::int64_t day = std::clamp<std::int64_t>(day_of(account) + kYearZero, 0, (1 << kDayBits) - 1);
    const auto mark = static_cast<std::int64_t>(hash_bytes(assertion_id) >> (64 - kMarkBits));
    return day << kMarkBits | mark;
}

}  // namespace relata::graph
