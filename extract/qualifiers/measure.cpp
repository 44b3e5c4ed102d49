// Measures that the noun phrase of the participants does not count itself; count.cpp reads the numbers.

#include "extract/qualifiers/measure.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/count.h"

namespace relata::extract {

namespace {

const lexicon::WordKinds& words() { return lexicon::count_words(); }

bool is_of_kind(const Tree& tree, std::string_view kind, int word) {
    return words().is(kind, tree.lower_lemma(word));
}

/// "15" of "a 15-year sentence", "a 10-kilometre zone", "six" of "a six-day trip"; kNone for other words before a noun,
/// and for "15-year-old".
int number_glued_to(const Tree& tree, int unit) {
    if (!(is_of_kind(tree, "dimension", unit) || is_of_kind(tree, "term", unit)) || unit < 2 ||
        tree.word(unit + 1).form == "-")
        return kNone;
    const int number = unit - 2;
    const bool glued = tree.word(unit - 1).form == "-" && !tree.word(number).space_after;
    return glued && tree.head(number) == unit && parse_number(tree.lower_form(number)) ? number : kNone;
}

std::optional<Quantity> size_before(const Tree& tree, int head, int unit) {
    const bool before = unit < head && tree.is_any(unit, {"compound", "nummod", "amod"});
    const int number = before ? number_glued_to(tree, unit) : kNone;
    if (number == kNone) return std::nullopt;
    return Quantity{.value = *parse_number(tree.lower_form(number)),
                    .unit = tree.word(unit).form,
                    .bound = Bound::exact,
                    .text = tree.text(WordRange{number, unit + 1})};
}

/// "$300 billion" of "a $300 billion package", "60 percent" of "a 60 percent stake".
std::optional<Quantity> amount_before(const Tree& tree, int head, int c) {
    const std::string form = tree.lower_form(c);
    const bool amount = words().is("currency", form) || words().is("percent", form);
    const bool before = c < head && amount && tree.is_any(c, {"compound", "nummod", "amod"});
    return before ? quantity_of(tree, c) : std::nullopt;
}

/// "three" of "a crew of three", "six" of "the bodies of six miners"; of other nouns only a sum or a share: "a ransom
/// of $5 million", "a ticket for $5".
std::optional<Quantity> measure_behind(const Tree& tree, int head, int c) {
    const std::string preposition = tree.preposition(c);
    if (!tree.is(c, "nmod") || (preposition != "of" && preposition != "for")) return std::nullopt;
    auto found = quantity_of(tree, c);
    if (!found || is_share_or_money(*found) || (preposition == "of" && is_of_kind(tree, "dimension", c))) return found;
    const bool measured = is_of_kind(tree, "measured", head) && tree.word(head).xpos != "NNS";
    const bool counted = preposition == "of" && (measured || is_of_kind(tree, "told_by", head));
    return counted ? found : std::nullopt;
}

/// "two percent" of "two percent more cars".
std::optional<Quantity> measure_of_more(const Tree& tree, int c) {
    if (!tree.is(c, "amod") || !is_of_kind(tree, "compared", c)) return std::nullopt;
    for (const int measure : tree.children(c)) {
        if (auto found = quantity_of(tree, measure); found && is_share_or_money(*found)) return found;
    }
    return std::nullopt;
}

/// "$5 million" of "a loan worth $5 million".
std::optional<Quantity> worth(const Tree& tree, int c) {
    if (tree.lower_form(c) != "worth") return std::nullopt;
    for (const int sum : tree.children(c)) {
        if (auto found = quantity_of(tree, sum); found && is_share_or_money(*found)) return found;
    }
    return std::nullopt;
}

/// "18 months", "$5", "by five", "18 months' imprisonment": an amount, not so many of something.
std::optional<Quantity> amount_at(const Tree& tree, int head) {
    auto found = quantity_of(tree, head);
    if (found && (found->unit.empty() || is_share_or_money(*found) || is_of_kind(tree, "dimension", head) ||
                  is_of_kind(tree, "term", head)))
        return found;
    if (found) return std::nullopt;
    const int term = tree.child(head, "nmod:poss");  // "18 months' imprisonment"
    if (term != kNone && (is_of_kind(tree, "term", term) || is_of_kind(tree, "dimension", term)))
        return quantity_of(tree, term);
    found = measure_of(tree, head);  // "at a price of $5", "at a magnitude of 4.9"
    const bool sum = found && is_share_or_money(*found);
    return sum || is_of_kind(tree, "measured", head) ? found : std::nullopt;
}

/// "a year", "up to a year": one of it.
std::optional<Quantity> one_term(const Tree& tree, int head) {
    const int article = tree.child(head, "det");
    const bool one = tree.word(head).xpos == "NN" && is_of_kind(tree, "term", head) && article == head - 1 &&
                     words().is("article", tree.lower_form(article));
    if (!one) return std::nullopt;
    Quantity out{.value = 1, .unit = tree.word(head).form, .bound = Bound::exact};
    int begin = article;
    for (const int first : {article - 1, article - 2}) {  // "about", "up to"
        const auto bound =
            first < 0 ? std::nullopt : words().value("before", to_lower_ascii(tree.text({first, article})));
        if (!bound) continue;
        out.bound = *bound == "min" ? Bound::min : *bound == "max" ? Bound::max : Bound::approx;
        begin = first;
    }
    out.text = tree.text(WordRange{begin, head + 1});
    return out;
}

/// "for $5 million", "for six months", "for up to a year": the price, or how long.
std::optional<Quantity> price_or_length(const Tree& tree, const Oblique& o) {
    if (o.preposition != "for") return std::nullopt;
    auto found = quantity_of(tree, o.head);
    if (!found) found = one_term(tree, o.head);
    return found && (is_share_or_money(*found) || is_of_kind(tree, "term", o.head)) ? found : std::nullopt;
}

/// "with 13 counts of fraud", "with $5 million"; "raised its presence to 450 stores", "cut the list by nine names".
std::optional<Quantity> number_set(const Tree& tree, const Proposition& p, const Oblique& o) {
    auto found = quantity_of(tree, o.head);
    const bool with =
        found && o.preposition == "with" && (is_of_kind(tree, "counted_charge", o.head) || is_share_or_money(*found));
    const bool set = (o.preposition == "to" || o.preposition == "by") && p.anchor != kNone &&
                     words().is("sets", to_lower_ascii(tree.lemma(p.anchor)));
    return with || set ? found : std::nullopt;
}

/// "$5 million" of "owes the firm $5 million", "cut earnings $5 million".
std::optional<Quantity> sum_beside(const Tree& tree, const Proposition& p) {
    if (p.anchor == kNone || !tree.has_upos(p.anchor, {"VERB"})) return std::nullopt;
    for (const int c : tree.children(p.anchor)) {
        const bool beside = tree.is_any(c, {"obj", "iobj", "obl"}) && tree.preposition(c).empty() &&
                            (!p.object.present() || c != tree.first_conjunct(p.object.head));
        auto found = beside ? quantity_of(tree, c) : std::nullopt;
        if (found && is_share_or_money(*found)) return found;
    }
    return std::nullopt;
}

/// "tariffs on 900 products", "changes to four ministries": where the object itself is not counted, what it is about.
std::optional<Quantity> number_within(const Tree& tree, int head) {
    static constexpr std::array<std::string_view, 5> kAbout = {"on", "in", "to", "for", "at"};
    if (head == kNone || !tree.has_upos(head, {"NOUN"})) return std::nullopt;
    for (const int c : tree.children(head)) {
        const std::string preposition = tree.preposition(c);
        if (!tree.is(c, "nmod") || std::ranges::find(kAbout, std::string_view(preposition)) == kAbout.end()) continue;
        auto found = quantity_of(tree, c);
        const bool where = lexicon::is_place_noun(tree.lower_lemma(c));  // "buildings in two towns"
        if (found && !found->unit.empty() && found->unit != "olds" && !where && !is_of_kind(tree, "term", c))
            return found;
    }
    return std::nullopt;
}

/// "three times", "twice".
std::optional<Quantity> times_of(const Tree& tree, int verb) {
    for (const int c : tree.children(verb)) {
        if (tree.is(c, "obl") && tree.lower_form(c) == "times" && tree.preposition(c).empty())
            return quantity_of(tree, c);
        if (tree.is(c, "advmod") && tree.lower_form(c) == "twice" && tree.children(c).empty())
            return Quantity{.value = 2, .unit = "times", .bound = Bound::exact, .text = tree.word(c).form};
    }
    return std::nullopt;
}

/// The noun in a relation: "invasions" of "staged two invasions into the north", "seats" of "were granted 11 seats";
/// kNone if it has none.
int noun_in_relation(const Tree& tree, const Proposition& p) {
    if (tree.has_upos(p.anchor, {"NOUN"})) return event_noun(tree, p.anchor) != nullptr ? p.anchor : kNone;
    int object = tree.child(p.anchor, "obj");
    if (object == kNone) object = tree.child(p.anchor, "nsubj:pass");
    if (object == kNone) return kNone;
    const bool told = (p.relation + " ").find(" " + tree.lower_lemma(object) + " ") != std::string::npos;
    return told ? object : kNone;
}

/// "75" of "Ms. Ono, 75, lives in Kyoto".
std::optional<Quantity> age_of(const Tree& tree, const Proposition& p) {
    const auto value = parse_number(tree.lower_form(p.anchor));
    if (!value) return std::nullopt;
    return Quantity{.value = *value, .unit = "years", .bound = Bound::exact, .text = tree.word(p.anchor).form};
}

/// "a 74-year-old nurse", of whom that is told.
std::optional<Quantity> age_before(const Tree& tree, const Proposition& p) {
    if (!p.object.present() || (p.rule != "copula" && p.rule != "apposition")) return std::nullopt;
    for (const int old : tree.children_with(p.object.head, "amod")) {
        if (tree.lower_form(old) != "old") continue;
        for (const int unit : tree.children(old)) {
            const int number = is_of_kind(tree, "term", unit) ? tree.child(unit, "nummod") : kNone;
            if (number == kNone || !parse_number(tree.lower_form(number))) continue;
            return Quantity{.value = *parse_number(tree.lower_form(number)),
                            .unit = tree.word(unit).form,
                            .bound = Bound::exact,
                            .text = tree.text(WordRange{number, old + 1})};
        }
    }
    return std::nullopt;
}

/// "is one of the founders", "hit one of the richest countries": that there are others is said, and nothing is counted;
/// but "one of the two was hurt".
bool is_one_among_many(const Tree& tree, const Proposition& p, int head, const Quantity& q) {
    if (q.value != 1 || to_lower_ascii(q.text).find("one of") == std::string::npos) return false;
    if (head == p.object.head && (p.rule == "copula" || p.rule == "apposition")) return true;
    const auto is_superlative = [&](int c) {
        return tree.is_any(c, {"amod", "advmod"}) &&
               (tree.word(c).xpos == "JJS" || tree.word(c).xpos == "RBS" || tree.lemma(c) == "leading" ||
                tree.has_child(c, "advmod", "most"));
    };
    const auto has_superlative = [&](int noun) { return std::ranges::any_of(tree.children(noun), is_superlative); };
    return has_superlative(head) ||
           std::ranges::any_of(tree.children(head), [&](int c) { return tree.is(c, "nmod") && has_superlative(c); });
}

/// The participants as they are asked for a number: the object first, but "thousands marched in two cities" counts
/// those who marched.
std::array<int, 2> participants_counted(const Tree& tree, const Proposition& p) {
    const bool where = p.rule == "verb_and_preposition" && p.object.present() &&
                       lexicon::is_place_noun(to_lower_ascii(tree.lemma(p.object.head)));
    if (where) return {p.subject.head, p.object.head};
    return {p.object.head, p.subject.head};
}

std::optional<Quantity> number_of_object(const Tree& tree, const Proposition& p) {
    auto found = quantity_of(tree, p.counted_by);
    const bool of_others = tree.head(p.counted_by) == p.object.head;  // "five of the dead were children"
    if (found && (found->unit.empty() || of_others)) found->unit = tree.word(p.object.head).form;
    return found;
}

}  // namespace

bool is_share_or_money(const Quantity& q) {
    static constexpr std::array<std::string_view, 10> kCodes = {"USD", "EUR", "GBP", "JPY", "CNY",
                                                                "INR", "RUB", "TRY", "UAH", "ILS"};
    return q.unit == "percent" || words().is("small_money", to_lower_ascii(q.unit)) ||
           std::ranges::find(kCodes, std::string_view(q.unit)) != kCodes.end();
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
        if (!found) found = worth(tree, c);
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
    for (const Oblique& o : p.arguments) {
        if (auto found = number_set(tree, p, o)) return found;
    }
    for (const Oblique& o : p.arguments) {
        if (auto found = price_or_length(tree, o)) return found;
    }
    if (auto sum = sum_beside(tree, p)) return sum;
    if (p.anchor != kNone && tree.has_upos(p.anchor, {"VERB"})) {
        if (auto times = times_of(tree, p.anchor)) return times;
    }
    return number_within(tree, p.object.head);
}

std::optional<Quantity> quantity_told(const Tree& tree, const Proposition& p) {
    if (p.counted_by != kNone) {
        if (auto found = number_of_object(tree, p)) return found;
    }
    if (p.rule == "age_behind_name") return age_of(tree, p);
    if (auto age = age_before(tree, p)) return age;
    const auto participants = participants_counted(tree, p);
    const int noun = noun_in_relation(tree, p);
    for (const int head : {participants[0], participants[1], noun}) {
        auto found = head == kNone ? std::nullopt : quantity_of(tree, head);
        if (found) return is_one_among_many(tree, p, head, *found) ? std::nullopt : found;
    }
    for (const int head : participants) {
        if (auto found = measure_of(tree, head)) return found;
    }
    if (auto found = measure_of(tree, noun)) {
        if (is_share_or_money(*found) || words().is("dimension", found->unit) || words().is("term", found->unit))
            return found;
    }
    if (!lexicon::rule_words().is("harm", tree.lemma(p.anchor))) return measure_of_act(tree, p);
    return p.object.present() ? one_person(tree, p.object.head) : std::nullopt;
}

}  // namespace relata::extract
