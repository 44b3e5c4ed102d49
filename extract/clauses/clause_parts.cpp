// Parts of a clause that the sentence tells elsewhere: before the relative clause, with a verb beside it, as a measure.

#include "extract/clauses/clause_parts.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/complement.h"
#include "extract/clauses/relative.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// Not "the day they hope to leave", "the way he chose to die".
bool can_be_object(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    return tree.has_upos(noun, {"NOUN", "PROPN"}) && !lexicon::rule_words().is("time_noun", lemma) &&
           !lexicon::rule_words().is("calendar", lemma) && lemma != "way" && lemma != "reason" && lemma != "place";
}

// "the night the ferry sank"; not "the first time he won".
bool is_hour(const Tree& tree, int noun) {
    return tree.has_upos(noun, {"NOUN"}) && tree.lemma(noun) != "time" &&
           lexicon::rule_words().is("time_noun", tree.lower_lemma(noun));
}

// "the bill they promised to repeal": a verb whose infinitive is done by its subject, and that has no other object.
bool only_governs_infinitive(const Tree& tree, int verb) {
    const auto* control = lexicon::control_verb_with_object(verb_lemma(tree, verb));
    return control != nullptr && control->controller == lexicon::Control::Controller::subject;
}

// The relative clause whose object `predicate` takes: itself, "built" of "posts Turkey built", or the one above an
// infinitive, "promised" for "repeal".
int relative_clause_of(const Tree& tree, const Clause& clause) {
    const int predicate = clause.predicate;
    const int above = tree.head(predicate);
    const bool governs = clause.infinitive != kNone && only_governs_infinitive(tree, predicate);
    if (tree.is(predicate, "acl:relcl")) return governs ? kNone : predicate;
    const bool infinitive = tree.is(predicate, "xcomp") && tree.has_child(predicate, "mark", "to") &&
                            tree.is(above, "acl:relcl") && only_governs_infinitive(tree, above);
    const bool alone = lexicon::rule_words().is("happens_alone", clause.lemma) ||
                       lexicon::rule_words().is("intransitive", clause.lemma) || !clause.obliques.empty() ||
                       clause.infinitive != kNone;
    return infinitive && !alone && can_be_object(tree, tree.head(above)) ? above : kNone;
}

// The object that a relative clause has outside: "the posts (that) Turkey built".
void add_relativised_object(const Tree& tree, Clause& clause) {
    if (clause.passive || clause.copular) return;
    const int relative = relative_clause_of(tree, clause);
    if (relative == kNone || is_hour(tree, tree.head(relative))) return;
    const int own = own_subject(tree, relative);
    if (own == kNone || !clause.objects.empty() || is_relative_pronoun(tree, own) || clause.content != kNone) return;
    for (const int c : tree.children(own)) {  // "the premier, whose coalition collapsed"
        if (tree.is(c, "nmod:poss") && is_relative_pronoun(tree, c)) return;
    }
    for (const Oblique& o : clause.obliques) {
        if (o.head == tree.head(relative)) return;
    }
    for (const int verb : {relative, clause.predicate}) {
        for (const int c : tree.children(verb)) {
            if (is_relative_pronoun(tree, c) || tree.word(c).xpos == "WRB") return;
        }
    }
    clause.objects.push_back({tree.head(relative), kNone});
}

// "Norex, which Holt founded in 2001 and sold in 2010": the second has the same object before it.
void add_object_of_relative_beside(const Tree& tree, Clause& clause) {
    const int first = tree.is(clause.predicate, "conj") ? tree.head(clause.predicate) : kNone;
    const int object = first == kNone ? kNone : tree.child(first, "obj");
    const auto& words = lexicon::rule_words();
    const bool alone = words.is("happens_alone", clause.lemma) || words.is("intransitive", clause.lemma) ||
                       words.is("never_done_to", clause.lemma);
    if (object == kNone || object > first || !tree.is(first, "acl:relcl") || !is_relative_pronoun(tree, object) ||
        alone || clause.passive || clause.copular || !clause.objects.empty() ||
        own_subject(tree, clause.predicate) != kNone || clause.content != kNone || clause.infinitive != kNone ||
        first_complement(tree, clause))
        return;
    clause.objects = nominals_of(tree, object);
}

// A conjunct verb shares the object only when it stands before it: "attacked and destroyed the base".
void add_shared_object(const Tree& tree, Clause& clause) {
    if (!clause.objects.empty() || clause.passive || clause.copular || clause.content != kNone ||
        clause.infinitive != kNone)
        return;
    if (!clause.obliques.empty() || lexicon::rule_words().is("happens_alone", clause.lemma)) return;
    if (lexicon::rule_words().is("never_done_to", clause.lemma)) return;  // "regrouped and retook the town"
    const int first = tree.head(clause.predicate);
    if (tree.is(clause.predicate, "conj") && tree.has_upos(first, {"VERB"}) &&
        own_subject(tree, clause.predicate) == kNone) {  // hung on the first of the two
        const int object = tree.child(first, "obj");
        if (object > clause.predicate) clause.objects = nominals_of(tree, object);
        return;
    }
    for (const int c : tree.children(clause.predicate)) {
        if (!tree.is(c, "conj") || !tree.has_upos(c, {"VERB"}) || c - clause.predicate > 3) continue;
        const bool penalty = tree.has_child(c, "cc", "or") && lexicon::rule_words().is("penalty", tree.lemma(c));
        if (penalty) continue;  // "must disarm or face sanctions"
        const int object = tree.child(c, "obj");
        const bool alike = tree.word(c).xpos == tree.word(clause.predicate).xpos;
        const bool own_tense = tree.has_child(c, "aux") && lexicon::rule_words().is("needs_object", clause.lemma);
        if (!alike && !own_tense && tree.has_child(clause.predicate, "aux"))
            continue;  // "had failed and gave no details", but "has received and is reviewing a plan"
        const bool met_thing = clause.lemma == "meet" && object != kNone && !can_act(tree, object);
        if (object != kNone && !met_thing && !tree.has_child(c, "nsubj")) clause.objects = nominals_of(tree, object);
    }
}

// "buy weapons to send to Ukraine", "missiles to hand to the army": what is sent is what was bought.
void add_object_before_infinitive(const Tree& tree, Clause& clause) {
    const int verb = clause.predicate;
    if (clause.passive || !clause.objects.empty() || clause.content != kNone || clause.infinitive != kNone ||
        !tree.has_child(verb, "mark", "to") || !lexicon::rule_words().is("needs_object", clause.lemma))
        return;
    const int above = tree.head(verb);
    const int thing = tree.is(verb, "acl") ? above : tree.is(verb, "advcl") ? tree.child(above, "obj") : kNone;
    if (thing != kNone && thing < verb && !can_act(tree, thing)) clause.objects = nominals_of(tree, thing);
}

// "The index was trading up 2 percent", "ended down 3 points".
bool is_quoted_at(const std::string& lemma) {
    const std::size_t particle = lemma.find(' ');
    if (particle == std::string::npos || !lexicon::rule_words().is("quoted", lemma.substr(0, particle))) return false;
    const std::string way = lemma.substr(particle + 1);
    return way == "up" || way == "down";
}

// "The trial lasted three weeks": how long is all that it tells.
bool lasts(const Clause& clause) { return clause.lemma == "last"; }

// "by 2030": until when.
bool is_year(const Tree& tree, int number) {
    const std::string& form = tree.word(number).form;
    return form.size() == 4 && (form.starts_with("19") || form.starts_with("20")) && tree.children(number).size() == 1;
}

// "Prices fell 3 percent", "shares dropped by 8 percent": by how much it changed is what is told.
void add_measure_of_change(const Tree& tree, Clause& clause) {
    if (clause.passive || !clause.objects.empty()) return;
    const bool changes = lexicon::rule_words().is("changing", clause.lemma) || is_quoted_at(clause.lemma);
    if (!changes && !lasts(clause)) return;
    for (const int c : tree.children_with(clause.predicate, "obl")) {
        const bool measure = tree.is(c, "obl:unmarked") || (tree.preposition(c) == "by" && !is_year(tree, c));
        const bool counted = tree.has_child(c, "nummod") || tree.has_upos(c, {"NUM", "SYM"});
        const std::string lemma = tree.lower_lemma(c);
        const bool time = lexicon::rule_words().is("time_noun", lemma) || lexicon::rule_words().is("calendar", lemma);
        if (!measure || !counted || c < clause.predicate || time != lasts(clause)) continue;
        clause.objects = {{c, kNone}};
        std::erase_if(clause.obliques, [&](const Oblique& o) { return o.head == c; });
        return;
    }
}

// "France, where he once lived", "the academy where she taught": at which place an act without an object was done.
void add_place_before(const Tree& tree, Clause& clause) {
    const bool bare = !clause.copular && !clause.passive && clause.objects.empty() && clause.content == kNone &&
                      clause.infinitive == kNone && !first_complement(tree, clause);
    if (!bare || !tree.is(clause.predicate, "acl:relcl")) return;
    const auto& below = tree.children(clause.predicate);
    const bool where =
        std::ranges::any_of(below, [&](int c) { return tree.word(c).xpos == "WRB" && tree.lower_form(c) == "where"; });
    const int noun = tree.head(clause.predicate);
    if (!where || noun > clause.predicate || clause.lemma == "die" || clause.lemma == "come" || clause.lemma == "go")
        return;
    const std::string label{name_label(tree, noun)};
    const std::string lemma = tree.lower_lemma(noun);
    const bool inside = label == "LOC" || lexicon::is_place_noun(lemma) || lexicon::is_facility_noun(lemma);
    if (inside || label == "ORG") clause.obliques.push_back({noun, inside ? "in" : "at"});
}

// "told the bureau about it", "asked her for help", "gave him until May": a recipient all the same. Not "failed to pay
// its workers in May", "provided the bureau with files", "informed her of the raid".
bool is_told_or_given(const Tree& tree, const Clause& clause) {
    if (lexicon::rule_words().is("mere_saying", clause.lemma)) return true;
    const auto complement = first_complement(tree, clause);
    return complement && complement->preposition != "with" && complement->preposition != "of" &&
           complement->preposition != "as" && complement->preposition != "over" && complement->preposition != "against";
}

}  // namespace

bool is_only_object(const Tree& tree, const Clause& clause) {
    if (!clause.objects.empty() || clause.recipients.empty() || clause.content != kNone) return false;
    if (clause.infinitive == kNone) return clause.obliques.empty() || !is_told_or_given(tree, clause);
    const auto* control = lexicon::control_verb_with_object(clause.lemma);
    using enum lexicon::Control::Controller;
    return tree.has_child(clause.infinitive, "mark", "to") && control != nullptr && control->controller == object &&
           control->effect == lexicon::Control::Effect::possible;
}

void add_parts_told_elsewhere(const Tree& tree, Clause& clause) {
    add_relativised_object(tree, clause);
    add_shared_object(tree, clause);
    add_object_of_relative_beside(tree, clause);
    add_object_before_infinitive(tree, clause);
    add_measure_of_change(tree, clause);
    add_place_before(tree, clause);
}

}  // namespace relata::extract
