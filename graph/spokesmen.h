#pragma once
// Those who speak for a body: what its spokesman denies, the body denies.

#include <optional>

#include "graph/accounts.h"
#include "graph/earlier.h"

namespace relata::graph {

/// The body for which the agent of `out` speaks, where its article says so, before ("Abu Selim, a spokesman for the
/// Dawn Brigade") or beside him ("a spokesman for the army denied"); nothing for anybody else.
std::optional<Party> body_behind(const Store& store, Earlier before, const Account& out);

/// The body that the agent of `out` leads, owns or defends, where its article said so before: "Ana Reis, leader of the
/// Reform Congress"; nothing for anybody else.
std::optional<Party> body_led_by(const Store& store, Earlier before, const Account& out);

}  // namespace relata::graph
