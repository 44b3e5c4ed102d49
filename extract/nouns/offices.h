#pragma once
// Offices: for which state or body the persons of an article speak, so that their "we" has a name.

#include <span>
#include <string_view>

#include "extract/participants.h"
#include "extract/rules/proposition.h"

namespace relata::extract {

/// True for the rules that give somebody a role: "President Putin", "Putin, the president of Russia".
bool is_role_rule(std::string_view rule);

/// "envoy of | Special Envoy for Trade": a title is held of a body, not of itself.
bool is_office_of_itself(std::string_view relation, std::string_view body);

/// Tells `participants` whom "we" means when an office holder or a spokesperson of the article speaks: Russia, for the
/// spokesman of the Kremlin; Veltron, for "a Veltron spokeswoman". `propositions` are those of each tree, in its order.
void learn_offices(std::span<const Tree> trees, std::span<const Propositions> propositions, Participants& participants);

}  // namespace relata::extract
