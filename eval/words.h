#pragma once
// How the measure of assertions compares words: what counts as the same name, the same verb, the same object. The rules
// and the word lists are those of the gold's own scorer (docs/formats.md, "Gold"), so that both give the same figures.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace relata::eval {

using Words = std::vector<std::string>;

/// NFKC, lower case, straight apostrophes.
std::string plain(std::string_view text);

/// Letters and digits of the plain text, without possessives: "Turkey’s 1,400 soldiers didn't" -> turkey 1400 soldiers
/// did not.
Words tokens(std::string_view text);

/// Tokens without leading determiners, joined by blanks: "The Harbour Workers’ Union" -> "harbour workers union".
std::string normal_name(std::string_view text);

/// What a word is compared by: "attacks", "attacking", "attacked" -> "attack"; "struck" -> "strik".
std::string stem(const std::string& word);

/// The base form of an irregular verb, any other word as it is: "struck" -> "strike".
const std::string& base_form(const std::string& word);

/// True if the word stands in the list of lexicon/word_lists.tsv: is_in("pronoun", "they").
bool is_in(std::string_view list, std::string_view word);
/// The list with its words stemmed.
const std::set<std::string, std::less<>>& stems_of(std::string_view list);

/// A relation as it is compared: all its stems, and those of its content words. "was launching an attack on" -> "be
/// launch attack on"; launch attack.
struct RelationForms {
    std::string full = {};
    Words content = {};
};
RelationForms relation_forms(std::string_view relation);

/// Whether a verb that is a part of the other may only be its first word, or also its last ("step up attacks").
enum class PartOf { first_word, first_or_last_word };

/// True if `relation` says the same as one of `accepted`: "launch an attack on" = "attack", but "stop attacking" is
/// not.
bool relation_matches(std::string_view relation, const std::vector<std::string>& accepted,
                      PartOf part = PartOf::first_or_last_word);

/// Overlap of content words, 0 to 1: two times the shared ones over all.
double word_overlap(std::string_view a, std::string_view b);

/// True if a literal object says what the gold's does: overlap of 0.6, containment, or its head word alone.
bool text_matches(std::string_view text, std::string_view gold);

/// Without `<…>`.
std::string without_tags(std::string_view text);
/// Without white space at both ends.
std::string_view trimmed(std::string_view text);
/// True if `word` stands in `text` between characters that belong to no word.
bool has_word(std::string_view text, std::string_view word);
/// A part of a text, in bytes.
struct Found {
    std::size_t start = std::string_view::npos;
    std::size_t length = 0;
};
/// The first word at or behind `from` that stands in `list` (or a comma, if wanted); `start` is npos where there is
/// none.
enum class Commas { count, ignore };
Found find_listed(std::string_view text, std::string_view list, std::size_t from, Commas commas);
/// True if the text begins with a word of the list.
bool starts_with_listed(std::string_view text, std::string_view list);
/// Letters, digits, "_" and "-" alone, at least one: "cease-fire".
bool is_hyphenated_word(std::string_view text);

}  // namespace relata::eval
