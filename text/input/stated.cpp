// A feed's own words about an article win over what was read from its text.

#include "text/input/stated.h"

#include <fmt/format.h>

#include <utility>

#include "core/utf8.h"
#include "text/article/dates.h"
#include "text/chars.h"

namespace relata::text {
namespace {

void replace_unless_empty(std::string value, std::string& field) {
    if (!trim(value).empty()) field = std::string(trim(value));
}

/// The first full date of "Thu, 20 Feb 2020 18:11:00 GMT".
std::optional<CivilDate> date_in(std::string_view text) {
    if (auto date = from_iso(text); date && date->has_year_and_month()) return date;
    for (const DateMatch& match : find_dates(text)) {
        if (match.date.has_year_and_month()) return match.date;
    }
    return std::nullopt;
}

}  // namespace

void take_stated(Stated stated, std::string_view reason, Document& document) {
    replace_unless_empty(std::move(stated.url), document.url);
    replace_unless_empty(std::move(stated.title), document.title);
    replace_unless_empty(std::move(stated.publisher), document.publisher);
    replace_unless_empty(std::move(stated.author), document.author);
    const auto published = trim(std::string_view(stated.published));
    if (published.empty()) return;
    const auto date = date_in(published);
    if (!date) {
        document.warnings.push_back(fmt::format("\"published\" is no date: {}", cut_before(published, 40)));
        return;
    }
    document.published = to_iso(*date);
    document.published_reason = reason;
    document.published_certainty = DateCertainty::stated;
}

}  // namespace relata::text
