// Case and shape of the words, given to the encoder beside their pieces.

#include "nlp/shape.h"

#include <algorithm>

namespace relata::nlp {
namespace {

bool is_digit(const Character& c) { return c.code_point >= '0' && c.code_point <= '9'; }
bool is_hyphen(const Character& c) { return c.code_point == '-' || c.code_point == 0x2013; }
bool is_dot(const Character& c) { return c.code_point == '.'; }

Shape without_letters(std::span<const Character> word, bool digits) {
    if (digits) return Shape::digits;
    const auto cut = [](const Character& c) { return c.kind == Character::Kind::split; };
    return std::ranges::all_of(word, cut) ? Shape::punct : Shape::other;
}

}  // namespace

const std::vector<std::string>& shape_names() {
    static const std::vector<std::string> names = {"none",   "lower", "title",       "upper",
                                                   "upper1", "mixed", "digits",      "digits+letters",
                                                   "punct",  "other", "title+lower", "acronym"};
    return names;
}

const std::vector<std::string>& sentence_case_names() {
    static const std::vector<std::string> names = {"normal", "titles", "capitals", "lower"};
    return names;
}

Shape shape_of(std::span<const Character> word) {
    const auto upper = std::ranges::count_if(word, &Character::is_upper);
    const auto lower = std::ranges::count_if(word, &Character::is_lower);
    const bool digits = std::ranges::any_of(word, is_digit);
    if (upper + lower == 0) return without_letters(word, digits);
    if (digits) return Shape::digits_letters;
    if (upper == 0) return Shape::lower;
    if (lower == 0)
        return upper == 1 ? Shape::one_upper : std::ranges::any_of(word, is_dot) ? Shape::acronym : Shape::upper;
    if (!word.front().is_upper) return Shape::mixed;
    if (upper == 1) return Shape::title;
    return std::ranges::any_of(word, is_hyphen) ? Shape::title_lower : Shape::mixed;
}

SentenceCase case_of(std::span<const std::vector<Character>> words) {
    int longer = 0;
    int titles = 0;
    int capitals = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto& w = words[i];
        if (w.size() <= 3 || !std::ranges::all_of(w, &Character::is_letter)) continue;
        ++longer;
        titles += w.front().is_upper ? 1 : 0;
        capitals += std::ranges::all_of(w, &Character::is_upper) ? 1 : 0;
    }
    if (longer < 2) return SentenceCase::normal;
    if (4 * capitals >= 3 * longer) return SentenceCase::capitals;
    if (4 * titles >= 3 * longer) return SentenceCase::titles;
    const bool starts_lower = !words[0].empty() && words[0].front().is_lower;
    return titles == 0 && starts_lower ? SentenceCase::lower : SentenceCase::normal;
}

}  // namespace relata::nlp
