// Words as the measure of assertions sees them. The steps of `tokens` and `stem` follow the order of the gold's scorer:
// another order gives other stems.
#include "eval/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <span>

#include "core/utf8.h"

namespace relata::eval {

std::string_view kVerbForms_bytes();
std::string_view kWordLists_bytes();

namespace {

bool is_decimal(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND; }
bool is_letter_or_digit(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}
bool is_of_word(char32_t c) { return c == U'_' || is_letter_or_digit(c); }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::u32string decode(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        out.push_back(c.value);
        at += c.length;
    }
    return out;
}

Words split(std::string_view text) {
    Words out;
    for (std::size_t at = 0; at < text.size();) {
        while (at < text.size() && is_space(text[at])) ++at;
        const std::size_t start = at;
        while (at < text.size() && !is_space(text[at])) ++at;
        if (at > start) out.emplace_back(text.substr(start, at - start));
    }
    return out;
}

std::string join(const Words& words) {
    std::string out;
    for (const std::string& w : words) out.append(out.empty() ? "" : " ").append(w);
    return out;
}

/// Calls `take(first column, words of the second)` for each line of a table.
template <typename Take>
void read_table(std::string_view bytes, const Take& take) {
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string_view::npos) continue;
        take(std::string(line.substr(0, tab)), split(line.substr(tab + 1)));
    }
}

using Forms = std::map<std::string, std::string, std::less<>>;

const Forms& verb_forms() {
    static const Forms forms = [] {
        Forms out;
        read_table(kVerbForms_bytes(), [&](const std::string& base, const Words& others) {
            out.emplace(base, base);
            for (const std::string& form : others) out.emplace(form, base);
        });
        return out;
    }();
    return forms;
}

using List = std::set<std::string, std::less<>>;
using Lists = std::map<std::string, List, std::less<>>;

const Lists& word_lists() {
    static const Lists lists = [] {
        Lists out;
        read_table(kWordLists_bytes(),
                   [&](const std::string& name, const Words& words) { out[name].insert(words.begin(), words.end()); });
        return out;
    }();
    return lists;
}

const Lists& stemmed_lists() {
    static const Lists lists = [] {
        Lists out;
        for (const auto& [name, words] : word_lists()) {
            for (const std::string& w : words) out[name].insert(stem(w));
        }
        return out;
    }();
    return lists;
}

/// "didn't" -> "did not".
std::u32string spell_out_not(const std::u32string& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends = i + 3 >= text.size() || !is_of_word(text[i + 3]);
        if (text.compare(i, 3, U"n't") == 0 && ends) {
            out += U" not";
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// "Turkey's" -> "Turkey", "militants' " -> "militants ".
std::u32string drop_possessives(const std::u32string& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends = i + 2 >= text.size() || !is_of_word(text[i + 2]);
        if (text.compare(i, 2, U"'s") == 0 && ends) {
            ++i;
        } else if (text.compare(i, 2, U"s'") == 0 && ends) {
            out += U's';
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// "1,400" -> "1400".
std::u32string drop_commas_in_numbers(const std::u32string& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inside = text[i] == U',' && i > 0 && i + 1 < text.size() && is_decimal(text[i - 1]);
        if (!inside || !is_decimal(text[i + 1])) out += text[i];
    }
    return out;
}

/// Where the word that begins at `at` ends; "3.5" is one.
std::size_t token_end(const std::u32string& text, std::size_t at) {
    while (at < text.size() && is_letter_or_digit(text[at])) ++at;
    if (at + 1 >= text.size() || text[at] != U'.' || !is_decimal(text[at + 1])) return at;
    for (++at; at < text.size() && is_decimal(text[at]);) ++at;
    return at;
}

bool has_vowel(std::string_view text) { return text.find_first_of("aeiouy") != std::string_view::npos; }
bool ends_with_any(std::string_view text, std::span<const std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view e) { return text.ends_with(e); });
}

void cut(std::string& word, std::size_t letters) { word.resize(word.size() - letters); }

/// "armies" -> "army", "bombing" -> "bomb", "tanks" -> "tank".
void cut_inflection(std::string& w, std::size_t letters) {
    static constexpr std::array<std::string_view, 4> kHissing{"sses", "xes", "ches", "shes"};
    static constexpr std::array<std::string_view, 3> kNoPlural{"ss", "us", "is"};
    const auto stands_after = [&](std::size_t n) { return has_vowel(std::string_view(w).substr(0, w.size() - n)); };
    if (letters == 4 && w.ends_with('s') && !w.ends_with("ss")) return cut(w, 1);
    if (letters <= 4) return;
    if (w.ends_with("ies")) {
        cut(w, 3);
        w += 'y';
    } else if (ends_with_any(w, kHissing)) {
        cut(w, 2);
    } else if (w.ends_with('s') && !ends_with_any(w, kNoPlural)) {
        cut(w, 1);
    } else if (w.ends_with("ing") && stands_after(3)) {
        cut(w, 3);
    } else if (w.ends_with("ied")) {
        cut(w, 3);
        w += 'y';
    } else if (w.ends_with("ed") && stands_after(2)) {
        cut(w, 2);
    }
}

/// True if every word of `inner` stands in `outer`.
bool contains_all(const Words& outer, const Words& inner) {
    return std::ranges::all_of(inner, [&](const std::string& w) { return std::ranges::find(outer, w) != outer.end(); });
}

std::set<std::string> without_particles(const Words& words) {
    std::set<std::string> out(words.begin(), words.end());
    std::erase_if(out, [](const std::string& w) { return is_in("particle", w); });
    return out;
}

/// `c` are the content words of what is compared, `a` those of what is accepted; neither is empty.
bool content_matches(const Words& c, const Words& a, PartOf part) {
    const auto& light = stems_of("light");
    const auto& negating = stems_of("negating");
    if (c == a) return true;
    if (negating.contains(c[0]) && std::ranges::find(a, c[0]) == a.end()) return false;
    if (negating.contains(a[0]) && std::ranges::find(c, a[0]) == c.end()) return false;
    const bool same_first = c[0] == a[0];
    const bool same_last = c.back() == a.back() && part == PartOf::first_or_last_word;
    if (contains_all(c, a) && c.size() <= a.size() + 2 && (same_first || light.contains(c[0]) || same_last))
        return true;
    if (contains_all(a, c) && same_first && !light.contains(c[0])) return true;
    if (light.contains(a[0]) && Words(a.begin() + 1, a.end()) == c) return true;
    return same_first && without_particles(c) == without_particles(a);
}

Words content_stems(std::string_view text) {
    Words out;
    for (const std::string& w : tokens(text)) {
        if (!is_in("function", w) && !is_in("determiner", w)) out.push_back(stem(w));
    }
    return out;
}

/// What stands before the first preposition: "the city of Aleppo" -> "the city ".
std::string_view head_part(std::string_view text) {
    for (std::size_t from = 0;;) {
        const Found at = find_listed(text, "head_ends", from, Commas::ignore);
        const std::string_view piece =
            text.substr(from, at.start == std::string_view::npos ? at.start : at.start - from);
        if (!trimmed(piece).empty()) return piece;
        if (at.start == std::string_view::npos) return text;
        from = at.start + at.length;
    }
}

}  // namespace

std::string plain(std::string_view text) {
    const auto kind = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    utf8proc_uint8_t* mapped = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &mapped, kind);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    const std::string_view composed =
        length < 0 ? text : std::string_view(reinterpret_cast<char*>(mapped), static_cast<std::size_t>(length));
    std::string out;
    for (const char32_t c : decode(composed)) {
        if (c == U'‘' || c == U'’' || c == U'`') {
            out += '\'';
        } else if (c == U'İ') {
            out += "i\u0307";  // its lower case is two characters
        } else {
            append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
        }
    }
    return out;
}

Words tokens(std::string_view text) {
    const std::u32string clean = drop_commas_in_numbers(drop_possessives(spell_out_not(decode(plain(text)))));
    Words out;
    for (std::size_t at = 0; at < clean.size();) {
        const std::size_t end = token_end(clean, at);
        if (end == at || !is_letter_or_digit(clean[at])) {
            ++at;
            continue;
        }
        std::string& word = out.emplace_back();
        for (; at < end; ++at) append_utf8(word, clean[at]);
    }
    return out;
}

std::string normal_name(std::string_view text) {
    Words words = tokens(text);
    while (words.size() > 1 && is_in("determiner", words.front())) words.erase(words.begin());
    return join(words);
}

const std::string& base_form(const std::string& word) {
    const auto found = verb_forms().find(word);
    return found == verb_forms().end() ? word : found->second;
}

std::string stem(const std::string& word) {
    std::string w = base_form(word);
    cut_inflection(w, count_code_points(w));
    std::size_t letters = count_code_points(w);
    const auto doubled = [&] {
        return w[w.size() - 1] == w[w.size() - 2] &&
               std::string_view("bdgklmnprt").find(w.back()) != std::string_view::npos;
    };
    if (letters > 3 && doubled()) cut(w, 1), --letters;
    if (letters > 3 && w.ends_with('e')) cut(w, 1), --letters;
    if (w.ends_with('y')) w.back() = 'i';
    if (letters > 6 && w.ends_with("is")) w.back() = 'z';  // -ise, -ize
    return w;
}

bool is_in(std::string_view list, std::string_view word) {
    const auto found = word_lists().find(list);
    return found != word_lists().end() && found->second.contains(word);
}

const std::set<std::string, std::less<>>& stems_of(std::string_view list) { return stemmed_lists().find(list)->second; }

RelationForms relation_forms(std::string_view relation) {
    RelationForms out;
    Words all;
    for (const std::string& token : tokens(relation)) {
        const std::string& word = base_form(token);
        if (word != "the" && word != "a" && word != "an" && word != "also") all.push_back(stem(word));
        if (!is_in("function", word)) out.content.push_back(stem(word));
    }
    out.full = join(all);
    return out;
}

bool relation_matches(std::string_view relation, const std::vector<std::string>& accepted, PartOf part) {
    const RelationForms forms = relation_forms(relation);
    if (forms.full.empty()) return false;
    return std::ranges::any_of(accepted, [&](const std::string& one) {
        const RelationForms wanted = relation_forms(one);
        if (forms.full == wanted.full) return true;
        return !forms.content.empty() && !wanted.content.empty() &&
               content_matches(forms.content, wanted.content, part);
    });
}

double word_overlap(std::string_view a, std::string_view b) {
    Words left = content_stems(a), right = content_stems(b);
    if (left.empty() || right.empty()) return 0;
    std::ranges::sort(left);
    std::ranges::sort(right);
    Words shared;
    std::ranges::set_intersection(left, right, std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(left.size() + right.size());
}

bool text_matches(std::string_view text, std::string_view gold) {
    if (text.empty() || gold.empty()) return false;
    if (word_overlap(text, gold) >= 0.6) return true;
    const Words a = content_stems(text), b = content_stems(gold);
    const std::set<std::string> in_a(a.begin(), a.end()), in_b(b.begin(), b.end());
    if (in_a.size() >= 2 && in_b.size() >= 2 && (contains_all(b, a) || contains_all(a, b))) return true;
    const std::string gold_plain = plain(gold);
    const Words head = content_stems(head_part(gold_plain));
    return !head.empty() && a.size() == 1 && a[0] == head.back();
}

std::string without_tags(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '<' ? text.find('>', at + 1) : std::string_view::npos;
        if (end != std::string_view::npos && end > at + 1) {
            at = end;
        } else {
            out += text[at];
        }
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

namespace {

/// The next run of word characters at or behind `from`.
Found next_word(std::string_view text, std::size_t from) {
    Found out;
    for (std::size_t at = from; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (is_of_word(c.value) && out.length == 0) out.start = at;
        if (is_of_word(c.value)) out.length += c.length;
        if (!is_of_word(c.value) && out.length > 0) break;
        at += c.length;
    }
    return out;
}

}  // namespace

bool has_word(std::string_view text, std::string_view word) {
    for (Found w = next_word(text, 0); w.length > 0; w = next_word(text, w.start + w.length)) {
        if (text.substr(w.start, w.length) == word) return true;
    }
    return false;
}

Found find_listed(std::string_view text, std::string_view list, std::size_t from, Commas commas) {
    const std::size_t comma = commas == Commas::count ? text.find(',', from) : std::string_view::npos;
    for (Found w = next_word(text, from); w.length > 0 && w.start < comma; w = next_word(text, w.start + w.length)) {
        if (is_in(list, text.substr(w.start, w.length))) return w;
    }
    return comma == std::string_view::npos ? Found{} : Found{comma, 1};
}

bool starts_with_listed(std::string_view text, std::string_view list) {
    return find_listed(text, list, 0, Commas::ignore).start == 0;
}

bool is_hyphenated_word(std::string_view text) {
    return !text.empty() && std::ranges::all_of(decode(text), [](char32_t c) { return c == U'-' || is_of_word(c); });
}

}  // namespace relata::eval
