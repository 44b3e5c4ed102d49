#pragma once
// CoNLL-U, the treebanks' file format: ten columns a word, a blank line after each sentence.
//
//     # text = Turkey denied it.
//     1  Turkey  Turkey  PROPN  NNP  _  2  nsubj  2:nsubj  NER=B-LOC|TokenRange=0:6
// MISC carries the name tag (none is written for "O"), SpaceAfter=No and the byte offsets TokenRange=start:end.

#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "core/result.h"

namespace relata::nlp {

/// The sentence with its blank line at the end. FEATS has the features (nlp/features.h), DEPS the enhanced
/// dependencies (nlp/enhanced.h). Empty columns are "_".
std::string to_conllu(const ParsedSentence& sentence);

/// All sentences of a file, with the columns as they are given ("_" becomes empty; a missing head becomes -1, as the
/// root's). Multiword tokens ("3-4 don't") and empty nodes ("8.1") are skipped. Without TokenRange a word's span is its
/// place in `text`, which is put together from the forms.
/// Fails as "line 12: 3 columns instead of 10", or on an ID or HEAD that is no number or out of range.
Result<std::vector<ParsedSentence>> read_conllu(std::string_view bytes);

/// The tokens alone, for a parser to analyse.
Sentence tokens_of(const ParsedSentence& sentence);

}  // namespace relata::nlp
