// Context of names: what the words around a name show of who bears it, whatever the name tagger took it for.

#include "extract/mentions/name_context.h"

#include <algorithm>
#include <iterator>

#include "core/one_of.h"
#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/title_nouns.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/mentions/people.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

// "a group called the Red Front", "a man named Karl Berg": the name, for the participle.
int name_called(const Tree& tree, int participle) {
    const std::string lemma = tree.lower_lemma(participle);
    if (!tree.is(participle, "acl") || (lemma != "call" && lemma != "name" && lemma != "dub")) return kNone;
    const int name = tree.child_any(participle, {"xcomp", "obj"});
    return name != kNone && is_name(tree, name) ? name : kNone;
}

// "shelled Saraqib", "fighting in Saraqib": one word that is treated as a place is one, though tagged as a person.
bool stands_as_place(const Tree& tree, int head) {
    const WordRange name = proper_name_range(tree, head);
    const int above = tree.head(head);
    if (name_label(tree, head) != "PER" || name.end - name.begin != 1 || above == kNone) return false;
    const std::string preposition = tree.preposition(head);
    if (tree.is(head, "obj")) return lexicon::rule_words().is("acts_on_place", tree.lemma(above));
    return tree.is_any(head, {"obl", "nmod"}) &&
           (preposition == "in" || preposition == "near" || preposition == "into" || preposition == "outside");
}

bool is_locative(std::string_view preposition) { return lexicon::rule_words().is("toward_place", preposition); }

bool is_dealt_with(const Tree& tree, int object) {
    const int verb = tree.head(object);
    if (verb == kNone) return false;
    const auto* type = lexicon::event_class(verb_lemma(tree, verb));
    static constexpr std::string_view kVerbal[] = {"ACCUSE",    "REQUEST", "THREATEN", "REJECT", "CONSULT",
                                                   "STATEMENT", "SUPPORT", "SANCTION", "AGREE"};
    return type != nullptr && std::ranges::find(kVerbal, std::string_view(type->type)) != std::end(kVerbal);
}

// "the carmaker Renault": one word right behind a noun for a firm is its name, though tagged as a person's.
bool is_firm_tagged_as_person(const Tree& tree, int name) {
    const int noun = tree.head(name);
    if (noun == kNone || noun != name - 1 || !tree.is_any(name, {"appos", "flat"}) || name_label(tree, name) != "PER")
        return false;
    const std::string lemma = tree.lower_lemma(noun);
    const WordRange words = proper_name_range(tree, name);
    return tree.has_upos(noun, {"NOUN"}) && words.end - words.begin == 1 && !lexicon::is_person_noun(lemma) &&
           lexicon::coreference_words().is("firm", lemma);
}

// "the Swedish furniture maker Ikea", "the ferry Aldona": what bears the name, whatever stands before.
int name_right_behind(const Tree& tree, int head) {
    if (!tree.has_upos(head, {"NOUN"}) || tree.word(head).xpos != "NN") return kNone;
    for (const int c : tree.children(head)) {
        const bool close = tree.is(c, "appos") && is_right_behind(tree, c, head) && tree.has_upos(c, {"PROPN"});
        const std::string_view label = name_label(tree, c);
        if (is_firm_tagged_as_person(tree, c)) return c;
        const bool club = label == "LOC" && is_one_of(tree.lower_lemma(head), {"team", "club", "side"});
        if (close && (label == "ORG" || label == "MISC" || club) && !tree.has_child(c, "conj")) return c;
    }
    return kNone;
}

// "a U.S. company", "the Norland group", "a Seattle talent agency": whose it is or where, and no name of a body. "The
// Norland province" is called so.
bool is_state_of_body(const Tree& tree, int word, std::string_view noun) {
    const bool state = lexicon::country_named(tree.text(proper_name_range(tree, word))) != nullptr;
    return (state || name_label(tree, word) == "LOC") && !lexicon::is_place_noun(noun);
}

}  // namespace

// "Karl Berg" for "investor" in "the investor and alleged trafficker Karl Berg", hung on the second title.
static int person_behind_second_title(const Tree& tree, int first) {
    const int last = tree.conjuncts(first).back();
    const int name = last + 1;
    if (last <= first || name >= tree.size() || tree.word(name).ner != "B-PER" || tree.head(name) != last) return kNone;
    const bool title = lexicon::is_title_noun(tree.lower_lemma(last));
    return title && tree.child_any(last, {"det", "nmod:poss"}) == kNone ? name : kNone;
}

int person_titled(const Tree& tree, int head) {
    const std::string lemma = tree.lower_lemma(head);
    const bool office = lexicon::is_role_noun(lemma) || lexicon::is_role_noun(hyphened_lemma(tree, head));
    const bool somebody = office || lexicon::is_person_noun(lemma) || is_person_of_state(tree, head) ||
                          lexicon::rule_words().is("person_beside_name", lemma);
    const bool titled = tree.word(head).xpos == "NN" && lexicon::is_title_noun(lemma);  // "speedskater Ana Reis"
    if (name_label(tree, head) == "PER" || !(somebody || titled)) return kNone;
    for (const int c : tree.children(head)) {
        const int named = c > head && tree.is_any(c, {"appos", "flat", "nmod:desc"}) ? c : name_called(tree, c);
        if (named != kNone && name_label(tree, named) == "PER" && (somebody || named == head + 1)) return named;
    }
    return person_behind_second_title(tree, head);
}

bool is_right_behind(const Tree& tree, int name, int noun) {
    const int first = tree.extent(name).begin;
    for (int i = noun + 1; i < first; ++i) {
        if (!tree.has_upos(i, {"PUNCT", "SYM"})) return false;
    }
    for (int i = noun + 1; i < name && tree.has_upos(i, {"PUNCT", "SYM"}); ++i) {
        const std::string& tag = tree.word(i).xpos;
        if (tag != "``" && tag != "''" && tree.word(i).form != "*") return false;
    }
    return noun < name;
}

// "champions Velm Rangers", "hosts Kenya": the side right behind what it is in the plural.
static int side_behind_plural(const Tree& tree, int head) {
    const std::string lemma = tree.lower_lemma(head);
    const int name = tree.child_any(head, {"appos", "flat"});
    if (name == kNone || !is_right_behind(tree, name, head) || tree.has_child(name, "conj") || name < head)
        return kNone;
    const bool side = name_label(tree, name) == "ORG" || name_label(tree, name) == "LOC";
    return side && lexicon::rule_words().is("sports_side", lemma) ? name : kNone;
}

int name_within(const Tree& tree, int head) {
    if (tree.word(head).xpos == "NNS") return side_behind_plural(tree, head);  // "Norland companies" are not Norland
    const std::string lemma = tree.lower_lemma(head);
    if (const int name = name_right_behind(tree, head); name != kNone) return name;
    const bool only_kind = lexicon::rule_words().is("kind_of_name", lemma);
    const bool office = lexicon::is_role_noun(lemma);  // "the app's owner, Norex"
    if (!only_kind && !office && !lexicon::is_group_noun(lemma) && !lexicon::is_place_noun(lemma)) return kNone;
    for (const int c : tree.children(head)) {
        const bool inside = (tree.is(c, "compound") && c < head) || tree.is(c, "nmod:desc");
        const bool behind = tree.is(c, "appos") && c > head;
        const bool one_of_many =
            c < head && tree.has_child(head, "det", "a");  // "a Seattle company", "an Apple company"
        if (!behind && !(inside && only_kind && !one_of_many && !is_state_of_body(tree, c, lemma))) continue;
        if (office && tree.has_child(c, "det", "a")) continue;  // "the governor, a Democrat"
        if (inside && lexicon::rule_words().is("union_of_states", tree.text(proper_name_range(tree, c))))
            continue;  // "the U.N. agency" is a part of it
        if (is_name(tree, c) && name_label(tree, c) != "PER") return c;
    }
    for (const int c : tree.children(head)) {
        const int called = name_called(tree, c);
        if (called != kNone && name_label(tree, called) != "PER") return called;
    }
    return kNone;
}

// "National Institute of Civil Defence (INDECI)": the initials of its name in its own tongue. A code of a club's
// country, "Porto (POR)", stands behind fewer words.
static bool is_foreign_acronym(const std::string& form, const Tree& tree, int head) {
    constexpr std::size_t kShortest = 3, kLongest = 8;
    constexpr int kWords = 3;
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (form.size() < kShortest || form.size() > kLongest || !std::ranges::all_of(form, is_capital)) return false;
    const WordRange name = proper_name_range(tree, head);
    int capitals = 0;
    for (int i = name.begin; i < name.end; ++i) capitals += is_capital(tree.word(i).form.front()) ? 1 : 0;
    return name_label(tree, head) == "ORG" && capitals >= kWords && lexicon::country_named(form) == nullptr;
}

int bracketed_acronym(const Tree& tree, int head) {
    for (const int c : tree.children(head)) {
        const bool bracketed =
            c > head && c + 1 < tree.size() && tree.word(c - 1).form == "(" && tree.word(c + 1).form == ")";
        const std::string& form = tree.word(c).form;
        const bool capitals =
            form.size() >= 2 && std::ranges::all_of(form, [](char ch) { return !(ch >= 'a' && ch <= 'z'); });
        if (!bracketed || !capitals) continue;
        if (is_acronym_of(form, tree.text(proper_name_range(tree, head))) || is_foreign_acronym(form, tree, head))
            return c;
    }
    return kNone;
}

std::string group_type(const Tree& tree, int head) {
    const int above = tree.head(head);
    const bool belongs = tree.is(head, "compound") || (tree.is(head, "nmod") && tree.preposition(head) == "of");
    if (above != kNone && belongs && lexicon::is_armed_group_noun(tree.lower_lemma(above)) &&
        name_label(tree, head) != "LOC" && is_name(tree, head)) {
        return "ARMED_GROUP";
    }
    if (is_firm_tagged_as_person(tree, head)) return "ORG";
    if (stands_as_place(tree, head)) return "PLACE";
    return bracketed_acronym(tree, head) != kNone ? "ORG" : std::string{};
}

// "Mexico City mayor", "Kostra's governor": the city itself has these.
static bool is_city_of_office(const Tree& tree, int i) {
    const auto is_local = [&tree](int at) {
        return at != kNone && at < tree.size() && lexicon::rule_words().is("local_office", tree.lower_lemma(at));
    };
    return is_local(tree.head(i)) || is_local(i + 1);
}

bool acts_as_state(const Tree& tree, int i) {
    const int head = tree.first_conjunct(i);
    if (is_city_of_office(tree, i)) return false;
    if (tree.is_any(head, {"nsubj", "obl:agent"})) return !tree.is(head, "nsubj:pass") || is_dealt_with(tree, head);
    if (tree.is(head, "nmod:poss")) return true;
    if (tree.is(head, "compound")) return true;
    const std::string preposition = tree.preposition(head);
    if (tree.is_any(head, {"obj", "iobj"})) return is_dealt_with(tree, head);
    if (tree.is_any(head, {"obl", "nmod"}))
        return preposition == "to" ? is_dealt_with(tree, head) : !is_locative(preposition);
    return false;
}

}  // namespace relata::extract
