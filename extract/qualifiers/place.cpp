// Where a happening takes place: from its own "in Idlib" to that of the clause around it.

#include "extract/qualifiers/place.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/circumstances.h"

namespace relata::extract {

namespace {

/// How well a noun names a place: a name before a noun ("the area").
enum class Fit { none, noun, name };

bool is_location_name(const Tree& tree, int i) { return tree.word(i).ner.ends_with("LOC"); }

bool is_place_word(const Tree& tree, int i) {
    const std::string lemma = tree.lower_lemma(i);
    return lexicon::is_place_noun(lemma) || lexicon::is_facility_noun(lemma);
}

/// A part of the name before its generic noun: "Idlib province", "Hmeimim base".
bool has_location_modifier(const Tree& tree, int i) {
    return std::ranges::any_of(tree.children(i), [&](int c) {
        return tree.is_any(c, {"compound", "flat", "nmod:desc", "appos"}) && is_location_name(tree, c);
    });
}

/// "the city of Aleppo" -> Aleppo, "the capital Damascus" -> Damascus; any other noun stays.
int named_by(const Tree& tree, int noun) {
    if (is_location_name(tree, noun)) return noun;
    const bool of = lexicon::place_words().is("named_by", tree.lower_lemma(noun));
    for (const int c : tree.children(noun)) {
        if (c < noun || !is_location_name(tree, c)) continue;
        if (tree.is_any(c, {"appos", "nmod:desc", "flat"}) || (of && tree.is(c, "nmod") && tree.preposition(c) == "of"))
            return c;
    }
    return noun;
}

/// "sentenced to ten years in prison", "spent two terms in office", "returned to office", "fought them at home",
/// "scored in the third quarter", "in the first place", "in a blog post", "on its web site": a state, a time, a turn of
/// phrase, a text.
bool is_no_place(const Tree& tree, int noun) {
    const std::string preposition = tree.preposition(noun);
    const bool alone = tree.word(noun).xpos == "NN" && tree.children(noun).size() == 1;
    const bool bare = alone && (preposition == "in" || lexicon::place_words().is("turn_of_phrase", tree.lemma(noun)));
    const auto has_word = [&](auto test) {
        return std::ranges::any_of(tree.children(noun),
                                   [&](int c) { return c < noun && test(tree.lower_form(c)); });
    };
    const auto& times = lexicon::time_words();
    const bool unit = times.is("unit", tree.lemma(noun)) || tree.lemma(noun) == "place";
    const bool part_of_time = unit && has_word([&](const auto& word) {
                                  return times.is("ordinal", word) || times.is("shift", word) || word == "latest";
                              });
    const bool text = has_word([&](const auto& word) { return lexicon::place_words().is("text_on", word); }) &&
                      (tree.lemma(noun) == "post" || tree.lemma(noun) == "site");
    const int of = tree.child(noun, "nmod");  // "in a deep state of unconsciousness", "in her new position"
    const bool condition = tree.lemma(noun) == "state" && tree.preposition(of) == "of" && !is_location_name(tree, of) &&
                           !is_place_word(tree, of);
    const bool post = tree.lemma(noun) == "position" && tree.has_child(noun, "nmod:poss");
    return bare || part_of_time || text || condition || post;
}

// "al-Qaida in the Arabian Peninsula": the peninsula only names the group.
bool is_inside_name(const Tree& tree, int noun) {
    const int preposition = tree.child(noun, "case");
    return tree.word(noun).ner.starts_with("I-") && preposition != kNone &&
           tree.word(preposition).ner.starts_with("I-");
}

Fit fit_of(const Tree& tree, int noun) {
    if (is_inside_name(tree, noun)) return Fit::none;
    if (is_location_name(tree, noun)) return Fit::name;
    if (!is_nominal(tree, noun) || !is_place_word(tree, noun) || is_no_place(tree, noun)) return Fit::none;
    return has_location_modifier(tree, noun) || named_by(tree, noun) != noun ? Fit::name : Fit::noun;
}

/// True if the preposition tells where: "in Idlib", "on the border", but not "attacks on Aleppo".
bool tells_where(const Tree& tree, int noun) {
    const std::string preposition = tree.preposition(noun);
    if (preposition == "to") return tree.lemma(noun) == "street";  // "took to the streets of Sarn"
    if (preposition == "on" || preposition == "along") {
        return lexicon::place_words().is("on_noun", tree.lower_lemma(noun));
    }
    return lexicon::place_words().is("static", preposition);
}

/// The better of two places: a name, then the one before.
int better(const Tree& tree, int a, int b) {
    if (a == kNone) return b;
    if (b == kNone || fit_of(tree, a) >= fit_of(tree, b)) return a;
    return b;
}

/// "killed 97 people, mostly in Asia": not all of them there.
bool is_where_most(const Tree& tree, int noun) {
    const int preposition = tree.child(noun, "case");
    return lexicon::place_words().is("in_part", tree.lower_form(preposition - 1));
}

/// A place among the dependents of `i` with this relation.
int place_among(const Tree& tree, int i, std::string_view relation) {
    int best = kNone;
    for (const int c : tree.children(i)) {
        if (!tree.is(c, relation) || tree.is(c, "obl:agent") || !tells_where(tree, c) || is_where_most(tree, c))
            continue;
        if (fit_of(tree, c) != Fit::none) best = better(tree, best, c);
    }
    return best;
}

/// "in an air attack in Idlib", "at a meeting in Ankara": the place of a noun that is none itself.
int place_inside(const Tree& tree, int noun, int depth) {
    if (const int own = place_among(tree, noun, "nmod"); own != kNone) return own;
    int best = kNone;
    for (const int c : tree.children(noun)) {  // "testimony about a killing in Dujail" was given elsewhere
        const bool apart = lexicon::place_words().is("elsewhere", tree.preposition(c));
        if (tree.is_any(c, {"nmod", "conj"}) && c > noun && depth > 0 && !apart)
            best = better(tree, best, place_inside(tree, c, depth - 1));
    }
    return best;
}

/// A place among the dependents of `i` to or from which it goes: with this relation and preposition.
int place_by(const Tree& tree, int i, std::string_view relation, std::initializer_list<std::string_view> prepositions) {
    for (const int c : tree.children(i)) {
        const bool fits = tree.is(c, relation) && fit_of(tree, c) != Fit::none;
        if (fits && std::ranges::find(prepositions, tree.preposition(c)) != prepositions.end()) return c;
    }
    return kNone;
}

/// "a shop in Lahore", "a village in the Kaduna State": the name that tells where a nameless place lies.
int narrowest_name(const Tree& tree, int place) {
    if (place == kNone || fit_of(tree, place) != Fit::noun || tree.has_upos(place, {"PROPN"})) return place;
    const bool before =
        tree.lemma(place) == "front" && tree.has_child(place, "nmod");  // "in front of the bank in Tunis"
    if (before) return narrowest_name(tree, place_by(tree, place, "nmod", {"of"}));
    const int around = place_among(tree, place, "nmod");
    return around != kNone && fit_of(tree, around) == Fit::name ? around : place;
}

bool is_attack(const Tree& tree, int i) {
    const std::string lemma = tree.lower_lemma(i);
    const auto* noun = lexicon::nominal_event(lemma);
    const auto* type = lexicon::event_class(noun == nullptr ? lemma : noun->verb);
    return type != nullptr && type->type == "ASSAULT";
}

/// "killed in an attack on Aleppo": what attacks a place is there. Where it starts is the second best: "attacks from
/// the zone".
int place_of_attack(const Tree& tree, int noun) {
    if (!is_attack(tree, noun)) return kNone;
    const int target = place_by(tree, noun, "nmod", {"on", "against", "across"});
    if (target != kNone && fit_of(tree, target) == Fit::name) return target;
    return place_by(tree, noun, "nmod", {"from"});
}

/// "clashes in Idlib killed ten", "rains in Sindh killed ten": the subject is the happening.
bool is_happening(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    return lexicon::nominal_event(lemma) != nullptr || lexicon::is_hazard_noun(lemma);
}

int own_place(const Tree& tree, int i);

/// True if the verb happens where its oblique noun does: "killed in an attack in", "said at a meeting in".
bool happens_at(const Tree& tree, int noun) {
    const std::string preposition = tree.preposition(noun);
    if (lies_apart(tree, noun)) return false;  // "criticised Iran over the killing in"
    return tree.is(noun, "obl:agent") || preposition == "during" || preposition == "amid" ||
           lexicon::place_words().is("static", preposition);
}

/// "The city has seen weeks of protests", "Mali suffered an uptick of attacks": what a place goes through is there.
int undergoing_place(const Tree& tree, int noun) {
    int object = noun;
    while (tree.is(object, "nmod") && tree.preposition(object) == "of") object = tree.head(object);
    const int verb = tree.head(object);
    if (verb == kNone || !tree.is(object, "obj") || !lexicon::place_words().is("goes_through", tree.lemma(verb)))
        return kNone;
    const int subject = tree.child(verb, "nsubj");
    return subject != kNone && is_happening(tree, noun) && fit_of(tree, subject) != Fit::none ? subject : kNone;
}

/// "Thursday's Damascus blast", "attacks launched in Idlib".
int on_noun(const Tree& tree, int noun) {
    if (const int found = place_inside(tree, noun, 2); found != kNone) return found;
    for (const int c : tree.children(noun)) {
        if (!is_participle_of(tree, c, noun)) continue;
        if (const int found = place_among(tree, c, "obl"); found != kNone) return found;
    }
    for (const int c : tree.children(noun)) {
        const bool country =
            lexicon::country_named(tree.word(c).form) != nullptr;  // "Russia-Turkey talks": who, not where
        if (tree.is(c, "compound") && is_location_name(tree, c) && is_happening(tree, noun) && !country) return c;
    }
    const int hit = place_of_attack(tree, noun);
    return hit == kNone ? undergoing_place(tree, noun) : hit;
}

/// "stage uprising", "open fire": the act that a light verb carries.
std::string carried_act(const Tree& tree, int verb, int object) {
    return tree.lower_lemma(verb) + " " + tree.lower_lemma(object);
}

/// The act of the verb, or of the noun that it carries: "staged an uprising".
const lexicon::EventClass* class_of_verb(const Tree& tree, int verb) {
    const int object = tree.child(verb, "obj");
    const auto* noun =
        object == kNone || !is_light(tree, verb) ? nullptr : lexicon::nominal_event(tree.lower_lemma(object));
    const auto* carried = noun == nullptr ? nullptr : lexicon::event_class(noun->verb);
    return carried != nullptr ? carried : lexicon::event_class(tree.lemma(verb));
}

/// "A court in Paris convicts", "police in Tijuana arrest", "rebels in Darfur staged an uprising", "protesters in
/// Bamako broke windows": people who act where they are.
bool acts_where_it_is(const Tree& tree, int noun, int verb) {
    static constexpr std::string_view kActs[] = {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "AID", "SANCTION"};
    const std::string lemma = tree.lower_lemma(noun);
    const auto* event = class_of_verb(tree, verb);
    const bool acts = event != nullptr && std::ranges::find(kActs, event->type) != std::end(kActs);
    if (!acts && !lexicon::event_words().is("crowd", lemma)) return false;
    return lexicon::place_words().is("local", lemma) || lexicon::is_person_noun(lemma);
}

/// True if the place of a participant is that of the verb: "shelled villages in", "met officials in", "clashes in …
/// erupted"; not of a topic, "discussed the attack in".
bool lends_place(const Tree& tree, int noun, int verb) {
    if (tree.is(noun, "nsubj") && !tree.is(noun, "nsubj:pass"))
        return is_happening(tree, noun) || acts_where_it_is(tree, noun, verb);
    if (tree.is(noun, "obj") && is_light(tree, verb)) return true;  // "held talks in"
    return !is_about(tree, verb) || lexicon::is_person_noun(tree.lower_lemma(noun));
}

/// "killed after a collision in", "injured following a blast in": where the cause is, the harm is.
bool harms_after(const Tree& tree, int noun, int verb) {
    const std::string preposition = tree.preposition(noun);
    return is_harm(tree, verb) && (preposition == "after" || preposition == "following");
}

/// "houses" of "killed five soldiers and destroyed seven houses": what one verb hits, and no place of what the `other`
/// did to its own object.
bool is_building_hit(const Tree& tree, int place, int verb, int other) {
    return tree.is(place, "obj") && tree.head(place) == verb && fit_of(tree, place) != Fit::name &&
           lexicon::is_facility_noun(tree.lower_lemma(place)) && tree.has_child(other, "obj");
}

/// "attacked and beaten up by a man in Koszalin", "Two were killed and six others were hurt after a bus overturned in
/// Quito": what trails the last of several acts holds for all; of harms also where each has its own victims.
int place_at_end(const Tree& tree, int i) {
    const int last = last_conjunct(tree, i);
    const int found = last == kNone ? kNone : own_place(tree, last);
    if (found == kNone) return kNone;
    if (is_building_hit(tree, found, last, i)) return kNone;
    if (!lexicon::place_words().is("moves", tree.lower_lemma(last))) return found;
    return tells_where(tree, found) ? found : kNone;  // "freed three men and sent them to Qatar"
}

/// "Four people are killed after a bus collides with a truck in Lahore", "died as he drove through Kidal".
int through_cause(const Tree& tree, int verb) {
    if (!is_harm(tree, verb) && tree.lemma(verb) != "die") return kNone;
    for (const int c : tree.children_with(verb, "advcl")) {
        const bool cause = tree.has_child(c, "mark", "after") || tree.has_child(c, "mark", "when") ||
                           tree.has_child(c, "advmod", "when") || tree.has_child(c, "mark", "as");
        if (!cause) continue;
        if (const int found = own_place(tree, c); found != kNone) return found;
        if (const int found = place_at_end(tree, c); found != kNone) return found;
    }
    return kNone;
}

/// "came under attack from the zone".
bool is_attacked(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children_with(verb, "obl"),
                               [&](int c) { return tree.preposition(c) == "under" && is_attack(tree, c); });
}

/// "deployed troops to Idlib", "entered the village", "rockets were fired from the zone", "stolen from a museum".
int through_motion(const Tree& tree, int verb) {
    const std::string lemma = tree.lower_lemma(verb);
    const bool brought = tree.has_child(verb, "obj") || tree.has_child(verb, "nsubj:pass");
    if (brought && lexicon::place_words().is("moves", lemma)) {
        if (const int goal = place_by(tree, verb, "obl", {"to", "into", "onto"}); goal != kNone) return goal;
    }
    const int object = tree.child(verb, "obj");
    const bool reached = object != kNone && fit_of(tree, object) != Fit::none;
    if (reached && (lexicon::place_words().is("reaches", lemma) || is_attack(tree, verb))) return object;
    const int subject = tree.child(verb, "nsubj");
    const bool attack = lexicon::place_words().is("taken_from", lemma) || is_attacked(tree, verb) ||
                        is_attack(tree, verb) || (object != kNone && is_attack(tree, object)) ||
                        (subject != kNone && is_happening(tree, subject) && is_attack(tree, subject));
    return attack ? place_by(tree, verb, "obl", {"from"}) : kNone;
}

/// "collided with a truck in Lahore", "drove into a crowd in Trier": both are there.
bool meets_with(const Tree& tree, int noun, int verb) {
    const std::string preposition = tree.preposition(noun);
    return !is_about(tree, verb) && (preposition == "with" || preposition == "into");
}

/// "met for a new round of talks in Quito", "gathered for a summit in Lima".
bool meets_for(const Tree& tree, int noun, int verb) {
    if (tree.preposition(noun) != "for" || !lexicon::place_words().is("comes_together", tree.lemma(verb))) return false;
    const auto is_meeting = [&](int i) {
        const auto* event = lexicon::nominal_event(tree.lower_lemma(i));
        const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
        return type != nullptr && type->type == "CONSULT";
    };
    return is_meeting(noun) || std::ranges::any_of(tree.children(noun), [&](int c) {
               return tree.is(c, "nmod") && tree.preposition(c) == "of" && is_meeting(c);
           });
}

bool is_event_subject(const Tree& tree, int noun) {
    return tree.is(noun, "nsubj") && !tree.is(noun, "nsubj:pass") && is_happening(tree, noun);
}

/// The place on a participant of the verb, in the order in which readers would take it.
int on_participant(const Tree& tree, int verb) {
    for (const int c : tree.children_with(verb, "obl")) {
        const bool there =
            happens_at(tree, c) || harms_after(tree, c, verb) || meets_with(tree, c, verb) || meets_for(tree, c, verb);
        if (!there || (fit_of(tree, c) != Fit::none && !meets_with(tree, c, verb))) continue;
        if (const int found = place_inside(tree, c, 1); found != kNone) return found;
        if (const int target = place_of_attack(tree, c); target != kNone) return target;
    }
    const bool finds = lexicon::place_words().is("finds", tree.lower_lemma(verb));
    if (reports(tree, verb) && !is_light(tree, verb) && !finds) return kNone;
    for (const std::string_view relation : {"obj", "nsubj:pass", "nsubj"}) {
        const int noun = tree.child(verb, relation);
        if (noun == kNone || !lends_place(tree, noun, verb)) continue;
        const bool topic = is_about(tree, verb) && !is_event_subject(tree, noun);  // "signed the Minsk agreement"
        const int found = topic ? place_inside(tree, noun, 1) : on_noun(tree, noun);
        if (found != kNone) return found;
    }
    return kNone;
}

/// "Idlib, where clashes erupted", "the collapse of Libya, where armed groups fight".
int through_where(const Tree& tree, int verb) {
    if (!tree.is(verb, "acl:relcl") || !tree.has_child(verb, "advmod", "where")) return kNone;
    const int noun = tree.head(verb);
    if (fit_of(tree, noun) != Fit::none) return noun;
    int before = tree.extent(verb).begin - 1;
    while (before > noun && tree.has_upos(before, {"PUNCT"})) --before;
    return before > noun && tree.head(before) == noun && fit_of(tree, before) == Fit::name ? before : kNone;
}

/// "opened fire on visitors at a museum", "an attack was carried out on a post in the north": where the victims are,
/// the blow falls.
int through_victims(const Tree& tree, int verb) {
    int object = tree.child(verb, "obj");
    if (object == kNone) object = tree.child(verb, "nsubj:pass");
    const bool light = object != kNone && is_light(tree, verb);
    const std::string act = light ? carried_act(tree, verb, object) : tree.lower_lemma(verb);
    const auto* type = lexicon::event_class(act);
    if (type == nullptr || type->type != "ASSAULT") return kNone;
    for (const int c : tree.children_with(verb, "obl")) {
        const std::string_view preposition = tree.preposition(c);
        const bool hit = preposition == "on" || preposition == "at" || preposition == "against";
        if (!hit || fit_of(tree, c) != Fit::none) continue;
        if (const int found = place_inside(tree, c, 1); found != kNone) return found;
    }
    return kNone;
}

/// "Experts were killed there."
int place_there(const Tree& tree, int i) {
    for (const int c : tree.children(i)) {
        if (tree.is(c, "advmod") && tree.has_upos(c, {"ADV"}) && tree.lemma(c) == "there") return c;
    }
    return kNone;
}

int own_place(const Tree& tree, int i) {
    if (!is_predicate(tree, i)) return on_noun(tree, i);
    if (const int direct = place_among(tree, i, "obl"); direct != kNone) return direct;
    for (const auto& way : {on_participant, through_where, through_cause, through_motion, through_victims}) {
        if (const int found = way(tree, i); found != kNone) return found;
    }
    return place_there(tree, i);
}

/// What the words above `i` say for it.
int shared_place(const Tree& tree, int i) {
    const SharedWith shared = shares_with(tree, i);
    if (shared.word == kNone) return kNone;
    int found = own_place(tree, shared.word);
    if (found != kNone && is_building_hit(tree, found, shared.word, i))
        found = kNone;  // "damaging a house and killing three"
    if (found == kNone) found = shared_place(tree, shared.word);
    return found != kNone && shared.only_before && found > shared.word ? kNone : found;
}

int find_place(const Tree& tree, int i) {
    if (const int own = own_place(tree, i); own != kNone) return own;
    if (const int shared = shared_place(tree, i); shared != kNone) return shared;
    const int act = phased_act(tree, i);
    return act == kNone ? place_at_end(tree, i) : own_place(tree, act);
}

}  // namespace

int place_of(const Tree& tree, int predicate, int object) {
    if (predicate < 0 || predicate >= tree.size()) return kNone;
    const bool listed = object != kNone && tree.is(object, "conj") && !reports(tree, predicate);
    const int own = listed ? place_among(tree, object, "nmod") : kNone;  // "a bridge in Tyre and a depot in Sidon"
    int found = narrowest_name(tree, own != kNone ? own : find_place(tree, predicate));
    if (listed && found == tree.first_conjunct(object)) found = object;  // "marched in Lima and Quito": in each
    return found == kNone ? kNone : named_by(tree, found);
}

bool is_said_as_place(const Tree& tree, int place) { return tells_where(tree, tree.first_conjunct(place)); }

bool is_nameless_place(const Tree& tree, int place, std::string_view name) {
    const bool generic = lexicon::place_words().is("nameless", tree.lower_lemma(place));
    const bool described = std::ranges::any_of(tree.children(place), [&](int c) {
        return tree.is_any(c, {"amod", "compound", "nmod", "nummod", "acl"});
    });
    return generic && !described && (to_lower_ascii(name) == name || to_lower_ascii(name) == "there");
}

}  // namespace relata::extract
