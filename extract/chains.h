#pragma once
// Chains: which phrases of an article are one, at best guess, and how sure that is.

#include <functional>
#include <span>
#include <vector>

#include "extract/mentions/link_model.h"
#include "extract/mentions/phrases.h"

namespace relata::extract {

/// Where a phrase takes up another. "Merkel said she": "she" has the antecedent "Merkel".
struct Link {
    int antecedent = -1;   ///< position in `Chains::phrases`; -1 = none. It comes later in "When he left, Macron".
    double certainty = 0;  ///< 0..1, of all candidates in the antecedent's chain together
};

struct Chains {
    std::vector<Phrase> phrases = {};
    std::vector<Link> links = {};  ///< one for each phrase
    std::vector<int> chain = {};   ///< numbered through the document in text order; -1 = alone
};

/// Told of every candidate that is weighed, -1 for "new"; for the program that writes training rows.
using LinkObserver = std::function<void(std::size_t phrase, int candidate, const LinkFeatures& features)>;

/// Reads the phrases in text order and links each to the chain that `model` finds likeliest, or to none.
Chains find_chains(std::span<const Tree> trees, const LinkModel& model, const LinkObserver& observer = {});

}  // namespace relata::extract
