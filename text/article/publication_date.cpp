// When an article was published: date lines, bylines, datelines, the address, and what the text lets guess.

#include "text/article/publication_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "text/article/dateline.h"
#include "text/article/dates.h"
#include "text/article/line_rules.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

/// What the words in front of a date say it is the date of; the best first.
enum class Label { published, none, updated };

struct LabelledDate {
    CivilDate date = {};
    Label label = Label::none;
};

bool holds_any(std::string_view low, const auto& words) {
    return std::ranges::any_of(words, [low](std::string_view word) { return low.find(word) != low.npos; });
}

Label label_of(std::string_view words) {
    constexpr std::array kPublished = {"publi"sv,  "posted"sv,  "issued"sv,    "created"sv, "first"sv,
                                       "releas"sv, "pubdate"sv, "veröffent"sv, "pubbli"sv,  "yayın"sv};
    constexpr std::array kUpdated = {"updat"sv,   "modif"sv,   "edited"sv, "revis"sv,    "actuali"sv,
                                     "aktuali"sv, "aggiorn"sv, "güncel"sv, "corrected"sv};
    const std::string low = to_lower(words);
    if (holds_any(low, kUpdated)) return Label::updated;
    return holds_any(low, kPublished) ? Label::published : Label::none;
}

/// The date of a line by its label: of "Updated 5 Feb 2020, published 3 Feb 2020" the third. Dates with a year and a
/// month; a date without year counts where the line has no other.
std::optional<LabelledDate> date_of_line(std::string_view line) {
    std::optional<LabelledDate> best;
    std::size_t from = 0;
    for (const DateMatch& m : find_dates(line)) {
        const Label label = label_of(line.substr(from, m.span.start - from));
        from = m.span.end;
        if (m.date.month == 0) continue;
        const bool fuller = best && m.date.has_year_and_month() && !best->date.has_year_and_month();
        const bool shorter = best && best->date.has_year_and_month() && !m.date.has_year_and_month();
        if (!best || fuller || (!shorter && label < best->label)) best = LabelledDate{m.date, label};
    }
    return best;
}

int year_of_copyright(std::string_view text) {
    int latest = 0;
    for (const auto sign : {"©"sv, "Copyright"sv, "copyright"sv, "(c)"sv, "(C)"sv}) {
        for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
            for (const DateMatch& m : find_dates(text.substr(at, 60))) latest = std::max(latest, m.date.year);
        }
    }
    return latest;
}

/// The first date in an address: ".../2020/02/20/...", "...-2020-02-20..."; only the year of "/2020/idlib".
CivilDate date_of_address(std::string_view address) {
    CivilDate found;
    for (std::size_t at = 0; at + 4 <= address.size(); ++at) {
        const bool starts = (address[at] == '1' || address[at] == '2') &&
                            (at == 0 || !is_digit(static_cast<unsigned char>(address[at - 1]) & 0x7F));
        if (!starts) continue;
        const auto match = date_at(address, at);
        if (match && match->date.is_full()) return match->date;
        const bool folder = at > 0 && address[at - 1] == '/' && at + 4 < address.size() && address[at + 4] == '/';
        if (folder && match && found.year == 0) found.year = match->date.year;
    }
    return found;
}

/// Which end dates in figures begin with in this text, by those that read one way only: > 0 the day, < 0 the month.
int order_in_figures(std::string_view text) {
    int votes = 0;
    for (std::size_t at = 0; at + 8 <= text.size(); ++at) {
        const bool starts = text[at] >= '0' && text[at] <= '9' && (at == 0 || text[at - 1] < '/' || text[at - 1] > '9');
        if (!starts) continue;
        const auto match = date_at(text, at);
        if (!match || !match->date.is_full()) continue;
        const auto words = slice(text, match->span);
        const auto slash = words.find('/');
        if (slash == words.npos || slash > 2 || match->date.day <= 12) continue;
        const bool day_first = slash == 2 && words[0] >= '1' && words.substr(0, 2) > "12";
        votes += day_first ? 1 : -1;
    }
    return votes;
}

std::optional<unsigned> weekday_before(std::string_view line, std::size_t at) {
    auto before = trim(line.substr(0, at));
    while (before.ends_with(',') || before.ends_with('.')) before.remove_suffix(1);
    const auto blank = before.find_last_of(" \t|");
    const unsigned day = weekday_from(blank == before.npos ? before : before.substr(blank + 1));
    return day == 0 ? std::nullopt : std::optional(day);
}

bool falls_on(CivilDate date, unsigned weekday) {
    const auto day = to_day(date);
    return day && std::chrono::weekday(std::chrono::sys_days(*day)).iso_encoding() == weekday;
}

class DateReader {
  public:
    DateReader(Document& document, const Draft& draft) : document_(document), draft_(draft) {}

    void run() {
        const auto line = best_date_line();
        if (!document_.published.empty()) {
            const bool address = document_.published_reason == "address";
            if (document_.published_certainty == DateCertainty::unknown)
                document_.published_certainty = address ? DateCertainty::derived : DateCertainty::stated;
            take_local_day(line);
            return;
        }
        if (line && line->label != Label::updated) set(line->date, "date line", DateCertainty::stated);
        read_either_order();
        read_short_lines();
        const CivilDate dateline = date_of_dateline();
        set(dateline, "dateline", DateCertainty::stated);
        if (line) set(line->date, "updated line", DateCertainty::derived);
        const CivilDate address = address_date();
        if (address.is_full()) set(address, "address", DateCertainty::derived);
        for (const CivilDate date : {line ? line->date : CivilDate{}, dateline}) add_year(date, address.year);
        read_caption_date();
        read_text_date();
    }

  private:
    std::string_view words(const DraftLine& d) const { return slice(document_.text, d.line.span); }

    CivilDate address_date() const { return date_of_address(document_.url.empty() ? document_.source : document_.url); }

    /// The date with the day, or at least the month, where none is known yet.
    void set(CivilDate date, std::string_view reason, DateCertainty certainty) {
        if (!document_.published.empty() || !date.has_year_and_month()) return;
        document_.published = to_iso(date);
        document_.published_reason = reason;
        document_.published_certainty = certainty;
    }

    /// "20 February" on the page and 19 in a tag: the tag has the day of Greenwich or of the server.
    void take_local_day(const std::optional<LabelledDate>& line) {
        const auto tag = from_iso(document_.published);
        if (!line || !tag || !tag->is_full() || !line->date.is_full() || line->label == Label::updated) return;
        if (line->date != add_days(*tag, 1) && line->date != add_days(*tag, -1)) return;
        document_.published = to_iso(line->date);
        document_.published_reason = "date line (local day)";
    }

    /// Of the date lines that are this article's: published before unlabelled before updated, then the first.
    std::optional<LabelledDate> best_date_line() const {
        std::optional<LabelledDate> best;
        int body_lines = 0;
        for (const DraftLine& d : draft_) {
            body_lines += d.line.kind == LineKind::body ? 1 : 0;
            if (d.line.kind != LineKind::dateline) continue;
            const auto found = date_of_line(words(d));
            if (!found) continue;
            // Below the article a bare date is another article's.
            if (body_lines > 3 && label_of(words(d)) == Label::none) continue;
            const bool fuller = best && found->date.has_year_and_month() && !best->date.has_year_and_month();
            if (!best || fuller || (found->label < best->label && found->date.has_year_and_month())) best = found;
        }
        return best;
    }

    /// Calls `take(line)` for short lines between the title and the third paragraph that are no sentence.
    template <typename Take>
    void for_short_lines(Take&& take) const {
        constexpr std::size_t kMostWords = 14;
        int body_lines = 0;
        const bool titled =
            std::ranges::any_of(draft_, [](const DraftLine& d) { return d.line.kind == LineKind::title; });
        bool below_title = !titled;
        for (const DraftLine& d : draft_) {
            below_title = below_title || d.line.kind == LineKind::title;
            body_lines += d.line.kind == LineKind::body ? 1 : 0;
            if (body_lines > 3) return;
            const bool kind = d.line.kind == LineKind::furniture || d.line.kind == LineKind::byline ||
                              d.line.kind == LineKind::dateline;
            if (!kind || d.features.words > kMostWords || d.line.reason.starts_with("repeats")) continue;
            if (below_title || label_of(words(d)) == Label::published) take(d);
        }
    }

    /// "By Jane Doe | 20 February 2020", "Publié le 20 février 2020".
    void read_short_lines() {
        for_short_lines([this](const DraftLine& d) {
            const auto found = date_of_line(words(d));
            if (!found || !found->date.is_full() || found->label == Label::updated) return;
            const bool sure = d.line.kind == LineKind::byline || found->label == Label::published;
            if (sure) set(found->date, d.line.kind == LineKind::byline ? "byline" : "date line", DateCertainty::stated);
        });
        for_short_lines([this](const DraftLine& d) {
            const bool labelled = d.line.reason == "name with date";
            if (d.line.reason.starts_with("related") || (d.features.words > 6 && !labelled)) return;
            const auto found = date_of_line(words(d));
            if (found && found->date.is_full()) set(found->date, "short line below the title", DateCertainty::derived);
        });
    }

    /// "02/03/2020" above the text: the order that other dates of the article tell.
    void read_either_order() {
        if (!document_.published.empty()) return;
        for_short_lines([this](const DraftLine& d) {
            const auto found = find_either_dates(words(d));
            if (found.empty()) return;
            if (const auto settled = settle(found.front(), words(d))) {
                set(*settled, "date line in figures, order by other dates", DateCertainty::derived);
            } else {
                const std::string low = to_lower_ascii(words(d));
                const bool twelve_hours = low.find(" am") != low.npos || low.find(" pm") != low.npos ||
                                          low.find("a.m") != low.npos || low.find("p.m") != low.npos;
                set(twelve_hours ? found.front().month_first : found.front().day_first,
                    "date line in figures, either order", DateCertainty::guessed);
            }
        });
    }

    std::optional<CivilDate> settle(const EitherDate& e, std::string_view line) const {
        const CivilDate address = address_date();
        if (address == e.day_first || address == e.month_first) return address;
        if (const auto weekday = weekday_before(line, e.span.start)) {
            const bool day = falls_on(e.day_first, *weekday), month = falls_on(e.month_first, *weekday);
            if (day != month) return day ? e.day_first : e.month_first;
        }
        if (const int order = order_in_figures(document_.text)) return order > 0 ? e.day_first : e.month_first;
        const CivilDate dateline = date_of_dateline();
        for (const CivilDate& date : {e.day_first, e.month_first}) {
            if (dateline.month == date.month && dateline.day == date.day) return date;
        }
        const int day = months_in_text(e.day_first), month = months_in_text(e.month_first);
        if (day == month) return std::nullopt;
        return day > month ? e.day_first : e.month_first;
    }

    /// How many dates of the running text are of the month and year of `date`, or of the month alone.
    int months_in_text(CivilDate date) const {
        int count = 0;
        for (const DraftLine& d : draft_) {
            if (d.line.kind != LineKind::body) continue;
            for (const DateMatch& m : find_dates(words(d))) {
                count += m.date.month == date.month && (m.date.year == 0 || m.date.year == date.year) ? 1 : 0;
            }
        }
        return count;
    }

    CivilDate date_of_dateline() const {
        int body_lines = 0;
        for (const DraftLine& d : draft_) {
            if (d.line.kind != LineKind::body || ++body_lines > 2) continue;
            if (const auto dateline = find_dateline(words(d)); dateline && dateline->date.month != 0)
                return dateline->date;
        }
        return {};
    }

    /// A day and month, and the year from elsewhere.
    void add_year(CivilDate date, int address_year) {
        if (date.month == 0 || date.year != 0) return;
        if (address_year != 0) {
            date.year = address_year;
            return set(date, "date line without year, year of the address", DateCertainty::derived);
        }
        if (const int year = year_of_copyright(document_.text)) {
            date.year = year;
            return set(date, "date line without year, year of the copyright line", DateCertainty::derived);
        }
        const CivilDate latest = latest_month();
        if (latest.year == 0) return;
        const unsigned ahead = (date.month + 12 - latest.month) % 12;
        if (ahead > 3) return;
        date.year = latest.year + (date.month < latest.month ? 1 : 0);
        set(date, "date line without year, year after the text's latest month", DateCertainty::guessed);
    }

    /// The latest month with a year in the running text.
    CivilDate latest_month() const {
        CivilDate latest;
        for (const DraftLine& d : draft_) {
            if (d.line.kind != LineKind::body && d.line.kind != LineKind::title) continue;
            for (const DateMatch& m : find_dates(words(d))) {
                if (m.date.has_year_and_month()) latest = std::max(latest, CivilDate{m.date.year, m.date.month, 0});
            }
        }
        return latest;
    }

    /// The full date of a caption: "Sochi, Syria, Wednesday, Feb. 12, 2020".
    void read_caption_date() {
        CivilDate latest;
        for (const DraftLine& d : draft_) {
            const bool caption =
                d.line.kind == LineKind::caption ||
                (d.line.kind == LineKind::furniture && d.features.words >= 8 && d.line.reason.starts_with("repeats"));
            if (!caption) continue;
            const auto low = to_lower_ascii(words(d));
            if (low.find("file") != std::string::npos || low.find("archive") != std::string::npos) continue;
            for (const DateMatch& m : find_dates(words(d))) {
                if (m.date.is_full()) latest = std::max(latest, m.date);
            }
        }
        set(latest, "caption", DateCertainty::guessed);
    }

    /// No line gives the date. The text's latest month with a year, and the days named without a year that follow it:
    /// "in December 2019 and January 2020" with "on February 6th" makes 2020-02.
    void read_text_date() {
        std::vector<CivilDate> yearless;  // days of months without a year
        int latest_year = 0;
        for (const DraftLine& d : draft_) {
            if (d.line.kind != LineKind::body && d.line.kind != LineKind::title) continue;
            for (const DateMatch& m : find_dates(words(d))) {
                if (m.date.is_full()) return;  // of a treaty or an older event as likely as not
                if (m.date.year == 0 && m.date.day != 0) yearless.push_back(m.date);
                latest_year = std::max(latest_year, m.date.year);
            }
        }
        const CivilDate latest = latest_month();
        if (!latest.has_year_and_month() || yearless.empty() || latest_year > latest.year) return;
        // Only a month that follows closely is the report's own; "October 9" beside "September 2018" may be any year.
        CivilDate best;
        for (const CivilDate& d : yearless) {
            const unsigned ahead = (d.month + 12 - latest.month) % 12;
            if (ahead > 2) return;
            best = std::max(best, CivilDate{latest.year + (latest.month + ahead > 12 ? 1 : 0), d.month, 0});
        }
        set(best, "text: days without a year follow its latest month", DateCertainty::guessed);
    }

    Document& document_;
    const Draft& draft_;
};

}  // namespace

void read_publication_date(Document& document, const Draft& draft) { DateReader(document, draft).run(); }

}  // namespace relata::text
