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
    const std::string lemma = to_lower_ascii(tree.lemma(i));
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
    const bool of = lexicon::place_words().is("named_by", to_lower_ascii(tree.lemma(noun)));
    for (const int c : tree.children(noun)) {
        if (c < noun || !is_location_name(tree, c)) continue;
        if (tree.is_any(c, {"appos", "nmod:desc", "flat"}) || (of && tree.is(c, "nmod") && tree.preposition(c) == "of"))
            return c;
    }
    return noun;
}

Fit fit_of(const Tree& tree, int noun) {
    if (is_location_name(tree, noun)) return Fit::name;
    if (!is_nominal(tree, noun) || !is_place_word(tree, noun)) return Fit::none;
    return has_location_modifier(tree, noun) || named_by(tree, noun) != noun ? Fit::name : Fit::noun;
}

/// True if the preposition tells where: "in Idlib", "on the border", but not "attacks on Aleppo".
bool tells_where(const Tree& tree, int noun) {
    const std::string preposition = tree.preposition(noun);
    if (preposition == "on" || preposition == "along") {
        return lexicon::place_words().is("on_noun", to_lower_ascii(tree.lemma(noun)));
    }
    return lexicon::place_words().is("static", preposition);
}

/// The better of two places: a name, then the one before.
int better(const Tree& tree, int a, int b) {
    if (a == kNone) return b;
    if (b == kNone || fit_of(tree, a) >= fit_of(tree, b)) return a;
    return b;
}

/// A place among the dependents of `i` with this relation.
int place_among(const Tree& tree, int i, std::string_view relation) {
    int best = kNone;
    for (const int c : tree.children(i)) {
        if (!tree.is(c, relation) || tree.is(c, "obl:agent") || !tells_where(tree, c)) continue;
        if (fit_of(tree, c) != Fit::none) best = better(tree, best, c);
    }
    return best;
}

/// "in an air attack in Idlib", "at a meeting in Ankara": the place of a noun that is none itself.
int place_inside(const Tree& tree, int noun, int depth) {
    if (const int own = place_among(tree, noun, "nmod"); own != kNone) return own;
    int best = kNone;
    for (const int c : tree.children(noun)) {
        if (tree.is(c, "nmod") && c > noun && depth > 0) best = better(tree, best, place_inside(tree, c, depth - 1));
    }
    return best;
}

/// "clashes in Idlib killed ten", "an offensive could begin": the subject is the happening.
bool is_happening(const Tree& tree, int noun) {
    return lexicon::nominal_event(to_lower_ascii(tree.lemma(noun))) != nullptr;
}

/// True if the verb happens where its oblique noun does: "killed in an attack in", "said at a meeting in".
bool happens_at(const Tree& tree, int noun) {
    const std::string preposition = tree.preposition(noun);
    return tree.is(noun, "obl:agent") || preposition == "during" || preposition == "amid" ||
           lexicon::place_words().is("static", preposition);
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
    return kNone;
}

/// True if the place of a participant is that of the verb: "shelled villages in", "met officials in", "clashes in …
/// erupted"; not of a topic, "discussed the attack in".
bool lends_place(const Tree& tree, int noun, int verb) {
    if (tree.is(noun, "nsubj") && !tree.is(noun, "nsubj:pass")) return is_happening(tree, noun);
    return !is_about(tree, verb) || lexicon::is_person_noun(to_lower_ascii(tree.lemma(noun)));
}

/// The place on a participant of the verb, in the order in which readers would take it.
int on_participant(const Tree& tree, int verb) {
    for (const int c : tree.children_with(verb, "obl")) {
        if (fit_of(tree, c) != Fit::none || !happens_at(tree, c)) continue;
        if (const int found = place_inside(tree, c, 1); found != kNone) return found;
    }
    if (reports(tree, verb)) return kNone;
    for (const std::string_view relation : {"obj", "nsubj:pass", "nsubj"}) {
        const int noun = tree.child(verb, relation);
        if (noun == kNone || !lends_place(tree, noun, verb)) continue;
        if (const int found = on_noun(tree, noun); found != kNone) return found;
    }
    return kNone;
}

/// "Idlib, where clashes erupted".
int through_where(const Tree& tree, int verb) {
    if (!tree.is(verb, "acl:relcl") || !tree.has_child(verb, "advmod", "where")) return kNone;
    const int noun = tree.head(verb);
    return fit_of(tree, noun) != Fit::none ? noun : kNone;
}

int own_place(const Tree& tree, int i) {
    if (!is_predicate(tree, i)) return on_noun(tree, i);
    if (const int direct = place_among(tree, i, "obl"); direct != kNone) return direct;
    if (const int found = on_participant(tree, i); found != kNone) return found;
    return through_where(tree, i);
}

/// What the words above `i` say for it.
int shared_place(const Tree& tree, int i) {
    const SharedWith shared = shares_with(tree, i);
    if (shared.word == kNone) return kNone;
    int found = own_place(tree, shared.word);
    if (found == kNone) found = shared_place(tree, shared.word);
    return found != kNone && shared.only_before && found > shared.word ? kNone : found;
}

int find_place(const Tree& tree, int i) {
    if (const int own = own_place(tree, i); own != kNone) return own;
    if (const int shared = shared_place(tree, i); shared != kNone) return shared;
    const int act = phased_act(tree, i);
    return act == kNone ? kNone : own_place(tree, act);
}

}  // namespace

int place_of(const Tree& tree, int predicate) {
    if (predicate < 0 || predicate >= tree.size()) return kNone;
    const int found = find_place(tree, predicate);
    return found == kNone ? kNone : named_by(tree, found);
}

}  // namespace relata::extract
