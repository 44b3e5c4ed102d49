#pragma once
// Morphological features (column FEATS): by form and tags out of a table, for verbs and some pronouns by rules on the
// tree.

#include <span>
#include <string>
#include <vector>

#include "core/records.h"

namespace relata::nlp {

/// The features of each word as Universal Dependencies' English EWT writes them, "_" where there are none, from forms,
/// tags, heads and labels. "They were seen": Case=Nom|Number=Plur|Person=3|PronType=Prs,
/// Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin, Tense=Past|VerbForm=Part|Voice=Pass.
/// Typo, Abbr, ExtPos, Style and Foreign, which belong to the occasion and not to the word, are not told.
std::vector<std::string> find_features(std::span<const Word> words);

}  // namespace relata::nlp
