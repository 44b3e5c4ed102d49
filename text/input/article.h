#pragma once
// One article's bytes become a document, whatever held them.

#include <string>
#include <string_view>

#include "core/records.h"

namespace relata::text {

enum class Markup { none, html, detect };

/// The document of `bytes`, in any encoding: `declared` is what the surroundings say (an HTTP header), else the markup
/// is asked. What was converted or repaired, and what looks wrong about the text, is in its warnings.
Document read_article(std::string bytes, Markup markup, std::string id, std::string source,
                      std::string_view declared = {});

/// "16 MiB", or "20 bytes" where that is no round number.
std::string size_words(std::size_t bytes);
/// "article longer than 16 MiB (--max-article)"
std::string too_long(std::size_t limit);

}  // namespace relata::text
