#pragma once
// A web page becomes a Document: visible text of the article with a map back to the raw bytes.

#include <string>

#include "core/records.h"

namespace relata::text {

/// Reads a page. `text` has the page's blocks one a line (a blank line between paragraphs), references decoded and
/// white space collapsed; `offsets` leads each of its bytes to the raw bytes; `lines` are typed (navigation, teasers,
/// comments, adverts are furniture); title, publisher, author and date come from JSON-LD, OpenGraph, <time>, or the
/// visible text. Broken markup is normal: anything is read, at worst as an empty text. Example: "<h1>Tariffs &amp;
/// trade</h1><p>The <b>minister</b> left.</p>" has the text "Tariffs & trade\n\nThe minister left."
Document read_html(std::string bytes, std::string id, std::string source);

}  // namespace relata::text
