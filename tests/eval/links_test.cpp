#include "eval/links.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace relata::eval;

namespace {

GoldDocument document(const std::string& id, const std::string& sentence) {
    GoldDocument out{.id = id};
    out.sentences.push_back({.id = "s1", .kind = "body", .text = sentence, .start = 0, .end = sentence.size()});
    out.entities.push_back(
        {.id = "x", .type = "ORG", .name = "Red Front", .names = {"red front"}, .sentences = {"s1"}});
    out.entities.push_back({.id = "y", .type = "PLACE", .name = "Oltu", .names = {"oltu"}, .sentences = {"s1"}});
    GoldAssertion a{.id = "a1", .sentence = "s1", .subject = 0, .lemma = "attack", .accepted = {"attack", "attacked"}};
    a.relation_text = "attacked";
    a.object = 1;
    a.polarity = "affirmed";
    a.modality = "asserted";
    a.core = true;
    out.assertions.push_back(a);
    out.facts = 1;
    return out;
}

PredictedLine line(const std::string& document) {
    PredictedLine out{.document = document, .start = 0, .end = 25};
    out.subject = "Red Front";
    out.relation = "attack";
    out.object = "Oltu";
    return out;
}

struct Scored {
    Gold gold = {};
    std::vector<PredictedLine> lines = {line("1"), line("2")};
    Scored() {
        gold.documents = {document("1", "Red Front attacked Oltu ."), document("2", "Red Front attacked Oltu !")};
    }
    LinkOutcome of(const std::string& kind, const std::vector<GraphPlace>& places) const {
        const std::vector<Link> links{{kind, "attack", {{"one", {{0, 0}}}, {"other", {{1, 0}}}}}};
        return score_links(gold, links, lines, places).front();
    }
};

}  // namespace

TEST_CASE("two groups of one happening are found where lines of both lie in it") {
    const Scored scored;
    CHECK(scored.of("same_event", {{.happening = 1}, {.happening = 1}}).found);
    const LinkOutcome apart = scored.of("same_event", {{.happening = 1}, {.happening = 2}});
    CHECK_FALSE(apart.found);
    CHECK(apart.reachable);
}

TEST_CASE("one quotation must be one happening and one source") {
    const Scored scored;
    CHECK(scored.of("same_quote", {{.happening = 1, .source = 5}, {.happening = 1, .source = 5}}).found);
    CHECK_FALSE(scored.of("same_quote", {{.happening = 1, .source = 5}, {.happening = 1, .source = 6}}).found);
    CHECK_FALSE(scored.of("near_duplicate", {{.happening = 1, .source = 5}, {.happening = 2, .source = 5}}).found);
}

TEST_CASE("a disagreement is found in two versions of one dispute only") {
    const Scored scored;
    const auto versions = [](std::size_t dispute, std::size_t version) {
        return GraphPlace{.happening = 1, .versions = {{dispute, version}}};
    };
    CHECK(scored.of("numbers_disagree", {versions(3, 0), versions(3, 1)}).found);
    CHECK_FALSE(scored.of("numbers_disagree", {versions(3, 0), versions(3, 0)}).found);
    CHECK_FALSE(scored.of("contradiction", {versions(3, 0), versions(4, 1)}).found);
}

TEST_CASE("different happenings that were merged are counted against") {
    const Scored scored;
    const std::vector<Link> links{{"different_event", "two attacks", {{"one", {{0, 0}}}, {"other", {{1, 0}}}}}};
    const auto share = [&](const std::vector<GraphPlace>& places) {
        const auto measures = link_measures(links, score_links(scored.gold, links, scored.lines, places));
        const auto apart = std::ranges::find(measures, "different_event_apart", &Measure::key);
        return apart->value();
    };
    CHECK(share({{.happening = 1}, {.happening = 2}}) == 100);
    CHECK(share({{.happening = 1}, {.happening = 1}}) == 0);
}

TEST_CASE("a group without a matched line is out of reach") {
    Scored scored;
    scored.lines[1].relation = "praise";
    const LinkOutcome outcome = scored.of("same_event", {{.happening = 1}, {.happening = 1}});
    CHECK_FALSE(outcome.reachable);
    CHECK_FALSE(outcome.groups[1].extracted);
}
