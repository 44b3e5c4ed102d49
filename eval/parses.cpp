// LAS and the other figures of parses, in all, per label and per genre.
#include "eval/parses.h"

#include <algorithm>
#include <set>

#include "eval/enhanced.h"

namespace relata::eval {
namespace {

constexpr std::string_view kUnit = "sentences";

/// CoNLL 2018: what CLAS does not count.
bool is_functional(std::string_view label) {
    static const std::set<std::string_view> kFunctional{"aux", "case", "cc", "clf", "cop", "det", "mark", "punct"};
    return kFunctional.contains(label);
}

std::string confused(std::string_view deprel) {
    const auto label = universal(deprel);
    return std::string(std::ranges::find(kConfused, label) != kConfused.end() ? label : "other");
}

double one(bool right) { return right ? 1.0 : 0.0; }

/// An F1 as one share: two times the right ones, of those of the gold and those predicted.
void add_f1(Share& share, std::size_t unit, bool right, bool in_gold, bool predicted) {
    if (in_gold || predicted) share.add(unit, right ? 2 : 0, one(in_gold) + one(predicted));
}

struct TreeShares {
    Share las, bare_las, uas, clas, upos, xpos, feats, lemma;
};

struct LabelShare {
    Share f1;
    std::size_t gold = 0;
};

void add_word(const TreeWord& gold, const TreeWord& predicted, std::size_t unit, TreeShares& out) {
    const bool head = gold.head == predicted.head;
    const auto label = universal(gold.deprel), other = universal(predicted.deprel);
    const bool both = head && label == other;
    out.uas.add(unit, one(head));
    out.las.add(unit, one(both));
    if (gold.upos != "PUNCT") out.bare_las.add(unit, one(both));
    out.upos.add(unit, one(gold.upos == predicted.upos));
    out.xpos.add(unit, one(gold.xpos == predicted.xpos));
    out.feats.add(unit, one(gold.feats == predicted.feats));
    out.lemma.add(unit, one(gold.lemma == predicted.lemma || gold.lemma == "_"));
    add_f1(out.clas, unit, both && !is_functional(label), !is_functional(label), !is_functional(other));
}

/// Calls `see` with each word of the gold, the predicted one and the number of their sentence.
template <typename F>
void for_each_word(const std::vector<Tree>& gold, const std::vector<Tree>& predicted, F&& see) {
    for (std::size_t i = 0; i < gold.size(); ++i) {
        for (std::size_t w = 0; w < gold[i].words.size(); ++w) see(gold[i].words[w], predicted[i].words[w], i);
    }
}

Figure figure(std::string key, std::string meaning, const Share& share) {
    return figure_of(
        {.key = std::move(key), .meaning = std::move(meaning), .unit = std::string(kUnit), .share = share});
}

std::vector<Figure> score_all(const std::vector<Tree>& gold, const std::vector<Tree>& predicted) {
    TreeShares shares;
    bool asked = false, told = false;
    for_each_word(gold, predicted, [&](const TreeWord& g, const TreeWord& p, std::size_t i) {
        add_word(g, p, i, shares);
        asked = asked || g.feats != "_";
        told = told || p.feats != "_";
    });
    if (!asked || !told) shares.feats = {};
    const auto named = [](const std::string& name, const Share& share) { return figure(name, name, share); };
    return {named("LAS", shares.las),        named("LASnopunct", shares.bare_las), named("UAS", shares.uas),
            named("CLAS", shares.clas),      named("UPOS", shares.upos),           named("XPOS", shares.xpos),
            named("features", shares.feats), named("lemma", shares.lemma)};
}

std::vector<Figure> score_labels(const std::vector<Tree>& gold, const std::vector<Tree>& predicted) {
    std::map<std::string, LabelShare> labels;
    for_each_word(gold, predicted, [&](const TreeWord& g, const TreeWord& p, std::size_t i) {
        const std::string label(universal(g.deprel)), other(universal(p.deprel));
        add_f1(labels[label].f1, i, g.head == p.head && label == other, true, false);
        add_f1(labels[other].f1, i, false, false, true);
        ++labels[label].gold;
    });
    std::vector<Figure> out;
    for (const auto& [label, share] : labels) {
        out.push_back(figure(label, label, share.f1));
        out.back().of = static_cast<double>(share.gold);
    }
    return out;
}

std::vector<Figure> score_genre(const std::string& genre, const std::vector<Tree>& gold,
                                const std::vector<Tree>& predicted) {
    TreeShares shares;
    std::size_t unit = 0;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        if (gold[i].genre != genre) continue;
        for (std::size_t w = 0; w < gold[i].words.size(); ++w) {
            add_word(gold[i].words[w], predicted[i].words[w], unit, shares);
        }
        ++unit;
    }
    return {figure("LAS:" + genre, genre + ", LAS", shares.las), figure("UAS:" + genre, genre + ", UAS", shares.uas),
            figure("UPOS:" + genre, genre + ", UPOS", shares.upos)};
}

}  // namespace

Result<TreeScore> score_trees(const std::vector<Tree>& gold, const std::vector<Tree>& predicted) {
    if (const auto difference = find_difference(gold, predicted)) return tl::unexpected(*difference);
    TreeScore out{.figures = score_all(gold, predicted), .labels = score_labels(gold, predicted)};
    std::ranges::move(enhanced_figures(gold, predicted), std::back_inserter(out.figures));
    for (const std::string& genre : genres_of(gold)) {
        std::ranges::move(score_genre(genre, gold, predicted), std::back_inserter(out.genres));
    }
    std::size_t words = 0;
    for_each_word(gold, predicted, [&](const TreeWord& g, const TreeWord& p, std::size_t) {
        ++out.confusion[confused(g.deprel)][confused(p.deprel)];
        ++words;
    });
    out.counts = {{"tokens", words}, {"sentences", gold.size()}};
    return out;
}

}  // namespace relata::eval
