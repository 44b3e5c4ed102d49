#pragma once
// Inputs that already say where sentences and words are.

#include <string>

#include "text/input/read.h"

namespace relata::text {

/// One sentence a line, each a paragraph of its own. With `pretokenized` the words are what stands between spaces, else
/// `tokenize` cuts them.
InputDocument read_lines(std::string bytes, std::string id, std::string source, bool pretokenized);

/// CoNLL-U: only the words (FORM, SpaceAfter, multiword tokens) are taken; `# newpar` and `# newdoc` start a paragraph.
/// The text is put together from the words, one sentence a line, with a map to the file's bytes.
InputDocument read_conllu(std::string bytes, std::string id, std::string source);

}  // namespace relata::text
