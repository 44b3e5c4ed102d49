#pragma once
// Publisher, author and date of a document, as its lines tell.

#include "core/records.h"
#include "text/article/article_lines.h"

namespace relata::text {

/// Fills title, publisher, author, dateline place and date where they are empty, and cuts the outlet's name off title
/// and captions. `published_reason` says where the date was read, from the most to the least certain: "date line",
/// "dateline", "address", "caption", "text: latest full date", "text: …".
void read_metadata(Document& document, Draft& draft);

}  // namespace relata::text
