// Title rules: offices and what a name is said to be, beside the name.

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/held_office.h"
#include "extract/nouns/noun_parts.h"
#include "extract/nouns/office_name.h"
#include "extract/rules/proposition.h"

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
    const bool body = name_label(tree, field) == "LOC" || lexicon::is_actor_noun(lower_lemma(tree, field)) ||
                      (is_name(tree, field) && !tree.word(field).form.ends_with("s"));
    if (body) return field;
    for (const int c : tree.children(field)) {
        const std::string preposition = tree.is(c, "nmod") && c > field ? tree.preposition(c) : std::string{};
        if ((preposition == "at" || preposition == "in") && name_label(tree, c) == "ORG") return c;
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
                       !lexicon::is_actor_noun(lower_lemma(tree, field));
    return thing && std::ranges::any_of(tree.children(role), [&](int c) {
               return c > field && tree.is(c, "nmod") && tree.preposition(c) == "at" && name_label(tree, c) == "ORG";
           });
}

// Of what somebody is president: "Turkish President", "Syria's president", "Kremlin spokesman", "leader of the group".
std::vector<Nominal> holders_of_role(const Tree& tree, int role) {
    std::vector<Nominal> out;
    for (const int c : tree.children(role)) {
        if (lexicon::rule_words().is("standing", to_lower_ascii(tree.word(c).form))) continue;  // "Acting Minister"
        if (c == office_before_rank(tree, role)) continue;
        const std::string preposition = tree.is(c, "nmod") ? tree.preposition(c) : std::string{};
        const bool named = tree.is(c, "compound") && tree.word(c + 1).xpos != "HYPH" &&
                           !is_field_of_office(to_lower_ascii(tree.word(c).form)) && !is_what_is_led(tree, c) &&
                           (is_name(tree, c) || lexicon::is_government_noun(lower_lemma(tree, c)));
        const bool field = (preposition == "of" || preposition == "for") &&
                           field_after(tree, role).starts_with(" " + preposition + " ");
        const bool prepositional = (!field && (preposition == "of" || preposition == "for")) || preposition == "to" ||
                                   preposition == "at" || (preposition == "with" && is_named_body(tree, c));
        const bool of_state = tree.is(c, "amod") && is_country_adjective(tree, c) &&
                              !lexicon::rule_words().is("no_office", lower_lemma(tree, role));  // "an Israeli hostage"
        if (prepositional && (is_term_of_office(tree, c) || is_field_beside_body(tree, role, c))) continue;
        if (preposition == "for" && !is_name(tree, c) && is_held_before(tree, role)) continue;  // "for relief"
        if (tree.is(c, "nmod:poss") || named || prepositional || of_state) {
            const int body = prepositional ? body_behind_field(tree, c) : c;
            add_nominals(tree, named ? state_before_field(tree, c) : body, out);
            std::erase_if(out, [&](const Nominal& n) { return is_second_role(tree, n.head); });
        }
    }
    return out;
}

// "union spokeswoman Ana Reis", "Opposition Leader Jan Holt": of a body that has no name here; kNone of other offices.
int nameless_body_led(const Tree& tree, int role) {
    const int body = role - 1;
    if (body < 0 || !tree.is(body, "compound") || tree.head(body) != role) return kNone;
    const std::string lemma = to_lower_ascii(tree.lemma(body));
    const bool collective = tree.word(body).xpos != "NNS" && lexicon::rule_words().is("led_body", lemma);
    const bool leads = lexicon::rule_words().is("leading_office", lower_lemma(tree, role));
    return collective && leads && tree.child(body, "compound") == kNone ? body : kNone;
}

Proposition leader_of_nameless_body(const Tree& tree, int person, int role, int body) {
    Proposition p;
    p.rule = "title_before_name";
    p.anchor = role;
    p.subject = {person, kNone};
    p.relation = standing_in_office(tree, role) + lower_lemma(tree, role) + " of";
    p.relation_words = {role, role + 1};
    p.object = {body, kNone};
    return p;
}

// "ambassador to Norland", "adviser to the king": no ambassador of Norland; of other offices "of".
std::string_view office_preposition(const Tree& tree, int role, const Nominal& whose) {
    const int first = tree.first_conjunct(whose.head);
    const bool to = tree.is(first, "nmod") && tree.head(first) == role && tree.preposition(first) == "to";
    return to ? " to" : " of";
}

// "CEO and founder of Ceres", "WeWork founder and former CEO": roles that one person has at one body. A second role
// with an article of its own is had elsewhere.
std::vector<int> roles_beside(const Tree& tree, int role) {
    std::vector<int> out;
    for (const int r : tree.conjuncts(tree.first_conjunct(role))) {
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
        p.relation = role_name(tree, role);
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
        const bool in_charge = tree.is(charge, "nmod") && lower_lemma(tree, charge) == "charge" &&
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

Propositions propositions_of_roles(const Tree& tree, int person, int first, std::string_view rule) {
    Propositions out = charge_of_office(tree, person, first, rule);
    for (const int role : roles_beside(tree, first)) {
        const Propositions one = role_propositions(tree, person, role, rule);
        out.insert(out.end(), one.begin(), one.end());
    }
    for (const int other : tree.conjuncts(tree.first_conjunct(first))) {
        // "head of the bank and a former envoy to Chile": the second is had elsewhere, by the same person
        const bool elsewhere =
            other > first && is_role(tree, other) && !is_name(tree, other) && is_indefinite(tree, other);
        const Propositions one = elsewhere ? role_propositions(tree, person, other, rule) : Propositions{};
        out.insert(out.end(), one.begin(), one.end());
    }
    return out;
}

// "Ann Berg and Jan Holt, both professors at Ostra": each of them; "…, a professor": the last.
std::vector<int> persons_called(const Tree& tree, int noun, int role) {
    std::vector<int> out = tree.conjuncts(noun);
    std::erase_if(out, [&](int i) { return !is_name(tree, i) || i > role; });
    if (out.size() < 2) return {noun};
    return tree.word(role).xpos == "NNS" ? out : std::vector<int>{out.back()};
}

// "Turkish prime minister Jan Holt", where the title heads the name.
bool heads_its_name(const Tree& tree, int title) {
    return title + 1 < tree.size() && tree.is(title + 1, "flat") && tree.head(title + 1) == title &&
           tree.word(title + 1).ner == "B-PER" && tree.word(title).ner == "O" && is_role(tree, title);
}

// "Norland's minister Ann Berg and Ostra's president Jan Holt", Holt hung on the minister.
bool is_beyond_and(const Tree& tree, int noun, int appositive) {
    for (int i = noun + 1; i < appositive; ++i) {
        if (tree.word(i).upos == "CCONJ" && tree.head(i) == appositive) return true;
        const bool other_name = tree.head(i) == noun && tree.is_any(i, {"flat", "appos"}) &&
                                tree.word(i).ner == "B-PER" && tree.word(appositive).ner == "B-PER";
        if (other_name && is_role(tree, noun)) return true;
    }
    return false;
}

// "Mira Holt at her farm, the place where …": a person is no place.
bool is_other_kind(const Tree& tree, int name, int noun) {
    const std::string lemma = lower_lemma(tree, noun);
    if (lexicon::rule_words().is("remark_noun", lemma))
        return true;  // "…, a move that would need a vote": all before it
    return name_label(tree, name) == "PER" &&
           (lexicon::is_place_noun(lemma) || lexicon::is_facility_noun(lemma) || lemma == "place");
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

// "Idlib province": a place that is called by the name before it.
bool names_place(const Tree& tree, int noun) {
    return lexicon::is_place_noun(lower_lemma(tree, noun)) && std::ranges::any_of(tree.children(noun), [&](int c) {
               return c < noun && tree.is(c, "compound") && name_label(tree, c) == "LOC";
           });
}

// "the Kostran government of President Jan Holt", "Kostra's cabinet under Prime Minister Ana Reis": of which state he
// is president; kNone where it is not told.
int state_governed(const Tree& tree, int person) {
    const int government = tree.is(person, "nmod") ? tree.head(person) : kNone;
    if (government == kNone || !lexicon::rule_words().is("government_of", lower_lemma(tree, government))) return kNone;
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

// "an al-Qaeda-linked organization": the name belongs to the word behind the hyphen, and the organization has another.
bool is_called_after_sponsor(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        return c < noun && c > 2 && tree.is(c, "amod") && tree.word(c - 1).xpos == "HYPH" && tree.is(c - 2, "flat");
    });
}

// "Te Waka (the canoe)": what a name means.
bool is_translation(const Tree& tree, int name, int appositive) {
    const int begin = tree.extent(appositive).begin;
    const bool bracketed = tree.word(begin).form == "(" || (begin > 0 && tree.word(begin - 1).form == "(");
    return bracketed && tree.has_child(appositive, "det", "the") && name_label(tree, name) != "PER";
}

// "English, the medium for teaching in most schools": the bare noun tells nothing without its phrase.
bool says_too_little(const Tree& tree, int appositive) {
    if (!tree.has_child(appositive, "det", "the") ||
        tree.child_any(appositive, {"amod", "compound", "nmod:poss", "nummod"}) != kNone)
        return false;
    const int phrase = tree.child(appositive, "nmod");
    return phrase != kNone && (tree.preposition(phrase) == "for" || tree.preposition(phrase) == "with");
}

// "Jan Holt, one of the leading voices on Kostra"
bool is_one_of_group(const Tree& tree, int appositive) {
    const int group = lower_lemma(tree, appositive) == "one" ? tree.child(appositive, "nmod") : kNone;
    return group != kNone && tree.preposition(group) == "of" && tree.has_upos(group, {"NOUN"}) &&
           tree.has_child(group, "det");
}

// "the company, a unit of Holt Freight", "the village, home to 300 families": a lasting tie of what has no name here.
bool tells_lasting_tie(const Tree& tree, int noun, int appositive) {
    const int whose = tree.child(appositive, "nmod");
    if (whose == kNone || tree.preposition(whose) != "of" || is_name(tree, appositive)) return false;
    const bool definite = tree.has_upos(noun, {"NOUN"}) && tree.has_child(noun, "det", "the") &&
                          tree.word(noun).xpos == tree.word(appositive).xpos;
    const bool person = lexicon::is_person_noun(lower_lemma(tree, noun)) &&
                        (is_role(tree, appositive) || lower_lemma(tree, appositive) == "member");
    return definite && (person || lexicon::rule_words().is("lasting_tie", lower_lemma(tree, appositive)));
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
        Propositions out = role_propositions(tree, title, title, "title_before_name");
        const int body = out.empty() ? nameless_body_led(tree, title) : kNone;
        if (body != kNone) out.push_back(leader_of_nameless_body(tree, title, title, body));
        return out;
    }
    const int person = tree.head(title);
    const bool before =
        person != kNone && title < person && tree.is_any(title, {"nmod:desc", "compound"}) && is_name(tree, person);
    if (!before || !is_role(tree, title) || !is_labelled_office(tree, title)) return {};
    if (title > 0 && is_role(tree, title - 1) && rank_behind(tree, title - 1) == title)
        return {};  // told at "attorney"
    Propositions out = role_propositions(tree, person, title, "title_before_name");
    if (out.empty() && !lexicon::rule_words().is("no_office", lower_lemma(tree, title))) {
        // "Syria's President Bashar al-Assad": the possessor may hang on the name
        for (const int c : tree.children(person)) {
            const bool place = name_label(tree, c) == "LOC" && tree.is_any(c, {"nmod:desc", "compound"}) &&
                               c + 1 == tree.extent(title).begin;  // "United States president Jan Holt"
            const bool body = place || (tree.is(c, "nmod:desc") && name_label(tree, c) == "ORG" && !is_role(tree, c) &&
                                        c + 1 == title);  // "Kostran Air Force general Jan Holt"
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

Propositions held_office(const Tree& tree, int person, int role, std::string_view rule) {
    return role_propositions(tree, person, role, rule);
}

std::vector<Nominal> bodies_spoken_for(const Tree& tree, int noun) {
    if (!lower_lemma(tree, noun).starts_with("spokes") || tree.word(noun).xpos == "NNS") return {};
    return holders_of_role(tree, noun);
}

// "(D-Ohio)": a party and a state.
static bool is_mark_of_party(const Tree& tree, int appositive) {
    int first = tree.extent(appositive).begin;
    while (first < appositive && tree.has_upos(first, {"PUNCT"})) ++first;
    return first + 1 < tree.size() && tree.word(first + 1).xpos == "HYPH" &&
           lexicon::rule_words().is("party_letter", tree.word(first).form);
}

// "Jan Holt and Ana Reis, the champions of 1990": both are.
static Propositions told_of_each(const Tree& tree, Proposition p) {
    Propositions out = {p};
    for (const int second : tree.conjuncts(p.anchor)) {  // "Jan Holt, a painter and human rights activist"
        const bool other = second > p.anchor && p.object.present() &&
                           lexicon::is_person_noun(lower_lemma(tree, second)) && tree.word(second).xpos == "NN" &&
                           !is_name(tree, second);
        if (!other || tree.has_child(second, "det")) continue;
        out.push_back(p);
        out.back().anchor = second;
        out.back().object = {second, kNone};
    }
    if (tree.word(p.anchor).xpos != "NNS" || !is_name(tree, p.subject.head)) return out;
    for (const int other : tree.conjuncts(p.subject.head)) {
        if (other == p.subject.head || other > p.anchor || !is_name(tree, other)) continue;
        p.subject = {other, kNone};
        out.push_back(p);
    }
    return out;
}

Propositions apposition(const Tree& tree, int appositive) {
    if (!tree.is(appositive, "appos") || is_mark_of_party(tree, appositive)) return {};
    const int bearer = bearer_of_apposition(tree, appositive);
    const int noun = bearer == appositive ? tree.head(appositive) : bearer;
    if (is_gapped(tree, noun) || is_beyond_and(tree, noun, appositive)) return {};
    if (is_name(tree, noun) && is_role(tree, appositive)) {
        Propositions of_role;
        for (const int person : persons_called(tree, noun, appositive)) {
            const Propositions one = propositions_of_roles(tree, person, appositive, "apposition");
            of_role.insert(of_role.end(), one.begin(), one.end());
        }
        if (!of_role.empty()) return of_role;
    }
    const bool second_title =
        is_role(tree, appositive) && tree.word(appositive).ner == "O";  // "the chair, Secretary …"
    if (is_role(tree, noun) && is_name(tree, appositive) && !second_title) {
        Propositions of_role = propositions_of_roles(tree, appositive, noun, "apposition");
        const int body = of_role.empty() ? nameless_body_led(tree, noun) : kNone;
        if (body != kNone) of_role.push_back(leader_of_nameless_body(tree, appositive, noun, body));
        return of_role;
    }
    const bool common = tree.has_upos(appositive, {"NOUN"}) && tree.word(appositive).ner == "O";
    const int owner = tree.child(appositive, "nmod:poss");  // "Kostra, the world's largest exporter"
    const bool owned = owner != kNone && !tree.has_upos(owner, {"PRON"});
    const bool kind = (common && (tree.has_child(appositive, "det") || owned)) || is_one_of_creed(tree, appositive);
    const bool named = is_name(tree, noun) || names_place(tree, noun);
    const bool says_what_it_is =
        named ? kind || is_one_of_group(tree, appositive)
              : (kind || tree.word(appositive).xpos == "NNS") && tells_lasting_tie(tree, noun, appositive);
    if (!says_what_it_is || is_other_kind(tree, noun, appositive) || is_translation(tree, noun, appositive)) return {};
    Proposition p;
    p.rule = "apposition";
    p.anchor = appositive;
    p.subject = {bearer_of_apposition(tree, appositive), kNone};
    p.relation = "be";
    p.object = {appositive, kNone};
    p.relation_words = {};
    if (is_called_after_sponsor(tree, appositive)) p.object_words = name_range(tree, appositive);
    if (says_too_little(tree, appositive)) p.object_words = full_range(tree, appositive);
    if (p.object_words.begin < p.object_words.end) {
        p.object = {};
        if (tree.has_upos(p.object_words.begin, {"DET"})) ++p.object_words.begin;
    }
    return told_of_each(tree, p);
}

}  // namespace relata::extract
