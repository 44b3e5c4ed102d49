// Title rules: the offices that stand before a name.

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/held_office.h"
#include "extract/nouns/noun_parts.h"
#include "extract/nouns/office_name.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "Turkish prime minister Jan Holt", where the title heads the name.
bool heads_its_name(const Tree& tree, int title) {
    return title + 1 < tree.size() && tree.is(title + 1, "flat") && tree.head(title + 1) == title &&
           tree.word(title + 1).ner == "B-PER" && tree.word(title).ner == "O" && is_role(tree, title);
}

// "British Home Secretary", labelled as a body: still an office, since nothing of the label but its field stands before
// it.
bool is_labelled_office(const Tree& tree, int title) {
    if (tree.word(title).ner == "O") return true;
    if (!tree.is(title, "nmod:desc") || !tree.word(title).ner.ends_with("ORG")) return false;
    const bool of_state = title > 0 && lexicon::country_named(tree.word(title - 1).form) != nullptr;
    if (title + 1 < tree.size() && tree.word(title + 1).ner.starts_with("I-") && !of_state)
        return false;  // "Secretary of Education", unlike "U.S. Secretary of Education"
    for (int i = title; tree.word(i).ner.starts_with("I-") && i > 0; --i) {
        const std::string& before = tree.word(i - 1).form;
        if (lexicon::country_named(before) != nullptr || lexicon::country_of_adjective(before) != nullptr) return true;
        if (!is_field_of_office(to_lower_ascii(before))) return false;
    }
    return true;
}

// "the Kostran government of President Jan Holt", "Kostra's cabinet under Prime Minister Ana Reis": of which state he
// is president; kNone where it is not told.
int state_governed(const Tree& tree, int person) {
    const int government = tree.is(person, "nmod") ? tree.head(person) : kNone;
    if (government == kNone || !lexicon::rule_words().is("government_of", tree.lower_lemma(government))) return kNone;
    const std::string preposition = tree.preposition(person);
    if (preposition != "of" && preposition != "under") return kNone;
    for (const int c : tree.children(government)) {
        const bool named = tree.is_any(c, {"nmod:poss", "compound"}) &&
                           lexicon::country_named(tree.text(proper_name_range(tree, c))) != nullptr;
        if (named || (tree.is(c, "amod") && is_country_adjective(tree, c))) return c;
    }
    return kNone;
}

Proposition office_of(const Tree& tree, int person, int title, int body) {
    Proposition p;
    p.rule = "title_before_name";
    p.anchor = title;
    p.subject = {person, kNone};
    p.relation = role_name(tree, title) + " of";
    p.relation_words = {title, title + 1};
    p.object = {body, kNone};
    return p;
}

// "Kostran President Ana Reis and Prime Minister Jan Holt": of one state; kNone where the first has none.
int state_of_colleague(const Tree& tree, int person) {
    const int colleague = tree.is(person, "conj") ? tree.first_conjunct(person) : kNone;
    if (colleague == kNone || name_label(tree, colleague) != "PER") return kNone;
    for (const int title : tree.children(colleague)) {
        if (title > colleague || !is_role(tree, title)) continue;
        for (const int noun : {title, colleague}) {
            for (const int c : tree.children(noun)) {
                const bool adjective = tree.is(c, "amod") && is_country_adjective(tree, c);
                const bool named = tree.is_any(c, {"nmod:poss", "compound"}) &&
                                   lexicon::country_named(tree.text(proper_name_range(tree, c))) != nullptr;
                if (c < colleague && (adjective || named)) return c;
            }
        }
    }
    return kNone;
}

// "Gov. Ana Reis of Ohio", "chief judge Jan Holt at the Velm Tribunal".
bool is_office_behind(const Tree& tree, int place) {
    const std::string preposition = tree.preposition(place);
    if (name_label(tree, place) == "LOC") return preposition == "of";
    return name_label(tree, place) == "ORG" && (preposition == "at" || preposition == "for");
}

}  // namespace

Propositions title_before_name(const Tree& tree, int title) {
    if (heads_its_name(tree, title)) {
        Propositions out = held_office(tree, title, title, "title_before_name");
        const int body = out.empty() ? nameless_body_led(tree, title) : kNone;
        if (body != kNone) out.push_back(leader_of_nameless_body(tree, title, title, body));
        return out;
    }
    const int person = tree.head(title);
    const bool before =
        person != kNone && title < person && tree.is_any(title, {"nmod:desc", "compound"}) && is_name(tree, person);
    const bool titled = before && is_role(tree, person) && name_label(tree, person).empty();  // "Deputy President"
    if (!before || titled || !is_role(tree, title) || !is_labelled_office(tree, title)) return {};
    if (title > 0 && is_role(tree, title - 1) && rank_behind(tree, title - 1) == title)
        return {};  // told at "attorney"
    Propositions out = held_office(tree, person, title, "title_before_name");
    if (out.empty() && !lexicon::rule_words().is("no_office", tree.lower_lemma(title))) {
        // "Syria's President Bashar al-Assad": the possessor may hang on the name
        for (const int c : tree.children(person)) {
            const bool place = name_label(tree, c) == "LOC" && tree.is_any(c, {"nmod:desc", "compound"}) &&
                               c + 1 == tree.extent(title).begin;  // "United States president Jan Holt"
            const bool body = place || (tree.is(c, "nmod:desc") && name_label(tree, c) == "ORG" && !is_role(tree, c) &&
                                        tree.extent(c).end == title);  // "Kostran Air Force (KAF) general Jan Holt"
            const bool state = tree.is(c, "nmod:poss") || (tree.is(c, "amod") && is_country_adjective(tree, c));
            const bool behind =
                c > person && name_label(tree, person) == "PER" && tree.is(c, "nmod") && is_office_behind(tree, c);
            if (!behind && (c > title || !(state || body))) continue;
            out.push_back(office_of(tree, person, title, c));
        }
        const int state = out.empty() ? state_governed(tree, person) : kNone;
        if (state != kNone) out.push_back(office_of(tree, person, title, state));
        const int body = out.empty() ? nameless_body_led(tree, title) : kNone;
        if (body != kNone) out.push_back(leader_of_nameless_body(tree, person, title, body));
        const int shared = out.empty() ? state_of_colleague(tree, person) : kNone;
        if (shared != kNone) out.push_back(office_of(tree, person, title, shared));
    }
    return out;
}

}  // namespace relata::extract
