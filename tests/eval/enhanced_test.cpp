#include "eval/enhanced.h"

#include "tests/eval/trees_of.h"

using namespace relata::eval;
using namespace relata::eval::test;

namespace {

std::vector<Tree> with_deps(const std::vector<std::string>& deps) {
    std::vector<Tree> out(1);
    for (const auto& d : deps) out[0].words.push_back({.head = d.substr(0, d.find(':')), .deps = d});
    return out;
}

}  // namespace

TEST_CASE("enhanced edges count each for itself") {
    const auto gold = with_deps({"2:nsubj|4:nsubj:xsubj", "0:root", "4:mark", "2:xcomp"});
    CHECK(figure(enhanced_figures(gold, gold), "ELAS") == 100);
    const auto half = with_deps({"2:nsubj|4:nsubj", "0:root", "4:mark", "2:xcomp"});
    CHECK(figure(enhanced_figures(gold, half), "ELAS") == Approx(80));
    CHECK(figure(enhanced_figures(gold, half), "EULAS") == 100);
    CHECK(figure(enhanced_figures(gold, half), "ELASadded") == 0);
    const auto tree = with_deps({"2:nsubj", "0:root", "4:mark", "2:xcomp"});
    CHECK(figure(enhanced_figures(gold, tree), "ELAS") == Approx(200.0 * 4 / 9));
    auto other_tree = gold;  // a wrong head of the tree is no edge beside it
    other_tree[0].words[2].head = "1";
    other_tree[0].words[2].deps = "1:mark";
    CHECK(figure(enhanced_figures(gold, other_tree), "ELASadded") == 100);
    const auto score = score_enhanced(gold, tree);
    CHECK(figure(score->labels, "nsubj") == Approx(200.0 / 3));
    CHECK(figure_with(score->labels, "nsubj").of == 2);
}

TEST_CASE("edges through an empty node are joined, even in a circle") {
    auto gold = with_deps({"2.1:nsubj", "0:root"});
    gold[0].empty_nodes = {{"2.1", "2:conj:and|2.2:dep"}, {"2.2", "2.1:dep"}};
    const auto joined = with_deps({"2:conj:and>nsubj", "0:root"});
    CHECK(figure(enhanced_figures(gold, joined), "ELAS") == 100);
    CHECK(figure(enhanced_figures(joined, with_deps({"2:conj>nsubj", "0:root"})), "EULAS") == 100);
}

TEST_CASE("a gold without DEPS has no figures, predictions without have no value") {
    auto bare = with_deps({"0:root"}), gold = bare;
    bare[0].words[0].deps = "_";
    CHECK(enhanced_figures(bare, gold).empty());
    CHECK(score_enhanced(bare, gold).error().message.starts_with("no word has DEPS"));
    CHECK_FALSE(figure_with(enhanced_figures(gold, bare), "ELAS").value.has_value());
}
