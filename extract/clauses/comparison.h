#pragma once
// Comparisons: "more titles than its rival" says less without the rival.

#include "extract/tree/tree.h"

namespace relata::extract {

/// What a "more" is measured against: "than its rival" in "more titles in native 4K than its rival".
struct Comparison {
    bool told = false;  ///< something is
    int end = kNone;    ///< behind its last word; kNone where that is too far to be told
};

/// What `compared`, under `predicate`, is measured against, wherever the parser hung it.
Comparison comparison_behind(const Tree& tree, int predicate, int compared);

}  // namespace relata::extract
