#pragma once
// The evidence on which entity resolution joins clusters of different names. Each step looks at all clusters as the
// step before left them, then merges, so that the order of documents cannot matter.

#include <span>

#include "graph/entity_clusters.h"

namespace relata::graph {

/// A name without an entry in a table goes with the only entry of that name and kind: "Idlib" of an article that does
/// not say where it lies.
void merge_unplaced(Clusters& clusters);
/// One name of two kinds: "Boko Haram", taken for a person once; "Islamic State", taken for a place. Not one-word names
/// that are a place and an organisation: Chelsea plays elsewhere.
void merge_wavering_kinds(Clusters& clusters);
/// "Iranian Islamic Revolutionary Guard Corps" with the only one there is; "Turkish Defense Ministry" says nothing
/// without "Turkish".
void merge_owned(Clusters& clusters);
/// "militants" of articles on one place that came out within two weeks of each other.
void merge_scenes(Clusters& clusters, std::span<const Item> items);
/// An entity of unknown type goes with the only one of that name that has a type.
void merge_untyped(Clusters& clusters);
/// "Khmeimim airbase", "Hmeymim".
void merge_transliterations(Clusters& clusters);
/// Two long names with one acronym, where one has all words of the other: "Syrian Democratic Forces (SDF)" and
/// "Kurdish-led Syrian Democratic Forces (SDF)"; "Self-Defence Forces (SDF)" stays apart.
void merge_shared_acronyms(Clusters& clusters);
/// A name that exactly one other entity of the kind has as an alias: "HTS", "Daesh".
void merge_aliases(Clusters& clusters);
/// "Lakeline" with the only "Lakeline Shipping", named beside the same names.
void merge_short_forms(Clusters& clusters, std::span<const Item> items);

}  // namespace relata::graph
