// Apposition rules: what stands behind a name between commas, an office or what the name is said to be.

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/held_office.h"
#include "extract/nouns/noun_parts.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "Ann Berg and Jan Holt, both professors at Ostra": each of them; "…, a professor": the last.
std::vector<int> persons_called(const Tree& tree, int noun, int role) {
    std::vector<int> out = tree.conjuncts(noun);
    std::erase_if(out, [&](int i) { return !is_name(tree, i) || i > role; });
    if (out.size() < 2) return {noun};
    return tree.word(role).xpos == "NNS" ? out : std::vector<int>{out.back()};
}

// "Norex engineers Ana Reis and Jan Holt": both; "the engineer Ana Reis and Jan Holt", and who has a title of his own
// behind the first: Ana Reis.
std::vector<int> persons_titled(const Tree& tree, int titles, int first) {
    if (tree.word(titles).xpos != "NNS" || tree.extent(first).begin != titles + 1) return {first};
    std::vector<int> out = tree.conjuncts(first);
    std::erase_if(out, [&](int i) {
        return i != first && (name_label(tree, i) != "PER" || tree.child_any(i, {"nmod:desc", "compound"}) != kNone);
    });
    return out;
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

// "killed 40 in Karsk, the deadliest attack in years", "bought jets from Norair, its largest order": no name is an
// event, unless it is one by its own words ("the Lesk Fire").
bool is_told_before(const Tree& tree, int name, int noun) {
    if (event_noun(tree, noun) == nullptr || !has_superlative(tree, noun) || can_act(tree, noun)) return false;
    if (event_noun(tree, noun)->verb == "publish") return false;  // "Coin World, the largest publication"
    const std::string_view label = name_label(tree, name);
    if (label == "MISC" || (label != "LOC" && lexicon::is_hazard_noun(tree.lower_lemma(noun)))) return false;
    const WordRange words = proper_name_range(tree, name);
    for (int i = words.begin; i < words.end; ++i) {
        if (lexicon::nominal_event(tree.lower_form(i)) != nullptr || lexicon::is_hazard_noun(tree.lower_form(i)))
            return false;
    }
    return true;
}

// "Mira Holt at her farm, the place where …": a person is no place.
bool is_other_kind(const Tree& tree, int name, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    if (lexicon::rule_words().is("remark_noun", lemma))
        return true;  // "…, a move that would need a vote": all before it
    if (is_told_before(tree, name, noun)) return true;
    return name_label(tree, name) == "PER" &&
           (lexicon::is_place_noun(lemma) || lexicon::is_facility_noun(lemma) || lemma == "place");
}

// "Idlib province": a place that is called by the name before it.
bool names_place(const Tree& tree, int noun) {
    return lexicon::is_place_noun(tree.lower_lemma(noun)) && std::ranges::any_of(tree.children(noun), [&](int c) {
               return c < noun && tree.is(c, "compound") && name_label(tree, c) == "LOC";
           });
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
    const int group = tree.lower_lemma(appositive) == "one" ? tree.child(appositive, "nmod") : kNone;
    return group != kNone && tree.preposition(group) == "of" && tree.has_upos(group, {"NOUN"}) &&
           (tree.has_child(group, "det") || tree.has_child(group, "nmod:poss"));
}

// "the company, a unit of Holt Freight", "the village, home to 300 families": a lasting tie of what has no name here.
bool tells_lasting_tie(const Tree& tree, int noun, int appositive) {
    const int whose = tree.child(appositive, "nmod");
    if (whose == kNone || tree.preposition(whose) != "of" || is_name(tree, appositive)) return false;
    const bool definite = tree.has_upos(noun, {"NOUN"}) && tree.has_child(noun, "det", "the") &&
                          tree.word(noun).xpos == tree.word(appositive).xpos;
    const bool person = lexicon::is_person_noun(tree.lower_lemma(noun)) &&
                        (is_role(tree, appositive) || tree.lower_lemma(appositive) == "member");
    return definite && (person || lexicon::rule_words().is("lasting_tie", tree.lower_lemma(appositive)));
}

// "(D-Ohio)": a party and a state.
bool is_mark_of_party(const Tree& tree, int appositive) {
    const int first = tree.first_word(appositive);
    return first + 1 < tree.size() && tree.word(first + 1).xpos == "HYPH" &&
           lexicon::rule_words().is("party_letter", tree.word(first).form);
}

// "the Karsk County, Ohio, sheriff's office": the town and its state only say which office.
bool is_behind_state(const Tree& tree, int noun, int appositive) {
    const int comma = tree.extent(appositive).begin;
    const int last = tree.word(comma).form == "," ? comma - 1 : comma - 2;
    const int state = tree.word(last).form == "." ? last - 1 : last;
    return name_label(tree, noun) == "LOC" && !tree.has_child(appositive, "det") && state > noun &&
           tree.head(state) == noun && lexicon::place_words().is("us_state", tree.word(state).form);
}

// "the Kostrans, particularly the former envoy": one of them. "His friends, especially Jan Holt": a friend.
bool is_example(const Tree& tree, int appositive) {
    if (is_name(tree, appositive)) return false;
    return lexicon::rule_words().is("before_example", tree.lower_form(tree.first_word(appositive)));
}

// "Jan Holt, the opposition candidate": a noun that would be taken up as Holt himself, and still tells what he is. "The
// man" tells nothing.
bool is_taken_up_by_name(const Tree& tree, int name, int appositive) {
    const std::string noun = tree.lower_lemma(appositive);
    return name_label(tree, name) == "PER" && tree.word(appositive).xpos == "NN" &&
           tree.has_child(appositive, "det", "the") && tree.child(appositive, "nmod") == kNone &&
           (is_role(tree, appositive) || lexicon::is_person_noun(noun)) &&
           !lexicon::rule_words().is("of_somebody", noun);
}

// "Jan Holt and Ana Reis, the champions of 1990": both are.
Propositions told_of_each(const Tree& tree, Proposition p) {
    Propositions out = {p};
    for (const int second : tree.conjuncts(p.anchor)) {  // "Jan Holt, a painter and human rights activist"
        const bool other = second > p.anchor && p.object.present() &&
                           lexicon::is_person_noun(tree.lower_lemma(second)) && tree.word(second).xpos == "NN" &&
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

Propositions told_by_apposition(const Tree& tree, int appositive) {
    if (!tree.is(appositive, "appos") || is_mark_of_party(tree, appositive)) return {};
    const int bearer = bearer_of_apposition(tree, appositive);
    const int noun = bearer == appositive ? tree.head(appositive) : bearer;
    if (is_gapped(tree, noun) || is_beyond_and(tree, noun, appositive) || is_behind_state(tree, noun, appositive) ||
        is_example(tree, appositive))
        return {};
    Propositions of_role;
    if (is_name(tree, noun) && is_role(tree, appositive)) {
        for (const int person : persons_called(tree, noun, appositive)) {
            const Propositions one = propositions_of_roles(tree, person, appositive, "apposition");
            of_role.insert(of_role.end(), one.begin(), one.end());
        }
        if (std::ranges::any_of(of_role, [&](const Proposition& p) { return p.anchor == appositive; })) return of_role;
    }
    const bool second_title =
        is_role(tree, appositive) && tree.word(appositive).ner == "O";  // "the chair, Secretary …"
    if (is_role(tree, noun) && is_name(tree, appositive) && !second_title) {
        for (const int person : persons_titled(tree, noun, appositive)) {
            const Propositions one = propositions_of_roles(tree, person, noun, "apposition");
            of_role.insert(of_role.end(), one.begin(), one.end());
        }
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
    if (!says_what_it_is || is_other_kind(tree, noun, appositive) || is_translation(tree, noun, appositive))
        return of_role;
    Proposition p;
    p.rule = "apposition";
    p.anchor = appositive;
    p.subject = {bearer_of_apposition(tree, appositive), kNone};
    p.relation = "be";
    p.object = {appositive, kNone};
    p.relation_words = {};
    if (is_called_after_sponsor(tree, appositive)) p.object_words = name_range(tree, appositive);
    if (is_taken_up_by_name(tree, noun, appositive)) p.object_words = name_range(tree, appositive);
    if (says_too_little(tree, appositive)) p.object_words = full_range(tree, appositive);
    if (p.object_words.begin < p.object_words.end) {
        p.object = {};
        if (tree.has_upos(p.object_words.begin, {"DET"})) ++p.object_words.begin;
    }
    Propositions out = told_of_each(tree, p);  // "a nurse and the mother of two": the second is told with its body
    out.insert(out.end(), of_role.begin(), of_role.end());
    return out;
}

}  // namespace

Propositions apposition(const Tree& tree, int appositive) {
    Propositions out = told_by_apposition(tree, appositive);
    if (out.empty()) return out;
    for (const int other : tree.conjuncts(appositive)) {  // "Velm, the capital of Kostra and one of its ports"
        if (other <= appositive || !is_one_of_group(tree, other)) continue;
        Proposition p;
        p.rule = "apposition";
        p.anchor = other;
        p.subject = out.front().subject;
        p.relation = "be";
        p.object = {other, kNone};
        out.push_back(p);
    }
    return out;
}

}  // namespace relata::extract
