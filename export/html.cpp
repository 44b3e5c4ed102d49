// Store -> web page, relation by relation.
#include "export/html.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "core/names.h"
#include "export/dot.h"
#include "export/edge.h"
#include "export/markup.h"

namespace relata::exporter {
namespace {

// The policy lets the page's own style and script run and nothing be fetched, whatever a name or a sentence holds.
constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 15px/1.5 "DejaVu Sans", Verdana, sans-serif; color: #222; max-width: 70em; margin: 2em auto; padding: 0 1em; }}
figure {{ margin: 0 0 2em; overflow: auto; border: 1px solid #ccc; }}
details {{ border-left: 4px solid #222; padding: .1em .8em; margin: .3em 0; }}
details.claim {{ border-left: 4px dashed #999; }}
summary {{ cursor: pointer; }}
blockquote {{ margin: .5em 0 0; white-space: pre-line; }}
small, .from {{ color: #666; }}
.from {{ margin: 0 0 .8em; font-size: 13px; overflow-wrap: anywhere; }}
#find {{ font: inherit; width: 100%; padding: .4em; box-sizing: border-box; }}
</style>
</head>
<body>
<h1>{title}</h1>
<figure>
)";

constexpr std::string_view kListHead = R"(</figure>
<h2>{} relation{}, {} sentence{}</h2>
<p>A solid bar: a document says so itself. A dashed bar: a claim, denial, plan, demand or hedge, with its speaker.</p>
<p><input id="find" type="search" placeholder="narrow the list" aria-label="narrow the list" hidden></p>
<div id="relations">
)";

constexpr std::string_view kFoot = R"(</div>
<script>
const find = document.getElementById('find');
find.hidden = false;
find.addEventListener('input', () => {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const one of document.getElementById('relations').children) {
    const text = one.textContent.toLowerCase();
    one.hidden = !words.every(word => text.includes(word));
  }
});
</script>
</body>
</html>
)";

std::string_view plural(std::size_t n) { return n == 1 ? "" : "s"; }

/// "a · b · c" of what is stated.
class Parts {
  public:
    void add(std::string_view html) {
        if (html.empty()) return;
        if (!text_.empty()) text_ += " · ";
        text_ += html;
    }
    const std::string& text() const { return text_; }

  private:
    std::string text_ = {};
};

/// A source that is an address becomes a link; any other address than http(s) could run something.
std::string source_html(const std::string& source) {
    const std::string words = html_escaped(source);
    if (!source.starts_with("http://") && !source.starts_with("https://")) return words;
    return fmt::format(R"(<a href="{0}" rel="noreferrer">{0}</a>)", words);
}

std::string evidence_html(const graph::Store& store, graph::AssertionIndex index) {
    const Assertion& a = store.assertion(index);
    const Document& document = store.document_of(index);
    Parts from;
    from.add(html_escaped(document.publisher));
    from.add(html_escaped(document.published));
    from.add(html_escaped(document.title));
    from.add(source_html(document.source));
    from.add(fmt::format("bytes {} to {}", a.sentence_span.start, a.sentence_span.end));
    from.add(a.attribution.empty() ? "the article itself" : fmt::format("says {}", html_escaped(a.attribution)));
    from.add(fmt::format("{}, {}", name_of(a.polarity), name_of(a.modality)));
    from.add(html_escaped(a.time));
    from.add(html_escaped(a.place));
    from.add(fmt::format("confidence {:.2f}", a.confidence));
    from.add(html_escaped(a.id));
    return fmt::format("<blockquote>{}</blockquote>\n<p class=\"from\">{}</p>\n", html_escaped(a.sentence_text),
                       from.text());
}

std::string relation_html(const graph::Store& store, const graph::Selected& chosen) {
    const graph::Edge& edge = store.edge(chosen.edge);
    const std::size_t support = chosen.support.size();
    Parts about;
    about.add(html_escaped(edge.event_class));
    about.add(fmt::format("{} sentence{}", support, plural(support)));
    std::string out =
        fmt::format("<details id=\"{}\" class=\"{}\"><summary>{} <small>{}</small></summary>\n", html_escaped(edge.id),
                    edge.plain() ? "plain" : "claim", html_escaped(edge_sentence(edge)), about.text());
    for (const graph::AssertionIndex index : chosen.support) out += evidence_html(store, index);
    return out + "</details>\n";
}

/// The SVG element alone: a page has no room for its XML declaration and document type.
std::string_view svg_element(std::string_view svg) {
    const std::size_t start = svg.find("<svg");
    return start == std::string_view::npos ? svg : svg.substr(start);
}

}  // namespace

Result<void> write_html(const graph::Store& store, std::span<const graph::Selected> selection,
                        const DiagramOptions& options, Sink& sink) {
    StringSink svg;  // as large as the diagram, which has its limit
    if (auto drawn = write_picture(store, options, Picture::svg, svg); !drawn) return drawn;
    std::size_t sentences = 0;
    for (const graph::Selected& chosen : selection) sentences += chosen.support.size();
    const std::string& about = options.filter.about;
    const std::string title = about.empty() ? "Relations" : html_escaped(about) + " and those involved";
    sink.write(fmt::format(kHead, fmt::arg("title", title)));
    sink.write(svg_element(svg.text()));
    sink.write(fmt::format(kListHead, selection.size(), plural(selection.size()), sentences, plural(sentences)));
    for (const graph::Selected& chosen : selection) sink.write(relation_html(store, chosen));
    sink.write(kFoot);
    return {};
}

}  // namespace relata::exporter
