#pragma once
// How the times of two accounts go together.

#include "graph/accounts.h"

namespace relata::graph {

/// What two times say of whether the accounts are of one happening.
struct Timing {
    double score = 0;     ///< `kNever` where they cannot be
    bool pinned = false;  ///< both are of one day or few
};

/// That of these two: days that overlap or lie apart; of an account without time, the days before its publication.
/// Symmetric.
Timing timing(const Account& a, const Account& b);

/// Days by which sources date one act differently.
inline constexpr int kOffByOne = 2;

/// Equal, and too odd a number for chance: 76, not 50.
bool same_odd_number(const Account& a, const Account& b);

}  // namespace relata::graph
