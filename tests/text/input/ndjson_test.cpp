// text/input: json_stream, ndjson.
#include "text/input/ndjson.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "text/input/json_stream.h"

using namespace relata;
using namespace relata::text;

namespace {

const std::string kBody = "The council closed two bridges on Friday, it said.";

struct Piece {
    std::string text = {};
    std::size_t line = 0;
    bool operator==(const Piece&) const = default;
};

std::vector<Piece> cut(std::string_view bytes, std::size_t limit = 1000) {
    MemorySource memory(bytes);
    ByteReader reader(memory);
    JsonStream stream(reader, limit);
    std::vector<Piece> out;
    while (auto piece = stream.next()) out.push_back({piece->too_long ? "too long" : piece->text, piece->line});
    return out;
}

Document read(const std::string& line) {
    const auto read = read_ndjson_line(line, "feed-1", "feed.ndjson");
    REQUIRE(read);
    return read->document;
}

std::string error_of(const std::string& line) {
    const auto read = read_ndjson_line(line, "feed-1", "feed.ndjson");
    REQUIRE_FALSE(read);
    return read.error().message;
}

std::string with(const std::string& members) { return "{" + members + ", \"text\": \"" + kBody + "\"}"; }

}  // namespace

TEST_CASE("a line is an object, blank lines and the byte order mark are passed over") {
    CHECK(cut("\xEF\xBB\xBF{\"a\":1}\r\n\n  {\"b\":2}\n") == std::vector<Piece>{{"{\"a\":1}", 1}, {"{\"b\":2}", 3}});
    CHECK(cut("{\"a\": \n{\"b\":2}") == std::vector<Piece>{{"{\"a\":", 1}, {"{\"b\":2}", 2}});
    CHECK(cut("{\"a\":1}\n" + std::string(5000, 'x') + "\n{\"b\":2}").at(1) == Piece{"too long", 2});
    CHECK(cut("").empty());
}

TEST_CASE("arrays and objects over several lines are cut at their braces") {
    CHECK(cut("[{\"a\":\"}\\\"]\"},\n {\"b\":[{}]},]\n") ==
          std::vector<Piece>{{"{\"a\":\"}\\\"]\"}", 1}, {"{\"b\":[{}]}", 2}});
    CHECK(cut("{\n \"a\": 1\n}\n{\n \"b\": 2 }") == std::vector<Piece>{{"{\n \"a\": 1\n}", 1}, {"{\n \"b\": 2 }", 4}});
    CHECK(cut("[1, \"x\", {\"a\":1}]") == std::vector<Piece>{{"1", 1}, {"\"x\"", 1}, {"{\"a\":1}", 1}});
    CHECK(cut("[{\"a\":\"" + std::string(5000, 'x') + "\"},{\"b\":2}]") ==
          std::vector<Piece>{{"too long", 1}, {"{\"b\":2}", 1}});
    CHECK(cut("[{\"a\":1},{\"b\"").size() == 2);
}

TEST_CASE("ids may be numbers, null is the same as absent, the last of two names counts") {
    CHECK(read(with("\"id\": 17")).id == "17");
    CHECK(read(with("\"id\": 18446744073709551615")).id == "18446744073709551615");
    CHECK(read(with("\"id\": null, \"title\": null, \"published\": null")).id == "feed-1");
    CHECK(read(with("\"id\": \"a\", \"id\": \"b\"")).id == "b");
    CHECK(read(with("\"id\": \"a\", \"id\": null")).id == "a");
    CHECK(read(with("\"id\": [1], \"url\": 5")).id == "feed-1");
    CHECK(read("{\"id\":\"a\",\"text\":\"" + kBody + "\",}").id == "a");
}

TEST_CASE("dates come as text or as seconds and milliseconds since 1970") {
    CHECK(read(with("\"published\": \"2020-02-20T18:11:00Z\"")).published == "2020-02-20");
    CHECK(read(with("\"published\": \"Thu, 20 Feb 2020 18:11:00 GMT\"")).published == "2020-02-20");
    CHECK(read(with("\"published\": 1582222260")).published == "2020-02-20");
    CHECK(read(with("\"published\": 1582222260000")).published == "2020-02-20");
    CHECK(read(with("\"published\": \"soon\"")).warnings == std::vector<std::string>{"\"published\" is no date: soon"});
}

TEST_CASE("text wins over html unless it is empty") {
    CHECK(read("{\"html\":\"<p>Other.</p>\",\"text\":\"" + kBody + "\"}").text == kBody);
    CHECK(read("{\"text\":\"\",\"html\":\"<p>" + kBody + "</p>\"}").text == kBody);
    CHECK(read("{\"text\":null,\"html\":\"<p>" + kBody + "</p>\"}").text == kBody);
}

TEST_CASE("lone surrogates, zero characters and broken bytes are repaired and told") {
    const Document lone = read("{\"text\":\"\\ud83d fire \\uD83D\\uDD25 " + kBody + "\"}");
    CHECK(lone.text.starts_with("\uFFFD fire \U0001F525 The"));
    CHECK(lone.warnings == std::vector<std::string>{"1 halves of surrogate pairs replaced"});
    const Document zero = read("{\"text\":\"One\\u0000two. " + kBody + "\"}");
    CHECK(zero.text.starts_with("One two. "));
    const Document western = read("{\"text\":\"Caf\xe9. " + kBody + "\"}");
    CHECK(western.text.starts_with("Caf\u00e9. "));
    CHECK(western.warnings == std::vector<std::string>{"not UTF-8 but CP1252, by its bytes"});
}

TEST_CASE("what is no article is told in one line") {
    CHECK(error_of("[1]") == "not a JSON object; line skipped");
    CHECK(error_of("{\"text\": 5}").starts_with("neither \"text\" nor \"html\""));
    CHECK(error_of("{\"text\": \"  \"}") == "empty article; line skipped");
    CHECK(error_of("{\"text\": \"x").starts_with("broken JSON at byte"));
    CHECK(error_of(std::string(5000, '[') + std::string(5000, ']')) ==
          "JSON nested deeper than 256 (--max-depth); line skipped");
}
