#pragma once
// Whose report an article is, apart from who publishes it.

#include "core/records.h"
#include "text/article/article_lines.h"

namespace relata::text {

/// Fills `Document::agency` by the place that says it most plainly: the dateline ("KYIV (Reuters) -"); the byline or
/// author field ("By Jane Doe, Associated Press"); a credit line or the tail of the last paragraphs ("Source: TASS", "…
/// he said. (ANI)"); an agency's name alone on a line above or just below the text; last, an agency that is itself the
/// publisher. Credits of pictures and mentions in running text ("told Reuters") say nothing. Line kinds must be
/// decided.
void read_agency(Document& document, const Draft& draft);

}  // namespace relata::text
