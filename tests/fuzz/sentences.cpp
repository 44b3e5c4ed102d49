// Any running text to sentences and words.
#include "text/sentences.h"

#include "core/utf8.h"
#include "tests/fuzz/checks.h"
#include "text/tokens.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    const std::string text = repair_utf8(fuzz::input_of(data, size)).text;
    const auto sentences = text::find_sentences(text);
    RELATA_CHECK(sentences == text::find_sentences(text));
    std::uint32_t end = 0;
    for (const Span span : sentences) {
        RELATA_CHECK(span.start >= end && span.end > span.start && span.end <= text.size());
        RELATA_CHECK(fuzz::is_blank(text, end, span.start));
        const std::string_view sentence = slice(text, span);
        RELATA_CHECK(is_valid_utf8(sentence));
        fuzz::check_words(sentence, span.start, text::tokenize(sentence, span.start));
        end = span.end;
    }
    RELATA_CHECK(fuzz::is_blank(text, end, text.size()));
    return 0;
}
