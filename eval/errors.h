#pragma once
// The errors behind the figures of assertions: which facts were missed, which lines are wrong and in what, rule by
// rule.

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "eval/assertions.h"

namespace relata::eval {

/// A core fact of the gold that no line says, shown by its first core assertion.
struct MissedFact {
    std::string document = {};
    std::string assertion = {};  ///< "a12"
    std::string subject = {}, relation = {}, object = {};
    std::string need = {};     ///< "noun", "pronoun", …: see `need_of`
    std::string speaker = {};  ///< who says so in the gold; empty: the article
    std::string sentence = {};
};
std::vector<MissedFact> missed_facts(const Gold& gold, const AssertionScore& score);

/// What a system needs to find the assertion, read off the gold's words alone, so only a guide: "named elsewhere"
/// (a side is not mentioned in the sentence), "pronoun", "implied relation", "X-backed", "support verb" ("carried out
/// an attack"), "state" (title, apposition, copula), "participle or infinitive", "noun" ("Turkey's support of"),
/// "clause".
std::string need_of(const GoldDocument& document, const GoldAssertion& assertion);

/// A line that matches nothing, or that is unfaithful to what it matches.
struct WrongLine {
    std::size_t line = 0;    ///< place in the lines
    std::string fault = {};  ///< "speaker", "polarity", "modality", "pronoun"; several joined by ", "; "no match",
                             ///< "subject", "relation", "object" where that part alone differs; "conflict", "leak"
    std::string gold = {};   ///< what the gold has there: "a3: Russia accuse Turkey, says Lavrov"
    bool laundered = false;
};
std::vector<WrongLine> wrong_lines(const Gold& gold, std::span<const PredictedLine> lines, const AssertionScore& score);

/// What the lines of one rule are worth.
struct RuleRow {
    std::string rule = {};
    std::size_t lines = 0, matched = 0, faithful = 0;
    std::size_t plain = 0, laundered = 0;  ///< matched lines as plain fact; of those, claims
};
/// The most lines first, then by name.
std::vector<RuleRow> figures_by_rule(std::span<const PredictedLine> lines, const AssertionScore& score);

/// The headline figures without the lines of one rule.
struct DropRow {
    std::string rule = {};                           ///< empty: no rule is dropped
    std::size_t lines = 0;                           ///< of the rule
    std::vector<std::optional<double>> values = {};  ///< as `kHeadlines`
};
inline constexpr std::array<const char*, 6> kHeadlines{"core_fact_recall",
                                                       "core_fact_recall_resolved",
                                                       "core_fact_recall_faithful",
                                                       "matched_precision_lower_bound",
                                                       "faithful_precision_lower_bound",
                                                       "laundering_rate"};
/// First all lines, then without each rule, in the order of `figures_by_rule`.
std::vector<DropRow> drop_one(const Gold& gold, std::span<const PredictedLine> lines);

}  // namespace relata::eval
