// Tokenizer: a sentence becomes the words that the parser was trained on (UD English EWT and GUM).

#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/abbreviations.h"
#include "text/bare_borders.h"
#include "text/chars.h"
#include "text/words.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

/// Works through one stretch without white space, `text[at, end)`.
struct Scanner {
    std::string_view text;
    std::uint32_t at = 0;
    std::uint32_t end = 0;

    char32_t here(std::uint32_t byte) const { return byte < end ? decode_at(text, byte).value : U'\0'; }
    std::uint32_t next(std::uint32_t byte) const { return byte + decode_at(text, byte).length; }
    std::string_view rest() const { return text.substr(at, end - at); }
};

bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }

constexpr std::array kTopLevelDomains = {"biz"sv,  "ca"sv,   "co"sv,  "com"sv, "de"sv,  "edu"sv, "eu"sv,  "fr"sv,
                                         "gov"sv,  "info"sv, "int"sv, "io"sv,  "ir"sv,  "mil"sv, "net"sv, "news"sv,
                                         "org"sv,  "ru"sv,   "tr"sv,  "tv"sv,  "uk"sv,  "us"sv,  "doc"sv, "htm"sv,
                                         "html"sv, "jpg"sv,  "pdf"sv, "php"sv, "txt"sv, "xls"sv};

// Written with a stroke, one word all the same.
constexpr std::array kStroked = {"b/c"sv, "w/o"sv, "w/"sv};

// How the names of newsgroups begin: alt.animals.cat.
constexpr std::array kNewsgroups = {"alt"sv, "comp"sv, "misc"sv, "rec"sv, "sci"sv, "soc"sv, "talk"sv};

/// Longer stretches are not searched for addresses, which keeps the time linear.
constexpr std::size_t kLongestAddress = 1000;

/// Words that begin with an apostrophe: 'em, 'til, 'cause.
constexpr std::array kElided = {"em"sv, "til"sv, "cause"sv, "tis"sv, "twas"sv, "bout"sv, "n"sv};

/// Where the URL, address or file name ends whose stretch is `s`: without the sentence's punctuation behind it.
std::uint32_t without_trailing_punctuation(const Scanner& s) {
    std::uint32_t stop = s.end;
    const auto opens = s.rest().find('(') != std::string_view::npos;
    while (stop > s.at) {
        const CodePoint c = decode_before(s.text, stop);
        const bool trailing = c.value == '.' || c.value == ',' || c.value == ';' || c.value == ':' || c.value == '!' ||
                              c.value == '?' || c.value == '>' || c.value == 0x2026 || (c.value == ')' && !opens) ||
                              (c.value != ')' && is_closing_mark(c.value));
        if (!trailing) break;
        stop -= c.length;
    }
    return stop;
}

bool is_mail_address(std::string_view chunk) {
    const auto mark = chunk.find('@');
    if (mark == std::string_view::npos || mark == 0 || chunk.find('@', mark + 1) != std::string_view::npos)
        return false;
    // Archives of newsgroups hide the end of a name: "annam...@example.org".
    const char32_t before = decode_before(chunk, mark).value;
    if (chunk.substr(0, mark).find_first_of("\"<>(),;") != std::string_view::npos) return false;
    return chunk.find('.', mark) != std::string_view::npos && (is_word_char(before) || before == '.');
}

/// "example.com", "report.pdf": letters around each period and a well-known end.
bool is_domain(std::string_view chunk) {
    const auto slash = chunk.find('/');
    const auto host = chunk.substr(0, slash);
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || host.size() > 100) return false;
    const bool plain = std::ranges::all_of(host, [](char c) {
        return c == '.' || c == '-' || c == '_' || is_letter(static_cast<unsigned char>(c) & 0x7F) ||
               (c >= '0' && c <= '9');
    });
    if (!plain || host.find("..") != std::string_view::npos) return false;
    if (std::ranges::find(kNewsgroups, host.substr(0, host.find('.'))) != kNewsgroups.end()) return true;
    return std::ranges::find(kTopLevelDomains, to_lower_ascii(host.substr(dot + 1))) != kTopLevelDomains.end();
}

/// "report.pdf)(See": the part before the first character that no host or file name has.
std::string_view host_part(std::string_view chunk) {
    const auto end = std::ranges::find_if_not(chunk, [](char c) {
        return c == '.' || c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    });
    return chunk.substr(0, static_cast<std::size_t>(end - chunk.begin()));
}

/// Length of the emoticon that `chunk` is, punctuation behind it aside: ":-)."
std::size_t emoticon_length(std::string_view chunk) {
    const auto face = chunk.substr(0, chunk.find_last_not_of(".,!?") + 1);
    return is_emoticon(face) ? face.size() : 0;
}

/// End of an address, handle, hashtag or emoticon that starts at `s.at`; `s.at` if none does.
std::uint32_t special_end(const Scanner& s) {
    const auto chunk = s.rest();
    if (const auto length = emoticon_length(chunk)) return s.at + static_cast<std::uint32_t>(length);
    for (const auto word : kStroked) {
        if (chunk.starts_with(word)) return s.at + static_cast<std::uint32_t>(word.size());
    }
    const char32_t first = s.here(s.at);
    if ((first == '@' || first == '#') && s.here(s.at + 1) < 0x80 && is_letter(s.here(s.at + 1))) {
        std::uint32_t stop = s.at + 1;
        while (is_word_char(s.here(stop))) stop = s.next(stop);
        return stop;
    }
    if (!is_word_char(first) || chunk.size() > kLongestAddress) return s.at;
    const std::uint32_t stop = without_trailing_punctuation(s);
    if (stop <= s.at) return s.at;
    const auto body = s.text.substr(s.at, stop - s.at);
    if (body.find('.') == std::string_view::npos && body.find("://") == std::string_view::npos) return s.at;
    if (is_web_address(body) || is_mail_address(body) || is_domain(body)) return stop;
    const auto host = host_part(body);
    return host.size() < body.size() && is_domain(host) ? s.at + static_cast<std::uint32_t>(host.size()) : s.at;
}

/// "1,400" is one number, "18,19,20" a list.
bool has_three_digits(const Scanner& s, std::uint32_t at) {
    for (std::uint32_t i = 0; i < 3; ++i) {
        if (!is_digit(s.here(at + i))) return false;
    }
    return !is_digit(s.here(at + 3));
}

/// "1,50,000" is one number too, as numbers are cut in India.
bool has_lakhs(const Scanner& s, std::uint32_t at) {
    if (!is_digit(s.here(at)) || !is_digit(s.here(at + 1)) || s.here(at + 2) != ',') return false;
    return has_three_digits(s, at + 3) || has_lakhs(s, at + 3);
}

/// May the punctuation at `byte` stand inside a word that began at `s.at`?
bool joins(const Scanner& s, std::uint32_t byte) {
    const char32_t mark = s.here(byte);
    const char32_t before = decode_before(s.text, byte).value;
    const char32_t after = s.here(s.next(byte));
    if (is_apostrophe(mark)) {
        if (is_digit(before)) return after == 's' && !is_word_char(s.here(s.next(byte) + 1));  // "the 70's"
        return is_letter(before) && is_letter(after);
    }
    if (mark == '-' || mark == 0x2010 || mark == 0x2011) {
        return (is_word_char(before) || before == '.') && is_word_char(after);
    }
    if (mark == ':' || mark == '/') return is_digit(before) && is_digit(after);
    if (mark == ',') return is_digit(before) && (has_three_digits(s, byte + 1) || has_lakhs(s, byte + 1));
    if (mark == '@') return is_letter(before) && is_letter(after);
    if (mark == '&') return is_upper(before) && is_upper(after);
    if (mark != '.' || byte - s.at > 60) return false;
    if (is_digit(after) && (is_digit(before))) return true;
    const auto so_far = s.text.substr(s.at, byte - s.at);
    if (so_far == "Ph") return true;
    const auto last = so_far.substr(so_far.find_last_of("-0123456789") + 1);
    return is_letter(after) && is_dotted_initials(last) && !is_word_char(s.here(s.next(s.next(byte))));
}

/// Nothing but closing marks follows: the treebanks then write "etc" "." and "Inc" "." but "U.S.".
bool is_last(std::string_view text, std::uint32_t at) {
    while (at < text.size() && is_closing_mark(decode_at(text, at).value)) at += decode_at(text, at).length;
    return at >= text.size();
}

/// "Mr.", "U.S.", "p.m.", "J.": the period is part of the word.
bool keeps_period(const Scanner& s, std::uint32_t period) {
    auto word = s.text.substr(s.at, period - s.at);
    word = word.substr(word.find_last_of("-0123456789") + 1);
    if (word.empty()) return false;
    // "to Acme Inc.." has both periods.
    if (s.here(period + 1) == '.') return s.here(period + 2) != '.' && abbreviation_of(word) == Abbreviation::company;
    if (is_dotted_initials(word) && word.size() > 2) return true;
    const bool last = is_last(s.text, period + 1);
    if (is_dotted_initials(word)) return !last && is_upper(decode_at(word, 0).value);
    if (equals_ignoring_case(word, "Ph.D")) return true;
    if (last && abbreviation_of(word) != Abbreviation::month) return false;
    if (word == "no" || word == "mar" || word == "sat" || word == "art" || word == "min" || word == "fig") return false;
    return abbreviation_of(word) != Abbreviation::none;
}

std::uint32_t word_end(const Scanner& s) {
    std::uint32_t stop = s.at;
    while (stop < s.end && (is_word_char(s.here(stop)) || (stop > s.at && joins(s, stop)))) stop = s.next(stop);
    if (s.here(stop) == '.' && keeps_period(s, stop)) {
        ++stop;
        // "U.S.-backed": go on behind the period.
        if (joins(s, stop) && s.here(stop) != '.') {
            while (stop < s.end && (is_word_char(s.here(stop)) || joins(s, stop))) stop = s.next(stop);
        }
    }
    if (s.here(stop) == '$' && stop - s.at <= 3 && is_upper(s.here(s.at))) ++stop;
    return stop;
}

/// "'s" behind a quotation mark, "'em", "'90s": the apostrophe belongs to what follows. 0 if it is a quotation mark.
std::uint32_t apostrophe_word_end(const Scanner& s) {
    std::uint32_t stop = s.next(s.at);
    while (is_word_char(s.here(stop))) stop = s.next(stop);
    const auto part = s.text.substr(s.at, stop - s.at);
    const auto rest = part.substr(decode_at(part, 0).length);
    if (rest.empty()) return 0;
    const bool behind_word = s.at > 0 && !is_space(decode_before(s.text, s.at).value);
    if (behind_word && is_clitic(part)) return stop;
    const bool decade = rest.size() == 3 && rest[2] == 's' && is_digit(static_cast<unsigned char>(rest[0]));
    const bool elided = std::ranges::find(kElided, to_lower_ascii(rest)) != kElided.end();
    return decade || (elided && !is_apostrophe(s.here(stop))) ? stop : 0;
}

std::uint32_t punctuation_end(const Scanner& s) {
    const char32_t mark = s.here(s.at);
    std::uint32_t stop = s.next(s.at);
    const auto in = [](char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; };
    if (in(mark, U".!?")) {
        while (in(s.here(stop), U".!?")) stop = s.next(stop);
    } else if (in(mark, U"-*=_~<>+#|`'$\"\u2013\u2014\u2018\u2019")) {
        while (stop < s.end && s.here(stop) == mark) stop = s.next(stop);
        // Rulers of several marks: "----==", "==>".
        std::uint32_t ruler = stop;
        while (in(mark, U"-=*_~") && in(s.here(ruler), U"-=*_~>")) ruler = s.next(ruler);
        if (ruler - s.at > 2) stop = ruler;
        if (in(mark, U"'") && stop - s.at > 2) stop = s.at + 1;
        if (mark == '"' || mark == '#') stop = s.at + 1;
    }
    return stop;
}

void cut_chunk(Scanner s, std::vector<Span>& out) {
    while (s.at < s.end) {
        std::uint32_t stop = special_end(s);
        const char32_t c = s.here(s.at);
        if (stop > s.at) {
            out.push_back(Span{s.at, stop});
        } else if (is_word_char(c)) {
            stop = word_end(s);
            cut_word(s.text, Span{s.at, stop}, out);
        } else {
            if (is_apostrophe(c)) stop = apostrophe_word_end(s);
            if (stop <= s.at) stop = punctuation_end(s);
            out.push_back(Span{s.at, stop});
        }
        s.at = stop;
    }
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, std::uint32_t base) {
    std::vector<Token> tokens;
    std::vector<Span> spans;
    for (std::uint32_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (is_space(c.value)) {
            if (!tokens.empty()) tokens.back().space_after = true;
            at += c.length;
            continue;
        }
        Scanner chunk{text, at, at};
        while (chunk.end < text.size() && !is_space(decode_at(text, chunk.end).value)) {
            chunk.end += decode_at(text, chunk.end).length;
        }
        spans.clear();
        at = chunk.end;
        cut_chunk(chunk, spans);
        for (const Span s : spans) {
            tokens.push_back(Token{Span{base + s.start, base + s.end}, std::string(slice(text, s)), false});
        }
    }
    if (!tokens.empty()) tokens.back().space_after = true;
    return tokens;
}

}  // namespace relata::text
