// Datelines in front of the first sentence of a report.

#include "text/article/dateline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/utf8.h"
#include "text/article/agencies.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxLength = 110;

constexpr std::array kNoPlaces = {"ANALYSIS"sv,  "BREAKING"sv,  "BREAKING NEWS"sv, "COMMENT"sv,    "EDITORIAL"sv,
                                  "EXCLUSIVE"sv, "EXPLAINER"sv, "FILE"sv,          "FILE PHOTO"sv, "JUST IN"sv,
                                  "LIVE"sv,      "NEWS"sv,      "OPINION"sv,       "PHOTO"sv,      "PHOTOS"sv,
                                  "UPDATE"sv,    "UPDATED"sv,   "VIDEO"sv,         "WATCH"sv};

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == '|' || c == '/'; }

/// Where the head of the line ends and its sentence begins, and by which mark.
struct Cut {
    std::size_t head_end = 0;
    std::size_t sentence = 0;
    char32_t mark = 0;
};

/// "YEREVAN, FEBRUARY 20, ARMENPRESS. The army": an agency behind the last comma.
bool closes_with_agency(std::string_view head) {
    const auto comma = head.rfind(',');
    return comma != std::string_view::npos && !agency_called(head.substr(comma + 1)).empty();
}

/// "KYIV – ", "Beirut—", "DAMASCUS, Feb. 3 (Xinhua) -- ", "LONDON: ", "MOSCOW, February 20. /TASS/. ", "Madrid (EFE).-
/// "
std::optional<Cut> find_cut(std::string_view line) {
    bool slash_open = false;
    for (std::size_t at = 0; at < std::min(line.size(), kMaxLength);) {
        const CodePoint c = decode_at(line, at);
        std::size_t end = at + c.length;
        if (c.value == '/') {
            slash_open = !slash_open;
            if (!slash_open) {
                if (end < line.size() && line[end] == '.') ++end;
                if (end < line.size() && line[end] == ' ') return Cut{end, end + 1, U'/'};
            }
        } else if (c.value != '|' && is_dash(c.value)) {
            const bool spaced = at > 0 && is_space(decode_before(line, at).value);
            while (end < line.size() && is_dash(decode_at(line, end).value)) end += decode_at(line, end).length;
            const bool space_behind = is_space(decode_at(line, end).value);
            const bool wide = c.value >= 0x2013 || end - at > c.length;
            if ((spaced && space_behind) || (wide && (spaced || space_behind || c.value == 0x2014))) {
                return Cut{at, end, wide ? c.value : U'-'};
            }
        } else if (line.substr(at).starts_with(").- ")) {
            return Cut{at + 1, at + 3, U'–'};
        } else if (c.value == '.' && is_space(decode_at(line, end).value) && closes_with_agency(line.substr(0, at))) {
            return Cut{at, end, U'/'};
        } else if (c.value == ':' && is_space(decode_at(line, end).value)) {
            return Cut{at, end, U':'};
        }
        at = end;
    }
    return std::nullopt;
}

/// The parts of a head: what stands between commas, and what stands in brackets or slashes.
struct Head {
    std::vector<std::string_view> parts = {};
    std::string_view agency = {};
};

Head read_head(std::string_view head) {
    Head out;
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'/', '/'}, std::pair{'[', ']'}}) {
        const auto from = head.find(open);
        const auto to = from == std::string_view::npos ? from : head.find(close, from + 1);
        if (to == std::string_view::npos) continue;
        out.agency = head.substr(from + 1, to - from - 1);
        head = head.substr(0, from);
        break;
    }
    while (!head.empty()) {
        const auto comma = head.find(',');
        auto part = trim(head.substr(0, comma));
        // "MOSCOW. Feb 20 (Interfax)": a full stop in place of the comma.
        const auto stop = part.find(". ");
        if (stop != std::string_view::npos && date_at(part, stop + 2)) {
            out.parts.push_back(part.substr(0, stop));
            part = trim(part.substr(stop + 2));
        }
        if (out.agency.empty() && !agency_called(part).empty())
            out.agency = part;
        else if (!part.empty())
            out.parts.push_back(part);
        head = comma == std::string_view::npos ? std::string_view{} : head.substr(comma + 1);
    }
    return out;
}

std::size_t count_words(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

bool all_capitals(std::string_view part) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < part.size();) {
        const CodePoint c = decode_at(part, at);
        if (is_lower(c.value)) return false;
        letters += is_letter(c.value) ? 1 : 0;
        at += c.length;
    }
    return letters >= 2;
}

/// Every word begins with a capital ("Kurdistan Region", "Rio de Janeiro").
bool capitalised(std::string_view part) {
    bool at_start = true;
    for (std::size_t at = 0; at < part.size();) {
        const CodePoint c = decode_at(part, at);
        const auto rest = part.substr(at);
        if (at_start && at > 0 && (rest.starts_with("de ") || rest.starts_with("of ") || rest.starts_with("al-"))) {
            at_start = false;
        }
        if (at_start && !is_upper(c.value)) return false;
        if (!is_letter(c.value) && !is_space(c.value) && c.value != '.' && c.value != '-' && c.value != '/' &&
            !is_apostrophe(c.value)) {
            return false;
        }
        at_start = is_space(c.value) || c.value == '/';
        at += c.length;
    }
    return !part.empty();
}

bool starts_sentence(std::string_view line, std::size_t at) {
    while (at < line.size() && is_opening_mark(decode_at(line, at).value)) at += decode_at(line, at).length;
    const char32_t c = decode_at(line, at).value;
    return is_upper(c) || is_digit(c);
}

/// "Erdogan – Turkey's president – said" has a second dash of the same kind: an insertion, not a dateline.
bool has_second_mark(std::string_view line, const Cut& cut) {
    std::string mark;
    append_utf8(mark, cut.mark);
    return line.substr(cut.sentence, 160).find(" " + mark) != std::string_view::npos;
}

bool is_plausible(std::string_view line, const Cut& cut, const Head& head, bool dated) {
    const auto first = head.parts.front();
    const bool capitals = all_capitals(first);
    if (count_words(first) > 4 || std::ranges::find(kNoPlaces, first) != kNoPlaces.end()) return false;
    if (!head.agency.empty() || dated) return true;
    if (cut.mark == ':') return capitals && head.parts.size() <= 2 && first.size() >= 4;
    if (has_second_mark(line, cut)) return false;
    if (capitals) return first.size() >= 3 || head.parts.size() > 1;
    return cut.mark != '-' && cut.mark != '/' && count_words(first) <= 3;
}

std::size_t skip_spaces(std::string_view line, std::size_t at) {
    while (at < line.size() && is_space(decode_at(line, at).value)) at += decode_at(line, at).length;
    return at;
}

std::size_t skip_dashes(std::string_view line, std::size_t at) {
    while (at < line.size() && is_dash(decode_at(line, at).value)) at += decode_at(line, at).length;
    return at;
}

bool is_place(std::string_view part) {
    return capitalised(part) && count_words(part) <= 4 && weekday_from(part) == 0 && agency_called(part).empty();
}

/// The length of "(KHARTOUM) – ", where `at` is its bracket; 0 if it is none.
std::size_t bracketed_place(std::string_view line, std::size_t at) {
    const auto close = line.find(')', at);
    if (close == std::string_view::npos || close > kMaxLength || !is_place(line.substr(at + 1, close - at - 1)))
        return 0;
    const std::size_t dash = skip_spaces(line, close + 1);
    const std::size_t sentence = skip_spaces(line, skip_dashes(line, dash));
    return sentence > dash && starts_sentence(line, sentence) ? sentence : 0;
}

/// "(Beirut) – The army left.", and "March 4, 2026 (KHARTOUM) – The army left.", the date first.
std::optional<Dateline> with_bracketed_place(std::string_view line) {
    const auto open = line.substr(0, kMaxLength).find('(');
    const std::size_t sentence = open == std::string_view::npos ? 0 : bracketed_place(line, open);
    if (sentence == 0) return std::nullopt;
    Dateline out;
    out.length = static_cast<std::uint32_t>(sentence);
    out.place = lower_capitals(line.substr(open + 1, line.find(')', open) - open - 1));
    const auto before = trim(line.substr(0, open));
    if (before.empty()) return out;
    const auto date = date_at(before, 0);
    if (!date || date->span.end < before.size()) return std::nullopt;
    out.date = date->date;
    return out;
}

/// "(ANSA) - ROME, FEB 20 - The ship sailed.", "(Reuters) - The ship sailed."
std::optional<Dateline> behind_agency(std::string_view line) {
    const auto close = line.find_first_of(")]");
    if (close == std::string_view::npos || agency_called(line.substr(1, close - 1)).empty()) return std::nullopt;
    std::size_t at = skip_spaces(line, close + 1);
    while (at < line.size() && (is_dash(decode_at(line, at).value) || line[at] == ':'))
        at += decode_at(line, at).length;
    at = skip_spaces(line, at);
    if (!starts_sentence(line, at)) return std::nullopt;
    Dateline out;
    if (const auto rest = is_upper(decode_at(line, at).value) ? find_dateline(line.substr(at)) : std::nullopt)
        out = *rest;
    out.length += static_cast<std::uint32_t>(at);
    out.agency = trim(line.substr(1, close - 1));
    return out;
}

}  // namespace

std::string lower_capitals(std::string_view part) {
    if (!all_capitals(part) || part.find('.') != std::string_view::npos) return std::string(part);
    std::string out;
    bool at_start = true;
    for (const char c : part) {
        const bool upper = c >= 'A' && c <= 'Z';
        out.push_back(upper && !at_start ? static_cast<char>(c - 'A' + 'a') : c);
        at_start = c == ' ' || c == '-' || c == '/';
    }
    return out;
}

std::optional<Dateline> find_dateline(std::string_view line) {
    if (auto out = with_bracketed_place(line)) return out;
    if (line.starts_with('(') || line.starts_with('[')) return behind_agency(line);
    if (!is_upper(decode_at(line, 0).value)) return std::nullopt;
    const auto cut = find_cut(line);
    if (!cut) return std::nullopt;
    Head head = read_head(line.substr(0, cut->head_end));
    Dateline out;
    bool dated = false;
    std::vector<std::string_view> places;
    for (auto part : head.parts) {
        while (part.ends_with('.') && part.size() > 5) part.remove_suffix(1);
        if (const auto date = date_at(part, 0); date && date->span.end + 1 >= part.size()) {
            out.date = out.date.month == 0 ? date->date : CivilDate{date->date.year, out.date.month, out.date.day};
            dated = true;
        } else if (capitalised(part) && count_words(part) <= 4 && weekday_from(part) == 0) {
            places.push_back(part);
        } else if (weekday_from(part) == 0) {
            return std::nullopt;
        }
    }
    // "Reuters – The army left."
    const bool agency_alone = places.empty() && !agency_called(head.agency).empty() && cut->mark != ':';
    if ((places.empty() && !agency_alone) || places.size() > 3) return std::nullopt;
    head.parts = places;
    const std::size_t sentence = skip_spaces(line, cut->sentence);
    if (!starts_sentence(line, sentence)) return std::nullopt;
    if (!agency_alone && !is_plausible(line, *cut, head, dated)) return std::nullopt;
    out.length = static_cast<std::uint32_t>(sentence);
    out.agency = trim(head.agency);
    for (const auto part : places) out.place += (out.place.empty() ? "" : ", ") + lower_capitals(part);
    return out;
}

}  // namespace relata::text
