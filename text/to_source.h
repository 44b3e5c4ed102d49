#pragma once
// Last step of every span: from the text that the stages saw to the bytes on disk.

#include <string>

#include "core/records.h"
#include "core/span.h"

namespace relata::text {

/// The bytes of `document.source_bytes` from which `text_span` was read. Identity where `document.offsets` is empty.
/// For HTML the range runs from the first byte of the span's first character to the last byte of its last one, and may
/// contain tags and references in between. An empty span stays empty. Example: "Tariffs &amp; trade": the text span of
/// "& trade" is [8,15), its source span [8,19) "&amp; trade".
Span to_source(const Document& document, Span text_span);

/// `document.source_bytes` under that span.
std::string source_quote(const Document& document, Span text_span);

}  // namespace relata::text
