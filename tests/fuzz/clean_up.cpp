// Any bytes as an article in plain text: lines typed, title, date and place found. If the first byte is odd, the lines
// also carry hints as those of a web page do.
#include "text/article/clean_up.h"

#include "core/utf8.h"
#include "tests/fuzz/checks.h"
#include "text/article/lines.h"
#include "text/article/plain.h"
#include "text/document.h"

namespace {

/// The article with a hint for each line, taken from the line's first byte.
relata::Document hinted(std::string bytes) {
    using namespace relata;
    Document document = text::make_document(std::move(bytes), "page", "page.html");
    document.text = document.source_bytes;
    std::vector<text::LineHint> hints;
    for (const Span line : text::split_lines(document.text)) {
        constexpr unsigned kHints = 7;
        hints.push_back(static_cast<text::LineHint>(static_cast<unsigned char>(document.text[line.start]) % kHints));
    }
    text::type_lines(document, hints);
    return document;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    const std::string bytes(fuzz::input_of(data, size));
    const Document article = text::read_plain(bytes, "article", "article.txt");
    fuzz::check_article(article);
    fuzz::check_same(article, text::read_plain(bytes, "article", "article.txt"));
    if (size > 0 && data[0] % 2 == 1) fuzz::check_article(hinted(bytes));
    return 0;
}
