#include "text/tokens.h"

#include <string>

#include "tests/support/catch.h"

using namespace relata;

namespace {

/// Words joined by blanks; checks on the way that each form is the bytes under its span.
std::string words(std::string_view text) {
    std::string out;
    for (const Token& t : text::tokenize(text, 100)) {
        CHECK(t.form == slice(text, Span{t.span.start - 100, t.span.end - 100}));
        out += (out.empty() ? "" : " ") + t.form;
    }
    return out;
}

}  // namespace

TEST_CASE("clitics are words of their own") {
    CHECK(words("Latvia's port can't open.") == "Latvia 's port ca n't open .");
    CHECK(words("They’ll say they don’t.") == "They ’ll say they do n’t .");
    CHECK(words("the workers' union") == "the workers ' union");
    CHECK(words("He cannot go; they couldn't've.") == "He can not go ; they could n't 've .");
    CHECK(words("Im sure thats alot") == "I m sure that s a lot");
    CHECK(words("Hay’at and O'Brien at five o'clock") == "Hay’at and O'Brien at five o'clock");
}

TEST_CASE("hyphens are words of their own except behind a prefix and in codes") {
    CHECK(words("Finnish-backed rebels") == "Finnish - backed rebels");
    CHECK(words("an anti-tank co-founder of the ex-army") == "an anti-tank co-founder of the ex-army");
    CHECK(words("de-escalation zone, mid-January") == "de-escalation zone , mid-January");
    CHECK(words("al-Hasan, 30-year-old") == "al - Hasan , 30 - year - old");
    CHECK(words("call 345-9945, 1999-2003") == "call 345-9945 , 1999 - 2003");
    CHECK(words("U.S.-led pro-Russian-backed") == "U.S. - led pro-Russian - backed");
}

TEST_CASE("numbers, units and money") {
    CHECK(words("died: 1,50,000; 18,19,20 and 2020,50") == "died : 1,50,000 ; 18 , 19 , 20 and 2020 , 50");
    CHECK(words("$1,400.50 or US$5m, 10% at 5pm") == "$ 1,400.50 or US$ 5 m , 10 % at 5 pm");
    CHECK(words("the 70's, under 12's, 2019's war") == "the 70's , under 12's , 2019 's war");
    CHECK(words("items 1,2 on the 6th in the 1980s at 3:30") == "items 1 , 2 on the 6th in the 1980s at 3:30");
}

TEST_CASE("abbreviations keep their period, sentences lose it") {
    CHECK(words("Gen. Lee met Mr. J. Poe in the U.S.") == "Gen. Lee met Mr. J. Poe in the U.S.");
    CHECK(words("tea, milk etc.") == "tea , milk etc .");
    CHECK(words("No. 5 said no.") == "No. 5 said no .");
    CHECK(words("They sold Acme Inc.. Then") == "They sold Acme Inc. . Then");
}

TEST_CASE("addresses and handles stay whole") {
    CHECK(words("see https://example.org/a?b=1, or example.com.") ==
          "see https://example.org/a?b=1 , or example.com .");
    CHECK(words("\"Jane\"<janed...@example.org>; Doe@ACME") == "\" Jane \" < janed...@example.org > ; Doe@ACME");
    CHECK(words("(see report.pdf)(list.doc)") == "( see report.pdf ) ( list.doc )");
    CHECK(words("on rec.boats.ferries, w/it") == "on rec.boats.ferries , w/ it");
    CHECK(words("jane.doe@example.org and @jane_doe (#port)") == "jane.doe@example.org and @jane_doe ( #port )");
}

TEST_CASE("marks are cut singly, runs of dots, dashes and cries together") {
    CHECK(words("“Why?!” she said... --no") == "“ Why ?! ” she said ... -- no");
    CHECK(words("Why.? Now!. A+++ for $$$ ----== Kiel") == "Why .? Now !. A +++ for $$$ ----== Kiel");
    CHECK(words("Good :-). Bye :)") == "Good :-) . Bye :)");
    CHECK(words("war/peace (2019–2020)") == "war / peace ( 2019 – 2020 )");
}

TEST_CASE("spaces are known, also around none") {
    const auto tokens = text::tokenize("A (b).", 0);
    REQUIRE(tokens.size() == 5);
    CHECK(tokens[0].space_after);
    CHECK_FALSE(tokens[1].space_after);
    CHECK(tokens[4].space_after);
    CHECK(text::tokenize("  \n", 0).empty());
}
