#include <string>

#include "tests/support/catch.h"
#include "text/html/read_html.h"

using namespace relata;

namespace {

Document page(const std::string& head, const std::string& above = {}) {
    const std::string html =
        "<html><head><title>Crane falls on pier | Selwyn Post</title>" + head +
        "</head><body><article><h1>Crane falls on pier</h1>" + above +
        "<p>The harbour of Port Selwyn was closed on Monday after a crane fell on the pier, the harbour "
        "office said.</p><p>Nobody was hurt, but two ships had to turn back, and forty lorries waited at "
        "the gate until the evening.</p></article></body></html>";
    return text::read_html(html, "crane", "crane.html");
}

std::string json(const std::string& text) { return "<script type=\"application/ld+json\">" + text + "</script>"; }
std::string meta(const std::string& key, const std::string& value) {
    return "<meta name=\"" + key + "\" content=\"" + value + "\">";
}

}  // namespace

TEST_CASE("JSON-LD is read in graphs, by reference, and with several authors") {
    const Document d = page(json(R"({"@context":"https://schema.org","@graph":[
        {"@type":"Person","@id":"#jane","name":"Jane Doe"},
        {"@type":"Organization","@id":"#post","name":"The Selwyn Post"},
        {"@type":["NewsArticle"],"headline":"Crane falls on the pier","datePublished":"2021-05-04T23:15:00+02:00",
         "author":[{"@id":"#jane"},{"@type":"Person","name":"John Roe"}],"publisher":{"@id":"#post"}}]})"));
    CHECK(d.title == "Crane falls on the pier");
    CHECK(d.author == "Jane Doe, John Roe");
    CHECK(d.publisher == "The Selwyn Post");
    CHECK(d.published == "2021-05-04");
    CHECK(d.published_reason == "JSON-LD datePublished");
}

TEST_CASE("JSON-LD that is not quite JSON is mended") {
    CHECK(
        page(json("//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Two\nlines\",\"datePublished\":\"2021-05-04\"}\n/"
                  "/]]>"))
            .published == "2021-05-04");
    CHECK(
        page(json("{\"@type\":\"NewsArticle\",\"description\":\"a \"quoted\" word\",\"datePublished\":\"2021-05-04\"}"))
            .published == "2021-05-04");
    CHECK(page(json("{{{")).title == "Crane falls on pier");
}

TEST_CASE("an article that another one only mentions does not name this page") {
    const Document d =
        page(json(R"({"@type":"NewsArticle","headline":"Crane falls on pier","datePublished":"2021-05-04",
        "isBasedOn":{"@type":"NewsArticle","headline":"Crane was old","datePublished":"2020-01-01","author":"Eve Poe"}})"));
    CHECK(d.published == "2021-05-04");
    CHECK(d.author.empty());
}

TEST_CASE("meta tags of many makers are read; the more certain wins wherever it stands") {
    CHECK(page(meta("parsely-pub-date", "2021-05-04T10:00:00Z")).published_reason == "meta parsely-pub-date");
    CHECK(page(meta("sailthru.date", "2021-05-04 10:00:00")).published == "2021-05-04");
    CHECK(page(meta("DC.date.issued", "2021-05-04")).published == "2021-05-04");
    CHECK(page(meta("date", "20210504")).published == "2021-05-04");
    CHECK(page(meta("dcterms.creator", "Jane Doe")).author == "Jane Doe");
    CHECK(page(meta("author", "https://example.com/jane")).author.empty());
    CHECK(page("<meta property=\"dc:title og:title\" content=\"Crane &amp;amp; pier\">").title == "Crane & pier");
    const std::string late = json(R"({"@type":"NewsArticle","datePublished":"2021-05-04T01:00:00Z"})");
    CHECK(page(meta("date", "2019-01-01") + late).published == "2021-05-04");
}

TEST_CASE("microdata, rel=author and bylines name the author where the head does not") {
    CHECK(page("", "<span itemprop=\"author\" itemscope><span itemprop=\"name\">Jane Doe</span></span>").author ==
          "Jane Doe");
    CHECK(page("", "<a rel=\"author\" href=\"/j\">Jane Doe</a>").author == "Jane Doe");
    CHECK(page("", "<div class=\"post-byline\">By <b>Jane Doe</b><br>4 May 2021</div>").author == "Jane Doe");
    CHECK(page("", "<p>By Jane Doe | 4 May 2021</p>").author == "Jane Doe");
    CHECK(page("", "<p>Published 4 May 2021</p>").published == "2021-05-04");
    CHECK(page("", "<time datetime=\"2021-05-04T10:00\">today</time>").published_reason == "time");
    CHECK(page("", "<span itemprop=\"datePublished\" content=\"2021-05-04\">x</span>").published_reason ==
          "itemprop datePublished");
}

TEST_CASE("the address that a page gives itself is the last witness of its date") {
    const Document d = page("<link rel=\"canonical\" href=\"https://example.com/2021/05/04/crane\">");
    CHECK(d.published == "2021-05-04");
    CHECK(d.published_reason == "address");
    CHECK(d.published_certainty == DateCertainty::derived);
}

TEST_CASE("authors of catalogues are put in order and joined; handles and boxes to follow are no authors") {
    CHECK(page(meta("DC.creator", "Doe, Jane") + meta("DC.creator", "Roe, John")).author == "Jane Doe, John Roe");
    CHECK(page(meta("author", "Jane Doe (http://jane.example/)")).author == "Jane Doe");
    CHECK(page(meta("author", "jdoe77"), "<div class=\"byline\">Mina Okafor</div>").author == "Mina Okafor");
    CHECK(page("<meta property=\"og:article:author\" content=\"Jane Doe\">").author == "Jane Doe");
    CHECK(page({}, "<div class=\"follow-author\">Carl Brandt</div><div class=\"author\">Jane Doe</div>").author ==
          "Jane Doe");
}
