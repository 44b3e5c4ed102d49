// What an article's own lines say about its outlet, author and date.

#include "text/article/metadata.h"

#include <algorithm>

#include "text/article/dateline.h"
#include "text/article/line_rules.h"
#include "text/article/phrases.h"
#include "text/chars.h"

namespace relata::text {
namespace {

/// The date with the day, or at least the month, of a line that gives one.
bool set_published(Document& document, CivilDate date, std::string_view reason) {
    if (!document.published.empty() || !date.has_year_and_month()) return false;
    document.published = to_iso(date);
    document.published_reason = reason;
    return true;
}

void cut_outlet(Document& document, Draft& draft) {
    for (DraftLine& d : draft) {
        const bool kind = d.line.kind == LineKind::title || d.line.kind == LineKind::caption;
        if (!kind) continue;
        if (d.line.kind == LineKind::caption) {
            const auto end = bracketed_credit_start(slice(document.text, d.line.span));
            d.line.span =
                trim(document.text, Span{d.line.span.start, d.line.span.start + static_cast<std::uint32_t>(end)});
        }
        const auto suffix = find_outlet_suffix(slice(document.text, d.line.span), document.publisher);
        if (suffix.span.empty()) continue;
        if (document.publisher.empty()) document.publisher = suffix.name;
        d.line.span = trim(document.text, Span{d.line.span.start, d.line.span.start + suffix.span.start});
    }
}

/// A short name above the title that a byline, a credit or a line at the foot of the page names again.
bool is_named_below(const Document& document, const Draft& draft, std::size_t i) {
    const LineFeatures& f = draft[i].features;
    const auto name = slice(document.text, draft[i].line.span);
    if (draft[i].line.reason != "above the title" || f.words < 2 || f.words > 4 || f.title_case < 1) return false;
    for (std::size_t k = i + 1; k < std::min(draft.size(), i + 200); ++k) {
        const LineKind kind = draft[k].line.kind;
        const auto words = slice(document.text, draft[k].line.span);
        const bool other = (kind == LineKind::furniture || kind == LineKind::byline) && words.size() > name.size() &&
                           words.size() < 100;
        if (other && words.find(name) != std::string_view::npos) return true;
    }
    return false;
}

/// "- Example Wire" above the title; a short name that stands above the body twice; the outlet behind a repeated
/// caption.
void find_publisher(Document& document, const Draft& draft) {
    for (const DraftLine& d : draft) {
        if (!document.publisher.empty() || d.line.kind == LineKind::body) break;
        const auto words = slice(document.text, d.line.span);
        if (d.line.reason == "repeated label" && d.features.words >= 2 && d.features.title_case > 0.6) {
            document.publisher = words;
        } else if (words.starts_with("- ") && d.features.words <= 5 && d.features.title_case > 0.9) {
            document.publisher = trim(words.substr(2));
        }
    }
    for (std::size_t i = 0; i < draft.size() && document.publisher.empty(); ++i) {
        if (draft[i].line.kind == LineKind::title || draft[i].line.kind == LineKind::body) break;
        if (is_named_below(document, draft, i)) document.publisher = slice(document.text, draft[i].line.span);
    }
    for (const DraftLine& d : draft) {
        if (!document.publisher.empty()) return;
        if (d.line.kind == LineKind::furniture && d.line.reason.starts_with("repeats")) {
            document.publisher = find_outlet_suffix(slice(document.text, d.line.span), {}).name;
        }
    }
}

/// ".../2020/02/20/..." or "...-2020-02-20..." in the document's address.
void read_address_date(Document& document) {
    const std::string_view address = document.source;
    for (std::size_t at = 0; at + 8 <= address.size(); ++at) {
        const bool starts = (address[at] == '1' || address[at] == '2') &&
                            (at == 0 || !is_digit(static_cast<unsigned char>(address[at - 1]) & 0x7F));
        if (!starts) continue;
        const auto match = date_at(address, at);
        if (match && match->date.is_full()) {
            set_published(document, match->date, "address");
            return;
        }
    }
}

void read_datelines(Document& document, const Draft& draft) {
    int body_lines = 0;
    for (const DraftLine& d : draft) {
        body_lines += d.line.kind == LineKind::body ? 1 : 0;
        if (d.line.kind != LineKind::dateline) continue;
        const auto words = slice(document.text, d.line.span);
        // Below the article a bare date is another article's.
        const std::string low = to_lower_ascii(words);
        const bool own = body_lines <= 3 || low.find("publi") != std::string::npos ||
                         low.find("updat") != std::string::npos || low.find("posted") != std::string::npos;
        if (!own || !set_published(document, d.date, "date line")) continue;
        const auto place = slice(words, Span{0, static_cast<std::uint32_t>(leading_capitals(words))});
        const bool is_place = place.size() >= 4 && weekday_from(place) == 0 && month_from(place) == 0 &&
                              place != "UPDATED" && place != "PUBLISHED" && place != "POSTED";
        if (document.dateline_place.empty() && is_place) document.dateline_place = lower_capitals(place);
        return;
    }
}

/// The line's full date with the place's words around it: "Sochi, Syria, Wednesday, Feb. 12, 2020".
void read_caption_date(Document& document, const Draft& draft) {
    CivilDate latest;
    for (const DraftLine& d : draft) {
        const bool caption =
            d.line.kind == LineKind::caption ||
            (d.line.kind == LineKind::furniture && d.features.words >= 8 && d.line.reason.starts_with("repeats"));
        if (!caption) continue;
        const auto words = to_lower_ascii(slice(document.text, d.line.span));
        if (words.find("file") != std::string::npos || words.find("archive") != std::string::npos) continue;
        for (const DateMatch& m : find_dates(slice(document.text, d.line.span))) {
            if (m.date.is_full()) latest = std::max(latest, m.date);
        }
    }
    set_published(document, latest, "caption");
}

/// No line gives the date. The text's latest month with a year, and the days named without a year that follow it:
/// "in December 2019 and January 2020" with "on February 6th" makes 2020-02.
void read_text_date(Document& document, const Draft& draft) {
    CivilDate latest;                 // latest month with a year
    std::vector<CivilDate> yearless;  // days of months without a year
    int latest_year = 0;
    for (const DraftLine& d : draft) {
        if (d.line.kind != LineKind::body && d.line.kind != LineKind::title) continue;
        for (const DateMatch& m : find_dates(slice(document.text, d.line.span))) {
            if (m.date.is_full()) return;  // of a treaty or an older event as likely as not
            if (m.date.has_year_and_month()) latest = std::max(latest, CivilDate{m.date.year, m.date.month, 0});
            if (m.date.year == 0 && m.date.day != 0) yearless.push_back(m.date);
            latest_year = std::max(latest_year, m.date.year);
        }
    }
    if (!latest.has_year_and_month() || yearless.empty() || latest_year > latest.year) return;
    // Only a month that follows closely is the report's own; "October 9" beside "September 2018" may be any year.
    CivilDate best;
    for (const CivilDate& d : yearless) {
        const unsigned ahead = (d.month + 12 - latest.month) % 12;
        if (ahead > 2) return;
        const CivilDate guess{latest.year + (latest.month + ahead > 12 ? 1 : 0), d.month, 0};
        best = std::max(best, guess);
    }
    set_published(document, best, "text: days without a year follow its latest month");
}

void read_place(Document& document, const Draft& draft) {
    int body_lines = 0;
    for (const DraftLine& d : draft) {
        if (d.line.kind != LineKind::body || ++body_lines > 2) continue;
        const auto dateline = find_dateline(slice(document.text, d.line.span));
        if (!dateline) continue;
        if (document.dateline_place.empty()) document.dateline_place = dateline->place;
        set_published(document, dateline->date, "dateline");
    }
}

}  // namespace

void read_metadata(Document& document, Draft& draft) {
    find_publisher(document, draft);
    cut_outlet(document, draft);
    for (const DraftLine& d : draft) {
        const auto words = slice(document.text, d.line.span);
        if (d.line.kind == LineKind::title && document.title.empty()) document.title = words;
        if (d.line.kind != LineKind::byline || !document.author.empty()) continue;
        document.author = byline_author(words, d.features).value_or("");
    }
    read_datelines(document, draft);
    read_place(document, draft);
    read_address_date(document);
    read_caption_date(document, draft);
    read_text_date(document, draft);
}

}  // namespace relata::text
