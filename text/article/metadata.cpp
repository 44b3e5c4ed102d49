// What an article's own lines say about its outlet, agency, author, place and date.

#include "text/article/metadata.h"

#include <algorithm>

#include "core/utf8.h"
#include "text/article/agency.h"
#include "text/article/authors.h"
#include "text/article/dateline.h"
#include "text/article/line_rules.h"
#include "text/article/phrases.h"
#include "text/article/publication_date.h"
#include "text/chars.h"

namespace relata::text {
namespace {

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

/// A line that begins with "By" and a name, whatever it was taken for: "By Jane Doe, Associated Press" seems to have a
/// verb.
bool may_be_byline(const Document& document, const DraftLine& d) {
    constexpr std::size_t kMostWords = 16;
    const auto words = slice(document.text, d.line.span);
    if (d.line.kind == LineKind::byline) return true;
    return d.line.kind == LineKind::furniture && d.features.words <= kMostWords && !d.features.ends_sentence &&
           (words.starts_with("By ") || words.starts_with("BY ")) && is_upper(decode_at(words, 3).value);
}

/// "Valley Herald", and not "World News": the name of an outlet alone in its line.
bool is_outlet_name(const DraftLine& d, std::string_view name) {
    if (d.line.kind != LineKind::furniture || d.features.words < 2 || d.features.words > 4) return false;
    if (d.features.title_case < 1 || d.features.ends_sentence || !is_called_as_outlet(name)) return false;
    return !std::ranges::all_of(words_of(name), is_label);
}

/// True where the next line in this direction that is no byline is a day.
bool has_date_beside(const Draft& draft, std::size_t i, int step) {
    auto k = static_cast<std::ptrdiff_t>(i) + step;
    const auto end = static_cast<std::ptrdiff_t>(draft.size());
    while (k >= 0 && k < end && draft[k].line.kind == LineKind::byline) k += step;
    return k >= 0 && k < end && draft[k].line.kind == LineKind::dateline && draft[k].date.is_full();
}

/// "- Example Wire" above the title; a short name that stands above the body twice; the name before the date below the
/// title, in its line or in one of its own; the outlet in a byline; the outlet behind a repeated caption.
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
    for (const DraftLine& d : draft) {
        if (!document.publisher.empty() || d.line.kind == LineKind::body) break;
        if (d.line.reason != "name with date") continue;
        const auto label = name_with_date(slice(document.text, d.line.span));
        const bool named_again =
            label && label->heading && document.text.find(label->name, d.line.span.end) != std::string::npos;
        if (label && (label->outlet || named_again)) document.publisher = label->name;  // "Post, March 14, 2023"
    }
    for (std::size_t i = 0; i < draft.size() && document.publisher.empty(); ++i) {
        if (draft[i].line.kind == LineKind::body) break;
        const auto name = slice(document.text, draft[i].line.span);
        const bool dated = has_date_beside(draft, i, 1) || has_date_beside(draft, i, -1);
        if (dated && is_outlet_name(draft[i], name)) document.publisher = name;
    }
    for (const DraftLine& d : draft) {
        if (!document.publisher.empty() || d.line.kind == LineKind::body) break;
        if (may_be_byline(document, d)) document.publisher = outlet_of_byline(slice(document.text, d.line.span));
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

/// The place of a date line or of the dateline in front of the text: "ANKARA May 11, 2021", "KYIV (Reuters) -".
void read_place(Document& document, const Draft& draft) {
    int body_lines = 0;
    for (const DraftLine& d : draft) {
        if (!document.dateline_place.empty()) return;
        const auto words = slice(document.text, d.line.span);
        if (d.line.kind == LineKind::body && ++body_lines <= 2) {
            if (const auto dateline = find_dateline(words)) document.dateline_place = dateline->place;
        } else if (d.line.kind == LineKind::dateline && body_lines <= 3 && d.date.has_year_and_month()) {
            const auto place = words.substr(0, leading_capitals(words));
            const bool is_place = place.size() >= 4 && weekday_from(place) == 0 && month_from(place) == 0 &&
                                  place != "UPDATED" && place != "PUBLISHED" && place != "POSTED";
            if (is_place) document.dateline_place = lower_capitals(place);
        }
    }
}

void read_author(Document& document, const Draft& draft) {
    document.author = clean_authors(document.author);
    for (const DraftLine& d : draft) {
        if (!document.author.empty()) return;
        if (may_be_byline(document, d)) document.author = clean_authors(slice(document.text, d.line.span));
    }
}

}  // namespace

void read_metadata(Document& document, Draft& draft) {
    find_publisher(document, draft);
    cut_outlet(document, draft);
    for (const DraftLine& d : draft) {
        if (d.line.kind == LineKind::title && document.title.empty())
            document.title = slice(document.text, d.line.span);
    }
    read_agency(document, draft);
    read_author(document, draft);
    read_place(document, draft);
    read_publication_date(document, draft);
}

}  // namespace relata::text
