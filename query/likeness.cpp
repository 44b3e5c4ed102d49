// Words of a question beside words of an article.

#include "query/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

#include "graph/name_words.h"
#include "graph/names.h"

namespace relata::query {

std::string_view kLikeWords_bytes();

namespace {

constexpr std::array<std::string_view, 34> kEmpty = {
    "the", "a",   "an",    "of",    "in",   "on",   "at",   "to",   "by",   "for",  "and",   "or",
    "its", "his", "her",   "their", "any",  "some", "with", "from", "this", "that", "those", "these",
    "s",   "all", "other", "be",    "have", "has",  "had",  "been", "is",   "was"};

constexpr std::array<std::string_view, 9> kEndings = {"ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y"};

/// Stem -> the lines of the table in which it stands.
using Lines = std::map<std::string, std::set<int>, std::less<>>;

std::string without_ending(std::string word) {
    for (const std::string_view ending : kEndings) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 3 || word.ends_with("ss")) continue;
        word.resize(word.size() - ending.size());
        break;
    }
    const bool doubled = word.size() > 3 && word[word.size() - 1] == word[word.size() - 2];
    if (doubled && !word.ends_with("ll") && !word.ends_with("ss")) word.pop_back();
    return word;
}

Lines read_lines(std::string_view kind) {
    Lines out;
    int number = 0;
    std::string_view rest = kLikeWords_bytes();
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        const std::size_t tab = line.find('\t');
        ++number;
        if (tab == std::string_view::npos || line.substr(0, tab) != kind) continue;
        for (const std::string& word : graph::fold_words(line.substr(tab + 1))) out[stem_of(word)].insert(number);
    }
    return out;
}

const Lines& lines_of(Likeness kind) {
    static const Lines acts = read_lines("act"), things = read_lines("thing");
    return kind == Likeness::act ? acts : things;
}

/// 1 for the word itself, less for a word like it, 0 where it is not there.
double found(const std::string& stem, const std::vector<std::string>& words) {
    constexpr double kAlike = 0.8;
    double best = 0;
    for (const std::string& word : words) {
        if (word == stem) return 1;
        if (best == 0 && are_alike(Likeness::thing, stem, word)) best = kAlike;
    }
    return best;
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

std::string stem_of(std::string_view word) {
    const auto folded = graph::fold_words(word);
    if (folded.empty()) return {};
    std::string one = folded.front();
    for (std::size_t i = 1; i < folded.size(); ++i) one += folded[i];
    if (const auto country = graph::country_of_adjective(one)) return std::string(*country);
    if (const auto country = graph::country_named(one)) return std::string(*country);
    return without_ending(std::string(graph::same_spelling(one)));
}

std::vector<std::string> stems_of(std::string_view text) {
    std::vector<std::string> out;
    for (const std::string& word : graph::fold_words(text)) {
        if (std::ranges::find(kEmpty, word) == kEmpty.end()) out.push_back(stem_of(word));
    }
    return out;
}

bool are_alike(Likeness kind, const std::string& stem, const std::string& other) {
    const Lines& lines = lines_of(kind);
    const auto a = lines.find(stem), b = lines.find(other);
    if (a == lines.end() || b == lines.end()) return false;
    return std::ranges::any_of(a->second, [&](int line) { return b->second.contains(line); });
}

std::vector<std::string> like_stems(Likeness kind, const std::string& stem) {
    std::set<std::string> out = {stem};
    const Lines& lines = lines_of(kind);
    if (const auto own = lines.find(stem); own != lines.end()) {
        for (const auto& [other, numbers] : lines) {
            if (std::ranges::any_of(numbers, [&own](int line) { return own->second.contains(line); }))
                out.insert(other);
        }
    }
    return {out.begin(), out.end()};
}

std::vector<std::string> words_of_stem(const std::string& stem) {
    std::set<std::string> out;
    if (stem.empty()) return {};
    for (const std::string& begin : {stem, stem + stem.back()}) {
        out.insert(begin);
        for (const std::string_view ending : kEndings) out.insert(begin + std::string(ending));
    }
    std::set<std::string> others;
    for (const std::string& word : out) {
        for (std::string& other : graph::other_words_for(word)) others.insert(std::move(other));
    }
    out.merge(others);
    return {out.begin(), out.end()};
}

double coverage(const std::vector<Key>& wanted, const std::vector<std::string>& words) {
    double all = 0, covered = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        double here = found(wanted[i].stem, words);
        const bool joined = (i + 1 < wanted.size() && holds(words, wanted[i].stem + wanted[i + 1].stem)) ||
                            (i > 0 && holds(words, wanted[i - 1].stem + wanted[i].stem));
        if (joined) here = 1;
        all += wanted[i].weight;
        covered += wanted[i].weight * here;
    }
    return all > 0 ? covered / all : 0;
}

double likeness(const std::vector<Key>& wanted, const std::vector<std::string>& words) {
    constexpr double kHalf = 0.5, kPerWord = 0.12, kMostWords = 5;
    const double covered = coverage(wanted, words);
    if (covered < kHalf) return 0;
    const double extra = static_cast<double>(words.size()) - static_cast<double>(wanted.size()) * covered;
    return covered * std::sqrt(covered) / (1 + kPerWord * std::clamp(extra, 0.0, kMostWords));
}

}  // namespace relata::query
