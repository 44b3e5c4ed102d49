// Names of different documents side by side: what may differ and still be one name.

#include "graph/entity_keys.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "graph/known_places.h"
#include "graph/name_words.h"
#include "graph/names.h"
#include "graph/remembered.h"

namespace relata::graph {
namespace {

using Words = std::vector<std::string>;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

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
    return join_words(words);
}

std::string country_key(std::string_view name) {
    const std::string key = join_words(plain_words(name));
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

/// "Honduran trawler Lady Dania" -> "trawler Lady Dania"; other names stay.
std::string_view without_nationality(std::string_view name) {
    const std::size_t space = name.find(' ');
    if (space == std::string_view::npos || !country_of_adjective(plain_key(name.substr(0, space)))) return name;
    const std::string_view rest = name.substr(space + 1);
    return says_sort(rest.substr(0, rest.find(' '))) ? rest : name;
}

/// "the ferry Santa Lucia", "MV Santa Lucia", "river Thames" -> "Santa Lucia", "Thames"; not "HMS London" and "USS
/// Arizona", which would be the city and the state.
std::string_view drop_sort(std::string_view name) {
    std::string_view rest = without_nationality(name);
    for (std::size_t space = rest.find(' '); space != std::string_view::npos; space = rest.find(' ')) {
        if (space == 0 || !says_sort(rest.substr(0, space))) break;
        rest.remove_prefix(space + 1);
    }
    if (rest.empty() || rest.size() == name.size() || !is_upper(rest.front())) return name;
    const std::string key = plain_key(rest);
    const auto places = places_named(key);
    const bool region = std::ranges::any_of(places, [](const KnownPlace& p) { return p.is_region(); });
    return country_named(key) || is_great_city(key) || region ? name : rest;
}

std::string place_key(std::string_view whole) {
    const std::string_view name = drop_sort(whole);
    Words words = plain_words(name);
    if (const auto country = country_named(join_words(words))) return std::string(*country);
    drop_before_of(words);
    if (words.size() > 2 && words[1] == "of" &&
        is_word(WordKind::compass, words[0])) {  // "north of Syria": northern Syria
        words[0] += "ern";
        words.erase(words.begin() + 1);
    }
    if (words.size() > 1 && is_word(WordKind::province, words.back()) &&
        !is_great_city(join_words(without_last(words))))
        words.pop_back();  // "Kharkiv Oblast" is another place than Kharkiv
    // "Syria's Idlib", "Syrian Idlib"; not "Turkish border", which says nothing without its first word.
    const bool of_country = words.size() > 1 && (country_named(words[0]) || country_of_adjective(words[0]));
    const bool possessive =
        name.find("'s ") != std::string_view::npos || name.find("\u2019s ") != std::string_view::npos;
    if (of_country && possessive && words.size() == 2) words.erase(words.begin());
    return std::string(same_wording(join_words(words)));
}

/// "Prison of Sarrat" -> "Sarrat prison"; not "University of Kansas", which is another than Kansas University.
void turn_place_round(Words& words) {
    const auto of = std::ranges::find(words, "of");
    if (of == words.begin() || of == words.end() || of + 1 == words.end()) return;
    if (!is_word(WordKind::of_place, *(of - 1))) return;
    Words turned(of + 1, words.end());
    turned.insert(turned.end(), words.begin(), of);
    words = std::move(turned);
}

std::string facility_key(std::string_view name) {
    Words words = plain_words(drop_sort(name));
    turn_place_round(words);
    const auto generic = [](const std::string& w) {
        return is_word(WordKind::facility, w) || says_nothing_alone(w) || country_named(w).has_value();
    };
    if (std::ranges::all_of(words, generic)) return join_words(words);
    const bool of_country = words.size() > 1 && (country_of_adjective(words[0]) || country_named(words[0]));
    const bool named = !std::all_of(words.begin() + 1, words.end(), generic);  // "Kuwait International Airport" is not
    if (of_country && named && !is_word(WordKind::institution, words[1])) words.erase(words.begin());
    const Words whole = words;
    bool base = false;
    while (words.size() > 1 && is_word(WordKind::facility, words.back()) && words.back() != "airport") {
        base = true;
        words.pop_back();
    }
    return join_words(base && !generic(words.back()) ? words : whole);
}

/// "armed forces of Ukraine" -> "Ukraine armed forces", "National Congress of Honduras" likewise; not "Bank of
/// England".
void turn_owner_round(Words& words) {
    const auto of = std::find(words.rbegin(), words.rend(), "of");
    if (of == words.rend()) return;
    const auto at = of.base() - 1;  // the "of"
    const auto country = country_named(join_words(std::span(at + 1, words.end())));
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
        const std::string front = join_words(std::span(words).first(n));
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

/// Words before a name that make another of it: "militants listed by the United Nations" are not the United Nations.
bool parts_from_name(std::string_view word) {
    static constexpr std::array<std::string_view, 16> kWords = {"by",      "from",  "to",    "in",   "with", "at",
                                                                "against", "for",   "on",    "near", "as",   "that",
                                                                "who",     "which", "under", "into"};
    return std::ranges::find(kWords, word) != kWords.end();
}

/// Lower-case words before the name itself: "the terrorist organization Hayat Tahrir Sham"; "a commander of the Red
/// Front" is not the Red Front.
std::string_view drop_lower_front(std::string_view name) {
    std::string_view rest = name;
    bool person = false;
    while (!rest.empty() && !is_upper(rest.front()) && static_cast<unsigned char>(rest.front()) < 0x80 &&
           !is_digit(rest.front())) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if ((person && word == "of") || parts_from_name(word)) return name;
        person = person || is_word(WordKind::title, word) || is_word(WordKind::one_of_body, word);  // "chief executive"
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
        const std::string tail = join_words(std::span(words).subspan(skip));
        const std::string_view same = same_wording(tail);
        if (same != tail) return join_words(std::span(words).first(skip)) + (skip > 0 ? " " : "") + std::string(same);
    }
    return join_words(words);
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

std::string make_key(std::string_view name, std::string_view type) {
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

}  // namespace

std::string entity_key(std::string_view name, std::string_view type) {
    thread_local Remembered<std::string> keys;
    std::string both(type);
    both.push_back('\n');
    both += name;
    return keys.of(both, [&](std::string_view) { return make_key(name, type); });
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

static bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

std::string transliteration_key(std::string_view key) {
    constexpr std::size_t kShortest = 6;
    std::string out;
    for (std::size_t i = 0; i < key.size(); ++i) {
        char c = key[i];
        const char next = i + 1 < key.size() ? key[i + 1] : '\0';
        const char after = i + 2 < key.size() ? key[i + 2] : '\0';
        if (c == 'k' && next == 'h') continue;             // Khmeimim, Hmeimim
        if (c == 'q' && next == 'u' && is_vowel(after)) {  // Lindquist, Lindqvist
            out += "kv";
            ++i;
            continue;
        }
        if (c == 'g' && next == 'u' && (after == 'e' || after == 'i')) ++i;                 // Guebru, Gebru
        if (c == 'c' && next != 'h' && next != 'e' && next != 'i' && next != 'y') c = 'k';  // Victor, Viktor
        if (c == 'w') c = 'v';                                                              // Kowal, Koval
        if (c == 'q') c = 'k';
        if (c == 'g' && next == 'h' && after != ' ' && after != '\0') {  // Araghchi, Araqchi; not Singh
            c = 'k';
            ++i;
        }
        if (c == 'y') c = 'i';
        if (c == 's' && next == 'h') c = 'c';  // Bishara, Bichara
        if (c == 'h' && (next == ' ' || next == '\0') && i > 0 && is_vowel(key[i - 1])) continue;  // Abdallah, Abdalla
        if (c == 'h' && next == 'r') c = 'g';  // Hrytsenko, Gritsenko
        if (c == 'z' && (next == ' ' || next == '\0')) c = 's';  // Quiroz, Quiros
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

}  // namespace relata::graph
