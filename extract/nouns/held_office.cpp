// Held offices: of what somebody holds an office, and the propositions that tell it.

#include "extract/nouns/held_office.h"

#include <algorithm>
#include <iterator>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/nouns/office_name.h"

namespace relata::extract {
namespace {

// "senator for life", "president for a day": how long, not of what.
bool is_term_of_office(const Tree& tree, int c) {
    return tree.lemma(c) == "life" || lexicon::rule_words().is("time_noun", tree.lemma(c));
}

// "U.S. Middle East envoy": the state before the field is whose envoy he is.
int state_before_field(const Tree& tree, int named) {
    for (const int c : tree.children(named)) {
        const bool state = tree.is(c, "compound") && c < named && !is_country_adjective(tree, named) &&
                           lexicon::country_named(tree.word(c).form) != nullptr;
        if (state && lexicon::country_named(tree.text(proper_name_range(tree, named))) == nullptr) return c;
    }
    return named;
}

// "leader of the Ostra Party and a former minister": the minister is who leads, not what is led.
bool is_second_role(const Tree& tree, int conjunct) {
    return tree.is(conjunct, "conj") && is_role(tree, conjunct) && !is_name(tree, conjunct) &&
           tree.word(conjunct).xpos == "NN";
}

// "administrator for exploration in the Science Directorate", "vice president of Sales Programs at Holt Freight": the
// body behind the field of the office; `field` itself where it is a body of its own, as in "director of the Museum at
// Holt University".
int body_behind_field(const Tree& tree, int field) {
    const bool body = name_label(tree, field) == "LOC" || lexicon::is_actor_noun(tree.lower_lemma(field)) ||
                      (is_name(tree, field) && !tree.word(field).form.ends_with("s"));
    if (body) return field;
    for (const int c : tree.children(field)) {
        const std::string preposition = tree.is(c, "nmod") && c > field ? tree.preposition(c) : std::string{};
        const bool body_there = name_label(tree, c) == "ORG" || lexicon::is_group_noun(tree.lower_lemma(c));
        if ((preposition == "at" || preposition == "in") && body_there) return c;
    }
    return field;
}

// "Oanda", "the research firm Oanda".
bool is_named_body(const Tree& tree, int noun) {
    const int name = tree.child(noun, "appos");
    return name_label(tree, noun) == "ORG" || (name > noun && name_label(tree, name) == "ORG");
}

// "professor of physics at Karsk University": the university is whose professor.
bool is_field_beside_body(const Tree& tree, int role, int field) {
    const bool thing = tree.preposition(field) == "of" && tree.has_upos(field, {"NOUN"}) && !is_name(tree, field) &&
                       tree.child_any(field, {"det", "nmod:poss"}) == kNone &&
                       !lexicon::is_actor_noun(tree.lower_lemma(field));
    return thing && std::ranges::any_of(tree.children(role), [&](int c) {
               return c > field && tree.is(c, "nmod") && tree.preposition(c) == "at" && name_label(tree, c) == "ORG";
           });
}

// "Paris" of "a Paris-based envoy", unlike the first word of "al-Qaida", which goes on behind its hyphen.
bool is_joined_to_next(const Tree& tree, int c) {
    return tree.word(c + 1).xpos == "HYPH" && !(c + 2 < tree.size() && tree.word(c + 2).ner.starts_with("I-"));
}

// "Protestant" of "a Protestant pastor", unlike "Liberal Democrat" of the party's leader.
bool is_creed(const Tree& tree, int c) {
    return name_label(tree, c) == "MISC" && lexicon::is_person_noun(tree.lower_lemma(c));
}

// Of what somebody is president: "Turkish President", "Syria's president", "Kremlin spokesman", "leader of the group".
std::vector<Nominal> holders_of_role(const Tree& tree, int role) {
    std::vector<Nominal> out;
    for (const int c : tree.children(role)) {
        if (lexicon::rule_words().is("standing", tree.lower_form(c))) continue;  // "Acting Minister"
        if (c == office_before_rank(tree, role)) continue;
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        const bool named = tree.is(c, "compound") && !is_joined_to_next(tree, c) &&
                           !is_field_of_office(tree.lower_form(c)) && !is_what_is_led(tree, c) &&
                           (is_name(tree, c) || lexicon::is_government_noun(tree.lower_lemma(c))) &&
                           !is_creed(tree, c);
        const bool field = (preposition == "of" || preposition == "for") &&
                           field_after(tree, role).starts_with(" " + preposition + " ");
        const bool prepositional = (!field && (preposition == "of" || preposition == "for")) || preposition == "to" ||
                                   preposition == "at" || (preposition == "with" && is_named_body(tree, c));
        const bool of_state = tree.is(c, "amod") && is_country_adjective(tree, c) &&
                              !is_of_kind("no_office", tree, role) &&  // "an Israeli hostage"
                              !is_of_kind("no_state_office", tree, role);
        const bool origin =
            preposition == "of" && name_label(tree, c) == "LOC" &&
            lexicon::rule_words().is("no_office", tree.lower_lemma(role));  // "physicist Jan Holt of Kenya"
        if (prepositional && (is_term_of_office(tree, c) || is_field_beside_body(tree, role, c) || origin)) continue;
        if (preposition == "for" && !is_name(tree, c) && is_held_before(tree, role)) continue;  // "for relief"
        if (tree.is(c, "nmod:poss") || named || prepositional || of_state) {
            const int body = prepositional ? body_behind_field(tree, c) : c;
            add_nominals(tree, named ? state_before_field(tree, c) : body, out);
            std::erase_if(out, [&](const Nominal& n) { return is_second_role(tree, n.head); });
        }
    }
    return out;
}

// "ambassador to Norland", "adviser to the king": no ambassador of Norland; "candidate for mayor"; of other offices
// "of".
std::string_view office_preposition(const Tree& tree, int role, const Nominal& whose) {
    const int first = tree.first_conjunct(whose.head);
    const std::string preposition =
        tree.is(first, "nmod") && tree.head(first) == role ? tree.preposition(first) : std::string{};
    const bool field = name_label(tree, first).empty() && tree.has_upos(first, {"NOUN"}) &&
                       tree.child_any(first, {"det", "nmod:poss"}) == kNone &&
                       !lexicon::is_actor_noun(tree.lower_lemma(first));  // "director for games"
    if (preposition == "for" && (field || is_of_kind("held_for", tree, role))) return " for";
    return preposition == "to" ? " to" : " of";
}

// "fundamental research" of "head of fundamental research at Holt Securities": the field before the body, whether the
// body was hung on it or on the head; kNone if none is told.
int field_before(const Tree& tree, int role, const Nominal& body) {
    const int first = tree.first_conjunct(body.head);
    const int above = tree.head(first);
    if (above != kNone && above != role && tree.is(above, "nmod") && tree.head(above) == role)
        return body_behind_field(tree, above) == above ? kNone : above;
    const std::string place = tree.preposition(first);
    if (above != role || (place != "at" && place != "with")) return kNone;
    for (const int c : tree.children_with(role, "nmod")) {
        const std::string preposition = c > role && c < first ? tree.preposition(c) : std::string{};
        const bool field = name_label(tree, c) != "PER" && !lexicon::is_actor_noun(tree.lower_lemma(c));
        if (field && (preposition == "of" || preposition == "for")) return c;
    }
    return kNone;
}

// " of fundamental research": who heads the field does not head the whole body, while a vice president is one of many.
std::string field_headed(const Tree& tree, int role, const Nominal& body) {
    const int field = is_of_kind("heads_field", tree, role) ? field_before(tree, role, body) : kNone;
    if (field == kNone) return {};
    WordRange words = name_range(tree, field);
    if (tree.is(words.begin, "det")) ++words.begin;
    for (const int other : tree.conjuncts(field)) {  // "head of sales and marketing at Norex"
        if (other > field && other < body.head) words.end = std::max(words.end, other + 1);
    }
    const std::string name = tree.text(words);
    return " " + tree.preposition(field) + " " + (name_label(tree, field).empty() ? to_lower_ascii(name) : name);
}

// "the widow of the painter Jan Holt and mother of two": what stands behind the name is no title before it; "his wife,
// Ana Reis, and sons, Tim and Karl": the sons are nobody's wife.
bool is_behind_name_of(const Tree& tree, int role, int other) {
    return std::ranges::any_of(tree.children(role), [&](int c) {
        return role < c && c < other && tree.is_any(c, {"appos", "flat"}) && name_label(tree, c) == "PER";
    });
}

// "CEO and founder of Ceres", "WeWork founder and former CEO": roles that one person has at one body. A second role
// with an article of its own is had elsewhere.
std::vector<int> roles_beside(const Tree& tree, int role) {
    std::vector<int> out;
    for (const int r : tree.conjuncts(tree.first_conjunct(role))) {
        if (is_behind_name_of(tree, role, r) || is_behind_name_of(tree, r, role)) continue;
        if (r != role && (!is_role(tree, r) || is_name(tree, r) || tree.has_child(r, "det"))) continue;
        out.push_back(r);
    }
    return out;
}

std::vector<Nominal> shared_holders(const Tree& tree, int role) {
    std::vector<Nominal> holders = holders_of_role(tree, role);
    if (const int rank = rank_behind(tree, role); rank != kNone && holders.empty())
        holders = holders_of_role(tree, rank);
    for (const int other : roles_beside(tree, role)) {
        if (holders.empty() && !tree.has_child(role, "det")) holders = holders_of_role(tree, other);
    }
    return holders;
}

Propositions role_propositions(const Tree& tree, int person, int role, std::string_view rule) {
    Propositions out;
    const std::vector<Nominal> holders = shared_holders(tree, role);
    for (const Nominal& whose : holders) {
        if (whose.head == person) continue;
        Proposition p;
        p.rule = rule;
        p.anchor = role;
        p.subject = {person, kNone};
        p.relation = role_name(tree, role) + field_headed(tree, role, whose);
        p.relation += office_preposition(tree, role, whose);
        p.relation_words = {role, role + 1};
        p.object = whose;
        out.push_back(p);
    }
    return out;
}

// "the vice president in charge of the technology group".
Propositions charge_of_office(const Tree& tree, int person, int role, std::string_view rule) {
    Propositions out;
    for (const int charge : tree.children(role)) {
        const bool in_charge = tree.is(charge, "nmod") && tree.lower_lemma(charge) == "charge" &&
                               tree.preposition(charge) == "in" && !tree.has_child(charge, "det");
        for (const int of_what : in_charge ? tree.children(charge) : std::span<const int>{}) {
            if (!tree.is(of_what, "nmod") || tree.preposition(of_what) != "of") continue;
            for (const Nominal& what : split_nominals(tree, of_what)) {
                Proposition p;
                p.rule = rule;
                p.anchor = role;
                p.subject = {person, kNone};
                p.relation = "be in charge of";
                p.relation_words = {charge, charge + 1};
                p.object = what;
                out.push_back(p);
            }
        }
    }
    return out;
}

}  // namespace

Propositions held_office(const Tree& tree, int person, int role, std::string_view rule) {
    return role_propositions(tree, person, role, rule);
}

// "president of Norex and former head of the Velm Bank", head hung on Norex: the roles that are no bodies.
static std::vector<int> roles_among_bodies(const Tree& tree, int role) {
    std::vector<int> out;
    for (const int body : tree.children_with(role, "nmod")) {
        if (lexicon::is_person_noun(tree.lower_lemma(body)) || name_label(tree, body) == "PER") continue;
        for (const int c : tree.children_with(body, "conj")) {
            if (is_second_role(tree, c) && !tree.has_child(c, "det")) out.push_back(c);
        }
    }
    return out;
}

Propositions propositions_of_roles(const Tree& tree, int person, int first, std::string_view rule) {
    Propositions out = charge_of_office(tree, person, first, rule);
    std::vector<int> roles = roles_beside(tree, first);
    std::ranges::copy(roles_among_bodies(tree, first), std::back_inserter(roles));
    for (const int role : roles) {
        const Propositions one = role_propositions(tree, person, role, rule);
        out.insert(out.end(), one.begin(), one.end());
    }
    for (const int other : tree.conjuncts(tree.first_conjunct(first))) {
        // "head of the bank and a former envoy to Chile": the second is had elsewhere, by the same person
        const bool article =
            is_indefinite(tree, other) || (tree.is(first, "appos") && tree.has_child(other, "det", "the"));
        const bool elsewhere = other > first && is_role(tree, other) && !is_name(tree, other) && article &&
                               !is_behind_name_of(tree, first, other);
        const Propositions one = elsewhere ? role_propositions(tree, person, other, rule) : Propositions{};
        out.insert(out.end(), one.begin(), one.end());
    }
    return out;
}

int nameless_body_led(const Tree& tree, int role) {
    const int body = role - 1;
    if (body < 0 || !tree.is(body, "compound") || tree.head(body) != role) return kNone;
    const std::string lemma = tree.lower_lemma(body);
    const bool collective = tree.word(body).xpos != "NNS" && lexicon::rule_words().is("led_body", lemma);
    const bool leads = lexicon::rule_words().is("leading_office", tree.lower_lemma(role));
    return collective && leads && tree.child(body, "compound") == kNone ? body : kNone;
}

Proposition leader_of_nameless_body(const Tree& tree, int person, int role, int body) {
    Proposition p;
    p.rule = "title_before_name";
    p.anchor = role;
    p.subject = {person, kNone};
    p.relation = standing_in_office(tree, role) + tree.lower_lemma(role) + " of";
    p.relation_words = {role, role + 1};
    p.object = {body, kNone};
    return p;
}

std::vector<Nominal> bodies_spoken_for(const Tree& tree, int noun) {
    if (!tree.lower_lemma(noun).starts_with("spokes") || tree.word(noun).xpos == "NNS") return {};
    return holders_of_role(tree, noun);
}

}  // namespace relata::extract
