// Which place of the table a name stands for.

#include "graph/known_places.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>

#include "core/check.h"
#include "graph/name_words.h"
#include "graph/names.h"
#include "graph/remembered.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kPlaces_bytes();
std::string_view kCountryCodes_bytes();

namespace {

constexpr std::uint32_t kGreatCity = 500'000, kCity = 100'000;

template <typename T>
T number(std::string_view text) {
    T value = {};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The table, read as far as it must be to find a row: a process that asks for one name would wait longer for thirty
/// thousand rows than for its answer.
class Places {
  public:
    explicit Places(std::string_view table) : table_(table), slots_(kSlots) {
        for (std::size_t at = 0, end = 0; at < table.size(); at = end + 1) {
            end = std::min(table.find('\n', at), table.size());
            add(table.substr(at, end - at), static_cast<std::uint32_t>(at));
        }
    }
    std::vector<KnownPlace> named(std::string_view name) const {
        return found(name, [name](const auto& row) {
            const auto names = split_at(row[kNames], '|');
            return std::ranges::find(names, name) != names.end();
        });
    }
    std::optional<KnownPlace> of_id(std::string_view id) const {
        const auto all = found(id, [id](const auto& row) { return row[kId] == id; });
        return all.empty() ? std::nullopt : std::optional(all.front());
    }

  private:
    enum Column : std::size_t { kId, kName, kNames, kLatitude, kLongitude, kCountry, kPeople, kRegion, kColumns };
    static constexpr std::size_t kSlots = std::size_t{1} << 18U;  // more than twice as many as names and ids
    static constexpr std::uint32_t kFree = ~0U;
    struct Slot {
        std::uint32_t mark = 0;  // of the name's hash
        std::uint32_t row = kFree;
    };

    void add(std::string_view row, std::uint32_t at) {
        if (row.empty() || row.front() == '#') return;
        const std::size_t id = row.find('\t'), name = row.find('\t', id + 1), names_end = row.find('\t', name + 1);
        if (id == row.npos || name == row.npos || names_end == row.npos) return;
        put(row.substr(0, id), at);
        std::string_view names = row.substr(name + 1, names_end - name - 1);
        while (!names.empty()) {
            const std::size_t end = std::min(names.find('|'), names.size());
            put(names.substr(0, end), at);
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    }
    void put(std::string_view key, std::uint32_t row) {
        RELATA_CHECK(++used_ < kSlots);
        const std::size_t hash = std::hash<std::string_view>()(key);
        std::size_t at = hash % kSlots;
        while (slots_[at].row != kFree) at = (at + 1) % kSlots;
        slots_[at] = {mark_of(hash), row};
    }
    static std::uint32_t mark_of(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

    /// The rows under a key that fit, in the order of the table.
    template <typename Fits>
    std::vector<KnownPlace> found(std::string_view key, const Fits& fits) const {
        std::vector<std::uint32_t> rows;
        const std::size_t hash = std::hash<std::string_view>()(key);
        for (std::size_t at = hash % kSlots; slots_[at].row != kFree; at = (at + 1) % kSlots) {
            if (slots_[at].mark == mark_of(hash)) rows.push_back(slots_[at].row);
        }
        std::ranges::sort(rows);
        rows.erase(std::ranges::unique(rows).begin(), rows.end());
        std::vector<KnownPlace> out;
        for (const std::uint32_t at : rows) {
            const auto row = split_at(table_.substr(at, table_.find('\n', at) - at), '\t');
            if (row.size() != kColumns || !fits(row)) continue;
            out.push_back({row[kId], row[kName], row[kCountry], number<double>(row[kLatitude]),
                           number<double>(row[kLongitude]), number<std::uint32_t>(row[kPeople]), row[kRegion]});
        }
        return out;
    }

    std::string_view table_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

const Places& places() {
    static const Places table(kPlaces_bytes());
    return table;
}

bool is_article(std::string_view word) {
    constexpr std::array<std::string_view, 9> kArticles = {"al", "el", "ad", "ar", "as", "ash", "at", "an", "az"};
    return std::ranges::find(kArticles, word) != kArticles.end();
}

/// "Idlib province", "Syria's Idlib province", "the province of Idlib": the name alone, if a region is meant.
std::optional<std::string> name_of_region(std::string_view name) {
    auto words = fold_words(name);
    const bool region = std::ranges::any_of(words, [](const auto& w) { return is_word(WordKind::province, w); });
    if (!region) return std::nullopt;
    const auto says_little = [](const std::string& w) {
        return is_word(WordKind::province, w) || is_word(WordKind::determiner, w) || w == "of" ||
               country_of_adjective(w).has_value() || country_named(w).has_value();
    };
    std::erase_if(words, says_little);
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out.empty() ? std::nullopt : std::optional(out);
}

/// How likely a place is meant: its people, more if the article names its country or its region.
double weight(const KnownPlace& place, const Surroundings& around) {
    constexpr double kOfCountry = 25, kOfRegion = 1000;
    const bool country = around.countries.contains(std::string(place.country));
    const bool region = around.regions.contains(std::string(place.region)) && !place.is_region();
    return static_cast<double>(std::max(place.people, 1U)) * (region ? kOfRegion : country ? kOfCountry : 1);
}

/// The one far ahead of the others.
std::optional<KnownPlace> choose(const std::vector<KnownPlace>& candidates, const Surroundings& around) {
    constexpr double kAhead = 3;
    const KnownPlace* best = nullptr;
    double second = 0;
    for (const KnownPlace& place : candidates) {
        const double w = weight(place, around);
        if (!best || w > weight(*best, around)) {
            second = best ? weight(*best, around) : 0;
            best = &place;
        } else {
            second = std::max(second, w);
        }
    }
    if (!best || weight(*best, around) < kAhead * second) return std::nullopt;
    const bool named = around.countries.empty() || around.countries.contains(std::string(best->country));
    const bool known = best->people >= (candidates.size() == 1 ? kCity : kGreatCity);
    return named || known ? std::optional(*best) : std::nullopt;
}

std::vector<KnownPlace> keep_if(std::vector<KnownPlace> some, bool regions) {
    std::erase_if(some, [regions](const KnownPlace& p) { return p.is_region() != regions; });
    return some;
}

}  // namespace

std::string place_lookup_key(std::string_view name) {
    thread_local Remembered<std::string> keys;
    return keys.of(name, [](std::string_view one) {
        auto words = fold_words(one);
        while (words.size() > 1 && is_article(words.front())) words.erase(words.begin());
        return join_words(words);
    });
}

std::vector<KnownPlace> places_named(std::string_view name) { return places().named(place_lookup_key(name)); }

std::optional<KnownPlace> place_of_id(std::string_view id) { return places().of_id(id); }

std::optional<KnownPlace> place_meant(std::string_view name, const Surroundings& around) {
    thread_local Remembered<std::optional<std::string>> regions;
    const auto region = regions.of(name, name_of_region);
    const auto all = places_named(region ? *region : same_wording(place_lookup_key(name)));  // "Gaza": the strip
    const auto city = choose(keep_if(all, false), around);
    if (!region && city) return city;
    const auto state = choose(keep_if(all, true), around);
    const bool one = region && city && city->people < kGreatCity && (!state || city->country == state->country);
    return one ? city : state;
}

bool is_great_city(std::string_view name) {
    const auto all = places_named(name);
    return std::ranges::any_of(all, [](const KnownPlace& p) { return p.people >= kGreatCity; });
}

std::string_view short_country_code(std::string_view code) {
    static const auto codes = [] {
        std::map<std::string_view, std::string_view> out;
        for (const auto& row : read_rows(kCountryCodes_bytes(), 3)) out.emplace(row[0], row[1]);
        return out;
    }();
    const auto found = codes.find(code);
    return found == codes.end() ? std::string_view() : found->second;
}

}  // namespace relata::graph
