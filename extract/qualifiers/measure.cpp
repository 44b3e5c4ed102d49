// Measures that the noun phrase of the participants does not count itself; count.cpp reads the numbers.

#include "extract/qualifiers/measure.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/count.h"

namespace relata::extract {

namespace {

const lexicon::WordKinds& words() { return lexicon::count_words(); }

bool is_of_kind(const Tree& tree, std::string_view kind, int word) {
    return words().is(kind, to_lower_ascii(tree.lemma(word)));
}

/// "15" of "a 15-year sentence", "a 10-kilometre zone"; kNone for other words before a noun, and for "15-year-old".
int number_glued_to(const Tree& tree, int unit) {
    if (!is_of_kind(tree, "dimension", unit) || unit < 2 || tree.word(unit + 1).form == "-") return kNone;
    const int number = unit - 2;
    const bool glued = tree.word(unit - 1).form == "-" && !tree.word(number).space_after;
    return glued && tree.head(number) == unit && parse_number(lower_form(tree, number)) ? number : kNone;
}

std::optional<Quantity> size_before(const Tree& tree, int head, int unit) {
    const bool before = unit < head && tree.is_any(unit, {"compound", "nummod", "amod"});
    const int number = before ? number_glued_to(tree, unit) : kNone;
    if (number == kNone) return std::nullopt;
    return Quantity{.value = *parse_number(lower_form(tree, number)),
                    .unit = tree.word(unit).form,
                    .bound = Bound::exact,
                    .text = tree.text(WordRange{number, unit + 1})};
}

/// "$300 billion" of "a $300 billion package", "60 percent" of "a 60 percent stake".
std::optional<Quantity> amount_before(const Tree& tree, int head, int c) {
    const std::string form = lower_form(tree, c);
    const bool amount = words().is("currency", form) || words().is("percent", form);
    const bool before = c < head && amount && tree.is_any(c, {"compound", "nummod", "amod"});
    return before ? quantity_of(tree, c) : std::nullopt;
}

/// "three" of "a crew of three"; of other nouns only a sum or a share: "a ransom of $5 million".
std::optional<Quantity> measure_behind(const Tree& tree, int head, int c) {
    if (!tree.is(c, "nmod") || tree.preposition(c) != "of" || tree.word(head).xpos == "NNS") return std::nullopt;
    auto found = quantity_of(tree, c);
    const bool measured = is_of_kind(tree, "measured", head);
    return found && (measured || is_share_or_money(*found)) ? found : std::nullopt;
}

/// "two percent" of "two percent more cars".
std::optional<Quantity> measure_of_more(const Tree& tree, int c) {
    if (!tree.is(c, "amod") || !is_of_kind(tree, "compared", c)) return std::nullopt;
    for (const int measure : tree.children(c)) {
        if (auto found = quantity_of(tree, measure); found && is_share_or_money(*found)) return found;
    }
    return std::nullopt;
}

/// "18 months", "$5", "by five", "18 months' imprisonment": an amount, not so many of something.
std::optional<Quantity> amount_at(const Tree& tree, int head) {
    auto found = quantity_of(tree, head);
    if (found && (found->unit.empty() || is_share_or_money(*found) || is_of_kind(tree, "dimension", head) ||
                  is_of_kind(tree, "term", head)))
        return found;
    const int term = tree.child(head, "nmod:poss");  // "18 months' imprisonment"
    return term != kNone && (is_of_kind(tree, "term", term) || is_of_kind(tree, "dimension", term))
               ? quantity_of(tree, term)
               : std::nullopt;
}

/// "three years" of "suspended the judges for three years", "was jailed for 18 months".
std::optional<Quantity> term_of_penalty(const Tree& tree, const Proposition& p) {
    if (p.anchor == kNone || !tree.has_upos(p.anchor, {"VERB"})) return std::nullopt;
    const auto* type = lexicon::event_class(to_lower_ascii(tree.lemma(p.anchor)));
    if (type == nullptr || (type->type != "SANCTION" && type->type != "COERCE")) return std::nullopt;
    for (const Oblique& o : p.arguments) {
        if (o.preposition == "for" && is_of_kind(tree, "term", o.head)) return quantity_of(tree, o.head);
    }
    return std::nullopt;
}

/// "three times", "twice".
std::optional<Quantity> times_of(const Tree& tree, int verb) {
    for (const int c : tree.children(verb)) {
        if (tree.is(c, "obl") && lower_form(tree, c) == "times" && tree.preposition(c).empty())
            return quantity_of(tree, c);
        if (tree.is(c, "advmod") && lower_form(tree, c) == "twice" && tree.children(c).empty())
            return Quantity{.value = 2, .unit = "times", .bound = Bound::exact, .text = tree.word(c).form};
    }
    return std::nullopt;
}

}  // namespace

bool is_share_or_money(const Quantity& q) {
    return q.unit == "percent" ||
           (q.unit.size() == 3 && std::ranges::all_of(q.unit, [](char c) { return 'A' <= c && c <= 'Z'; }));
}

bool is_sum_or_share(const Tree& tree, int head) {
    const auto found = quantity_of(tree, head);
    return found && (is_share_or_money(*found) || is_of_kind(tree, "points", head));
}

std::optional<Quantity> measure_of(const Tree& tree, int head) {
    if (head < 0 || head >= tree.size()) return std::nullopt;
    for (const int c : tree.children(head)) {
        auto found = amount_before(tree, head, c);
        if (!found) found = measure_behind(tree, head, c);
        if (!found) found = measure_of_more(tree, c);
        if (found && found->unit.empty()) found->unit = tree.word(head).form;
        if (found) return found;
    }
    for (const int c : tree.children(head)) {  // behind the sums: "a two-year, $100 million programme"
        if (auto found = size_before(tree, head, c)) return found;
    }
    return std::nullopt;
}

std::optional<Quantity> measure_of_act(const Tree& tree, const Proposition& p) {
    static constexpr std::array<std::string_view, 3> kReaches = {"to", "by", "at"};
    for (const Oblique& o : p.arguments) {
        if (std::ranges::find(kReaches, std::string_view(o.preposition)) == kReaches.end()) continue;
        if (auto found = amount_at(tree, o.head)) return found;
    }
    if (auto term = term_of_penalty(tree, p)) return term;
    return p.anchor != kNone && tree.has_upos(p.anchor, {"VERB"}) ? times_of(tree, p.anchor) : std::nullopt;
}

}  // namespace relata::extract
