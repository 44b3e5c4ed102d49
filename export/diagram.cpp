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
constexpr std::size_t kNoteShare = 6;   // one relation in so many may end in a note: "threaten" -> "to strike"

/// A relation that can be drawn, and its ends.
struct Drawable {
    graph::EdgeIndex edge = {};
    graph::NodeIndex from = {};
    graph::End to = {};
    std::string relation = {};
    std::vector<graph::AssertionIndex> support = {};
    unsigned distance = 0;  ///< 0 asked for, 1 between those involved, 2 from one of them to somebody else, …
};

/// For a relation without object: the first argument that is an entity. "launch operation" gives {"launch operation
/// in", Idlib}.
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

/// Classes that say little of how two parties stand to each other.
bool is_vague(const graph::Edge& edge) {
    return edge.event_class.empty() || edge.event_class == "OTHER" || edge.event_class == "STATEMENT";
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
    if (!out.to.node && is_vague(edge)) return std::nullopt;  // what is said is drawn itself
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
    const std::uint32_t spoken_of = from.mentions + (to != nullptr ? to->mentions : 0);
    return std::tuple(to == nullptr, one.distance, ~edge.documents, ~one.support.size(), -names, is_vague(edge),
                      ~spoken_of, one.edge);
}

/// Collects what could be drawn, each relation once.
class Candidates {
  public:
    Candidates(const graph::Store& store, const graph::Filter& filter) : store_(store), filter_(filter) {
        filter_.about.clear();
        filter_.top = 0;
    }

    void add(graph::EdgeIndex index, unsigned distance) {
        if (!known_.insert(index).second) return;
        if (auto one = drawable(store_, filter_, index)) {
            one->distance = distance;
            out_.push_back(std::move(*one));
        }
    }
    /// Relations between two of `circle`, then those of one of them to another with a name, who joins the circle.
    void add_around(std::set<graph::NodeIndex>& circle, unsigned distance) {
        std::set<graph::NodeIndex> newcomers;
        for (const graph::EdgeIndex index : graph::select(store_, filter_)) {
            const graph::Edge& edge = store_.edge(index);
            if (!edge.subject.node) continue;
            const bool from = circle.contains(*edge.subject.node);
            const bool to = edge.object.node && circle.contains(*edge.object.node);
            if (from && to) add(index, distance);
            if (from == to || !named(edge.subject) || !named(edge.object)) continue;
            add(index, distance + 1);
            newcomers.insert(*edge.subject.node);
            if (edge.object.node) newcomers.insert(*edge.object.node);
        }
        circle.merge(newcomers);
    }
    std::vector<Drawable> take() { return std::move(out_); }

  private:
    /// Words that are no entity ("to strike Syrian forces") count as named: they say what is threatened.
    bool named(const graph::End& end) const { return !end.node || store_.node(*end.node).named; }

    const graph::Store& store_;
    graph::Filter filter_;
    std::set<graph::EdgeIndex> known_ = {};
    std::vector<Drawable> out_ = {};
};

/// Every relation that could be drawn. Where the diagram is about somebody, those involved bring in their own
/// relations, and those whom they bring in bring theirs.
std::vector<Drawable> candidates(const graph::Store& store, graph::Filter filter, std::size_t& passed) {
    constexpr unsigned kRounds = 2;
    filter.top = 0;
    Candidates out(store, filter);
    const auto asked_for = graph::select(store, filter);
    passed = asked_for.size();
    for (const graph::EdgeIndex index : asked_for) out.add(index, 0);
    if (!filter.about.empty()) {
        std::set<graph::NodeIndex> circle = those_involved(store, asked_for);
        for (unsigned round = 0; round < kRounds; ++round) out.add_around(circle, 2 * round + 1);
    }
    return out.take();
}

/// The relations to draw, in order.
std::vector<Drawable> choose(const graph::Store& store, const DiagramOptions& options, std::size_t& passed) {
    std::vector<Drawable> all = candidates(store, options.filter, passed);
    std::ranges::sort(all, std::less{}, [&](const Drawable& one) { return rank_of(store, one); });
    if (options.most == 0) return all;
    const auto first_note = std::ranges::find_if(all, [](const Drawable& one) { return !one.to.node; });
    const auto between = static_cast<std::size_t>(first_note - all.begin());
    const std::size_t notes = std::min(all.size() - between, options.most / kNoteShare);
    const std::size_t drawn = std::min(between, options.most - notes);
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
        return box(
            {.key = node.id, .name = node.name, .type = node.type, .tooltip = node_tooltip(node), .named = node.named});
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
