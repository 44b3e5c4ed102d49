// text/input: http, warc, warc_pages, label.
#include "text/input/warc.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/compress.h"
#include "text/input/http.h"
#include "text/input/label.h"

using namespace relata;
using namespace relata::text;
using test::gzip;

namespace {

const std::string kPage =
    "<html><head><title>T</title></head><body><article><h1>Floods Close Two Bridges</h1>"
    "<p>The council closed two bridges on Friday after floods damaged their piers, officials "
    "said.</p></article></body></html>";

std::string record(std::string_view type, std::string_view uri, const std::string& block,
                   std::string_view content_type = "application/http; msgtype=response") {
    return fmt::format(
        "WARC/1.1\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nWARC-Date: 2020-02-20T00:00:00Z\r\nContent-Type: {}\r\n"
        "Content-Length: {}\r\n\r\n{}\r\n\r\n",
        type, uri, content_type, block.size(), block);
}

std::string http(const std::string& body, std::string_view fields = "Content-Type: text/html; charset=utf-8",
                 std::string_view status = "200 OK") {
    return fmt::format("HTTP/1.1 {}\r\n{}\r\n\r\n{}", status, fields, body);
}

std::string chunked(const std::string& body) {
    std::string out;
    for (std::size_t at = 0; at < body.size(); at += 50) {
        const auto piece = body.substr(at, 50);
        out += fmt::format("{:x};ext=1\r\n{}\r\n", piece.size(), piece);
    }
    return out + "0\r\n\r\n";
}

struct Outcome {
    std::vector<InputDocument> documents = {};
    std::vector<std::string> problems = {}, passed_over = {};
};

Outcome read(std::string bytes, const InputOptions& options = {}) {
    Outcome out;
    read_bytes(
        std::move(bytes), "c.warc", options, [&](InputDocument d) { out.documents.push_back(std::move(d)); },
        [&](const Problem& p) { out.problems.push_back(p.line()); },
        [&](const Problem& p) { out.passed_over.push_back(p.line()); });
    return out;
}

std::string body_of(const std::string& message) {
    MemorySource memory(message);
    ByteReader in(memory);
    const auto head = read_http_head(in);
    REQUIRE(head);
    auto body = http_body(in, *head, {});
    REQUIRE(body);
    ByteReader reader(**body);
    return reader.read_all(1U << 20U);
}

}  // namespace

TEST_CASE("an HTTP body comes without chunks and compression, whether or not the header tells the truth") {
    CHECK(body_of(http(kPage)) == kPage);
    CHECK(body_of(http(gzip(kPage), "Content-Encoding: gzip")) == kPage);
    CHECK(body_of(http(kPage, "Content-Encoding: gzip")) == kPage);
    CHECK(body_of(http(gzip(kPage, 15), "content-encoding: deflate")) == kPage);
    CHECK(body_of(http(gzip(kPage, -15), "content-encoding: deflate")) == kPage);
    CHECK(body_of(http(test::zstd(kPage), "content-encoding: zstd")) == kPage);
    CHECK(body_of(http(chunked(kPage), "Transfer-Encoding: chunked")) == kPage);
    CHECK(body_of(http(chunked(gzip(kPage)), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip")) == kPage);
    CHECK(body_of(http(kPage, "Transfer-Encoding: chunked\r\nContent-Encoding: br")) == kPage);
}

TEST_CASE("media types are taken apart") {
    CHECK(media_type("Text/HTML; charset=\"Windows-1252\"").type == "text/html");
    CHECK(media_type("Text/HTML; charset=\"Windows-1252\"").charset == "Windows-1252");
    CHECK(media_type("text/plain").charset.empty());
}

TEST_CASE("labels come from the telling part of an address") {
    CHECK(label_of_url("https://example.org/2020/02/drones-over-idlib.html") == "drones-over-idlib");
    CHECK(label_of_url("https://example.org/2020/drones/index.php#top") == "drones");
    CHECK(label_of_url("https://example.org/?p=123") == "example.org-p-123");
    CHECK(label_of_url("https://example.org/") == "example.org");
    CHECK(label_of_url("https://example.org/a%20b/\u00e9t\u00e9.htm") == "t");
    CHECK(label_of_url("").empty());
    CHECK(stem_of("news/feed.ndjson.gz") == "feed");
    CHECK(stem_of("-") == "stdin");
}

TEST_CASE("pages of a crawl are read, other records are passed over, in one member or in many") {
    const std::vector<std::string> records = {
        record("warcinfo", "", "software: test\r\n", "application/warc-fields"),
        record("request", "https://e.org/a", "GET /a HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
        record("response", "<https://e.org/2020/bridges.html>",
               http(chunked(gzip(kPage)),
                    "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip")),
        record("response", "https://e.org/gone", http(kPage, "Content-Type: text/html", "404 Not Found")),
        record("response", "https://e.org/a.png", http("\x89PNG", "Content-Type: image/png")),
        record("revisit", "https://e.org/a", http("")),
        record("conversion", "https://e.org/plain", "The council closed two bridges on Friday.", "text/plain"),
        record("response", "https://e.org/old",
               http("<p>Caf\xe9 owners closed two bridges on Friday, they said.</p>",
                    "Content-Type: text/html; charset=ISO-8859-1")),
        record("dns", "dns:e.org", "x", "text/dns")};
    std::string plain, one_by_one;
    for (const std::string& r : records) {
        plain += r;
        one_by_one += gzip(r);
    }
    for (const std::string& bytes : {plain, one_by_one, gzip(plain), test::zstd(plain)}) {
        const auto out = read(bytes);
        CHECK(out.problems.empty());
        CHECK(out.passed_over == std::vector<std::string>{"c.warc:record 1: warcinfo", "c.warc:record 2: request",
                                                          "c.warc:record 4: status 404", "c.warc:record 5: image/png",
                                                          "c.warc:record 6: revisit", "c.warc:record 9: dns"});
        REQUIRE(out.documents.size() == 3);
        const Document& first = out.documents[0].document;
        CHECK(first.id == "bridges");
        CHECK(first.source == "https://e.org/2020/bridges.html");
        CHECK(first.source_bytes == kPage);
        CHECK(first.published.empty());
        CHECK(out.documents[0].where == "c.warc:record 3");
        CHECK(out.documents[1].document.text.starts_with("The council"));
        CHECK(out.documents[2].document.text.starts_with("Caf\u00e9 owners"));
    }
}

TEST_CASE("what is damaged in a crawl is told, and reading goes on at the next record") {
    const std::string good = record("response", "https://e.org/good", http(kPage));
    const auto damaged = [&](const std::string& bad) { return read(good + bad + good); };
    for (const auto& [bad, what] : std::vector<std::pair<std::string, std::string>>{
             {"garbage between records\r\n\r\n",
              "record 1: no WARC record where one must begin; looking for the next one"},
             {"WARC/1.0\r\nWARC-Type: response\r\n\r\nblock\r\n\r\n",
              "record 2: record without a good Content-Length; looking for the next one"},
             {record("response", "https://e.org/x", "no http"), "record 2: no HTTP response"},
             {record("response", "https://e.org/x",
                     http(gzip(kPage).substr(0, 40), "Content-Type: text/html\r\nContent-Encoding: gzip")),
              "record 2: compressed data end too early; the rest is missing"},
             {record("response", "https://e.org/x",
                     http("\x01\x02\x03\xff", "Content-Type: text/html\r\nContent-Encoding: br")),
              "record 2: Content-Encoding br"}}) {
        const auto out = damaged(bad);
        INFO(what);
        CHECK(out.problems == std::vector<std::string>{"c.warc:" + what});
        CHECK(out.documents.size() >= 2);
    }
    const std::string by_the_crawl =
        record("response", "https://e.org/big", http(gzip(kPage).substr(0, 200), "Content-Encoding: gzip"));
    const auto truncated = read("WARC/1.0\r\nWARC-Truncated: length\r\n" + by_the_crawl.substr(10) + good);
    CHECK(truncated.problems.empty());
    REQUIRE(truncated.documents.size() == 2);
    CHECK(truncated.documents[0].document.warnings.at(0) == "the crawl cut this page short (length)");
    const auto cut = read(good + good.substr(0, good.size() - 100));
    CHECK(cut.problems == std::vector<std::string>{"c.warc:record 2: the file ends inside this record"});
    CHECK(cut.documents.size() == 2);
    std::string flipped = gzip(good);
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
    flipped[flipped.size() / 2 + 1] = static_cast<char>(flipped[flipped.size() / 2 + 1] ^ 0x55);
    const auto members = read(gzip(good) + flipped + gzip(good) + gzip(good));
    CHECK(members.problems.size() == 1);
    CHECK(members.documents.size() >= 3);
}

TEST_CASE("bombs in HTTP bodies and endless records are left") {
    const std::string bomb = gzip(std::string(3'000'000, 'a'));
    InputOptions small;
    small.max_bytes = 1'000'000;
    const std::string good = record("response", "https://e.org/good", http(kPage));
    const auto out = read(record("response", "https://e.org/bomb", http(bomb, "Content-Type: text/html")) + good +
                              record("response", "https://e.org/long", http(std::string(2'000'000, 'a'))) + good,
                          small);
    CHECK(out.problems ==
          std::vector<std::string>{"c.warc:record 1: article longer than 1000000 bytes (--max-article)",
                                   "c.warc:record 3: article longer than 1000000 bytes (--max-article)"});
    CHECK(out.documents.size() == 2);
}
