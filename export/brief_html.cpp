// Brief -> one web page.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/names.h"
#include "export/brief_writers.h"
#include "export/dates.h"
#include "export/markup.h"
#include "export/prose.h"
#include "export/wording.h"

namespace relata::exporter {
namespace {

// The policy lets the page's own style through and nothing else: no script, nothing fetched.
constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #222; --paper: #fff; --faint: #555; --rule: #bbb; --mark: #ffeb99; --link: #0b4f9e; }}
@media (prefers-color-scheme: dark) {{ :root {{ --ink: #e6e6e6; --paper: #181818; --faint: #aaa; --rule: #555; --mark: #5c4d00; --link: #8cbcff; }} }}
body {{ font: 16px/1.55 Georgia, "DejaVu Serif", serif; color: var(--ink); background: var(--paper); max-width: 42em; margin: 2em auto; padding: 0 1em; }}
h1, h2, h3 {{ line-height: 1.25; }}
h2 {{ margin-top: 2em; padding-top: .6em; border-top: 2px solid var(--rule); }}
h3 {{ margin-bottom: .3em; font-size: 1em; }}
ul {{ margin: .2em 0 .8em; padding-left: 1.3em; }}
.facts, .from {{ color: var(--faint); }}
.from {{ font-size: .85em; overflow-wrap: anywhere; }}
.version {{ margin: .6em 0 0; }}
a {{ color: var(--link); }}
sup a {{ text-decoration: none; padding: 0 .1em; }}
mark {{ background: var(--mark); color: inherit; }}
table {{ border-collapse: collapse; margin: .3em 0 1em; }}
caption {{ text-align: left; font-weight: bold; }}
th, td {{ text-align: left; vertical-align: top; padding: .2em .8em .2em 0; border-bottom: 1px solid var(--rule); }}
:target {{ outline: 2px solid var(--link); outline-offset: 2px; }}
@media print {{ body {{ max-width: none; margin: 0; font-size: 11pt; }} h2, h3 {{ break-after: avoid; }} li, tr {{ break-inside: avoid; }} }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p class="facts">{scope}</p>
)";

constexpr std::string_view kFoot = R"(</ol>
</section>
<p class="from">Made by relata from these articles alone; nothing was checked against the world.</p>
</main>
</body>
</html>
)";

/// Writes the body, and remembers from where each note is cited so that the note can lead back.
class Page {
  public:
    explicit Page(Sink& sink) : sink_(sink) {}

    void happening(const BriefHappening& happening) {
        ++section_;
        sink_.write(fmt::format("<section aria-labelledby=\"h{0}\">\n<h2 id=\"h{0}\">{1}{2}</h2>\n", section_,
                                html_escaped(happening.headline.words), citations(happening.headline.notes)));
        sink_.write(fmt::format("<p class=\"facts\">{}</p>\n", html_escaped(brief_summary(happening))));
        for (const BriefLine& line : happening.first_reports) sink_.write(fmt::format("<p>{}</p>\n", line_html(line)));
        for (const BriefDispute& dispute : happening.disputes) write_dispute(dispute);
        write_list(happening.disputes.empty() ? "Who tells it" : "Also told", happening.agreed);
        write_numbers(happening.numbers);
        write_list("Who has it from whom", happening.copies);
        write_moments("Before", happening.before);
        write_moments("Then and after", happening.after);
        write_list("Only planned, demanded, conditional or hearsay", happening.unsettled);
        write_list("Open", happening.open);
        sink_.write("</section>\n");
    }

    void notes(const std::vector<Note>& notes) {
        sink_.write("<section aria-labelledby=\"notes\">\n<h2 id=\"notes\">Notes</h2>\n<ol>\n");
        for (std::size_t i = 0; i < notes.size(); ++i) write_note(notes[i], i + 1);
    }

  private:
    std::string citations(const std::vector<std::size_t>& notes) {
        std::string out;
        for (const std::size_t n : notes) {
            const std::size_t time = ++cited_[n];
            out += fmt::format("<sup><a id=\"r{0}-{1}\" href=\"#n{0}\" aria-label=\"note {0}\">{0}</a></sup>", n, time);
        }
        return out;
    }

    std::string line_html(const BriefLine& line) {
        if (line.by.empty()) return html_escaped(as_sentence(line.words)) + citations(line.notes);
        return fmt::format("<b>{}:</b> {}{}", html_escaped(line.by), html_escaped(closed(line.words)),
                           citations(line.notes));
    }

    void write_list(std::string_view heading, const std::vector<BriefLine>& lines) {
        if (lines.empty()) return;
        if (!heading.empty()) sink_.write(fmt::format("<h3>{}</h3>\n", html_escaped(heading)));
        sink_.write("<ul>\n");
        for (const BriefLine& line : lines) sink_.write(fmt::format("<li>{}</li>\n", line_html(line)));
        sink_.write("</ul>\n");
    }

    void write_dispute(const BriefDispute& dispute) {
        sink_.write(fmt::format("<h3>{}</h3>\n", html_escaped(dispute.question)));
        for (const BriefVersion& version : dispute.versions) {
            sink_.write(fmt::format("<p class=\"version\"><b>{}</b> ({})</p>\n", html_escaped(version.value),
                                    counted(version.sources, "source")));
            write_list("", version.lines);
        }
    }

    void write_numbers(const std::vector<BriefNumber>& numbers) {
        if (numbers.empty()) return;
        sink_.write("<table>\n<caption>Numbers in the order of publication</caption>\n<thead><tr>");
        for (const auto* head : {"published", "number", "what", "who tells it"}) {
            sink_.write(fmt::format("<th scope=\"col\">{}</th>", head));
        }
        sink_.write("</tr></thead>\n<tbody>\n");
        for (const BriefNumber& n : numbers) {
            sink_.write(fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}{}</td></tr>\n",
                                    html_escaped(n.published), html_escaped(n.number), html_escaped(n.of),
                                    html_escaped(n.by), citations(n.notes)));
        }
        sink_.write("</tbody>\n</table>\n");
    }

    void write_moments(std::string_view heading, const std::vector<BriefMoment>& moments) {
        if (moments.empty()) return;
        sink_.write(fmt::format("<h3>{}</h3>\n<ul>\n", heading));
        for (const BriefMoment& moment : moments) {
            sink_.write(
                fmt::format("<li><b>{}</b> {}</li>\n", html_escaped(capitalized(moment.when)), line_html(moment.line)));
        }
        sink_.write("</ul>\n");
    }

    void write_note(const Note& note, std::size_t number) {
        std::string quote;
        std::uint32_t at = 0;
        for (const graph::Mark& mark : note.marks) {
            quote += html_escaped(slice(note.quote, {at, mark.span.start}));
            quote += fmt::format("<mark>{}</mark>", html_escaped(slice(note.quote, mark.span)));
            at = mark.span.end;
        }
        quote += html_escaped(slice(note.quote, {at, static_cast<std::uint32_t>(note.quote.size())}));
        sink_.write(fmt::format("<li id=\"n{}\">“{}” <span class=\"from\">{}</span>{}</li>\n", number, quote,
                                origin_html(note), back_links(number)));
    }

    static std::string origin_html(const Note& note) {
        std::string out = html_escaped(note.outlet);
        if (!note.title.empty()) out += fmt::format(", “{}”", html_escaped(note.title));
        out += ", " + html_escaped(note.published.empty() ? "undated" : date_words(note.published));
        if (note.certainty == DateCertainty::guessed || note.certainty == DateCertainty::derived) {
            out += fmt::format(" ({})", name_of(note.certainty));
        }
        const std::string link = html_escaped(note.link);
        const bool address = note.link.starts_with("http://") || note.link.starts_with("https://");
        out += address ? fmt::format(R"(. <a href="{0}" rel="noreferrer">{0}</a>. )", link) : ". " + link + ". ";
        return out + fmt::format("Document {}, bytes {} to {}, assertion {}.", html_escaped(note.document),
                                 note.span.start, note.span.end, html_escaped(note.assertion));
    }

    std::string back_links(std::size_t number) {
        std::string out;
        for (std::size_t time = 1; time <= cited_[number]; ++time) {
            out +=
                fmt::format(" <a href=\"#r{0}-{1}\" aria-label=\"back to line {1} with note {0}\">↩</a>", number, time);
        }
        return out;
    }

    Sink& sink_;
    std::size_t section_ = 0;
    std::map<std::size_t, std::size_t> cited_ = {};  ///< note -> how often
};

}  // namespace

void write_brief_html(const Brief& brief, Sink& sink) {
    sink.write(fmt::format(kHead, fmt::arg("title", html_escaped(capitalized(brief.topic))),
                           fmt::arg("scope", html_escaped(brief_scope(brief)))));
    Page page(sink);
    for (const BriefHappening& happening : brief.happenings) page.happening(happening);
    page.notes(brief.notes);
    sink.write(kFoot);
}

}  // namespace relata::exporter
