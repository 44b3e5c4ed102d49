// Diagram -> DOT and SVG. The only file that sees Graphviz.
#include "export/dot.h"

#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "export/markup.h"
#include "export/palette.h"

#ifdef __SANITIZE_ADDRESS__
// Fontconfig and Graphviz keep their caches until the process ends.
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\nleak:libgvc\nleak:libpango\n"; }
#endif

namespace relata::exporter {
namespace {

constexpr auto kFont = "DejaVu Sans";
constexpr auto kBoldFont = "DejaVu Sans Bold";
constexpr std::size_t kNameWidth = 18, kNameLines = 4;
constexpr std::size_t kNoteWidth = 26, kNoteLines = 4;
constexpr std::size_t kCaptionWidth = 26, kCaptionLines = 4;
constexpr std::size_t kMostCaptions = 5;

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
using GraphPointer = std::unique_ptr<Agraph_t, CloseGraph>;

// cgraph takes `char*` and does not write to it.
char* mutable_text(const std::string& text) { return const_cast<char*>(text.c_str()); }

template <typename Object>
void set(Object* object, const char* name, const std::string& value) {
    agsafeset(object, const_cast<char*>(name), mutable_text(value), const_cast<char*>(""));
}

void set_default(Agraph_t* graph, int kind, const char* name, const std::string& value) {
    agattr(graph, kind, const_cast<char*>(name), mutable_text(value));
}

/// Backslashes mean something in labels and tooltips; what XML cannot hold would break the SVG.
std::string label_escaped(std::string_view text) {
    std::string out;
    for (const char c : legal_in_xml(text)) {
        if (c == '\\') out.push_back('\\');
        out.push_back(c);
    }
    return out;
}

std::string lines_label(const std::string& text, std::size_t width, std::size_t most_lines) {
    std::string label;
    for (const std::string& line : wrap(text, width, most_lines)) {
        if (!label.empty()) label += "\\n";
        label += label_escaped(line);
    }
    return label;
}

/// Lines of an arrow's label: "support ×2 (says Russia)", "not support (says Turkey)".
std::string caption_label(const Arrow& arrow) {
    std::string label;
    const auto add = [&label](std::string_view words) {
        if (!label.empty()) label += "\\n";
        label += words;
    };
    std::size_t written = 0;
    for (const Caption& caption : arrow.captions) {
        if (written++ == kMostCaptions) {
            add(fmt::format("and {} more", arrow.captions.size() - kMostCaptions));
            break;
        }
        const std::string words =
            caption.speaker.empty() ? caption.text : fmt::format("{} ({})", caption.text, caption.speaker);
        add(lines_label(words, kCaptionWidth, kCaptionLines));
    }
    return label;
}

/// "ARMED_GROUP" -> "armed group"; types without a colour of their own are "other".
std::string type_words(std::string_view type) {
    std::string words = to_lower_ascii(type.empty() ? "OTHER" : type);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string heading(const Diagram& diagram) {
    const std::string articles = fmt::format("{} article{}", diagram.documents, diagram.documents == 1 ? "" : "s");
    if (!diagram.subject.empty()) {
        return fmt::format("{} and those involved: {} relations from {}", diagram.subject, diagram.shown, articles);
    }
    return fmt::format("{} of {} relations from {}", diagram.shown, diagram.passed, articles);
}

/// The graph's label: heading, one cell for each event class, and what solid and dashed mean.
std::string legend_html(const Diagram& diagram) {
    std::string cells;
    for (const std::string& name : diagram.classes) {
        cells += fmt::format(R"(<TD><FONT COLOR="{}">■ {}</FONT></TD>)", class_colour(name),
                             name.empty() ? "OTHER" : html_escaped(name));
    }
    if (cells.empty()) cells = "<TD>nothing to draw</TD>";
    std::string types = "<TD></TD>";
    for (const std::string& type : diagram.types) {
        const NodeLook look = type_look(type);
        types += fmt::format(R"(<TD BORDER="1" COLOR="{}" BGCOLOR="{}"><FONT POINT-SIZE="9">{}</FONT></TD>)",
                             look.border, look.fill, html_escaped(type_words(type)));
    }
    return fmt::format(
        R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="2"><TR><TD ALIGN="CENTER"><FONT POINT-SIZE="16">{}</FONT></TD></TR>)"
        R"(<TR><TD><TABLE BORDER="0" CELLSPACING="6"><TR>{}</TR></TABLE></TD></TR>)"
        R"(<TR><TD><TABLE BORDER="0" CELLSPACING="6"><TR>{}</TR></TABLE></TD></TR>)"
        R"(<TR><TD><FONT COLOR="#444444">━━━ stated by an article itself    ╍╍╍ claimed, denied, planned, demanded or uncertain, as the label says    ×n: n sentences</FONT></TD></TR></TABLE>)",
        html_escaped(heading(diagram)), cells, types);
}

void set_up(Agraph_t* graph, const Diagram& diagram) {
    // nslimit and the like bound the network simplex, so that a dense graph is laid out in under 2 s.
    constexpr std::array<std::pair<const char*, const char*>, 14> kGraph{{{"rankdir", "LR"},
                                                                          {"bgcolor", "white"},
                                                                          {"fontname", kFont},
                                                                          {"fontsize", "11"},
                                                                          {"labelloc", "t"},
                                                                          {"nodesep", "0.25"},
                                                                          {"ranksep", "0.5"},
                                                                          {"pad", "0.3"},
                                                                          {"splines", "true"},
                                                                          {"outputorder", "edgesfirst"},
                                                                          {"nslimit", "2"},
                                                                          {"nslimit1", "2"},
                                                                          {"mclimit", "1"},
                                                                          {"charset", "UTF-8"}}};
    for (const auto& [name, value] : kGraph) set_default(graph, AGRAPH, name, value);
    set_default(graph, AGNODE, "fontname", kBoldFont);
    set_default(graph, AGNODE, "fontsize", "12");
    set_default(graph, AGNODE, "margin", "0.12,0.06");
    set_default(graph, AGEDGE, "fontname", kFont);
    set_default(graph, AGEDGE, "fontsize", "10");
    set_default(graph, AGEDGE, "arrowsize", "0.7");
    agstrdup_html(graph, mutable_text(legend_html(diagram)));
    set(graph, "label", legend_html(diagram));
}

Agnode_t* add_box(Agraph_t* graph, const Box& box) {
    Agnode_t* node = agnode(graph, mutable_text(legal_in_xml(box.key)), 1);
    if (box.note) {
        set(node, "shape", "plaintext");
        set(node, "label", "“" + lines_label(box.name, kNoteWidth, kNoteLines) + "”");
        set(node, "fontname", "DejaVu Sans Oblique");
        set(node, "fontsize", "9");
        set(node, "fontcolor", "#555555");
        set(node, "margin", "0.04,0.02");
    } else {
        const NodeLook look = type_look(box.type);
        set(node, "label", lines_label(box.name, kNameWidth, kNameLines));
        set(node, "shape", std::string(look.shape));
        set(node, "style", std::string(look.style));
        set(node, "fillcolor", std::string(box.named ? look.fill : "#ffffff"));
        set(node, "color", std::string(look.border));
        if (!box.named) set(node, "fontname", kFont);
    }
    set(node, "tooltip", label_escaped(box.tooltip));
    return node;
}

void add_arrow(Agraph_t* graph, Agnode_t* from, Agnode_t* to, const Arrow& arrow, std::size_t number) {
    Agedge_t* edge = agedge(graph, from, to, mutable_text(fmt::format("e{}", number)), 1);
    const std::string colour(class_colour(arrow.event_class));
    set(edge, "label", caption_label(arrow));
    set(edge, "color", colour);
    set(edge, "fontcolor", colour);
    set(edge, "style", arrow.plain ? "solid" : "dashed");
    set(edge, "penwidth",
        fmt::format("{:.1f}", std::min(1.2 + 0.5 * std::log2(static_cast<double>(arrow.support)), 3.5)));
    set(edge, "class", arrow.event_class.empty() ? "OTHER" : arrow.event_class);
    set(edge, "tooltip", label_escaped(arrow.tooltip));
    set(edge, "labeltooltip", label_escaped(arrow.tooltip));
}

GraphPointer build(const Diagram& diagram) {
    GraphPointer graph(agopen(const_cast<char*>("relata"), Agdirected, nullptr));
    set_up(graph.get(), diagram);
    std::vector<Agnode_t*> nodes;
    for (const Box& box : diagram.boxes) nodes.push_back(add_box(graph.get(), box));
    for (std::size_t i = 0; i < diagram.arrows.size(); ++i) {
        const Arrow& arrow = diagram.arrows[i];
        add_arrow(graph.get(), nodes[arrow.from], nodes[arrow.to], arrow, i + 1);
    }
    return graph;
}

tl::unexpected<Error> graphviz_failed(std::string_view what) {
    const char* reason = aglasterr();
    std::string_view words = reason == nullptr ? "unknown reason" : reason;
    while (words.ends_with('\n')) words.remove_suffix(1);
    return fail(fmt::format("graphviz could not {}: {}", what, words));
}

/// One context for the whole run: Graphviz' text plugin remembers a font name that belongs to it, and compares with it
/// in the next layout.
GVC_t* context() {
    static const std::unique_ptr<GVC_t, decltype(&gvFreeContext)> kContext(gvContext(), &gvFreeContext);
    return kContext.get();
}

/// Graphviz' own warnings go nowhere; errors are read with aglasterr().
void keep_graphviz_quiet() { agseterr(AGMAX); }

/// What `gvRenderData` wants to hear: format, and the plugin that draws it the same everywhere.
const char* renderer_of(Picture picture) {
    switch (picture) {
        case Picture::svg:
            return "svg";
        case Picture::png:
            return "png:cairo";
        case Picture::pdf:
            return "pdf:cairo";
    }
    return "";
}

/// Cairo writes into a PDF when it was drawn; blanks in its place keep all offsets, and the same graph the same bytes.
std::string without_clock(std::string picture) {
    constexpr std::string_view kDate = "/CreationDate (D:";
    const std::size_t start = picture.starts_with("%PDF") ? picture.rfind(kDate) : std::string::npos;
    const std::size_t end = start == std::string::npos ? start : picture.find(')', start);
    if (end != std::string::npos)
        std::fill_n(picture.begin() + static_cast<std::ptrdiff_t>(start), end + 1 - start, ' ');
    return picture;
}

ssize_t to_sink(void* sink, const char* bytes, std::size_t size) {
    static_cast<Sink*>(sink)->write({bytes, size});
    return static_cast<ssize_t>(size);
}

}  // namespace

Result<void> write_dot(const graph::Store& store, const DiagramOptions& options, Sink& sink) {
    keep_graphviz_quiet();
    const GraphPointer graph = build(plan_diagram(store, options));
    std::FILE* stream = fopencookie(&sink, "w", {.read = nullptr, .write = to_sink, .seek = nullptr, .close = nullptr});
    if (stream == nullptr) return fail("out of memory");
    const bool written = agwrite(graph.get(), stream) == 0;
    std::fclose(stream);
    if (!written) return graphviz_failed("write DOT");
    return {};
}

Result<void> write_picture(const graph::Store& store, const DiagramOptions& options, Picture picture, Sink& sink) {
    keep_graphviz_quiet();
    const GraphPointer graph = build(plan_diagram(store, options));
    if (gvLayout(context(), graph.get(), "dot") != 0) return graphviz_failed("lay the graph out");
    char* bytes = nullptr;
    unsigned size = 0;
    const bool drawn = gvRenderData(context(), graph.get(), renderer_of(picture), &bytes, &size) == 0 && size > 0;
    if (drawn) sink.write(without_clock({bytes, size}));
    if (bytes != nullptr) gvFreeRenderData(bytes);
    gvFreeLayout(context(), graph.get());
    if (drawn) return {};
    if (picture == Picture::svg) return graphviz_failed("draw SVG");
    return fail(fmt::format("graphviz could not draw {}: its cairo plugin is missing; install libgvc6 and run `dot -c`",
                            picture == Picture::png ? "PNG" : "PDF"));
}

}  // namespace relata::exporter
