#pragma once
// From assertions to events: who did what to whom, counted as event data counts it.

#include <span>
#include <vector>

#include "core/records.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// The events that the assertions report, in their order. An assertion says what the sentence says; an event is the act
/// as the PLOVER manual (2024) counts it. Those that are denied, possible, demanded of others or only a purpose are
/// none, and what is announced, promised or refused is counted for what it is:
///
/// - promised or future cooperation is AGREE, a future concession CONCEDE, an announced act of conflict THREATEN:
///   "Norway is willing to send troops to Mali" -> AGREE, Norway -> Mali;
/// - what its doer will not do is REJECT: "refused to meet the envoy" -> REJECT -> the envoy;
/// - what a speaker says that others must do is REQUEST, by the speaker to them;
/// - a promise, threat or demand with what is promised, threatened or demanded is one event, not two.
///
/// The target is whom the act reaches, also where the grammar has something else as object: "rejected a French
/// proposal"
/// -> France's; "sent arms to Chad" -> Chad. Those who act together without another target are each other's.
///
/// Spans of `assertions` must count bytes of the document's text, as `find_assertions` makes them.
std::vector<Event> find_events(std::span<const Tree> trees, const Mentions& mentions,
                               std::span<const Assertion> assertions);

}  // namespace relata::extract
