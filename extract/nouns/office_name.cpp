// Office names: an office with its field, its rank and how its holder stands in it.

#include "extract/nouns/office_name.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"

namespace relata::extract {

bool is_field_of_office(std::string_view word) { return lexicon::rule_words().is("field_of_office", word); }

int office_before_rank(const Tree& tree, int role) {
    const int office = role - 1;
    if (office < 0 || tree.lower_lemma(role) != "general" || tree.head(office) != role) return kNone;
    const bool before = tree.is_any(office, {"amod", "compound"}) && tree.word(office).ner == "O";
    return before && lexicon::rule_words().is("office_before_rank", tree.lower_lemma(office)) ? office : kNone;
}

bool is_held_before(const Tree& tree, int role) {
    return std::ranges::any_of(tree.children(role), [&](int c) {
        return c < role && (tree.is(c, "nmod:poss") || is_country_adjective(tree, c) ||
                            (tree.is(c, "compound") && is_name(tree, c) && c != office_before_rank(tree, role)));
    });
}

std::string field_after(const Tree& tree, int role) {
    const bool held = is_held_before(tree, role);
    for (const int c : tree.children(role)) {
        const std::string preposition = tree.is(c, "nmod") && c > role ? tree.preposition(c) : std::string{};
        const bool of_staff = (tree.lemma(role) == "chief" && tree.lower_lemma(c) == "staff") ||
                              (is_of_kind("office_of_state", tree, role) &&
                               (tree.lower_form(c) == "state" || tree.lower_form(c) == "treasury"));
        const bool field = preposition == "of" && name_label(tree, c) != "LOC" &&
                           (of_staff || (held && !lexicon::is_actor_noun(tree.lower_lemma(c))));  // not "of the court"
        const bool charge = held && preposition == "for" && is_field_of_office(tree.lower_form(c));
        if (field || charge) return " " + preposition + " " + to_lower_ascii(tree.text(name_range(tree, c)));
    }
    return {};
}

// "US Secretary of State Jan Holt", whose field the parser has hung on the name.
static std::string field_beside(const Tree& tree, int role) {
    const int field = role + 2;
    const bool beside = field < tree.size() && tree.is(role, "nmod:desc") && tree.is(field, "nmod:desc") &&
                        tree.head(field) == tree.head(role) && tree.lower_form(role + 1) == "of";
    return beside && name_label(tree, field) != "LOC" ? " of " + tree.lower_form(field) : std::string{};
}

std::string standing_in_office(const Tree& tree, int role) {
    for (const int c : tree.children(role)) {
        const std::string form = tree.lower_form(c);
        if (c < role && tree.is_any(c, {"amod", "advmod", "compound"}) && lexicon::rule_words().is("standing", form))
            return form + " ";
    }
    for (int i = tree.extent(role).begin - 1; i >= 0 && tree.is_any(i, {"amod", "compound"}); --i) {
        const bool hung_on_name = tree.head(i) == tree.head(role);  // "former South Kostran President Jan Holt"
        if (hung_on_name && lexicon::rule_words().is("standing", tree.lower_form(i))) return tree.lower_form(i) + " ";
    }
    if (role >= 2 && tree.word(role - 1).xpos == "HYPH" &&
        lexicon::rule_words().is("standing", tree.lower_form(role - 2)))
        return tree.lower_form(role - 2) + " ";  // "Then-Gov."
    return {};
}

// "Pakistani army chief", "Norland's police chief", "the police chief of Velm"
static bool is_of_somebody(const Tree& tree, int role) {
    return std::ranges::any_of(tree.children(role), [&](int c) {
        if (c > role) {
            const bool place = name_label(tree, c) == "LOC" || lexicon::is_place_noun(tree.lower_lemma(c));
            return place && tree.is(c, "nmod") && (tree.preposition(c) == "of" || tree.preposition(c) == "for");
        }
        return (tree.is(c, "nmod:poss") || is_country_adjective(tree, c) ||
                (tree.is(c, "compound") && lexicon::country_named(tree.word(c).form) != nullptr));
    });
}

bool is_what_is_led(const Tree& tree, int c) {
    const bool common = tree.is(c, "compound") && tree.has_upos(c, {"NOUN"}) && tree.word(c).ner == "O" &&
                        (c == 0 || tree.word(c - 1).xpos != "HYPH");
    if (!common) return false;
    const std::string lemma = tree.lower_lemma(c);
    const bool body = lexicon::is_government_noun(lemma) && lemma != "state";
    return !body || is_of_somebody(tree, tree.head(c));
}

int rank_behind(const Tree& tree, int role) {
    const int next = role + 1;
    if (next >= tree.size() || tree.lower_form(next) != "general") return kNone;
    const bool below = tree.head(next) == role && tree.is_any(next, {"amod", "compound"});
    const bool beside = tree.is(next, "nmod:desc") && tree.head(next) == tree.head(role) && tree.is(role, "nmod:desc");
    return below || beside ? next : kNone;
}

// "right" of "far-right" with the words before its hyphens, "rights" of "human rights", in lower case.
static std::string hyphenated(const Tree& tree, int word) {
    std::string out = tree.lower_form(word);
    int first = word;
    for (; first >= 2 && tree.word(first - 1).xpos == "HYPH"; first -= 2)
        out.insert(0, to_lower_ascii(tree.word(first - 2).form) + "-");
    const int before = first - 1;  // "human rights chief"
    const bool part = before >= 0 && tree.head(before) == word && tree.is_any(before, {"amod", "compound"}) &&
                      tree.word(before).ner == "O" && !is_country_adjective(tree, before);
    return part ? tree.lower_form(before) + " " + out : out;
}

// "commander-in-chief", "minister", "governor" for "Gov.".
static std::string office_noun(const Tree& tree, int role) {
    if (const auto whole = lexicon::rule_words().value("abbreviated_office", tree.lower_form(role)))
        return std::string(*whole);
    const std::string hyphened = hyphened_lemma(tree, role);
    return hyphened.find("-in-") != std::string::npos ? hyphened : tree.lower_lemma(role);
}

std::string role_name(const Tree& tree, int role) {
    std::string out = standing_in_office(tree, role);
    if (role >= 2 && tree.word(role - 1).xpos == "HYPH" && tree.has_upos(role - 2, {"NOUN", "PROPN"}) &&
        !is_country_adjective(tree, role - 2))
        out += to_lower_ascii(tree.word(role - 2).form) + "-";  // "Secretary-General"
    for (const int c : tree.children(role)) {
        const bool before = tree.is_any(c, {"amod", "compound"}) && c < role && !is_country_adjective(tree, c) &&
                            c != office_before_rank(tree, role) && tree.word(c).xpos != "HYPH" &&
                            tree.word(c + 1).xpos != "HYPH";
        const std::string field = before ? hyphenated(tree, c) : std::string{};
        if (before && (is_field_of_office(field) || is_field_of_office(tree.lower_form(c)) ||
                       is_what_is_led(tree, c)))
            out += field + " ";
    }
    const int office = office_before_rank(tree, role);
    if (office != kNone) out += tree.lower_lemma(office) + " ";
    const std::string rank = rank_behind(tree, role) != kNone ? " general" : "";
    return out + office_noun(tree, role) + rank + field_after(tree, role) + field_beside(tree, role);
}

}  // namespace relata::extract
