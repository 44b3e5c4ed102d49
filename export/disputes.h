#pragma once
// Disputes for people and programs: each version with those who tell it and their sentences.

#include <span>
#include <string>
#include <vector>

#include "graph/disputes.h"

namespace relata::exporter {

/// What the dispute is about, for a heading: "Syrian army kill Turkish soldiers"; of a dispute on who did it, without
/// the agent.
std::string dispute_subject(const graph::Store& store, const graph::Dispute& d);

/// Blocks for reading: a heading, then each version with its sources and sentences.
std::string disputes_text(const graph::Store& store, const graph::Happenings& happenings,
                          std::span<const graph::Dispute> disputes);

/// `{"dispute","happening","class","time","place","sources","documents","versions":[{"value","sources","told":[…]}]}`,
/// one object for each dispute; `told` holds citations (export/cited.h).
std::vector<std::string> disputes_json(const graph::Store& store, const graph::Happenings& happenings,
                                       std::span<const graph::Dispute> disputes);

/// One row for each assertion of each version.
std::vector<std::string> dispute_columns();
std::vector<std::vector<std::string>> dispute_rows(const graph::Store& store, const graph::Happenings& happenings,
                                                   std::span<const graph::Dispute> disputes);

}  // namespace relata::exporter
