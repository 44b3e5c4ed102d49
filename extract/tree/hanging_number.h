#pragma once
// One or several: what a finite verb shows of its subject, and a noun of itself, while a tree is being mended.

#include "extract/tree/hanging.h"

namespace relata::extract {

enum class Number { unknown, singular, plural };

/// Of what a clause tells, by its first auxiliary or its verb: singular of "has built", plural of "were sold", unknown
/// of "built".
Number number_of_clause(const Hanging& at, int verb);

/// Of a noun alone, whatever is coordinated with it; unknown of pronouns.
Number number_of_noun(const Hanging& at, int noun);

}  // namespace relata::extract
