// Modifier rules: lasting relations told by a word before a noun: whose it is, who backs it, what it is against.

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/phrases.h"
#include "extract/nouns/noun_parts.h"
#include "extract/rules/proposition.h"

namespace relata::extract {
namespace {

Proposition possession(std::string_view rule, int anchor, int subject, std::string_view relation, int object) {
    Proposition p;
    p.rule = rule;
    p.anchor = anchor;
    p.subject = {subject, kNone};
    p.relation = relation;
    p.relation_words = {anchor, anchor + 1};
    p.object = {object, kNone};
    return p;
}

// What they do who are against it: those who take to the streets protest, others only oppose it.
std::string stance_verb(const Tree& tree, int noun, std::string_view stance) {
    const auto* event = event_noun(tree, noun);
    const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    const bool marches = (type != nullptr && type->type == "PROTEST") ||
                         lexicon::rule_words().is("protesting", tree.lower_lemma(noun));
    return stance == "oppose" && marches ? "protest against" : std::string(stance);
}

// "government-backed fighters", "rebel-held towns", "flood-hit villages": what no name is, and yet acts or strikes.
// Every country has firms that are "state-owned".
bool backs_without_name(const Tree& tree, int backer) {
    const std::string lemma = tree.lower_lemma(backer);
    if (!tree.has_upos(backer, {"NOUN"}) || lemma == "state") return false;
    return lexicon::is_government_noun(lemma) || lexicon::is_military_noun(lemma) ||
           lexicon::is_armed_group_noun(lemma) || lemma == "opposition";
}

// What the participle says that the backer does; hazards only do harm, and a country's people own and build, not the
// country.
std::optional<std::string_view> backing_verb(const Tree& tree, int backer, int participle) {
    const std::string& form = tree.word(participle).form;
    const auto& words = lexicon::rule_words();
    if (lexicon::is_hazard_noun(tree.lower_lemma(backer))) return words.value("harming", form);
    if (!is_name(tree, backer) && !is_country_adjective(tree, backer) && !backs_without_name(tree, backer)) return {};
    const bool country =
        is_country_adjective(tree, backer) || lexicon::country_named(tree.word(backer).form) != nullptr;
    if (country && words.is("done_by_people", form)) return {};
    return words.value("backing", form);
}

// "Ansar, an Iran-backed group", "Lima-based developer Jan Holt": who is called that; other nouns themselves.
int named_behind(const Tree& tree, int noun) {
    const int name = tree.head(noun);
    const bool title =
        name != kNone && name > noun && tree.is_any(noun, {"nmod:desc", "compound"}) && name_label(tree, name) == "PER";
    return title ? name : bearer_of_apposition(tree, noun);
}

// "Darfur region": a place that is called by the name before it.
bool calls_place(const Tree& tree, int noun) {
    return lexicon::is_place_noun(tree.lower_lemma(noun)) && std::ranges::any_of(tree.children(noun), [&](int c) {
               return c < noun && tree.is(c, "compound") && name_label(tree, c) == "LOC";
           });
}

}  // namespace

Propositions possessed_place(const Tree& tree, int owner) {
    if (!tree.is(owner, "nmod:poss") || !is_name(tree, owner) || tree.has_child(owner, "conj")) return {};
    const int thing = tree.head(owner);
    if (is_body_of_person(tree, owner)) return {possession("possessed_place", owner, owner, "have", thing)};
    if (thing < owner || tree.word(thing).xpos == "NNS" || event_noun(tree, thing) != nullptr ||
        tree.has_child(thing, "conj"))
        return {};
    const bool part = name_label(tree, owner) == "ORG" && name_label(tree, thing) == "ORG" &&
                      tree.has_upos(thing, {"PROPN"}) && is_of_kind("part_of_body", tree, thing);
    if (part)
        return {possession("possessed_place", owner, thing, "be part of", owner)};  // "Ostra University's Law Center"
    const bool state = lexicon::country_named(tree.text(proper_name_range(tree, owner))) != nullptr;
    const bool facility = lexicon::is_facility_noun(tree.lower_lemma(thing));
    const bool body = lexicon::is_actor_noun(tree.lower_lemma(thing));  // "Iran's Strait Authority", named as a place
    const bool land = name_label(tree, thing) == "LOC" || calls_place(tree, thing);
    if (state && land && !body) return {possession("possessed_place", owner, thing, "be located in", owner)};
    if (state && lexicon::rule_words().is("held_facility", tree.lower_lemma(thing)))
        return {possession("possessed_place", owner, owner, "control", thing)};
    if (!state && facility && name_label(tree, owner) == "LOC")
        return {possession("possessed_place", owner, thing, "be located in", owner)};
    return {};
}

Propositions possessed_body(const Tree& tree, int owner) {
    const int body = tree.head(owner);
    const bool pronoun = tree.lemma(owner) == "he" || tree.lemma(owner) == "she" || tree.lemma(owner) == "his" ||
                         tree.lemma(owner) == "her";  // "his Velm party"
    const bool person = name_label(tree, owner) == "PER" || pronoun;
    if (!tree.is(owner, "nmod:poss") || body < owner || !person || !tree.has_upos(body, {"NOUN"}) ||
        !lexicon::rule_words().is("owned_body", tree.lower_lemma(body)))
        return {};
    const int apposed = tree.child(body, "appos");
    const bool named = std::ranges::any_of(tree.children(body), [&](int c) {
        return c < body && tree.is(c, "compound") && name_label(tree, c) == "ORG";  // "Ana Reis's Velm party"
    });
    const bool behind = apposed != kNone && apposed > body && name_label(tree, apposed) == "ORG";
    if (!named && !behind) return {};
    return {possession("possessed_body", owner, owner, "have", behind ? apposed : body)};
}

std::optional<StanceObject> stance_object(const Tree& tree, int modifier) {
    const Word& word = tree.word(modifier);
    const auto hyphen = word.form.find('-');
    if (hyphen == std::string::npos || !lexicon::rule_words().is("stance", word.form.substr(0, hyphen + 1))) return {};
    const std::string whom = word.form.substr(hyphen + 1);
    if (whom.empty() || word.span.end - word.span.start != word.form.size()) return {};
    StanceObject out;
    out.span = {word.span.start + static_cast<std::uint32_t>(hyphen + 1), word.span.end};
    const lexicon::Country* state = lexicon::country_of_adjective(whom);
    if (state == nullptr) state = lexicon::country_named(whom);
    out.country = state != nullptr;
    out.name = state != nullptr ? std::string(state->name) : whom;
    if (state == nullptr && (whom.ends_with("ean") || whom.ends_with("ian") || whom.ends_with("ish") ||
                             whom.ends_with("ese") || whom.ends_with("ist")))
        return {};  // "pro-European": an adjective of nothing that we could name
    const auto thing = lexicon::rule_words().value("stance_object", whom);
    if (state == nullptr && thing && !thing->empty()) out.name = *thing;  // "pro-western": the West
    const bool known = state != nullptr || thing || (whom.front() >= 'A' && whom.front() <= 'Z');
    return known ? std::optional(out) : std::nullopt;
}

// "two lawmakers from the Velm party", "an investigator from the ministry": in whose service they are.
static Propositions body_behind_person(const Tree& tree, int noun, int body) {
    const bool called = std::ranges::any_of(tree.children(body), [&](int c) {  // "the ruling Velm faction"
        return c < body && tree.is(c, "compound") && name_label(tree, c) == "ORG";
    });
    const bool named =
        called || name_label(tree, body) == "ORG" || lexicon::is_government_noun(tree.lower_lemma(body));
    const bool person = lexicon::is_person_noun(tree.lower_lemma(noun)) && tree.has_upos(noun, {"NOUN"});
    const bool some = tree.has_child(noun, "nummod") || is_indefinite(tree, noun) ||
                      tree.has_child(noun, "amod", "several") || tree.has_child(noun, "det", "some");
    if (!named || !person || !some || tree.is_any(noun, {"obj", "nsubj:pass"}) || tree.has_child(body, "conj"))
        return {};
    return {possession("origin_behind_noun", body, noun, "be from", body)};
}

Propositions origin_behind_noun(const Tree& tree, int place) {
    const int noun = tree.head(place);
    const bool from = noun != kNone && place > noun && tree.is(place, "nmod") && tree.preposition(place) == "from";
    if (from && name_label(tree, place) != "LOC") return body_behind_person(tree, noun, place);
    if (!from) return {};
    const bool person = name_label(tree, noun) == "PER" || lexicon::is_person_noun(tree.lower_lemma(noun));
    const int bearer = bearer_of_apposition(tree, noun);
    const bool known = bearer != noun || is_name(tree, noun) || tree.has_child(noun, "nummod");
    const bool may_be_moved = bearer == noun && tree.is_any(noun, {"obj", "nsubj:pass"});  // "freed two men from Karsk"
    if (!person || !known || may_be_moved) return {};
    Propositions out;
    for (const Nominal& where : split_nominals(tree, place)) {
        if (name_label(tree, where.head) != "LOC") continue;
        out.push_back(possession("origin_behind_noun", place, bearer, "be from", where.head));
    }
    return out;
}

Propositions doer_behind_act(const Tree& tree, int act) {
    const int noun = tree.head(act);
    const bool behind = noun != kNone && act > noun && tree.is(act, "nmod") && tree.preposition(act) == "behind" &&
                        event_noun(tree, act) != nullptr && tree.has_upos(noun, {"NOUN", "PROPN"});
    if (!behind || !can_act(tree, noun)) return {};
    const int name = is_name(tree, noun) ? noun : tree.child(noun, "appos");
    const int subject = tree.has_child(noun, "cop") ? tree.child(noun, "nsubj") : name;
    if (subject == kNone || !is_name(tree, subject)) return {};
    return {possession("doer_behind_act", act, subject, "be behind", act)};
}

Propositions stance_modifier(const Tree& tree, int modifier) {
    const int noun = tree.head(modifier);
    if (noun == kNone || noun < modifier || !tree.is_any(modifier, {"amod", "compound"})) return {};
    const std::string& form = tree.word(modifier).form;
    const bool in_name =
        tree.word(modifier).ner != "O" && is_name(tree, noun) && form.front() >= 'A' && form.front() <= 'Z';
    if (in_name || !stance_object(tree, modifier)) return {};  // "the Anti-Corruption Commission"
    const auto stance = lexicon::rule_words().value("stance", form.substr(0, form.find('-') + 1));
    const std::string verb = stance_verb(tree, noun, *stance);
    const bool event = event_noun(tree, noun) != nullptr;
    if (event ? verb != "protest against" : !can_act(tree, noun)) return {};
    Proposition p;
    p.rule = "stance_modifier";
    p.anchor = noun;
    if (!event) p.subject = {noun, kNone};
    p.relation = verb;
    p.relation_words = {modifier, modifier + 1};
    p.object_words = {modifier, modifier + 1};
    return {p};
}

// "Toledo" of "Toledo, Ohio-based": the town before its state.
static int town_before_state(const Tree& tree, int state) {
    const bool behind =
        state >= 2 && tree.word(state - 1).form == "," && lexicon::place_words().is("us_state", tree.word(state).form);
    int town = behind ? state - 2 : kNone;
    while (tree.is(town, "flat") && name_label(tree, tree.head(town)) == "LOC") town = tree.head(town);
    return name_label(tree, town) == "LOC" ? town : state;
}

// "Kostra's state-owned bank, Norda", "Kostran state-run agency Tass": the state is told beside what it owns.
static Propositions owned_by_state(const Tree& tree, int noun, int participle) {
    int state = kNone;
    for (const int c : tree.children(noun)) {
        const bool owner =
            tree.is(c, "nmod:poss") && lexicon::country_named(tree.text(proper_name_range(tree, c))) != nullptr;
        if (c < participle && (owner || (tree.is(c, "amod") && is_country_adjective(tree, c)))) state = c;
    }
    int name = kNone;
    for (const int c : tree.children(noun)) {
        if (c > noun && tree.is_any(c, {"appos", "flat"}) && name_label(tree, c) == "ORG") name = c;
        if (c < noun && c > participle && tree.is(c, "compound") && name_label(tree, c) == "ORG") name = noun;
    }
    const auto verb = lexicon::rule_words().value("backing", tree.word(participle).form);
    if (state == kNone || name == kNone || !verb) return {};
    Proposition p;
    p.rule = "backed_modifier";
    p.anchor = participle;
    p.subject = {state, kNone};
    p.relation = *verb;
    p.relation_words = {participle, participle + 1};
    p.object = {name, kNone};
    return {p};
}

Propositions backed_modifier(const Tree& tree, int participle) {
    const int noun = tree.head(participle);
    const bool modifies = noun != kNone && participle < noun && tree.is_any(participle, {"amod", "compound"});
    if (!modifies || participle < 2 || tree.word(participle - 1).form != "-") return {};
    const int last = participle - 2;
    if (tree.lower_form(last) == "state") return owned_by_state(tree, noun, participle);
    const int backer = tree.is(last, "flat") ? tree.head(last) : town_before_state(tree, last);  // "al-Qaeda-linked"
    Proposition p;
    p.rule = "backed_modifier";
    p.anchor = participle;
    p.relation_words = {participle, participle + 1};
    if (const auto verb = backing_verb(tree, backer, participle)) {
        p.subject = {backer, kNone};
        p.relation = *verb;
        p.object = {named_behind(tree, noun), kNone};
        return {p};
    }
    const bool named = is_name(tree, backer) || is_country_adjective(tree, backer);
    const auto state = lexicon::rule_words().value("siding", tree.word(participle).form);
    if (!state || !named || !can_act(tree, noun)) return {};
    p.subject = {named_behind(tree, noun), kNone};
    p.relation = *state;
    p.object = {backer, kNone};
    return {p};
}

}  // namespace relata::extract
