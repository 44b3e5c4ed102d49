#pragma once
// Rules that look at one line of an article on its own.

#include <optional>
#include <string>
#include <string_view>

#include "core/span.h"
#include "text/article/dates.h"
#include "text/article/lines.h"

namespace relata::text {

/// Why these words are page furniture wherever they stand: "counter", "prompt", "section label", "other script",
/// "other language", "credit"; empty if they may belong to the article.
std::string furniture_reason(std::string_view line, const LineFeatures& f);
/// In another script or language than English, as far as so few words tell.
bool is_foreign(const LineFeatures& f);

/// The date of a line that holds nothing but a date, a time and words such as "Updated": {2020,2,20} for
/// "Thursday, 20 February 2020 6:11 PM". A date without year or day is returned too; {0,0,0} for "2 hours ago".
std::optional<CivilDate> date_line(std::string_view line);

/// Length of up to four words in capitals at the start of a line: 6 in "ANKARA May 11, 2021".
std::size_t leading_capitals(std::string_view line);

/// The author of a byline: "Jane Doe" from "By Jane Doe"; nothing if the line is none.
std::optional<std::string> byline_author(std::string_view line, const LineFeatures& f);

/// The outlet behind a title or caption: "- Example Wire" of "Storm Hits Port - Example Wire". Span of mark and name
/// within `line`; empty if there is none. `known` is the outlet's name if it has been seen.
struct OutletSuffix {
    Span span = {};
    std::string name = {};
};
OutletSuffix find_outlet_suffix(std::string_view line, std::string_view known);

/// True for "Journal of the North": each word but the small ones begins with a capital.
bool is_capitalised(std::string_view name);

/// True for "Northern Herald", "Meridian News": a name with a word that outlets are called by.
bool is_called_as_outlet(std::string_view name);

/// "Harbour Post" of a line that is a name and the day: "Harbour Post, March 14, 2023". Nothing for other lines;
/// `outlet` tells whether the name has a word of outlets, as "Oslo, March 14, 2023" has none; `heading` is true for
/// "Velm Dossier | Investigation | 21 May 2023 | Ana Reis".
struct NameWithDate {
    std::string_view name = {};
    bool outlet = false;
    bool heading = false;
};
std::optional<NameWithDate> name_with_date(std::string_view line);

/// Where the credit in brackets at the end of a caption starts: 21 in "Cranes at the gate. (AP Photo/Jane Doe)"; the
/// length of the line if there is none.
std::size_t bracketed_credit_start(std::string_view line);

/// Where the caption starts behind a credit that was glued to it: 27 in "© AP Photo / Jane DoesmithA convoy is seen"; 0
/// if none is.
std::uint32_t glued_credit_length(std::string_view line);

/// The words in lower case, without punctuation and white space: equal keys mean a repeated line.
std::string repetition_key(std::string_view line);

}  // namespace relata::text
