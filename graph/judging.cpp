// Judging: words to anchors, and judgements held against each other.

#include "graph/judging.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "graph/judged_assertions.h"
#include "graph/judged_entities.h"
#include "graph/names.h"
#include "graph/suggest.h"

namespace relata::graph {
namespace {

constexpr std::size_t kMostDocuments = 20;

const Reading* reading_called(const std::string& label, std::span<const Reading> readings) {
    const auto found = std::ranges::find(readings, label, [](const Reading& r) { return r.document.id; });
    return found == readings.end() ? nullptr : &*found;
}

std::string name_in(const Reading& reading, const std::string& id) {
    for (const Item& item : items_of(reading)) {
        if (item.id == id) return item.name;
    }
    return {};
}

/// "idlib-2:120-127"; nothing where the words do not look so.
std::optional<std::pair<std::string, Span>> as_place(const std::string& words) {
    const std::size_t colon = words.rfind(':');
    if (colon == std::string::npos) return std::nullopt;
    Span span;
    if (!read_span(std::string_view(words).substr(colon + 1), span)) return std::nullopt;
    return std::pair(words.substr(0, colon), span);
}

Result<std::vector<Anchor>> anchor_at(const std::string& label, Span span, std::span<const Reading> readings) {
    const Reading* const reading = reading_called(label, readings);
    if (reading == nullptr) return fail(fmt::format("there is no document '{}'", label));
    Anchor anchor{.kind = Anchor::Kind::mention, .document = reading->document.sha256, .span = span};
    const std::string id = entity_meant(anchor, *reading);
    if (id.empty()) {
        return fail(fmt::format("bytes {} to {} of '{}' stand for nobody; `relata why` shows who is where", span.start,
                                span.end, label));
    }
    anchor.name = name_in(*reading, id);
    return std::vector{anchor};
}

Result<std::vector<Anchor>> anchor_in(const std::string& name, const std::string& label,
                                      std::span<const Reading> readings) {
    const Reading* const reading = reading_called(label, readings);
    if (reading == nullptr) return fail(fmt::format("--in: there is no document '{}'", label));
    const Anchor anchor{.kind = Anchor::Kind::name, .document = reading->document.sha256, .name = name};
    if (entity_meant(anchor, *reading).empty()) return fail(fmt::format("nobody goes by '{}' in '{}'", name, label));
    return std::vector{anchor};
}

/// The words of an assertion that stand for a node.
std::optional<Anchor> mention_in(const Store& store, AssertionIndex index, NodeIndex node) {
    const Assertion& a = store.assertion(index);
    const Slots& slots = store.slots(index);
    Anchor out{.kind = Anchor::Kind::mention, .document = store.document_of(index).sha256};
    const auto take = [&](std::optional<NodeIndex> slot, Span span, const std::string& name) {
        if (!out.name.empty() || slot != node || span.empty()) return;
        out.span = span;
        out.name = name;
    };
    take(slots.subject, a.subject.span, a.subject.name);
    take(slots.object, a.object.span, a.object.name);
    for (std::size_t i = 0; i < slots.arguments.size(); ++i)
        take(slots.arguments[i], a.arguments[i].span, a.arguments[i].text);
    if (out.name.empty()) return std::nullopt;
    return out;
}

std::vector<Anchor> mentions_of(const Store& store, NodeIndex node) {
    std::vector<Anchor> out;
    std::set<std::string> documents;
    for (std::uint32_t i = 0; i < store.assertions().size() && out.size() < kMostDocuments; ++i) {
        const AssertionIndex index{i};
        if (documents.contains(store.document_of(index).sha256)) continue;
        if (auto anchor = mention_in(store, index, node)) {
            documents.insert(anchor->document);
            out.push_back(std::move(*anchor));
        }
    }
    return out;
}

Anchor everywhere(std::string name) { return {.kind = Anchor::Kind::name, .name = std::move(name)}; }

bool somebody_is_called(const std::string& name, std::span<const Reading> readings) {
    const Meant meant{.names = {name}};
    return std::ranges::any_of(readings, [&](const Reading& r) { return !items_meant(meant, items_of(r)).empty(); });
}

Error ambiguous(const std::string& words, const std::vector<NodeIndex>& found, const Store& store) {
    std::string all;
    for (const NodeIndex n : found) {
        all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", store.node(n).id, store.node(n).name);
    }
    return {fmt::format("'{}' is the name of {} entities: {}; give one of these ids, or a document with --in", words,
                        found.size(), all)};
}

/// Everything that the readings hold of entities, to compare what judgements speak of.
struct World {
    std::vector<Item> items = {};
    std::map<std::string_view, const Reading*> readings = {};
    explicit World(std::span<const Reading> all) {
        for (const Reading& r : all) {
            readings.emplace(r.document.sha256, &r);
            std::ranges::move(items_of(r), std::back_inserter(items));
        }
    }
};

/// What a judgement speaks of: items on two sides, or ids of assertions.
struct Objects {
    std::vector<std::size_t> a = {}, b = {};
    std::set<std::string> assertions = {};
    bool complete(bool entities) const { return entities ? !a.empty() && !b.empty() : !assertions.empty(); }
};

bool is_of_entities(const Judgement& j) { return j.kind == "same" || j.kind == "differ"; }

Objects objects_of(const Judgement& j, const World& world, std::span<const Reading> readings) {
    Objects out;
    if (is_of_entities(j)) {
        for (const PlacedJudgement& p : place_judgements(std::span(&j, 1), readings)) {
            out.a = items_meant(p.a, world.items);
            out.b = items_meant(p.b, world.items);
        }
        return out;
    }
    const auto anchors = read_anchors(j.a);
    if (!anchors) return out;
    for (const Anchor& anchor : *anchors) {
        const auto reading = world.readings.find(anchor.document);
        if (reading == world.readings.end()) continue;
        if (const Assertion* a = assertion_meant(anchor, *reading->second)) out.assertions.insert(a->id);
    }
    return out;
}

template <typename List>
bool share(const List& a, const List& b) {
    return std::ranges::any_of(a, [&](const auto& x) { return std::ranges::binary_search(b, x); });
}

bool same_objects(const Objects& x, const Objects& y) {
    return (share(x.a, y.a) && share(x.b, y.b)) || (share(x.a, y.b) && share(x.b, y.a)) ||
           share(x.assertions, y.assertions);
}

bool same_words(const Judgement& x, const Judgement& y) {
    return is_of_entities(x) == is_of_entities(y) && ((x.a == y.a && x.b == y.b) || (x.a == y.b && x.b == y.a));
}

}  // namespace

Result<std::vector<Anchor>> anchors_for(const std::string& words, const std::string& in, const Store& store,
                                        std::span<const Reading> readings) {
    if (const auto place = as_place(words)) return anchor_at(place->first, place->second, readings);
    if (!in.empty()) return anchor_in(words, in, readings);
    const auto found = store.find_entities(words);
    if (found.empty())
        return fail(fmt::format("nobody goes by '{}'{}", words, did_you_mean(suggest_names(store, words))));
    const auto meant = std::ranges::find(found, words, [&](NodeIndex n) { return store.node(n).id; });
    if (found.size() > 1 && meant == found.end()) return tl::unexpected(ambiguous(words, found, store));
    if (found.size() == 1 && somebody_is_called(words, readings)) return std::vector{everywhere(words)};
    const NodeIndex node = meant != found.end() ? *meant : found.front();
    auto mentions = mentions_of(store, node);
    if (meant != found.end() && !mentions.empty()) return mentions;
    return std::vector{everywhere(store.node(node).name)};
}

std::vector<Judgement> about_the_same(const Judgement& wanted, std::span<const Judgement> all,
                                      std::span<const Reading> readings) {
    const World world(readings);
    const Objects objects = objects_of(wanted, world, readings);
    std::vector<Judgement> out;
    for (Judgement& j : in_force(all)) {
        if (same_words(wanted, j) || same_objects(objects, objects_of(j, world, readings))) out.push_back(std::move(j));
    }
    return out;
}

bool contrary(std::string_view kind, std::string_view other) {
    const std::set<std::string_view> both{kind, other};
    return both == std::set<std::string_view>{"same", "differ"} ||
           both == std::set<std::string_view>{"confirm", "reject"};
}

JudgementTroubles find_troubles(std::span<const Judgement> all, std::span<const Reading> readings) {
    const World world(readings);
    const auto holding = in_force(all);
    JudgementTroubles out;
    std::vector<Objects> objects;
    for (const Judgement& j : holding) {
        objects.push_back(objects_of(j, world, readings));
        if (!objects.back().complete(is_of_entities(j))) out.without_object.push_back(j);
    }
    for (std::size_t i = 0; i < holding.size(); ++i) {
        for (std::size_t k = i + 1; k < holding.size(); ++k) {
            if (!contrary(holding[i].kind, holding[k].kind) || !same_objects(objects[i], objects[k])) continue;
            const bool first_wins = holding[i].kind == "differ" || holding[i].kind == "reject";
            out.conflicts.emplace_back(holding[first_wins ? i : k], holding[first_wins ? k : i]);
        }
    }
    return out;
}

}  // namespace relata::graph
