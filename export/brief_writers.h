#pragma once
// A brief as Markdown, as one web page, and as JSON.

#include "export/brief.h"
#include "export/sink.h"

namespace relata::exporter {

/// "From 5 articles of 4 outlets, published 9–12 Mar 2021."
std::string brief_scope(const Brief& brief);

/// "4 independent sources in 5 articles · since 2009 · Brackwater"
std::string brief_summary(const BriefHappening& happening);

/// Markdown with footnotes (`[^1]`), which the renderers of code hosts and pandoc link both ways.
void write_brief_markdown(const Brief& brief, Sink& sink);

/// A page that needs nothing else: light or dark as the reader's screen, printable; each line leads to its footnotes
/// and each footnote back to every line that cites it. Nothing is fetched, no script runs.
void write_brief_html(const Brief& brief, Sink& sink);

/// The records field by field, one object. Numbers of notes count from 1, as in the other two.
void write_brief_json(const Brief& brief, Sink& sink);

}  // namespace relata::exporter
