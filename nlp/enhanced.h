#pragma once
// Enhanced dependencies: what a tree leaves unsaid about who takes part in what, added by rules.

#include <compare>
#include <span>
#include <string>
#include <vector>

#include "core/records.h"

namespace relata::nlp {

/// From a word to one of its heads. Unlike in a tree a word may have several, and they may go round in circles.
struct EnhancedEdge {
    int head = -1;           ///< index of the word, -1 for the root
    std::string label = {};  ///< "nsubj:xsubj", "obl:from", "conj:and", "ref"

    auto operator<=>(const EnhancedEdge&) const = default;
};

/// The edges of each word, in order, computed from heads, labels, tags and lemmas as Universal Dependencies describes
/// them and EWT and GUM write them:
/// - obl, nmod, acl and advcl carry their preposition or conjunction, conj its coordinator: "obl:from", "conj:and";
/// - a conjunct has the first one's heads, and shares its subject and the object behind both;
/// - an xcomp has a subject: the object of its verb, else the subject;
/// - what a relative pronoun stands for takes its place in the clause; the pronoun is its `ref`.
/// Ellipsis is not filled: there are no empty nodes.
/// Example: "Crews came and wanted to help": Crews has nsubj of came, nsubj of wanted, nsubj:xsubj of help.
std::vector<std::vector<EnhancedEdge>> find_enhanced_edges(std::span<const Word> words);

/// As CoNLL-U's column DEPS has them: "2:nsubj|4:nsubj:xsubj", "0:root".
std::string deps_column(const std::vector<EnhancedEdge>& edges);

}  // namespace relata::nlp
