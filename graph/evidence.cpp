// Sentence and spans of an assertion -> one line with marks.
#include "graph/evidence.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "graph/number_words.h"

namespace relata::graph {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The sentence on one line, and where each of its bytes went.
struct OneLine {
    std::string text = {};
    std::vector<std::uint32_t> position = {};  // one more than the sentence has bytes
};

OneLine on_one_line(std::string_view sentence) {
    OneLine out;
    bool space = true;  // drops white space at the front
    for (const char c : sentence) {
        out.position.push_back(static_cast<std::uint32_t>(out.text.size()));
        if (!is_space(c))
            out.text.push_back(c);
        else if (!space)
            out.text.push_back(' ');
        space = is_space(c);
    }
    while (out.text.ends_with(' ')) out.text.pop_back();
    out.position.push_back(static_cast<std::uint32_t>(out.text.size()));
    return out;
}

/// Where the words of `span` lie in the sentence's text. In plain text that is a subtraction; in HTML, whose tags and
/// references the text lacks, it is the occurrence nearest to where the span's place in the source points to.
std::optional<Span> in_sentence(const Assertion& a, Span span, std::string_view words) {
    if (words.empty() || span.empty() || !a.sentence_span.contains(span)) return std::nullopt;
    const std::string_view text = a.sentence_text;
    const std::size_t offset = span.start - a.sentence_span.start;
    const bool plain = text.size() == a.sentence_span.size();
    const auto found = [&](std::size_t at) {
        return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    };
    if (plain && text.substr(std::min(offset, text.size()), words.size()) == words) return found(offset);
    const std::size_t expected = offset * text.size() / a.sentence_span.size();
    const auto distance = [expected](std::size_t at) { return at > expected ? at - expected : expected - at; };
    std::optional<std::size_t> best;
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        if (!best || distance(at) < distance(*best)) best = at;
    }
    return best ? std::optional(found(*best)) : std::nullopt;
}

void add_mark(Evidence& evidence, const OneLine& line, Mark::Part part, std::optional<Span> span) {
    if (!span) return;
    const auto end = std::min<std::uint32_t>(line.position[span->end], static_cast<std::uint32_t>(line.text.size()));
    const Span shown{std::min(line.position[span->start], end), end};
    const bool taken = std::ranges::any_of(evidence.marks, [&](const Mark& m) { return m.span.overlaps(shown); });
    if (!shown.empty() && !taken) evidence.marks.push_back({part, shown});
}

}  // namespace

Evidence evidence_of(const Store& store, AssertionIndex index) {
    const Assertion& a = store.assertion(index);
    const OneLine line = on_one_line(a.sentence_text);
    Evidence out{.assertion = index, .edge = store.edge_of(index), .quote = line.text};
    // The relation and the shorter participant first: a clause as object may hold the rest of the sentence.
    const bool subject_first = a.subject.span.size() <= a.object.span.size();
    const auto subject = [&] {
        add_mark(out, line, Mark::Part::subject, in_sentence(a, a.subject.span, a.subject.text));
    };
    add_mark(out, line, Mark::Part::relation, in_sentence(a, a.relation_span, a.relation_text));
    if (subject_first) subject();
    add_mark(out, line, Mark::Part::object, in_sentence(a, a.object.span, a.object.text));
    if (!subject_first) subject();
    std::ranges::sort(out.marks, {}, &Mark::span);
    return out;
}

AssertionIndex surest(const Store& store, const std::vector<AssertionIndex>& assertions) {
    return *std::ranges::max_element(assertions, {}, [&](AssertionIndex a) {
        return std::pair(store.assertion(a).confidence, ~static_cast<std::uint32_t>(a));
    });
}

PlaceTold place_told(const Store& store, AssertionIndex index) {
    const auto& node = store.slots(index).place;
    const std::string& words = store.assertion(index).place;
    if (node && store.node(*node).named) return {node, words};
    const std::string& name = node ? store.node(*node).name : words;
    return without_number(name) == name ? PlaceTold{node, words} : PlaceTold{};
}

}  // namespace relata::graph
