#pragma once
// The one spelling of every enumerator that appears in output.

#include <optional>
#include <string_view>

#include "core/records.h"

namespace relata {

/// "title", "subheadline", "dateline", "byline", "caption", "body", "furniture".
std::string_view name_of(LineKind kind);
/// "unknown", "guessed", "derived", "stated".
std::string_view name_of(DateCertainty certainty);
/// "affirmed", "negated".
std::string_view name_of(Polarity polarity);
/// "asserted", "possible", "planned", "conditional", "requested", "reported".
std::string_view name_of(Modality modality);
/// "exact", "min", "max", "approx".
std::string_view name_of(Bound bound);

/// The enumerator with this name; nothing for any other word.
std::optional<DateCertainty> date_certainty_from(std::string_view name);
std::optional<Polarity> polarity_from(std::string_view name);
std::optional<Modality> modality_from(std::string_view name);
std::optional<Bound> bound_from(std::string_view name);

}  // namespace relata
