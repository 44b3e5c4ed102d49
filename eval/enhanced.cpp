// ELAS and EULAS.
#include "eval/enhanced.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "eval/files.h"

namespace relata::eval {
namespace {

/// Head ("4", "0") and label.
using Edge = std::pair<std::string, std::string>;
using Edges = std::set<Edge>;

std::vector<Edge> edges_in(std::string_view deps) {
    std::vector<Edge> out;
    for (const std::string_view edge : fields_of(deps, '|')) {
        const auto colon = edge.find(':');
        if (colon == std::string_view::npos) continue;
        out.emplace_back(edge.substr(0, colon), edge.substr(colon + 1));
    }
    return out;
}

/// Adds `edge`; one that leads to an empty node goes on along that node's own edges, never through a node twice.
void follow(const Edge& edge, const Tree& tree, std::set<std::string> passed, Edges& out) {
    if (edge.first.find('.') == std::string::npos) {
        out.insert(edge);
        return;
    }
    const auto node = std::ranges::find(tree.empty_nodes, edge.first, &std::pair<std::string, std::string>::first);
    if (node == tree.empty_nodes.end() || !passed.insert(edge.first).second) return;
    for (const auto& [head, label] : edges_in(node->second))
        follow({head, label + ">" + edge.second}, tree, passed, out);
}

/// The edges of a word, with those of the empty nodes on the way put before them.
Edges edges_of(const TreeWord& word, const Tree& tree) {
    Edges out;
    for (const Edge& edge : edges_in(word.deps)) follow(edge, tree, {}, out);
    return out;
}

/// "conj:and>nsubj" -> "conj>nsubj".
std::string without_subtypes(std::string_view label) {
    std::string out;
    for (const std::string_view step : fields_of(label, '>')) {
        out.append(out.empty() ? "" : ">").append(universal(step));
    }
    return out;
}

Edges without_subtypes(const Edges& edges) {
    Edges out;
    for (const auto& [head, label] : edges) out.emplace(head, without_subtypes(label));
    return out;
}

Edges beside_tree(const Edges& edges, const std::string& head) {
    Edges out;
    std::ranges::copy_if(edges, std::inserter(out, out.end()), [&](const Edge& edge) { return edge.first != head; });
    return out;
}

/// An F1 as one share: two times what both have, of what each has.
void add_f1(Share& share, std::size_t unit, const Edges& gold, const Edges& predicted) {
    const auto both = std::ranges::count_if(gold, [&](const Edge& edge) { return predicted.contains(edge); });
    if (!gold.empty() || !predicted.empty()) {
        share.add(unit, 2.0 * static_cast<double>(both), static_cast<double>(gold.size() + predicted.size()));
    }
}

/// Calls `see` with the edges of each word in both, the words, and the number of the sentence.
template <typename F>
void for_each_word(const std::vector<Tree>& gold, const std::vector<Tree>& predicted, F&& see) {
    for (std::size_t i = 0; i < gold.size(); ++i) {
        for (std::size_t w = 0; w < gold[i].words.size(); ++w) {
            const TreeWord &a = gold[i].words[w], &b = predicted[i].words[w];
            see(edges_of(a, gold[i]), edges_of(b, predicted[i]), a, b, i);
        }
    }
}

bool has_deps(const std::vector<Tree>& trees) {
    return std::ranges::any_of(trees, [](const Tree& tree) {
        return std::ranges::any_of(tree.words, [](const TreeWord& word) { return word.deps != "_"; });
    });
}

Figure figure(const std::string& key, const std::string& meaning, const Share& share) {
    return figure_of({.key = key, .meaning = meaning, .unit = "sentences", .share = share});
}

std::vector<Figure> relation_figures(const std::vector<Tree>& gold, const std::vector<Tree>& predicted) {
    struct Relation {
        Share share;
        std::size_t gold = 0;
    };
    std::map<std::string, Relation> relations;
    for_each_word(gold, predicted,
                  [&](const Edges& g, const Edges& p, const TreeWord&, const TreeWord&, std::size_t i) {
                      std::map<std::string, std::pair<Edges, Edges>> by_relation;
                      for (const Edge& edge : g) by_relation[without_subtypes(edge.second)].first.insert(edge);
                      for (const Edge& edge : p) by_relation[without_subtypes(edge.second)].second.insert(edge);
                      for (const auto& [relation, edges] : by_relation) {
                          add_f1(relations[relation].share, i, edges.first, edges.second);
                          relations[relation].gold += edges.first.size();
                      }
                  });
    std::vector<Figure> out;
    for (const auto& [name, relation] : relations) {
        out.push_back(figure(name, name, relation.share));
        out.back().of = static_cast<double>(relation.gold);
    }
    return out;
}

}  // namespace

std::vector<Figure> enhanced_figures(const std::vector<Tree>& gold, const std::vector<Tree>& predicted) {
    if (!has_deps(gold)) return {};
    Share elas, eulas, added;
    if (has_deps(predicted)) {
        for_each_word(gold, predicted,
                      [&](const Edges& g, const Edges& p, const TreeWord& word, const TreeWord& other, std::size_t i) {
                          add_f1(elas, i, g, p);
                          add_f1(eulas, i, without_subtypes(g), without_subtypes(p));
                          add_f1(added, i, beside_tree(g, word.head), beside_tree(p, other.head));
                      });
    }
    return {figure("ELAS", "ELAS", elas), figure("EULAS", "EULAS", eulas),
            figure("ELASadded", "ELAS of edges beside the tree", added)};
}

Result<TreeScore> score_enhanced(const std::vector<Tree>& gold, const std::vector<Tree>& predicted) {
    if (const auto difference = find_difference(gold, predicted)) return tl::unexpected(*difference);
    TreeScore out{.figures = enhanced_figures(gold, predicted)};
    if (out.figures.empty()) return fail("no word has DEPS; name a treebank with enhanced dependencies");
    out.labels = relation_figures(gold, predicted);
    std::size_t words = 0;
    for (const Tree& tree : gold) words += tree.words.size();
    out.counts = {{"tokens", words}, {"sentences", gold.size()}};
    return out;
}

}  // namespace relata::eval
