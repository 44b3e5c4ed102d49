#pragma once
// Borders of sentences, tokens and words in running text, as the CoNLL 2018 shared task scores them.

#include <cstddef>
#include <string>
#include <vector>

#include "core/span.h"
#include "eval/parses.h"
#include "eval/treebank.h"

namespace relata::eval {

/// A syntactic word: its place, or that of its whole token where the token is several words ("don't").
struct CutWord {
    Span span = {};
    bool shares_token = false;
    std::string form = {};
};

/// A stretch of running text cut up, in bytes of the text.
struct CutText {
    std::vector<Span> sentences = {};
    std::vector<Span> tokens = {};
    std::vector<CutWord> words = {};
};

/// A paragraph of a treebank as running text: its sentences with a blank between them, and where they and their words
/// are.
struct Paragraph {
    std::string text = {};
    std::string genre = {};
    CutText gold = {};
};
std::vector<Paragraph> paragraphs_of(const std::vector<Tree>& trees);

/// Adds the words of one token: one word with the token's span, or several that share it.
void add_token(CutText& cut, Span token, const std::vector<std::string>& words);

/// Precision, recall and F1 of sentences, tokens and words, in all and (F1) for each genre; intervals over paragraphs.
/// Sentences, tokens and words are the same if they hold the same characters, blanks aside; the words of a token that
/// is several words in one of the two are aligned by their forms (longest common subsequence).
TreeScore score_borders(const std::vector<Paragraph>& gold, const std::vector<CutText>& predicted);

}  // namespace relata::eval
