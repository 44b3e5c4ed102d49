// Longer stretches of the calendar: decades, centuries, seasons; and times that have a name.

#include <algorithm>
#include <charconv>
#include <string>

#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/time_grammar.h"
#include "extract/qualifiers/time_units.h"

namespace relata::extract {

namespace {

/// "1990s" -> 1990; "90s" after "the", "’90s" -> 1990 (from the 30s on: the earlier ones are more often ages or
/// temperatures).
std::optional<int> read_decade(const TimeText& text, int i) {
    std::string_view word = text.at(i);
    bool short_form = text.is(i - 1, "the");
    for (const std::string_view sign : {"'", "’", "‘"}) {
        if (!word.starts_with(sign)) continue;
        word.remove_prefix(sign.size());
        short_form = true;  // "the 1970s and ’80s"
    }
    if (word.size() < 3 || !word.ends_with("0s")) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size() - 1, number);
    if (error != std::errc() || end != word.data() + word.size() - 1) return std::nullopt;
    if (word.size() == 5 && 1000 <= number && number < 2000 && number % 100 == 0) return std::nullopt;  // a century
    if (word.size() == 5 && 1000 <= number && number < 2100) return number;
    if (word.size() == 3 && 30 <= number && short_form) return 1900 + number;
    return std::nullopt;
}

/// "the 1300s" -> 1300/1399.
std::optional<TimePhrase> read_hundred_years(const TimeText& text, int i) {
    const std::string_view word = text.at(i);
    int number = 0;
    if (word.size() != 5 || !word.ends_with("00s")) return std::nullopt;
    const auto [end, error] = std::from_chars(word.data(), word.data() + 4, number);
    if (error != std::errc() || number < 1000 || number >= 2000) return std::nullopt;
    return phrase(i + 1, {{number, 0, 0}, {number + 99, 0, 0}}, PhraseKind::period);
}

/// "in fiscal 1989", "fiscal year 1989": as if it were the year of the calendar.
std::optional<TimePhrase> read_fiscal(const TimeText& text, int i) {
    if (!text.is(i, "fiscal")) return std::nullopt;
    const int at = text.is(i + 1, "year") ? i + 2 : i + 1;
    const auto year = text.year(at);
    return year ? std::optional(phrase(at + 1, whole({*year, 0, 0}), PhraseKind::year)) : std::nullopt;
}

/// True where money is told of: the third quarter of a match is another.
bool is_of_accounts(const Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        if (lexicon::time_words().is("accounts", tree.lemma(i))) return true;
    }
    return false;
}

/// The three months that end or begin last before publication; those that end after it, where the verb looks ahead.
Interval quarter_near(int nth, Reference reference) {
    const PartialDate published = reference.published;
    if (!published.has_month()) return {};
    PartialDate first{published.year, 3 * nth - 2, 0};
    const bool begun = first.month < published.month;
    if (!begun && reference.tense != Tense::future) --first.year;
    if (reference.tense == Tense::future && first.month + 2 < published.month) ++first.year;
    return {first, plus_months(first, 2)};
}

/// The season that starts in `month` of `year`. Winter spans two years, so that "winter 2019" cannot be placed.
Interval season_of(int year, int month) {
    if (month == 12) return {};
    return {{year, month, 0}, {year, month + 2, 0}};
}

std::optional<TimePhrase> read_season(const TimeText& text, int i) {
    const auto month = lexicon::time_words().number("season", text.at(i));
    if (!month || !text.tree().has_upos(text.word(i), {"NOUN", "PROPN"})) return std::nullopt;
    if (text.tree().child_any(text.word(i), {"compound", "nmod:poss"}) != kNone)
        return std::nullopt;  // "the roof fall"
    const int at = text.is(i + 1, "of") ? i + 2 : i + 1;
    const auto year = text.year(at);
    if (!year) return std::nullopt;
    return phrase(at + 1, season_of(*year, *month), PhraseKind::period);
}

/// "during the Second World War" -> 1939/1945, "since 9/11" -> from that day on; "since" counts from its end. Without a
/// preposition it is no date: "commemorated World War II".
std::optional<TimePhrase> read_named_era(const TimeText& text, int i) {
    const auto& words = lexicon::time_words();
    const int before = text.is(i - 1, "the") ? i - 2 : i - 1;
    if (!words.is("preposition", text.at(before))) return std::nullopt;
    constexpr int kLongest = 3;
    std::string name;
    std::optional<TimePhrase> longest;
    for (int at = i; at < i + kLongest && !text.at(at).empty(); ++at) {
        name += (name.empty() ? "" : " ") + std::string(text.at(at));
        const auto years = words.value("era", name);
        if (!years) continue;
        const std::size_t slash = std::min(years->find('/'), years->size());
        const PartialDate from = parse_iso_date(years->substr(0, slash));
        const PartialDate to = slash == years->size() ? from : parse_iso_date(years->substr(slash + 1));
        longest = phrase(at + 1, {from, to}, from.has_day() ? PhraseKind::day : PhraseKind::period);
        longest->opens = to;
        longest->closes = from;
    }
    return longest;
}

}  // namespace

std::optional<TimePhrase> read_quarter(const TimeText& text, int i, Reference reference) {
    int at = text.is(i, "the") ? i + 1 : i;
    const auto year = text.year(at);  // "the 1988 second quarter"
    if (year) ++at;
    const bool latest = !year && text.is_any(at, {"latest"});
    const auto nth = text.ordinal(at);
    const int noun = text.is_dash(at + 1) ? at + 2 : at + 1;
    if (!text.is(noun, "quarter") || !(latest || (nth && *nth <= 4)) || !is_of_accounts(text.tree()))
        return std::nullopt;
    if (latest) return phrase(noun + 1, unit_interval(Unit::quarter, reference.published, -1), PhraseKind::period);
    if (year) reference = {{*year + 1, 1, 0}, Tense::past};
    return phrase(noun + 1, quarter_near(*nth, reference), PhraseKind::period);
}

std::optional<TimePhrase> read_era(const TimeText& text, int i) {
    if (text.at(i).empty()) return std::nullopt;
    if (text.is(i, "the")) return read_era(text, i + 1);
    if (auto named = read_named_era(text, i)) return named;
    if (auto fiscal = read_fiscal(text, i)) return fiscal;
    if (auto century = read_hundred_years(text, i)) return century;
    if (const auto decade = read_decade(text, i)) {
        return phrase(i + 1, {{*decade, 0, 0}, {*decade + 9, 0, 0}}, PhraseKind::period);
    }
    const auto nth = text.ordinal(i);
    const int at = text.is_dash(i + 1) ? i + 2 : i + 1;
    if (nth && text.is(at, "century") && *nth <= 21) {
        return phrase(at + 1, {{*nth * 100 - 99, 0, 0}, {*nth * 100, 0, 0}}, PhraseKind::period);
    }
    return read_season(text, i);
}

}  // namespace relata::extract
