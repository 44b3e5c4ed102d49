#pragma once
// How much of what a question says stands in what an article says: word by word, with words of like meaning.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace relata::query {

/// The kind of word decides which words are taken for alike: "shell" is like "attack", "trooper" like "soldier".
enum class Likeness { act, thing };

/// One word of a question, ready to be compared.
struct Key {
    std::string stem = {};  ///< see `stem_of`
    double weight = 1;      ///< a name says more than a noun
};

/// The word without its ending, in lower case and without diacritics: "attacks" -> "attack", "accused" -> "accus",
/// "accuse" -> "accus". A nationality is its country: "Turkish" -> "turkey".
std::string stem_of(std::string_view word);

/// The stems of all words but determiners and the like: "the Turkish soldiers" -> {"turkey", "soldier"}.
std::vector<std::string> stems_of(std::string_view text);

/// True if the table query/lexicon/like_words.tsv names both in one line: "kill", "murder".
bool are_alike(Likeness kind, const std::string& stem, const std::string& other);

/// The stems that `are_alike` to this one, and itself; sorted.
std::vector<std::string> like_stems(Likeness kind, const std::string& stem);

/// Every word of which this may be the stem, and more: "accus" -> {"accus", "accuse", "accused", "accusing", …}.
std::vector<std::string> words_of_stem(const std::string& stem);

/// How much of `wanted` stands in `words`, 0 to 1: a word of like meaning counts four fifths; "air base" is "airbase".
double coverage(const std::vector<Key>& wanted, const std::vector<std::string>& words);

/// `coverage`, less for words that nobody asked for: "Turkish soldiers" is more like "two Turkish troopers" than like
/// "the commander of the Turkish soldiers in the north". 0 where less than half is covered.
double likeness(const std::vector<Key>& wanted, const std::vector<std::string>& words);

}  // namespace relata::query
