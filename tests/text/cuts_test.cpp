// Generated input: the splitter and the tokenizer lose and invent no byte.

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "tests/support/catch.h"
#include "text/chars.h"
#include "text/sentences.h"
#include "text/tokens.h"

using namespace relata;

namespace {

/// What borders depend on: end marks, quotation marks, dashes, abbreviations, initials, numbers, addresses, clitics,
/// blanks of all sorts, characters of one to four bytes, broken ones.
constexpr std::array kPieces = {
    "The",       "ferry", "Gen.", "U.S.",  "p.m.", "J.",    "No.",      "etc.", "Inc.",     "Mr",
    "St.",       "Feb.",  "I",    "he",    "said", "can't", "’s",       "'ve",  "gonna",    "ex",
    "anti-",     "5km",   "10.5", "1,400", "$",    "%",     "3:30",     "[17]", "a.b",      "x@y.org",
    "www.z.org", "#tag",  "@me",  ":-)",   "e.g.", "...",   "…",        ".",    "?",        "!",
    "?!",        ",",     ";",    ":",     "\"",   "'",     "“",        "”",    "‘",        "’",
    "(",         ")",     "[",    "]",     "-",    "--",    "–",        "—",    "/",        "&",
    "*",         "•",     " ",    " ",     " ",    "  ",    "\n",       "\t",   "\xC2\xA0", "\xE2\x80\x8B",
    "é",         "Éire",  "猫",   "。",    "😀",    "\xFF",  "\xE2\x80", "\r",   "_",        "<",
    ">",         "=",     "~",    "+"};

std::string made_text(std::mt19937& chance) {
    std::string out;
    const std::size_t pieces = chance() % 40;
    for (std::size_t i = 0; i < pieces; ++i) out += kPieces[chance() % kPieces.size()];
    return out;
}

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) {
        if (!text::is_space(decode_at(text, at).value)) return false;
    }
    return true;
}

/// What lies between two spans of `text` that follow each other.
std::string_view between(std::string_view text, std::uint32_t end, std::uint32_t start) {
    REQUIRE(start >= end);
    return text.substr(end, start - end);
}

/// Every byte of `sentence`, which starts at `base`, is in a token or blank; forms are the bytes under their spans.
void check_tokens(std::string_view text, Span sentence) {
    std::uint32_t end = sentence.start;
    for (const Token& token : text::tokenize(slice(text, sentence), sentence.start)) {
        REQUIRE_FALSE(token.span.empty());
        REQUIRE(token.form == slice(text, token.span));
        if (is_valid_utf8(text)) REQUIRE(is_valid_utf8(token.form));
        REQUIRE(is_blank(between(text, end, token.span.start)));
        end = token.span.end;
    }
    REQUIRE(is_blank(between(text, end, sentence.end)));
}

}  // namespace

TEST_CASE("splitter and tokenizer lose no byte, invent none, and cut no character") {
    std::mt19937 chance(20200220);
    for (int n = 0; n < 20'000; ++n) {
        const std::string text = made_text(chance);
        INFO(text);
        std::uint32_t end = 0;
        for (const Span sentence : text::find_sentences(text)) {
            REQUIRE_FALSE(sentence.empty());
            REQUIRE(is_blank(between(text, end, sentence.start)));
            REQUIRE(text::trim(text, sentence) == sentence);
            if (is_valid_utf8(text)) REQUIRE(is_valid_utf8(slice(text, sentence)));
            check_tokens(text, sentence);
            end = sentence.end;
        }
        REQUIRE(is_blank(between(text, end, static_cast<std::uint32_t>(text.size()))));
    }
}
