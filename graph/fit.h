#pragma once
// Whether two parties may be the same: "Turkish soldiers" and "troops" may, "Turkish soldiers" and "Russian troops"
// not.

#include "graph/parties.h"

namespace relata::graph {

/// How two parties go together.
enum class Fit {
    unknown,  ///< one of them is not stated
    same,     ///< one named node
    alike,    ///< one name or noun within the other: "soldiers", "Turkish soldiers"; one sort: "troops", "soldiers"
    loose,    ///< a country and its forces: "Turkey", "Turkish warplanes"; a name and what it is: "HTS", "militants"
    conflict,
};
/// How these two do. Symmetric; an order of rules of which the first that applies decides.
/// Example: "Turkey" and "Turkish warplanes" -> loose; "Turkey" and "Russian warplanes" -> conflict.
Fit fit(const Party& a, const Party& b);
/// The same for two who are said to have done one thing: fishermen and the crew of a warship are two.
Fit fit_of_doers(const Party& a, const Party& b);

/// One name within the other: "Hayat Tahrir al-Sham", "the Hayat Tahrir al-Sham militant group".
bool nested(const Party& a, const Party& b);

}  // namespace relata::graph
