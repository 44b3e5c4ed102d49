// Sentence splitter: typed lines become sentences with words.

#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/speaker_label.h"
#include "text/abbreviations.h"
#include "text/article/dateline.h"
#include "text/article/dates.h"
#include "text/article/phrases.h"
#include "text/bare_borders.h"
#include "text/chars.h"
#include "text/tokens.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

// Before a name they introduce a speaker: “Are you mad?” Smith asked.
constexpr std::array kSayingVerbs = {"said"sv,  "says"sv,     "asked"sv,     "asks"sv,    "told"sv,   "added"sv,
                                     "wrote"sv, "replied"sv,  "answered"sv,  "shouted"sv, "stated"sv, "tweeted"sv,
                                     "cried"sv, "wondered"sv, "continued"sv, "warned"sv};

bool is_terminator(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002; }
bool is_quote(char32_t c) { return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB; }

/// A run of end marks with the closing marks behind it, and what stands around it.
struct Candidate {
    std::size_t mark = 0;  ///< first end mark
    std::size_t end = 0;   ///< behind the closing marks: where the sentence would end
    std::size_t next = 0;  ///< first character behind the white space
    bool ellipsis = false;
    bool strong = false;  ///< contains ! or ?
    bool closes_quote = false;
};

enum class Borders { marked, all };

class Splitter {
  public:
    Splitter(std::string_view text, Borders borders) : text_(text), marked_only_(borders == Borders::marked) {}

    std::vector<Span> run() {
        for (std::size_t at = 0; at < text_.size();) {
            const CodePoint c = decode_at(text_, at);
            if (c.value == '"') ++straight_quotes_;
            if (!is_terminator(c.value)) {
                const bool border =
                    !marked_only_ && c.value == ' ' && is_bare_border(text_, start_, at, skip_spaces(at));
                if (border) emit(at);
                at += c.length;
                continue;
            }
            const Candidate candidate = read_candidate(at);
            if (candidate.next < text_.size() && ends_sentence(candidate)) emit(candidate.end);
            at = candidate.end;
        }
        emit(text_.size());
        return std::move(sentences_);
    }

  private:
    char32_t at(std::size_t byte) const { return decode_at(text_, byte).value; }

    void emit(std::size_t end) {
        const Span span = trim(text_, Span{static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(end)});
        if (!span.empty()) sentences_.push_back(span);
        start_ = end;
    }

    Candidate read_candidate(std::size_t mark) {
        Candidate c{mark, mark, mark};
        std::size_t dots = 0;
        while (c.end < text_.size() && is_terminator(at(c.end))) {
            const CodePoint p = decode_at(text_, c.end);
            dots += p.value == '.' ? 1 : p.value == 0x2026 ? 3 : 0;
            c.strong = c.strong || p.value == '!' || p.value == '?';
            c.end += p.length;
        }
        c.ellipsis = dots >= 2 && !c.strong;
        while (c.end < text_.size() && closes_here(c.end)) {
            const CodePoint p = decode_at(text_, c.end);
            if (p.value == '"') ++straight_quotes_;
            c.closes_quote = c.closes_quote || is_quote(p.value);
            c.end += p.length;
        }
        while (const std::size_t note = footnote_end(c.end)) c.end = note;
        c.next = skip_spaces(c.end);
        return c;
    }

    /// "in Dulwich. [17] [18]": the references belong to the sentence before them.
    std::size_t footnote_end(std::size_t byte) const {
        if (byte > start_) byte = skip_spaces(byte);
        if (at(byte) != '[') return 0;
        std::size_t to = byte + 1;
        while (is_digit(at(to))) to += decode_at(text_, to).length;
        return to > byte + 1 && to < byte + 5 && at(to) == ']' ? to + 1 : 0;
    }

    std::size_t skip_spaces(std::size_t byte) const {
        while (byte < text_.size() && is_space(at(byte))) byte += decode_at(text_, byte).length;
        return byte;
    }

    /// A straight quote behind the end mark closes if one is open: `he left."The` against `he left. "The`.
    bool closes_here(std::size_t byte) const {
        const CodePoint c = decode_at(text_, byte);
        if (!is_closing_mark(c.value)) return false;
        const char32_t after = at(byte + c.length);
        const bool at_edge = byte + c.length >= text_.size() || is_space(after) || is_closing_mark(after) ||
                             is_terminator(after) || after == ',';
        if (c.value == '"') return straight_quotes_ % 2 == 1 || at_edge;
        if (c.value == '\'') return at_edge;
        if (c.value == 0x2019) return at_edge || is_opening_mark(after) || is_upper(after);
        return true;
    }

    std::string_view word_before(std::size_t byte) const {
        std::size_t from = byte;
        while (from > start_ && byte - from < 40) {
            const CodePoint c = decode_before(text_, from);
            const bool inner = is_letter(c.value) || is_digit(c.value) || c.value == '.' || c.value == '-';
            if (!inner) break;
            from -= c.length;
        }
        auto word = text_.substr(from, byte - from);
        if (const auto hyphen = word.rfind('-'); hyphen != std::string_view::npos) word.remove_prefix(hyphen + 1);
        return word;
    }

    /// "Albert I. Jones" against "you and I."
    bool follows_name(std::string_view word) const {
        const auto from = static_cast<std::size_t>(word.data() - text_.data());
        if (from < 2 || from <= start_) return false;
        const auto previous = word_before(from - 1);
        return !previous.empty() && is_upper(decode_at(previous, 0).value) && !is_sentence_starter(previous);
    }

    std::string_view word_at(std::size_t byte) const {
        std::size_t to = byte;
        while (to < text_.size() && (is_letter(at(to)) || is_digit(at(to)))) to += decode_at(text_, to).length;
        return text_.substr(byte, to - byte);
    }

    /// First letter or digit behind opening marks.
    std::size_t skip_opening(std::size_t byte) const {
        while (byte < text_.size() && (is_opening_mark(at(byte)) || at(byte) == 0x2026 || at(byte) == 0x2019)) {
            byte += decode_at(text_, byte).length;
        }
        return byte;
    }

    bool ends_sentence(const Candidate& c) const {
        if (c.next == c.end) return ends_without_space(c);
        const std::size_t word = skip_opening(c.next);
        const char32_t first = at(word);
        const bool opens = word > c.next;
        const auto next = text_.substr(c.next, text_.find(' ', c.next) - c.next);
        if (marked_only_ && is_lower(first)) return false;
        if (opens && is_web_address(text_.substr(word))) return true;
        if (is_lower(first)) return opens ? is_list_marker(next) : ends_before_small_letter(c);
        if (is_list_marker(trim(text_.substr(start_, c.end - start_)))) return false;
        if (!opens && !is_letter(first) && !is_digit(first) && !starts_item(first)) return false;
        if (c.strong && at(c.next) == '(' && is_digit(first)) return false;  // "Long Live Ada! (1965)"
        if (c.strong && (first == '-' || first == 0x2013 || first == 0x2014)) return false;
        if (c.strong) return !(c.closes_quote && introduces_speaker(c.next));
        if (c.ellipsis) return ends_at_ellipsis(c, word);
        if (c.closes_quote) return true;
        return c.end > c.mark + 1 || ends_at_period(c, word, opens);
    }

    /// "It is closed. it will open in May": what is written without capitals, or forgets one.
    bool ends_before_small_letter(const Candidate& c) const {
        const auto rest = text_.substr(c.next);
        if (is_web_address(rest)) return true;
        const auto before = word_before(c.mark);
        if (c.ellipsis || c.closes_quote || text_[c.end - 1] == ')' || before.empty()) return false;
        const bool plain = !is_dotted_initials(before) && abbreviation_of(before) == Abbreviation::none;
        const auto next = word_at(c.next);
        const bool name = std::ranges::any_of(next, [](char ch) { return ch >= 'A' && ch <= 'Z'; });  // eBay
        if (name || is_without_capitals(text_))
            return c.strong || (plain && before.find('.') == std::string_view::npos);
        return plain && is_lower(at(static_cast<std::size_t>(before.data() - text_.data()))) && before.size() > 3 &&
               before.find('.') == std::string_view::npos && is_sentence_starter(next);
    }

    static bool starts_item(char32_t c) {
        return c == '$' || c == 0x20AC || c == 0xA3 || c == '-' || c == 0x2013 || c == 0x2014 || c == '@' || c == '#' ||
               c == 0x2022 || c == '*';
    }

    /// "attacks.The army" is two sentences, "example.com" and "U.S.The" are not cut.
    bool ends_without_space(const Candidate& c) const {
        const std::size_t word = skip_opening(c.end);
        const auto next = word_at(word);
        const auto before = word_before(c.mark);
        const bool name_like = !next.empty() && is_upper(at(word)) &&
                               (is_sentence_starter(next) || (next.size() > 1 && is_lower(at(word + 1))));
        if (!name_like || is_address(c.end) || equals_ignoring_case(next, "com")) return false;
        if (c.strong || c.closes_quote) return true;
        if (before.empty()) return c.mark > start_ && is_closing_mark(decode_before(text_, c.mark).value);
        if (before.find('.') != std::string_view::npos) return false;
        const char32_t last = decode_before(text_, c.mark).value;
        const bool plain = is_lower(last) ? before.size() > 2 : is_digit(last) || before.size() > 2;
        return plain && abbreviation_of(before) == Abbreviation::none;
    }

    /// Jane.Doe@example.com
    bool is_address(std::size_t byte) const {
        const std::size_t limit = std::min(text_.size(), byte + 80);
        while (byte < limit && !is_space(at(byte)) && at(byte) != '@') byte += decode_at(text_, byte).length;
        return at(byte) == '@';
    }

    /// “Are you mad?” Foreign Minister Smith asked.
    bool introduces_speaker(std::size_t byte) const {
        for (int words = 0; words < 5; ++words) {
            const auto word = word_at(byte);
            if (word.empty()) return false;
            if (std::ranges::find(kSayingVerbs, word) != kSayingVerbs.end()) return words > 0;
            if (!is_upper(at(byte)) && words == 0) return false;
            byte = skip_spaces(byte + word.size());
            if (at(byte) == '.') byte = skip_spaces(byte + 1);
        }
        return false;
    }

    /// "in any way... I hereby declare" goes on; "the end... The next day" does not.
    bool ends_at_ellipsis(const Candidate& c, std::size_t word) const {
        if (c.closes_quote) return true;
        const auto next = word_at(word);
        return word > c.next || (next != "I" && is_sentence_starter(next));
    }

    bool is_calendar_word(std::string_view word) const { return month_from(word) != 0 || weekday_from(word) != 0; }

    bool ends_at_period(const Candidate& c, std::size_t word, bool opens) const {
        const auto before = word_before(c.mark);
        const auto next = word_at(word);
        const bool digit = is_digit(at(word));
        const bool starter = is_sentence_starter(next);
        if (before.empty()) return true;
        if (is_dotted_initials(before)) return ends_at_initials(before, next, starter, digit, opens);
        const bool number = std::ranges::all_of(before, [](char ch) { return ch >= '0' && ch <= '9'; });
        if (number)
            return before.size() > 3 || static_cast<std::size_t>(before.data() - text_.data()) != skip_spaces(start_);
        const bool road = equals_ignoring_case(before, "St") || equals_ignoring_case(before, "Ft");
        switch (abbreviation_of(before)) {
            case Abbreviation::none:
                return true;
            case Abbreviation::title:
                return road && starter;
            case Abbreviation::number:
                if (digit) return false;
                return equals_ignoring_case(before, "no") || equals_ignoring_case(before, "min") || before == "art" ||
                       starter;
            case Abbreviation::month:
                return !digit && !is_calendar_word(next) && (is_lower(decode_at(before, 0).value) || starter || opens);
            case Abbreviation::company:
                return starter;
            case Abbreviation::general:
                if (equals_ignoring_case(before, "etc")) return true;
                return starter && !digit;
        }
        return true;
    }

    bool ends_at_initials(std::string_view before, std::string_view next, bool starter, bool digit, bool opens) const {
        const bool clock = equals_ignoring_case(before, "p.m") || equals_ignoring_case(before, "a.m");
        const bool zone = next.size() >= 2 && is_upper(decode_at(next, 1).value);
        if (clock) return !is_calendar_word(next) && !zone && !digit;
        if (before == "I") return !follows_name(before);
        if (before == "P.S") return false;
        if (before.size() > 2 && is_lower(decode_at(before, 0).value)) return false;
        if (before.size() <= 2 && next == "I") return false;
        return starter || (opens && before.size() > 2 && !next.empty());
    }

    std::string_view text_;
    bool marked_only_;
    std::vector<Span> sentences_ = {};
    std::size_t start_ = 0;
    std::size_t straight_quotes_ = 0;
};

/// "… the ministry said. Subscribe to our newsletter!" Inside a quotation "Join us!" is what somebody says.
bool is_appended_prompt(std::string_view line, Span last) {
    const auto before = line.substr(0, last.start);
    const bool open = before.rfind("“") != std::string_view::npos &&
                      (before.rfind("”") == std::string_view::npos || before.rfind("”") < before.rfind("“"));
    return !open && std::ranges::count(before, '"') % 2 == 0 && is_prompt(slice(line, last));
}

Sentence make_sentence(const Document& document, const Line& line, Span span, std::size_t index) {
    Sentence s{
        .index = static_cast<std::uint32_t>(index), .paragraph = line.paragraph, .kind = line.kind, .span = span};
    s.text = slice(document.text, span);
    s.tokens = tokenize(s.text, span.start);
    return s;
}

/// "SOLHEIM" of "SOLHEIM: There were none."; empty where a line begins otherwise.
std::string_view label_in_capitals(std::string_view line) {
    constexpr std::size_t kLongest = 40;  // bytes
    const std::size_t colon = line.substr(0, kLongest).find(": ");
    if (colon == std::string_view::npos || colon < 2) return {};
    const std::string_view label = line.substr(0, colon);
    const bool capitals = std::ranges::all_of(label, [](char c) { return c == ' ' || is_label_letter(c); });
    return capitals ? label : std::string_view();
}

/// A talk written down: three paragraphs and more begin with who speaks, and one of them speaks twice.
bool is_transcript(const Document& document) {
    constexpr std::size_t kTurns = 3;
    std::vector<std::string_view> labels;
    for (const Line& line : document.lines) {
        if (line.kind != LineKind::body && line.kind != LineKind::subheadline) continue;
        const std::string_view label = label_in_capitals(slice(document.text, line.span));
        if (!label.empty()) labels.push_back(label);
    }
    if (labels.size() < kTurns) return false;
    std::ranges::sort(labels);
    return std::ranges::adjacent_find(labels) != labels.end();
}

}  // namespace

std::vector<Span> find_sentences(std::string_view text) { return Splitter(text, Borders::all).run(); }

std::vector<Span> find_marked_sentences(std::string_view text) { return Splitter(text, Borders::marked).run(); }

std::vector<Sentence> split_sentences(const Document& document) {
    std::vector<Sentence> sentences;
    int body_lines = 0;
    const bool transcript = is_transcript(document);
    for (const Line& line : document.lines) {
        if (line.kind == LineKind::furniture || line.kind == LineKind::dateline || line.kind == LineKind::byline ||
            line.foreign)
            continue;
        auto words = slice(document.text, line.span);
        std::uint32_t base = line.span.start;
        // In a transcript, and further down anywhere, "KERRY: We will not go." is a speaker, not a place.
        if (line.kind == LineKind::body && ++body_lines <= 2 && !transcript) {
            const auto dateline = find_dateline(words);
            const std::uint32_t skipped = dateline ? dateline->length : 0;
            words.remove_prefix(skipped);
            base += skipped;
        }
        auto spans = find_sentences(words);
        if (spans.size() > 1 && is_appended_prompt(words, spans.back())) spans.pop_back();
        for (const Span s : spans) {
            sentences.push_back(make_sentence(document, line, Span{base + s.start, base + s.end}, sentences.size()));
        }
    }
    return sentences;
}

}  // namespace relata::text
