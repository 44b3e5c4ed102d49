#pragma once
// Text inside XML, HTML and Markdown.

#include <string>
#include <string_view>

namespace relata::exporter {

/// The text with U+FFFD for what XML 1.0 cannot hold even as a reference: control characters, U+FFFE, broken bytes.
std::string legal_in_xml(std::string_view text);

/// Legal, and with `& < > " '` as references, fit for content and quoted attributes: "R&D" -> "R&amp;D".
std::string html_escaped(std::string_view text);

/// On one line, with a backslash before what Markdown gives a meaning to: "a*b [c]" -> "a\\*b \\[c\\]"; `& < >` as
/// references, so that no HTML comes through.
std::string markdown_escaped(std::string_view text);

}  // namespace relata::exporter
