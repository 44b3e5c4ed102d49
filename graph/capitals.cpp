#include "graph/capitals.h"

#include <algorithm>
#include <set>
#include <vector>

#include "core/utf8.h"
#include "graph/known_places.h"
#include "graph/name_words.h"
#include "graph/names.h"

namespace relata::graph {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0; }

/// A word of letters, and whether the one before ends a sentence, a dateline or the words of a speaker.
struct Token {
    std::string_view word = {};
    bool in_front = false;
};

std::vector<Token> tokens_of(std::string_view sentence) {
    std::vector<Token> out;
    bool in_front = true;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t from = at;
        while (at < sentence.size() && is_letter(sentence[at]) && !sentence.substr(at).starts_with("\u201C") &&
               !sentence.substr(at).starts_with("\u2019"))
            ++at;
        if (at > from) {
            out.push_back({sentence.substr(from, at - from), in_front});
            in_front = false;
        } else {
            const char c = sentence[at++];
            in_front = in_front || (c != ' ' && c != ',' && c != '\'');
        }
    }
    return out;
}

/// "Ferry Sinks Off Zanbara": capitals tell nothing there.
bool is_in_title_case(const std::vector<Token>& tokens) {
    constexpr std::size_t kLong = 4;
    std::size_t long_words = 0, capitals = 0;
    for (const Token& token : tokens) {
        if (token.word.size() < kLong) continue;
        ++long_words;
        if (is_upper(token.word.front())) ++capitals;
    }
    return 3 * capitals > 2 * long_words;
}

/// True for "Coast guard", "Covid-19"; not for "coast guard", "Red Cross", "MV".
bool has_first_capital_only(std::string_view name) {
    return !name.empty() && is_upper(name.front()) && std::ranges::none_of(name.substr(1), is_upper);
}

bool is_known_name(const Entity& entity, const std::string& key) {
    if (entity.type == "PERSON" || entity.type == "COUNTRY" || country_named(key) || country_of_adjective(key))
        return true;
    return entity.type == "PLACE" && !places_named(key).empty();
}

/// True where the document also calls it so in lower case: "coast guard".
bool has_alias_in_lower_case(const Entity& entity, std::string_view shown) {
    return std::ranges::any_of(
        entity.aliases, [shown](const std::string& alias) { return display_name(alias, "") == to_lower_ascii(shown); });
}

}  // namespace

void Capitals::read() const {
    std::set<std::string_view> sentences;
    for (const Assertion& a : reading_.assertions) sentences.insert(a.sentence_text);
    for (const std::string_view sentence : sentences) {
        const auto tokens = tokens_of(sentence);
        const bool title = is_in_title_case(tokens);
        for (const Token& token : tokens) words_.push_back({token.word, token.in_front || title});
    }
    was_read_ = true;
}

Capitals::Use Capitals::use_of(std::string_view word) const {
    if (!was_read_) read();
    Use use;
    const auto lower = [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; };
    for (const Word& one : words_) {
        if (one.word.size() != word.size() || !std::ranges::equal(one.word, word, {}, lower, lower)) continue;
        if (!is_upper(one.word.front()))
            ++use.lower;
        else
            ++(one.in_front ? use.in_front : use.inside);
    }
    return use;
}

bool Capitals::only_begins_sentence(const Entity& entity) const {
    const std::string shown = display_name(entity.name, "");
    if (!has_first_capital_only(shown) || is_known_name(entity, plain_key(shown))) return false;
    if (has_alias_in_lower_case(entity, shown)) return true;
    const auto tokens = tokens_of(shown);
    const Use use = use_of(tokens.front().word);
    const bool of_no_kind = entity.type.empty() || entity.type == "OTHER" || entity.type == "EVENT";
    return use.lower > use.inside || (of_no_kind && use.inside == 0 && use.in_front > 0);
}

}  // namespace relata::graph
