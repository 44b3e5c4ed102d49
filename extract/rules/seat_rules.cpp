// Seat rules: in which town a body is that is named beside it.

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

// "Ill." behind "Rockford,": the state that a town is in; kNone if none is told.
int state_behind(const Tree& tree, int town) {
    const int last = proper_name_range(tree, town).end - 1;
    const int state = last + 2;
    const bool apart = tree.word(last + 1).form == ",";
    return apart && lexicon::place_words().is("us_state", tree.word(state).form) && starts_with_capital(tree, state)
               ? state
               : kNone;
}

Proposition seat(int anchor, int body, std::string_view relation, int town) {
    Proposition p;
    p.rule = "seat_beside_name";
    p.anchor = anchor;
    p.subject = {body, kNone};
    p.relation = relation;
    p.object = {town, kNone};
    return p;
}

// "Norex Corp., Karsk, Ohio, said": a body named before the town.
bool is_body_before(const Tree& tree, int body, int town) {
    if (body == kNone || body > town || name_label(tree, body) != "ORG" || !is_name(tree, body)) return false;
    const WordRange name = proper_name_range(tree, town);
    const bool larger = lexicon::place_words().is("us_state", tree.word(town).form) ||
                        lexicon::country_named(tree.text(name)) != nullptr;
    if (larger) return false;  // "Karsk University, Ohio"
    const bool commas = tree.word(name.begin - 1).form == "," && tree.has_upos(name.end, {"PUNCT"});
    const bool alone =
        !tree.has_child(body, "conj") && !tree.is(body, "conj") && std::ranges::all_of(tree.children(town), [&](int c) {
            const bool own = name.begin <= c && c < name.end;
            return own || tree.is(c, "punct") || c == state_behind(tree, town);
        });
    return commas && alone;
}

// "the Rockford, Ill., maker", "a Karsk, Ohio, landmark", "a Karsk, Ohio, girl".
std::string_view seat_of_noun(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    if (lexicon::is_person_noun(lemma) && !is_of_kind("made_by_body", tree, noun)) return "be from";
    const bool body = is_of_kind("made_by_body", tree, noun) || is_of_kind("owned_body", tree, noun) ||
                      (lexicon::is_actor_noun(lemma) && !lexicon::is_facility_noun(lemma));
    return body ? "be based in" : "be in";  // "the Karsk, Ohio, ranch"
}

// "the Holt Foundation", "Karsk Medical Center", "Velm Lake": what stands in one place.
bool stays_in_place(const Tree& tree, int name) {
    const std::string lemma = tree.lower_lemma(name);
    if (name_label(tree, name) == "LOC")
        return lexicon::country_named(tree.text(proper_name_range(tree, name))) == nullptr;
    return lexicon::is_facility_noun(lemma) || is_of_kind("seated_body", tree, name);
}

// "the Holt Center at Ostra University": the named part of a body right before "at"; kNone if there is none.
int part_of_body_at(const Tree& tree, int body) {
    const int part = tree.is(body, "nmod") && tree.preposition(body) == "at" ? tree.head(body) : kNone;
    const bool named =
        part != kNone && part < body && name_label(tree, part) == "ORG" && tree.has_upos(part, {"PROPN"});
    return named && name_label(tree, body) == "ORG" && stays_in_place(tree, part) ? part : kNone;
}

// "the Holt Foundation in Karsk": the name right before "in"; "the village of Velm, a port in Kostra": Velm.
int placed_in(const Tree& tree, int place) {
    const int noun = tree.is(place, "nmod") && tree.preposition(place) == "in" ? tree.head(place) : kNone;
    if (noun == kNone || noun > place || name_label(tree, place) != "LOC" || tree.has_child(place, "conj"))
        return kNone;  // "across Velmia, in Karsk, Ostra and Berg"
    const bool aside = tree.preposition(noun) == "outside" &&  // "the meeting outside Beijing in Xianghe"
                       lexicon::country_of_capital(tree.text(proper_name_range(tree, noun))) != nullptr;
    const bool named = tree.has_upos(noun, {"PROPN"}) && is_name(tree, noun) && stays_in_place(tree, noun) && !aside &&
                       tree.extent(place).begin == noun + 1;
    if (named) return noun;
    const bool told = lexicon::is_place_noun(tree.lower_lemma(noun)) && tree.has_upos(noun, {"NOUN"});
    const int bearer = told ? bearer_of_apposition(tree, noun) : noun;
    return bearer != noun && name_label(tree, bearer) == "LOC" ? bearer : kNone;
}

// "Karsk" of "in Karsk", "Velm" of "near the Kostran town of Velm": the name of the place; kNone where it has none.
int place_named(const Tree& tree, int place) {
    if (tree.has_child(place, "conj")) return kNone;
    if (name_label(tree, place) == "LOC") return place;
    if (!lexicon::is_place_noun(tree.lower_lemma(place))) return kNone;
    for (const int c : tree.children_with(place, "nmod")) {
        if (tree.preposition(c) == "of" && name_label(tree, c) == "LOC" && !tree.has_child(c, "conj")) return c;
    }
    return kNone;
}

// "a cinema in Karsk", "two villages near Velm": what stays where it is, though it has no name.
bool is_building_or_place(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    if (!tree.has_upos(noun, {"NOUN"}) || event_noun(tree, noun) != nullptr) return false;
    const bool new_here = is_indefinite(tree, noun) || tree.has_child(noun, "nummod");  // not "the town"
    return lexicon::is_facility_noun(lemma) || is_of_kind("seated_body", tree, noun) ||
           (new_here && lexicon::is_place_noun(lemma) && !is_of_kind("vague_place", tree, noun));
}

// "a cinema" of "bombed a cinema in Karsk", whether the town hangs on the cinema or on the bombing; kNone if there is
// none.
int noun_right_before(const Tree& tree, int place) {
    const int above = tree.head(place);
    if (tree.is(place, "nmod")) return above;
    for (const int c : tree.is(place, "obl") ? tree.children(above) : std::span<const int>{}) {
        if (tree.is_any(c, {"obj", "obl"}) && c < place && lexicon::is_facility_noun(tree.lower_lemma(c)) &&
            tree.extent(c).end == tree.extent(place).begin)
            return c;
    }
    return kNone;
}

// "a cinema in Karsk", "the two hospitals near Velm", "Ana Reis's villa outside Karsk": the building right before. One
// that is still to be built is nowhere.
int building_at(const Tree& tree, int place) {
    const int noun = noun_right_before(tree, place);
    if (noun == kNone || !is_building_or_place(tree, noun) || tree.extent(place).begin != noun + 1) return kNone;
    if (tree.is(noun, "obj") && lexicon::rule_words().is("building", verb_lemma(tree, tree.head(noun)))) return kNone;
    const bool some = tree.child_any(noun, {"det", "nummod", "nmod:poss"}) != kNone;
    const bool denied = tree.has_child(noun, "det", "no") || tree.has_child(noun, "det", "any");
    if (!some || denied || tree.has_child(noun, "conj") || tree.is(noun, "conj")) return kNone;
    const int bearer = bearer_of_apposition(tree, noun);  // "Velm, a port in Kenya"
    return bearer == noun || is_name(tree, bearer) ? bearer : noun;
}

bool ends_at_comma(const Tree& tree, int phrase) {
    const int end = tree.extent(phrase).end;
    return tree.word(end).form == "," || tree.word(end - 1).form == ",";
}

// "Ghana held them near the capital, Accra": the state that the sentence has named, where the city is known to be its
// capital; kNone.
int state_of_known_capital(const Tree& tree, int capital, int city) {
    const bool alone = tree.has_child(capital, "det", "the") && tree.child_any(capital, {"amod", "compound"}) == kNone;
    const auto* country = alone ? lexicon::country_of_capital(tree.text(proper_name_range(tree, city))) : nullptr;
    for (int i = capital - 1; country != nullptr && i >= 0; --i) {
        const bool adjective = is_country_adjective(tree, i) && lexicon::country_of_adjective(tree.word(i).form) == country;
        if (adjective || lexicon::country_named(tree.text(proper_name_range(tree, i))) == country) return i;
    }
    return kNone;
}

}  // namespace

Propositions seat_beside_name(const Tree& tree, int town) {
    if (const int thing = placed_in(tree, town); thing != kNone) return {seat(town, thing, "be in", town)};
    if (const int part = part_of_body_at(tree, town); part != kNone) return {seat(town, part, "be at", town)};
    if (const int building = building_at(tree, town); building != kNone) {
        const std::string preposition = tree.preposition(town);
        const int name = place_named(tree, town);
        const bool lies = preposition == "in" || preposition == "near" || preposition == "outside";
        return name != kNone && lies ? Propositions{seat(town, building, "be " + preposition, name)} : Propositions{};
    }
    if (!tree.has_upos(town, {"PROPN"}) || tree.has_child(town, "case")) return {};
    const int above = tree.head(town);
    const int state = state_behind(tree, town);
    if (tree.is(town, "appos") && is_body_before(tree, above, town) &&
        (state != kNone || name_label(tree, town) == "LOC"))
        return {seat(town, above, lexicon::is_facility_noun(tree.lower_lemma(above)) ? "be in" : "be based in", town)};
    const bool before = tree.is_any(town, {"compound", "nmod:desc"}) && above > town && state != kNone &&
                        tree.has_upos(above, {"NOUN"}) && state < above && tree.word(above).xpos == "NN";
    const int owner = tree.child(above, "nmod:poss");  // "the Karsk, Ohio, firm's stock": the firm
    const int noun = owner > state ? owner : above;
    if (!before || event_noun(tree, noun) != nullptr) return {};
    return {seat(town, noun, seat_of_noun(tree, noun), town)};
}

Propositions capital_by_name(const Tree& tree, int capital) {
    if (tree.lower_lemma(capital) != "capital") return {};
    int city = kNone;
    int state = kNone;
    for (const int c : tree.children(capital)) {
        if (c > capital && tree.is(c, "nmod") && tree.preposition(c) == "of" && name_label(tree, c) == "LOC") city = c;
        const bool adjective = tree.is(c, "amod") && is_country_adjective(tree, c);
        if (c < capital && (adjective || (tree.is(c, "nmod:poss") && name_label(tree, c) == "LOC"))) state = c;
        if (c > capital && tree.is(c, "appos") && state == kNone) {
            city = c;
            state = state_of_known_capital(tree, capital, city);
        }
    }
    if (city == kNone || state == kNone) return {};
    Proposition p = seat(capital, city, "capital of", state);
    p.rule = "capital_by_name";
    p.relation_words = {capital, capital + 1};
    return {p};
}

Propositions equipped_with(const Tree& tree, int thing) {
    const int with = tree.child(thing, "case");
    if (with < 2 || tree.lower_form(with) != "with" || !tree.has_upos(thing, {"NOUN"}) ||
        !tree.has_child(thing, "nummod") || tree.word(with - 1).form != "," || !ends_at_comma(tree, thing))
        return {};
    int body = with - 2;
    while (tree.is_any(body, {"flat", "compound"}) && tree.head(body) != kNone && name_label(tree, body) != "")
        body = tree.head(body);
    if (name_label(tree, body) != "ORG" || !is_name(tree, body)) return {};
    Proposition p = seat(thing, body, "have", thing);
    p.rule = "equipped_with";
    p.relation_words = {with, with + 1};
    return {p};
}

}  // namespace relata::extract
