// From the tokens of a sentence to the numbers the encoder reads.

#include "nlp/input.h"

#include "nlp/shape.h"

namespace relata::nlp {

Input make_input(const std::vector<std::string_view>& words, const CharacterTable& characters,
                 const WordPieces& vocabulary) {
    Input in{{vocabulary.cls()}, {0}, {0}, {0}, {0}};
    std::vector<std::vector<Character>> letters;
    for (const std::string_view word : words) letters.push_back(characters.of(word));
    for (const auto& word : letters) {
        const int shape = static_cast<int>(shape_of(word));
        in.first.push_back(static_cast<int>(in.pieces.size()));
        for (const int piece : vocabulary.of(word)) {
            in.pieces.push_back(piece);
            in.piece_shapes.push_back(shape);
        }
        in.last.push_back(static_cast<int>(in.pieces.size()) - 1);
        in.word_shapes.push_back(shape);
    }
    in.pieces.push_back(vocabulary.sep());
    in.piece_shapes.push_back(0);
    in.sentence_case = static_cast<int>(case_of(letters));
    return in;
}

std::vector<std::pair<int, int>> windows(const std::vector<std::string_view>& words,
                                         const std::vector<int>& pieces_of_word) {
    std::vector<std::pair<int, int>> out;
    const auto n = static_cast<int>(words.size());
    for (int begin = 0; begin < n;) {
        int pieces = 0;
        int end = begin;
        int cut = -1;
        for (; end < n; ++end) {
            pieces += pieces_of_word[static_cast<std::size_t>(end)];
            if (pieces > kMostPiecesInWindow) break;
            const std::string_view word = words[static_cast<std::size_t>(end)];
            const bool stop = word == ";" || word == "." || word == ":" || word == ",";
            if (stop && pieces > kMostPiecesInWindow / 2) cut = end + 1;
        }
        if (end < n && cut > 0) end = cut;
        out.emplace_back(begin, end);
        begin = end;
    }
    return out;
}

}  // namespace relata::nlp
