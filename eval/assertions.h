#pragma once
// The score of whole articles: what share of the gold's facts was found, what share of the lines is true to the gold,
// and which qualifiers are right. The same figures as the gold's own scorer (docs/formats.md, "Gold").

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "eval/bootstrap.h"
#include "eval/gold.h"
#include "eval/matching.h"
#include "eval/predicted.h"

namespace relata::eval {

/// What became of one line.
struct LineOutcome {
    enum class State {
        counted,
        repeated,          ///< said before with equal qualifiers: not counted
        conflicting,       ///< said before with other qualifiers: counts as a line and matches nothing
        unknown_document,  ///< the gold has no such document: not counted
    };
    State state = State::counted;
    std::size_t document = 0;
    std::vector<std::string> sentences = {};  ///< of the gold that its evidence overlaps by half; empty for a leak
    std::string leak = {};                    ///< kind of furniture, "outside", "wide"; empty where it is none
    std::vector<std::size_t> matches = {};    ///< assertions of the gold that it matches
    bool faithful = false;                    ///< to one of them
    bool plain_fact = false;                  ///< matched, printed as affirmed, asserted, and by nobody
    bool laundered = false;                   ///< of those: every match is a claim, denial, plan, demand or hedge
};

/// What became of one assertion of the gold.
struct GoldOutcome {
    std::size_t document = 0;
    std::size_t assertion = 0;
    Quality quality = Quality::none;
    std::optional<std::size_t> line = {};  ///< the line that says it most closely
    bool faithful = false;                 ///< some line has names, polarity, modality and speaker right
};

/// A subject or object that was matched: how well the node it is printed with fits the node it should be (B-cubed).
struct Slot {
    std::size_t document = 0;
    double precision = 0;
    double recall = 0;
};

struct AssertionScore {
    std::vector<LineOutcome> lines = {};  ///< as the lines
    std::vector<GoldOutcome> gold = {};   ///< as the assertions, document by document
    std::vector<Slot> slots = {};
};

/// Compares every line with every assertion of the sentences that it overlaps.
AssertionScore score_assertions(const Gold& gold, std::span<const PredictedLine> lines);

/// True where the qualifier of the line is that of the assertion.
bool same_speaker(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line);
bool same_class(const GoldAssertion& assertion, const PredictedLine& line);

/// The figures. With at least ten documents their units are documents; below that facts, lines and slots, each by
/// itself.
std::vector<Measure> assertion_measures(const Gold& gold, std::span<const PredictedLine> lines,
                                        const AssertionScore& score);

/// The counts behind them, by the names of the gold's scorer: {"documents", 8}, {"rows", 312}, …
std::vector<std::pair<std::string, std::size_t>> assertion_counts(const Gold& gold, const AssertionScore& score);

/// Lines whose evidence lies outside the article's body, by kind.
std::map<std::string, std::size_t> leaks_by_kind(const AssertionScore& score);

}  // namespace relata::eval
