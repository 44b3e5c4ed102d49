#pragma once
// State parts: what belongs to the adjective or noun that tells a state: "worst in Chile since the dam broke",
// "unfit to stand trial", "responsible for abducting the family".

#include <string>

#include "extract/clauses/clause.h"

namespace relata::extract {

/// The clause that says what an adjective is about, with the preposition before it: {"for", "abducting the family"},
/// {"", "to stand trial"}, {"", "that the panel had confirmed only two gifts"}.
struct AdjectiveContent {
    std::string preposition = {};
    WordRange words = {};

    bool found() const { return words.begin < words.end; }
};

/// What follows the adjective of a clause and completes it; nothing found where it stands alone.
AdjectiveContent content_of_adjective(const Tree& tree, const Clause& clause);

/// "the worst in Chile since a dam broke", "the first after a five-year break": an adjective with an article, and what
/// it is the first or worst of; empty where nothing tells that.
WordRange ranked_as(const Tree& tree, int adjective);

/// "evidence that he lied", "its ability to link both": a noun with the clause that tells what it is; empty for others.
WordRange noun_with_content(const Tree& tree, int noun);

}  // namespace relata::extract
