// The tables of general web vocabulary behind the clean-up.

#include "text/article/phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "text/article/phrase_tables.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace phrase_tables;
using namespace std::string_view_literals;

struct Words {
    std::string low = {};  ///< lower case, straight apostrophes, single spaces
    std::size_t count = 0;
};

/// Lower case with straight apostrophes and quotes left out at the start.
Words normalise(std::string_view text) {
    Words out;
    out.low.reserve(text.size());
    bool space = true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (is_space(c.value)) {
            if (!space) out.low.push_back(' ');
            space = true;
        } else {
            if (space) ++out.count;
            space = false;
            if (is_apostrophe(c.value)) {
                out.low.push_back('\'');
            } else if (c.length == 1 && c.value >= 'A' && c.value <= 'Z') {
                out.low.push_back(static_cast<char>(c.value + 32));
            } else {
                out.low.append(text.substr(at, c.length));
            }
        }
        at += c.length;
    }
    while (!out.low.empty() && out.low.back() == ' ') out.low.pop_back();
    return out;
}

bool is_word_border(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return true;
    const auto alnum = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0; };
    return !alnum(text[at - 1]) || !alnum(text[at]);
}

template <std::size_t N>
bool starts_with_any(std::string_view low, const std::array<std::string_view, N>& table) {
    return std::ranges::any_of(table,
                               [&](std::string_view p) { return low.starts_with(p) && is_word_border(low, p.size()); });
}

template <std::size_t N>
bool contains_any(std::string_view low, const std::array<std::string_view, N>& table) {
    return std::ranges::any_of(table, [&](std::string_view p) {
        const auto at = low.find(p);
        return at != std::string_view::npos && is_word_border(low, at) &&
               (is_word_border(low, at + p.size()) || p == "cookie" || p == "subscriber");
    });
}

bool addresses_reader(std::string_view low) {
    constexpr std::array kReader = {"you"sv, "your"sv, "you're"sv, "us"sv, "our"sv, "here"sv, "now"sv, "today"sv};
    return contains_any(low, kReader);
}

/// "Copyright 2021 Northern Wire. This material may not be published.", "Story continues below", "Download the Wire app
/// from the App Store." Full stop or not, none of it is news.
bool is_notice(std::string_view low) {
    if (low.starts_with("copyright ")) {
        const char next = low.size() > 10 ? low[10] : ' ';
        return (next >= '0' && next <= '9') || next == '(' || low.substr(10).starts_with("©");
    }
    if (low.starts_with("download ")) return low.find(" app ") != std::string_view::npos || low.ends_with(" app");
    if (low.starts_with("originally published")) return std::ranges::count(low, ' ') < 8;
    return starts_with_any(low, kNotices);
}

bool ends_like_sentence(std::string_view low) {
    const char32_t last = decode_before(low, low.size()).value;
    return last == '.' || last == 0x201D || last == '"';
}

std::string_view without_marks(std::string_view low) {
    constexpr std::string_view kMarks = " .:;,!?>|*+-#0123456789()[]";
    while (!low.empty() && kMarks.find(low.front()) != std::string_view::npos) low.remove_prefix(1);
    while (!low.empty() && kMarks.find(low.back()) != std::string_view::npos) low.remove_suffix(1);
    return trim(low);
}

}  // namespace

bool is_prompt(std::string_view words) {
    if (words.size() > 400) return false;
    const char32_t first = decode_at(words, 0).value;
    if (first == '"' || first == 0x201C) return false;
    const Words w = normalise(words);
    if (w.count > 45) return false;
    const auto low = w.low.find_first_not_of(" *>|-[(") == std::string::npos
                         ? std::string_view{}
                         : std::string_view(w.low).substr(w.low.find_first_not_of(" *>|-[("));
    const bool quoted = low.find('"') != std::string_view::npos || low.find("\xE2\x80\x9D") != std::string_view::npos;
    const bool short_line = w.count <= 7;
    const bool says = low.find(" said") != std::string_view::npos;
    if (is_notice(low) && !quoted) return true;
    if (w.count <= 10 && starts_with_any(low, kForeignPrompts)) return true;
    if (starts_with_any(low, kPromptStarts) && !quoted && !says) {
        return short_line || addresses_reader(low) || !ends_like_sentence(low);
    }
    if (quoted || says) return false;
    if (contains_any(low, kPromptInside)) {
        return (w.count <= 14 && !ends_like_sentence(low)) ||
               (w.count <= 25 && addresses_reader(low) && low.find(" you") != std::string_view::npos);
    }
    return false;
}

bool is_label(std::string_view words) {
    if (words.size() > 60) return false;
    const Words w = normalise(words);
    const auto core = without_marks(w.low);
    return w.count <= 4 && std::ranges::binary_search(kLabels, core);
}

bool is_related_label(std::string_view words) {
    if (words.size() > 80) return false;
    const Words w = normalise(words);
    return w.count <= 8 && starts_with_any(std::string_view(w.low), kRelatedStarts) && !ends_like_sentence(w.low);
}

bool is_comments_label(std::string_view words) {
    if (words.size() > 60) return false;
    const Words w = normalise(words);
    const auto core = without_marks(w.low);
    return w.count <= 6 &&
           (core == "comments" || core == "comment" || core == "responses" || core == "reader comments" ||
            core == "leave a reply" || core == "leave a comment" || core == "post a comment" ||
            core == "add a comment" || core == "join the conversation" || core == "join the discussion" ||
            core == "view comments" || core == "show comments" || core == "have your say");
}

bool is_credit(std::string_view words) {
    if (words.size() > 300) return false;
    const Words w = normalise(words);
    const auto start = std::min(w.low.find_first_not_of("([*-– "), w.low.size());
    if (starts_with_any(std::string_view(w.low).substr(start), kCreditStarts) || w.low.starts_with("©")) return true;
    return w.count <= 20 && contains_any(w.low, kCreditInside);
}

bool is_caption_like(std::string_view words) {
    const Words w = normalise(words.substr(0, 600));
    const char32_t first = decode_at(words, 0).value;
    if (first == '"' || first == 0x201C) return false;
    // "A rescue vessel is seen in the port [File: Jane Doe/Reuters]"
    if (w.count >= 9 && w.count <= 45 && contains_any(w.low, kCreditInside) &&
        !starts_with_any(std::string_view(w.low), kCreditStarts))
        return true;
    return starts_with_any(std::string_view(w.low), kCaptionStarts) ||
           (w.count <= 45 && contains_any(w.low, kCaptionInside));
}

}  // namespace relata::text
