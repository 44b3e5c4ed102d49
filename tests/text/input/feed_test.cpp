// text/input: feed, feed_items.
#include "text/input/feed.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "text/to_source.h"

using namespace relata;
using namespace relata::text;

namespace {

const std::string kBody = "The council closed two bridges on Friday after floods damaged their piers, officials said.";

struct Outcome {
    std::vector<InputDocument> documents = {};
    std::vector<std::string> problems = {};
};

Outcome read(std::string bytes, const InputOptions& options = {}) {
    Outcome out;
    read_bytes(
        std::move(bytes), "w.xml", options, [&](InputDocument d) { out.documents.push_back(std::move(d)); },
        [&](const Problem& p) { out.problems.push_back(p.line()); });
    return out;
}

std::string rss(const std::string& items) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\">\n"
           "<channel><title>The Wire</title><link>https://w.org/</link><image><title>Logo</title></image>\n" +
           items + "\n</channel></rss>\n";
}

std::string item(const std::string& inside) { return "<item><guid>https://w.org/a</guid>" + inside + "</item>"; }

}  // namespace

TEST_CASE("an RSS item is a document with what the feed says about it") {
    const auto out =
        read(rss("<item><title>Floods &amp; Bridges</title><link>https://w.org/2020/floods.html</link>"
                 "<pubDate>Thu, 20 Feb 2020 10:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator>"
                 "<media:title>Picture</media:title><description>Short.</description>"
                 "<content:encoded><![CDATA[<p>" +
                 kBody +
                 "</p><p>Caf&eacute; owners said so too.</p>]]>"
                 "</content:encoded></item>"));
    CHECK(out.problems.empty());
    REQUIRE(out.documents.size() == 1);
    const Document& d = out.documents[0].document;
    CHECK(d.id == "floods");
    CHECK(d.source == "https://w.org/2020/floods.html");
    CHECK(d.title == "Floods & Bridges");
    CHECK(d.publisher == "The Wire");
    CHECK(d.author == "Ann Lee");
    CHECK(d.published == "2020-02-20");
    CHECK(d.published_reason == "feed");
    CHECK(d.source_bytes == "<p>" + kBody + "</p><p>Caf&eacute; owners said so too.</p>");
    CHECK(d.text == kBody + "\n\nCaf\u00e9 owners said so too.");
    CHECK(out.documents[0].where == "w.xml:4");
}

TEST_CASE("the summary serves where there is no content; an item without a sentence is named") {
    const auto out = read(rss(item("<description>&lt;p&gt;" + kBody + "&lt;/p&gt;</description>") + "\n" +
                              item("<description>" + kBody + " 5 &lt; 7.</description>") + "\n" +
                              item("<title>Nothing</title>") + "\n" + item("<description>Weather</description>")));
    REQUIRE(out.documents.size() == 2);
    CHECK(out.documents[0].document.source_bytes == "<p>" + kBody + "</p>");
    CHECK(out.documents[1].document.text == kBody + " 5 < 7.");
    CHECK(out.problems ==
          std::vector<std::string>{"w.xml:6: item without text (a)", "w.xml:7: item without a sentence (a)"});
}

TEST_CASE("Atom: XHTML, HTML and plain content, the alternate link, the person's name") {
    const auto out = read(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><id>urn:w</id>"
        "<entry><title>One</title><id>urn:1</id><link rel=\"self\" href=\"https://w.org/self\"/><link "
        "rel=\"alternate\" "
        "href=\"https://w.org/one\"/><published>2020-02-20T10:00:00Z</published><updated>2021-01-01T10:00:00Z</updated>"
        "<author><name>Bo Li</name><email>bo@w.org</email></author><content type=\"xhtml\"><div "
        "xmlns=\"http://www.w3.org/1999/xhtml\"><p>" +
        kBody +
        " <a href=\"x?a=1&amp;b=2\">More</a> &lt;tag&gt;</p></div></content></entry>"
        "<entry><id>urn:2</id><source><id>urn:s</id><title>Other "
        "Wire</title><updated>2000</updated></source><updated>2021-01-01T10:00:00Z</updated><content "
        "type=\"html\">&lt;p&gt;" +
        kBody + "&lt;/p&gt;</content></entry><entry><id>urn:3</id><content type=\"text\">" + kBody +
        " a &lt;b&gt; c.</content></entry></feed>");
    CHECK(out.problems.empty());
    REQUIRE(out.documents.size() == 3);
    const Document& one = out.documents[0].document;
    CHECK(one.source == "https://w.org/one");
    CHECK(one.author == "Bo Li");
    CHECK(one.published == "2020-02-20");
    CHECK(one.source_bytes == "<div><p>" + kBody + " <a href=\"x?a=1&amp;b=2\">More</a> &lt;tag></p></div>");
    CHECK(one.text.find("<tag>") != std::string::npos);
    CHECK(out.documents[1].document.published == "2021-01-01");
    CHECK(out.documents[1].document.publisher == "Other Wire");
    CHECK(out.documents[2].document.text == kBody + " a <b> c.");
}

TEST_CASE("RSS 1.0 has its items beside the channel") {
    const auto out = read(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel "
        "rdf:about=\"https://w.org/\"><title>Wire</title></channel>"
        "<item rdf:about=\"https://w.org/x/bridges\"><title>B</title><link>https://w.org/x/bridges</link>"
        "<dc:date>2020-02-20</dc:date><description>" +
        kBody + "</description></item></rdf:RDF>");
    REQUIRE(out.documents.size() == 1);
    CHECK(out.documents[0].document.id == "bridges");
    CHECK(out.documents[0].document.publisher == "Wire");
    CHECK(out.documents[0].document.published == "2020-02-20");
}

TEST_CASE("a feed's encoding is converted, whatever its declaration claims") {
    const std::string western = "<?xml version=\"1.0\" encoding=\"{}\"?><rss><channel>" +
                                item("<description>Caf\xe9 owners. " + kBody + "</description>") + "</channel></rss>";
    for (const std::string claimed : {"iso-8859-1", "utf-8"}) {
        std::string bytes = western;
        bytes.replace(bytes.find("{}"), 2, claimed);
        const auto out = read(bytes);
        CHECK(out.problems.empty());
        REQUIRE(out.documents.size() == 1);
        CHECK(out.documents[0].document.text.starts_with("Caf\u00e9 owners."));
    }
}

TEST_CASE("entities are not expanded and nothing is fetched; HTML's names are known") {
    std::string bomb = "<!DOCTYPE rss [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 10; ++i) {
        bomb += "<!ENTITY a" + std::to_string(i) + " \"";
        for (int k = 0; k < 10; ++k) bomb += "&a" + std::to_string(i - 1) + ";";
        bomb += "\">";
    }
    bomb += "<!ENTITY file SYSTEM \"file:///etc/hostname\">]><rss><channel>" +
            item("<description>&a9;&file;Caf&eacute; &mdash; " + kBody + "</description>") + "</channel></rss>";
    const auto out = read(bomb);
    REQUIRE(out.documents.size() == 1);
    CHECK(out.documents[0].document.text == "Caf\u00e9 \u2014 " + kBody);
}

TEST_CASE("broken XML is told with its line, and what can be read is read") {
    const auto out =
        read(rss(item("<title>Q & A, R&D</title><link>https://w.org/?a=1&b=2</link><description>AT&T said so. " +
                      kBody + "</description>") +
                 "\n" + item("<description><p>" + kBody + "<br></p></description>") + "\n" +
                 item("<description>" + kBody + "</description>")));
    REQUIRE(out.documents.size() >= 1);
    CHECK(out.documents[0].document.title == "Q & A, R&D");
    CHECK(out.documents[0].document.source == "https://w.org/?a=1&b=2");
    CHECK(out.documents[0].document.text.starts_with("AT&T said so."));
    REQUIRE(!out.problems.empty());
    CHECK(out.problems[0].starts_with("w.xml:5: broken XML: "));
    const std::string whole = rss(item("<description>" + kBody + "</description>"));
    const auto cut = read(whole.substr(0, whole.find("officials")));
    CHECK(cut.documents.empty());
    CHECK(cut.problems.back().find("the feed ends inside an item") != std::string::npos);
}

TEST_CASE("limits: an endless item, endless nesting") {
    InputOptions small;
    small.max_bytes = 1000;
    const auto out = read(rss(item("<description>" + std::string(5000, 'x') + "</description>") +
                              item("<description>" + kBody + "</description>")),
                          small);
    CHECK(out.problems ==
          std::vector<std::string>{"w.xml:4: article longer than 1000 bytes (--max-article); item skipped"});
    CHECK(out.documents.size() == 1);
    std::string deep = "<rss>";
    for (int i = 0; i < 3000; ++i) deep += "<a>";
    CHECK(read(deep).problems ==
          std::vector<std::string>{"w.xml:1: XML nested deeper than 256 (--max-depth); the rest is not read"});
}
