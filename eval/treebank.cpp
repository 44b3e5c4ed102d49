// CoNLL-U as treebanks have it, and the scores of parses; eval/tagging.cpp scores names and borders.
#include "eval/treebank.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "eval/files.h"

namespace relata::eval {
namespace {

enum Column : std::size_t { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc, kColumns };

/// Puts the rows of one sentence together.
class TreeReader {
  public:
    TreeReader(std::string_view conllu, const std::string& name) : lines_(lines_of(conllu)), name_(name) {}

    Result<std::vector<Tree>> read() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view line = lines_[i];
            if (line.empty()) {
                end_sentence();
            } else if (line.starts_with('#')) {
                read_comment(line);
            } else if (const auto row = fields_of(line); row.size() == kColumns) {
                read_row(row);
            } else {
                return fail(
                    fmt::format("{}:{}: {} columns where CoNLL-U has ten; correct the file", name_, i + 1, row.size()));
            }
        }
        end_sentence();
        if (out_.empty()) return fail(fmt::format("{}: no sentence; name a file in CoNLL-U", name_));
        return std::move(out_);
    }

  private:
    void read_comment(std::string_view line) {
        const bool document = line.starts_with("# newdoc"), paragraph = line.starts_with("# newpar");
        if (document) ++documents_;
        if (document || paragraph) ++paragraphs_;
    }

    void read_row(const std::vector<std::string_view>& row) {
        if (row[kId].find('.') != std::string_view::npos) return;
        const bool space = row[kMisc].find("SpaceAfter=No") == std::string_view::npos;
        if (const auto dash = row[kId].find('-'); dash != std::string_view::npos) {
            range_ = row[kForm];
            range_end_ = row[kId].substr(dash + 1);
            range_space_ = space;
            return;
        }
        tree_.words.push_back({std::string(row[kForm]), std::string(row[kLemma]), std::string(row[kUpos]),
                               std::string(row[kXpos]), std::string(row[kHead]), std::string(row[kDeprel]),
                               std::string(row[kMisc])});
        if (range_end_.empty()) return add_piece(std::string(row[kForm]), space);
        parts_.emplace_back(row[kForm]);
        if (row[kId] == range_end_) end_range();
    }

    /// "do" and "n't" are two pieces of "don't"; words that do not make up their range are one piece.
    void end_range() {
        std::string all;
        for (const std::string& part : parts_) all += part;
        if (all != range_) parts_ = {range_};
        for (std::size_t i = 0; i < parts_.size(); ++i) add_piece(parts_[i], i + 1 == parts_.size() && range_space_);
        parts_.clear();
        range_end_ = {};
    }

    void add_piece(const std::string& piece, bool space) {
        tree_.pieces.push_back(piece);
        tree_.text += piece + (space ? " " : "");
    }

    void end_sentence() {
        if (!tree_.words.empty()) {
            tree_.document = documents_;
            tree_.paragraph = paragraphs_;
            out_.push_back(std::move(tree_));
        }
        tree_ = {};
    }

    std::vector<std::string_view> lines_;
    const std::string& name_;
    std::vector<Tree> out_ = {};
    Tree tree_ = {};
    std::size_t documents_ = 0, paragraphs_ = 0;
    std::string range_ = {};
    std::string_view range_end_ = {};
    bool range_space_ = true;
    std::vector<std::string> parts_ = {};
};

std::string_view universal(std::string_view deprel) { return deprel.substr(0, deprel.find(':')); }

/// CoNLL 2018: what CLAS does not count.
bool is_functional(std::string_view label) {
    static const std::set<std::string_view> kFunctional{"aux", "case", "cc", "clf", "cop", "det", "mark", "punct"};
    return kFunctional.contains(label);
}

std::string confused(std::string_view deprel) {
    const auto label = universal(deprel);
    return std::string(std::ranges::find(kConfused, label) != kConfused.end() ? label : "other");
}

constexpr std::size_t kEnoughDocuments = 10;

/// The unit of each sentence: its document where there are enough of them, else itself.
struct Units {
    std::string name = {};
    std::vector<std::size_t> of = {};
};
Units units_of(const std::vector<Tree>& trees) {
    std::set<std::size_t> documents;
    for (const Tree& t : trees) documents.insert(t.document);
    const bool enough = documents.size() >= kEnoughDocuments;
    Units out{.name = enough ? "documents" : "sentences"};
    for (std::size_t i = 0; i < trees.size(); ++i) out.of.push_back(enough ? trees[i].document : i);
    return out;
}

/// An F1 as one share: two times the right ones, of those of the gold and those predicted.
void add_f1(Share& share, std::size_t unit, bool right, bool in_gold, bool predicted) {
    if (in_gold || predicted) share.add(unit, right ? 2 : 0, (in_gold ? 1 : 0) + (predicted ? 1 : 0));
}

struct TreeShares {
    Share las, bare_las, uas, clas, upos, xpos, lemma;
    std::map<std::string, Share> labels;
};

void add_word(const TreeWord& gold, const TreeWord& predicted, std::size_t unit, TreeShares& out,
              Confusion& confusion) {
    const auto one = [](bool b) { return b ? 1.0 : 0.0; };
    const bool head = gold.head == predicted.head;
    const auto label = universal(gold.deprel), other = universal(predicted.deprel);
    const bool both = head && label == other;
    out.uas.add(unit, one(head));
    out.las.add(unit, one(both));
    if (gold.upos != "PUNCT") out.bare_las.add(unit, one(both));
    out.upos.add(unit, one(gold.upos == predicted.upos));
    out.xpos.add(unit, one(gold.xpos == predicted.xpos));
    out.lemma.add(unit, one(gold.lemma == predicted.lemma || gold.lemma == "_"));
    add_f1(out.clas, unit, both && !is_functional(label), !is_functional(label), !is_functional(other));
    const std::string g = confused(gold.deprel), p = confused(predicted.deprel);
    if (g != "other") add_f1(out.labels[g], unit, both, true, false);
    if (p != "other") add_f1(out.labels[p], unit, false, false, true);
    ++confusion[g][p];
}

}  // namespace

Result<std::vector<Tree>> read_trees(std::string_view conllu, const std::string& name) {
    return TreeReader(conllu, name).read();
}

std::optional<Error> find_difference(std::span<const std::size_t> gold, const std::vector<Tree>& predicted) {
    if (gold.size() != predicted.size()) {
        return Error{fmt::format("{} sentences in the gold, {} predicted; both must be of one file", gold.size(),
                                 predicted.size())};
    }
    for (std::size_t i = 0; i < gold.size(); ++i) {
        if (gold[i] == predicted[i].words.size()) continue;
        return Error{fmt::format("sentence {} has {} words in the gold, {} predicted: {}", i + 1, gold[i],
                                 predicted[i].words.size(), predicted[i].text)};
    }
    return std::nullopt;
}

Result<TreeScore> score_trees(const std::vector<Tree>& gold, const std::vector<Tree>& predicted) {
    std::vector<std::size_t> lengths;
    for (const Tree& tree : gold) lengths.push_back(tree.words.size());
    if (const auto difference = find_difference(lengths, predicted)) return tl::unexpected(*difference);
    TreeScore out;
    TreeShares shares;
    const Units units = units_of(gold);
    for (std::size_t i = 0; i < gold.size(); ++i) {
        for (std::size_t w = 0; w < gold[i].words.size(); ++w) {
            add_word(gold[i].words[w], predicted[i].words[w], units.of[i], shares, out.confusion);
        }
    }
    const auto figure = [&](std::string key, const Share& share) {
        return figure_of({.key = key, .meaning = key, .unit = units.name, .share = share});
    };
    out.figures = {figure("LAS", shares.las),    figure("LASnopunct", shares.bare_las), figure("UAS", shares.uas),
                   figure("CLAS", shares.clas),  figure("UPOS", shares.upos),           figure("XPOS", shares.xpos),
                   figure("lemma", shares.lemma)};
    for (const std::string_view label : kConfused) {
        out.labels.push_back(figure(std::string(label), shares.labels[std::string(label)]));
    }
    out.counts = {{"tokens", std::accumulate(lengths.begin(), lengths.end(), std::size_t{0})},
                  {"sentences", gold.size()}};
    return out;
}

}  // namespace relata::eval
