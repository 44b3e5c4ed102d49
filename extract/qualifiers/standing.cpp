// Standing: polarity and modality gathered on the way from a word to the clause that the article states.

#include "extract/qualifiers/standing.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clause.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

using Effect = lexicon::Control::Effect;

void negate(Standing& s) { s.polarity = s.polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed; }

// The first qualification met on the way up is the nearest one, and it stands.
void qualify(Standing& s, Modality m) {
    if (s.modality == Modality::asserted) s.modality = m;
}

void apply(Standing& s, Effect effect) {
    switch (effect) {
        case Effect::planned:
            return qualify(s, Modality::planned);
        case Effect::requested:
            return qualify(s, Modality::requested);
        case Effect::possible:
            return qualify(s, Modality::possible);
        case Effect::not_done:
            return negate(s);
        case Effect::phase:
        case Effect::attempt:
        case Effect::done:
            return;
    }
}

bool has_mark(const Tree& tree, int i, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(tree.children(i), [&](int c) {
        const bool introduces =
            tree.is_any(c, {"mark", "case"}) || (tree.is(c, "advmod") && tree.word(c).xpos == "WRB");
        return introduces &&
               std::ranges::find(words, std::string_view(to_lower_ascii(tree.word(c).form))) != words.end();
    });
}

bool is_condition(const Tree& tree, int clause) {
    if (has_mark(tree, clause, {"if", "unless", "whether"})) return true;
    const int first = tree.extent(clause).begin;  // "in case …"
    return first + 1 < tree.size() && to_lower_ascii(tree.word(first).form) == "in" &&
           to_lower_ascii(tree.word(first + 1).form) == "case";
}

bool depends_on_condition(const Tree& tree, int i) {
    return std::ranges::any_of(tree.children(i), [&](int c) { return tree.is(c, "advcl") && is_condition(tree, c); });
}

void own_standing(const Tree& tree, int i, Standing& s) {
    if (is_negated(tree, i)) negate(s);
    if (depends_on_condition(tree, i)) qualify(s, Modality::conditional);
    qualify(s, own_modality(tree, i));
}

// "will come and destroy": the second verb shares the auxiliary unless it has its own, or its own subject.
void share_with_first_conjunct(const Tree& tree, int conjunct, int first, Standing& s) {
    if (tree.has_child(conjunct, "nsubj") || tree.has_child(conjunct, "aux")) return;
    if (depends_on_condition(tree, first)) qualify(s, Modality::conditional);
    qualify(s, own_modality(tree, first));
    const bool alternative = tree.has_child(conjunct, "cc", "or") || tree.has_child(conjunct, "cc", "nor");
    if (alternative && is_negated(tree, first)) s.polarity = Polarity::negated;
}

void under_reporting(const Tree& tree, int verb, Standing& s) {
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, verb));
    if (reporting == nullptr) return;
    using Kind = lexicon::Reporting::Kind;
    if (reporting->kind == Kind::deny) negate(s);
    if (reporting->kind == Kind::ask) qualify(s, Modality::requested);
    if (reporting->kind == Kind::threaten) qualify(s, Modality::planned);
    if (reporting->kind == Kind::hint) qualify(s, Modality::possible);
}

bool is_claim(const Tree& tree, int verb) {
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, verb));
    const auto* control = lexicon::control_verb(verb_lemma(tree, verb));
    if (control != nullptr) return false;  // "continue", "agree"
    using Kind = lexicon::Reporting::Kind;
    return reporting != nullptr && (reporting->kind == Kind::say || reporting->kind == Kind::deny);
}

bool is_attempt_noun(std::string_view lemma) { return lexicon::rule_words().is("undertaking", lemma); }

// "is accused of bribing officials": nobody is named who says so, and yet it is no more than said.
bool is_charge_by_nobody(const Tree& tree, int clause) {
    static constexpr std::array<std::string_view, 3> kVerbs = {"accuse", "suspect", "charge"};
    const int verb = tree.head(clause);
    return std::ranges::find(kVerbs, std::string_view(tree.lemma(verb))) != kVerbs.end() && is_passive(tree, verb) &&
           !tree.has_child(verb, "obl:agent") && has_mark(tree, clause, {"of", "with"});
}

// An adverbial clause lends its kind to what it holds: purpose, condition, "without".
void under_adverbial(const Tree& tree, int clause, Standing& s) {
    if (is_condition(tree, clause)) return qualify(s, Modality::conditional);
    if (is_charge_by_nobody(tree, clause)) return qualify(s, Modality::reported);
    const bool infinitive = has_mark(tree, clause, {"to"}) && !tree.has_child(clause, "nsubj");
    if (infinitive) qualify(s, Modality::planned);
}

// "demanded a halt", "threatened an attack", "prevented the evacuation": what a verb does to the event that is its
// object.
void under_object(const Tree& tree, int verb, Standing& s) {
    const std::string lemma = verb_lemma(tree, verb);
    if (const auto* control = lexicon::control_verb_with_object(lemma)) apply(s, control->effect);
}

// "The offensive could begin": an event noun stands as the verb does that only says that it takes place.
bool only_says_that_it_happens(std::string_view lemma) { return lexicon::rule_words().is("happening", lemma); }

// One step up: what the governor `h` makes of its dependent `i`. False where the scope ends.
bool step(const Tree& tree, int i, int h, Standing& s) {
    if (tree.is(i, "conj")) {
        share_with_first_conjunct(tree, i, h, s);
        return true;
    }
    if (tree.is(i, "xcomp") && is_claim(tree, h)) {  // "claims to have destroyed"
        under_reporting(tree, h, s);
        return false;
    }
    if (tree.is_any(i, {"xcomp", "ccomp", "advcl", "acl"})) {
        if (const auto* control = control_over(tree, i)) {
            const bool permitted =
                control->effect == Effect::possible && tree.word(h).xpos == "VBG";  // "…, allowing the army to advance"
            if (!permitted && !is_ended(tree, i))
                apply(s, control->effect);  // "stop attacking" says itself that it ends
            if (is_negated(tree, h)) negate(s);
            qualify(s, own_modality(tree, h));
            return true;
        }
    }
    if (tree.is(i, "xcomp")) {
        if (is_negated(tree, h)) negate(s);
        qualify(s, own_modality(tree, h));
        return true;
    }
    if (tree.is(i, "ccomp") && !tree.has_upos(h, {"NOUN"})) {
        under_reporting(tree, h, s);
        const bool raises = tree.lemma(h) == "think" || tree.lemma(h) == "believe" || tree.lemma(h) == "expect";
        if (raises && is_negated(tree, h)) negate(s);
        return lexicon::reporting_verb(verb_lemma(tree, h)) == nullptr;
    }
    if (tree.is(i, "advcl")) {
        under_adverbial(tree, i, s);
        return !tree.has_child(i, "nsubj");
    }
    if (tree.is(i, "acl") && !tree.is(i, "acl:relcl") && tree.has_child(i, "mark", "to")) {
        if (!is_attempt_noun(tree.lemma(h)) && !is_record(tree, h)) qualify(s, Modality::planned);
        return true;
    }
    if (tree.is(i, "acl:relcl")) return false;
    if (tree.is_any(i, {"acl", "ccomp"}) && tree.has_upos(h, {"NOUN"}) && tree.is(h, "obj") && tree.head(h) != kNone) {
        under_reporting(tree, tree.head(h), s);  // "denied reports that the firm had paid"
        return false;
    }
    if (tree.is(i, "obl") && is_attempt_noun(tree.lemma(i))) return true;  // "in a bid to make the army halt"
    if (tree.is_any(i, {"obj", "nsubj:pass"}) && tree.has_upos(h, {"VERB"})) {
        under_object(tree, h, s);
        return false;
    }
    if (tree.is(i, "nsubj") && is_condition(tree, h)) {  // "unless an attack originates there"
        qualify(s, Modality::conditional);
        return false;
    }
    if (tree.is(i, "nsubj") && tree.has_upos(h, {"VERB", "AUX"}) && only_says_that_it_happens(verb_lemma(tree, h))) {
        if (is_negated(tree, h)) negate(s);
        qualify(s, own_modality(tree, h));
        return true;
    }
    return false;
}

}  // namespace

Standing standing_of(const Tree& tree, int anchor) {
    Standing s;
    own_standing(tree, anchor, s);
    for (int i = anchor; tree.head(i) != kNone; i = tree.head(i)) {
        if (!step(tree, i, tree.head(i), s)) break;
    }
    return s;
}

}  // namespace relata::extract
