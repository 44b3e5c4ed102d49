#pragma once
// One line of events a document, for those who count them.

#include <span>
#include <string>
#include <string_view>

#include "core/records.h"

namespace relata::exporter {

/// An assertion that reports an event, and the codes of who did it to whom ("TUR MIL"; empty = not known).
struct Event {
    const Assertion* assertion = nullptr;
    std::string source_code = {};
    std::string target_code = {};
};

/// True for what is reported to have happened: of a PLOVER type, affirmed, and asserted or "reportedly". What is only
/// denied, planned, demanded, possible or conditional is none; a threat or a demand is an event of its own type.
bool reports_event(const Assertion& assertion);

/// `{"id","events":[{"type","mode","source","target","source_code","target_code","place","time","dead","injured",
/// "reporter","sentence_start","sentence_end"}]}` with a line break. `reporter` is who says so, null = the article
/// itself. `dead` and `injured` are the numbers that the assertion itself states: 4 for "killed four soldiers".
std::string events_line(std::string_view document, std::span<const Event> events);

}  // namespace relata::exporter
