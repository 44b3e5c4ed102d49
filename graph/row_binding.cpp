// What of an assertion's texts has to be stored: those that its sentence does not have under their spans.

#include "graph/row_binding.h"

namespace relata::graph {
namespace {

/// The bytes under a span; empty where the span is, or where it is not within the sentence.
std::string_view words_under(const Assertion& a, Span span) {
    if (span.start < a.sentence_span.start || span.end <= span.start) return {};
    const std::size_t from = span.start - a.sentence_span.start, length = span.end - span.start;
    if (from + length > a.sentence_text.size()) return {};
    return std::string_view(a.sentence_text).substr(from, length);
}

}  // namespace

void put_text(Row& row, const std::string& text, const Assertion& a, Span span) {
    // An empty text over a span that has bytes must be told from one that is left out.
    const bool nothing = text.empty() && span.end <= span.start;
    row.text_unless(nothing || (!text.empty() && words_under(a, span) == text), text);
}

}  // namespace relata::graph
