#include "core/fingerprint.h"

#include "tests/support/catch.h"

using relata::line_fingerprint;

TEST_CASE("lines of one template have one fingerprint") {
    CHECK(line_fingerprint("12 Comments") == line_fingerprint("3 comments:"));
    CHECK(line_fingerprint("Read  more…") == line_fingerprint("READ\u00A0MORE"));
    CHECK(line_fingerprint("Updated 12:30 GMT") == line_fingerprint("Updated 9.05 GMT"));
    CHECK(line_fingerprint("ПОДПИСЫВАЙТЕСЬ!") == line_fingerprint("Подписывайтесь"));
    CHECK(line_fingerprint("Élysée") == line_fingerprint("élysée"));
}

TEST_CASE("lines that say different things have different fingerprints") {
    CHECK(line_fingerprint("Read more") != line_fingerprint("Read on"));
    CHECK(line_fingerprint("The toll rose to 12, the ministry said.") !=
          line_fingerprint("The toll rose to 15, the ministry said."));
    CHECK(line_fingerprint("12 comments") != line_fingerprint("comments"));
    CHECK(line_fingerprint("Élysée") != line_fingerprint("Elysee"));
}

TEST_CASE("a line of marks alone has no fingerprint") {
    CHECK(line_fingerprint("") == 0);
    CHECK(line_fingerprint(" *** — | ") == 0);
    CHECK(line_fingerprint("…\u200B") == 0);
}

TEST_CASE("the fingerprint is the same on every machine") {
    CHECK(line_fingerprint("a") == 0xaf63dc4c8601ec8cULL);  // FNV-1a of one byte
    CHECK(line_fingerprint("A.") == line_fingerprint("a"));
}
