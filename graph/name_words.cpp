// The word tables that names.cpp asks.

#include "graph/name_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/names.h"
#include "graph/string_table.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kNameWords_bytes();
std::string_view kCountries_bytes();

namespace {

constexpr std::array<std::pair<std::string_view, WordKind>, 22> kKinds{{{"determiner", WordKind::determiner},
                                                                        {"number", WordKind::number},
                                                                        {"title", WordKind::title},
                                                                        {"one_of_body", WordKind::one_of_body},
                                                                        {"province", WordKind::province},
                                                                        {"compass", WordKind::compass},
                                                                        {"settlement", WordKind::settlement},
                                                                        {"facility", WordKind::facility},
                                                                        {"of_place", WordKind::of_place},
                                                                        {"descriptor", WordKind::descriptor},
                                                                        {"ethnic", WordKind::ethnic},
                                                                        {"force", WordKind::force},
                                                                        {"class_noun", WordKind::class_noun},
                                                                        {"institution", WordKind::institution},
                                                                        {"backing", WordKind::backing},
                                                                        {"family_first", WordKind::family_first},
                                                                        {"scoped_noun", WordKind::scoped_noun},
                                                                        {"time", WordKind::time},
                                                                        {"sort", WordKind::sort},
                                                                        {"ship_prefix", WordKind::ship_prefix},
                                                                        {"particle", WordKind::particle},
                                                                        {"first_of_many", WordKind::first_of_many}}};

using Map = StringTable<std::string>;

/// A bit for each kind of word.
using Kinds = std::uint32_t;
static_assert(kKinds.size() <= 32);
constexpr Kinds bit_of(WordKind kind) { return Kinds{1} << static_cast<unsigned>(kind); }

struct NameWords {
    std::unordered_map<std::string_view, Kinds> words = {};
    Map spellings = {};
    Map wordings = {};
    Map sounds = {};
};

struct Countries {
    Map names = {};       // any name -> folded name
    Map adjectives = {};  // adjective or people -> folded name
    Map first_adjective = {};
    Map codes = {};  // folded name -> ISO 3166 alpha-3
};

void keep_pair(Map& map, std::string_view pair) {
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos) map.emplace(pair.substr(0, equals), pair.substr(equals + 1));
}

NameWords read_name_words() {
    NameWords out;
    for (const auto& cells : read_rows(kNameWords_bytes(), 2)) {
        if (cells[0] == "spelling") keep_pair(out.spellings, cells[1]);
        if (cells[0] == "sound") keep_pair(out.sounds, cells[1]);
        if (cells[0] == "same") keep_pair(out.wordings, cells[1]);
        for (const auto& [name, kind] : kKinds) {
            if (cells[0] == name) out.words[cells[1]] |= bit_of(kind);
        }
    }
    return out;
}

std::string folded(std::string_view text) {
    std::string out;
    for (const std::string& word : fold_words(text)) out += (out.empty() ? "" : " ") + word;
    return out;
}

/// Columns: name, ISO code, capital, adjectives, people, seats, other names; lists are divided by "|", "-" is empty.
Countries read_countries() {
    Countries out;
    constexpr std::size_t kName = 0, kCode = 1, kAdjectives = 3, kPeople = 4, kOtherNames = 6, kColumns = 7;
    for (const auto& cells : read_rows(kCountries_bytes(), kColumns)) {
        const std::string name = folded(cells[kName]);
        if (cells[kCode] != "-") out.codes.emplace(name, cells[kCode]);
        out.names.emplace(name, name);
        for (const std::string_view other : split_at(cells[kOtherNames], '|')) out.names.emplace(folded(other), name);
        for (const std::size_t column : {kAdjectives, kPeople}) {
            for (const std::string_view word : split_at(cells[column], '|')) {
                if (word == "-" || word.empty()) continue;
                out.adjectives.emplace(folded(word), name);
                out.first_adjective.emplace(name, folded(word));
            }
        }
    }
    out.names.erase("");
    return out;
}

const NameWords& name_words() {
    static const NameWords words = read_name_words();
    return words;
}

const Countries& countries() {
    static const Countries table = read_countries();
    return table;
}

std::optional<std::string_view> find(const Map& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

}  // namespace

bool is_word(WordKind kind, std::string_view word) {
    const auto& words = name_words().words;
    const auto found = words.find(word);
    return found != words.end() && (found->second & bit_of(kind)) != 0;
}

std::string_view same_spelling(std::string_view word) { return find(name_words().spellings, word).value_or(word); }
std::vector<std::string> other_words_for(std::string_view word) {
    std::vector<std::string> out;
    for (const Map* const map : {&name_words().spellings, &countries().names, &countries().adjectives}) {
        for (const auto& [other, kept] : *map) {
            if (kept == word && other != word && other.find(' ') == std::string::npos) out.emplace_back(other);
        }
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}
std::string_view same_wording(std::string_view words) { return find(name_words().wordings, words).value_or(words); }
std::string_view same_sound(std::string_view word) { return find(name_words().sounds, word).value_or(word); }
std::optional<std::string_view> country_named(std::string_view words) { return find(countries().names, words); }
std::optional<std::string_view> country_of_adjective(std::string_view word) {
    return find(countries().adjectives, word);
}
std::string_view country_code(std::string_view country) {
    return find(countries().codes, country).value_or(std::string_view());
}
std::optional<std::string_view> adjective_of(std::string_view country) {
    return find(countries().first_adjective, country);
}

}  // namespace relata::graph
