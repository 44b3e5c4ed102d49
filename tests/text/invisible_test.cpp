#include "text/invisible.h"

#include <string>

#include "tests/support/catch.h"
#include "text/article/plain.h"
#include "text/sentences.h"
#include "text/to_source.h"

using namespace relata;
using namespace relata::text;

TEST_CASE("invisible characters inside a word are left out, and its span leads back to all its bytes") {
    const std::string source =
        "Hayat Tahrir al-Sham at\u00adtacked the Hme\u200bimim\u200f air base on Tuesday, \u202bofficials\u202c "
        "said.\n";
    const Document d = read_plain(source, "x", "x.txt");
    CHECK(d.source_bytes == source);
    CHECK(d.text == "Hayat Tahrir al-Sham attacked the Hmeimim air base on Tuesday, officials said.\n");
    const auto sentences = split_sentences(d);
    REQUIRE(sentences.size() == 1);
    CHECK(source_quote(d, sentences[0].span) == source.substr(0, source.size() - 1));
    for (const Token& token : sentences[0].tokens) {
        CHECK(token.form == slice(d.text, token.span));
        CHECK(without_invisible(source_quote(d, token.span)) == token.form);
    }
    CHECK(source_quote(d, sentences[0].tokens[5].span) == "at\u00adtacked");
    CHECK(source_quote(d, sentences[0].tokens[7].span) == "Hme\u200bimim");
}

TEST_CASE("a text without them needs no map, and a byte order mark at the start stays") {
    CHECK(visible_text("Caf\u00e9 \U0001F525").offsets.empty());
    CHECK(visible_text("\xEF\xBB\xBFText").text == "\xEF\xBB\xBFText");
    CHECK(visible_text("\xEF\xBB\xBFText").offsets.empty());
    CHECK(visible_text("").text.empty());
    const auto nothing = visible_text("\u200b\u200b");
    CHECK(nothing.text.empty());
    CHECK_FALSE(nothing.offsets.empty());
}
