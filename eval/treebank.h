#pragma once
// Treebanks as CoNLL-U files have them: words with their columns, and the text that they were cut out of.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace relata::eval {

/// A word of CoNLL-U; word ranges ("1-2") and empty nodes ("1.1") are no words.
struct TreeWord {
    std::string form = {}, lemma = {}, upos = {}, xpos = {}, feats = {}, head = {}, deprel = {}, deps = {}, misc = {};
};

/// A stretch of text that is a word, or a range of several words ("don't").
struct TreeToken {
    std::string form = {};
    std::size_t words = 1;
};

struct Tree {
    std::size_t paragraph = 0;  ///< counts `# newpar` and `# newdoc`
    std::string genre = {};     ///< "news"; empty where neither the document's id nor the sentence's tells
    std::vector<TreeWord> words = {};
    std::vector<TreeToken> tokens = {};
    std::vector<std::pair<std::string, std::string>> empty_nodes = {};  ///< id ("8.1") and DEPS
    std::string text = {};                                              ///< tokens with the blanks between them
};

/// Fails with "NAME:LINE: what; …" where a row has not ten columns, and where there is no sentence.
Result<std::vector<Tree>> read_trees(std::string_view conllu, const std::string& name);

/// Says where sentences or words are not the same in number; nothing where all are. `gold` has the words of each
/// sentence.
std::optional<Error> find_difference(std::span<const std::size_t> gold, const std::vector<Tree>& predicted);
std::optional<Error> find_difference(const std::vector<Tree>& gold, const std::vector<Tree>& predicted);

/// The kind of text that an id names: "GUM_news_homeopathic" -> "news", "weblog-blogspot.com_x" -> "weblog"; empty for
/// other ids.
std::string genre_of(std::string_view id);
/// The genres of trees, sorted; none where they have fewer than two.
std::vector<std::string> genres_of(const std::vector<Tree>& trees);

/// "nsubj:pass" -> "nsubj".
std::string_view universal(std::string_view deprel);

}  // namespace relata::eval
