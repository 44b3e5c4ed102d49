// Judgements meet the entities of documents: anchors are looked up, whatever the engine calls things today.

#include "graph/judged_entities.h"

#include <algorithm>
#include <map>

#include "graph/names.h"

namespace relata::graph {
namespace {

/// The entity whose words share most with the span (ties: the smaller id).
std::string entity_at(Span span, const Reading& reading) {
    std::string best;
    std::pair<std::uint32_t, std::uint32_t> most{0, 0};  // shared bytes, then how few are not shared
    const auto offer = [&](Span words, const std::string& id) {
        const std::uint32_t shared = span.shared(words);
        if (id.empty() || shared == 0) return;
        const std::pair fit(shared, ~(words.end - words.start - shared));
        if (fit < most || (fit == most && !best.empty() && best <= id)) return;
        most = fit;
        best = id;
    };
    for (const Assertion& a : reading.assertions) {
        offer(a.subject.span, a.subject.id);
        offer(a.object.span, a.object.id);
        for (const Argument& argument : a.arguments) offer(argument.span, argument.id);
    }
    return best;
}

bool is_called(const Item& item, const std::string& own, const std::string& name) {
    return plain_key(own) == plain_key(name) || key_of(item, own) == key_of(item, name);
}

bool goes_by(const Item& item, const std::string& name) {
    const auto called = [&](const std::string& own) { return is_called(item, own, name); };
    return called(item.name) || std::ranges::any_of(item.aliases, called);
}

/// Who goes by the name in one document: by name before alias, then the one mentioned most.
std::string entity_named(const std::string& name, const Reading& reading) {
    std::string best;
    std::pair<bool, std::uint32_t> most{false, 0};
    for (const Item& item : items_of(reading)) {
        if (!goes_by(item, name)) continue;
        const std::pair rank(plain_key(item.name) == plain_key(name), item.mentions);
        if (!best.empty() && rank <= most) continue;
        best = item.id;
        most = rank;
    }
    return best;
}

using BySha = std::map<std::string_view, const Reading*>;

Meant place(const std::string& side, const BySha& readings) {
    Meant out;
    const auto anchors = read_anchors(side);
    if (!anchors) return out;
    for (const Anchor& anchor : *anchors) {
        if (anchor.document.empty()) {
            out.names.push_back(anchor.name);
            continue;
        }
        const auto reading = readings.find(anchor.document);
        if (reading == readings.end()) continue;
        std::string id = entity_meant(anchor, *reading->second);
        if (!id.empty()) out.entities.emplace_back(reading->second->document.id, std::move(id));
    }
    std::ranges::sort(out.entities);
    return out;
}

bool is_of_entities(const Judgement& j) { return j.kind == "same" || j.kind == "differ"; }

bool speaks_of(const Meant& side, const Item& item) {
    return std::ranges::any_of(side.entities,
                               [&](const auto& e) { return e.first == item.document && e.second == item.id; });
}

}  // namespace

std::string entity_meant(const Anchor& anchor, const Reading& reading) {
    std::string id = anchor.kind == Anchor::Kind::mention ? entity_at(anchor.span, reading) : "";
    return id.empty() ? entity_named(anchor.name, reading) : id;
}

std::set<std::string> documents_judged(std::span<const Judgement> judgements) {
    std::set<std::string> out;
    for (const Judgement& j : judgements) {
        if (!is_of_entities(j)) continue;
        for (const std::string* side : {&j.a, &j.b}) {
            const auto anchors = read_anchors(*side);
            if (!anchors) continue;
            for (const Anchor& anchor : *anchors) out.insert(anchor.document);
        }
    }
    out.erase("");
    return out;
}

std::vector<PlacedJudgement> place_judgements(std::span<const Judgement> judgements,
                                              std::span<const Reading> readings) {
    BySha by_sha;
    for (const Reading& r : readings) by_sha.emplace(r.document.sha256, &r);
    std::vector<PlacedJudgement> out;
    for (Judgement& j : in_force(judgements)) {
        if (!is_of_entities(j)) continue;
        Meant a = place(j.a, by_sha), b = place(j.b, by_sha);
        out.push_back({std::move(j), std::move(a), std::move(b)});
    }
    return out;
}

bool is_judged(const Item& item, std::span<const PlacedJudgement> placed) {
    return std::ranges::any_of(placed,
                               [&](const PlacedJudgement& p) { return speaks_of(p.a, item) || speaks_of(p.b, item); });
}

std::vector<std::size_t> items_meant(const Meant& side, std::span<const Item> items) {
    std::vector<std::size_t> out;
    if (side.empty()) return out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        // Not by alias: two persons have "Smith" as one, and a judgement on Smith must not make them one.
        const auto named = [&](const std::string& name) {
            return item.reach == Reach::named && is_called(item, item.name, name);
        };
        if (speaks_of(side, item) || std::ranges::any_of(side.names, named)) out.push_back(i);
    }
    return out;
}

Decisions decide(std::span<const PlacedJudgement> placed, std::span<const Item> items) {
    Decisions out;
    for (const PlacedJudgement& p : placed) {
        const auto a = items_meant(p.a, items), b = items_meant(p.b, items);
        if (a.empty() || b.empty()) continue;
        if (p.judgement.kind == "differ") {
            out.differ.push_back({a, b});
            continue;
        }
        // Each with each of the other side: a later "differ" on one of them parts it from the rest alone.
        for (const std::size_t i : a) {
            for (const std::size_t k : b) out.same.emplace_back(std::min(i, k), std::max(i, k));
        }
    }
    std::erase_if(out.same, [](const ItemPair& p) { return p.first == p.second; });
    std::ranges::sort(out.same);
    std::ranges::sort(out.differ);
    return out;
}

}  // namespace relata::graph
