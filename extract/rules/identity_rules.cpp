// Identity rules: what a noun, a party's letter or a body beside a name tells of who bears it.

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/marks.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/name_context.h"
#include "extract/nouns/held_office.h"
#include "extract/nouns/noun_parts.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// The name that stands right behind a noun, with a comma between or without; kNone if there is none.
int name_behind(const Tree& tree, int noun) {
    if (tree.is(noun, "nmod:desc") && name_label(tree, noun + 1) == "ORG" && tree.extent(noun).end == noun + 1)
        return tree.head(noun);  // "chipmaker Norex"
    const int name = tree.child(noun, "appos");
    if (name == kNone || name < noun || tree.has_child(name, "conj")) return kNone;
    const bool labelled = tree.has_upos(name, {"PROPN"}) && tree.word(name).ner != "O";
    return labelled && !tree.has_child(noun, "conj") ? name : kNone;
}

// "the ferry Aldona", "the judge, Jan Holt": the words of the noun before its name.
WordRange noun_before(const Tree& tree, int noun, int name) {
    WordRange words = name_range(tree, noun);
    words.end = std::min(words.end, tree.first_word(name));
    words.end = without_punctuation_at_end(tree, {noun + 1, words.end}).end;
    if (tree.is(words.begin, "det")) ++words.begin;
    return words;
}

// "the Irish actor", "the Republican candidate", "the judge"; "the man" may be anybody.
bool tells_of_person(const Tree& tree, int noun) {
    const bool office = is_role(tree, noun);
    const bool described = tree.child_any(noun, {"amod", "compound"}) != kNone;
    return office || (described && lexicon::is_person_noun(tree.lower_lemma(noun)));
}

// "the country's oldest port", "the Swedish furniture maker"; "the company" only stands for the name.
bool tells_of_thing(const Tree& tree, int noun, bool close) {
    const bool described = tree.child_any(noun, {"amod", "compound", "nmod:poss"}) != kNone;
    if (event_noun(tree, noun) != nullptr || is_time(tree, noun) || is_of_kind("word_for", tree, noun)) return false;
    const int owner = tree.child(noun, "nmod:poss");
    const bool of_name = owner != kNone && is_name(tree, owner) &&
                         tree.child_any(noun, {"amod", "compound"}) != kNone;  // "Kostra's ruling party, Norda"
    const bool of_body = described && std::ranges::any_of(tree.children(noun), [&](int c) {
                             return tree.is(c, "nmod") && tree.preposition(c) == "of";
                         });  // "the lower house of parliament, the Duma"
    return close ? described : of_name || of_body || has_superlative(tree, noun);
}

// "Ana Reis" of "Ana Reis's first novel": who wrote it; kNone of other things.
int author_of(const Tree& tree, int noun) {
    const int owner = tree.child(noun, "nmod:poss");
    const bool written = is_of_kind("written_work", tree, noun);
    return written && owner != kNone && name_label(tree, owner) == "PER" ? owner : kNone;
}

// "Kostra" of "Kostra's space agency", "the country" of "the country's largest port": whose it is, if no person's.
int land_or_body_before(const Tree& tree, int noun) {
    const int owner = tree.child(noun, "nmod:poss");
    if (owner == kNone || owner > noun || name_label(tree, owner) == "PER" || tree.has_child(owner, "conj"))
        return kNone;
    if (tree.lower_lemma(noun) == "company") return kNone;  // "Kostra's bus company": in it, or of it
    for (int i = tree.extent(owner).end; i < noun; ++i) {
        if (tree.has_upos(i, {"PROPN"})) return kNone;  // "Kostra's Aldona-class ferry"
    }
    const bool known = is_name(tree, owner) || tree.lemma(owner) == "country";
    return known && tree.extent(owner).end <= noun ? owner : kNone;
}

// "Sens." over all whom it stands before, "Rep.": the office; empty if none of a lawmaker is named.
std::string_view office_of_lawmaker(const Tree& tree, int person) {
    for (const int c : tree.children(tree.first_conjunct(person))) {
        if (c > person || !tree.is_any(c, {"nmod:desc", "compound"})) continue;
        if (const auto office = lexicon::rule_words().value("lawmaker", tree.lower_form(c)))
            return *office;
    }
    return {};
}

// Whose name ends at `last`; kNone where no person's does.
int person_ending_at(const Tree& tree, int last) {
    if (last < 0 || name_label(tree, last) != "PER") return kNone;
    while (tree.is(last, "flat") && name_label(tree, tree.head(last)) == "PER") last = tree.head(last);
    return last;
}

bool has_office(const Tree& tree, int person) {
    return std::ranges::any_of(tree.children(person), [&](int c) {
        return c < person && tree.is_any(c, {"nmod:desc", "compound"}) && is_role(tree, c) &&
               !lexicon::rule_words().is("no_office", tree.lower_lemma(c));
    });
}

// "Jan Holt of Chile", "Ana Reis, 57, of Karsk": where somebody is from who has no title here ("King Karl of Chile").
bool is_town_of_person(const Tree& tree, int person, int place) {
    if (name_label(tree, place) != "LOC" || name_label(tree, person) != "PER") return false;
    const int of = tree.child(place, "case");
    const int before = of - 1;
    const bool behind = before >= 0 && (tree.has_upos(before, {"PROPN"}) ||
                                        (tree.word(before).form == "," && tree.has_upos(before - 1, {"NUM"})));
    return behind && !has_office(tree, person);
}

// "Ostra University's Jan Holt", "Norland's Ana Reis".
bool owns_person(const Tree& tree, int owner, int person) {
    if (name_label(tree, owner) == "ORG") return true;
    return lexicon::country_named(tree.text(proper_name_range(tree, owner))) != nullptr && !has_office(tree, person);
}

}  // namespace

Propositions noun_beside_name(const Tree& tree, int noun) {
    if (!tree.has_upos(noun, {"NOUN"}) || tree.word(noun).xpos != "NN" || tree.word(noun).ner != "O") return {};
    const int name = name_behind(tree, noun);
    const int owner = tree.child(noun, "nmod:poss");
    const bool definite = tree.has_child(noun, "det", "the") ||
                          (owner != kNone && !tree.has_upos(owner, {"PRON"}));  // "its developer, Norex"
    const bool title = name != kNone && name_label(tree, name) == "ORG" && is_right_behind(tree, name, noun) &&
                       tree.child_any(noun, {"det", "nmod:poss", "nummod"}) == kNone;  // "French carmaker Norex"
    const bool one_of_many = name != kNone && name_label(tree, name) == "PER" && is_indefinite(tree, noun);
    if (name == kNone || !(definite || one_of_many || title) || is_gapped(tree, noun) ||
        !apposition(tree, name).empty())
        return {};
    const bool close = is_right_behind(tree, name, noun);
    const bool behind_comma = tree.word(tree.first_word(name) - 1).form == ",";
    if (!close && !behind_comma) return {};
    const bool person = name_label(tree, name) == "PER";
    if (person ? !tells_of_person(tree, noun) : !tells_of_thing(tree, noun, close)) return {};
    Proposition p;
    p.rule = "noun_beside_name";
    p.anchor = noun;
    p.subject = {name, kNone};
    p.relation = "be";
    p.object_words = noun_before(tree, noun, name);
    if (const int author = author_of(tree, noun); author != kNone) {  // "Ana Reis's book, Velm"
        p.subject = {author, kNone};
        p.relation = "write";
        p.relation_words = {noun, noun + 1};
        p.object = {name, kNone};
        p.object_words = {};
        return {p};
    }
    if (const int whose = land_or_body_before(tree, noun); whose != kNone && p.object_words.end == noun + 1) {
        p.relation_words = {tree.extent(whose).end, noun + 1};
        p.relation = to_lower_ascii(tree.text(p.relation_words)) + " of";
        p.object = {whose, kNone};
        p.object_words = {};
        return {p};
    }
    return p.object_words.begin <= noun && noun < p.object_words.end ? Propositions{p} : Propositions{};
}

Propositions named_one_of_group(const Tree& tree, int first) {
    const int group = tree.is(first, "appos") ? tree.head(first) : kNone;
    if (group == kNone || group > first || tree.word(group).xpos != "NNS" ||
        !tree.has_upos(tree.first_word(first) - 1, {"PUNCT"}) || is_right_behind(tree, first, group) ||
        tree.child(group, "appos") != first)  // "guitarists Jan Holt and Karl Berg, drummer Ana Reis and others"
        return {};
    const std::vector<int> names = tree.conjuncts(first);
    const bool named = std::ranges::all_of(names, [&](int i) {
        return tree.has_upos(i, {"PROPN"}) && name_label(tree, i) != "LOC" && !name_label(tree, i).empty();
    });
    const bool described = tree.child_any(group, {"amod", "compound", "nmod:poss"}) != kNone;
    if (names.size() < 2 || !named || !described || event_noun(tree, group) != nullptr) return {};
    WordRange words = noun_before(tree, group, first);
    while (words.begin < group &&
           (tree.is_any(words.begin, {"nummod", "punct"}) || tree.is(tree.head(words.begin), "nummod") ||
            is_of_kind("mere_member", tree, words.begin)))
        ++words.begin;
    if (words.begin >= group && words.end == group + 1 && !is_role(tree, group)) return {};  // "only two other parties"
    Propositions out;
    for (const int name : names) {
        const Propositions held =
            is_role(tree, group) ? held_office(tree, name, group, "named_one_of_group") : Propositions{};
        if (!held.empty()) {
            out.insert(out.end(), held.begin(), held.end());  // "two of the council's members, A and B"
            continue;
        }
        Proposition p;
        p.rule = "named_one_of_group";
        p.anchor = group;
        p.subject = {name, kNone};
        p.relation = "be one of";
        p.object_words = words;
        out.push_back(p);
    }
    return out;
}

// The state at these words, for which the person sits; nothing where that is no lawmaker.
static Propositions seat_at(const Tree& tree, int person, WordRange state) {
    const std::string_view office = person == kNone ? std::string_view{} : office_of_lawmaker(tree, person);
    if (office.empty()) return {};
    Proposition p;
    p.rule = "seat_of_lawmaker";
    p.anchor = person;
    p.subject = {person, kNone};
    p.relation = std::string(office) + " of";
    p.object_words = state;
    return {p};
}

// "Senator Jan Holt, an Ohio Democrat", "Rep. Ana Reis, Republican of Ohio": the state that a lawmaker sits for.
static Propositions seat_beside_party(const Tree& tree, int state) {
    const int party = tree.head(state);
    const int person = party != kNone && tree.is(party, "appos") ? tree.head(party) : kNone;
    if (person == kNone || person > party || !is_of_kind("partisan", tree, party)) return {};
    const bool before = tree.is(state, "compound") && state < party;
    const bool behind = tree.is(state, "nmod") && tree.preposition(state) == "of";
    if (!before && !behind) return {};
    WordRange words = proper_name_range(tree, state);
    if (before) words.end = std::min(words.end, party);  // "Ohio" of "Ohio Democrat"
    return seat_at(tree, person, words);
}

Propositions seat_of_lawmaker(const Tree& tree, int state) {
    if (!lexicon::place_words().is("us_state", tree.word(state).form)) return {};
    if (Propositions beside = seat_beside_party(tree, state); !beside.empty()) return beside;
    const int party = state - 2;
    if (party < 2) return {};
    const bool letter = tree.word(state - 1).form == "-" || tree.word(state - 1).form == "–";
    const std::string& mark = tree.word(party - 1).form;
    if (!letter || (mark != "," && mark != "(") || !lexicon::rule_words().is("party_letter", tree.word(party).form))
        return {};
    return seat_at(tree, person_ending_at(tree, party - 2), {state, state + 1});
}

Propositions body_of_person(const Tree& tree, int body) {
    const int person = tree.is_any(body, {"nmod", "nmod:poss"}) ? tree.head(body) : kNone;
    const bool owner = tree.is(body, "nmod:poss") && person != kNone && owns_person(tree, body, person);
    if (person == kNone || (owner ? person < body : person > body || tree.preposition(body) != "of")) return {};
    const bool title = lexicon::is_role_noun(tree.lower_lemma(person)) || tree.is(person, "appos");
    const bool named = name_label(tree, person) == "PER" && tree.has_upos(person, {"PROPN"}) && !title;
    const bool joined =
        tree.word(body).ner.starts_with("I-") && tree.word(tree.extent(body).begin).ner.starts_with("I-");
    const bool place = !owner && is_town_of_person(tree, person, body);
    const bool party =
        owner || name_label(tree, body) == "ORG" || !lexicon::code_of_actor(tree.word(body).form).empty() || place;
    if (!named || joined || !party || tree.has_child(body, "conj")) return {};
    Proposition p;
    p.rule = "body_of_person";
    p.anchor = body;
    p.subject = {person, kNone};
    p.relation = "be of";
    p.object = {body, kNone};
    return {p};
}

}  // namespace relata::extract
