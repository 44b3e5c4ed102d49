// How the times of two accounts go together: each case says why it adds or takes away.

#include "graph/timing.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "graph/common_ground.h"
#include "graph/likeness.h"

namespace relata::graph {
namespace {

constexpr int kNewsWindow = 10;  // days: an undated account is of what happened shortly before it was published
constexpr int kTollWindow = 30;  // days: for so long a toll is brought up to date
constexpr int kBroad = 40;       // days: a longer time tells little of when
constexpr Timing kOtherTime{kNever, false};

/// "Police arrested 118 people on Tuesday", "236 between Monday and Friday": the days together had more than the one.
bool sums_up_days_of(const Account& sum, const Account& one) {
    if (!sum.sums_up || one.sums_up || !sum.number || !one.number) return false;
    if (numbers_agree(*sum.number, *one.number)) return false;
    return (!one.time || one.time->length() < sum.time->length()) && sum.number->value > one.number->value;
}

Timing dated(const Account& a, const Account& b) {
    constexpr int kMixedUp = 14, kLongPast = 300, kFewDays = 7;
    if (overlap(*a.time, *b.time)) {
        const bool broad = a.time->length() > kBroad || b.time->length() > kBroad;
        const auto& published = a.published ? a.published : b.published;
        const bool long_ago = published && gap(*a.time, *published) > kLongPast && gap(*b.time, *published) > kLongPast;
        const bool days = std::max(a.time->length(), b.time->length()) <= kFewDays;
        return broad ? Timing{long_ago ? 0.4 : 0.2, false} : Timing{0.6, days};
    }
    const int days = gap(*a.time, *b.time);
    if (days <= kOffByOne) return {-0.2, days == 1};
    return days <= kMixedUp && same_odd_number(a, b) ? Timing{-0.3, true} : kOtherTime;
}

/// The days before it was published of which an undated account may be: longer, if the other one is of a long time, or
/// if it gives a toll, which goes on being told.
std::optional<Days> days_told_of(const Account& a, int length_of_other) {
    if (a.time || !a.published) return a.time;
    const int window = a.running ? kTollWindow : kNewsWindow;
    return Days{a.published->first - std::clamp(length_of_other, window, kBroad + 5), a.published->last};
}

/// Nobody counts on Tuesday whom Wednesday's attack has killed.
bool foretells(const Account& undated, const Account& dated) {
    return undated.number && dated.number && !undated.time && dated.time && undated.published &&
           undated.standing == Account::Standing::real && undated.published->last < dated.time->first;
}

/// "In July 36 died", told in the middle of August: old already then, and no toll of these days is of it.
bool is_of_before(const Account& dated, const Account& undated) {
    if (!dated.time || undated.time || !dated.published || !undated.published || !both_count(dated, undated))
        return false;
    return gap(*dated.time, *dated.published) > kNewsWindow && gap(*dated.time, *undated.published) > kNewsWindow;
}

/// A later article of the same matter tells again how many there were: "registers show that 14 died".
bool looks_back(const Account& a, const Account& b) {
    const Days first = a.time.value_or(*a.published), other = b.time.value_or(*b.published);
    return both_count(a, b) && share_many_names(a, b) && gap(first, other) <= kTollWindow;
}

/// A paragraph that is told again, whenever that is; in few words four are killed at sea in autumn, and six in spring.
bool is_copy(const Account& a, const Account& b) {
    constexpr std::size_t kParagraph = 15;  // content words
    if (!copied(a, b)) return false;
    const bool other_number = a.number && b.number && a.number->value != b.number->value;
    const bool lately = a.published && b.published && gap(*a.published, *b.published) <= kTollWindow;
    return !other_number && (lately || std::min(a.words.size(), b.words.size()) >= kParagraph);
}

Timing undated(const Account& a, const Account& b) {
    constexpr int kFresh = 3;
    const bool one_article =
        a.document == b.document;  // which tells its news undated, and what was in July by "in July"
    const auto when_a = days_told_of(a, b.time && !one_article ? b.time->length() : 0);
    const auto when_b = days_told_of(b, a.time && !one_article ? a.time->length() : 0);
    if (!when_a || !when_b || is_copy(a, b)) return {};
    if (foretells(a, b) || foretells(b, a) || is_of_before(a, b) || is_of_before(b, a)) return kOtherTime;
    if (gap(*when_a, *when_b) == 1 && b.time.has_value() != a.time.has_value()) return {-0.2, false};
    if (!overlap(*when_a, *when_b)) return looks_back(a, b) ? Timing{} : kOtherTime;
    if (a.time || b.time) {
        const Days& day = a.time ? *a.time : *b.time;
        const auto& news = a.time ? b.published : a.published;
        return day.length() <= kFresh && gap(day, *news) <= kFresh ? Timing{0.2, true} : Timing{};
    }
    const int apart = gap(*a.published, *b.published);
    if (apart <= 1) return {0.2, true};
    return {apart <= kFresh || a.running || b.running || !counts_anybody(a, b) ? 0 : -0.2, false};
}

/// "Fifty hostages remain" in June, and twenty-one in October; who ruled it out in May had not in January.
bool held_at_other_times(const Account& a, const Account& b) {
    if (!a.published || !b.published) return false;
    const bool other_number = a.number && b.number && !numbers_agree(*a.number, *b.number);
    const int apart = gap(*a.published, *b.published);
    return (other_number && apart > kNewsWindow) || (a.negated != b.negated && apart > kBroad);
}

}  // namespace

bool same_odd_number(const Account& a, const Account& b) {
    constexpr int kSmall = 10, kRound = 5;
    if (!a.number || !b.number || a.number->value != b.number->value || a.number->value <= kSmall) return false;
    return std::fmod(a.number->value, kRound) != 0;
}

Timing timing(const Account& a, const Account& b) {
    if (sums_up_days_of(a, b) || sums_up_days_of(b, a)) return kOtherTime;
    if (a.lasting && b.lasting && held_at_other_times(a, b)) return kOtherTime;
    if (a.lasting && b.lasting) return {a.time && b.time && overlap(*a.time, *b.time) ? 0.3 : 0.0, true};
    return a.time && b.time ? dated(a, b) : undated(a, b);
}

}  // namespace relata::graph
