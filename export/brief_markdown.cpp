// Brief -> Markdown.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "core/names.h"
#include "export/brief_writers.h"
#include "export/dates.h"
#include "export/markup.h"
#include "export/prose.h"
#include "export/wording.h"

namespace relata::exporter {
namespace {

std::string notes_of(const std::vector<std::size_t>& notes) {
    std::string out;
    for (const std::size_t n : notes) out += fmt::format("[^{}]", n);
    return out;
}

std::string line_of(const BriefLine& line) {
    if (line.by.empty()) return markdown_escaped(as_sentence(line.words)) + notes_of(line.notes);
    return fmt::format("**{}:** {}{}", markdown_escaped(line.by), markdown_escaped(closed(line.words)),
                       notes_of(line.notes));
}

void write_list(Sink& sink, std::string_view heading, const std::vector<BriefLine>& lines) {
    if (lines.empty()) return;
    if (!heading.empty()) sink.write(fmt::format("### {}\n\n", heading));
    for (const BriefLine& line : lines) sink.write(fmt::format("- {}\n", line_of(line)));
    sink.write("\n");
}

void write_dispute(Sink& sink, const BriefDispute& dispute) {
    sink.write(fmt::format("### {}\n\n", markdown_escaped(dispute.question)));
    for (const BriefVersion& version : dispute.versions) {
        sink.write(fmt::format("**{}** ({})\n\n", markdown_escaped(version.value), counted(version.sources, "source")));
        write_list(sink, "", version.lines);
    }
}

void write_numbers(Sink& sink, const std::vector<BriefNumber>& numbers) {
    if (numbers.empty()) return;
    sink.write("### Numbers in the order of publication\n\n| published | number | what | who tells it |\n");
    sink.write("| --- | --- | --- | --- |\n");
    for (const BriefNumber& n : numbers) {
        sink.write(fmt::format("| {} | {} | {} | {}{} |\n", markdown_escaped(n.published), markdown_escaped(n.number),
                               markdown_escaped(n.of), markdown_escaped(n.by), notes_of(n.notes)));
    }
    sink.write("\n");
}

void write_moments(Sink& sink, std::string_view heading, const std::vector<BriefMoment>& moments) {
    if (moments.empty()) return;
    sink.write(fmt::format("### {}\n\n", heading));
    for (const BriefMoment& moment : moments) {
        sink.write(fmt::format("- **{}** {}\n", markdown_escaped(capitalized(moment.when)), line_of(moment.line)));
    }
    sink.write("\n");
}

void write_happening(Sink& sink, const BriefHappening& happening) {
    sink.write(
        fmt::format("## {}{}\n\n", markdown_escaped(happening.headline.words), notes_of(happening.headline.notes)));
    sink.write(fmt::format("*{}*\n\n", markdown_escaped(brief_summary(happening))));
    for (const BriefLine& line : happening.first_reports) sink.write(line_of(line) + "\n\n");
    for (const BriefDispute& dispute : happening.disputes) write_dispute(sink, dispute);
    write_list(sink, happening.disputes.empty() ? "Who tells it" : "Also told", happening.agreed);
    write_numbers(sink, happening.numbers);
    write_list(sink, "Who has it from whom", happening.copies);
    write_moments(sink, "Before", happening.before);
    write_moments(sink, "Then and after", happening.after);
    write_list(sink, "Only planned, demanded, conditional or hearsay", happening.unsettled);
    write_list(sink, "Open", happening.open);
}

/// The sentence with its marked words in bold.
std::string marked(const Note& note) {
    std::string out;
    std::uint32_t at = 0;
    for (const graph::Mark& mark : note.marks) {
        out += markdown_escaped(slice(note.quote, {at, mark.span.start}));
        out += fmt::format("**{}**", markdown_escaped(slice(note.quote, mark.span)));
        at = mark.span.end;
    }
    return out + markdown_escaped(slice(note.quote, {at, static_cast<std::uint32_t>(note.quote.size())}));
}

std::string link_of(const Note& note) {
    const bool address = note.link.starts_with("http://") || note.link.starts_with("https://");
    const bool plain = std::ranges::none_of(note.link, [](char c) { return c == '<' || c == '>' || c <= ' '; });
    return address && plain ? fmt::format("<{}>", note.link) : markdown_escaped(note.link);
}

std::string note_of(const Note& note, std::size_t number) {
    std::string out = fmt::format("[^{}]: “{}” {}", number, marked(note), markdown_escaped(note.outlet));
    if (!note.title.empty()) out += fmt::format(", “{}”", markdown_escaped(note.title));
    out += ", " + markdown_escaped(note.published.empty() ? "undated" : date_words(note.published));
    if (note.certainty == DateCertainty::guessed || note.certainty == DateCertainty::derived) {
        out += fmt::format(" ({})", name_of(note.certainty));
    }
    out += fmt::format(". {} Document {}, bytes {} to {}, assertion {}.\n", link_of(note),
                       markdown_escaped(note.document), note.span.start, note.span.end, note.assertion);
    return out;
}

}  // namespace

std::string brief_scope(const Brief& brief) {
    std::string out =
        fmt::format("From {} of {}", counted(brief.documents, "article"), counted(brief.outlets.size(), "outlet"));
    if (brief.first_day.empty()) return out + ".";
    const bool one = brief.first_day == brief.last_day;
    return fmt::format("{}, published {}.", out,
                       date_words(one ? brief.first_day : brief.first_day + "/" + brief.last_day));
}

std::string brief_summary(const BriefHappening& happening) {
    std::string out = fmt::format("{} in {}", counted(happening.sources, "independent source"),
                                  counted(happening.documents, "article"));
    for (const std::string* part : {&happening.when, &happening.where}) {
        if (!part->empty()) out += " · " + *part;
    }
    return out;
}

void write_brief_markdown(const Brief& brief, Sink& sink) {
    sink.write(fmt::format("# {}\n\n{}\n\n", markdown_escaped(capitalized(brief.topic)), brief_scope(brief)));
    for (const BriefHappening& happening : brief.happenings) write_happening(sink, happening);
    sink.write("## Notes\n\n");
    for (std::size_t i = 0; i < brief.notes.size(); ++i) sink.write(note_of(brief.notes[i], i + 1));
    sink.write("\nMade by relata from these articles alone; nothing was checked against the world.\n");
}

}  // namespace relata::exporter
