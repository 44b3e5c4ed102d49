#pragma once
// Restriction: how much of what stands behind a noun belongs to what it names. "Retailers" says less than "retailers
// that raised prices", and "gave no details" something else than "gave no details on the price".

#include <optional>

#include "extract/tree/tree.h"

namespace relata::extract {

/// Where a noun stands in the assertion that names it.
struct NounPlace {
    int anchor = kNone;    ///< of the assertion
    int other = kNone;     ///< the noun at the other end of the assertion, which is named there
    bool subject = false;  ///< a subject keeps its own name more often: "militants supported by Turkey" act
    bool is_what = false;  ///< says what the subject is or becomes, and is nobody of its own: "a leader in its field"
    bool denied = false;   ///< whatever is cut from what is denied makes the denial wider
};

/// A noun with what restricts it: one run of words, or two where it shares with another noun what stands behind both.
struct RestrictedName {
    WordRange words = {};
    WordRange shared = {};  ///< "of lung disease" for "detection" in "detection and treatment of lung disease"
};

/// The words that a noun needs to mean what it means there, up to the end of what restricts it: "retailers that raised
/// prices", "individuals under investigation", "a cap on rents". Nothing where the noun stands for itself, and where
/// the anchor lies in that clause.
std::optional<RestrictedName> restricted_name(const Tree& tree, int head, const NounPlace& place);

}  // namespace relata::extract
