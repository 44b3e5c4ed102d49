#pragma once
// The evidence on which entity resolution joins clusters of persons: what of a full name, or which office, names them.
// Steps like those of graph/cluster_merging.h.

#include "graph/entity_clusters.h"

namespace relata::graph {

/// "Tayyip Erdogan" with the only "Recep Tayyip Erdogan".
void merge_partial_person_names(Clusters& clusters);
/// "Lucero Quispe" with the only "Lucero Quispe Mamani" who is named beside the same names.
void merge_second_surnames(Clusters& clusters);
/// "Xi Jinping", "Jinping Xi"; only for family names of countries that write them in front.
void merge_name_order(Clusters& clusters);
/// "J. Smith" with the only "John Smith" who is named beside the same names.
void merge_initials(Clusters& clusters);
/// "Turkish president" on a day with the person who was it.
void merge_office_holders(Clusters& clusters);
/// "Erdogan" with the person of that surname who is named beside the same entities, and more of them than any other.
/// Where the graph knows no first name, those named beside the same entities are one.
void merge_surnames(Clusters& clusters);

}  // namespace relata::graph
