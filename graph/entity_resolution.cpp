// Between the readings and the store: clusters of entities become nodes with names, types and ids.

#include "graph/entity_resolution.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "graph/cluster_merging.h"
#include "graph/entity_clusters.h"
#include "graph/judged_entities.h"
#include "graph/names.h"
#include "graph/person_merging.h"

namespace relata::graph {
namespace {

std::vector<Link> find_links(std::span<const Item> items) {
    Clusters clusters(items);
    merge_unplaced(clusters);
    merge_untyped(clusters);
    merge_wavering_kinds(clusters);
    merge_transliterations(clusters);
    merge_shared_acronyms(clusters);
    merge_aliases(clusters);
    merge_owned(clusters);
    merge_short_forms(clusters, items);
    merge_partial_person_names(clusters);
    merge_second_surnames(clusters);
    merge_name_order(clusters);
    merge_initials(clusters);
    merge_office_holders(clusters);
    merge_surnames(clusters);
    merge_scenes(clusters, items);
    return clusters.take_links();
}

/// The items of one node.
using Members = std::vector<std::size_t>;

std::vector<Members> group(std::span<const Item> items, const std::vector<Link>& links, const Decisions& decisions) {
    const auto number = connect_items(items.size(), links, decisions);
    std::vector<Members> groups;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (number[i] == groups.size()) groups.emplace_back();
        groups[number[i]].push_back(i);
    }
    return groups;
}

/// The type most documents say; no type and OTHER only where nothing else is said. Ties: alphabetical.
std::string choose_type(const Members& members, std::span<const Item> items) {
    std::map<std::string, std::uint32_t> votes;
    for (const std::size_t i : members) {
        const bool country = items[i].reach == Reach::named && kind_of(items[i]) == "country";
        votes[country ? "COUNTRY" : items[i].type] += items[i].documents;
    }
    const auto rank = [](const auto& vote) {
        const bool says = !vote.first.empty() && vote.first != "OTHER";
        return std::tuple(says, !vote.first.empty(), vote.second);
    };
    return std::ranges::max_element(votes, {}, rank)->first;
}

/// Words of a name that stand in small letters though they are part of it: "Ministry of Defence", "Hayat Tahrir
/// al-Sham".
constexpr std::array kSmallWords = {"of", "the", "and", "for", "in",  "on",  "de",
                                    "du", "la",  "dos", "da",  "van", "von", "bin"};

/// True where every word is one of a name: not in "Fighters of the terrorist organization X" or "Syrian troops".
bool is_name_throughout(const std::string& name) {
    bool in_possessive = false;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::string word = name.substr(at, end - at);
        in_possessive = in_possessive || word.ends_with("'s") || word.ends_with("\u2019s");
        const bool small = word.starts_with("al-") || word.starts_with("el-") ||
                           std::ranges::find(kSmallWords, word) != kSmallWords.end();
        if (!small && !has_capital(word) && !(word.front() >= '0' && word.front() <= '9')) return false;
        at = end + 1;
        while (at < name.size() && name[at] == ' ') ++at;
    }
    return !in_possessive;
}

/// How good a name is as the canonical one: proper before described, full before short, then frequent, then long.
std::string choose_name(const Members& members, std::span<const Item> items, const std::string& type) {
    std::map<std::string, std::uint32_t> votes;  // the first of equals wins: alphabetical
    for (const std::size_t i : members) {
        if (items[i].holder.empty()) votes[display_name(items[i].name, type)] += items[i].documents;
    }
    if (votes.empty()) votes[items[members.front()].name] = 1;  // nothing but "the Turkish president"
    const auto rank = [&type](const auto& vote) {
        const std::string& name = vote.first;
        const bool full = type == "PERSON" ? name.find(' ') != std::string::npos : !is_acronym(name);
        return std::tuple(is_name_throughout(name), full, vote.second,
                          slug(name).size());  // letters: an apostrophe makes no name longer
    };
    return std::ranges::max_element(votes, {}, rank)->first;
}

Node make_node(const Members& members, std::span<const Item> items) {
    Node node;
    node.type = choose_type(members, items);
    node.name = choose_name(members, items, node.type);
    std::set<std::string> names;
    std::map<std::string, std::uint32_t> references;
    for (const std::size_t i : members) {
        node.named = node.named || items[i].reach == Reach::named;
        node.documents += items[i].documents;
        if (!items[i].reference.empty()) references[items[i].reference] += items[i].documents;
        node.mentions += items[i].mentions;
        names.insert(items[i].name);
        names.insert(items[i].aliases.begin(), items[i].aliases.end());
    }
    names.erase(node.name);
    names.erase("");
    node.aliases.assign(names.begin(), names.end());
    if (!references.empty())
        node.reference = std::ranges::max_element(references, {}, [](const auto& r) { return r.second; })->first;
    return node;
}

/// A node on its way to an id, with all that decides who gets the plain slug.
struct Draft {
    Node node = {};
    std::string slug = {};
    std::string document = {};  // label of the first
    std::string item_id = {};   // within it
    Members members = {};
    auto rank() const { return std::tie(slug, document, item_id); }
};

Draft make_draft(Members members, std::span<const Item> items) {
    const auto first = std::ranges::min_element(
        members, {}, [items](std::size_t i) { return std::tie(items[i].document, items[i].id); });
    const Item& item = items[*first];
    Draft draft{.node = make_node(members, items), .document = item.document, .item_id = item.id};
    draft.slug = slug(draft.node.name);
    if (item.reach != Reach::named) draft.slug += "--" + slug(item.document);
    draft.members = std::move(members);
    return draft;
}

/// The plain slug goes to the entity of most documents; others of that name add their type, then a number. No slug has
/// a dot: nodes of other names cannot get in the way.
void give_ids(std::vector<Draft>& drafts) {
    std::ranges::sort(drafts, [](const Draft& a, const Draft& b) {
        if (a.slug != b.slug) return a.slug < b.slug;
        if (a.node.documents != b.node.documents) return a.node.documents > b.node.documents;
        if (a.node.type != b.node.type) return a.node.type < b.node.type;
        return a.rank() < b.rank();
    });
    std::set<std::string> used;
    for (Draft& draft : drafts) {
        std::string id = draft.slug;
        if (used.contains(id) && !draft.node.type.empty()) id += "." + slug(draft.node.type);
        const std::string base = id;
        for (int n = 2; !used.insert(id).second; ++n) id = base + "." + std::to_string(n);
        draft.node.id = id;
    }
    std::ranges::sort(drafts, {}, [](const Draft& d) { return d.node.id; });
}

/// Counts the documents of each node as they are: two entities of one document may have become one node.
void count_documents(Resolution& resolution) {
    std::set<std::pair<std::uint32_t, NodeIndex>> seen;
    for (Node& node : resolution.nodes) node.documents = 0;
    for (const auto& [entity, node] : resolution.node_of) {
        if (seen.emplace(entity.first, node).second) ++resolution.nodes[static_cast<std::size_t>(node)].documents;
    }
}

/// What is doubtful, told of nodes: the best reason for each pair.
std::vector<Doubt> find_doubts(const std::vector<Link>& links, const std::vector<NodeIndex>& node_of,
                               const Decisions& decisions) {
    using Pair = std::pair<NodeIndex, NodeIndex>;
    const auto pair = [&](std::size_t a, std::size_t b) { return Pair(std::minmax(node_of[a], node_of[b])); };
    std::set<Pair> parted;
    for (const Apart& sides : decisions.differ) {
        for (const std::size_t a : sides.a) {
            for (const std::size_t b : sides.b) parted.insert(pair(a, b));
        }
    }
    std::map<Pair, const Link*> best;
    for (const Link& link : links) {
        const Pair nodes = pair(link.a, link.b);
        if (nodes.first == nodes.second || parted.contains(nodes)) continue;
        const Link*& kept = best[nodes];
        if (kept == nullptr || kept->score < link.score || (kept->score == link.score && link.reason < kept->reason)) {
            kept = &link;
        }
    }
    std::vector<Doubt> out;
    for (const auto& [nodes, link] : best) out.push_back({nodes.first, nodes.second, link->reason, link->score});
    return out;
}

}  // namespace

ResolvedItems resolve_items(std::span<const Item> items, const Decisions& decisions) {
    ResolvedItems out;
    out.links = find_links(items);
    std::vector<Draft> drafts;
    for (Members& members : group(items, out.links, decisions)) drafts.push_back(make_draft(std::move(members), items));
    give_ids(drafts);
    out.nodes.reserve(drafts.size());
    out.node_of.resize(items.size());
    for (Draft& draft : drafts) {
        const NodeIndex index{static_cast<std::uint32_t>(out.nodes.size())};
        for (const std::size_t i : draft.members) out.node_of[i] = index;
        out.nodes.push_back(std::move(draft.node));
    }
    return out;
}

Resolution resolve_entities(std::span<const Reading> readings, std::span<const Judgement> judgements) {
    const auto placed = place_judgements(judgements, readings);
    std::vector<Item> items;
    std::vector<std::pair<std::uint32_t, std::string>> entities;  // parallel to items
    for (std::uint32_t r = 0; r < readings.size(); ++r) {
        for (Item& item : items_of(readings[r])) {
            entities.emplace_back(r, item.id);
            item.judged = is_judged(item, placed);
            items.push_back(std::move(item));
        }
    }
    Folded folded = fold_items(std::move(items));
    const Decisions decisions = decide(placed, folded.items);
    ResolvedItems resolved = resolve_items(folded.items, decisions);
    Resolution out{.nodes = std::move(resolved.nodes), .links = std::move(resolved.links)};
    out.doubts = find_doubts(out.links, resolved.node_of, decisions);
    for (std::size_t i = 0; i < entities.size(); ++i)
        out.node_of.emplace(std::move(entities[i]), resolved.node_of[folded.to[i]]);
    out.items = std::move(folded.items);
    count_documents(out);
    return out;
}

}  // namespace relata::graph
