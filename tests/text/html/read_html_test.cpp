#include "text/html/read_html.h"

#include <string>

#include "core/names.h"
#include "tests/support/catch.h"
#include "text/sentences.h"
#include "text/to_source.h"

using namespace relata;

namespace {

constexpr const char* kPage = R"(<!DOCTYPE html><html><head><title>Tariffs &amp; Trade Hit Port - Northern Wire</title>
<meta property="og:site_name" content="Northern Wire">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Tariffs & Trade Hit Port",
"datePublished":"2021-05-04T09:15:00Z","author":[{"name":"Jane Doe"}]}]}</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/w">World</a></ul></nav>
<article><h1>Tariffs &amp; Trade Hit Port</h1>
<figure><img src=x><figcaption>Cranes are seen at the port&nbsp;gate on Monday</figcaption></figure>
<p>New tariffs cut the port&rsquo;s trade by a third, the <a href="/m">trade
   ministry</a> said on Monday, and <b>two</b> of its three cranes stand still.
<p>&ldquo;We can&#8217;t go on,&rdquo; port chief Ivan Petrov said, and he asked the state for help, for money and for time.<br><br>
The ministry promised an answer by June, but it did not say how much it was ready to pay the port.
<div class="related-stories"><a href=1>Harbour Town Votes On New Bridge, And Nobody Is Happy</a></div>
</article><aside>Most read</aside><div id="comments"><p>Jane: I never liked those cranes, to be honest, and neither did anybody else.</div>
<footer>© 2021 Northern Wire. All rights reserved.</footer>)";

/// The source bytes without tags, with the references of the page above decoded.
std::string plain(std::string raw) {
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] == '<')
            i = raw.find('>', i);
        else
            out.push_back(raw[i]);
    }
    const std::pair<std::string, std::string> kReferences[] = {{"&amp;", "&"},   {"&nbsp;", " "},  {"&rsquo;", "’"},
                                                               {"&ldquo;", "“"}, {"&rdquo;", "”"}, {"&#8217;", "’"},
                                                               {"\n  ", ""}};
    for (const auto& [from, to] : kReferences) {
        for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + 1))
            out.replace(at, from.size(), to);
    }
    return out;
}

}  // namespace

TEST_CASE("a page's article is found and its metadata read") {
    const Document d = text::read_html(kPage, "tariffs", "tariffs.html");
    CHECK(d.title == "Tariffs & Trade Hit Port");
    CHECK(d.publisher == "Northern Wire");
    CHECK(d.author == "Jane Doe");
    CHECK(d.published == "2021-05-04");
    CHECK(d.published_reason == "JSON-LD datePublished");
    const auto sentences = text::split_sentences(d);
    REQUIRE(sentences.size() == 5);
    CHECK(sentences[0].kind == LineKind::title);
    CHECK(sentences[1].kind == LineKind::caption);
    CHECK(sentences[1].text == "Cranes are seen at the port gate on Monday");
    CHECK(sentences[2].text ==
          "New tariffs cut the port’s trade by a third, the trade ministry said on Monday, and two of its three cranes "
          "stand still.");
    CHECK(sentences[4].text.starts_with("The ministry promised"));
}

TEST_CASE("every sentence and word of a page leads back to its raw bytes") {
    const Document d = text::read_html(kPage, "tariffs", "tariffs.html");
    for (const Sentence& s : text::split_sentences(d)) {
        CHECK(plain(text::source_quote(d, s.span)) == s.text);
        for (const Token& t : s.tokens) CHECK(plain(text::source_quote(d, t.span)) == t.form);
    }
    CHECK(text::source_quote(d, text::split_sentences(d)[0].span) == "Tariffs &amp; Trade Hit Port");
}

TEST_CASE("offset steps are ordered and cover the text of every line") {
    const Document d = text::read_html(kPage, "tariffs", "tariffs.html");
    std::uint32_t text_end = 0;
    std::uint32_t source_end = 0;
    for (const OffsetStep& step : d.offsets) {
        CHECK(step.text_start >= text_end);
        CHECK(step.source_start >= source_end);
        text_end = step.text_start + step.text_length;
        source_end = step.source_start + step.source_length;
        if (step.verbatim && slice(d.text, {step.text_start, text_end}).find(' ') == std::string_view::npos) {
            CHECK(slice(d.text, {step.text_start, text_end}) == slice(d.source_bytes, {step.source_start, source_end}));
        }
    }
    CHECK(text_end == d.text.size());
}

TEST_CASE("broken pages are read as far as they go") {
    CHECK(text::read_html("<p>Unclosed <b>page with <i>words that go on", "x", "x").text ==
          "Unclosed page with words that go on");
    CHECK(text::read_html("", "x", "x").text.empty());
    CHECK(text::read_html("<<<>>&;&#;&#x;&#999999999;<", "x", "x").lines.size() <= 1);
    CHECK(text::read_html("<p>a &copy 2020 &notit &amp;amp; &NotEqualTilde; b</p>", "x", "x")
              .text.starts_with("a © 2020 ¬it &amp; "));
    CHECK(text::read_html("\xEF\xBB\xBF<p>One.\r\nTwo.\xFF</p>", "x", "x").text == "One. Two.\xEF\xBF\xBD");
    CHECK(text::read_html("<table>lost <tr><td>cell</td></tr></table>", "x", "x").text.find("cell") !=
          std::string::npos);
}

TEST_CASE("a page nested a million deep neither overflows nor hangs") {
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i) deep += "<div>";
    deep += "<p>Deep down there are some words &amp; more.</p>";
    CHECK(text::read_html(deep, "x", "x").text == "Deep down there are some words & more.");
    std::string spans;
    for (int i = 0; i < 1900; ++i) spans += "<span>";
    CHECK(text::read_html(spans + "hello", "x", "x").text == "hello");
}

TEST_CASE("an attribute flood does not hang the reader") {
    std::string tag = "<p";
    for (int i = 0; i < 200'000; ++i) tag += " a" + std::to_string(i) + "=1";
    CHECK(text::read_html(tag + ">Some words here.</p>", "x", "x").text == "Some words here.");
}
