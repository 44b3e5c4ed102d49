// Assertions -> events, for `relata extract --format events`.
#include "export/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "export/fields.h"
#include "export/json.h"

namespace relata::exporter {
namespace {

constexpr std::array<std::string_view, 4> kNoEvents{"", "STATEMENT", "STATE", "OTHER"};
constexpr std::array<std::string_view, 9> kKilling{"kill",    "die",    "murder",    "assassinate", "massacre",
                                                   "execute", "behead", "slaughter", "slay"};
constexpr std::array<std::string_view, 4> kWounding{"wound", "injure", "hurt", "maim"};

void text_or_null(JsonText& out, std::string_view name, std::string_view value) {
    out.key(name);
    value.empty() ? out.null() : out.string(value);
}

/// The number of those who were hurt so, where the verb says that they were and the assertion counts them.
void write_toll(JsonText& out, std::string_view name, const Assertion& a, std::span<const std::string_view> verbs) {
    const std::string_view verb = std::string_view(a.relation).substr(0, a.relation.find(' '));
    out.key(name);
    const bool counted = a.quantity && std::ranges::find(verbs, verb) != verbs.end();
    counted ? out.number(format_number(a.quantity->value, 6)) : out.null();
}

/// A clause ("to strike Syrian forces") or an amount is no actor.
std::string_view actor(const Participant& participant) {
    return participant.id.empty() ? std::string_view() : participant.name;
}

void write_event(JsonText& out, const Event& event) {
    const Assertion& a = *event.assertion;
    out.begin_object();
    out.member("type", a.event_class);
    text_or_null(out, "mode", a.mode);
    text_or_null(out, "source", actor(a.subject));
    text_or_null(out, "target", actor(a.object));
    text_or_null(out, "source_code", event.source_code);
    text_or_null(out, "target_code", event.target_code);
    text_or_null(out, "place", a.place);
    text_or_null(out, "time", a.time);
    write_toll(out, "dead", a, kKilling);
    write_toll(out, "injured", a, kWounding);
    text_or_null(out, "reporter", a.attribution);
    out.key("sentence_start");
    out.number(fmt::to_string(a.sentence_span.start));
    out.key("sentence_end");
    out.number(fmt::to_string(a.sentence_span.end));
    out.end_object();
}

}  // namespace

bool reports_event(const Assertion& a) {
    const bool happened = a.modality == Modality::asserted || a.modality == Modality::reported;
    return a.polarity == Polarity::affirmed && happened &&
           std::ranges::find(kNoEvents, a.event_class) == kNoEvents.end();
}

std::string events_line(std::string_view document, std::span<const Event> events) {
    JsonText out;
    out.begin_object();
    out.member("id", document);
    out.key("events");
    out.begin_array();
    for (const Event& event : events) write_event(out, event);
    out.end_array();
    out.end_object();
    return out.take() + "\n";
}

}  // namespace relata::exporter
