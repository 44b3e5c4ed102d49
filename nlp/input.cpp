// From the tokens of a sentence to the numbers the encoder reads.

#include "nlp/input.h"

#include "nlp/shape.h"

namespace relata::nlp {

Spelling spell(const std::vector<std::string_view>& words, const CharacterTable& characters,
               const WordPieces& vocabulary) {
    Spelling out;
    for (const std::string_view word : words) {
        out.letters.push_back(characters.of(word));
        out.pieces.push_back(vocabulary.of(out.letters.back()));
    }
    return out;
}

Input make_input(const Spelling& spelling, int begin, int end, const WordPieces& vocabulary) {
    Input in{{vocabulary.cls()}, {0}, {0}, {0}, {0}};
    const auto letters = std::span(spelling.letters).subspan(static_cast<std::size_t>(begin));
    const auto words = letters.first(static_cast<std::size_t>(end - begin));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::vector<int>& pieces = spelling.pieces[static_cast<std::size_t>(begin) + i];
        const int shape = static_cast<int>(shape_of(words[i]));
        in.first.push_back(static_cast<int>(in.pieces.size()));
        in.pieces.insert(in.pieces.end(), pieces.begin(), pieces.end());
        in.piece_shapes.insert(in.piece_shapes.end(), pieces.size(), shape);
        in.last.push_back(static_cast<int>(in.pieces.size()) - 1);
        in.word_shapes.push_back(shape);
    }
    in.pieces.push_back(vocabulary.sep());
    in.piece_shapes.push_back(0);
    in.sentence_case = static_cast<int>(case_of(words));
    return in;
}

std::vector<std::pair<int, int>> windows(const std::vector<std::string_view>& words,
                                         const std::vector<std::vector<int>>& pieces_of_word) {
    std::vector<std::pair<int, int>> out;
    const auto n = static_cast<int>(words.size());
    for (int begin = 0; begin < n;) {
        int pieces = 0;
        int end = begin;
        int cut = -1;
        for (; end < n; ++end) {
            pieces += static_cast<int>(pieces_of_word[static_cast<std::size_t>(end)].size());
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
