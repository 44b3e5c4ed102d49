#pragma once
// A sentence as the network is given it, and the cutting of sentences that are too long for it.

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "nlp/characters.h"
#include "nlp/wordpiece.h"

namespace relata::nlp {

/// [CLS], the pieces of all words, [SEP]. Words count from 1; word 0 stands for [CLS], which is the root of the tree.
struct Input {
    std::vector<int> pieces = {};
    std::vector<int> piece_shapes = {};  ///< shape of the word a piece belongs to
    std::vector<int> first = {};         ///< for each word the position of its first piece
    std::vector<int> last = {};
    std::vector<int> word_shapes = {};
    int sentence_case = 0;
    int size() const { return static_cast<int>(pieces.size()); }
    int words() const { return static_cast<int>(first.size()) - 1; }
};

/// The words of a sentence, cut into characters and into pieces. Looks at the words' bytes and at the table's.
struct Spelling {
    std::vector<std::vector<Character>> letters = {};
    std::vector<std::vector<int>> pieces = {};
};
Spelling spell(const std::vector<std::string_view>& words, const CharacterTable& characters,
               const WordPieces& vocabulary);

/// For the words [begin, end).
Input make_input(const Spelling& spelling, int begin, int end, const WordPieces& vocabulary);

/// The most pieces that are looked at in one go; the encoder knows 512 positions.
inline constexpr int kMostPiecesInWindow = 500;

/// Ranges of words [begin, end) that together cover the sentence, each small enough for the encoder. Nearly always one.
/// A cut is made after the last ";" "." ":" or "," of the second half of a window, or else where the window is full.
std::vector<std::pair<int, int>> windows(const std::vector<std::string_view>& words,
                                         const std::vector<std::vector<int>>& pieces_of_word);

}  // namespace relata::nlp
