// The author: by the byline and by how often the article says "I" outside of quotations.

#include "extract/qualifiers/author.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/one_of.h"
#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"

namespace relata::extract {
namespace {

constexpr int kFewest = 2;         ///< under a byline
constexpr int kFewestUnnamed = 6;  ///< without one
constexpr std::size_t kFewestParagraphs = 3;
constexpr int kFewestQuestions = 2;  ///< to a guest
constexpr int kParagraphsToQuestion = 12;

struct FirstPerson {
    int words = 0;
    std::set<std::uint32_t> paragraphs = {};
};

// "World War I", "Part I" are none, "I" is.
bool is_said_of_oneself(const Tree& tree, int i) {
    return tree.has_upos(i, {"PRON", "DET"}) && is_first_person_singular(tree.lower_form(i));
}

FirstPerson outside_of(std::span<const Tree> trees, std::span<const Quotation> of_others) {
    FirstPerson found;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        for (int i = 0; i < trees[s].size(); ++i) {
            if (!is_said_of_oneself(trees[s], i)) continue;
            if (std::ranges::any_of(of_others, [&](const Quotation& q) { return q.contains({s, i}); })) continue;
            ++found.words;
            found.paragraphs.insert(trees[s].sentence().paragraph);
        }
    }
    return found;
}

bool addresses_reader_or_guest(const Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        const std::string form = tree.lower_form(i);
        if (tree.has_upos(i, {"PRON", "DET"}) && (form == "you" || form == "your")) return true;
    }
    return false;
}

// "Interview with Ana Reis", "The Courier interviews Ana Reis"
bool is_headed_interview(const Tree& heading) {
    for (int i = 0; i < heading.size(); ++i) {
        if (to_lower_ascii(heading.lemma(i)) == "interview") return true;
    }
    return false;
}

// An interview without names before its turns: so headed, or with paragraphs that end by asking "you".
bool is_interview(std::span<const Tree> trees) {
    if (!trees.empty() && is_headed_interview(trees.front())) return true;
    int paragraphs = 0;
    int questions = 0;
    for (std::uint32_t s = 0; s < trees.size(); ++s) {
        const bool last = s + 1 >= trees.size() || trees[s + 1].sentence().paragraph != trees[s].sentence().paragraph;
        if (!last || trees[s].size() == 0) continue;
        ++paragraphs;
        if (trees[s].word(trees[s].size() - 1).form == "?" && addresses_reader_or_guest(trees[s])) ++questions;
    }
    return questions >= kFewestQuestions && questions * kParagraphsToQuestion >= paragraphs;
}

// "Anna Holm, Karl Berg": either may be "I".
bool names_several(std::string_view byline) {
    return byline.find(',') != std::string_view::npos || byline.find(" and ") != std::string_view::npos;
}

// "Anna Holm"; not "Kostra News Desk", "Guest Contributor".
bool is_person(std::string_view byline) {
    const std::size_t space = byline.find(' ');
    if (space == std::string_view::npos) return false;
    if (lexicon::gender_of_first_name(byline.substr(0, space))) return true;
    for (std::string_view rest = byline; !rest.empty();) {
        const std::string word = to_lower_ascii(rest.substr(0, rest.find(' ')));
        if (lexicon::is_actor_noun(word) || lexicon::is_role_noun(word) || lexicon::rule_words().is("voice", word) ||
            lexicon::rule_words().is("no_author", word))
            return false;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return true;
}

Speaker named_in_article(const Mentions& mentions, std::string_view name) {
    const auto known = std::ranges::find(mentions.entities, name, &Entity::name);
    if (known != mentions.entities.end()) return {known->name, known->id};
    return {std::string(name), slug(name)};
}

}  // namespace

bool is_first_person_singular(std::string_view form) { return is_one_of(form, {"i", "me", "my", "mine", "myself"}); }

bool is_first_person_plural(std::string_view form) { return is_one_of(form, {"we", "us", "our", "ours", "ourselves"}); }

bool is_first_person(const Tree& tree, int word) {
    const std::string form = tree.lower_form(word);
    return tree.has_upos(word, {"PRON", "DET"}) && (is_first_person_plural(form) || is_first_person_singular(form));
}

std::optional<Speaker> author_in_first_person(std::span<const Tree> trees, const Mentions& mentions,
                                              std::string_view byline, std::span<const Quotation> of_others) {
    const FirstPerson found = outside_of(trees, of_others);
    if (found.words < kFewest || is_interview(trees)) return std::nullopt;
    if (names_several(byline)) return std::nullopt;
    if (is_person(byline)) return named_in_article(mentions, byline);
    if (found.words < kFewestUnnamed || found.paragraphs.size() < kFewestParagraphs) return std::nullopt;
    return Speaker{"the author", "the-author"};
}

}  // namespace relata::extract
