#pragma once
// Parses, names and sentence borders against treebanks: the figures of CoNLL-U files.

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"

namespace relata::eval {

/// A word of CoNLL-U; word ranges ("1-2") and empty nodes ("1.1") are no words.
struct TreeWord {
    std::string form = {}, lemma = {}, upos = {}, xpos = {}, head = {}, deprel = {}, misc = {};
};

struct Tree {
    std::size_t document = 0;   ///< counts `# newdoc`
    std::size_t paragraph = 0;  ///< counts `# newpar` and `# newdoc`
    std::vector<TreeWord> words = {};
    std::vector<std::string> pieces = {};  ///< the text word by word, as far as the treebank says where each stands
    std::string text = {};                 ///< words with the blanks between them
};

/// Fails with "NAME:LINE: what; …" where a row has not ten columns, and where there is no sentence.
Result<std::vector<Tree>> read_trees(std::string_view conllu, const std::string& name);

/// Labels beside each other: gold label -> predicted label -> words. Labels outside of `kConfused` are "other".
inline constexpr std::array<std::string_view, 9> kConfused{"nsubj", "obj",   "obl",   "conj",     "appos",
                                                           "acl",   "ccomp", "xcomp", "parataxis"};
using Confusion = std::map<std::string, std::map<std::string, std::size_t>>;

struct TreeScore {
    std::vector<Figure> figures = {};
    std::vector<Figure> labels = {};  ///< F1 of head and label together, for each of `kConfused`
    Confusion confusion = {};         ///< of labels alone, whatever the head
    std::vector<std::pair<std::string, std::size_t>> counts = {};
};

/// Says where sentences or words are not the same in number; nothing where all are. `gold` has the words of each
/// sentence.
std::optional<Error> find_difference(std::span<const std::size_t> gold, const std::vector<Tree>& predicted);

/// LAS (labels without subtypes, punctuation counts), LAS without punctuation, UAS, CLAS (content words), UPOS, XPOS,
/// lemma. Fails where sentences or words are not the same in number.
Result<TreeScore> score_trees(const std::vector<Tree>& gold, const std::vector<Tree>& predicted);

/// Words with IOB2 tags: `number TAB word TAB tag`, sentences parted by empty lines.
struct TaggedSentence {
    std::vector<std::string> words = {};
    std::vector<std::string> tags = {};
};
Result<std::vector<TaggedSentence>> read_tagged(std::string_view text, const std::string& name);
/// Bare CoNLL-U with these words, to be read by a tagger.
std::string bare_conllu(const std::vector<TaggedSentence>& sentences);
/// Precision, recall and F1 of exact spans: PER, LOC, ORG, and all three. Predicted tags are `NER=B-PER` in MISC.
Result<TreeScore> score_names(const std::vector<TaggedSentence>& gold, const std::vector<Tree>& predicted);

/// A stretch of running text cut into sentences and words, in bytes of the text.
struct CutText {
    std::vector<std::pair<std::size_t, std::size_t>> sentences = {};
    std::vector<std::pair<std::size_t, std::size_t>> words = {};
};
/// The paragraphs of a treebank as running text, and where its sentences and words are in each.
struct Paragraphs {
    std::vector<std::string> texts = {};
    std::vector<CutText> cuts = {};
};
Paragraphs paragraphs_of(const std::vector<Tree>& trees);
/// F1 of sentences and of words, as the CoNLL 2018 shared task has it: equal if the same characters (blanks aside).
TreeScore score_cuts(const Paragraphs& gold, const std::vector<CutText>& predicted);

}  // namespace relata::eval
