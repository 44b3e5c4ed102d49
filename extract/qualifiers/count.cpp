// Finds the number in a noun phrase, what bounds it, and what it counts.

#include "extract/qualifiers/count.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/elided_noun.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {

namespace {

const lexicon::WordKinds& words() { return lexicon::count_words(); }

/// The words of a range in lower case, joined by blanks.
std::string phrase(const Tree& tree, WordRange range) {
    std::string out;
    for (int i = range.begin; i < range.end; ++i) {
        const bool glued =
            i > range.begin && !tree.word(i - 1).space_after && words().is("suffix", tree.lower_form(i));
        if (i > range.begin && !glued) out += ' ';  // "5bn", cut in two
        out += tree.lower_form(i);
    }
    return out;
}

/// A number in the sentence. `counted` is the noun behind it, kNone in an ellipsis ("300 injured").
struct Numeral {
    WordRange words = {};
    double value = 0;
    Bound bound = Bound::exact;
    int counted = kNone;
};

// ---------------------------------------------------------------- the run of number words

bool is_several(const Tree& tree, int i) {
    const std::string form = tree.lower_form(i);
    return words().is("several_approx", form) || words().is("several_min", form);
}

/// "m" of "2m", cut in two.
bool is_glued_suffix(const Tree& tree, int i) {
    return i > 0 && words().is("suffix", tree.lower_form(i)) && !tree.word(i - 1).space_after &&
           parse_number(tree.lower_form(i - 1)).has_value();
}

bool is_number_word(const Tree& tree, int i) {
    if (i < 0 || i >= tree.size()) return false;
    if (is_glued_suffix(tree, i)) return true;
    const std::string form = tree.lower_form(i);
    return words().is("number", form) || words().is("scale", form) || is_several(tree, i) ||
           parse_number(form).has_value();
}

bool is_few_before_scale(const Tree& tree, int i) {
    return i + 1 < tree.size() && words().is("few", tree.lower_form(i)) &&
           words().is("scale", tree.lower_form(i + 1));
}

bool is_dash(const Tree& tree, int i) {
    const std::string& form = tree.word(i).form;
    return form == "-" || form == "–" || form == "—" || form == "--";
}

bool has_letters(const Tree& tree, int i) {
    return std::ranges::none_of(tree.lower_form(i), [](char c) { return '0' <= c && c <= '9'; });
}

/// True if the words read as one number. A dash belongs to it only in "twenty-one", "2.5-trillion"; else it is a range.
bool reads_as_number(const Tree& tree, WordRange range) {
    for (int i = range.begin; i < range.end; ++i) {
        const bool inside = i > range.begin && i + 1 < range.end;
        const bool scaled = inside && words().is("scale", tree.lower_form(i + 1));
        if (is_dash(tree, i) && !scaled && !(inside && has_letters(tree, i - 1) && has_letters(tree, i + 1)))
            return false;
    }
    return parse_number(phrase(tree, range)).has_value();
}

/// What a number may be made of: figures, "two", "million", "half", "a", "and", "of", dashes.
bool may_be_in_number(const Tree& tree, int i) {
    static constexpr std::array<std::string_view, 7> kKinds = {"number",      "scale",          "article", "few",
                                                               "several_min", "several_approx", "suffix"};
    const std::string form = tree.lower_form(i);
    if (form == "half" || form == "and" || form == "of" || is_dash(tree, i)) return true;
    if (form.find_first_of("-0123456789") != form.npos) return true;
    return std::ranges::any_of(kKinds, [&](std::string_view kind) { return words().is(kind, form); });
}

/// The longest run around word `i` that reads as one number: "2.5 million", "a few dozen"; an empty range if none does.
WordRange number_run(const Tree& tree, int i) {
    WordRange best{is_glued_suffix(tree, i) ? i - 1 : i, i + 1};
    if (!reads_as_number(tree, best)) return {};
    constexpr int kLongest = 7;
    int first = i;
    int last = i + 1;
    while (first > 0 && i - first < kLongest && may_be_in_number(tree, first - 1)) --first;
    while (last < tree.size() && last - i < kLongest && may_be_in_number(tree, last)) ++last;
    for (int begin = i; begin >= first; --begin) {
        for (int end = last; end > i; --end) {
            const WordRange range{begin, end};
            if (end - begin > best.end - best.begin && reads_as_number(tree, range)) best = range;
        }
    }
    return best;
}

// ---------------------------------------------------------------- bounds

std::optional<Bound> bound_of(std::string_view kind, std::string_view text) {
    const auto value = words().value(kind, text);
    if (!value) return std::nullopt;
    if (*value == "min") return Bound::min;
    if (*value == "max") return Bound::max;
    return *value == "approx" ? Bound::approx : Bound::exact;
}

/// True if the word before a number is a real preposition of the noun: "talks about 12 posts", "over two weeks".
bool is_preposition(const Tree& tree, int i, WordRange number) {
    return tree.is(i, "case") && !number.contains(tree.head(i)) && i + 1 == number.begin;
}

/// Takes in the longest phrase that ends before the number and sets its bound, once and again: "at least some".
void read_before(const Tree& tree, Numeral& numeral) {
    constexpr int kLongest = 4;
    for (bool found = true; found;) {
        found = false;
        for (int size = kLongest; size > 0 && !found; --size) {
            const WordRange range{numeral.words.begin - size, numeral.words.begin};
            if (range.begin < 0) continue;
            const auto bound = bound_of("before", phrase(tree, range));
            if (!bound || tree.is(range.begin, "compound:prt") ||
                (size == 1 && is_preposition(tree, range.begin, numeral.words)))
                continue;
            if (numeral.bound == Bound::exact || *bound == Bound::min || *bound == Bound::max) {
                if (*bound != Bound::exact) numeral.bound = *bound;
            }
            numeral.words.begin = range.begin;
            found = true;
        }
    }
}

/// "nearly $300 million", "more than €2 million": the bound stands before the sign of the currency.
void read_before_currency(const Tree& tree, Numeral& numeral) {
    const int sign = numeral.words.begin - 1;
    if (numeral.bound != Bound::exact || sign < 1 || !words().is("currency", tree.lower_form(sign))) return;
    Numeral with_sign = numeral;
    with_sign.words.begin = sign;
    read_before(tree, with_sign);
    numeral.bound = with_sign.bound;
}

/// "or more", "or so" behind the number or its noun; only what stands behind the number belongs to its words.
void read_after(const Tree& tree, Numeral& numeral) {
    for (const int at : {numeral.words.end, numeral.counted == kNone ? kNone : numeral.counted + 1}) {
        for (int size = 2; size > 0 && at != kNone; --size) {
            const WordRange range{at, at + size};
            if (range.end > tree.size()) continue;
            const auto bound = bound_of("after", phrase(tree, range));
            const bool behind_noun = at != numeral.words.end;
            if (!bound || (behind_noun && (size == 1 || tree.lower_form(at) == "and")))
                continue;  // "40 tanks plus 20 guns"
            numeral.bound = *bound;
            if (!behind_noun) numeral.words.end = range.end;
            return;
        }
    }
    if (tree.word(numeral.words.end - 1).form.ends_with('+')) numeral.bound = Bound::min;
}

bool joins_range(const Tree& tree, int i) {
    static constexpr std::string_view kJoins[] = {"to", "or", "and", "-", "–", "—"};
    if (i <= 0 || i >= tree.size()) return false;
    return std::ranges::find(kJoins, std::string_view(tree.lower_form(i))) != std::end(kJoins);
}

bool has_sign(const Tree& tree, std::string_view kind, int i) {
    return i >= 0 && i < tree.size() && words().is(kind, tree.lower_form(i));
}

/// "10 to 20", "10-20", "10% to 20%", "$3 million to $4 million", "two or three", "between 10 and 20": the lower
/// number, as a minimum. The signs of both are alike: "2% or $300" is no range.
void read_range(const Tree& tree, Numeral& numeral) {
    WordRange low = numeral.words;
    WordRange high{};
    const int percent = has_sign(tree, "percent", low.end) ? 1 : 0;
    const int currency = has_sign(tree, "currency", low.begin - 1) ? 1 : 0;
    const int before = low.begin - currency - 1;
    const int behind = low.end + percent;
    const int last_low = before - 1 - (percent == 1 && has_sign(tree, "percent", before - 1) ? 1 : 0);
    const int first_high = behind + 1 + (currency == 1 && has_sign(tree, "currency", behind + 1) ? 1 : 0);
    if (joins_range(tree, before) && is_number_word(tree, last_low)) {
        high = low;
        low = number_run(tree, last_low);
    } else if (joins_range(tree, behind) && is_number_word(tree, first_high)) {
        high = number_run(tree, first_high);
        if (percent == 1 && !has_sign(tree, "percent", high.end)) return;
    }
    if (high.begin >= high.end || low.begin >= low.end) return;
    const int from = low.begin - currency - 1;
    if (percent + currency > 0 && from >= 0 && tree.lower_form(from) == "from") return;  // "from 10% to 25%": a change
    const bool between = low.begin > 0 && tree.lower_form(low.begin - 1) == "between";
    const auto low_value = parse_number(phrase(tree, low));
    const auto high_value = parse_number(phrase(tree, high));
    const int join = low.end + (has_sign(tree, "percent", low.end) ? 1 : 0);
    if (tree.lower_form(join) == "and" && !between) return;  // "two and three" are two counts
    if (!low_value || !high_value || *low_value >= *high_value) return;
    numeral.value = *low_value;
    numeral.bound = Bound::min;
    numeral.words = {between ? low.begin - 1 : low.begin, high.end};
    const bool scaled = *low_value < 1000 && words().is("scale", tree.lower_form(high.end - 1)) &&
                        high.end - high.begin > 1 && low.end - low.begin == 1;
    if (scaled) numeral.value *= parse_number(tree.lower_form(high.end - 1)).value_or(1);  // "2 to 3 million"
}

// ---------------------------------------------------------------- where the number is

bool is_month(const Tree& tree, int i) {
    return tree.has_upos(i, {"PROPN", "NOUN"}) && lexicon::is_month(tree.word(i).form);
}

bool is_measure(std::string_view unit) {
    static constexpr std::array<std::string_view, 4> kKinds = {"dimension", "term", "percent", "points"};
    return std::ranges::any_of(kKinds, [&](std::string_view kind) { return words().is(kind, unit); });
}

/// "the 2003 and 2007 elections"
bool is_one_of_years(const Tree& tree, int number) {
    const auto is_year = [&](int i) {
        const auto value = parse_number(tree.lower_form(i));
        return tree.word(i).form.size() == 4 && value && *value >= 1900 && *value < 2100;
    };
    return std::ranges::any_of(tree.children(number), [&](int c) { return tree.is(c, "conj") && is_year(c); });
}

/// Numbers that name, tell the time or a score: "Resolution 2254", "5 p.m.", "a 10-day truce", "a 4-0 lead".
bool only_names(const Tree& tree, int number, int head) {
    const std::string unit = tree.lower_form(head);
    if (words().is("clock", unit) || is_month(tree, head)) return true;
    const bool currency = words().is("currency", unit);
    if (number > head && !currency) return true;
    const bool hyphen = number + 1 < head && tree.word(number + 1).form == "-" && !tree.word(number).space_after;
    const auto value = parse_number(tree.lower_form(number));
    const bool year = value && *value >= 1900 && *value < 2100 && tree.word(number).form.size() == 4;
    const bool plural = tree.word(head).xpos == "NNS" && !is_one_of_years(tree, number);  // not "the 1996 Games"
    const bool score = head == number + 3 && tree.word(head).xpos == "NN" && !currency && !is_measure(unit);
    return (hyphen && (score || !is_number_word(tree, number + 2))) ||
           (year && !plural && !currency && !tree.has_upos(head, {"SYM"}));
}

bool is_per_cent(const Tree& tree, int noun) {
    return tree.lower_form(noun) == "cent" && noun > 0 && tree.lower_form(noun - 1) == "per";
}

/// The second number of "between 10 and 20 people", which parsers hang on the verb; kNone if that is not said.
int number_between(const Tree& tree, int noun) {
    int at = noun - 1;
    while (at > 0 && tree.head(at) == noun && tree.is_any(at, {"amod", "compound"})) --at;
    const bool range = at >= 3 && tree.lower_form(at - 1) == "and" && tree.lower_form(at - 3) == "between";
    return range && is_number_word(tree, at) && is_number_word(tree, at - 2) ? at : kNone;
}

/// The numeral modifier of a noun, kNone if it has none.
int numeral_of(const Tree& tree, int noun) {
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nummod") && is_number_word(tree, c) && !only_names(tree, c, noun)) return c;
    }
    if (is_per_cent(tree, noun)) return numeral_of(tree, noun - 1);
    if (const int range = number_between(tree, noun); range != kNone) return range;
    for (const int c : tree.children(noun)) {  // "several dozen towns" with "dozen" as a noun
        const bool scale = words().is("scale", tree.lower_form(c)) || is_several(tree, c);
        if (tree.is_any(c, {"amod", "compound", "det"}) && c < noun && scale) return c;
    }
    return kNone;
}

/// "half an hour", "more than half a percentage point"; of other nouns it is a part: "half a village".
std::optional<Numeral> half_of_unit(const Tree& tree, int noun) {
    int half = tree.child(noun, "det:predet");
    if (const int c = tree.child(noun, "compound"); half == kNone && c != kNone) half = tree.child(c, "det:predet");
    if (half == kNone || tree.lower_form(half) != "half" || !is_measure(tree.lower_form(noun))) return std::nullopt;
    Numeral out{.words = {half, half + 2}, .value = 0.5, .counted = noun};
    read_before(tree, out);
    return out;
}

/// The noun that "dozens of", "two of" or "tens of thousands of" counts.
int counted_behind(const Tree& tree, WordRange number) {
    for (int i = number.begin; i < number.end; ++i) {
        for (const int c : tree.children(i)) {
            if (c >= number.end && tree.is(c, "nmod") && tree.preposition(c) == "of") return c;
        }
    }
    return kNone;
}

/// Four figures that no noun follows: "in 1967"; bare only from 1900 on, as "1,200 were hurt" may lack its comma.
bool is_bare_year(const Tree& tree, int i, double value) {
    const std::string& form = tree.word(i).form;
    if (form.size() != 4 || form.find_first_of(",.") != std::string::npos || value < 1000 || value >= 2100)
        return false;
    return value >= 1900 || !tree.is_any(i, {"nsubj", "obj"});
}

/// True if the word as head of a phrase is a number: "300 were injured", "dozens of towns".
bool is_number_head(const Tree& tree, int i) {
    if (is_several(tree, i)) return true;
    if (!tree.has_upos(i, {"NUM"}) && !words().is("scale", tree.lower_form(i))) return false;
    if (is_month(tree, i - 1) || is_month(tree, i + 1)) return false;                       // "September 17"
    if (i + 1 < tree.size() && words().is("clock", tree.lower_form(i + 1))) return false;  // "closes at 8 p.m."
    const auto value = parse_number(tree.lower_form(i));
    return value && !is_bare_year(tree, i, *value) && !tree.is_any(i, {"nummod", "compound", "flat", "nmod:desc"});
}

Numeral numeral_at(const Tree& tree, int number, int counted) {
    Numeral out{.words = number_run(tree, number), .counted = counted};
    out.value = parse_number(phrase(tree, out.words)).value_or(0);
    if (out.words.begin > 0 && tree.lower_form(out.words.begin - 1) == "minus") out.value = -out.value;
    for (int i = out.words.begin; i < out.words.end; ++i) {
        if (words().is("several_min", tree.lower_form(i)) || is_few_before_scale(tree, i)) out.bound = Bound::min;
        if (words().is("several_approx", tree.lower_form(i)) && out.bound == Bound::exact) out.bound = Bound::approx;
    }
    read_range(tree, out);
    read_before(tree, out);
    read_before_currency(tree, out);
    read_after(tree, out);
    return out;
}

std::optional<Numeral> find_numeral(const Tree& tree, int head) {
    if (head < 0 || head >= tree.size()) return std::nullopt;
    const int outer = tree.head(head);
    if (is_number_head(tree, head)) {
        const WordRange run = number_run(tree, head);
        if (run.end == 0) return std::nullopt;
        const int counted = counted_behind(tree, run);
        const bool of_counted = is_several(tree, head) && counted != kNone && numeral_of(tree, counted) != kNone;
        if (of_counted) return std::nullopt;  // "the scores of two symphonies"
        return numeral_at(tree, head, counted);
    }
    const bool counted_by_noun = outer != kNone && tree.is(head, "nmod") && tree.preposition(head) == "of" &&
                                 (is_several(tree, outer) || words().is("scale", tree.lower_form(outer)));
    int number = numeral_of(tree, head);
    if (number == kNone && counted_by_noun) number = outer;
    if (number == kNone || number_run(tree, number).end == 0) return half_of_unit(tree, head);
    return numeral_at(tree, number, head);
}

// ---------------------------------------------------------------- what is counted

std::string unit_of(const Tree& tree, int noun) {
    if (noun == kNone || tree.has_upos(noun, {"PRON"}) || tree.lower_form(noun) == "more")
        return {};  // "two of them", "ten more"
    if (words().is("percent", tree.lower_form(noun)) || is_per_cent(tree, noun)) return "percent";
    const int country = tree.child(noun, "amod");
    const bool foreign = country != kNone && tree.word(country).form != "US" && tree.word(country).form != "U.S.";
    const auto currency = words().value("currency", tree.lower_form(noun));
    if (currency && !foreign) return std::string(*currency);
    int begin = noun;  // "observation posts"
    const auto belongs = [&](int i) {
        const bool compound = tree.head(i) == noun && tree.is(i, "compound") && tree.has_upos(i, {"NOUN"}) &&
                              !words().is("scale", tree.lower_form(i));
        return compound || (i + 1 < noun && !tree.word(i).space_after);  // "de-escalation zones"
    };
    while (begin > 0 && belongs(begin - 1)) --begin;
    return tree.text(WordRange{begin, noun + 1});
}

}  // namespace

std::optional<Quantity> quantity_of(const Tree& tree, int head) {
    const auto numeral = find_numeral(tree, head);
    if (!numeral) return std::nullopt;
    Quantity out{.value = numeral->value, .unit = unit_of(tree, numeral->counted), .bound = numeral->bound};
    if (const int noun = elided_noun(tree, head); noun != kNone && (out.unit.empty() || out.unit == "others"))
        out.unit = unit_of(tree, noun);
    const int first =
        numeral->counted == kNone ? numeral->words.begin : std::min(numeral->words.begin, numeral->counted);
    out.text = tree.text(WordRange{first, std::max(numeral->words.end, numeral->counted + 1)});
    return out;
}

std::optional<Quantity> one_person(const Tree& tree, int head) {
    if (const int noun = elided_noun(tree, head); noun != kNone && tree.lemma(head) == "another")
        return Quantity{1, unit_of(tree, noun), Bound::exact, tree.word(head).form};
    const bool person = tree.word(head).xpos == "NN" && lexicon::is_person_noun(tree.lower_lemma(head));
    for (const int c : tree.children(head)) {
        if (!person || !tree.is(c, "det") || !words().is("article", tree.lower_form(c))) continue;
        return Quantity{1, unit_of(tree, head), Bound::exact, tree.text(WordRange{c, head + 1})};
    }
    return std::nullopt;
}

WordRange quantity_words(const Tree& tree, int head) {
    const auto numeral = find_numeral(tree, head);
    if (!numeral) return {};
    WordRange out = numeral->words;
    const bool of = out.end < tree.size() && tree.lower_form(out.end) == "of" && numeral->counted > out.end;
    if (of && numeral->counted == head) ++out.end;  // "dozens of" before the head "towns"
    return out;
}

}  // namespace relata::extract
