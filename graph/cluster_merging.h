#pragma once
// The evidence on which entity resolution joins clusters of different names. Each step looks at all clusters as the
// step before left them, then merges, so that the order of documents cannot matter.

#include "graph/entity_clusters.h"

namespace relata::graph {

/// An entity of unknown type goes with the only one of that name that has a type.
void merge_untyped(Clusters& clusters);
/// "Khmeimim airbase", "Hmeymim".
void merge_transliterations(Clusters& clusters);
/// Two long names with one acronym, where one has all words of the other: "Syrian Democratic Forces (SDF)" and
/// "Kurdish-led Syrian Democratic Forces (SDF)"; "Self-Defence Forces (SDF)" stays apart.
void merge_shared_acronyms(Clusters& clusters);
/// A name that exactly one other entity of the kind has as an alias: "HTS", "Daesh".
void merge_aliases(Clusters& clusters);
/// "Tayyip Erdogan" with the only "Recep Tayyip Erdogan".
void merge_partial_person_names(Clusters& clusters);
/// "Erdogan" with the person of that surname who is named beside the same entities, and more of them than any other.
/// Where the graph knows no first name, those named beside the same entities are one.
void merge_surnames(Clusters& clusters);

}  // namespace relata::graph
