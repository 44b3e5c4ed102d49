#pragma once
// Numbers of victims that are told by a noun: "the death toll has risen to 44" counts as "44 people were killed" does.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/accounts.h"

namespace relata::graph {

/// Reads `out` as the count that its nouns tell, where they do: then its kind is that of the act counted, its number
/// the figure, nobody its agent. `before`: the accounts before it, for "put the figure at 50", which counts what was
/// counted last in its article. Words and bounds are those of graph/lexicon/toll_words.tsv. Examples: "The number of
/// confirmed dead stands at 44" -> kill, people, 44; "Turkey put the number of wounded at more than 50" -> wound,
/// people, at least 50, says Turkey; "divers found the bodies of six people" -> kill, 6.
void read_toll(const Store& store, std::span<const Account> before, Account& out);

/// The nouns of graph/lexicon/toll_words.tsv that tell of this kind of act: "kill" -> "body", "life", "toll", …;
/// sorted.
std::vector<std::string> toll_nouns_of(std::string_view act_kind);

/// Makes the account one that later reports bring up to date: the day on which it counted is then no day of what
/// happened, "31 were missing on Wednesday".
void become_running(Account& account);

/// True where the two give different numbers of one and the same growing thing: the later article has the higher
/// number (of the missing: the lower one), and one of the two gives a toll, or one has no day and they do not speak for
/// different people.
/// Example: "at least 12 people died" on May 4, "the death toll has risen to 29" on May 6.
bool has_grown(const Account& a, const Account& b);

}  // namespace relata::graph
