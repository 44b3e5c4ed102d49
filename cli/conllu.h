#pragma once
// Parses as CoNLL-U, the format of the Universal Dependencies treebanks.

#include <string>
#include <string_view>

#include "cli/pipeline.h"

namespace relata::cli {

/// Every sentence with `# sent_id` and `# text`; ten columns (DEPS: nlp/enhanced.h), names in MISC as `NER=B-PER`,
/// source bytes as `TokenRange=start:end`, `SpaceAfter=No` where no space follows.
std::string to_conllu(const Analysis& made);

/// For an input that was CoNLL-U itself: its own lines (comments, word ranges, empty nodes, forms, MISC) with LEMMA,
/// UPOS, XPOS, FEATS, HEAD, DEPREL and DEPS predicted. Keeps the number and order of sentences.
std::string fill_conllu(const Analysis& made);

/// True if the first line that is neither empty nor a comment has ten columns.
bool is_conllu(std::string_view source);

}  // namespace relata::cli
