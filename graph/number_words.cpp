// A small reader of numbers; the one of extract/ needs a parsed sentence.

#include "graph/number_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "core/utf8.h"
#include "graph/table.h"

namespace relata::graph {

std::string_view kCountWords_bytes();

namespace {

/// Word or phrase -> value, of each kind of the table.
struct CountWords {
    std::map<std::string_view, double> numbers = {};
    std::map<std::string_view, double> scales = {};
    std::map<std::string_view, std::pair<double, Bound>> several = {};
    std::map<std::string_view, Bound> before = {};
};

Bound bound_named(std::string_view name) {
    if (name == "min") return Bound::min;
    if (name == "max") return Bound::max;
    return name == "approx" ? Bound::approx : Bound::exact;
}

double value_of(std::string_view digits) {
    double out = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return out;
}

void keep_row(std::string_view word, std::string_view kind, std::string_view value, CountWords& out) {
    if (kind == "number") out.numbers.emplace(word, value_of(value));
    if (kind == "scale") out.scales.emplace(word, value_of(value));
    if (kind == "several_approx") out.several.emplace(word, std::pair(value_of(value), Bound::approx));
    if (kind == "several_min") out.several.emplace(word, std::pair(value_of(value), Bound::min));
    if (kind == "before") out.before.emplace(word, bound_named(value));
}

const CountWords& count_words() {
    static const CountWords words = [] {
        CountWords out;
        for (const auto& row : read_rows(kCountWords_bytes(), 3)) keep_row(row[0], row[1], row[2], out);
        return out;
    }();
    return words;
}

struct Word {
    std::string text = {};  ///< lower case, without punctuation at its ends
    std::size_t end = 0;    ///< in the words
};

std::vector<Word> split(std::string_view words) {
    std::vector<Word> out;
    std::size_t at = 0;
    while (at < words.size()) {
        const std::size_t start = words.find_first_not_of(" \t\n-", at);
        if (start == std::string_view::npos) break;
        at = std::min(words.find_first_of(" \t\n-", start), words.size());
        std::string word = to_lower_ascii(words.substr(start, at - start));
        while (!word.empty() && std::string_view(".,;:\"'()").find(word.back()) != std::string_view::npos)
            word.pop_back();
        out.push_back({std::move(word), at});
    }
    return out;
}

std::optional<double> digits_in(std::string_view word) {
    std::string digits;
    for (const char c : word) {
        if (c != ',') digits += c;
    }
    double out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(out) : std::nullopt;
}

/// A number that begins at `at`, which then stands behind it.
std::optional<std::pair<double, Bound>> read_number(const std::vector<Word>& words, std::size_t& at) {
    if (const auto some = count_words().several.find(words[at].text); some != count_words().several.end()) {
        ++at;
        if (at < words.size() && words[at].text == "of") ++at;
        return some->second;
    }
    double sum = 0, part = 0;
    bool found = false;
    for (; at < words.size(); ++at) {
        const std::string& word = words[at].text;
        if (const auto number = count_words().numbers.find(word); number != count_words().numbers.end()) {
            part += number->second;
        } else if (const auto digits = digits_in(word)) {
            if (found) break;
            part = *digits;
        } else if (const auto scale = count_words().scales.find(word); found && scale != count_words().scales.end()) {
            constexpr double kThousand = 1000;
            part *= scale->second;
            if (scale->second >= kThousand) sum += std::exchange(part, 0);
        } else if (!found || word != "and" || at + 1 >= words.size() ||
                   !count_words().numbers.contains(words[at + 1].text)) {
            break;
        }
        found = true;
    }
    return found ? std::optional(std::pair(sum + part, Bound::exact)) : std::nullopt;
}

/// The bound that the words before a number set: the longest phrase that they end in.
Bound bound_before(const std::vector<Word>& words, std::size_t number) {
    constexpr std::size_t kLongest = 4;
    for (std::size_t length = std::min(kLongest, number); length > 0; --length) {
        std::string phrase;
        for (std::size_t i = number - length; i < number; ++i) phrase += (phrase.empty() ? "" : " ") + words[i].text;
        if (const auto found = count_words().before.find(phrase); found != count_words().before.end())
            return found->second;
    }
    return Bound::exact;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\n,.;";
    const std::size_t start = text.find_first_not_of(kBlank);
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(kBlank) + 1 - start);
}

struct Found {
    Quantity quantity = {};
    std::size_t first_word = 0;  ///< how many words stand before the number
};

std::optional<Found> find_number(std::string_view words) {
    const auto all = split(words);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::size_t end = i;
        const auto number = read_number(all, end);
        if (!number || words.substr(all[end - 1].end).starts_with("-year")) continue;  // "a 12-year-old girl"
        Found out{.first_word = i};
        out.quantity.value = number->first;
        out.quantity.bound = number->second == Bound::exact ? bound_before(all, i) : number->second;
        out.quantity.unit = trimmed(words.substr(all[end - 1].end));
        out.quantity.text = std::string(words);
        return out;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Quantity> number_in(std::string_view words) {
    const auto found = find_number(words);
    return found ? std::optional(found->quantity) : std::nullopt;
}

std::string number_words(const Quantity& number) {
    const std::string digits = fmt::format("{}", number.value);
    switch (number.bound) {
        case Bound::exact:
            return digits;
        case Bound::min:
            return "at least " + digits;
        case Bound::max:
            return "at most " + digits;
        case Bound::approx:
            return "about " + digits;
    }
    return digits;
}

std::vector<Quantity> counted_list(std::string_view words) {
    std::vector<Quantity> out;
    while (!words.empty()) {
        const std::size_t comma = words.find(','), both = words.find(" and ");
        const std::size_t cut = std::min({comma, both, words.size()});
        const std::string_view part = trimmed(words.substr(0, cut));
        words.remove_prefix(std::min(cut == both ? cut + 5 : cut + 1, words.size()));
        if (part.empty()) continue;
        auto number = number_in(part.starts_with("and ") ? part.substr(4) : part);
        if (!number || number->unit.empty()) return {};
        out.push_back(*std::move(number));
    }
    return out.size() > 1 ? out : std::vector<Quantity>();
}

std::string without_number(std::string_view words) {
    constexpr std::array<std::string_view, 4> kBefore{"only ", "just ", "a total of ", "total of "};
    for (const std::string_view before : kBefore) {
        if (to_lower_ascii(words.substr(0, before.size())) == before)
            return without_number(words.substr(before.size()));
    }
    constexpr std::size_t kFront = 4;  // words: "well over a hundred"
    constexpr std::array<std::string_view, 8> kWhose{"of its ", "of their ", "of his ", "of her ",
                                                     "of our ", "of my ",    "of the ", "more "};
    const auto found = find_number(words);
    if (!found || found->first_word > kFront || found->quantity.unit.empty()) return std::string(words);
    const bool bounded = found->first_word == 0 || found->quantity.bound != Bound::exact;
    if (!bounded) return std::string(words);
    std::string_view rest = found->quantity.unit;
    for (const std::string_view whose : kWhose) {
        if (rest.starts_with(whose)) rest.remove_prefix(whose.size());
    }
    return std::string(rest);
}

}  // namespace relata::graph
