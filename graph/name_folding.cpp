// Names as words that can be compared: case, marks, apostrophes and punctuation folded away.

#include "graph/name_folding.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "core/utf8.h"
#include "graph/remembered.h"

namespace relata::graph {
namespace {

using Words = std::vector<std::string>;

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '&' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Lower case without marks: "Erdoğan" -> "erdogan". Letters that Unicode does not take apart are named here.
std::string fold_case(std::string_view text) {
    if (is_ascii(text)) return to_lower_ascii(text);
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    utf8proc_uint8_t* raw = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    if (size < 0) return to_lower_ascii(text);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

/// Apostrophes of all kinds, ayn and hamza, which a name is written with or without.
bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || c == U'\u2018' || c == U'\u2019' || c == U'\u02BC' || c == U'\u02BE' ||
           c == U'\u02BF' || c == U'\u00B4' || c == U'\u201B';
}

std::string_view plain_letter(char32_t c) {
    switch (c) {
        case U'\u0131':
            return "i";
        case U'\u00F8':
            return "o";
        case U'\u0142':
            return "l";
        case U'\u0111':
            return "d";
        case U'\u00E6':
            return "ae";
        case U'\u0153':
            return "oe";
        default:
            return {};
    }
}

bool ends_word(std::string_view text, std::size_t at) { return at >= text.size() || !is_word_byte(text[at]); }

bool is_punctuation(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_PC && category != UTF8PROC_CATEGORY_SC;
}

/// `fold_words` where every byte is a letter of its own, as nearly always.
Words fold_ascii_words(std::string_view name) {
    Words words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(word);
        word.clear();
    };
    const auto lower_at = [name](std::size_t at) {
        return is_upper(name[at]) ? static_cast<char>(name[at] - 'A' + 'a') : name[at];
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = lower_at(at);
        if (is_apostrophe(static_cast<unsigned char>(c))) {
            const bool possessive = at + 1 < name.size() && lower_at(at + 1) == 's' &&
                                    (at + 2 >= name.size() || !is_word_byte(lower_at(at + 2)));
            if (possessive) ++at;
        } else if (is_word_byte(c)) {
            word.push_back(c);
        } else if (c != '.') {
            end_word();
        }
    }
    end_word();
    return words;
}

void drop_articles(Words& words) {
    if (words.size() > 1) std::erase_if(words, [](const std::string& w) { return w == "al" || w == "el"; });
}

}  // namespace

std::string join_words(std::span<const std::string> words, std::string_view between) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += between;
        out += word;
    }
    return out;
}

void drop_front_while(Words& words, WordKind kind) {
    const auto kept = std::ranges::find_if_not(words, [kind](const std::string& w) { return is_word(kind, w); });
    if (kept != words.end()) words.erase(words.begin(), kept);
}

Words plain_words(std::string_view name) {
    Words words = fold_words(name);
    drop_front_while(words, WordKind::determiner);
    drop_articles(words);
    for (std::string& word : words) word = same_spelling(word);
    return words;
}

bool has_capital(std::string_view name) {
    bool starts = true;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = decode_at(name, at);
        if (starts && utf8proc_category(static_cast<utf8proc_int32_t>(c.value)) == UTF8PROC_CATEGORY_LU) return true;
        starts = c.value == U' ' || c.value == U'-';
        at += std::max(1U, c.length);
    }
    return false;
}

Words fold_words(std::string_view name) {
    if (is_ascii(name)) return fold_ascii_words(name);
    const std::string text = fold_case(name);
    Words words(1);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        const std::size_t next = at + std::max(1U, c.length);
        if (is_apostrophe(c.value)) {
            const bool possessive = next < text.size() && text[next] == 's' && ends_word(text, next + 1);
            at = next + (possessive ? 1 : 0);
            continue;
        }
        const std::string_view plain = plain_letter(c.value);
        if (!plain.empty())
            words.back() += plain;
        else if (c.value == U'.') {
        }  // "U.S."
        else if (c.value < 0x80 ? !is_word_byte(static_cast<char>(c.value)) : is_punctuation(c.value))
            words.emplace_back();
        else
            words.back().append(text, at, next - at);
        at = next;
    }
    std::erase(words, "");
    return words;
}

std::string slug(std::string_view name) {
    const std::string joined = join_words(fold_words(name), "-");
    return joined.empty() ? "x" : joined;
}

std::string plain_key(std::string_view name) {
    thread_local Remembered<std::string> keys;
    return keys.of(name, [](std::string_view one) { return join_words(plain_words(one)); });
}

std::string end_key(const std::string& text) {
    std::string key = plain_key(text);
    return key.empty() ? text : key;
}

bool is_acronym(std::string_view name) {
    std::size_t letters = 0, others = 0;
    for (const char c : name) {
        if (is_upper(c))
            ++letters;
        else if (is_digit(c) || c == '&')
            ++others;
        else if (c != '.')
            return false;
    }
    return letters >= 2 && letters + others <= 6;
}

bool holds_words(std::string_view whole, std::string_view part) {
    const auto all = fold_words(whole), some = fold_words(part);
    return !some.empty() && !std::ranges::search(all, some).empty();
}

}  // namespace relata::graph
