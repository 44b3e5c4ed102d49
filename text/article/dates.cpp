// Absolute dates in text, in metadata and in URLs.

#include "text/article/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/utf8.h"
#include "text/article/table.h"
#include "text/chars.h"

namespace relata::text {

std::string_view kMonths_bytes();

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

/// Reads a date expression from left to right; every step leaves the reader where it was if it fails.
struct Reader {
    std::string_view text;
    std::size_t at = 0;

    char here(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
    bool digit(std::size_t ahead = 0) const { return here(ahead) >= '0' && here(ahead) <= '9'; }

    void spaces() {
        while (at < text.size()) {
            const CodePoint c = decode_at(text, at);
            if (!is_space(c.value) || c.value == '\n') return;
            at += c.length;
        }
    }
    bool take(char c) {
        if (here() != c) return false;
        ++at;
        return true;
    }
    /// 1 to 4 digits that no further digit follows; -1 otherwise.
    int number(std::size_t max_digits) {
        std::size_t n = 0;
        int value = 0;
        while (n <= max_digits && digit(n)) value = value * 10 + (here(n++) - '0');
        if (n == 0 || n > max_digits) return -1;
        at += n;
        return value;
    }
    std::string_view word() {
        const std::size_t from = at;
        while (at < text.size() && is_letter(static_cast<unsigned char>(text[at]) & 0x7F) && (text[at] & 0x80) == 0)
            ++at;
        return text.substr(from, at - from);
    }
};

bool is_year(int n) { return n >= 1800 && n <= 2099; }
bool is_day(int n) { return n >= 1 && n <= 31; }

bool ordinal(Reader& r) {
    for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
        const auto tail = r.text.substr(std::min(r.at, r.text.size()), 3);
        if (tail.substr(0, 2) == suffix &&
            (tail.size() < 3 || !is_letter(static_cast<unsigned char>(tail[2]) & 0x7F))) {
            r.at += 2;
            return true;
        }
    }
    return false;
}

/// "Feb." "February"; abbreviations only with a capital.
unsigned take_month(Reader& r) {
    const std::size_t from = r.at;
    const auto word = r.word();
    const bool capital = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
    const unsigned month = capital ? month_from(word) : 0;
    if (month == 0) {
        r.at = from;
        return 0;
    }
    if (word.size() <= 4) r.take('.');
    return month;
}

/// A year behind a day or month: ", 2020", " 2020", "-2020"; 0 if none follows.
int take_year(Reader& r) {
    const std::size_t from = r.at;
    r.take(',');
    r.spaces();
    const bool four = r.digit() && r.digit(1) && r.digit(2) && r.digit(3) && !r.digit(4);
    const int year = four ? r.number(4) : -1;
    const bool fraction = (r.here() == ',' || r.here() == '.') && r.digit(1);
    if (is_year(year) && !fraction && r.here() != '%' && r.here() != '-') return year;
    if (is_year(year) && r.here() == '-' && !r.digit(1)) return year;
    r.at = from;
    return 0;
}

bool boundary_after(const Reader& r) {
    const CodePoint c = decode_at(r.text, r.at);
    return !is_letter(c.value) && !is_digit(c.value);
}

/// "20 February 2020", "20th of February", "20 Feb".
std::optional<CivilDate> day_first(Reader& r) {
    const int day = r.number(2);
    if (!is_day(day)) return std::nullopt;
    ordinal(r);
    if (r.here() == '-' && is_upper(static_cast<unsigned char>(r.here(1)))) r.take('-');
    r.spaces();
    if (r.text.substr(r.at).starts_with("of ")) r.at += 3;
    if (r.text.substr(r.at).starts_with("day of ")) r.at += 7;
    const unsigned month = take_month(r);
    if (month == 0 || !boundary_after(r)) return std::nullopt;
    if (r.here() == '-' && r.digit(1)) r.take('-');
    return CivilDate{take_year(r), month, static_cast<unsigned>(day)};
}

/// Months of other languages than English, by their names in lower case.
const std::map<std::string_view, unsigned>& foreign_months() {
    static const auto months = [] {
        std::map<std::string_view, unsigned> out;
        for (const auto& row : table_rows(kMonths_bytes(), 2)) {
            const unsigned month = static_cast<unsigned>(Reader{row[0]}.number(2));
            for (const auto name : list_items(row[1])) out.emplace(name, month);
        }
        return out;
    }();
    return months;
}

/// The longest name of a month that stands here, in any case.
unsigned take_foreign_month(Reader& r) {
    constexpr std::size_t kLongest = 32;
    const std::string here = to_lower(r.text.substr(std::min(r.at, r.text.size()), kLongest));
    std::size_t best = 0;
    unsigned month = 0;
    for (const auto& [name, number] : foreign_months()) {
        if (name.size() <= best || !here.starts_with(name) || is_letter(decode_at(here, name.size()).value)) continue;
        best = name.size();
        month = number;
    }
    r.at += best;
    return month;
}

/// "20 février 2020", "20. Februar 2020", "20 de febrero de 2020", "20 февраля 2020 г.": only with day and year, since
/// the names are ordinary words of English too ("mars", "mart", "mai").
std::optional<CivilDate> foreign_day_first(Reader& r) {
    const int day = r.number(2);
    if (!is_day(day)) return std::nullopt;
    for (const std::string_view mark : {"er", "º", "ª", ".", " de", " di", " of", " د"}) {
        if (r.text.substr(r.at).starts_with(mark)) r.at += mark.size();
    }
    r.spaces();
    const unsigned month = take_foreign_month(r);
    if (month == 0) return std::nullopt;
    r.take('.');
    r.take(',');
    for (const std::string_view mark : {" de ", " del "}) {
        if (r.text.substr(r.at).starts_with(mark)) r.at += mark.size();
    }
    r.spaces();
    const int year = r.number(4);
    if (!is_year(year) || !boundary_after(r)) return std::nullopt;
    return CivilDate{year, month, static_cast<unsigned>(day)};
}

/// "2020年2月20日", "2020년 2월 20일".
std::optional<CivilDate> east_asian(Reader& r) {
    std::array<int, 3> parts = {};
    constexpr std::array<std::array<std::string_view, 2>, 3> kUnits = {{{"年", "년"}, {"月", "월"}, {"日", "일"}}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        r.spaces();
        parts[i] = r.number(i == 0 ? 4 : 2);
        const auto rest = r.text.substr(std::min(r.at, r.text.size()));
        const auto unit = std::ranges::find_if(kUnits[i], [rest](std::string_view u) { return rest.starts_with(u); });
        if (parts[i] < 0 || unit == kUnits[i].end()) return std::nullopt;
        r.at += unit->size();
    }
    const CivilDate date{parts[0], static_cast<unsigned>(parts[1]), static_cast<unsigned>(parts[2])};
    return is_year(date.year) && to_day(date) ? std::optional(date) : std::nullopt;
}

/// "February 20, 2020", "Feb. 6th", "February 2020", "August".
std::optional<CivilDate> month_first(Reader& r) {
    const unsigned month = take_month(r);
    if (month == 0 || !boundary_after(r)) return std::nullopt;
    const std::size_t behind_month = r.at;
    if (const int year = take_year(r)) return CivilDate{year, month, 0};
    r.spaces();
    if (r.text.substr(r.at).starts_with("the ")) r.at += 4;
    const int day = r.number(2);
    ordinal(r);
    const bool unit = !boundary_after(r) || r.here() == '%' || (r.here() == ':' && r.digit(1)) ||
                      ((r.here() == ',' || r.here() == '.') && r.digit(1));
    if (!is_day(day) || unit) {
        r.at = behind_month;
        return CivilDate{0, month, 0};
    }
    return CivilDate{take_year(r), month, static_cast<unsigned>(day)};
}

/// "2020-02-20", "2020/02/20", "20.02.2020", "02/20/2020" where only one order is possible.
std::optional<CivilDate> numeric(Reader& r) {
    const int first = r.number(4);
    const char separator = r.here();
    if (first < 0 || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
    r.take(separator);
    const int second = r.number(2);
    if (second < 0 || !r.take(separator)) return std::nullopt;
    const int third = r.number(4);
    if (third < 0) return std::nullopt;
    CivilDate date;
    if (is_year(first) && third <= 31) {
        date = {first, static_cast<unsigned>(second), static_cast<unsigned>(third)};
    } else if (is_year(third)) {
        const bool day_is_first = first > 12 || separator == '.' || first == second;
        const bool month_is_first = second > 12;
        if (day_is_first == month_is_first) return std::nullopt;
        date = {third, static_cast<unsigned>(day_is_first ? second : first),
                static_cast<unsigned>(day_is_first ? first : second)};
    }
    const bool time = r.here() == 'T' || r.here() == 't';
    if (!to_day(date) || !(boundary_after(r) || time)) return std::nullopt;
    return date;
}

std::optional<CivilDate> lone_year(Reader& r) {
    const bool four = r.digit() && r.digit(1) && r.digit(2) && r.digit(3) && !r.digit(4);
    const int year = four ? r.number(4) : -1;
    const bool joined = !boundary_after(r) || r.here() == '-' || r.here() == '%' ||
                        ((r.here() == ',' || r.here() == '.' || r.here() == '/' || r.here() == ':') && r.digit(1));
    if (year < 1900 || year > 2099 || joined) return std::nullopt;
    return CivilDate{year, 0, 0};
}

bool is_possible(CivilDate date) {
    if (date.month == 0 || date.day == 0) return true;
    return to_day(CivilDate{date.year == 0 ? 2020 : date.year, date.month, date.day}).has_value();
}

std::optional<CivilDate> plain_date(Reader& r) {
    using Step = std::optional<CivilDate> (*)(Reader&);
    for (const Step step : {Step{numeric}, Step{day_first}, Step{foreign_day_first}, Step{east_asian},
                            Step{month_first}, Step{lone_year}}) {
        Reader attempt = r;
        const auto date = step(attempt);
        if (date && is_possible(*date)) {
            r = attempt;
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string to_iso(CivilDate d) {
    if (d.year != 0 && d.month == 0) return fmt::format("{:04}", d.year);
    if (d.month == 0) return {};
    const std::string head = d.year != 0 ? fmt::format("{:04}", d.year) : "-";
    return d.day != 0 ? fmt::format("{}-{:02}-{:02}", head, d.month, d.day) : fmt::format("{}-{:02}", head, d.month);
}

std::optional<CivilDate> from_iso(std::string_view text) {
    Reader r{text};
    CivilDate date;
    const bool yearless = text.starts_with("--");
    if (yearless) {
        r.at = 1;
    } else {
        date.year = r.number(4);
        if (date.year < 1000) return std::nullopt;
    }
    if (r.take('-')) {
        const int month = r.number(2);
        if (month < 1 || month > 12) return std::nullopt;
        date.month = static_cast<unsigned>(month);
        if (r.take('-')) {
            const int day = r.number(2);
            if (!is_day(day)) return std::nullopt;
            date.day = static_cast<unsigned>(day);
        }
    }
    const bool clean = r.at == text.size() || r.here() == 'T' || r.here() == ' ';
    return clean && is_possible(date) ? std::optional(date) : std::nullopt;
}

std::optional<std::chrono::year_month_day> to_day(CivilDate date) {
    using namespace std::chrono;
    const year_month_day day{year{date.year}, month{date.month}, std::chrono::day{date.day}};
    return date.is_full() && day.ok() ? std::optional(day) : std::nullopt;
}

CivilDate from_day(std::chrono::year_month_day d) {
    return {static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day())};
}

CivilDate add_days(CivilDate date, int days) {
    const auto day = to_day(date);
    return day ? from_day(std::chrono::sys_days{*day} + std::chrono::days{days}) : date;
}

unsigned month_from(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    if (word.size() < 3 || word.size() > 9) return 0;
    const std::string low = to_lower_ascii(word);
    for (unsigned m = 0; m < kMonths.size(); ++m) {
        if (low == kMonths[m] || low == kMonths[m].substr(0, 3)) return m + 1;
    }
    return low == "sept" ? 9 : 0;
}

unsigned weekday_from(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    if (word.size() < 3 || word.size() > 9 || word[0] < 'A' || word[0] > 'Z') return 0;
    const std::string low = to_lower_ascii(word);
    for (unsigned d = 0; d < kWeekdays.size(); ++d) {
        if (low == kWeekdays[d] || low == kWeekdays[d].substr(0, 3)) return d + 1;
    }
    if (low == "tues") return 2;
    return low == "thur" || low == "thurs" ? 4 : 0;
}

std::optional<DateMatch> date_at(std::string_view text, std::size_t at) {
    Reader r{text, at};
    const bool weekday = weekday_from(r.word()) != 0;
    if (weekday) {
        r.take('.');
        r.take(',');
        r.spaces();
        if (r.text.substr(r.at).starts_with("the ")) r.at += 4;
    } else {
        r.at = at;
    }
    const auto date = plain_date(r);
    if (!date || (weekday && date->day == 0)) return std::nullopt;
    return DateMatch{*date, Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(r.at)}, weekday};
}

std::vector<EitherDate> find_either_dates(std::string_view text) {
    std::vector<EitherDate> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        Reader r{text, at};
        if (!r.digit() || (at > 0 && (is_digit(static_cast<unsigned char>(text[at - 1])) || text[at - 1] == '/')))
            continue;
        const int first = r.number(2);
        const char separator = r.here();
        if (first < 1 || first > 12 || (separator != '/' && separator != '-') || !r.take(separator)) continue;
        const int second = r.number(2);
        if (second < 1 || second > 12 || first == second || !r.take(separator)) continue;
        const int year = r.number(4);
        if (!is_year(year) || !boundary_after(r)) continue;
        const auto a = static_cast<unsigned>(first), b = static_cast<unsigned>(second);
        found.push_back(
            {{year, b, a}, {year, a, b}, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(r.at)}});
        at = r.at;
    }
    return found;
}

std::vector<DateMatch> find_dates(std::string_view text) {
    std::vector<DateMatch> found;
    bool at_word = true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        const bool starts = at_word && (is_digit(c.value) || is_upper(c.value));
        if (starts) {
            if (const auto match = date_at(text, at)) {
                found.push_back(*match);
                at = match->span.end;
                at_word = true;
                continue;
            }
        }
        // A date does not start inside a number such as "1.12.2020" or "$2020".
        const bool slash_in_number = c.value == '/' && is_digit(decode_before(text, at).value);
        const bool joins = slash_in_number || is_letter(c.value) || is_digit(c.value) || c.value == '.' ||
                           c.value == ',' || c.value == '$' || c.value == 0x20AC || c.value == 0xA3;
        at_word = !joins || (c.value == '.' && !is_digit(decode_before(text, at).value)) ||
                  (c.value == ',' && !is_digit(decode_before(text, at).value));
        at += c.length;
    }
    return found;
}

}  // namespace relata::text
