// From what became of lines and gold to figures.
#include <algorithm>
#include <cmath>

#include "eval/assertions.h"

namespace relata::eval {
namespace {

constexpr std::size_t kEnoughDocuments = 10;

/// Sums outcomes up, for each unit by itself.
class Sums {
  public:
    Sums(const Gold& gold, std::span<const PredictedLine> lines, const AssertionScore& score)
        : gold_(gold), lines_(lines), score_(score), by_document_(gold.documents.size() >= kEnoughDocuments) {
        std::size_t before = 0;
        for (const GoldDocument& d : gold.documents) {
            first_fact_.push_back(before);
            before += d.facts;
        }
        facts_ = before;
    }

    /// `core_only`: of the facts that have a core assertion. A fact counts where one of its assertions passes `test`.
    template <typename Test>
    Measure facts(std::string key, std::string meaning, bool core_only, const Test& test) const {
        std::vector<bool> core(facts_), hit(facts_);
        std::vector<std::size_t> document(facts_);
        for (const GoldOutcome& g : score_.gold) {
            const std::size_t fact = fact_of(g);
            document[fact] = g.document;
            if (assertion(g).core) core[fact] = true;
            if (test(g)) hit[fact] = true;
        }
        Measure out = empty(std::move(key), std::move(meaning), "facts");
        for (std::size_t f = 0; f < facts_; ++f) {
            if (core[f] || !core_only) out.share.add(by_document_ ? document[f] : f, hit[f] ? 1 : 0);
        }
        return out;
    }

    /// Of the assertions of the gold that pass `counts`, those that pass `test`.
    template <typename Counts, typename Test>
    Measure assertions(std::string key, std::string meaning, const Counts& counts, const Test& test) const {
        Measure out = empty(std::move(key), std::move(meaning), "facts");
        for (const GoldOutcome& g : score_.gold) {
            if (counts(g)) out.share.add(by_document_ ? g.document : fact_of(g), test(g) ? 1 : 0);
        }
        return out;
    }

    /// Of the matched assertions that pass `counts`, those whose line passes `test(assertion, line, document)`.
    template <typename Counts, typename Test>
    Measure matched(std::string key, std::string meaning, const Counts& counts, const Test& test) const {
        return assertions(
            std::move(key), std::move(meaning), [&](const GoldOutcome& g) { return g.line && counts(assertion(g)); },
            [&](const GoldOutcome& g) { return test(assertion(g), lines_[*g.line], gold_.documents[g.document]); });
    }

    template <typename Counts, typename Test>
    Measure lines(std::string key, std::string meaning, const Counts& counts, const Test& test) const {
        Measure out = empty(std::move(key), std::move(meaning), "lines");
        for (std::size_t i = 0; i < score_.lines.size(); ++i) {
            const LineOutcome& line = score_.lines[i];
            if (counts(line)) out.share.add(by_document_ ? line.document : i, test(line) ? 1 : 0);
        }
        return out;
    }

    Measure merging(std::string key, std::string meaning, double Slot::*of) const {
        Measure out = empty(std::move(key), std::move(meaning), "slots");
        for (std::size_t i = 0; i < score_.slots.size(); ++i) {
            const Slot& slot = score_.slots[i];
            out.share.add(by_document_ ? slot.document : i, slot.*of);
        }
        return out;
    }

    const GoldAssertion& assertion(const GoldOutcome& g) const {
        return gold_.documents[g.document].assertions[g.assertion];
    }

  private:
    Measure empty(std::string key, std::string meaning, const char* unit) const {
        Measure out{.key = std::move(key), .meaning = std::move(meaning), .unit = by_document_ ? "documents" : unit};
        if (by_document_) out.share.add(gold_.documents.size() - 1, 0, 0);
        return out;
    }
    std::size_t fact_of(const GoldOutcome& g) const { return first_fact_[g.document] + assertion(g).fact; }

    const Gold& gold_;
    std::span<const PredictedLine> lines_;
    const AssertionScore& score_;
    bool by_document_;
    std::vector<std::size_t> first_fact_ = {};
    std::size_t facts_ = 0;
};

bool counts_as_line(const LineOutcome& line) {
    return line.state == LineOutcome::State::counted || line.state == LineOutcome::State::conflicting;
}

bool found(const GoldOutcome& g) { return g.line.has_value(); }
bool resolved(const GoldOutcome& g) { return g.quality == Quality::resolved; }
bool faithful(const GoldOutcome& g) { return g.faithful; }
bool all(const GoldOutcome& /*g*/) { return true; }
bool any_assertion(const GoldAssertion& /*a*/) { return true; }
bool has_time(const GoldAssertion& a) { return !a.time.empty(); }
bool has_quantity(const GoldAssertion& a) { return a.quantity.has_value(); }
bool is_negated(const GoldAssertion& a) { return a.polarity == "negated"; }
bool is_not_asserted(const GoldAssertion& a) { return a.modality != "asserted"; }
bool is_attributed(const GoldAssertion& a) { return a.attribution.has_value(); }

using Document = GoldDocument;
bool right_polarity(const GoldAssertion& a, const PredictedLine& l, const Document&) {
    return a.polarity == l.polarity;
}
bool right_modality(const GoldAssertion& a, const PredictedLine& l, const Document&) {
    return a.modality == l.modality;
}
bool right_speaker(const GoldAssertion& a, const PredictedLine& l, const Document& d) { return same_speaker(d, a, l); }
bool right_class(const GoldAssertion& a, const PredictedLine& l, const Document&) { return same_class(a, l); }
bool right_time(const GoldAssertion& a, const PredictedLine& l, const Document&) { return a.time == l.time; }
bool right_quantity(const GoldAssertion& a, const PredictedLine& l, const Document&) {
    return l.quantity && std::abs(*l.quantity - *a.quantity) < 1e-6;
}

void add_recall(const Sums& sums, std::vector<Measure>& out) {
    const auto core = [&](const GoldOutcome& g) { return sums.assertion(g).core; };
    out.push_back(sums.facts("core_fact_recall", "core facts found", true, found));
    out.push_back(sums.facts("core_fact_recall_resolved", "… with names resolved", true, resolved));
    out.push_back(sums.facts("core_fact_recall_faithful", "… and polarity, modality, speaker right", true, faithful));
    out.push_back(sums.facts("fact_recall", "all facts found", false, found));
    out.push_back(sums.assertions("core_assertion_recall", "core assertions found", core, found));
    out.push_back(sums.assertions("assertion_recall", "all assertions found", all, found));
    out.push_back(sums.assertions("assertion_recall_resolved", "… with names resolved", all, resolved));
}

void add_precision(const Sums& sums, std::vector<Measure>& out) {
    out.push_back(sums.lines("matched_precision_lower_bound", "lines that match the gold", counts_as_line,
                             [](const LineOutcome& l) { return !l.matches.empty(); }));
    out.push_back(sums.lines("faithful_precision_lower_bound", "… and are faithful to it", counts_as_line,
                             [](const LineOutcome& l) { return l.faithful; }));
    out.push_back(sums.lines(
        "laundering_rate", "lines as plain fact that the article gives as a claim",
        [](const LineOutcome& l) { return l.plain_fact; }, [](const LineOutcome& l) { return l.laundered; }));
}

void add_qualifiers(const Sums& sums, std::vector<Measure>& out) {
    out.push_back(sums.matched("polarity_accuracy", "polarity right", any_assertion, right_polarity));
    out.push_back(sums.matched("negated_recall_on_matched", "… of the negated", is_negated, right_polarity));
    out.push_back(sums.matched("modality_accuracy", "modality right", any_assertion, right_modality));
    out.push_back(
        sums.matched("nonasserted_recall_on_matched", "… of those not asserted", is_not_asserted, right_modality));
    out.push_back(sums.matched("attribution_accuracy", "speaker right", any_assertion, right_speaker));
    out.push_back(
        sums.matched("attributed_recall_on_matched", "… of those with a speaker", is_attributed, right_speaker));
    out.push_back(sums.matched("class_accuracy", "class right", any_assertion, right_class));
    out.push_back(sums.matched("quantity_accuracy", "quantity right", has_quantity, right_quantity));
    out.push_back(sums.matched("time_accuracy", "time right", has_time, right_time));
}

void add_merging(const Sums& sums, std::vector<Measure>& out) {
    out.push_back(sums.merging("merge_b3_precision", "nodes, B-cubed precision", &Slot::precision));
    out.push_back(sums.merging("merge_b3_recall", "nodes, B-cubed recall", &Slot::recall));
    Measure f1 = out[out.size() - 2];
    f1.key = "merge_b3_f1";
    f1.meaning = "nodes, B-cubed F1";
    f1.second = out.back().share;
    out.push_back(std::move(f1));
}

std::size_t hard_leaks(const AssertionScore& score) {
    return static_cast<std::size_t>(std::ranges::count_if(
        score.lines, [](const LineOutcome& l) { return !l.leak.empty() && l.leak != "duplicate"; }));
}

std::size_t count_state(const AssertionScore& score, LineOutcome::State state) {
    return static_cast<std::size_t>(std::ranges::count(score.lines, state, &LineOutcome::state));
}

}  // namespace

std::vector<Measure> assertion_measures(const Gold& gold, std::span<const PredictedLine> lines,
                                        const AssertionScore& score) {
    const Sums sums(gold, lines, score);
    std::vector<Measure> out;
    add_recall(sums, out);
    add_precision(sums, out);
    add_qualifiers(sums, out);
    add_merging(sums, out);
    return out;
}

std::vector<std::pair<std::string, std::size_t>> assertion_counts(const Gold& gold, const AssertionScore& score) {
    const auto matched = [&](bool (*test)(const GoldAssertion&)) {
        return static_cast<std::size_t>(std::ranges::count_if(score.gold, [&](const GoldOutcome& g) {
            return g.line && test(gold.documents[g.document].assertions[g.assertion]);
        }));
    };
    std::set<std::pair<std::size_t, std::size_t>> facts, core_facts;
    std::size_t core = 0;
    for (const GoldOutcome& g : score.gold) {
        const GoldAssertion& a = gold.documents[g.document].assertions[g.assertion];
        facts.insert({g.document, a.fact});
        if (!a.core) continue;
        ++core;
        core_facts.insert({g.document, a.fact});
    }
    return {{"documents", gold.documents.size()},
            {"rows", static_cast<std::size_t>(std::ranges::count_if(score.lines, counts_as_line))},
            {"rows_of_unknown_documents", count_state(score, LineOutcome::State::unknown_document)},
            {"core_facts", core_facts.size()},
            {"facts", facts.size()},
            {"core_assertions", core},
            {"assertions", score.gold.size()},
            {"conflicting_rows", count_state(score, LineOutcome::State::conflicting)},
            {"repeated_rows", count_state(score, LineOutcome::State::repeated)},
            {"rows_as_plain_fact",
             static_cast<std::size_t>(std::ranges::count(score.lines, true, &LineOutcome::plain_fact))},
            {"boilerplate_leaks", hard_leaks(score)},
            {"negated_matched", matched(is_negated)},
            {"nonasserted_matched", matched(is_not_asserted)},
            {"attributed_matched", matched(is_attributed)},
            {"merge_slots", score.slots.size()}};
}

}  // namespace relata::eval
