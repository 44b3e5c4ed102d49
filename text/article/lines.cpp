// Counting on lines: the features from which the clean-up decides.

#include "text/article/lines.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

// Sorted.
constexpr std::array kFunctionWords = {
    "a"sv,    "about"sv, "after"sv,   "against"sv, "all"sv,     "also"sv,   "an"sv,     "and"sv,     "any"sv,
    "are"sv,  "as"sv,    "at"sv,      "be"sv,      "because"sv, "been"sv,   "before"sv, "between"sv, "both"sv,
    "but"sv,  "by"sv,    "can"sv,     "could"sv,   "did"sv,     "do"sv,     "during"sv, "for"sv,     "from"sv,
    "had"sv,  "has"sv,   "have"sv,    "he"sv,      "her"sv,     "him"sv,    "his"sv,    "how"sv,     "i"sv,
    "if"sv,   "in"sv,    "into"sv,    "is"sv,      "it"sv,      "its"sv,    "may"sv,    "more"sv,    "most"sv,
    "my"sv,   "no"sv,    "not"sv,     "of"sv,      "on"sv,      "one"sv,    "or"sv,     "other"sv,   "our"sv,
    "out"sv,  "over"sv,  "said"sv,    "says"sv,    "she"sv,     "should"sv, "since"sv,  "so"sv,      "some"sv,
    "such"sv, "than"sv,  "that"sv,    "the"sv,     "their"sv,   "them"sv,   "there"sv,  "these"sv,   "they"sv,
    "this"sv, "those"sv, "through"sv, "to"sv,      "two"sv,     "under"sv,  "until"sv,  "up"sv,      "was"sv,
    "we"sv,   "were"sv,  "what"sv,    "when"sv,    "where"sv,   "which"sv,  "while"sv,  "who"sv,     "will"sv,
    "with"sv, "would"sv, "you"sv,     "your"sv};
static_assert(std::ranges::is_sorted(kFunctionWords));

// Sorted. French, German, Spanish, Italian, Turkish, Portuguese, Dutch, Polish, Indonesian; none is an English word.
constexpr std::array kForeignWords = {
    "ao"sv,   "auf"sv, "aus"sv,   "avec"sv, "bir"sv,  "com"sv,   "con"sv,    "da"sv,   "dalla"sv, "dan"sv,   "dans"sv,
    "das"sv,  "de"sv,  "dei"sv,   "del"sv,  "dem"sv,  "den"sv,   "dengan"sv, "der"sv,  "des"sv,   "di"sv,    "do"sv,
    "dos"sv,  "du"sv,  "een"sv,   "ein"sv,  "eine"sv, "el"sv,    "en"sv,     "est"sv,  "et"sv,    "foi"sv,   "gli"sv,
    "het"sv,  "ich"sv, "il"sv,    "ile"sv,  "ini"sv,  "ist"sv,   "için"sv,   "je"sv,   "jest"sv,  "la"sv,    "las"sv,
    "le"sv,   "les"sv, "los"sv,   "mit"sv,  "na"sv,   "nicht"sv, "nie"sv,    "nous"sv, "não"sv,   "os"sv,    "ou"sv,
    "para"sv, "pas"sv, "pelo"sv,  "per"sv,  "por"sv,  "pour"sv,  "que"sv,    "qui"sv,  "se"sv,    "sich"sv,  "sie"sv,
    "su"sv,   "sur"sv, "tidak"sv, "um"sv,   "uma"sv,  "una"sv,   "und"sv,    "une"sv,  "uno"sv,   "untuk"sv, "van"sv,
    "ve"sv,   "von"sv, "voor"sv,  "vous"sv, "y"sv,    "yang"sv,  "zu"sv,     "zum"sv,  "çok"sv,   "é"sv};
static_assert(std::ranges::is_sorted(kForeignWords));

// Sorted. Finite verbs that carry most headlines and captions, beside the words in -ed.
constexpr std::array kVerbs = {
    "accuses"sv,   "are"sv,    "asks"sv,   "backs"sv,     "begin"sv,    "begins"sv, "blames"sv,  "bombs"sv,  "calls"sv,
    "can"sv,       "claims"sv, "come"sv,   "comes"sv,     "could"sv,    "cut"sv,    "cuts"sv,    "denies"sv, "did"sv,
    "do"sv,        "does"sv,   "faces"sv,  "fall"sv,      "falls"sv,    "find"sv,   "finds"sv,   "gets"sv,   "give"sv,
    "gives"sv,     "goes"sv,   "had"sv,    "has"sv,       "have"sv,     "hit"sv,    "hits"sv,    "holds"sv,  "is"sv,
    "joins"sv,     "keeps"sv,  "kill"sv,   "kills"sv,     "launches"sv, "leaves"sv, "looks"sv,   "loses"sv,  "makes"sv,
    "may"sv,       "meets"sv,  "might"sv,  "moves"sv,     "must"sv,     "opens"sv,  "orders"sv,  "plans"sv,  "raises"sv,
    "reaches"sv,   "rises"sv,  "said"sv,   "sanctions"sv, "say"sv,      "says"sv,   "seeks"sv,   "sees"sv,   "sends"sv,
    "set"sv,       "sets"sv,   "shoots"sv, "should"sv,    "shows"sv,    "signs"sv,  "strikes"sv, "takes"sv,  "tells"sv,
    "threatens"sv, "told"sv,   "urge"sv,   "urges"sv,     "vows"sv,     "wants"sv,  "warn"sv,    "warns"sv,  "was"sv,
    "were"sv,      "will"sv,   "wins"sv,   "won't"sv,     "would"sv,    "wounds"sv};
static_assert(std::ranges::is_sorted(kVerbs));

template <const auto& table>
bool in(std::string_view word) {
    constexpr std::size_t kLongest = std::ranges::max(table, {}, &std::string_view::size).size();
    return word.size() <= kLongest && std::ranges::binary_search(table, word);
}

bool ends_with_mark(std::string_view line) {
    std::size_t end = line.size();
    while (end > 0) {
        const CodePoint c = decode_before(line, end);
        if (c.value == '.' || c.value == '!' || c.value == '?' || c.value == 0x2026) return true;
        if (!is_closing_mark(c.value)) return false;
        end -= c.length;
    }
    return false;
}

/// Calls `visit(word)` for each word of letters and digits, apostrophes and hyphens inside included.
template <typename Visit>
void for_each_word(std::string_view line, const Visit& visit) {
    std::size_t from = 0;
    bool open = false;
    for (std::size_t at = 0; at <= line.size();) {
        const CodePoint c = decode_at(line, at);
        const bool inner =
            c.length > 0 && (is_letter(c.value) || is_digit(c.value) || (open && is_apostrophe(c.value)));
        if (inner && !open) from = at;
        if (!inner && open) visit(line.substr(from, at - from));
        open = inner;
        if (c.length == 0) break;
        at += c.length;
    }
}

std::string lower(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = decode_at(word, at);
        if (is_apostrophe(c.value)) {
            out.push_back('\'');
        } else if (c.value >= 'A' && c.value <= 'Z') {
            out.push_back(static_cast<char>(c.value + 32));
        } else {
            out += word.substr(at, c.length);
        }
        at += c.length;
    }
    return out;
}

/// "Turkish" and "Turkey" share "turk"; "successfully" and "successful" share "succe".
std::string stem(std::string low) {
    if (low.ends_with("'s")) low.resize(low.size() - 2);
    const std::size_t keep = low.size() > 7 ? 5 : 4;
    std::size_t at = 0;
    for (std::size_t n = 0; n < keep && at < low.size(); ++n)
        at += std::max<std::uint32_t>(1, decode_at(low, at).length);
    low.resize(std::min(at, low.size()));
    return low;
}

void count_characters(std::string_view line, LineFeatures& f) {
    std::size_t visible = 0;
    std::size_t latin = 0;
    bool lower_seen = false;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = decode_at(line, at);
        at += c.length;
        if (is_space(c.value)) continue;
        ++visible;
        if (!is_letter(c.value)) continue;
        ++f.letters;
        latin += is_latin(c.value) ? 1 : 0;
        lower_seen = lower_seen || is_lower(c.value);
    }
    f.letter_share = visible == 0 ? 0 : static_cast<double>(f.letters) / static_cast<double>(visible);
    f.latin_share = f.letters == 0 ? 0 : static_cast<double>(latin) / static_cast<double>(f.letters);
    f.all_capitals = f.letters >= 3 && !lower_seen;
}

struct Lines {
    std::vector<Span> spans = {};
    std::vector<bool> joined = {};  ///< the line follows the one before it without a blank line
};

Lines find_lines(std::string_view text) {
    Lines lines;
    bool blank = true;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find_first_of("\n\r", from), text.size());
        const Span line = trim(text, Span{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)});
        if (!line.empty()) {
            lines.spans.push_back(line);
            lines.joined.push_back(!blank);
        }
        blank = line.empty();
        from = to + (text.substr(to, 2) == "\r\n" ? 2 : 1);
    }
    return lines;
}

/// Lines break inside sentences: many lines of the blocks end without a full stop and the next begins in lower case.
bool is_wrapped(std::string_view text, const Lines& lines) {
    std::size_t pairs = 0;
    std::size_t broken = 0;
    std::size_t longest = 0;
    for (std::size_t i = 0; i + 1 < lines.spans.size(); ++i) {
        longest = std::max<std::size_t>(longest, lines.spans[i].size());
        if (!lines.joined[i + 1]) continue;
        ++pairs;
        const bool goes_on = is_lower(decode_at(text, lines.spans[i + 1].start).value);
        broken += goes_on && !ends_with_mark(slice(text, lines.spans[i])) ? 1 : 0;
    }
    return pairs >= 3 && longest <= 110 && broken * 5 >= pairs * 2;
}

}  // namespace

std::vector<Span> split_lines(std::string_view text) { return find_lines(text).spans; }

std::vector<Span> split_paragraphs(std::string_view text) {
    const Lines lines = find_lines(text);
    if (!is_wrapped(text, lines)) return lines.spans;
    const std::size_t width = std::ranges::max(lines.spans, {}, &Span::size).size();
    std::vector<Span> paragraphs;
    for (std::size_t i = 0; i < lines.spans.size(); ++i) {
        // A line that stops short of the width ends its paragraph, unless the sentence goes on below.
        const bool full = i > 0 && lines.spans[i - 1].size() * 10 >= width * 6;
        const bool goes_on = full || is_lower(decode_at(text, lines.spans[i].start).value);
        if (lines.joined[i] && goes_on) {
            paragraphs.back().end = lines.spans[i].end;
        } else {
            paragraphs.push_back(lines.spans[i]);
        }
    }
    return paragraphs;
}

LineFeatures measure_line(std::string_view line) {
    LineFeatures f;
    count_characters(line, f);
    f.ends_sentence = ends_with_mark(line);
    f.ends_colon = line.ends_with(':');
    std::size_t function = 0;
    std::size_t foreign = 0;
    std::size_t long_words = 0;
    std::size_t capitalised = 0;
    for_each_word(line, [&](std::string_view word) {
        const std::string low = lower(word);
        ++f.words;
        const bool is_function = in<kFunctionWords>(low);
        function += is_function ? 1 : 0;
        foreign += !is_function && in<kForeignWords>(low) ? 1 : 0;
        f.has_verb = f.has_verb || in<kVerbs>(low) || (low.size() > 4 && low.ends_with("ed"));
        if (low.size() >= 4) {
            ++long_words;
            capitalised += is_upper(decode_at(word, 0).value) || is_digit(decode_at(word, 0).value) ? 1 : 0;
        }
        if (!is_function && low.size() >= 3) f.stems.push_back(stem(low));
    });
    std::ranges::sort(f.stems);
    f.stems.erase(std::ranges::unique(f.stems).begin(), f.stems.end());
    const auto share = [](std::size_t part, std::size_t whole) {
        return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    f.function_words = share(function, f.words);
    f.foreign_words = share(foreign, f.words);
    f.title_case = share(capitalised, long_words);
    return f;
}

double overlap(const std::vector<std::string>& of, const std::vector<std::string>& in) {
    if (of.empty()) return 0;
    const auto shared =
        std::ranges::count_if(of, [&](const std::string& s) { return std::ranges::binary_search(in, s); });
    return static_cast<double>(shared) / static_cast<double>(of.size());
}

bool is_prose(const LineFeatures& f) {
    const bool sentence = f.ends_sentence || f.ends_colon;
    if (f.words >= 25) return f.function_words >= 0.15;
    if (f.words >= 12) return f.function_words >= 0.12 && (sentence || f.title_case < 0.6);
    return f.words >= 3 && sentence && (f.function_words > 0 || f.has_verb);
}

bool is_headline_like(const LineFeatures& f) {
    return f.words >= 3 && f.words <= 30 && f.letter_share > 0.6 && !f.ends_colon;
}

}  // namespace relata::text
