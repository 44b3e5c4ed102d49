#pragma once
// Nesting: which assertions of a sentence are the content of another, and which say no more than that something was
// said.

#include <vector>

#include "core/records.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// An assertion inside the content clause of another is nested in it: "accused of arming", "said that", "urged to".
/// `made` are the assertions of the sentence `tree`, `sources` the propositions that they come from, one for each.
void nest(const Tree& tree, std::vector<Assertion>& made, const std::vector<const Proposition*>& sources);

/// An assertion that is kept back, with the proposition that it comes from.
struct KeptBack {
    Assertion assertion = {};
    const Proposition* source = nullptr;
};

/// "The union said the breaking of the pact is important": where nothing else came of what was said, its main clause is
/// told after all. Takes it from `spare` into `made` and `sources`.
void tell_content_after_all(const Tree& tree, std::vector<Assertion>& made, std::vector<const Proposition*>& sources,
                            std::vector<KeptBack>& spare);

/// Takes "X said that …" out of `made`, nested by now: it adds nothing to what X said, which carries X already. It
/// stays where nothing else came of it, unless that is said of nobody certain ("It was absurd"): `lost` are such
/// propositions. `sources` is left as it is and no longer matches.
void drop_mere_saying(const Tree& tree, std::vector<Assertion>& made, const std::vector<const Proposition*>& sources,
                      const std::vector<const Proposition*>& lost);

}  // namespace relata::extract
