// Description rules: what a person is called beside the name where no body is told that goes with it.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/title_nouns.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/name_context.h"
#include "extract/nouns/noun_parts.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

constexpr int kYoungest = 3;
constexpr int kOldest = 115;

Proposition description(std::string_view rule, int anchor, int person, WordRange words) {
    Proposition p;
    p.rule = rule;
    p.anchor = anchor;
    p.subject = {person, kNone};
    p.relation = "be";
    p.object_words = words;
    return p;
}

// "Jan Holt" of "actor and painter Jan Holt": the name behind all the titles that `title` is one of; kNone if it is no
// such title, or has an article of its own.
int person_behind_titles(const Tree& tree, int title) {
    const int first = tree.first_conjunct(title);
    int name = kNone;
    for (const int c : tree.children(first)) {
        if (c > first && tree.is_any(c, {"appos", "flat"}) && tree.word(c).ner == "B-PER") name = c;
    }
    std::vector<int> titles = tree.conjuncts(first);
    std::erase_if(titles, [&](int i) { return i > name; });
    const bool joined = titles.size() > 1 && titles.back() + 1 == name && std::ranges::all_of(titles, [&](int i) {
                            const bool own = i != first && tree.child_any(i, {"det", "nmod:poss"}) != kNone;
                            return !own && !is_name(tree, i) && lexicon::is_title_noun(tree.lower_lemma(i));
                        });
    return joined && title < name ? name : kNone;
}

// "Holt" of "backup catcher Jan Holt", whichever of the two the parser took for the head; kNone if no person is named.
int person_behind(const Tree& tree, int title) {
    const int above = tree.head(title);
    if (above > title && tree.is_any(title, {"nmod:desc", "compound"}) && name_label(tree, above) == "PER")
        return above;
    for (const int c : tree.children(title)) {
        const bool behind = c > title && tree.is_any(c, {"appos", "flat"}) && name_label(tree, c) == "PER";
        if (behind && tree.extent(c).begin == title + 1) return c;
    }
    return person_behind_titles(tree, title);
}

// The end of "Secretary of State" before a name: with the body that the title is named by.
int end_of_title(const Tree& tree, int title, int person) {
    const int name = person > title ? proper_name_range(tree, person).begin : kNone;
    if (tree.lower_form(title + 1) != "of" || name <= title + 2) return title + 1;
    for (int i = title + 2; i < name; ++i) {
        if (!tree.has_upos(i, {"PROPN"})) return title + 1;
    }
    return name;
}

// The words of a title before a name, with "former" where that was hung on the name.
WordRange words_of_title(const Tree& tree, int title, int person) {
    WordRange words = name_range(tree, title);
    words.end = end_of_title(tree, title, person);
    if (to_lower_ascii(tree.word(words.end).form) == "general" && is_of_kind("office_before_rank", tree, title))
        ++words.end;
    while (words.begin > 0 && tree.is(words.begin - 1, "amod") && tree.head(words.begin - 1) == person)
        words.begin = tree.extent(words.begin - 1).begin;  // "72-year-old"
    return words;
}

bool is_article(const Tree& tree, int i) { return tree.is(i, "det") || tree.is(i, "nmod:poss"); }

// "two" in "two comedians", not "three" in "a three-time champion", "36" in "a 36-year-old singer".
bool is_number_of_persons(const Tree& tree, int i) { return tree.is(i, "nummod") && tree.word(i + 1).xpos != "HYPH"; }

// "striker", "guitarist": whoever is called so right beside his name.
bool is_doer_noun(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    return lexicon::ends_as_doer(lemma) && event_noun(tree, noun) == nullptr && !lexicon::is_place_noun(lemma) &&
           !lexicon::is_facility_noun(lemma) && !lexicon::is_group_noun(lemma) && !lexicon::is_statement_noun(lemma);
}

// "catcher", "tribal elder", "President"; no rank or form of address ("Captain", "Mullah"), and nothing that needs to
// be said of whom ("friend").
bool tells_what_he_is(const Tree& tree, int title, WordRange words) {
    const bool second = title > 1 && tree.word(title - 1).upos == "CCONJ" && tree.is(title - 2, "nmod:desc") &&
                        tree.head(title - 2) == tree.head(title);
    const bool joined = second || person_behind_titles(tree, title) != kNone;  // "forward and captain Jan Holt"
    const std::string noun = tree.lower_lemma(title);
    if (tree.word(title).ner != "O" || is_of_kind("of_somebody", tree, title)) return false;
    if (is_of_kind("told_alone", tree, title)) return true;
    const bool person = is_role(tree, title) || lexicon::is_person_noun(noun) || is_doer_noun(tree, title) ||
                        lexicon::rule_words().is("person_beside_name", noun);
    const bool address = starts_with_capital(tree, title) && (title > 0 || is_of_kind("rank", tree, title));
    const bool rank_alone = !joined && words.end - words.begin == 1 && is_of_kind("rank", tree, title);
    return person && !address && !rank_alone;
}

// "the singer's lyricist Jan Holt" has no name for whose he is, "Ana Reis's lyricist Jan Holt" has.
bool has_unnamed_owner(const Tree& tree, int title, int person) {
    const int owner = tree.child(title, "nmod:poss");
    const bool unnamed = owner != kNone && (!is_name(tree, owner) || tree.has_child(owner, "conj"));
    return unnamed || tree.child(person, "nmod:poss") != kNone;
}

void tell_of_owner(const Tree& tree, int title, Proposition& p) {
    const int owner = tree.child(title, "nmod:poss");
    if (owner == kNone) return;
    p.relation = tree.lower_lemma(title) + " of";
    p.relation_words = {title, title + 1};
    p.object = {owner, kNone};
    p.object_words = {};
}

// "Sen. Jan Holt (R-Ohio)": the office is told with the state.
bool sits_for_state(const Tree& tree, int title, int person) {
    if (!lexicon::rule_words().is("lawmaker", tree.lower_form(title))) return false;
    for (int i = person + 1; i < tree.size(); ++i) {
        const Propositions seat = seat_of_lawmaker(tree, i);
        if (!seat.empty() && seat.front().subject.head == person) return true;
    }
    return false;
}

bool has_title_of_his_own(const Tree& tree, int person) {
    return std::ranges::any_of(tree.children(person), [&](int c) {
        return c < person && tree.is_any(c, {"nmod:desc", "compound"}) && lexicon::is_title_noun(tree.lower_lemma(c));
    });
}

// Whom a title tells of: "producers Jan Holt and Ana Reis" both, and not "drummer Karl Berg" behind them.
std::vector<int> persons_titled(const Tree& tree, int title, int person) {
    const std::string& tag = tree.word(title).xpos;
    const bool several = is_of_kind("abbreviated_office", tree, title) && tree.lower_form(title).ends_with("s.");
    if (tag != "NNS" && tag != "NNPS" && !several) return {person};
    std::vector<int> out = tree.conjuncts(person);
    std::erase_if(
        out, [&](int i) { return name_label(tree, i) != "PER" || (i != person && has_title_of_his_own(tree, i)); });
    return out.size() > 1 ? out : std::vector<int>{};  // "one of the authors, Jan Holt"
}

}  // namespace

Propositions title_alone(const Tree& tree, int title) {
    const int person = tree.has_upos(title, {"NOUN", "PROPN"}) ? person_behind(tree, title) : kNone;
    if (person == kNone || has_unnamed_owner(tree, title, person) || is_gapped(tree, title)) return {};
    WordRange words = words_of_title(tree, title, person);
    while (is_article(tree, words.begin) || is_number_of_persons(tree, words.begin)) ++words.begin;
    if (words.begin >= words.end || !tells_what_he_is(tree, title, words)) return {};
    if (!title_before_name(tree, title).empty() || !noun_beside_name(tree, title).empty()) return {};
    const Propositions offices = tree.is(person, "appos") ? apposition(tree, person) : Propositions{};
    const bool told = std::ranges::any_of(offices, [&](const Proposition& p) { return p.anchor == title; });
    if (told || (!offices.empty() && person_behind_titles(tree, title) == kNone)) return {};
    const bool one_of_group = person > title && tree.head(person) == title && !named_one_of_group(tree, person).empty();
    if (one_of_group) return {};  // "two well-known singers: Jan Holt and Ana Reis"
    Propositions out;
    for (const int one : persons_titled(tree, title, person)) {
        if (sits_for_state(tree, title, one)) continue;
        out.push_back(description("title_alone", title, one, words));
        tell_of_owner(tree, title, out.back());
    }
    return out;
}

Propositions role_behind_name(const Tree& tree, int role) {
    const int person = tree.is(role, "appos") ? tree.head(role) : kNone;
    if (person == kNone || person > role || name_label(tree, person) != "PER" || !tree.has_upos(role, {"NOUN"}) ||
        tree.word(role).ner != "O" || tree.word(role).xpos != "NN")
        return {};
    const WordRange words = name_range(tree, role);
    const bool bare = tree.child_any(role, {"det", "nmod:poss"}) == kNone;
    const bool described =
        words.end - words.begin > 1 && (lexicon::is_person_noun(tree.lower_lemma(role)) || is_doer_noun(tree, role));
    if (!bare || is_of_kind("of_somebody", tree, role) || !(is_role(tree, role) || described)) return {};
    if (!apposition(tree, role).empty()) return {};
    Propositions out = {description("role_behind_name", role, person, words)};
    for (const int other : tree.conjuncts(role)) {
        const bool second = other != role && is_role(tree, other) && !is_name(tree, other) &&
                            tree.child_any(other, {"det", "nmod:poss"}) == kNone;
        if (second) out.push_back(description("role_behind_name", other, person, name_range(tree, other)));
    }
    return out;
}

Propositions age_behind_name(const Tree& tree, int number) {
    if (!tree.has_upos(number, {"NUM"}) || number < 2 || tree.word(number - 1).form != "," || tree.is(number, "conj"))
        return {};
    const std::string& digits = tree.word(number).form;
    const bool years = digits.size() <= 3 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    const bool apart = tree.children(number).empty() ||
                       std::ranges::all_of(tree.children(number), [&](int c) { return tree.is(c, "punct"); });
    const std::string& next = tree.word(number + 1).form;
    static constexpr std::array<std::string_view, 6> kEnds = {",", ".", ")", "—", "–", "-"};
    if (!years || !apart || std::ranges::find(kEnds, std::string_view(next)) == kEnds.end()) return {};
    const int age = std::stoi(digits);
    int person = number - 2;
    if (age < kYoungest || age > kOldest || name_label(tree, person) != "PER") return {};
    while (tree.is(person, "flat") && name_label(tree, tree.head(person)) == "PER") person = tree.head(person);
    return {description("age_behind_name", number, person, {number, number + 1})};
}

}  // namespace relata::extract
