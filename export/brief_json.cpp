// Brief -> JSON.
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "core/names.h"
#include "export/brief_writers.h"
#include "export/json.h"

namespace relata::exporter {
namespace {

void write_number(JsonText& out, std::string_view name, std::size_t number) {
    out.key(name);
    out.number(fmt::to_string(number));
}

void write_notes(JsonText& out, const std::vector<std::size_t>& notes) {
    out.key("notes");
    out.begin_array();
    for (const std::size_t n : notes) out.number(fmt::to_string(n));
    out.end_array();
}

void write_line(JsonText& out, const BriefLine& line) {
    out.begin_object();
    out.member_or_null("by", line.by);
    out.member("words", line.words);
    write_notes(out, line.notes);
    out.end_object();
}

/// A list under a name, each item written by `write`.
template <typename Items, typename Write>
void write_list(JsonText& out, std::string_view name, const Items& items, Write write) {
    out.key(name);
    out.begin_array();
    for (const auto& item : items) write(out, item);
    out.end_array();
}

void write_dispute(JsonText& out, const BriefDispute& dispute) {
    out.begin_object();
    out.member("question", dispute.question);
    write_list(out, "versions", dispute.versions, [](JsonText& to, const BriefVersion& version) {
        to.begin_object();
        to.member("value", version.value);
        write_number(to, "sources", version.sources);
        write_list(to, "lines", version.lines, write_line);
        to.end_object();
    });
    out.end_object();
}

void write_figure(JsonText& out, const BriefNumber& number) {
    out.begin_object();
    out.member_or_null("published", number.published);
    out.member("number", number.number);
    out.member("of", number.of);
    out.member("by", number.by);
    write_notes(out, number.notes);
    out.end_object();
}

void write_moment(JsonText& out, const BriefMoment& moment) {
    out.begin_object();
    out.member("when", moment.when);
    out.key("line");
    write_line(out, moment.line);
    out.end_object();
}

void write_happening(JsonText& out, const BriefHappening& happening) {
    out.begin_object();
    out.member("id", happening.id);
    out.key("headline");
    write_line(out, happening.headline);
    out.member_or_null("when", happening.when);
    out.member_or_null("where", happening.where);
    write_number(out, "sources", happening.sources);
    write_number(out, "documents", happening.documents);
    write_list(out, "first_reports", happening.first_reports, write_line);
    write_list(out, "disputes", happening.disputes, write_dispute);
    write_list(out, "agreed", happening.agreed, write_line);
    write_list(out, "copies", happening.copies, write_line);
    write_list(out, "numbers", happening.numbers, write_figure);
    write_list(out, "before", happening.before, write_moment);
    write_list(out, "after", happening.after, write_moment);
    write_list(out, "unsettled", happening.unsettled, write_line);
    write_list(out, "open", happening.open, write_line);
    out.end_object();
}

void write_mark(JsonText& out, const graph::Mark& mark) {
    out.begin_array();
    out.number(fmt::to_string(mark.span.start));
    out.number(fmt::to_string(mark.span.end));
    out.end_array();
}

void write_note(JsonText& out, const Note& note) {
    out.begin_object();
    out.member("quote", note.quote);
    write_list(out, "marks", note.marks, write_mark);
    out.member("outlet", note.outlet);
    out.member_or_null("agency", note.agency);
    out.member_or_null("title", note.title);
    out.member_or_null("published", note.published);
    out.member("certainty", name_of(note.certainty));
    out.member("link", note.link);
    out.member("doc", note.document);
    out.member("assertion", note.assertion);
    write_number(out, "start", note.span.start);
    write_number(out, "end", note.span.end);
    out.end_object();
}

}  // namespace

void write_brief_json(const Brief& brief, Sink& sink) {
    JsonText out(JsonText::Layout::indented);
    out.begin_object();
    out.member("topic", brief.topic);
    write_number(out, "documents", brief.documents);
    write_list(out, "outlets", brief.outlets, [](JsonText& to, const std::string& outlet) { to.string(outlet); });
    out.member_or_null("first_day", brief.first_day);
    out.member_or_null("last_day", brief.last_day);
    write_list(out, "happenings", brief.happenings, write_happening);
    write_list(out, "notes", brief.notes, write_note);
    out.end_object();
    sink.write(out.take() + "\n");
}

}  // namespace relata::exporter
