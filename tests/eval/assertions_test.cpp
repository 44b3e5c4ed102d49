#include "eval/assertions.h"

#include <cmath>

#include "eval/files.h"
#include "eval/json.h"
#include "tests/eval/gold_of.h"

using namespace relata::eval;
using relata::test::right_lines;
using relata::test::sample_gold;

namespace {

std::optional<double> figure(const std::vector<PredictedLine>& lines, std::string_view key) {
    const Gold gold = sample_gold();
    for (const Measure& m : assertion_measures(gold, lines, score_assertions(gold, lines))) {
        if (m.key == key) return m.value();
    }
    FAIL("no figure " << key);
    return {};
}

}  // namespace

TEST_CASE("lines that say what the gold says have full marks") {
    for (const char* key :
         {"core_fact_recall", "core_fact_recall_faithful", "faithful_precision_lower_bound", "polarity_accuracy",
          "attribution_accuracy", "class_accuracy", "quantity_accuracy", "time_accuracy", "merge_b3_f1"}) {
        INFO(key);
        CHECK(figure(right_lines(), key) == 100);
    }
    CHECK(figure(right_lines(), "laundering_rate") == 0);
}

TEST_CASE("a claim printed as plain fact is found but not faithful, and counts as laundered") {
    auto lines = right_lines();
    lines[1].polarity = "affirmed";
    lines[1].attribution.clear();
    CHECK(figure(lines, "core_fact_recall") == 100);
    CHECK(*figure(lines, "core_fact_recall_faithful") == Approx(200.0 / 3));
    CHECK(figure(lines, "laundering_rate") == 50);
    CHECK(figure(lines, "negated_recall_on_matched") == 0);
}

TEST_CASE("a second reading of one wording counts as a line and matches nothing; a repetition does not count") {
    auto lines = right_lines();
    lines.push_back(lines[0]);
    lines.push_back(lines[0]);
    lines.back().modality = "planned";
    const Gold gold = sample_gold();
    const AssertionScore score = score_assertions(gold, lines);
    CHECK(score.lines[3].state == LineOutcome::State::repeated);
    CHECK(score.lines[4].state == LineOutcome::State::conflicting);
    CHECK(figure(lines, "matched_precision_lower_bound") == 75);
}

TEST_CASE("evidence outside the article is a leak, by its kind; evidence over a page too") {
    auto lines = right_lines();
    lines[0].start = 100;
    lines[0].end = 111;
    lines[1].start = 0;
    lines[1].end = 99;
    lines[2].document = "unknown";
    const Gold gold = sample_gold();
    const AssertionScore score = score_assertions(gold, lines);
    CHECK(leaks_by_kind(score) == std::map<std::string, std::size_t>{{"related", 1}, {"wide", 1}});
    CHECK(score.lines[2].state == LineOutcome::State::unknown_document);
    CHECK(figure(lines, "core_fact_recall") == 0);
}

TEST_CASE("the figures of the stored lines on corpus/gold are those of the gold's own scorer") {
    const std::string root = RELATA_SOURCE_DIR;
    const auto gold = read_gold(root + "/corpus/gold");
    REQUIRE(gold.has_value());
    const auto lines = read_predicted_lines(*read_file(root + "/tests/eval/data/predicted.ndjson"), "predicted");
    REQUIRE(lines.has_value());
    const auto expected = parse_json(*read_file(root + "/tests/eval/data/expected.json"));
    REQUIRE(expected.has_value());
    const AssertionScore score = score_assertions(*gold, *lines);
    std::size_t compared = 0;
    for (const Measure& m : assertion_measures(*gold, *lines, score)) {
        INFO(m.key);
        CHECK(std::abs(*m.value() - expected->number_at(m.key).value()) < 0.0501);
        ++compared;
    }
    for (const auto& [name, n] : assertion_counts(*gold, score)) {
        INFO(name);
        CHECK(static_cast<double>(n) == expected->number_at(name).value());
        ++compared;
    }
    for (const auto& [kind, n] : leaks_by_kind(score)) {
        CHECK(static_cast<double>(n) == expected->find("boilerplate_leak_kinds")->number_at(kind).value());
    }
    CHECK(compared + 1 == expected->names.size());  // the kinds of leaks are one more
}
