// Reads number words. Which of a sentence's words they are, count.cpp finds out.

#include <charconv>
#include <span>
#include <vector>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/count.h"

namespace relata::extract {

namespace {

const lexicon::WordKinds& words() { return lexicon::count_words(); }

std::optional<double> value_of(std::string_view kind, std::string_view word) {
    const auto text = words().value(kind, word);
    double value = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// How many digits stand at `at`.
std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t digits = 0;
    while (at + digits < text.size() && is_digit(text[at + digits])) ++digits;
    return digits;
}

/// True if the commas part thousands, "1,400", or as in India lakhs and crores too: "1,50,000"; not "1,40".
bool groups_thousands(std::string_view text) {
    for (std::size_t at = text.find(','); at != std::string_view::npos; at = text.find(',', at + 1)) {
        const std::size_t digits = digits_at(text, at + 1);
        const bool last = text.find(',', at + 1) == std::string_view::npos;
        if (at == 0 || (digits != 3 && (digits != 2 || last))) return false;
    }
    return true;
}

/// "12", "1,400", "2.5", ".302", "2.5m", "400+".
std::optional<double> parse_digits(std::string_view text) {
    const bool fraction = text.size() > 2 && text[0] == '.' && is_digit(text[1]);
    if (text.empty() || !(is_digit(text.front()) || fraction) || !groups_thousands(text)) return std::nullopt;
    std::string digits;
    std::size_t at = 0;
    for (; at < text.size() && (is_digit(text[at]) || text[at] == ',' || text[at] == '.'); ++at) {
        if (text[at] != ',') digits += text[at];
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    const std::string_view rest = text.substr(at);
    if (rest.empty() || rest == "+") return value;
    const auto scale = value_of("suffix", rest);
    return scale ? std::optional(value * *scale) : std::nullopt;
}

/// The words of a number, cut at white space and at hyphens between letters ("twenty-one").
std::vector<std::string> cut(std::string_view text) {
    std::vector<std::string> out(1);
    for (const char c : to_lower_ascii(text)) {
        if (c != ' ' && c != '-') {
            out.back() += c;
        } else if (!out.back().empty()) {
            out.emplace_back();
        }
    }
    if (out.back().empty()) out.pop_back();
    return out;
}

using Words = std::span<const std::string>;

/// "hundreds" -> 100, "dozens" -> 24, "tens of thousands" -> 10 · 1000.
std::optional<double> parse_several(Words text) {
    double product = 1;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        if (at > 0 && text[at - 1] != "of") return std::nullopt;
        auto value = value_of("several_min", text[at]);
        if (!value) value = value_of("several_approx", text[at]);
        if (!value) return std::nullopt;
        product *= text[at] == "tens" && text.size() > 1 ? 10 : *value;
    }
    return text.size() % 2 == 1 ? std::optional(product) : std::nullopt;
}

/// True if `value` may stand behind what is in the group already: "twenty" "one", "two hundred" "fifty".
bool may_follow(double group, double value) {
    const auto tens = static_cast<long>(group) % 100;
    return group == 0 || (group >= 100 && tens == 0 && value < 100) || (tens >= 20 && tens % 10 == 0 && value < 10);
}

/// Adds up "two hundred and fifty thousand": `group` is what the next scale multiplies.
std::optional<double> add_up(Words text, double group) {
    double total = 0;
    bool half = false;
    bool digits = false;  // figures stand alone or before a scale: "2000 two" is no number
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto figure = parse_digits(text[at]);
        const auto value = figure ? figure : value_of("number", text[at]);
        if (value) {
            if (digits || (figure && at > 0) || !may_follow(group, *value)) return std::nullopt;
            group += *value;
            digits = figure.has_value();
        } else if (const auto scale = value_of("scale", text[at])) {
            group = (group == 0 ? 1 : group) * *scale;
            if (*scale < 1000) continue;
            total += group;
            group = 0;
        } else if (text[at] == "half" && at >= 2 && !half) {  // "two and a half million"
            group += 0.5;
            half = true;
        } else if (!(text[at] == "and" && at > 0 && at + 1 < text.size()) &&
                   !(text[at] == "a" && at > 0 && text[at - 1] == "and")) {
            return std::nullopt;
        }
    }
    return total + group;
}

bool is_scale(Words text, std::size_t at) { return at < text.size() && words().is("scale", text[at]); }

}  // namespace

std::optional<double> parse_number(std::string_view text) {
    const std::vector<std::string> all = cut(text);
    if (all.empty()) return std::nullopt;
    if (const auto several = parse_several(all)) return several;
    std::size_t at = words().is("article", all[0]) ? 1 : 0;
    if (at < all.size() && (all[at] == "half" || words().is("few", all[at]))) {
        const double group = all[at] == "half" ? 0.5 : value_of("few", all[at]).value_or(2);
        ++at;
        if (at < all.size() && words().is("article", all[at])) ++at;  // "half a dozen"
        return is_scale(all, at) ? add_up(Words(all).subspan(at), group) : std::nullopt;
    }
    if (at == 1 && !is_scale(all, at)) return std::nullopt;  // "a dozen", not "a two"
    return add_up(Words(all).subspan(at), 0);
}

}  // namespace relata::extract
