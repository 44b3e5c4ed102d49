// Store -> what a diagram shows: which relations, bundled how, and with which words.
#include "export/diagram.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
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
    unsigned distance = 0;  ///< 0 asked for, 1 between those involved, 2 from one of them to somebody else
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

/// Everybody who takes part in these relations: as subject, object, speaker, or named by a further argument.
std::set<graph::NodeIndex> those_involved(const graph::Store& store, const std::vector<graph::EdgeIndex>& edges) {
    std::set<graph::NodeIndex> nodes;
    const auto take = [&](std::optional<graph::NodeIndex> node) {
        if (node && store.node(*node).named) nodes.insert(*node);
    };
    for (const graph::EdgeIndex index : edges) {
        const graph::Edge& edge = store.edge(index);
        for (const graph::End* end : {&edge.subject, &edge.object, &edge.speaker}) take(end->node);
        for (const graph::AssertionIndex a : edge.support) std::ranges::for_each(store.slots(a).arguments, take);
    }
    return nodes;
}

/// The order in which relations are drawn: nearest, best supported, between names, between those often spoken of.
auto rank_of(const graph::Store& store, const Drawable& one) {
    const graph::Edge& edge = store.edge(one.edge);
    const graph::Node& from = store.node(one.from);
    const graph::Node* to = one.to.node ? &store.node(*one.to.node) : nullptr;
    const int names = (from.named ? 1 : 0) + (to != nullptr && to->named ? 1 : 0);
    const bool vague = edge.event_class.empty() || edge.event_class == "OTHER" || edge.event_class == "STATEMENT";
    const std::uint32_t spoken_of = from.mentions + (to != nullptr ? to->mentions : 0);
    return std::tuple(to == nullptr, one.distance, ~edge.documents, ~one.support.size(), -names, vague, ~spoken_of, one.edge);
}

/// Every relation that could be drawn. Where the diagram is about somebody, those involved bring in their own relations.
std::vector<Drawable> candidates(const graph::Store& store, graph::Filter filter, std::size_t& passed) {
    filter.top = 0;
    std::vector<Drawable> out;
    const auto add = [&](graph::EdgeIndex index, unsigned distance) {
        if (auto one = drawable(store, filter, index)) {
            one->distance = distance;
            out.push_back(std::move(*one));
        }
    };
    const auto asked_for = graph::select(store, filter);
    passed = asked_for.size();
    for (const graph::EdgeIndex index : asked_for) add(index, 0);
    if (filter.about.empty()) return out;

    const std::set<graph::NodeIndex> involved = those_involved(store, asked_for);
    const std::set<graph::EdgeIndex> known(asked_for.begin(), asked_for.end());
    filter.about.clear();
    for (const graph::EdgeIndex index : graph::select(store, filter)) {
        const graph::Edge& edge = store.edge(index);
        if (known.contains(index) || !edge.subject.node || !edge.object.node) continue;
        const bool from = involved.contains(*edge.subject.node), to = involved.contains(*edge.object.node);
        const bool names = store.node(*edge.subject.node).named && store.node(*edge.object.node).named;
        if (from && to) add(index, 1);
        if (from != to && names) add(index, 2);
    }
    return out;
}

/// The relations to draw, in order.
std::vector<Drawable> choose(const graph::Store& store, const DiagramOptions& options, std::size_t& passed) {
    std::vector<Drawable> all = candidates(store, options.filter, passed);
    std::ranges::sort(all, std::less{}, [&](const Drawable& one) { return rank_of(store, one); });
    if (options.most == 0) return all;
    const auto first_note = std::ranges::find_if(all, [](const Drawable& one) { return !one.to.node; });
    const auto between = static_cast<std::size_t>(first_note - all.begin());
    const std::size_t drawn = std::min(between, options.most);
    const std::size_t notes = std::min({all.size() - between, options.most - drawn, options.most / kNoteShare});
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(between + notes), all.end());
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(drawn), first_note);
    return all;
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
        std::set<std::string> classes, types;
        for (const Arrow& arrow : diagram_.arrows) classes.insert(arrow.event_class);
        for (const Box& box : diagram_.boxes) {
            if (!box.note && box.named) types.insert(box.type);
        }
        diagram_.classes.assign(classes.begin(), classes.end());
        diagram_.types.assign(types.begin(), types.end());
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
