#include "eval/openie.h"

#include <algorithm>

#include "eval/files.h"
#include "tests/support/catch.h"

using namespace relata::eval;

namespace {

std::string data(const std::string& name) {
    const auto bytes = read_file(std::string(RELATA_SOURCE_DIR) + "/tests/eval/data/" + name);
    REQUIRE(bytes.has_value());
    return *bytes;
}

double figure(const OpenScore& score, const std::string& key) {
    const auto found = std::ranges::find(score.figures, key, &Figure::key);
    REQUIRE(found != score.figures.end());
    return found->value.value();
}

OpenScore benchie(Nary nary) {
    return score_benchie(*read_benchie(data("benchie.txt"), "gold"), *read_tuples(data("triples.tsv"), "triples"),
                         nary);
}

}  // namespace

// The expected figures are those of the published rules' reference scripts on these files.
TEST_CASE("CaRB's figures") {
    const OpenScore score =
        score_carb(*read_carb(data("carb.tsv"), "gold"), *read_tuples(data("tuples.tsv"), "tuples"));
    CHECK(figure(score, "f1") == Approx(67.92139737));
    CHECK(figure(score, "precision") == Approx(72.14285714));
    CHECK(figure(score, "recall") == Approx(64.16666667));
    CHECK(figure(score, "auc") == Approx(52.26587302));
    CHECK(figure(score, "all_f1") == Approx(63.64157119));
    CHECK(score.threshold == 0.4);
    REQUIRE(score.wrong.size() == 1);  // its gold has a second argument, "away"
    CHECK(score.wrong[0].words == "Dockers | stayed away | ");
    CHECK(score.misses.size() == 2);
}

TEST_CASE("BenchIE's figures, with each way of third arguments") {
    CHECK(figure(benchie(Nary::join), "f1") == Approx(80));
    CHECK(figure(benchie(Nary::first), "f1") == Approx(80));
    CHECK(figure(benchie(Nary::split), "f1") == Approx(72.72727273));
    CHECK(figure(benchie(Nary::join), "best_f1") == Approx(88.88888889));
    const OpenScore score = benchie(Nary::join);
    REQUIRE(score.misses.size() == 1);
    CHECK(score.misses[0].words == "Anna Orlov | resigned | as mayor");
    REQUIRE(score.wrong.size() == 1);
    CHECK(score.wrong[0].words == "Divers | closed | the road");
}

TEST_CASE("a slot has its optional words in and out") {
    CHECK(slot_forms("a [b c] d") == SlotForms{"a b c d", "a d"});
    CHECK(slot_forms("[the] [big] road") == SlotForms{"the big road", "big road", "the road", "road"});
}

TEST_CASE("lines that are no extractions, and gold that is none, are named") {
    CHECK(read_tuples("A b .\tyes\tc\td\n", "x.tsv").error().message.starts_with("x.tsv:1: "));
    CHECK(read_tuples("\nA b .\n", "x.tsv").error().message.starts_with("x.tsv:2: "));
    CHECK(read_carb("no tabs at all\n", "gold").error().message.find("neither CaRB") != std::string::npos);
    CHECK(read_benchie("sent_id:1\tA b .\nA --> b --> c\n", "gold").error().message.starts_with("gold:2: "));
}
