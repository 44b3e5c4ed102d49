// A whole small model, damaged in every place: refused with a message, or a parser that parses.

#include <cstring>
#include <string>

#include "nlp/parser.h"
#include "tests/fuzz/whole_tiny_model.h"
#include "tests/nlp/tiny_model.h"
#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

constexpr std::size_t kHeader = 40;

const std::vector<test::TinySection>& sections() {
    static const auto made = fuzz::tiny_sections();
    return made;
}

const std::string& whole() {
    static const std::string bytes = test::pack(sections());
    return bytes;
}

/// The bytes behind the header changed, under a right checksum: what only the checks behind it can find.
std::string with_body(const std::string& body) {
    return test::with_header(body, static_cast<std::uint32_t>(sections().size()));
}

/// Refused as "model: …", or a parser whose tree has one root. True if refused.
bool is_refused(const std::string& bytes) {
    const auto parser = Parser::load(bytes);
    if (!parser) {
        CHECK(parser.error().message.starts_with("model: "));
        return true;
    }
    Sentence sentence;
    for (const auto* form : {"The", "rebels", "fled", "."}) sentence.tokens.push_back({{}, form, true});
    const auto parsed = parser->parse(sentence);
    CHECK(parsed.words.size() == 4);
    CHECK(std::ranges::count(parsed.words, -1, &Word::head) == 1);
    return false;
}

}  // namespace

TEST_CASE("the whole small model is a model") { CHECK_FALSE(is_refused(whole())); }

TEST_CASE("a model cut short anywhere is refused") {
    for (std::size_t size = 0; size < whole().size(); ++size) REQUIRE(is_refused(whole().substr(0, size)));
    const std::string body = whole().substr(kHeader);
    for (std::size_t size = 0; size < body.size(); size += 7) REQUIRE(is_refused(with_body(body.substr(0, size))));
    REQUIRE(is_refused(whole() + "x"));
}

TEST_CASE("a model with any bit turned is refused") {
    for (std::size_t at = 0; at < whole().size(); ++at) {
        std::string bytes = whole();
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << at % 8));
        const bool spare = at >= 32 && at < kHeader;  // eight bytes that mean nothing yet
        REQUIRE((is_refused(bytes) || spare));
    }
}

TEST_CASE("huge numbers in place of any number are refused or do no harm") {
    const std::string body = whole().substr(kHeader);
    for (const std::uint32_t huge : {0xFFFFFFFFU, 0x7FFFFFFFU, 0x80000000U, 0x00FFFFFFU}) {
        for (std::size_t at = 0; at + sizeof huge <= body.size(); ++at) {
            std::string bytes = body;
            std::memcpy(bytes.data() + at, &huge, sizeof huge);
            is_refused(with_body(bytes));
        }
    }
    for (const std::uint32_t count : {0U, 1U, 100U, 0x7FFFFFFFU, 0xFFFFFFFFU}) {
        CHECK(is_refused(test::with_header(body, count)));
    }
}

TEST_CASE("a configuration with huge, negative, missing or no numbers is refused") {
    for (const auto* config :
         {"", "layers\t1\n", "layers\t2000000000\ndim\t2\nheads\t1\ninner\t1\narc\t1\nrel\t1\ntag\t1\nshape_dim\t1\n",
          "layers\t1\ndim\t2000000000\nheads\t1\ninner\t1\narc\t1\nrel\t1\ntag\t1\nshape_dim\t1\n",
          "layers\t1\ndim\t2\nheads\t0\ninner\t1\narc\t1\nrel\t1\ntag\t1\nshape_dim\t1\n",
          "layers\t1\ndim\t2\nheads\t1\ninner\t-1\narc\t1\nrel\t1\ntag\t1\nshape_dim\t1\n",
          "layers\t1\ndim\t2\nheads\t1\ninner\t1\narc\t99999999999999999999\nrel\t1\ntag\t1\nshape_dim\t1\n",
          "layers\tx\ndim\t2\nheads\t1\ninner\t1\narc\t1\nrel\t1\ntag\t1\nshape_dim\t1\n"}) {
        auto changed = sections();
        REQUIRE(changed.front().name == "config");
        changed.front().bytes = config;
        INFO(config);
        CHECK(is_refused(test::pack(changed)));
    }
}

}  // namespace relata::nlp
