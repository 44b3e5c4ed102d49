#pragma once
// Text of a page, character by character, with the raw bytes that each character came from.

#include <string_view>

#include "core/records.h"
#include "text/html/page.h"

namespace relata::text {

/// Collects the characters of one block. White space is collapsed and cut off at both ends.
class BlockText {
  public:
    /// Adds one character and the raw bytes it stands for. `raw` must not lie before the bytes added earlier.
    void add(char32_t c, Span raw, bool as_it_stands = true);
    bool empty() const { return block_.text.empty(); }
    /// The last character that shows; 0 if none.
    char32_t last() const { return last_; }
    std::uint32_t source_end() const { return source_end_; }
    std::uint32_t source_start() const { return block_.steps.empty() ? 0 : block_.steps.front().source_start; }
    void count_link(std::size_t characters) { block_.link_characters += characters; }
    void count_strong(std::size_t characters) { block_.strong_characters += characters; }
    /// Hands the block over and starts a new one.
    PageBlock take();

  private:
    void append(char32_t c, Span raw, bool as_it_stands);

    PageBlock block_ = {};
    Span space_ = {};  ///< raw bytes of white space not yet written
    bool has_space_ = false;
    char32_t last_ = 0;
    std::uint32_t source_end_ = 0;
};

/// Walks raw markup text (`html[raw]`) along the text that the parser decoded from it and adds every character to
/// `out`. Stray tags between the two are skipped. Example: raw "AT&amp;T" and decoded "AT&T" add A, T, & (5 raw bytes),
/// T.
void add_decoded(std::string_view html, Span raw, std::string_view decoded, BlockText& out);

/// The same without a parser's help: numeric references and the common named ones.
void add_raw(std::string_view html, Span raw, BlockText& out);

}  // namespace relata::text
