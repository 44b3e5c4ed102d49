#include "export/brief.h"

#include <algorithm>

#include "export/brief_writers.h"
#include "tests/support/catch.h"
#include "tests/support/odd_graph.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::exporter;
using test::SampleDocument;

namespace {

/// An article that says how many were killed, or that nobody opened the gates.
graph::Reading article(const std::string& label, const std::string& outlet, const std::string& day,
                       const std::string& people, double number, const std::string& speaker) {
    SampleDocument d(label, outlet, day);
    d.entity("Paul Renner", "PERSON").entity("Elena Marsh", "PERSON").entity("Brackwater", "PLACE");
    d.sentence(people + " were killed in Brackwater on 8 March, writes " + label + ".");
    auto& kill = d.add("", "kill", people, "ASSAULT");
    kill.relation_text = "were killed";
    kill.quantity = Quantity{number, "people", Bound::exact, people};
    kill.time = "2021-03-08";
    kill.place = "Brackwater";
    kill.place_id = "brackwater";
    if (!speaker.empty()) d.said_by(kill, speaker);
    auto& plan = d.sentence("Elena Marsh will visit Brackwater, writes " + label + ".")
                     .add("Elena Marsh", "visit", "Brackwater", "CONSULT");
    plan.modality = Modality::planned;
    plan.time = "2021-03-20";
    return d.reading();
}

graph::Store story() {
    return graph::Store::assemble({article("mail-1", "Brackwater Mail", "2021-03-09", "three people", 3, "Elena Marsh"),
                                   article("wire-1", "Federal Wire", "2021-03-10", "six people", 6, "Paul Renner")});
}

Brief brief_of(const graph::Store& store, std::string_view topic, std::size_t most = 3) {
    const auto happenings = graph::find_happenings(store);
    return make_brief(store, happenings, graph::find_disputes(store, happenings), topic, most);
}

std::string markdown(const Brief& brief) {
    StringSink sink;
    write_brief_markdown(brief, sink);
    return sink.text();
}

std::string html(const Brief& brief) {
    StringSink sink;
    write_brief_html(brief, sink);
    return sink.text();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t out = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++out;
    return out;
}

}  // namespace

TEST_CASE("a brief sets the versions of a number side by side, with speaker, outlet and note") {
    const Brief brief = brief_of(story(), "killed in Brackwater", 1);
    REQUIRE(brief.happenings.size() == 1);
    const BriefHappening& one = brief.happenings[0];
    CHECK(one.sources == 2);
    CHECK(one.when == "8 Mar 2021");
    CHECK(one.where == "Brackwater");
    REQUIRE(one.disputes.size() == 1);
    CHECK(one.disputes[0].question == "How many?");
    REQUIRE(one.disputes[0].versions.size() == 2);
    const BriefLine& line = one.disputes[0].versions[0].lines.at(0);
    CHECK(line.by == "Elena Marsh, in Brackwater Mail");
    CHECK(line.words == "three people were killed");
    REQUIRE(line.notes.size() == 1);
    CHECK(brief.notes.at(line.notes[0] - 1).outlet == "Brackwater Mail");
}

TEST_CASE("a brief tells who was first, the numbers over time, what is planned and what is open") {
    const BriefHappening one = brief_of(story(), "killed in Brackwater", 1).happenings.at(0);
    REQUIRE(one.first_reports.size() == 1);
    CHECK(one.first_reports[0].words == "First told by Brackwater Mail on 9 Mar 2021.");
    REQUIRE(one.numbers.size() == 2);
    CHECK(one.numbers[0].number == "3");
    CHECK(one.numbers[1].published == "10 Mar 2021");
    CHECK(one.numbers[1].by == "Paul Renner, in Federal Wire");
    REQUIRE(one.after.size() == 1);
    CHECK(one.after[0].line.words == "Elena Marsh planned to visit Brackwater.");
    REQUIRE_FALSE(one.open.empty());
    CHECK(one.open[0].words == "No article tells who or what did it.");
}

TEST_CASE("every note quotes its sentence and marks words of it") {
    for (const graph::Store& store : {story(), test::sample_store()}) {
        const Brief brief = brief_of(store, "Brackwater Turkey", 0);
        CHECK_FALSE(brief.notes.empty());
        for (const Note& note : brief.notes) {
            CHECK(note.span.size() >= note.quote.size());
            CHECK_FALSE(note.marks.empty());
            for (const graph::Mark& mark : note.marks) CHECK(mark.span.end <= note.quote.size());
        }
    }
}

TEST_CASE("in Markdown every footnote is cited and every citation has its footnote") {
    const Brief brief = brief_of(test::sample_store(), "Turkey", 0);
    const std::string text = markdown(brief);
    CHECK(text.starts_with("# Turkey\n\nFrom 2 articles of 2 outlets, published 20–27 Feb 2020.\n"));
    for (std::size_t n = 1; n <= brief.notes.size(); ++n) {
        CHECK(count(text, "\n[^" + std::to_string(n) + "]: ") == 1);
        CHECK(count(text, "[^" + std::to_string(n) + "]") >= 2);
    }
    CHECK_FALSE(has(text, "[^" + std::to_string(brief.notes.size() + 1) + "]"));
}

TEST_CASE("on the page every note leads back to each line that cites it") {
    const Brief brief = brief_of(test::sample_store(), "Turkey", 0);
    const std::string page = html(brief);
    for (std::size_t n = 1; n <= brief.notes.size(); ++n) {
        const std::string number = std::to_string(n);
        CHECK(count(page, "id=\"n" + number + "\"") == 1);
        const std::size_t cited = count(page, "href=\"#n" + number + "\"");
        CHECK(cited >= 1);
        CHECK(count(page, "href=\"#r" + number + "-") == cited);
        CHECK(count(page, "id=\"r" + number + "-") == cited);
    }
}

TEST_CASE("whatever a name holds, the page and the Markdown run nothing") {
    const graph::Store store = graph::Store::assemble({test::odd_reading()});
    const Brief brief = brief_of(store, "meet", 0);
    REQUIRE_FALSE(brief.happenings.empty());
    for (const std::string& text : {html(brief), markdown(brief)}) {
        CHECK_FALSE(has(text, "<script>"));
        CHECK_FALSE(has(text, "<b>bold"));
    }
}

TEST_CASE("the order in which articles come changes no byte") {
    const auto one = graph::Store::assemble(test::sample_readings());
    auto readings = test::sample_readings();
    std::ranges::reverse(readings);
    const auto other = graph::Store::assemble(std::move(readings));
    CHECK(html(brief_of(one, "Turkey", 0)) == html(brief_of(other, "Turkey", 0)));
    CHECK(markdown(brief_of(one, "attack Hmeimim")) == markdown(brief_of(other, "attack Hmeimim")));
}

TEST_CASE("json has the same lines") {
    const Brief brief = brief_of(story(), "killed in Brackwater", 1);
    StringSink sink;
    write_brief_json(brief, sink);
    CHECK(has(sink.text(), "\"words\": \"three people were killed\""));
    CHECK(has(sink.text(), "\"question\": \"How many?\""));
    CHECK(count(sink.text(), "\"assertion\"") == brief.notes.size());
}

TEST_CASE("nothing is told of what the graph does not know") { CHECK(brief_of(story(), "Narnia").happenings.empty()); }

TEST_CASE("who denies it does not vouch for it, and what heads an account is not told under it again") {
    SampleDocument d("wire-1", "Federal Wire", "2021-03-09");
    d.entity("Paul Renner", "PERSON").entity("Elena Marsh", "PERSON").entity("Harlow Dam", "FACILITY");
    d.sentence("Elena Marsh said that Paul Renner had closed the Harlow Dam on Monday.");
    Assertion& told = d.add("Paul Renner", "close", "Harlow Dam");
    told.time = "2021-03-08";
    d.said_by(told, "Elena Marsh");
    d.sentence("Paul Renner denied that he had closed the Harlow Dam on Monday.");
    Assertion& denied = d.add("Paul Renner", "close", "Harlow Dam");
    denied.time = "2021-03-08";
    denied.polarity = Polarity::negated;
    d.said_by(denied, "Paul Renner");
    d.sentence("Elena Marsh will visit Brackwater.");
    d.add("Elena Marsh", "visit", "Brackwater").modality = Modality::planned;
    const graph::Store store = graph::Store::assemble({d.reading()});
    const std::string closed = markdown(brief_of(store, "Harlow Dam", 1));
    CHECK(has(closed, "it rests on the word of Elena Marsh."));
    const std::string visit = markdown(brief_of(store, "visit Brackwater", 1));
    CHECK(count(visit, "Elena Marsh planned to visit Brackwater") == 1);
}
