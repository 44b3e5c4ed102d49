#pragma once
// The figures of parses against a treebank.

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"
#include "eval/treebank.h"

namespace relata::eval {

/// The labels that extraction depends on most; `Confusion` lays them beside each other: gold label -> predicted label
/// -> words. Any other label is "other".
inline constexpr std::array<std::string_view, 9> kConfused{"nsubj", "obj",   "obl",   "conj",     "appos",
                                                           "acl",   "ccomp", "xcomp", "parataxis"};
using Confusion = std::map<std::string, std::map<std::string, std::size_t>>;

struct TreeScore {
    std::vector<Figure> figures = {};
    std::vector<Figure> labels = {};  ///< F1 of head and label together, for each label; `of` words of the gold
    std::vector<Figure> genres = {};  ///< LAS, UAS and UPOS of each kind of text, where there are several
    Confusion confusion = {};         ///< of labels alone, whatever the head
    std::vector<std::pair<std::string, std::size_t>> counts = {};
};

/// LAS (labels without subtypes, punctuation counts), LAS without punctuation, UAS, CLAS (content words), UPOS, XPOS,
/// features, lemma; no value of the features where the gold or the prediction has none; ELAS and EULAS (eval/enhanced.h)
/// where the gold has enhanced dependencies. Intervals are over sentences. Fails where
/// sentences or words are not the same in number.
Result<TreeScore> score_trees(const std::vector<Tree>& gold, const std::vector<Tree>& predicted);

}  // namespace relata::eval
