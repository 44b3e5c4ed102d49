#include "text/article/clean_up.h"

#include <string>

#include "core/names.h"
#include "tests/support/catch.h"
#include "tests/text/article/kind_of.h"
#include "text/article/plain.h"
#include "text/sentences.h"

using namespace relata;
using text::kind_of;

namespace {

constexpr const char* kArticle = R"(Northern Wire
World
Get the latest news from around the globe, daily.

Miners Walk Out At Kirovo Pit As Pay Talks Collapse

Miners Walk Out At Kirovo Pit As Pay Talks Collapse

Northern Wire
Tuesday, 4 May 2021 9:15 AM
By Jane Doe
© AP Photo / John RoeMiners are seen at the gate of the Kirovo pit, Monday, May 3, 2021
Miners are seen at the gate of the Kirovo pit, Monday, May 3, 2021 - Northern Wire
Subscribe
About 400 miners walked out of the Kirovo pit on Monday after pay talks with the owner collapsed, their union said.

The owner, Kirovo Coal, called the strike illegal and threatened to sue the union.

“We will not go back,” union leader Ivan Petrov told reporters at the gate.

Owner offers new pay talks to miners

Kirovo Coal offered new talks on Tuesday. Petrov refused.

In this file photo taken in March, a train is seen at the Oltu harbour - Northern Wire
Never Say Never: How One Harbour Town Built The Longest Train On Earth
The pit has been on strike twice since 2018, and both strikes ended after the owner raised the pay of all miners.

It was not clear when the talks would go on.

Related articles
Harbour Town Votes On New Bridge
12 comments
To comment, log in or register
Читайте нас в мессенджере
0
)";

}  // namespace

TEST_CASE("an article with all the mess of a web page is taken apart") {
    const Document d = text::read_plain(kArticle, "kirovo", "kirovo.txt");
    CHECK(d.title == "Miners Walk Out At Kirovo Pit As Pay Talks Collapse");
    CHECK(d.publisher == "Northern Wire");
    CHECK(d.author == "Jane Doe");
    CHECK(d.published == "2021-05-04");
    CHECK(d.published_reason == "date line");
    CHECK(kind_of(d, "World") == "furniture");
    CHECK(kind_of(d, "Get the latest") == "furniture");
    CHECK(kind_of(d, "Tuesday, 4 May") == "dateline");
    CHECK(kind_of(d, "By Jane") == "byline");
    CHECK(kind_of(d, "© AP") == "furniture");
    CHECK(kind_of(d, "Miners are seen") == "caption");
    CHECK(kind_of(d, "Owner offers") == "subheadline");
    CHECK(kind_of(d, "In this file photo") == "furniture");
    CHECK(kind_of(d, "Never Say Never") == "furniture");
    CHECK(kind_of(d, "It was not clear") == "body");
    CHECK(kind_of(d, "Harbour Town Votes") == "furniture");
    CHECK(kind_of(d, "Читайте") == "furniture");
    int titles = 0;
    for (const Line& l : d.lines) {
        titles += l.kind == LineKind::title;
        CHECK_FALSE(l.reason.empty());
    }
    CHECK(titles == 1);
}

TEST_CASE("only the article's own lines make sentences") {
    const Document d = text::read_plain(kArticle, "kirovo", "kirovo.txt");
    std::string all;
    for (const Sentence& s : text::split_sentences(d)) all += s.text + "\n";
    CHECK(all.find("Subscribe") == std::string::npos);
    CHECK(all.find("Never Say") == std::string::npos);
    CHECK(all.find("log in") == std::string::npos);
    CHECK(all.find("© AP") == std::string::npos);
    CHECK(all.find("Petrov refused.") != std::string::npos);
    CHECK(all.find("“We will not go back,” union leader Ivan Petrov told reporters at the gate.") != std::string::npos);
    CHECK(all.find("Kirovo pit, Monday, May 3, 2021\n") == all.rfind("Kirovo pit, Monday, May 3, 2021\n"));
}

TEST_CASE("an article without title or furniture is all body") {
    const Document d = text::read_plain(
        "The council closed two bridges on Friday after floods damaged their piers, officials said.\n"
        "“No one was hurt,” the mayor said.\nRepairs will take until June.\n",
        "bridges", "bridges.txt");
    REQUIRE(d.lines.size() == 3);
    for (const Line& l : d.lines) CHECK(l.kind == LineKind::body);
    CHECK(d.title.empty());
    CHECK(d.published.empty());
}

TEST_CASE("text wrapped at a fixed width has paragraphs, not lines") {
    const Document d = text::read_plain(
        "Floods Close Two Bridges In Oltu\n\nThe council closed two bridges on Friday after the\nfloods damaged their "
        "piers, and\n"
        "officials said that the repair of both of them will\ntake until June.\n\nNo one was hurt, the mayor told the "
        "local\nradio on Friday night, but one of the\n"
        "houses near the river had to be left by the family.\n",
        "w", "w.txt");
    REQUIRE(d.lines.size() == 3);
    CHECK(slice(d.text, d.lines[1].span).ends_with("take until June."));
}

TEST_CASE("a text of labels only asserts nothing") {
    const Document d = text::read_plain("Home\nWorld\n12:30\nSubscribe\nLog in\n", "menu", "menu.txt");
    CHECK(text::split_sentences(d).empty());
}

TEST_CASE("a news item of a line or two is all body") {
    const auto sentences = [](std::string text) {
        return text::split_sentences(text::read_plain(std::move(text), "i", "i.txt"));
    };
    CHECK(sentences("Turkey denied the claim.\n").size() == 1);
    CHECK(sentences("Russia accused Turkey of war.\nTurkey denied the claim.\n").size() == 2);
    CHECK(sentences("Three people are killed when an airstrike hits an aid lorry in North Kordofan, Sudan").size() ==
          1);
    CHECK(sentences("Middle East\n").empty());
    CHECK(sentences("Photo: Reuters.\n").empty());
}

TEST_CASE("the date is taken from where it is said, and the reason kept") {
    const auto published = [](std::string text, std::string source) {
        const Document d = text::read_plain(std::move(text), "x", std::move(source));
        return d.published + " " + d.published_reason;
    };
    const std::string body =
        "The council closed two bridges on Friday after floods damaged their piers, officials said.\n";
    CHECK(published(body, "https://example.org/2020/03/09/bridges.txt") == "2020-03-09 address");
    CHECK(published("Published: March 9, 2020\n\n" + body + body, "x.txt") == "2020-03-09 date line");
    CHECK(published("RIGA, March 9, 2020 (Northern Wire) -- " + body, "x.txt") == "2020-03-09 dateline");
    CHECK(published(body, "x.txt") == " ");
}

TEST_CASE("a list of other articles inside the body does not end it") {
    const Document d = text::read_plain(
        "News|Shipping\nFerry with 40 people on board sinks off the coast of Oltu\nA ferry lies at the quay of Oltu "
        "[File: Jane Doe/Reuters]\n"
        "Published On 14 Aug 2021\nA ferry with 40 people on board sank off the coast of Oltu on Friday, the "
        "coastguard said.\n"
        "Keep reading\nlist 1 of 2\nOltu gets a new lighthouse\nlist 2 of 2\nThe harbour that never sleeps\nend of "
        "list\n"
        "“All of them were saved,” said Ivan Petrov, who leads the coastguard.\nWhat went wrong?\n"
        "The ferry had been built in 1971. Its owner has not commented.\nThe state has sent two ships. A third is on "
        "its way to the coast\n"
        "Comments\nJane\n2 days ago\nThank you all for the rescue of my brother and his two children.\nReply\n",
        "ferry", "ferry.txt");
    CHECK(d.title == "Ferry with 40 people on board sinks off the coast of Oltu");
    CHECK(d.published == "2021-08-14");
    CHECK(kind_of(d, "A ferry lies") == "caption");
    CHECK(slice(d.text, d.lines[2].span) == "A ferry lies at the quay of Oltu");
    CHECK(kind_of(d, "Oltu gets") == "furniture");
    CHECK(kind_of(d, "“All of them") == "body");
    CHECK(kind_of(d, "What went") == "subheadline");
    CHECK(kind_of(d, "The state has sent") == "body");
    CHECK(kind_of(d, "Thank you all") == "furniture");
}

TEST_CASE("a date below the article is another article's") {
    const Document d = text::read_plain(
        "Northern Wire\nMiners walk out at Kirovo pit as pay talks collapse\nPublished\n2 November\n"
        "About 400 miners walked out of the Kirovo pit on Monday after pay talks collapsed, their union said.\n"
        "The owner called the strike illegal and threatened to sue the union over it.\nIt has been the third strike at "
        "the pit since the spring.\n"
        "The union said that the miners would stay out.\nMore on this story\nKirovo pit owner denies "
        "sale\nPublished\n20 June 2020\nCopyright Northern Wire\n",
        "kirovo", "kirovo.txt");
    CHECK(d.published.empty());
    CHECK(d.publisher == "Northern Wire");
}
