// Any bytes as CoNLL-U and as one sentence a line: the two readers of text/, and the strict one of the treebanks.
#include "nlp/conllu.h"

#include "core/utf8.h"
#include "tests/fuzz/checks.h"
#include "text/input/conllu.h"

namespace {

/// What the strict reader takes it must write and take again, the same.
void check_strict_reader(std::string_view bytes) {
    using namespace relata;
    const auto sentences = nlp::read_conllu(bytes);
    if (!sentences) {
        RELATA_CHECK(sentences.error().message.find("line ") != std::string::npos);
        return;
    }
    std::string written;
    for (const ParsedSentence& s : *sentences) {
        for (const Word& word : s.words) RELATA_CHECK(word.head < static_cast<int>(s.words.size()));
        written += nlp::to_conllu(s);
    }
    const auto again = nlp::read_conllu(written);
    RELATA_CHECK(again && again->size() == sentences->size());
    for (std::size_t i = 0; i < again->size(); ++i)
        RELATA_CHECK((*again)[i].words.size() == (*sentences)[i].words.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    const std::string bytes(fuzz::input_of(data, size));
    const auto rows = text::read_conllu(bytes, "rows", "rows.conllu");
    fuzz::check_document(rows.document);
    fuzz::check_sentences(rows.document, rows.sentences);
    fuzz::check_same(rows.sentences, text::read_conllu(bytes, "rows", "rows.conllu").sentences);
    for (const bool pretokenized : {false, true}) {
        const auto lines = text::read_lines(bytes, "lines", "lines.txt", pretokenized);
        fuzz::check_document(lines.document);
        fuzz::check_sentences(lines.document, lines.sentences);
        for (const Sentence& s : lines.sentences) fuzz::check_words(s.text, s.span.start, s.tokens);
    }
    check_strict_reader(bytes);
    return 0;
}
