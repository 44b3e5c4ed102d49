// Names of different documents side by side: what may differ and still be one name.

#include "graph/names.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <span>

#include "core/utf8.h"
#include "graph/known_places.h"
#include "graph/name_words.h"

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

std::string join(std::span<const std::string> words, std::string_view between = " ") {
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

void drop_articles(Words& words) {
    if (words.size() > 1) std::erase_if(words, [](const std::string& w) { return w == "al" || w == "el"; });
}

Words plain_words(std::string_view name) {
    Words words = fold_words(name);
    drop_front_while(words, WordKind::determiner);
    drop_articles(words);
    for (std::string& word : words) word = same_spelling(word);
    return words;
}

bool says_nothing_alone(const std::string& word) {
    return is_word(WordKind::ethnic, word) || country_of_adjective(word).has_value();
}

/// Titles, and nationalities before them, in front of a name: how many words. "Turkish President" Erdogan -> 2.
std::size_t count_titles(std::span<const std::string> words) {
    std::size_t titles = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (is_word(WordKind::title, words[i]))
            titles = i + 1;
        else if (!says_nothing_alone(words[i]) && !country_named(words[i]))
            break;
    }
    if (titles < words.size() && (words[titles] == "of" || words[titles] == "for"))
        return 0;  // "governor of Latakia" is no name
    return titles;
}

/// "Dos Santos", "van der Berg": the surname without what stands in front of it; "Van Jones" cannot be told from it.
void drop_particles(Words& words) {
    const auto rest = std::ranges::find_if_not(words, [](const auto& w) { return is_word(WordKind::particle, w); });
    if (words.end() - rest == 1) words.erase(words.begin(), rest);
}

std::string person_key(std::string_view name) {
    Words words = plain_words(name);
    const auto titles = static_cast<std::ptrdiff_t>(count_titles(words));
    words.erase(words.begin(), words.begin() + titles);
    if (words.size() > 2) std::erase_if(words, [](const std::string& w) { return w.size() == 1; });  // Donald J. Trump
    drop_particles(words);
    return join(words);
}

std::string country_key(std::string_view name) {
    const std::string key = join(plain_words(name));
    return std::string(country_named(key).value_or(key));
}

std::span<const std::string> without_last(const Words& words) { return std::span(words).first(words.size() - 1); }

/// "province of Idlib" and "Syrian province of Idlib" -> "Idlib".
void drop_before_of(Words& words) {
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const bool kind = is_word(WordKind::province, words[i - 1]) || is_word(WordKind::settlement, words[i - 1]);
        if (words[i] == "of" && kind) words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

/// What stands in front of a name to say what bears it, in one token: "ferry", "the", "MV".
bool says_sort(std::string_view token) {
    const Words word = fold_words(token);
    if (word.size() != 1) return false;
    if (is_acronym(token)) return is_word(WordKind::ship_prefix, word[0]);
    return !is_upper(token.front()) && (is_word(WordKind::sort, word[0]) || is_word(WordKind::determiner, word[0]));
}

/// "the ferry Santa Lucia", "MV Santa Lucia", "river Thames" -> "Santa Lucia", "Thames"; not "HMS London" and "USS
/// Arizona", which would be the city and the state.
std::string_view drop_sort(std::string_view name) {
    std::string_view rest = name;
    for (std::size_t space = rest.find(' '); space != std::string_view::npos; space = rest.find(' ')) {
        if (space == 0 || !says_sort(rest.substr(0, space))) break;
        rest.remove_prefix(space + 1);
    }
    if (rest.empty() || !is_upper(rest.front())) return name;
    const std::string key = plain_key(rest);
    const auto places = places_named(key);
    const bool region = std::ranges::any_of(places, [](const KnownPlace& p) { return p.is_region(); });
    return country_named(key) || is_great_city(key) || region ? name : rest;
}

std::string place_key(std::string_view whole) {
    const std::string_view name = drop_sort(whole);
    Words words = plain_words(name);
    if (const auto country = country_named(join(words))) return std::string(*country);
    drop_before_of(words);
    if (words.size() > 2 && words[1] == "of" &&
        is_word(WordKind::compass, words[0])) {  // "north of Syria": northern Syria
        words[0] += "ern";
        words.erase(words.begin() + 1);
    }
    if (words.size() > 1 && is_word(WordKind::province, words.back()) && !is_great_city(join(without_last(words))))
        words.pop_back();  // "Kharkiv Oblast" is another place than Kharkiv
    // "Syria's Idlib", "Syrian Idlib"; not "Turkish border", which says nothing without its first word.
    const bool of_country = words.size() > 1 && (country_named(words[0]) || country_of_adjective(words[0]));
    const bool possessive =
        name.find("'s ") != std::string_view::npos || name.find("\u2019s ") != std::string_view::npos;
    if (of_country && possessive && words.size() == 2) words.erase(words.begin());
    return std::string(same_wording(join(words)));
}

std::string facility_key(std::string_view name) {
    Words words = plain_words(drop_sort(name));
    const auto generic = [](const std::string& w) {
        return is_word(WordKind::facility, w) || says_nothing_alone(w) || country_named(w).has_value();
    };
    if (std::ranges::all_of(words, generic)) return join(words);
    const bool of_country = words.size() > 1 && (country_of_adjective(words[0]) || country_named(words[0]));
    const bool named = !std::all_of(words.begin() + 1, words.end(), generic);  // "Kuwait International Airport" is not
    if (of_country && named && !is_word(WordKind::institution, words[1])) words.erase(words.begin());
    const Words whole = words;
    bool base = false;
    while (words.size() > 1 && is_word(WordKind::facility, words.back()) && words.back() != "airport") {
        base = true;
        words.pop_back();
    }
    return join(base && !generic(words.back()) ? words : whole);
}

/// "armed forces of Ukraine" -> "Ukraine armed forces", "National Congress of Honduras" likewise; not "Bank of
/// England".
void turn_owner_round(Words& words) {
    const auto of = std::find(words.rbegin(), words.rend(), "of");
    if (of == words.rend()) return;
    const auto at = of.base() - 1;  // the "of"
    const auto country = country_named(join(std::span(at + 1, words.end())));
    if (!country || at == words.begin()) return;
    const std::string& head = *(at - 1);
    if (!is_word(WordKind::institution, head) && !is_word(WordKind::force, head) && head != "party") return;
    if (head == "bank") return;
    Words turned = {std::string(*country)};
    turned.insert(turned.end(), words.begin(), at);
    words = std::move(turned);
}

/// "Turkey ministry of defense" -> "Turkey defense ministry"; "department of state" -> "state department".
void turn_topic_round(Words& words) {
    const auto is_head = [](const std::string& w) { return w == "ministry" || w == "department"; };
    const auto head = std::ranges::find_if(words, is_head);
    if (words.end() - head < 3 || *(head + 1) != "of") return;
    Words turned(words.begin(), head);
    auto topic = head + 2;
    if (topic != words.end() && *topic == "the" && topic + 1 != words.end()) ++topic;
    const bool affairs = words.end() - topic == 2 && *topic == "foreign" && *(topic + 1) == "affairs";
    turned.insert(turned.end(), topic, affairs ? topic + 1 : words.end());
    turned.push_back(*head);
    words = std::move(turned);
}

/// The nationality for the country in front: "US central command" and "United States Central Command" -> "american …".
void name_owner(Words& words) {
    constexpr std::size_t kLongest = 5;
    for (std::size_t n = std::min(kLongest, words.size() - 1); n > 0; --n) {
        const std::string front = join(std::span(words).first(n));
        auto country = country_named(front);
        if (!country && n > 1) country = country_of_adjective(front);  // "south korean"
        if (!country) continue;
        const auto adjective = adjective_of(*country);
        words.erase(words.begin() + 1, words.begin() + static_cast<std::ptrdiff_t>(n));
        words[0] = adjective.value_or(*country);
        return;
    }
}

/// "Kurdish-led Syrian Democratic Forces" -> "Syrian Democratic Forces", which is a name; "Turkish-backed militants"
/// stays.
void drop_backing(Words& words) {
    for (std::size_t i = 1; i + 2 < words.size() && i < 3; ++i) {
        if (!is_word(WordKind::backing, words[i])) continue;
        const auto nothing = [](const std::string& w) {
            return says_nothing_alone(w) || is_word(WordKind::descriptor, w) || is_word(WordKind::force, w) ||
                   is_word(WordKind::class_noun, w) || is_word(WordKind::scoped_noun, w);
        };
        const auto rest = words.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        if (!std::all_of(rest, words.end(), nothing)) words.erase(words.begin(), rest);
        return;
    }
}

/// "fighters of the organization Hayat Tahrir Sham" -> "Hayat Tahrir Sham".
void drop_members_of(Words& words) {
    if (words.size() < 3 || words[1] != "of") return;
    if (!is_word(WordKind::class_noun, words[0]) && words[0] != "members") return;
    auto rest = words.begin() + 2;
    const auto describes = [](const std::string& w) {
        return is_word(WordKind::descriptor, w) || is_word(WordKind::determiner, w);
    };
    while (rest + 1 != words.end() && describes(*rest)) ++rest;
    if (!describes(*rest) && !says_nothing_alone(*rest)) words.erase(words.begin(), rest);
}

/// "HTS militants" -> "hts"; "Kurdish militants" stays.
void drop_descriptors(Words& words) {
    Words short_form = words;
    while (short_form.size() > 1 && is_word(WordKind::descriptor, short_form.back())) short_form.pop_back();
    if (!std::ranges::all_of(short_form, says_nothing_alone)) words = std::move(short_form);
}

/// Lower-case words before the name itself: "the terrorist organization Hayat Tahrir Sham".
std::string_view drop_lower_front(std::string_view name) {
    std::string_view rest = name;
    while (!rest.empty() && !is_upper(rest.front()) && is_ascii(rest.substr(0, 1)) && !is_digit(rest.front())) {
        const std::size_t space = rest.find(' ');
        const bool article = rest.starts_with("al-") || rest.starts_with("el-");
        if (article || space == std::string_view::npos) break;
        rest.remove_prefix(space + 1);
    }
    return rest.empty() || !is_upper(rest.front()) ? name : rest;
}

/// "Turkish army", "Syrian government forces"; not "Turkish air force".
bool are_armed_forces(const Words& words) {
    if (words.size() < 2 || !country_of_adjective(words[0])) return false;
    const bool of_state = words.size() > 2 && (words[1] == "government" || words[1] == "regime");
    return std::all_of(words.begin() + (of_state ? 2 : 1), words.end(),
                       [](const std::string& w) { return is_word(WordKind::force, w); });
}

std::string group_key(std::string_view name) {
    Words words = plain_words(drop_lower_front(name));
    if (words.empty()) return {};
    drop_members_of(words);
    drop_backing(words);
    turn_owner_round(words);
    turn_topic_round(words);
    name_owner(words);
    drop_descriptors(words);
    if (are_armed_forces(words)) words = {words[0], "forces"};
    for (const std::size_t skip : {std::size_t{0}, std::size_t{1}}) {  // with and without the nationality in front
        if (words.size() <= skip) break;
        const std::string tail = join(std::span(words).subspan(skip));
        const std::string_view same = same_wording(tail);
        if (same != tail) return join(std::span(words).first(skip)) + (skip > 0 ? " " : "") + std::string(same);
    }
    return join(words);
}

bool is_count(const std::string& word) {
    const bool digits = std::ranges::all_of(word, is_digit);
    const bool year = digits && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
    return (digits && !year) || is_word(WordKind::number, word);
}

/// "four soldiers", "at least 31", "as many as 200 people".
bool is_counted(const Words& words) {
    if (is_count(words[0])) return true;
    const bool bound = words.size() > 1 && (words[0] == "at" || words[0] == "as" || words[0] == "fewer");
    return bound && (words[0] == "fewer" || is_word(WordKind::number, words[1]));
}

/// "Tuesday night", "12 April 2023"; not "1984".
bool is_time(const Words& words) {
    const auto digits = [](const std::string& w) { return std::ranges::all_of(w, is_digit); };
    const auto says_when = [](const std::string& w) { return is_word(WordKind::time, w); };
    return std::ranges::any_of(words, says_when) &&
           std::ranges::all_of(words, [&](const std::string& w) { return digits(w) || says_when(w); });
}

/// Given names that are spelled in many ways, word by word: "muhamad", "mohamed" -> "mohamad"; "sergei" -> "sergi".
std::string with_usual_names(std::string_view folded) {
    std::string out;
    while (!folded.empty()) {
        const std::string_view word = folded.substr(0, folded.find(' '));
        out += (out.empty() ? "" : " ") + std::string(same_sound(word));
        folded.remove_prefix(std::min(word.size() + 1, folded.size()));
    }
    return out;
}

}  // namespace

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
    const std::string joined = join(fold_words(name), "-");
    return joined.empty() ? "x" : joined;
}

std::string plain_key(std::string_view name) { return join(plain_words(name)); }

std::string entity_key(std::string_view name, std::string_view type) {
    std::string key;
    if (type == "PERSON")
        key = person_key(name);
    else if (type == "COUNTRY")
        key = country_key(name);
    else if (type == "PLACE")
        key = place_key(name);
    else if (type == "FACILITY")
        key = facility_key(name);
    else if (type == "GOVERNMENT" || type == "ORG" || type == "MILITARY" || type == "ARMED_GROUP")
        key = group_key(name);
    else
        key = plain_key(drop_sort(name));
    return key.empty() ? std::string(name) : key;
}

std::string key_without_owner(std::string_view key) {
    const std::size_t space = key.find(' ');
    if (space == std::string_view::npos || !country_of_adjective(key.substr(0, space))) return {};
    const std::string rest(key.substr(space + 1));
    const Words words = fold_words(rest);
    const auto generic = [](const std::string& w) {
        return says_nothing_alone(w) || is_word(WordKind::institution, w) || is_word(WordKind::force, w) ||
               is_word(WordKind::descriptor, w) || is_word(WordKind::class_noun, w) ||
               is_word(WordKind::scoped_noun, w) || is_word(WordKind::facility, w);
    };
    const auto telling = std::ranges::count_if(words, [&](const std::string& w) { return !generic(w); });
    return words.size() >= 2 && telling >= 2 ? rest : std::string();
}

std::string transliteration_key(std::string_view key) {
    constexpr std::size_t kShortest = 6;
    std::string out;
    for (std::size_t i = 0; i < key.size(); ++i) {
        char c = key[i];
        const char next = i + 1 < key.size() ? key[i + 1] : '\0';
        if (c == 'k' && next == 'h') continue;  // Khmeimim, Hmeimim
        if (c == 'q') c = 'k';
        if (c == 'y') c = 'i';
        if (c == 'o' && (next == 'u' || next == 'o')) {
            c = 'u';
            ++i;
        }
        if (c == 'e' && next == 'e') {
            c = 'i';
            ++i;
        }
        if (out.empty() || out.back() != c) out.push_back(c);
    }
    const auto letters = std::ranges::count_if(out, [](char c) { return c != ' '; });
    const bool digits = std::ranges::any_of(out, is_digit);
    if (static_cast<std::size_t>(letters) < kShortest || digits) return {};
    return with_usual_names(out);
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

std::string display_name(std::string_view name, std::string_view type) {
    std::vector<std::string_view> tokens;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        if (end > at) tokens.push_back(name.substr(at, end - at));
        at = end + 1;
    }
    // Only where every token folds to one word do titles count alike in both.
    Words words;
    for (const auto token : tokens) words.push_back(join(fold_words(token), " "));
    std::size_t skip = 0;
    while (skip + 1 < words.size() && is_word(WordKind::determiner, words[skip])) ++skip;
    if (type == "PERSON") skip += count_titles(std::span(words).subspan(std::min(skip, words.size())));
    std::string out;
    for (std::size_t i = skip; i < tokens.size(); ++i) {
        if (!out.empty()) out += ' ';
        out += tokens[i];
    }
    return out.empty() ? std::string(name) : out;
}

namespace {

/// "control of Kosti", "responsibility for the raid on Oslo": the name in it is another's.
bool only_holds_name(std::string_view shown) {
    std::size_t end = shown.size();
    for (const std::string_view preposition :
         {" of ", " for ", " on ", " in ", " against ", " with ", " to ", " over "})
        end = std::min(end, shown.find(preposition));
    return end < shown.size() && !has_capital(shown.substr(0, end));
}

/// "Tuesday's strike": another one next week.
bool is_of_day(std::string_view shown) {
    const std::size_t owner = std::min(shown.find("'s "), shown.find("\u2019s "));
    return owner != std::string_view::npos && is_time(fold_words(shown.substr(0, owner)));
}

}  // namespace

Reach reach_of(std::string_view name, std::string_view type) {
    Words words = fold_words(name);
    const std::string shown = display_name(name, "");
    drop_front_while(words, WordKind::determiner);
    if (words.empty() || is_counted(words) || (type != "PERSON" && is_time(words))) return Reach::scoped;
    if (words.size() == 1 && is_word(WordKind::class_noun, words[0])) return Reach::class_noun;
    if (!has_capital(shown)) return Reach::scoped;
    const bool thing = type == "EVENT" || type == "OTHER";
    if (thing && (only_holds_name(shown) || is_of_day(shown))) return Reach::scoped;
    const bool only_nationality = std::all_of(words.begin(), words.end() - 1, says_nothing_alone);
    if (only_nationality && is_word(WordKind::scoped_noun, words.back())) return Reach::scoped;
    return Reach::named;
}

bool holds_words(std::string_view whole, std::string_view part) {
    const auto all = fold_words(whole), some = fold_words(part);
    return !some.empty() && !std::ranges::search(all, some).empty();
}

}  // namespace relata::graph
