// Events -> one line of JSON, for `relata extract --format events`.
#include "export/events.h"

#include <fmt/format.h>

#include "export/fields.h"
#include "export/json.h"

namespace relata::exporter {
namespace {

void number_or_null(JsonText& out, std::string_view name, std::optional<double> value) {
    out.key(name);
    value ? out.number(format_number(*value, 6)) : out.null();
}

void write_event(JsonText& out, const Event& event) {
    out.begin_object();
    out.member("type", event.type);
    out.member_or_null("mode", event.mode);
    out.member_or_null("cameo", event.cameo);
    out.member_or_null("source", event.source.name);
    out.member_or_null("target", event.target.name);
    out.member_or_null("source_code", event.source.code);
    out.member_or_null("target_code", event.target.code);
    out.member_or_null("place", event.place);
    out.member_or_null("time", event.time);
    number_or_null(out, "dead", event.dead);
    number_or_null(out, "injured", event.injured);
    out.member_or_null("reporter", event.reporter);
    out.key("confidence");
    out.number(format_number(event.confidence, 3));
    out.member_or_null("assertion", event.assertion);
    out.key("sentence_start");
    out.number(fmt::to_string(event.sentence_span.start));
    out.key("sentence_end");
    out.number(fmt::to_string(event.sentence_span.end));
    out.end_object();
}

}  // namespace

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
