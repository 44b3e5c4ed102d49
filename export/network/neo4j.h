#pragma once
// The graph as two CSV files for `neo4j-admin database import`.

#include <span>
#include <string>
#include <string_view>

#include "export/sink.h"
#include "graph/filters.h"
#include "graph/store.h"

namespace relata::exporter {

/// The type of a relationship: "call on" -> CALL_ON where a document says so itself, CLAIM for everything else, so that
/// no claim is found by a query for facts; its relation is then a property.
std::string neo4j_type(std::string_view relation, bool own_voice);

/// Nodes with `:ID` and `:LABEL`, relationships with `:START_ID`, `:END_ID` and `:TYPE`; columns are typed, lists
/// parted by ";". The importer takes no line breaks in a value and no ";" in an item: they become " " and ",".
void write_neo4j(const graph::Store& store, std::span<const graph::Selected> selection, Sink& nodes,
                 Sink& relationships);

}  // namespace relata::exporter
