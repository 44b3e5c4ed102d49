// Lines meet gold: which line says which assertion, and whose qualifiers are right.
#include "eval/assertions.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "eval/words.h"

namespace relata::eval {
namespace {

bool overlaps_by_half(std::size_t a, std::size_t b, const GoldSpan& other) {
    const std::size_t start = std::max(a, other.start), end = std::min(b, other.end);
    return start < end && 2 * (end - start) >= std::min(b - a, other.end - other.start);
}

bool has_bytes(const PredictedLine& line) { return line.start && line.end && *line.start < *line.end; }

std::string all_tokens(std::string_view text) {
    std::string out;
    for (const std::string& t : tokens(text)) out.append(out.empty() ? "" : " ").append(t);
    return out;
}

/// The sentences of the gold that a line rests on: by its bytes, else by its text.
std::vector<std::string> sentences_of(const GoldDocument& document, const PredictedLine& line) {
    std::vector<std::string> out;
    const std::string words = has_bytes(line) ? std::string() : all_tokens(line.sentence_text);
    for (const GoldSpan& sentence : document.sentences) {
        if (has_bytes(line) && overlaps_by_half(*line.start, *line.end, sentence)) out.push_back(sentence.id);
        if (has_bytes(line) || line.sentence_text.empty()) continue;
        const std::string other = all_tokens(sentence.text);
        const bool part = words.size() > 30 && other.find(words) != std::string::npos;
        if (words == other || part) out.push_back(sentence.id);
    }
    return out;
}

std::string leak_kind(const GoldDocument& document, const PredictedLine& line, bool wide) {
    if (has_bytes(line)) {
        const auto in = [&](const GoldSpan& span) { return overlaps_by_half(*line.start, *line.end, span); };
        const auto found = std::ranges::find_if(document.boilerplate, in);
        if (found != document.boilerplate.end()) return found->kind;
    }
    return wide ? "wide" : "outside";
}

/// What makes two lines one: document, sentences (or, outside of all, where they begin), subject, relation, object.
using LineKey = std::tuple<std::size_t, std::vector<std::string>, std::optional<std::size_t>, std::string, std::string,
                           std::string>;
using Qualifiers = std::tuple<std::string, std::string, std::string>;

/// First look at the lines: which count, and on which sentences they rest.
std::vector<LineOutcome> place_lines(const Gold& gold, std::span<const PredictedLine> lines) {
    constexpr std::size_t kMostSentences = 2;  // evidence is a sentence, not a page
    std::map<LineKey, Qualifiers> said;
    std::vector<LineOutcome> out(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PredictedLine& line = lines[i];
        const auto document = std::ranges::find(gold.documents, line.document, &GoldDocument::id);
        if (document == gold.documents.end()) {
            out[i].state = LineOutcome::State::unknown_document;
            continue;
        }
        out[i].document = static_cast<std::size_t>(document - gold.documents.begin());
        auto sentences = sentences_of(*document, line);
        const LineKey key{out[i].document,
                          sentences,
                          sentences.empty() ? line.start : std::nullopt,
                          normal_name(line.subject),
                          relation_forms(line.relation).full,
                          normal_name(line.object)};
        const Qualifiers qualifiers{line.polarity, line.modality, line.attribution};
        const auto [before, is_new] = said.emplace(key, qualifiers);
        if (!is_new) {
            const bool same = before->second == qualifiers;
            out[i].state = same ? LineOutcome::State::repeated : LineOutcome::State::conflicting;
            continue;
        }
        const bool wide = sentences.size() > kMostSentences;
        if (wide || sentences.empty()) out[i].leak = leak_kind(*document, line, wide);
        if (!wide) out[i].sentences = std::move(sentences);
    }
    return out;
}

bool is_plain(const PredictedLine& line) {
    return line.attribution.empty() && line.modality == "asserted" && line.polarity == "affirmed";
}
bool is_plain(const GoldAssertion& a) { return !a.attribution && a.modality == "asserted" && a.polarity == "affirmed"; }

/// Takes one matching line into account, for the line and for the assertion.
void take_match(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line,
                Quality quality, LineOutcome& outcome, GoldOutcome& gold) {
    const bool first = outcome.matches.empty();
    outcome.matches.push_back(gold.assertion);
    if (quality == Quality::resolved && line.polarity == assertion.polarity && line.modality == assertion.modality &&
        same_speaker(document, assertion, line)) {
        outcome.faithful = gold.faithful = true;
    }
    outcome.plain_fact = is_plain(line);
    outcome.laundered = outcome.plain_fact && !is_plain(assertion) && (first || outcome.laundered);
}

/// The order in which matching lines are preferred: quality, closeness, confidence.
using Preference = std::tuple<Quality, double, double>;

GoldOutcome score_one(const GoldDocument& document, std::size_t assertion, std::span<const PredictedLine> lines,
                      std::span<LineOutcome> outcomes, std::span<const std::size_t> here) {
    const GoldAssertion& a = document.assertions[assertion];
    GoldOutcome out{.assertion = assertion};
    Preference best{Quality::none, 0, 0};
    for (const std::size_t i : here) {
        if (std::ranges::find(outcomes[i].sentences, a.sentence) == outcomes[i].sentences.end()) continue;
        const Quality quality = match(document, a, lines[i]);
        if (quality == Quality::none) continue;
        take_match(document, a, lines[i], quality, outcomes[i], out);
        const double close = std::round(closeness(document, a, lines[i]) * 1000) / 1000;
        const Preference preference{quality, close, lines[i].confidence};
        if (out.line && preference <= best) continue;
        best = preference;
        out.line = i;
    }
    out.quality = std::get<0>(best);
    return out;
}

/// The node that a slot should be, and the one that it is printed with.
struct Nodes {
    std::size_t document = 0;
    std::string right = {};
    std::string printed = {};
};

void add_slot(const Gold& gold, const GoldOutcome& outcome, std::optional<std::size_t> entity, const std::string& words,
              const std::optional<std::string>& node, std::vector<Nodes>& out) {
    const GoldDocument& document = gold.documents[outcome.document];
    if (!entity || words.empty()) return;
    const std::string& sentence = document.assertions[outcome.assertion].sentence;
    if (names_entity(document, *entity, sentence, words) == Quality::none) return;
    const std::string own = document.id + ":" + document.entities[*entity].id;
    const auto cluster = gold.clusters.find(own);
    out.push_back({outcome.document, cluster == gold.clusters.end() ? own : cluster->second,
                   node ? "id:" + *node : "name:" + normal_name(words)});
}

/// B-cubed: of the slots that share a printed node, how many share the right one, and the other way round.
std::vector<Slot> score_slots(const std::vector<Nodes>& slots) {
    std::map<std::string, double> right, printed;
    std::map<std::pair<std::string, std::string>, double> both;
    for (const Nodes& s : slots) {
        ++right[s.right];
        ++printed[s.printed];
        ++both[{s.right, s.printed}];
    }
    std::vector<Slot> out;
    for (const Nodes& s : slots) {
        const double shared = both[{s.right, s.printed}];
        out.push_back({s.document, shared / printed[s.printed], shared / right[s.right]});
    }
    return out;
}

}  // namespace

bool same_speaker(const GoldDocument& document, const GoldAssertion& assertion, const PredictedLine& line) {
    if (!assertion.attribution) return line.attribution.empty();
    return names_entity(document, *assertion.attribution, assertion.sentence, line.attribution) == Quality::resolved;
}

bool same_class(const GoldAssertion& assertion, const PredictedLine& line) {
    const bool yields = line.event_class == "CONCEDE" || line.event_class == "RETREAT";
    return assertion.event_class == (yields ? "YIELD" : line.event_class);
}

AssertionScore score_assertions(const Gold& gold, std::span<const PredictedLine> lines) {
    AssertionScore out{.lines = place_lines(gold, lines)};
    std::vector<std::vector<std::size_t>> by_document(gold.documents.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (out.lines[i].state == LineOutcome::State::counted) by_document[out.lines[i].document].push_back(i);
    }
    std::vector<Nodes> slots;
    for (std::size_t d = 0; d < gold.documents.size(); ++d) {
        const GoldDocument& document = gold.documents[d];
        for (std::size_t a = 0; a < document.assertions.size(); ++a) {
            GoldOutcome one = score_one(document, a, lines, out.lines, by_document[d]);
            one.document = d;
            out.gold.push_back(one);
            if (!one.line) continue;
            const PredictedLine& line = lines[*one.line];
            add_slot(gold, one, document.assertions[a].subject, line.subject, line.subject_id, slots);
            add_slot(gold, one, document.assertions[a].object, line.object, line.object_id, slots);
        }
    }
    out.slots = score_slots(slots);
    return out;
}

std::map<std::string, std::size_t> leaks_by_kind(const AssertionScore& score) {
    std::map<std::string, std::size_t> out;
    for (const LineOutcome& line : score.lines) {
        if (!line.leak.empty()) ++out[line.leak];
    }
    return out;
}

}  // namespace relata::eval
