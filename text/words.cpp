// The tokenizer's second half: clitics, hyphens, contractions and units inside one written word.

#include "text/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

// Measured on EWT and GUM train: these first parts stay joined in at least two of three cases.
constexpr std::array kPrefixes = {
    "anti"sv,  "arch"sv,  "bi"sv,    "co"sv,    "counter"sv, "cross"sv, "de"sv,    "dis"sv,   "e"sv,      "ex"sv,
    "extra"sv, "hyper"sv, "inter"sv, "intra"sv, "macro"sv,   "mega"sv,  "micro"sv, "mid"sv,   "mini"sv,   "mis"sv,
    "multi"sv, "neo"sv,   "non"sv,   "over"sv,  "post"sv,    "pre"sv,   "pro"sv,   "proto"sv, "pseudo"sv, "psycho"sv,
    "re"sv,    "semi"sv,  "socio"sv, "sub"sv,   "super"sv,   "trans"sv, "tri"sv,   "ultra"sv, "uni"sv};
static_assert(std::ranges::is_sorted(kPrefixes));

constexpr std::array kUnits = {"am"sv,  "bn"sv,   "c"sv,  "cc"sv,  "cm"sv, "f"sv,   "feet"sv, "ft"sv, "g"sv,  "gb"sv,
                               "ghz"sv, "h"sv,    "hr"sv, "hrs"sv, "hz"sv, "in"sv,  "inch"sv, "k"sv,  "kb"sv, "kg"sv,
                               "km"sv,  "kph"sv,  "kw"sv, "l"sv,   "lb"sv, "lbs"sv, "m"sv,    "mb"sv, "mg"sv, "mhz"sv,
                               "min"sv, "mins"sv, "mi"sv, "ml"sv,  "mm"sv, "mn"sv,  "mph"sv,  "mw"sv, "nm"sv, "oz"sv,
                               "pm"sv,  "tb"sv,   "tn"sv, "trn"sv, "yo"sv, "yr"sv,  "yrs"sv};

// Written as one word, counted as two; the number is the length of the first.
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 33> kContractions{
    {{"cannot", 3}, {"gonna", 3},  {"gotta", 3}, {"wanna", 3},  {"gimme", 3},    {"lemme", 3},   {"dont", 2},
     {"didnt", 3},  {"doesnt", 4}, {"isnt", 2},  {"wasnt", 3},  {"couldnt", 5},  {"wouldnt", 5}, {"havent", 4},
     {"wont", 2},   {"cant", 2},   {"arent", 3}, {"werent", 4}, {"shouldnt", 6}, {"aint", 2},    {"alot", 1},
     {"hes", 2},    {"im", 1},     {"ive", 1},   {"outta", 3},  {"shes", 3},     {"thats", 4},   {"theres", 5},
     {"theyre", 4}, {"weve", 2},   {"whats", 4}, {"youre", 3},  {"youve", 3}}};

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool has_digit(std::string_view part) {
    return std::ranges::any_of(part, [](char c) { return c >= '0' && c <= '9'; });
}
bool only_digits(std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Span> parts_between_hyphens(std::string_view text, Span word) {
    std::vector<Span> parts{Span{word.start, word.start}};
    for (std::uint32_t at = word.start; at < word.end;) {
        const CodePoint c = decode_at(text, at);
        at += c.length;
        if (is_hyphen(c.value)) {
            parts.push_back(Span{at, at});
        } else {
            parts.back().end = at;
        }
    }
    return parts;
}

/// "713-853-3989", "345-9945", "2020-02-20", "94720-1900"; but "1969-1970" and "5-10" are ranges of two numbers.
bool is_number_code(std::string_view text, const std::vector<Span>& parts) {
    if (!std::ranges::all_of(parts, [&](Span p) { return only_digits(slice(text, p)); })) return false;
    if (parts.size() > 2) return true;
    return parts.size() == 2 &&
           ((parts[0].size() == 3 && parts[1].size() == 4) || (parts[0].size() == 5 && parts[1].size() >= 4));
}

bool is_prefix(std::string_view part) {
    if (part.size() > 7) return false;
    if (part.size() <= 2 && part.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) != std::string_view::npos) return false;
    return std::ranges::binary_search(kPrefixes, std::string_view(to_lower_ascii(part)));
}

/// "the 70's", "under 12's": a plural; "2019's" is a genitive.
bool is_numbers_s(std::string_view word, std::string_view tail) {
    const auto number = word.substr(0, word.size() - tail.size());
    return only_digits(number) && (number.size() <= 2 || number.back() == '0') && tail.back() == 's';
}

/// Length of "n't", "'s", "’ll" … at the end of `word`; 0 if there is none.
std::uint32_t clitic_length(std::string_view word) {
    for (std::uint32_t length = 2; length <= 5 && length < word.size(); ++length) {
        const auto tail = word.substr(word.size() - length);
        if (is_clitic(tail)) return is_numbers_s(word, tail) ? 0 : length;
        const bool negation = (tail[0] == 'n' || tail[0] == 'N') && tail.size() >= 3 &&
                              (tail.back() == 't' || tail.back() == 'T') && is_apostrophe(decode_at(tail, 1).value) &&
                              decode_at(tail, 1).length + 2 == tail.size();
        if (negation) return length;
    }
    return 0;
}

std::uint32_t contraction_length(std::string_view word) {
    for (const auto& [form, first] : kContractions) {
        if (equals_ignoring_case(word, form)) return first;
    }
    return 0;
}

/// Length of the number in "5km", "10.5m", "80k"; 0 if the letters behind the digits are no unit ("6th", "1980s",
/// "4x4").
std::uint32_t number_length(std::string_view word) {
    if (word.empty() || word[0] < '0' || word[0] > '9') return 0;
    const auto end = word.find_first_not_of("0123456789.,:");
    if (end == std::string_view::npos) return 0;
    std::string unit = to_lower_ascii(word.substr(end));
    if (unit == "a.m." || unit == "p.m." || unit == "a.m" || unit == "p.m") return static_cast<std::uint32_t>(end);
    if (unit.back() == '.') unit.pop_back();
    return std::ranges::find(kUnits, unit) == kUnits.end() ? 0 : static_cast<std::uint32_t>(end);
}

/// Where the first part of `word` ends if it is more than one; 0 if it is one.
std::uint32_t find_cut(std::string_view word) {
    if (const auto clitic = clitic_length(word)) return static_cast<std::uint32_t>(word.size()) - clitic;
    if (const auto contraction = contraction_length(word)) return contraction;
    return number_length(word);
}

void cut_part(std::string_view text, Span part, std::vector<Span>& out) {
    if (part.empty()) return;
    const std::size_t first = out.size();
    // "couldn't've" has two clitics; more is no word.
    for (int cuts = 0; cuts < 3; ++cuts) {
        const std::uint32_t cut = find_cut(slice(text, part));
        if (cut == 0) break;
        out.push_back(Span{part.start + cut, part.end});
        part.end = part.start + cut;
    }
    out.push_back(part);
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
}

}  // namespace

bool is_clitic(std::string_view part) {
    const CodePoint mark = decode_at(part, 0);
    if (!is_apostrophe(mark.value)) return false;
    const auto rest = to_lower_ascii(part.substr(mark.length));
    return rest == "s" || rest == "ll" || rest == "re" || rest == "ve" || rest == "d" || rest == "m";
}

bool is_one_token(std::string_view first, std::string_view second) {
    const char32_t last = decode_before(first, first.size()).value;
    const CodePoint next = decode_at(second, 0);
    if (is_apostrophe(next.value) && next.length == second.size()) return last == 's' || last == 'S';
    return is_clitic(second) || (is_letter(last) && is_letter(next.value));
}

void cut_word(std::string_view text, Span word, std::vector<Span>& out) {
    auto parts = parts_between_hyphens(text, word);
    if (parts.size() == 1 || is_number_code(text, parts)) {
        if (parts.size() > 1) {
            out.push_back(word);
        } else {
            cut_part(text, word, out);
        }
        return;
    }
    std::size_t first = 0;
    if (is_prefix(slice(text, parts[0])) && !has_digit(slice(text, parts[0]))) {
        first = 1;
        parts[1].start = parts[0].start;
    }
    for (std::size_t i = first; i < parts.size(); ++i) {
        if (i > first) out.push_back(Span{parts[i - 1].end, parts[i].start});
        cut_part(text, parts[i], out);
    }
}

}  // namespace relata::text
