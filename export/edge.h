#pragma once
// A relation of the graph in words and as JSON, for answers and diagrams.

#include <string>
#include <vector>

#include "export/json.h"
#include "graph/store.h"

namespace relata::exporter {

/// One line for people: "Turkey may support militants, says Russia"; "—" for a subject that is not stated.
std::string edge_sentence(const graph::Edge& edge);

/// `{"name":"Turkey","id":"turkey"}`; the id is null where the end is no entity, the whole is null where it is not
/// stated.
void write_end(JsonText& out, const graph::Store& store, const graph::End& end);

/// `{"id","subject","subject_id","relation","object","object_id","polarity","modality","attribution","attribution_id",
/// "class","mode","documents","sources","confidence","assertions":[ids]}`.
void write_edge(JsonText& out, const graph::Store& store, graph::EdgeIndex index);

/// The same for CSV: names of the columns, and one edge's values; the assertions' ids are parted by "; ".
std::vector<std::string> edge_columns();
std::vector<std::string> edge_values(const graph::Store& store, graph::EdgeIndex index);

}  // namespace relata::exporter
