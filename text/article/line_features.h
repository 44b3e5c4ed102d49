#pragma once
// A line of an article as numbers: what the line model looks at. The trainer takes them from here too
// (text/train/line_features.cpp), so that they are written once.

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "text/article/article_lines.h"

namespace relata::text {

/// Features of the line's own words, in the order of their columns.
inline constexpr std::array kOwnFeatures = {
    std::string_view("words"),           // number of words
    std::string_view("bytes"),           // length
    std::string_view("letter_share"),    // of all characters but white space
    std::string_view("title_case"),      // capitalised words among those of four letters and more
    std::string_view("function_words"),  // share of words
    std::string_view("foreign_words"),   // share of function words of other languages
    std::string_view("ends_sentence"),   // . ! ? …
    std::string_view("ends_colon"),      // last character is :
    std::string_view("has_verb"),        // a finite verb of the small list or a word in -ed
    std::string_view("all_capitals"),    // no small letter
    std::string_view("sentences"),       // number of sentences
    std::string_view("commas"),          // per word
    std::string_view("digits"),          // share of characters
    std::string_view("marks"),           // | / @ # > » • per word
    std::string_view("starts_lower"),    // first character is a small letter
    std::string_view("starts_quote"),    // first character is a quotation mark
    std::string_view("quotes"),          // quotation marks
    std::string_view("reader"),          // share of you, your, us, our, we
    std::string_view("speaker"),         // share of I, my, me
    std::string_view("says"),            // said, says, told
    std::string_view("imperative"),      // starts with one of the verbs of buttons: get, read, sign, see …
    std::string_view("label"),           // a section's or widget's name
    std::string_view("prompt"),          // speaks to the reader
    std::string_view("related"),         // label above other articles
    std::string_view("comments"),        // label above comments
    std::string_view("credit"),          // who made the picture or report
    std::string_view("caption"),         // words of captions
    std::string_view("dated"),           // holds a date
    std::string_view("date_line"),       // holds nothing else
    std::string_view("byline"),          // "By Jane Doe"
    std::string_view("copies"),          // other lines with the same words
    std::string_view("copy_before"),     // one of them stands above
    std::string_view("ruled_out"),       // furniture by the rules for single lines
};

/// Features of the place, in columns behind the own ones. "Mass" of a line is its words times its own score.
inline constexpr std::array kPlaceFeatures = {
    std::string_view("own"),             // score from its own words
    std::string_view("before_1"),        // own score of the line above; 0 outside the text
    std::string_view("before_2"),        // … two above
    std::string_view("before_3"),        // … three above
    std::string_view("after_1"),         // of the line below
    std::string_view("after_2"),         // … two below
    std::string_view("after_3"),         // … three below
    std::string_view("words_before"),    // of the line above
    std::string_view("words_after"),     // of the line below
    std::string_view("mean_before"),     // mean own score of the eight lines above
    std::string_view("mean_after"),      // … and below
    std::string_view("mass_before"),     // share of the text's mass that stands above the line
    std::string_view("run_mass"),        // share of the mass in the largest run of prose around the line
    std::string_view("largest_run"),     // the line lies in the run with most mass
    std::string_view("to_run_above"),    // lines up to the end of the largest run; 0 inside and above it
    std::string_view("to_run_below"),    // lines down to its start; 0 inside and below it
    std::string_view("shared"),          // share of its stems that other lines with mass use
    std::string_view("shared_run"),      // share of its stems that occur in the largest run
    std::string_view("since_related"),   // lines since a label above other articles, 99 at most
    std::string_view("since_comments"),  // lines since a label above comments
    std::string_view("labels_before"),   // lines of three words and fewer among the eight above
    std::string_view("labels_after"),    // … and below
    std::string_view("thread"),          // of the eight lines above and below: "Reply", "Jane says:", "2 hours ago"
};

inline constexpr std::size_t kOwnCount = kOwnFeatures.size();
inline constexpr std::size_t kFeatureCount = kOwnFeatures.size() + kPlaceFeatures.size();

/// Column of an own feature: own_column("related").
constexpr std::size_t own_column(std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(kOwnFeatures, name) - kOwnFeatures.begin());
}

using LineVector = std::array<double, kFeatureCount>;

/// Own features of every line; the columns of the place are 0. Needs `decide_by_words` and nothing later.
std::vector<LineVector> own_features(std::string_view text, const Draft& draft);

/// Fills the columns of the place, given each line's own score (0..1).
void add_place_features(std::string_view text, const Draft& draft, std::span<const double> own_scores,
                        std::vector<LineVector>& rows);

}  // namespace relata::text
