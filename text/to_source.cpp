// Last step of every span: text bytes to source bytes.

#include "text/to_source.h"

#include <algorithm>

namespace relata::text {
namespace {

/// The step that holds text byte `at`, or the next one behind it (`end` if there is none).
std::vector<OffsetStep>::const_iterator step_at(const std::vector<OffsetStep>& steps, std::uint32_t at) {
    const auto behind = std::ranges::upper_bound(steps, at, {}, &OffsetStep::text_start);
    if (behind == steps.begin()) return behind;
    const auto step = behind - 1;
    return at < step->text_start + step->text_length ? step : behind;
}

}  // namespace

Span to_source(const Document& document, Span text_span) {
    const auto& steps = document.offsets;
    if (steps.empty()) return text_span;
    const auto first = step_at(steps, text_span.start);
    if (first == steps.end()) {
        const auto end = steps.back().source_start + steps.back().source_length;
        return {end, end};
    }
    const bool inside = text_span.start > first->text_start && first->verbatim;
    const std::uint32_t start = first->source_start + (inside ? text_span.start - first->text_start : 0);
    if (text_span.empty()) return {start, start};
    // The last byte that lies on a step: line breaks between blocks have none.
    auto last = std::ranges::upper_bound(steps, text_span.end - 1, {}, &OffsetStep::text_start);
    if (last == steps.begin()) return {start, start};
    --last;
    const std::uint32_t last_byte = std::min(text_span.end, last->text_start + last->text_length);
    const std::uint32_t end =
        last->verbatim ? last->source_start + (last_byte - last->text_start) : last->source_start + last->source_length;
    return {start, std::max(start, end)};
}

std::string source_quote(const Document& document, Span text_span) {
    return std::string(slice(document.source_bytes, to_source(document, text_span)));
}

}  // namespace relata::text
