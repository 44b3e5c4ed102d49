#pragma once
// The day on which an article was published, how sure that is, and where it was read.

#include "core/records.h"
#include "text/article/article_lines.h"

namespace relata::text {

/// Fills `published`, `published_reason` and `published_certainty`. What a field or meta tag said before stays, save
/// that a visible date line one day off wins: it has the publisher's local day, the tag often that of Greenwich.
/// Otherwise from the most to the least certain:
///  - stated: "date line" (what is published before what is updated), "byline", "dateline" with its year;
///  - derived: a date in figures whose order other dates settle, "short line below the title", "updated line",
///    "address", a date line or dateline without a year and the year of the address or of the copyright line;
///  - guessed: "dateline, year after the text's latest month", a date in figures that reads both ways, "caption",
///    "text: …".
/// Line kinds must be decided; publisher and address help where they are known.
void read_publication_date(Document& document, const Draft& draft);

}  // namespace relata::text
