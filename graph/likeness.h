#pragma once
// Whether two accounts may be of one happening: a score of these two alone.

#include "graph/accounts.h"
#include "graph/fit.h"

namespace relata::graph {

/// Whether two numbers can both be right: equal, or their bounds leave room ("at least 12" and 14).
bool numbers_agree(const Quantity& a, const Quantity& b);
/// The same for the numbers of two accounts that have one: of 34 bodies found, 51 may be dead.
bool numbers_agree(const Account& a, const Account& b);

/// What the two together say, from "cannot be one" (negative) on; from `kOneHappening` they are taken as one.
/// Symmetric; depends on nothing but the two accounts.
/// Example: "Twelve soldiers were killed on Tuesday" and "Rebels killed 15 troops on Feb. 11": alike victims, same day:
/// 1.4. With days a week apart: cannot be one.
double likeness(const Account& a, const Account& b);
constexpr double kOneHappening = 1.0;
constexpr double kNever = -100;

/// Where one did it, so that two agents exclude each other: "kill", "plant"; of "meet" or "accuse" there may be many.
bool has_one_agent(std::string_view kind);

/// What befalls somebody once: a named person is appointed, killed or arrested by one.
bool befalls_once(const Account& a);

/// Several parties of such an act are on one level: "Russia and Turkey agreed".
bool is_mutual(std::string_view kind);

/// Whether one sentence is the other one, cut or changed a little: four fifths of its content words.
bool copied(const Account& a, const Account& b);

/// Whether one may count only a part of those whom the other counts: 14 guards of 20 people.
bool counts_part(const Account& a, const Account& b);

/// The share of the shorter sentence's content words that the other has too.
double shared_words(const Account& a, const Account& b);

}  // namespace relata::graph
