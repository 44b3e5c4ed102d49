#pragma once
// Who is meant: chains of mentions against gold, as MUC, B-cubed and CEAF-e measure them.

#include <compare>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"
#include "eval/treebank.h"

namespace relata::eval {

/// Words [begin, end) of a sentence of a document.
struct ChainMention {
    std::size_t sentence = 0, begin = 0, end = 0;
    auto operator<=>(const ChainMention&) const = default;
};

/// The mentions of one entity.
using Chain = std::set<ChainMention>;

/// The chains of one document, as the gold has them and as they were found. Chains of one mention do not count.
struct ChainedDocument {
    std::string conllu = {};  ///< its part of the gold's file
    std::vector<Chain> gold = {};
    std::vector<Chain> predicted = {};
};

/// A mention with the label of its chain.
struct LabelledMention {
    ChainMention mention = {};
    std::string label = {};
};
/// Chains of at least two mentions. Of two labels of the same words the first counts.
std::vector<Chain> chains_of(const std::vector<LabelledMention>& mentions);

/// Reads CoNLL-U with a bracket for each mention in MISC: `Entity=(7`, `Entity=7)`, `Entity=(7)(8`, where 7 names the
/// chain.
/// `# newdoc` begins a document. Fails as `read_trees`, and where there is no mention.
Result<std::vector<ChainedDocument>> read_chains(std::string_view conllu, const std::string& name);

struct ChainScore {
    std::vector<Figure> figures = {};
    std::vector<std::pair<std::string, std::size_t>> counts = {};
};

/// Precision, recall and F1 of mentions, MUC, B-cubed and CEAF-e (as the CoNLL reference scorer has them), and the mean
/// of the three F1. Units are documents.
ChainScore score_chains(const std::vector<ChainedDocument>& documents);

/// The largest sum of a table in which each row and each column is used at most once. Example: {{3, 2}, {2, 0}}
/// gives 4.
double best_assignment(std::vector<std::vector<double>> table);

}  // namespace relata::eval
