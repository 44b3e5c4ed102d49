// CaRB (Bhardwaj, Aggarwal and Mausam 2019): overlap of words, part by part.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "eval/files.h"
#include "eval/openie.h"
#include "eval/words.h"

namespace relata::eval {
namespace {

using Bag = std::map<std::string, int, std::less<>>;
struct Part {
    std::vector<std::string> words = {};
    Bag bag = {};
};

/// A tuple as it is compared: relation, first argument, all others as one.
struct Parts {
    std::vector<Part> parts = {};
    std::string relation = {};
    bool can_swap = false;
    double confidence = 1;
    std::string words = {};
};

/// Precision and recall of one pair.
struct Overlap {
    double precision = 0;
    double recall = 0;
    auto operator<=>(const Overlap&) const = default;
};

Part part_of(std::string_view text) {
    Part out;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n\f\v"), text.size());
        ++out.bag[out.words.emplace_back(text.substr(0, end))];
        text.remove_prefix(end);
    }
    return out;
}

Parts parts_of(const OpenTuple& tuple) {
    Parts out{.relation = tuple.relation, .can_swap = tuple.arguments.size() >= 2, .confidence = tuple.confidence};
    out.parts.push_back(part_of(tuple.relation));
    std::string rest;
    for (std::size_t i = 1; i < tuple.arguments.size(); ++i) rest += (i > 1 ? " " : "") + tuple.arguments[i];
    if (!tuple.arguments.empty()) out.parts.push_back(part_of(tuple.arguments[0]));
    if (tuple.arguments.size() >= 2) out.parts.push_back(part_of(rest));
    out.words = fmt::format("{} | {} | {}", tuple.arguments.empty() ? "" : tuple.arguments[0], tuple.relation, rest);
    return out;
}

double shared_words(const Part& a, const Part& b) {
    double out = 0;
    for (const auto& [word, n] : a.bag) {
        const auto other = b.bag.find(word);
        if (other != b.bag.end()) out += std::min(n, other->second);
    }
    return out;
}

/// Shared words of the relations; a "be" of the extraction that is left over stands for any form of it in the gold.
double shared_of_relations(const Part& gold, const Part& predicted) {
    static const std::set<std::string, std::less<>> kBe{"be", "is", "am", "are", "was", "were", "been", "being"};
    const double out = shared_words(gold, predicted);
    const auto be = predicted.bag.find("be"), gold_be = gold.bag.find("be");
    const int left = be == predicted.bag.end() ? 0 : be->second - (gold_be == gold.bag.end() ? 0 : gold_be->second);
    const bool is_form = std::ranges::any_of(gold.words, [](const std::string& w) { return kBe.contains(w); });
    return out + (left > 0 && is_form ? 1 : 0);
}

enum class Order { as_is, swapped };

Overlap pair_overlap(const Parts& gold, const Parts& predicted, Order order) {
    double hit = shared_of_relations(gold.parts[0], predicted.parts[0]);
    if (hit == 0) return {};
    auto in_predicted = static_cast<double>(predicted.parts[0].words.size());
    auto in_gold = static_cast<double>(gold.parts[0].words.size());
    for (std::size_t i = 1; i < gold.parts.size(); ++i) {
        if (i >= predicted.parts.size()) return {};
        const Part& other = predicted.parts[order == Order::swapped ? 3 - i : i];
        in_gold += static_cast<double>(gold.parts[i].words.size());
        in_predicted += static_cast<double>(other.words.size());
        hit += shared_words(gold.parts[i], other);
    }
    return {in_predicted > 0 ? hit / in_predicted : 0, in_gold > 0 ? hit / in_gold : 0};
}

/// Speech may be told either way round: "it is late | said | Lavrov".
Overlap overlap(const Parts& gold, const Parts& predicted) {
    static constexpr std::array<std::string_view, 5> kSay{"said", "told", "added", "adds", "says"};
    const Overlap straight = pair_overlap(gold, predicted, Order::as_is);
    const bool speech =
        std::ranges::any_of(kSay, [&](std::string_view say) { return gold.relation.find(say) != std::string::npos; });
    return speech && predicted.can_swap ? std::max(straight, pair_overlap(gold, predicted, Order::swapped)) : straight;
}

using Matrix = std::vector<std::vector<Overlap>>;
struct Pairing {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// One-to-one pairing, the highest first; ties by row, then by column.
std::vector<Pairing> pair_greedily(const Matrix& scores, std::vector<std::size_t> columns, double Overlap::*by) {
    std::vector<std::size_t> rows(scores.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
    std::vector<Pairing> out;
    while (!rows.empty() && !columns.empty()) {
        double best = -1;
        Pairing chosen;
        for (const std::size_t r : rows) {
            for (const std::size_t c : columns) {
                if (scores[r][c].*by <= best) continue;
                best = scores[r][c].*by;
                chosen = {r, c};
            }
        }
        std::erase(rows, chosen.row);
        std::erase(columns, chosen.column);
        out.push_back(chosen);
    }
    return out;
}

/// What one sentence adds to the sums at the thresholds `from` to `to` - 1.
struct Step {
    std::size_t sentence = 0, from = 0, to = 0;
    double precision = 0, predicted = 0, recall = 0, one_recall = 0, gold = 0;
};

struct Point {
    double precision = 0, recall = 0, f1 = 0;
};
using Curve = std::vector<Point>;

struct Compared {
    std::string sentence = {};
    std::vector<Parts> gold = {}, predicted = {};
    Matrix scores = {};
};

double sum_recall(const Compared& s, const std::vector<std::size_t>& columns) {
    double out = 0;
    for (const auto& row : s.scores) {
        double best = 0;
        for (const std::size_t c : columns) best = std::max(best, row[c].recall);
        out += best;
    }
    return out;
}

class Steps {
  public:
    explicit Steps(const std::vector<Compared>& sentences, std::vector<double> thresholds)
        : thresholds_(std::move(thresholds)), sentences_(sentences.size()) {
        for (std::size_t i = 0; i < sentences.size(); ++i) add(i, sentences[i]);
    }

    /// The curve with each sentence counted `times[sentence]` times.
    Curve curve(std::span<const std::uint32_t> times, double Step::*recall) const {
        const std::size_t n = thresholds_.size();
        std::vector<std::array<double, 4>> change(n + 1);
        for (const Step& s : steps_) {
            const double k = times[s.sentence];
            const std::array<double, 4> values{s.precision, s.predicted, s.*recall, s.gold};
            for (std::size_t v = 0; v < 4; ++v) {
                change[s.from][v] += k * values[v];
                change[s.to][v] -= k * values[v];
            }
        }
        Curve out;
        std::array<double, 4> sum{};
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t v = 0; v < 4; ++v) sum[v] += change[i][v];
            const double p = sum[1] > 0.5 ? sum[0] / sum[1] : 1, r = sum[3] > 0.5 ? sum[2] / sum[3] : 0;
            out.push_back({p, r, harmonic(p, r)});
        }
        return out;
    }

    std::size_t sentences() const { return sentences_; }
    double threshold(std::size_t i) const { return thresholds_[i]; }

  private:
    void add(std::size_t index, const Compared& s) {
        std::set<double> confidences;
        for (const Parts& p : s.predicted) confidences.insert(p.confidence);
        std::size_t from = 0;
        const auto gold = static_cast<double>(s.gold.size());
        for (const double confidence : confidences) {
            const auto at = std::ranges::lower_bound(thresholds_, confidence);
            const auto to = static_cast<std::size_t>(at - thresholds_.begin()) + 1;
            std::vector<std::size_t> columns;
            for (std::size_t c = 0; c < s.predicted.size(); ++c) {
                if (s.predicted[c].confidence >= confidence) columns.push_back(c);
            }
            Step step{.sentence = index, .from = from, .to = to, .gold = gold};
            step.predicted = static_cast<double>(columns.size());
            step.recall = sum_recall(s, columns);
            for (const auto& [r, c] : pair_greedily(s.scores, columns, &Overlap::precision)) {
                step.precision += s.scores[r][c].precision;
            }
            for (const auto& [r, c] : pair_greedily(s.scores, columns, &Overlap::recall)) {
                step.one_recall += s.scores[r][c].recall;
            }
            steps_.push_back(step);
            from = to;
        }
        if (from < thresholds_.size()) {
            steps_.push_back({.sentence = index, .from = from, .to = thresholds_.size(), .gold = gold});
        }
    }

    std::vector<double> thresholds_;
    std::size_t sentences_;
    std::vector<Step> steps_ = {};
};

std::size_t best_of(const Curve& curve) {
    return static_cast<std::size_t>(std::ranges::max_element(curve, {}, &Point::f1) - curve.begin());
}

double area_under(const Curve& curve) {
    double out = 0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const Point next = i + 1 < curve.size() ? curve[i + 1] : Point{.precision = 1};
        out += (next.recall - curve[i].recall) * (curve[i].precision + next.precision) / 2;
    }
    return std::abs(out);
}

/// The sentence without blanks and punctuation, and with brackets as they were before they were escaped.
std::string sentence_key(std::string_view sentence) {
    static constexpr std::array<std::string_view, 6> kEscapes{"-LRB-", "-RRB-", "-LSB-", "-RSB-", "-LCB-", "-RCB-"};
    std::string joined;
    std::ranges::copy_if(sentence, std::back_inserter(joined), [](char c) { return c != ' '; });
    for (const std::string_view escape : kEscapes) {
        for (auto at = joined.find(escape); at != std::string::npos; at = joined.find(escape, at)) {
            joined.erase(at, escape.size());
        }
    }
    std::erase_if(joined, [](unsigned char c) { return c < 0x80 && std::ispunct(c) != 0; });
    return joined;
}

std::vector<Compared> compare(const CarbGold& gold, const std::vector<SentenceTuples>& predicted) {
    std::map<std::string, std::size_t> places;
    std::vector<Compared> out;
    for (const SentenceTuples& s : gold.sentences) {
        const auto [place, is_new] = places.emplace(sentence_key(s.sentence), out.size());
        if (is_new) out.emplace_back();
        Compared& one = out[place->second];
        one = {.sentence = s.sentence};  // as in the reference, of two spellings of a sentence the later one counts
        for (const OpenTuple& t : s.tuples) one.gold.push_back(parts_of(t));
    }
    for (const SentenceTuples& s : predicted) {
        const auto place = places.find(sentence_key(s.sentence));
        if (place == places.end()) continue;
        Compared& one = out[place->second];
        one.predicted.clear();
        for (const OpenTuple& t : s.tuples) one.predicted.push_back(parts_of(t));
    }
    for (Compared& one : out) {
        for (const Parts& g : one.gold) {
            auto& row = one.scores.emplace_back();
            for (const Parts& p : one.predicted) row.push_back(overlap(g, p));
        }
    }
    return out;
}

void list_errors(const std::vector<Compared>& sentences, OpenScore& out) {
    for (const Compared& s : sentences) {
        for (std::size_t g = 0; g < s.gold.size(); ++g) {
            const bool hit = std::ranges::any_of(s.scores[g], [](const Overlap& o) { return o.recall > 0; });
            if (!hit) out.misses.push_back({s.gold[g].words, s.sentence});
        }
        for (std::size_t p = 0; p < s.predicted.size(); ++p) {
            const bool hit = std::ranges::any_of(s.scores, [&](const auto& row) { return row[p].precision > 0; });
            if (!hit) out.wrong.push_back({s.predicted[p].words, s.sentence});
        }
    }
}

using OfCurve = double (*)(const Curve&);

}  // namespace

Result<CarbGold> read_carb(std::string_view text, const std::string& name) {
    CarbGold out;
    std::map<std::string, std::size_t, std::less<>> places;
    for (const std::string_view line : lines_of(text)) {
        const auto fields = fields_of(trimmed(line));
        if (fields.size() < 2) continue;
        const std::string sentence(trimmed(fields[0]));
        OpenTuple tuple{.relation = std::string(trimmed(fields[1]))};
        for (std::size_t i = 2; i < fields.size(); ++i) {
            if (fields[i].find("C: ") == std::string_view::npos) tuple.arguments.emplace_back(trimmed(fields[i]));
        }
        const auto [place, is_new] = places.emplace(sentence, out.sentences.size());
        if (is_new) out.sentences.push_back({sentence, {}});
        out.sentences[place->second].tuples.push_back(std::move(tuple));
    }
    if (!out.sentences.empty()) return out;
    return fail(
        fmt::format("{}: neither CaRB (sentence, relation, arguments, with tabs between) nor BenchIE (\"sent_id:\" "
                    "in its first line); name such a file",
                    name));
}

OpenScore score_carb(const CarbGold& gold, const std::vector<SentenceTuples>& predicted) {
    const std::vector<Compared> sentences = compare(gold, predicted);
    std::set<double> thresholds;  // of all extractions, as in the reference
    for (const SentenceTuples& s : predicted) {
        for (const OpenTuple& t : s.tuples) thresholds.insert(t.confidence);
    }
    const Steps steps(sentences, {thresholds.begin(), thresholds.end()});
    const std::vector<std::uint32_t> once(sentences.size(), 1);
    OpenScore out;
    const auto add = [&](const char* key, const char* meaning, double Step::*recall, OfCurve value) {
        const Statistic statistic = [&](std::span<const std::uint32_t> times) -> std::optional<double> {
            const Curve curve = steps.curve(times, recall);
            return curve.empty() ? 0 : 100 * value(curve);
        };
        out.figures.push_back({.key = key,
                               .meaning = meaning,
                               .unit = "sentences",
                               .value = statistic(once),
                               .of = static_cast<double>(sentences.size()),
                               .interval = bootstrap(sentences.size(), statistic)});
    };
    const OfCurve f1 = [](const Curve& c) { return c[best_of(c)].f1; };
    const OfCurve all = [](const Curve& c) { return c.front().f1; };
    add("f1", "F1 at the best threshold", &Step::recall, f1);
    add("precision", "precision there", &Step::recall, [](const Curve& c) { return c[best_of(c)].precision; });
    add("recall", "recall there", &Step::recall, [](const Curve& c) { return c[best_of(c)].recall; });
    add("auc", "area under the curve", &Step::recall, area_under);
    add("all_f1", "F1 of all extractions", &Step::recall, all);
    add("one_to_one_f1", "F1, one-to-one", &Step::one_recall, f1);
    add("one_to_one_auc", "area under the curve, one-to-one", &Step::one_recall, area_under);
    const Curve curve = steps.curve(once, &Step::recall);
    if (!curve.empty()) out.threshold = steps.threshold(best_of(curve));
    std::size_t tuples = 0, extractions = 0;
    for (const Compared& s : sentences) tuples += s.gold.size(), extractions += s.predicted.size();
    out.counts = {{"sentences", sentences.size()}, {"gold", tuples}, {"predictions", extractions}};
    list_errors(sentences, out);
    return out;
}

}  // namespace relata::eval
