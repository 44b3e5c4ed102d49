#pragma once
// Publisher, agency, author, place and date of a document, as its lines tell.

#include "core/records.h"
#include "text/article/article_lines.h"

namespace relata::text {

/// Fills title, publisher, agency, author, dateline place and date where they are empty, cuts the outlet's name off
/// title and captions, and reduces the author to names. How the date is found: `read_publication_date`; how the agency:
/// `read_agency`.
void read_metadata(Document& document, Draft& draft);

}  // namespace relata::text
