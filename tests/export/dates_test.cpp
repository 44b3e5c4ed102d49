#include "export/dates.h"

#include "tests/support/catch.h"

using namespace relata::exporter;

TEST_CASE("a time is told as exactly as it is known") {
    CHECK(date_words("2020-02-04") == "4 Feb 2020");
    CHECK(date_words("2019-08") == "Aug 2019");
    CHECK(date_words("2016") == "2016");
    CHECK(date_words("2020-01-11/2020-01-20") == "11–20 Jan 2020");
    CHECK(date_words("2019-09/2019-12") == "Sep–Dec 2019");
    CHECK(date_words("2020-01-28/2020-02-03") == "28 Jan – 3 Feb 2020");
    CHECK(date_words("2019-12-28/2020-01-03") == "28 Dec 2019 – 3 Jan 2020");
    CHECK(date_words("2016/2020") == "2016–2020");
    CHECK(date_words("2016/2020-02-20") == "2016 – 20 Feb 2020");
    CHECK(date_words("/2020-02-29") == "by 29 Feb 2020");
    CHECK(date_words("2020-02/") == "since Feb 2020");
}

TEST_CASE("a time behind a verb has its preposition") {
    CHECK(when_words("2020-02-04") == "on 4 Feb 2020");
    CHECK(when_words("2019-08") == "in Aug 2019");
    CHECK(when_words("2020-01-11/2020-01-20") == "between 11 and 20 Jan 2020");
    CHECK(when_words("/2020-02-29") == "by 29 Feb 2020");
}

TEST_CASE("what is no ISO time stays as it is") {
    for (const char* words : {"", "soon", "2020-13", "2020-02-04x", "/", "20x0", "a/b"})
        CHECK(date_words(words) == words);
}
