#pragma once
// One line of events a document, for those who count them.

#include <span>
#include <string>
#include <string_view>

#include "core/records.h"

namespace relata::exporter {

/// `{"id","events":[{"type","mode","cameo","source","target","source_code","target_code","place","time","dead","injured",
/// "reporter","confidence","assertion","sentence_start","sentence_end"}]}` with a line break; what is not known is
/// null. `reporter` is who says so, null = the article itself. `dead` and `injured` are the numbers that the sentence
/// itself states: 4 for "killed four soldiers". `assertion` is the id of the record that the event was made from.
std::string events_line(std::string_view document, std::span<const Event> events);

}  // namespace relata::exporter
