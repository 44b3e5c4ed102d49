#pragma once
// Characters that a reader does not see and that must not cut a word in two.

#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"

namespace relata::text {

/// Soft hyphen, zero-width space and joiners, word joiner, marks and embeddings of writing direction, byte order mark.
bool is_invisible(char32_t c);

/// `text` without them.
std::string without_invisible(std::string_view text);

/// What is seen of a text, and the way back to its bytes.
struct VisibleText {
    std::string text = {};
    std::vector<OffsetStep> offsets = {};  ///< as in `Document::offsets`; empty if nothing was left out
};

/// Leaves out every invisible character but a byte order mark at the start, which stands apart from all words.
/// Example: "Hme\u00adimim" becomes "Hmeimim"; the span of that word leads back to all nine bytes.
VisibleText visible_text(std::string_view source);

/// True if the document's text is its source without invisible characters, and there are some: plain text that has a
/// map.
bool has_invisible_left_out(const Document& document);

}  // namespace relata::text
