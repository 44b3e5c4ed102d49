// Names: comparison keys, ids and types.

#include "extract/mentions/names.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/people.h"

namespace relata::extract {
namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    std::string word;
    for (const char c : text) {
        if (c == ' ') {
            if (!word.empty()) out.push_back(std::move(word));
            word.clear();
        } else {
            word.push_back(c);
        }
    }
    if (!word.empty()) out.push_back(std::move(word));
    return out;
}

// Letters and digits in lower case; hyphens and white space become one blank, everything else (apostrophes, dots) goes.
std::string folded(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        const std::string_view bytes = text.substr(at, c.length);
        at += c.length;
        const bool blank = c.value == ' ' || c.value == '-' || c.value == 0xA0 || c.value == '\n' || c.value == '\t' ||
                           c.value == 0x2013 || c.value == '/' || c.value == 0x2011;
        const bool mark = (c.value < 0x80 && !std::isalnum(static_cast<int>(c.value))) ||
                          (c.value >= 0x2018 && c.value <= 0x201F) || c.value == 0xB4 || c.value == 0x02BF ||
                          c.value == 0x02BE;
        if (blank) {
            if (!out.empty() && out.back() != ' ') out.push_back(' ');
        } else if (!mark) {
            out += to_lower_ascii(bytes);
        }
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

bool is_dropped(std::string_view word) {
    static constexpr std::array<std::string_view, 8> kWords = {"the", "a", "an", "al", "el", "ul", "ash", "as"};
    return std::ranges::find(kWords, word) != kWords.end();
}

std::string without_possessive(std::string_view name) {
    std::string out(name);
    for (const std::string_view ending : {"'s", "’s", "s'", "s’"}) {
        if (!out.ends_with(ending)) continue;
        out.resize(out.size() - ending.size());
        if (ending.front() == 's') out += 's';
        break;
    }
    return out;
}

// "pat" of "Patrick"
bool is_short_form(const std::string& shorter, const std::string& longer) {
    return lexicon::coreference_words().is("short_name", longer + " " + shorter);
}

bool is_given_name_of(const std::string& given, const std::vector<std::string>& name) {
    return std::ranges::any_of(name, [&](const std::string& word) {
        return word == given || is_short_form(word, given) || is_short_form(given, word);
    });
}

// "w" of "patrick w berg".
std::string middle_initials(const std::vector<std::string>& name) {
    std::string out;
    for (std::size_t i = 1; i + 1 < name.size(); ++i) {
        if (name[i].size() == 1) out += name[i];
    }
    return out;
}

}  // namespace

std::string name_key(std::string_view name) {
    const auto words = words_of(folded(without_possessive(name)));
    std::string out;
    for (const std::string& w : words) {
        if (words.size() > 1 && is_dropped(w)) continue;
        if (!out.empty()) out += ' ';
        out += w;
    }
    return out;
}

std::string slug(std::string_view name) {
    auto words = words_of(folded(without_possessive(name)));
    if (words.size() > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an")) words.erase(words.begin());
    std::string out;
    for (const std::string& w : words) out += (out.empty() ? "" : "-") + w;
    return out.empty() ? "unnamed" : out;
}

bool is_acronym_of(std::string_view acronym, std::string_view name) {
    std::string initials;
    std::string strict;
    for (const std::string& w : words_of(folded(name))) {
        static constexpr std::array<std::string_view, 7> kSmall = {"of", "the", "and", "for", "in", "al", "on"};
        strict += w.front();
        if (std::ranges::find(kSmall, std::string_view(w)) == kSmall.end()) initials += w.front();
    }
    const std::string folded_acronym = folded(acronym);
    return folded_acronym.size() >= 2 && (folded_acronym == initials || folded_acronym == strict);
}

// "guard", or "coast guard" where the tables know the two words as one body.
static std::string kind_of_body(const Tree& tree, int head) {
    const std::string lemma = tree.lower_lemma(head);
    if (head == 0 || !tree.is(head - 1, "compound")) return lemma;
    const std::string two = tree.lower_lemma(head - 1) + " " + lemma;
    const bool known = lexicon::is_government_noun(two) || lexicon::is_military_noun(two) ||
                       lexicon::is_armed_group_noun(two) || lexicon::is_facility_noun(two);
    return known ? two : lemma;
}

// "Islamic State", "Boko Haram": those whom the table of actors has among the armed groups.
static bool is_known_armed_group(const Tree& tree, int head) {
    if (!tree.has_upos(head, {"PROPN"})) return false;
    const std::string name = tree.text(proper_name_range(tree, head));
    return lexicon::code_of_actor(name).ends_with(" REB") ||
           lexicon::code_of_actor(name.substr(0, name.find(" in "))).ends_with(" REB");  // a branch of it
}

std::string entity_type(const Tree& tree, int head) {
    const std::string lemma = kind_of_body(tree, head);
    const std::string_view label = name_label(tree, head);
    const std::string form = tree.word(head).form;
    if (label == "PER") return "PERSON";
    if (is_known_armed_group(tree, head)) return "ARMED_GROUP";
    if (is_person_of_state(tree, head)) return "PERSON";
    if (lexicon::country_named(form) != nullptr || nationality_at(tree, head) != nullptr) return "COUNTRY";
    if (lexicon::is_government_noun(lemma)) return "GOVERNMENT";
    if (lexicon::is_armed_group_noun(lemma)) return "ARMED_GROUP";
    if (lexicon::is_military_noun(lemma)) return "MILITARY";
    if (lexicon::is_facility_noun(lemma)) return "FACILITY";
    if (label == "LOC")
        return lexicon::country_named(tree.text(proper_name_range(tree, head))) != nullptr ? "COUNTRY" : "PLACE";
    if (label == "ORG") return "ORG";
    if (lexicon::nominal_event(lemma) != nullptr) return "EVENT";
    if (lexicon::is_place_noun(lemma)) return "PLACE";
    if (lexicon::is_person_noun(lemma) && !is_plural(tree, head) && !is_matter(tree, head)) return "PERSON";
    return "OTHER";
}

bool is_matter(const Tree& tree, int head) {
    return tree.has_upos(head, {"NOUN"}) && lexicon::coreference_words().is("matter_alone", tree.word(head).form) &&
           tree.child_any(head, {"det", "compound", "nmod:poss", "nummod", "appos", "flat", "nmod:desc"}) == kNone;
}

std::string without_generation(std::string_view key) {
    static constexpr std::array<std::string_view, 5> kGenerations = {" jr", " sr", " ii", " iii", " iv"};
    for (const std::string_view ending : kGenerations) {
        const std::string_view rest = key.substr(0, key.size() - std::min(key.size(), ending.size()));
        if (key.ends_with(ending) && rest.find(' ') != std::string_view::npos) return std::string(rest);
    }
    return std::string(key);
}

std::string surname_key(std::string_view name) {
    const std::string key = without_generation(name_key(name));
    const auto space = key.rfind(' ');
    return space == std::string::npos ? key : key.substr(space + 1);
}

bool is_joined_to(std::string_view pair, std::string_view name) {
    return pair.size() > name.size() && pair.ends_with(name) && pair[pair.size() - name.size() - 1] == '-';
}

bool may_be_one_person(std::string_view a, std::string_view b) {
    const std::string key_a = name_key(a);
    const std::string key_b = name_key(b);
    const std::string bare_a = without_generation(key_a);
    const std::string bare_b = without_generation(key_b);
    if (bare_a == bare_b) return key_a == key_b;
    if (is_joined_to(a, b) || is_joined_to(b, a)) return false;
    const auto words_a = words_of(bare_a);
    const auto words_b = words_of(bare_b);
    if (words_a.empty() || words_b.empty() || words_a.back() != words_b.back()) return false;
    const std::string initials_a = middle_initials(words_a);
    const std::string initials_b = middle_initials(words_b);
    if (!initials_a.empty() && !initials_b.empty() && initials_a != initials_b) return false;
    return words_a.size() > words_b.size() ? is_given_name_of(words_b.front(), words_a)
                                           : is_given_name_of(words_a.front(), words_b);
}

bool starts_as_name(std::string_view name) {
    const char first = name.empty() ? 'a' : name.front();
    return (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
}

std::string possessive_of(std::string_view name) { return std::string(name) + (name.ends_with('s') ? "'" : "'s"); }

bool is_calendar_name(std::string_view word) { return lexicon::rule_words().is("calendar", word); }

bool is_plural(const Tree& tree, int head) {
    const Word& w = tree.word(head);
    if (w.xpos == "NNS" || w.xpos == "NNPS") return true;
    const std::string form = w.upos == "PROPN" ? std::string{} : to_lower_ascii(w.form);  // "US" is not "us"
    if (form == "they" || form == "them" || form == "their" || form == "we" || form == "us" || form == "our")
        return true;
    return std::ranges::any_of(tree.children(head), [&](int c) { return tree.is(c, "conj"); });
}

}  // namespace relata::extract
