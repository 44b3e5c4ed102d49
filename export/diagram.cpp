// Store -> what a diagram shows: which relations, bundled how, and with which words.
#include "export/diagram.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "export/table.h"
#include "export/wording.h"

namespace relata::exporter {
namespace {

constexpr std::size_t kMostQuotes = 4;  // in a tooltip
constexpr std::size_t kNoteShare = 4;   // at most one relation in so many ends in a note

/// A relation that can be drawn, and its ends.
struct Drawable {
    graph::EdgeIndex edge = {};
    graph::NodeIndex from = {};
    graph::End to = {};
    std::string relation = {};
    std::vector<graph::AssertionIndex> support = {};
};

/// For a relation without object: the first argument that is an entity. "launch operation" gives {"launch operation in", Idlib}.
std::optional<std::pair<std::string, graph::NodeIndex>> other_end(const graph::Store& store, const graph::Edge& edge) {
    for (const graph::AssertionIndex index : edge.support) {
        const auto& arguments = store.assertion(index).arguments;
        const auto& nodes = store.slots(index).arguments;
        for (std::size_t i = 0; i < arguments.size() && i < nodes.size(); ++i) {
            if (!nodes[i] || nodes[i] == edge.subject.node) continue;
            return std::pair(fmt::format("{} {}", edge.relation, arguments[i].role), *nodes[i]);
        }
    }
    return std::nullopt;
}

std::optional<Drawable> drawable(const graph::Store& store, const graph::Filter& filter, graph::EdgeIndex index) {
    const graph::Edge& edge = store.edge(index);
    if (!edge.subject.node) return std::nullopt;
    Drawable out{.edge = index, .from = *edge.subject.node, .to = edge.object, .relation = edge.relation};
    if (!edge.object.present()) {
        const auto end = other_end(store, edge);
        if (!end) return std::nullopt;
        out.relation = end->first;
        out.to = {.node = end->second, .text = store.node(end->second).name};
    }
    if (!out.to.node && edge.event_class == "STATEMENT") return std::nullopt;  // what is said is drawn itself
    if (out.to.node == out.from) return std::nullopt;
    out.support = graph::passing_support(store, filter, index);
    return out;
}

/// The relations to draw, best supported first.
std::vector<Drawable> choose(const graph::Store& store, const DiagramOptions& options, std::size_t& passed) {
    graph::Filter filter = options.filter;
    filter.top = 0;
    std::vector<Drawable> between, with_note;
    const auto selected = graph::select(store, filter);
    passed = selected.size();
    for (const graph::EdgeIndex index : selected) {
        auto one = drawable(store, filter, index);
        if (!one) continue;
        (one->to.node ? between : with_note).push_back(std::move(*one));
    }
    if (options.most > 0) {
        if (between.size() > options.most) between.resize(options.most);
        const std::size_t room = std::min(options.most - between.size(), options.most / kNoteShare);
        if (with_note.size() > room) with_note.resize(room);
    }
    std::ranges::move(with_note, std::back_inserter(between));
    return between;
}

std::string node_tooltip(const graph::Node& node) {
    std::string text = fmt::format("{} ({})", node.name, node.type);
    if (!node.aliases.empty()) text += fmt::format(", also {}", fmt::join(node.aliases, ", "));
    return text;
}

std::string source_of(const graph::Store& store, graph::AssertionIndex index) {
    const Document& d = store.document_of(index);
    std::vector<std::string_view> parts;
    for (const std::string* part : {&d.publisher, &d.published, &d.source}) {
        if (!part->empty()) parts.push_back(*part);
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// Boxes and arrows as they are met.
class Planner {
  public:
    explicit Planner(const graph::Store& store) : store_(store) {}

    void draw(const Drawable& one) {
        const graph::Edge& edge = store_.edge(one.edge);
        Arrow& arrow = arrow_for(one, edge);
        std::string text = worded_relation(one.relation, edge.polarity, edge.modality);
        if (one.support.size() > 1) text += fmt::format(" ×{}", one.support.size());
        arrow.captions.push_back({text, edge.speaker.present() ? "says " + edge.speaker.text : ""});
        arrow.support += one.support.size();
        std::set<std::string> quoted;
        for (const graph::AssertionIndex index : one.support) {
            if (quoted.size() == kMostQuotes) break;
            const std::string quote =
                fmt::format("“{}” — {}", store_.assertion(index).sentence_text, source_of(store_, index));
            if (!quoted.insert(quote).second) continue;
            if (!arrow.tooltip.empty()) arrow.tooltip += "\n";
            arrow.tooltip += quote;
        }
    }
    Diagram take() {
        std::set<std::string> classes;
        for (const Arrow& arrow : diagram_.arrows) classes.insert(arrow.event_class);
        diagram_.classes.assign(classes.begin(), classes.end());
        return std::move(diagram_);
    }

  private:
    std::size_t entity(graph::NodeIndex index) {
        const graph::Node& node = store_.node(index);
        return box({.key = node.id, .name = node.name, .type = node.type, .tooltip = node_tooltip(node), .named = node.named});
    }
    std::size_t note(const std::string& words) {
        return box({.key = "note " + words, .name = words, .tooltip = words, .named = false, .note = true});
    }
    std::size_t box(Box made) {
        const auto [known, is_new] = box_of_.emplace(made.key, diagram_.boxes.size());
        if (is_new) diagram_.boxes.push_back(std::move(made));
        return known->second;
    }
    Arrow& arrow_for(const Drawable& one, const graph::Edge& edge) {
        const std::size_t from = entity(one.from);
        const std::size_t to = one.to.node ? entity(*one.to.node) : note(one.to.text);
        const auto key = std::tuple(from, to, edge.event_class, edge.plain());
        const auto [known, is_new] = arrow_of_.emplace(key, diagram_.arrows.size());
        if (is_new) {
            diagram_.arrows.push_back({.from = from, .to = to, .event_class = edge.event_class, .plain = edge.plain()});
        }
        return diagram_.arrows[known->second];
    }

    const graph::Store& store_;
    Diagram diagram_ = {};
    std::map<std::string, std::size_t> box_of_ = {};
    std::map<std::tuple<std::size_t, std::size_t, std::string, bool>, std::size_t> arrow_of_ = {};
};

}  // namespace

Diagram plan_diagram(const graph::Store& store, const DiagramOptions& options) {
    std::size_t passed = 0;
    const std::vector<Drawable> chosen = choose(store, options, passed);
    Planner planner(store);
    for (const Drawable& one : chosen) planner.draw(one);
    Diagram diagram = planner.take();
    diagram.subject = options.filter.about;
    diagram.shown = chosen.size();
    diagram.passed = passed;
    diagram.documents = store.documents().size();
    return diagram;
}

std::vector<std::string> wrap(const std::string& text, std::size_t width, std::size_t most_lines) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = text.find_first_not_of(" \n\t\r", at);
        if (start == std::string::npos) break;
        const std::size_t end = std::min(text.find_first_of(" \n\t\r", start), text.size());
        const std::string word = text.substr(start, end - start);
        at = end;
        if (line.empty()) {
            line = word;
        } else if (display_width(line) + 1 + display_width(word) <= width) {
            line += " " + word;
        } else {
            lines.push_back(std::exchange(line, word));
        }
    }
    if (!line.empty()) lines.push_back(line);
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() += "…";
    }
    for (std::string& one : lines) one = cut_to_width(one, width + width / 2);
    return lines;
}

}  // namespace relata::exporter
