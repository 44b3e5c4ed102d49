// The names and countries in the sentences of an article, as numbers that are quick to compare.

#include "graph/names_told.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "core/fingerprint.h"
#include "graph/act_kinds.h"
#include "graph/name_folding.h"
#include "graph/name_words.h"
#include "graph/table.h"

namespace relata::graph {
namespace {

bool is_calendar_word(std::string_view word) {
    constexpr std::array<std::string_view, 21> kCalendar{
        "monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",
        "january", "february",  "march",     "april",    "may",      "june",     "july",
        "august",  "september", "october",   "november", "december", "sept",     "gmt"};
    return std::ranges::find(kCalendar, word) != kCalendar.end();
}

/// Words of which many names are made: "County", "National", "Hospital", "North", "Police".
bool is_common_part(std::string_view word) {
    constexpr std::array<std::string_view, 14> kParts{"hospital", "school",  "street", "airport",   "island",
                                                      "lake",     "highway", "road",   "city",      "republic",
                                                      "times",    "news",    "post",   "university"};
    using enum WordKind;
    constexpr std::array kKinds{province, compass,    settlement,  facility, of_place, descriptor,   ethnic,
                                force,    class_noun, institution, title,    sort,     first_of_many};
    return std::ranges::find(kParts, word) != kParts.end() || !party_sort_of(word).empty() ||
           std::ranges::any_of(kKinds, [&](WordKind kind) { return is_word(kind, word); });
}

bool is_capital(std::string_view word) {
    const std::size_t first = word.find_first_not_of("\"'(\xE2\x80\x9C\x98");
    return first != std::string_view::npos && word[first] >= 'A' && word[first] <= 'Z';
}

/// The country that a word or two tell, "Pakistan", "Turkish", "United States", and how many words do.
std::pair<std::string, std::size_t> country_at(const std::vector<std::string>& words, std::size_t at) {
    if (at + 1 < words.size()) {
        if (const auto two = country_named(words[at] + " " + words[at + 1])) return {std::string(*two), 2};
    }
    return {country_in(words[at]), 1};
}

/// The words of a sentence that are written as names; of its first word nobody knows, unless it is a country.
void add_names(std::string_view sentence, NamesTold& out) {
    const auto written = split_words(sentence);
    const auto capitals = static_cast<std::size_t>(std::ranges::count_if(written, is_capital));
    const bool title = 4 * capitals > 3 * written.size();
    std::vector<std::string> words;
    std::size_t of_first = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (is_capital(written[i])) {
            for (std::string& word : fold_words(written[i])) words.push_back(std::move(word));
        }
        if (i == 0) of_first = words.size();
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto [country, length] = country_at(words, i); !country.empty()) {
            out.lands.push_back(hash_bytes(country));
            i += length - 1;
        } else if (!title && i >= of_first && words[i].size() >= 3 && !is_calendar_word(words[i]) &&
                   !is_common_part(words[i])) {
            out.names.push_back(hash_bytes(words[i]));
        }
    }
}

void sort_once(std::vector<std::uint64_t>& all) {
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
}

}  // namespace

void take_names_told(const Store& store, std::vector<Account>& accounts) {
    std::map<std::uint32_t, NamesTold> told;
    const Account* before = nullptr;
    for (const Account& account : accounts) {
        const bool same =
            before != nullptr && before->document == account.document && before->sentence == account.sentence;
        if (!same) add_names(store.assertion(account.assertion).sentence_text, told[account.document]);
        before = &account;
    }
    std::map<std::uint32_t, std::shared_ptr<const NamesTold>> articles;
    for (auto& [document, names] : told) {
        sort_once(names.names);
        sort_once(names.lands);
        articles.emplace(document, std::make_shared<const NamesTold>(std::move(names)));
    }
    for (Account& account : accounts) account.article = articles.at(account.document);
}

}  // namespace relata::graph
