#pragma once
// The JSON-LD context, and how names become IRIs.

#include <span>
#include <string>
#include <string_view>

namespace relata::exporter {

/// The inline "@context" as JSON. Remote contexts break readers that are offline.
std::string_view json_ld_context();

/// The part of an IRI after the prefix: letters, digits, "-", "." and "_" stay, blanks become "-", every other byte is
/// percent-encoded. Example: "call on" -> "call-on", "café" -> "caf%C3%A9".
std::string iri_part(std::string_view text);

/// The types of an entity in JSON-LD: "ARMED_GROUP" -> {"schema:Organization", "rv:ArmedGroup"}.
std::span<const std::string_view> entity_types(std::string_view type);

}  // namespace relata::exporter
