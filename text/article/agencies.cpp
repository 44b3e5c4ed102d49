// Whose report an article is: names of agencies, and the places in a line where they stand as its origin.

#include "text/article/agencies.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/utf8.h"
#include "text/article/table.h"
#include "text/chars.h"

namespace relata::text {

std::string_view kAgencies_bytes();

namespace {

using namespace std::string_view_literals;

/// Spellings to names: as written, and in lower case for those that no ordinary word can be.
struct AgencyNames {
    std::map<std::string, std::string_view, std::less<>> exact = {};
    std::map<std::string, std::string_view, std::less<>> folded = {};
};

bool is_short_or_capitals(std::string_view spelling) {
    return count_code_points(spelling) <= 4 ||
           std::ranges::none_of(spelling, [](char c) { return c >= 'a' && c <= 'z'; });
}

AgencyNames read_names() {
    AgencyNames out;
    const auto add = [&out](std::string_view spelling, std::string_view name) {
        out.exact.emplace(spelling, name);
        if (!is_short_or_capitals(spelling)) out.folded.emplace(to_lower_ascii(spelling), name);
    };
    for (const auto& row : table_rows(kAgencies_bytes(), 2)) {
        add(row[0], row[0]);
        for (const std::string_view spelling : list_items(row[1])) add(spelling, row[0]);
    }
    return out;
}

std::string_view look_up(std::string_view words) {
    static const AgencyNames names = read_names();
    if (const auto found = names.exact.find(words); found != names.exact.end()) return found->second;
    const auto found = names.folded.find(to_lower_ascii(words));
    return found == names.folded.end() ? std::string_view() : found->second;
}

/// Words without brackets, dashes and white space around them.
std::string_view bare(std::string_view words) {
    constexpr std::array kOuter = {"("sv, ")"sv, "["sv, "]"sv, "/"sv, "-"sv, "–"sv, "—"sv, "*"sv,
                                   "_"sv, "|"sv, ","sv, ";"sv, ":"sv, "“"sv, "”"sv, "\""sv};
    for (bool cut = true; cut;) {
        cut = false;
        words = trim(words);
        for (const auto mark : kOuter) {
            if (words.starts_with(mark)) words.remove_prefix(mark.size()), cut = true;
            if (words.ends_with(mark)) words.remove_suffix(mark.size()), cut = true;
        }
    }
    return words;
}

/// The parts between commas and other marks of a list, "and", "for", "via". A mark that is a word stands in blanks.
std::vector<std::string_view> parts_of(std::string_view list) {
    constexpr std::array kMarks = {", "sv,     ","sv,     "; "sv,    ";"sv,    "|"sv,       "•"sv,
                                   "·"sv,      "/"sv,     " - "sv,   " – "sv,  " — "sv,     "("sv,
                                   ")"sv,      "["sv,     "]"sv,     "&"sv,    ". "sv,      " and "sv,
                                   " with "sv, " for "sv, " via "sv, " in "sv, " Editor"sv, " from "sv};
    std::vector<std::string_view> out;
    for (std::size_t from = 0; from <= list.size();) {
        std::size_t to = from;
        auto mark = kMarks.end();
        for (; to < list.size() && mark == kMarks.end(); ++to)
            mark = std::ranges::find_if(kMarks, [&](auto m) { return list.substr(to).starts_with(m); });
        if (mark != kMarks.end()) --to;
        auto part = bare(list.substr(from, to - from));
        if (part.starts_with("and ")) part = bare(part.substr(4));
        if (!part.empty()) out.push_back(part);
        from = to + (mark != kMarks.end() ? mark->size() : 1);
    }
    return out;
}

/// Behind these words a line names whose report it is.
constexpr std::array kCues = {"source: "sv,
                              "sources: "sv,
                              "source - "sv,
                              "news source: "sv,
                              "agency: "sv,
                              "with inputs from "sv,
                              "with input from "sv,
                              "inputs from "sv,
                              "with agency inputs from "sv,
                              "with additional inputs from "sv,
                              "with additional reporting from "sv,
                              "with additional reporting by "sv,
                              "with reporting by "sv,
                              "with reporting from "sv,
                              "with files from "sv,
                              "with material from "sv,
                              "with information from "sv,
                              "with agencies: "sv,
                              "includes reporting by "sv,
                              "contains material from "sv,
                              "additional reporting by "sv,
                              "additional reporting: "sv,
                              "reporting by "sv,
                              "reported by "sv,
                              "written by "sv,
                              "story by "sv,
                              "text by "sv,
                              "based on reporting by "sv,
                              "based on a report by "sv,
                              "based on reports by "sv,
                              "compiled from "sv,
                              "from "sv,
                              "via "sv,
                              "by "sv,
                              "with "sv,
                              "courtesy of "sv,
                              "courtesy "sv,
                              "syndicated from "sv,
                              "distributed by "sv,
                              "provided by "sv,
                              "this story was provided by "sv,
                              "this report was provided by "sv,
                              "this story has been published from a wire agency feed without modifications: "sv,
                              "this article was originally published by "sv,
                              "this story was originally published by "sv,
                              "originally published by "sv,
                              "first published by "sv};

/// "Copyright 2020 The Associated Press. All rights reserved.", "© 2020 AFP": the year in front tells it from the
/// credit of a picture, "© AFP 2020 / Jane Doe".
std::string_view rights_holder(std::string_view line) {
    const std::string low = to_lower_ascii(line);
    const bool word = low.starts_with("copyright");
    if (!word && !line.starts_with("©") && !low.starts_with("(c)")) return {};
    constexpr std::array kBefore = {"copyright"sv, "©"sv, "(c)"sv, "by "sv, ":"sv};
    bool year = false;
    for (bool cut = true; cut;) {
        cut = false;
        line = trim(line);
        while (!line.empty() && (line[0] == '-' || (line[0] >= '0' && line[0] <= '9')))
            line.remove_prefix(1), year = cut = true;
        for (const auto mark : kBefore) {
            if (to_lower_ascii(line.substr(0, mark.size())) == mark) line.remove_prefix(mark.size()), cut = true;
        }
    }
    return word || year ? line.substr(0, line.find(". ")) : std::string_view();
}

bool is_picture_credit(std::string_view low) {
    constexpr std::array kPictures = {"photo"sv, "image"sv,   "picture"sv, "getty"sv, "video"sv,
                                      "file "sv, "handout"sv, "graphic"sv, "map"sv,   "footage"sv};
    return std::ranges::any_of(kPictures, [low](std::string_view word) { return low.find(word) != low.npos; });
}

std::size_t count_blanks(std::string_view text) { return static_cast<std::size_t>(std::ranges::count(text, ' ')); }

/// "Reporting by Jane Doe; Editing by John Roe": the form of one agency.
bool is_reuters_form(std::string_view low) {
    return low.starts_with("reporting by ") &&
           (low.find("; editing by ") != low.npos || low.find("; writing by ") != low.npos ||
            low.find(" editing by ") != low.npos);
}

bool ends_a_sentence(std::string_view text) {
    text = trim(text);
    while (text.ends_with("”")) text.remove_suffix("”"sv.size());
    while (text.ends_with('"') || text.ends_with(')')) text.remove_suffix(1);
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

/// Where the last bracket, slash or dash of a paragraph opens, behind a full sentence; npos if none does.
std::size_t tail_start(std::string_view paragraph) {
    constexpr std::array kOpens = {"("sv, "["sv, "/"sv, "—"sv, "–"sv, "-"sv, "|"sv};
    constexpr std::size_t kLongest = 90;
    std::size_t best = std::string_view::npos;
    for (const auto open : kOpens) {
        auto at = paragraph.rfind(open);
        for (; at != std::string_view::npos && at > 0 && paragraph.size() - at < kLongest;
             at = paragraph.rfind(open, at - 1)) {
            const auto before = paragraph.substr(0, at);
            if (ends_a_sentence(before) && (best == std::string_view::npos || at > best)) best = at;
        }
    }
    return best;
}

}  // namespace

std::string_view agency_called(std::string_view words) {
    words = bare(words);
    if (words.ends_with('.') && words.find('.') == words.size() - 1) words.remove_suffix(1);
    if (words.starts_with("The ") || words.starts_with("the ")) words.remove_prefix(4);
    if (words.empty() || words.size() > 60) return {};
    if (const auto found = look_up(words); !found.empty()) return found;
    for (const auto behind : {" news agency"sv, " agency"sv, " news service"sv, " newswire"sv, " news"sv, " staff"sv,
                              " staff writer"sv, " correspondent"sv, " wire"sv, " report"sv}) {
        if (words.size() <= behind.size() || to_lower_ascii(words).find(behind) != words.size() - behind.size())
            continue;
        if (const auto found = look_up(words.substr(0, words.size() - behind.size())); !found.empty()) return found;
    }
    return {};
}

std::vector<std::string> agencies_in(std::string_view list) {
    std::vector<std::string> out;
    for (const auto part : parts_of(list)) {
        const auto name = agency_called(part);
        if (!name.empty() && std::ranges::find(out, name) == out.end()) out.emplace_back(name);
    }
    return out;
}

std::string join_names(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::vector<std::string> agencies_of_credit(std::string_view line) {
    constexpr std::size_t kMostWords = 45;
    line = bare(line);
    if (line.size() > 400 || count_blanks(line) > kMostWords) return {};
    if (const auto holder = rights_holder(line); !holder.empty()) {
        const auto named = agency_called(holder);
        return named.empty() ? std::vector<std::string>() : std::vector<std::string>{std::string(named)};
    }
    const std::string low = to_lower_ascii(line);
    if (is_picture_credit(low)) return {};
    for (const auto cue : kCues) {
        if (!low.starts_with(cue)) continue;
        if (auto found = agencies_in(line.substr(cue.size())); !found.empty()) return found;
    }
    if (is_reuters_form(low)) return {"Reuters"};
    return {};
}

std::vector<std::string> agencies_of_byline(std::string_view line) {
    constexpr std::size_t kMostWords = 16;
    const std::string low = to_lower_ascii(line);
    if (count_blanks(line) > kMostWords || is_picture_credit(low) || line.find("©") != line.npos) return {};
    if (low.starts_with("by ") || low.starts_with("by: ")) line = trim(line.substr(low.starts_with("by:") ? 3 : 2));
    // "Jane Doe/AFP" is how pictures are credited; "AFP/Reuters" names two agencies.
    const bool slash = line.find('/') != line.npos;
    auto found = agencies_in(line);
    return slash && found.size() < 2 ? std::vector<std::string>() : found;
}

std::vector<std::string> agencies_of_tail(std::string_view paragraph) {
    paragraph = trim(paragraph);
    const auto at = tail_start(paragraph);
    if (at == std::string_view::npos) return {};
    const auto tail = bare(paragraph.substr(at));
    if (auto found = agencies_of_credit(tail); !found.empty()) return found;
    // Nothing but agencies: "(With PTI)" above, "AFP/Reuters" here, never "(he told AFP, in Paris)".
    const auto parts = parts_of(tail);
    const bool all = !parts.empty() && std::ranges::all_of(parts, [](auto p) { return !agency_called(p).empty(); });
    return all ? agencies_in(tail) : std::vector<std::string>();
}

}  // namespace relata::text
