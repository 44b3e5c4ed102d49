#include "eval/borders.h"

#include "tests/eval/trees_of.h"

using namespace relata;
using namespace relata::eval;
using namespace relata::eval::test;

namespace {

std::vector<CutText> gold_cuts(const std::vector<Paragraph>& paragraphs) {
    std::vector<CutText> out;
    for (const Paragraph& paragraph : paragraphs) out.push_back(paragraph.gold);
    return out;
}

/// A text of one sentence in which every token is a word.
CutText words_at(const std::string& text, const std::vector<Span>& spans) {
    CutText out;
    for (const Span span : spans) add_token(out, span, {std::string(slice(text, span))});
    out.sentences = {{spans.front().start, spans.back().end}};
    return out;
}

}  // namespace

TEST_CASE("borders are those of the same characters, whatever the blanks") {
    const auto paragraphs = paragraphs_of(trees("gold.conllu"));
    REQUIRE(paragraphs.size() == 2);
    CHECK(paragraphs[0].text == "Police closed the port. They didn't say why.");
    CHECK(paragraphs[1].text == "Orlov left");
    for (const auto* kind : {"sentences_f1", "tokens_f1", "words_f1"}) {
        CHECK(figure(score_borders(paragraphs, gold_cuts(paragraphs)).figures, kind) == 100);
    }
    auto cuts = gold_cuts(paragraphs);
    CHECK(cuts[0].tokens.size() == 10);
    CHECK(cuts[0].words.size() == 11);
    cuts[0].sentences = {{0, cuts[0].sentences[1].end}};
    ++cuts[0].words[3].span.end;  // "port."
    ++cuts[0].tokens[3].end;
    cuts[0].words.erase(cuts[0].words.begin() + 4);
    cuts[0].tokens.erase(cuts[0].tokens.begin() + 4);
    const TreeScore score = score_borders(paragraphs, cuts);
    CHECK(figure(score.figures, "sentences_precision") == 50);
    CHECK(figure(score.figures, "sentences_recall") == Approx(100.0 / 3));
    CHECK(figure(score.figures, "words_recall") == Approx(100.0 * 11 / 13));
    CHECK(figure(score.figures, "words_precision") == Approx(100.0 * 11 / 12));
    CHECK(figure(score.figures, "tokens_precision") == Approx(100.0 * 10 / 11));
}

TEST_CASE("words of a token of several are aligned by their forms") {
    const auto paragraphs = paragraphs_of(trees("gold.conllu"));
    const std::string& text = paragraphs[0].text;  // Police closed the port. They didn't say why.
    auto cuts = gold_cuts(paragraphs);
    cuts[0] = words_at(
        text,
        {{0, 6}, {7, 13}, {14, 17}, {18, 22}, {22, 23}, {24, 28}, {29, 32}, {32, 35}, {36, 39}, {40, 43}, {43, 44}});
    cuts[0].sentences = paragraphs[0].gold.sentences;
    const TreeScore apart = score_borders(paragraphs, cuts);
    CHECK(figure(apart.figures, "words_f1") == 100);  // "did" and "n't", as the treebank has them
    CHECK(figure(apart.figures, "tokens_recall") == Approx(100.0 * 11 / 12));
    cuts[0].words[6].form = "didn", cuts[0].words[7].form = "'t";
    cuts[0].words[6].span.end = cuts[0].words[7].span.start = 33;
    CHECK(figure(score_borders(paragraphs, cuts).figures, "words_f1") == Approx(100.0 * 11 / 13));
}

TEST_CASE("each kind of text has its own borders' figures") {
    auto paragraphs = paragraphs_of(trees("gold.conllu"));
    CHECK(score_borders(paragraphs, gold_cuts(paragraphs)).genres.empty());
    paragraphs[0].genre = "news";
    paragraphs[1].genre = "bio";
    auto cuts = gold_cuts(paragraphs);
    cuts[1].sentences.clear();
    const auto genres = score_borders(paragraphs, cuts).genres;
    CHECK(figure(genres, "sentences_f1:news") == 100);
    CHECK(figure(genres, "words_f1:bio") == 100);
    CHECK(figure(genres, "sentences_f1:bio") == 0);
}
