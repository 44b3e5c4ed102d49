#include "core/utf8.h"

#include "tests/support/catch.h"

using namespace relata;

TEST_CASE("a broken byte becomes one replacement character and is counted") {
    const auto repaired = repair_utf8(
        "Hay\x92"
        "at \xE2\x80\x99 \xC0\xAF");
    CHECK(repaired.text == "Hay\uFFFDat \u2019 \uFFFD\uFFFD");
    CHECK(repaired.broken_bytes == 3);
}

TEST_CASE("a sequence cut short becomes one replacement character, as other decoders have it") {
    CHECK(repair_utf8("a\xE2\x82"
                      "b\xF0\x9F\x94")
              .text == "a\uFFFDb\uFFFD");
    CHECK(repair_utf8("\xF0\x9F"
                      "b\xC3")
              .text == "\uFFFDb\uFFFD");
    CHECK(repair_utf8("\xED\xA0\x80").text == "\uFFFD\uFFFD\uFFFD");
    CHECK(repair_utf8("\xE0\x80\xF4\x90\xF0\x8F").text == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(repair_utf8("\xE2\x82").broken_bytes == 2);
    CHECK(repair_utf8("\uFFFD").broken_bytes == 0);
}

TEST_CASE("surrogates, overlong forms and cut sequences are not valid") {
    CHECK(is_valid_utf8("Idlib \u2019\U0001F600"));
    CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));
    CHECK_FALSE(is_valid_utf8("\xE0\x80\x80"));
    CHECK_FALSE(is_valid_utf8("abc\xE2\x80"));
}

TEST_CASE("a code point survives encoding and decoding") {
    for (const char32_t c : {U'a', U'é', U'’', U'😀'}) {
        std::string bytes;
        append_utf8(bytes, c);
        CHECK(decode_at(bytes, 0).value == c);
        CHECK(decode_at(bytes, 0).length == bytes.size());
    }
}

TEST_CASE("code points are counted, not bytes") { CHECK(count_code_points("Hay’at 😀") == 8); }

TEST_CASE("a text is cut between characters") {
    CHECK(cut_before("naïve", 3) == "na");
    CHECK(cut_before("naïve", 4) == "naï");
    CHECK(cut_before("naïve", 40) == "naïve");
    CHECK(cut_before("\uFFFD\uFFFD", 5) == "\uFFFD");
    CHECK(cut_before("\uFFFD", 2).empty());
}
