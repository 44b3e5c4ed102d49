#pragma once
// A timeline for people and programs.

#include <span>
#include <string>
#include <vector>

#include "export/json.h"
#include "export/prose.h"
#include "graph/timeline.h"

namespace relata::exporter {

/// "4 Feb 2020"; "reported 20 Feb 2020" where only the publication is known; "undated".
std::string moment_time(const graph::Moment& moment);

/// Who did what to whom, with those who say so: "Turkey did not arm HTS, according to Selim Karaca", with a
/// capital.
std::string moment_words(const Prose& prose, const graph::Moment& moment);

/// Aligned columns: when, what, sources, told by, id for `relata why`.
std::string timeline_table(const graph::Store& store, std::span<const graph::Moment> moments);

/// A list, each line with its time in bold and its outlets.
std::string timeline_markdown(const graph::Store& store, std::span<const graph::Moment> moments);

/// `{"time","dating","words","sources","outlets","speakers","disputed","assertions":[ids],"edge":{…}}`, one object for
/// each moment.
std::vector<std::string> timeline_json(const graph::Store& store, std::span<const graph::Moment> moments);

/// Names of the columns and the rows; outlets, speakers and ids of assertions are parted by "; ".
std::vector<std::string> timeline_columns();
std::vector<std::vector<std::string>> timeline_rows(const graph::Store& store, std::span<const graph::Moment> moments);

}  // namespace relata::exporter
