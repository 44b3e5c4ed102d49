#pragma once
// Which dependents of a verb are what its subject says, demands or charges somebody with: `i` hangs on `h`.

#include "extract/tree/tree.h"

namespace relata::extract {

/// "did not, as it promised, mend the roads": who promised does not say so. True for "promised".
bool is_promise(const Tree& tree, int verb);

/// "I feel like the firm has given up on us".
bool is_felt(const Tree& tree, int i, int h);

/// "felt compelled to sell": how somebody is, and nothing that he says.
bool is_state_felt(const Tree& tree, int i, int h);

/// "Critics see the law as weakening the court", "is seen as weakening it".
bool is_judged_deed(const Tree& tree, int i, int h);

/// "hinted at a fire exchange", "denied the attack": the event `i` is named as what `h` says, not in "continued its
/// raids"; `word` carries the assertion.
bool is_reported_event(const Tree& tree, int i, int h, int word);

/// A clause that the subject of `h` says: "said that rebels fled", "urged Oslo to leave", "accused Oslo of arming
/// them", "arrested a man for burning a flag".
bool is_content_of(const Tree& tree, int i, int h);

/// "urged Oslo to free the men it holds", "declares a day to be a holiday"; not "accused Oslo of arming men who".
bool is_act_demanded(const Tree& tree, int i, int h);

}  // namespace relata::extract
