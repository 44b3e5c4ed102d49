// How a name is shown, and how far it reaches.

#include "graph/names.h"

#include <algorithm>

#include "graph/name_words.h"
#include "graph/remembered.h"

namespace relata::graph {
namespace {

using Words = std::vector<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_count(const std::string& word) {
    const bool digits = std::ranges::all_of(word, is_digit);
    const bool year = digits && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
    return (digits && !year) || is_word(WordKind::number, word);
}

/// "four soldiers", "at least 31", "as many as 200 people".
bool is_counted(const Words& words) {
    if (is_count(words[0])) return true;
    const bool bound = words.size() > 1 && (words[0] == "at" || words[0] == "as" || words[0] == "fewer");
    return bound && (words[0] == "fewer" || is_word(WordKind::number, words[1]));
}

/// "Tuesday night", "12 April 2023"; not "1984".
bool is_time(const Words& words) {
    const auto digits = [](const std::string& w) { return std::ranges::all_of(w, is_digit); };
    const auto says_when = [](const std::string& w) { return is_word(WordKind::time, w); };
    return std::ranges::any_of(words, says_when) &&
           std::ranges::all_of(words, [&](const std::string& w) { return digits(w) || says_when(w); });
}

/// "control of Kosti", "responsibility for the raid on Oslo": the name in it is another's.
bool only_holds_name(std::string_view shown) {
    std::size_t end = shown.size();
    for (const std::string_view preposition :
         {" of ", " for ", " on ", " in ", " against ", " with ", " to ", " over "})
        end = std::min(end, shown.find(preposition));
    return end < shown.size() && !has_capital(shown.substr(0, end));
}

/// "Tuesday's strike": another one next week.
bool is_of_day(std::string_view shown) {
    const std::size_t owner = std::min(shown.find("'s "), shown.find("\u2019s "));
    return owner != std::string_view::npos && is_time(fold_words(shown.substr(0, owner)));
}

}  // namespace

bool says_nothing_alone(const std::string& word) {
    return is_word(WordKind::ethnic, word) || country_of_adjective(word).has_value();
}

/// Titles, and nationalities before them, in front of a name: how many words. "Turkish President" Erdogan -> 2.
std::size_t count_titles(std::span<const std::string> words) {
    std::size_t titles = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (is_word(WordKind::title, words[i]))
            titles = i + 1;
        else if (!says_nothing_alone(words[i]) && !country_named(words[i]))
            break;
    }
    if (titles < words.size() && (words[titles] == "of" || words[titles] == "for"))
        return 0;  // "governor of Latakia" is no name
    return titles;
}

namespace {

std::string show_name(std::string_view name, bool person) {
    std::vector<std::string_view> tokens;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        if (end > at) tokens.push_back(name.substr(at, end - at));
        at = end + 1;
    }
    // Only where every token folds to one word do titles count alike in both.
    Words words;
    for (const auto token : tokens) words.push_back(join_words(fold_words(token), " "));
    std::size_t skip = 0;
    while (skip + 1 < words.size() && is_word(WordKind::determiner, words[skip])) ++skip;
    if (person) skip += count_titles(std::span(words).subspan(std::min(skip, words.size())));
    std::string out;
    for (std::size_t i = skip; i < tokens.size(); ++i) {
        if (!out.empty()) out += ' ';
        out += tokens[i];
    }
    return out.empty() ? std::string(name) : out;
}

Reach find_reach(std::string_view name, std::string_view type) {
    Words words = fold_words(name);
    const std::string shown = show_name(name, false);
    drop_front_while(words, WordKind::determiner);
    if (words.empty() || is_counted(words) || (type != "PERSON" && is_time(words))) return Reach::scoped;
    if (words.size() == 1 && is_word(WordKind::class_noun, words[0])) return Reach::class_noun;
    if (!has_capital(shown)) return Reach::scoped;
    const bool thing = type == "EVENT" || type == "OTHER";
    if (thing && (only_holds_name(shown) || is_of_day(shown))) return Reach::scoped;
    const bool only_nationality = std::all_of(words.begin(), words.end() - 1, says_nothing_alone);
    if (only_nationality && is_word(WordKind::scoped_noun, words.back())) return Reach::scoped;
    return Reach::named;
}

}  // namespace

std::string display_name(std::string_view name, std::string_view type) {
    thread_local Remembered<std::string> of_persons, of_others;
    const bool person = type == "PERSON";
    return (person ? of_persons : of_others).of(name, [person](std::string_view one) {
        return show_name(one, person);
    });
}

Reach reach_of(std::string_view name, std::string_view type) {
    thread_local Remembered<Reach> reaches;
    std::string both(type);
    both.push_back('\n');
    both += name;
    return reaches.of(both, [&](std::string_view) { return find_reach(name, type); });
}

}  // namespace relata::graph
