#pragma once
// Deeds that a noun names: which act "the shelling of Merrow" is, and what the article told of it before.

#include <optional>
#include <string>
#include <string_view>

#include "graph/accounts.h"
#include "graph/earlier.h"

namespace relata::graph {

/// A deed that somebody may be blamed for: it has a doer, or somebody was harmed.
bool is_deed(std::string_view kind);

/// A deed as a noun phrase names it: "the shelling of the village of Merrow" -> attack, "the village of Merrow"; "the
/// raid near Merrow" -> attack, at Merrow.
struct Deed {
    std::string kind = {};
    std::string patient = {};
    std::string place = {};
    std::string phrase = {};
};

/// Nothing where the phrase names no deed: "victory".
std::optional<Deed> deed_in(std::string_view phrase);

/// The deed behind "for", "in", "of": "responsibility for the attack" -> the attack.
std::optional<Deed> deed_behind_preposition(std::string_view words);

/// The same, in the object or as an argument of an assertion.
std::optional<Deed> deed_of(const Assertion& a);

/// Makes `out` an account of the deed in place of the saying. What the words leave open is taken from the article: of
/// "the bombing" what was bombed, or else day and place of the harm that it did ("a bomb killed six in Torvald").
void become(const Store& store, const Deed& deed, Earlier before, Account& out);

/// Makes `out` an account of the act that `earlier` tells of.
void take_up(const Account& earlier, Account& out);

/// The deed that did the harm, where the same sentence tells of both ("the raid on the prison, in which 14 guards were
/// killed"); else `harm` itself.
const Account* deed_behind(Earlier before, const Account& harm);

/// The only node of the article that has the name in the words: "the village of Merrow" -> Merrow. Nodes of other
/// articles may be missing from a slice of the graph.
std::optional<NodeIndex> node_named(const Store& store, const Account& out, std::string_view words);

/// Whom or what the words name, as the party that the article has told of by that name.
Party party_named(const Store& store, Earlier before, const Account& out, const std::string& words);

}  // namespace relata::graph
