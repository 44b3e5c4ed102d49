#pragma once
// Names on given words: exact spans of persons, places and organisations.

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"
#include "eval/parses.h"
#include "eval/treebank.h"

namespace relata::eval {

/// Words with IOB2 tags.
struct TaggedSentence {
    std::vector<std::string> words = {};
    std::vector<std::string> tags = {};
};

/// Sentences parted by empty lines, a word and its tag a line: `number TAB word TAB tag …` (Universal NER),
/// `word TAB tag` or `word … tag` with blanks (CoNLL). Fails as "NAME:LINE: what" where a line has no tag.
Result<std::vector<TaggedSentence>> read_tagged(std::string_view text, const std::string& name);

/// Bare CoNLL-U with these words, to be read by a tagger.
std::string bare_conllu(const std::vector<TaggedSentence>& sentences);

/// Precision, recall and F1 of exact spans: PER, LOC, ORG, and all three; intervals over sentences. Predicted tags are
/// `NER=B-PER` in MISC. Types that the gold spells otherwise ("Person", "organization") are these three; others do not
/// count.
Result<TreeScore> score_names(const std::vector<TaggedSentence>& gold, const std::vector<Tree>& predicted);

}  // namespace relata::eval
