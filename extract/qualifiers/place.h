#pragma once
// Where: the place of a happening, not of the dateline or of the speaker.

#include "extract/tree/tree.h"

namespace relata::extract {

/// Head word of the place in which the happening at `predicate` takes place ("in Idlib", "near Sarmada"), kNone if the
/// sentence does not say. A place is a nominal with a locative preposition whose name is a LOC or whose noun is a place
/// noun, or the adverb "there". What the predicate itself says comes before what its participants say, names before
/// nouns ("in the area"); of "the city of Aleppo" and "a shop in Aleppo" the name is returned. Where nothing tells it
/// better, troops are deployed where they are sent to, an attack is at its target or where it starts ("killed in an
/// attack on Aleppo", "attacks from the zone"), and what harms is where it harms ("killed after a crash in Lahore").
/// Content does not take the place in which it was said. `object` is the one acted on where there are several: "struck
/// a bridge in Tyre and a depot in Sidon".
int place_of(const Tree& tree, int predicate, int object = kNone);

/// True where the preposition says that it is a place: "in Idlib", not "entered Idlib", "attacks on Idlib".
bool is_said_as_place(const Tree& tree, int place);

/// True for what alone does not tell where: "there", "the area", "the country".
bool is_nameless_place(const Tree& tree, int place, std::string_view name);

}  // namespace relata::extract
