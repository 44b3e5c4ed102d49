#pragma once
// An article's lines and what can be counted on each of them, before anything is decided.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

/// The non-empty lines of `text`, trimmed.
std::vector<Span> split_lines(std::string_view text);

/// The same for text that may have been wrapped by hand at a fixed width: there the lines of one paragraph are joined.
std::vector<Span> split_paragraphs(std::string_view text);

/// What a line looks like. Shares are between 0 and 1.
struct LineFeatures {
    std::size_t words = 0;
    std::size_t letters = 0;
    double letter_share = 0;     ///< of all characters but white space
    double latin_share = 0;      ///< of the letters
    double title_case = 0;       ///< share of capitalised words among those of four letters and more
    double function_words = 0;   ///< share of English function words
    double foreign_words = 0;    ///< share of function words of other European languages
    bool ends_sentence = false;  ///< . ! ? … or a quotation mark behind one, or a colon
    bool ends_colon = false;
    bool has_verb = false;  ///< a finite verb of the small list, or a word in -ed
    bool all_capitals = false;
    std::vector<std::string> stems = {};  ///< sorted, distinct: first letters of the content words, lower case
};

LineFeatures measure_line(std::string_view line);

/// Share of `of`'s stems that occur in `in` (sorted); 0 if there are none. Tells a heading from a teaser.
double overlap(const std::vector<std::string>& of, const std::vector<std::string>& in);

/// Reads as running prose: long enough, with function words, not a list of names.
bool is_prose(const LineFeatures& f);
/// Could be a headline: 3 to 30 words without a full stop.
bool is_headline_like(const LineFeatures& f);

}  // namespace relata::text
