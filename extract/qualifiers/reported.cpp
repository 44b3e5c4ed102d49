// Reporting: verbs, adjectives and nouns that hold somebody's words, and where those words end.

#include "extract/qualifiers/reported.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/clauses/adverbial_subject.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/subject.h"
#include "extract/clauses/verb_parts.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

using Kind = lexicon::Reporting::Kind;

bool is_told_by_us(const Tree& tree, int verb) {
    const int subject = tree.child(verb, "nsubj");
    return subject != kNone && lexicon::rule_words().is("person_speaking", tree.lower_form(subject));
}

bool is_finite_verb(const Tree& tree, int i) {
    const std::string& tag = tree.word(i).xpos;
    return tag == "VBZ" || tag == "VBP" || tag == "VBD";
}

// "The board remained convinced that …", "She grew certain that …": as "was convinced".
bool is_state_of_mind(const Tree& tree, int i) {
    const int verb = tree.head(i);
    return verb != kNone && tree.is(i, "xcomp") && tree.has_upos(i, {"ADJ", "VERB"}) &&
           lexicon::rule_words().is("coming_to_think", tree.lemma(verb)) && !tree.has_child(verb, "obj");
}

// "The ruling makes it clear that …"; not "They should make it clear that …", which nobody has said yet.
bool is_made_clear(const Tree& tree, int i) {
    const int verb = tree.head(i);
    if (verb != kNone && (tree.has_child(verb, "aux", "should") || tree.has_child(verb, "aux", "must"))) return false;
    return verb != kNone && tree.is(i, "xcomp") && tree.lower_lemma(i) == "clear" &&
           tree.lemma(verb) == "make" && tree.child(i, "ccomp") != kNone;
}

// "She let him know that …"
bool is_let_know(const Tree& tree, int i) {
    const int verb = tree.head(i);
    return verb != kNone && tree.is_any(i, {"xcomp", "ccomp"}) && tree.lemma(i) == "know" &&
           tree.lemma(verb) == "let" && !tree.has_child(i, "mark");
}

}  // namespace

int saying_verb(const Tree& tree, int predicate) {
    const int verb = tree.head(predicate);
    const bool made_sure = verb != kNone && tree.is(predicate, "xcomp") && tree.lemma(verb) == "make" &&
                           tree.lower_lemma(predicate) == "sure";
    const bool with_verb = made_sure || is_made_clear(tree, predicate) || is_let_know(tree, predicate) ||
                           is_state_of_mind(tree, predicate);
    return with_verb ? tree.head(predicate) : predicate;
}

const lexicon::Reporting* reporting_at(const Tree& tree, int i) {
    if (is_made_clear(tree, i)) return lexicon::reporting_verb("make clear");
    if (is_let_know(tree, i)) return lexicon::reporting_verb("let know");
    const bool adjective = tree.has_child(i, "cop") || is_state_of_mind(tree, i) ||
                           (tree.has_upos(i, {"ADJ", "VERB"}) && is_passive(tree, i));
    if (adjective) {
        if (const auto* row = lexicon::reporting_verb("be " + tree.lower_form(i))) return row;
    }
    return tree.has_upos(i, {"VERB", "AUX"}) ? lexicon::reporting_verb(verb_lemma(tree, i)) : nullptr;
}

bool is_quoting_verb(std::string_view lemma) { return lemma == "quote" || lemma == "cite"; }

// "a broker of an importer — say, a baker": for example.
static bool is_for_example(const Tree& tree, int i) {
    return tree.word(i).form == "say" && i > 0 && i + 1 < tree.size() && tree.word(i + 1).form == "," &&
           tree.has_upos(i - 1, {"PUNCT"}) && tree.child_any(i, {"nsubj", "aux"}) == kNone;
}

bool attributes_content(const Tree& tree, int predicate) {
    if (is_for_example(tree, predicate)) return false;
    if (tree.has_upos(predicate, {"VERB"}) && is_quoting_verb(tree.lemma(predicate))) return true;
    const auto* reporting = reporting_at(tree, predicate);
    if (reporting == nullptr) return false;
    return reporting->kind != Kind::know || lexicon::rule_words().is("finding", reporting->lemma) ||
           is_told_by_us(tree, predicate);
}

bool is_indirect_question(const Tree& tree, int i) {
    static constexpr std::array<std::string_view, 4> kAsking = {"how", "why", "what", "who"};
    const int verb = tree.head(i);
    if (verb == kNone || i < verb || !tree.is_any(i, {"ccomp", "advcl", "obj", "xcomp"})) return false;
    const int first = tree.extent(i).begin;
    if (std::ranges::find(kAsking, tree.lower_form(first)) == kAsking.end()) return false;
    if (tree.is_any(i, {"ccomp", "advcl"})) return first == verb + 1 || tree.is(i, "ccomp");
    return i == first &&
           (tree.child_any(i, {"acl:relcl", "advcl:relcl", "cop"}) != kNone ||  // "what it did", "what it is"
            tree.has_child(i, "acl"));                                          // "how to mend it"
}

bool is_left_untold(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        const std::string form = tree.lower_form(c);
        return form == "not" || form == "n't" || form == "n’t" || form == "never";
    });
}

bool is_owned_up_to(const Tree& tree, int gerund) {
    const int verb = tree.head(gerund);
    return verb != kNone && tree.word(gerund).xpos == "VBG" && tree.has_child(gerund, "mark", "to") &&
           lexicon::rule_words().is("owning_up", tree.lemma(verb));
}

bool is_claimed_deed(const Tree& tree, int i) {
    const int verb = tree.head(i);
    if (verb == kNone || !tree.is(i, "advcl") || i < verb) return false;
    const bool perfect = std::ranges::any_of(tree.children(i), [&](int c) {
        return tree.is(c, "aux") && tree.lemma(c) == "have" && c > verb && tree.lower_form(c - 1) == "to";
    });
    if (!perfect) return false;
    const auto* saying = tree.has_child(verb, "obj") ? nullptr : reporting_at(tree, verb);
    return saying != nullptr && (saying->kind == Kind::say || saying->kind == Kind::deny);
}

bool weighs_words(const Tree& tree, int verb) {
    return lexicon::rule_words().is("weighing_words", verb_lemma(tree, verb));
}

bool lays_charge(const Tree& tree, int verb) {
    if (!tree.has_upos(verb, {"VERB"})) return false;
    const std::string& lemma = tree.lemma(verb);
    const auto* act = lexicon::event_class(lemma);
    return lexicon::rule_words().is("accusing", lemma) || lexicon::rule_words().value("charging", lemma) == "charge" ||
           (act != nullptr && act->type == "ACCUSE");
}

bool lays_charge_as_object(const Tree& tree, int verb) {
    const int charge = tree.has_upos(verb, {"VERB"}) ? tree.child_any(verb, {"obj", "nsubj:pass"}) : kNone;
    return charge != kNone && lexicon::rule_words().is("charge_laid", tree.lower_lemma(charge)) &&
           !lexicon::is_patient_light_verb(verb_lemma(tree, verb));
}

bool is_claim_of_another(const Tree& tree, int noun) {
    const int verb = tree.is_any(noun, {"obj", "iobj"}) ? tree.head(noun) : kNone;  // "denied Kostran reports that …"
    if (verb == kNone) return false;
    const auto* reporting = reporting_at(tree, verb);
    const bool denied = reporting != nullptr && reporting->kind == Kind::deny;
    return std::ranges::any_of(tree.children(noun), [&](int c) {
        if (tree.is(c, "nmod:poss")) return !tree.has_upos(c, {"PRON"});
        if (denied && tree.is(c, "amod") && nationality_at(tree, c) != nullptr) return true;  // "Kostran reports"
        const bool by = tree.is(c, "nmod") && (tree.preposition(c) == "by" || tree.preposition(c) == "from");
        return by && (denied ? is_name(tree, c) && holds_hearsay(tree, noun) : tree.preposition(c) == "by");
    });
}

bool holds_hearsay(const Tree& tree, int noun) {
    return lexicon::rule_words().value("content_noun", tree.lower_lemma(noun)) == "reported";
}

// "Claims that the army fled are false", "are not true".
static bool is_found_untrue(const Tree& tree, int noun) {
    const int judgement = tree.is(noun, "nsubj") ? tree.head(noun) : kNone;
    if (judgement == kNone) return false;
    const auto truth = lexicon::rule_words().value("truth", tree.lemma(judgement));
    return truth && (*truth == "negated") != is_negated(tree, judgement);
}

bool is_called_untrue(const Tree& tree, int noun) {
    if (!is_statement(tree, noun) && tree.lemma(noun) != "news" && !holds_hearsay(tree, noun)) return false;
    const bool untrue = std::ranges::any_of(tree.children(noun), [&](int c) {
        return c < noun && tree.is_any(c, {"amod", "compound"}) &&
               lexicon::rule_words().value("truth", tree.lower_form(c)) == "negated";
    });
    const int truth = tree.is(noun, "nmod") ? tree.head(noun) : kNone;
    return untrue || is_found_untrue(tree, noun) ||
           (truth != kNone && tree.lemma(truth) == "truth" && tree.has_child(truth, "det", "no"));
}

bool is_taken_back(const Tree& tree, int verb) {
    if (lexicon::rule_words().is("taking_back", verb_lemma(tree, verb))) return !is_negated(tree, verb);
    return lexicon::rule_words().is("naming", tree.lemma(verb)) && std::ranges::any_of(tree.children(verb), [&](int c) {
               return c > verb && tree.is_any(c, {"xcomp", "obl", "advcl"}) &&
                      lexicon::rule_words().value("truth", tree.lower_form(c)) == "negated";
           });
}

static bool is_verb_of_denial(const Tree& tree, int verb) {
    const auto* reporting = lexicon::reporting_verb(verb_lemma(tree, verb));
    return reporting != nullptr && reporting->kind == Kind::deny;
}

static bool is_denying(const Tree& tree, int verb) {
    return tree.has_upos(verb, {"VERB"}) && is_verb_of_denial(tree, verb) && !is_passive(tree, verb);
}

// "denied": words, where "rejected" may be of a plan.
static bool disputes_words(const Tree& tree, int verb) {
    return is_denying(tree, verb) && lexicon::rule_words().is("disputing_words", tree.lemma(verb));
}

// "denied it", "disputed this": what was told just before.
static bool denies_what_was_told(const Tree& tree, int verb) {
    const int object = tree.child(verb, "obj");
    if (object == kNone || !disputes_words(tree, verb)) return false;
    const std::string form = tree.lower_form(object);
    return form == "it" || form == "this" || form == "that";
}

// "…, a charge that Veldia denies", "…, which Veldia denies": of what the words before the comma tell.
static bool denies_beside(const Tree& tree, int verb) {
    const int noun = tree.is(verb, "acl:relcl") && is_denying(tree, verb) ? tree.head(verb) : kNone;
    if (noun == kNone || noun > verb) return false;
    const bool anything = tree.lemma(noun) == "something" && follows_comma(tree, noun);  // "something Veldia denies"
    if (anything) return disputes_words(tree, verb);
    const bool claim = is_statement(tree, noun) || holds_hearsay(tree, noun);
    const int object = tree.child(verb, "obj");
    const bool which = object != kNone && object > 0 && tree.lower_form(object) == "which" && object < verb;
    if (!claim) return which && tree.word(object - 1).form == "," && disputes_words(tree, verb);
    return follows_comma(tree, noun) && tree.is_any(noun, {"parataxis", "appos"}) && tree.has_child(noun, "det", "a");
}

// "Media said that police had shot a man, but the ministry denied it", "Norland accuses Veldia of arming rebels, a
// charge Veldia denies": the denial of `content`, kNone if there is none.
static int denial_behind(const Tree& tree, int content) {
    const int saying = tree.is_any(content, {"ccomp", "advcl"}) ? tree.head(content) : kNone;
    const bool said = saying != kNone && tree.is(content, "ccomp") && reporting_at(tree, saying) != nullptr;
    const bool charged = saying != kNone && lays_charge(tree, saying) && tree.has_child(content, "mark", "of");
    if (saying > content || (!said && !charged)) return kNone;
    for (int verb = content + 1; verb < tree.size(); ++verb) {
        if (denies_beside(tree, verb) && tree.governs(saying, verb)) return verb;
        const int first = tree.is(verb, "conj") ? tree.first_conjunct(verb) : kNone;
        if ((first == content || first == saying) && denies_what_was_told(tree, verb)) return verb;
    }
    return kNone;
}

static bool is_told_plainly(const Tree& tree, int verb) {
    const Standing standing = standing_of(tree, verb);
    return standing.polarity == Polarity::affirmed && standing.modality == Modality::asserted;
}

int denier_of_claim(const Tree& tree, int anchor) {
    const int content = tree.first_conjunct(anchor);
    if (const int denial = denial_behind(tree, content); denial > anchor)
        return is_told_plainly(tree, denial) ? own_subject(tree, denial) : kNone;
    const int noun = tree.is_any(content, {"acl", "ccomp"}) ? tree.head(content) : kNone;
    if (noun == kNone || !tree.has_child(content, "mark", "that")) return kNone;
    const bool passive = tree.is(noun, "nsubj:pass");  // "the claim that they had fired was rejected by Hallam"
    if (!passive && !is_claim_of_another(tree, noun)) return kNone;
    const int verb = tree.head(noun);
    if (!is_verb_of_denial(tree, verb) || !is_told_plainly(tree, verb)) return kNone;
    return passive ? tree.child(verb, "obl:agent") : own_subject(tree, verb);
}

bool is_said_wrongly(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children(verb), [&](int c) {
        return tree.is(c, "advmod") && lexicon::rule_words().is("wrongly", tree.lower_form(c));
    });
}

bool leaves_open_what(const Tree& tree, int content) {
    return is_indirect_question(tree, content) || tree.has_child(content, "mark", "whether") ||
           tree.has_child(content, "mark", "if");
}

bool is_turned_down(const Tree& tree, int noun) {
    const int verb = tree.is(noun, "obj") ? tree.head(noun) : kNone;
    const auto* reporting = verb == kNone ? nullptr : reporting_at(tree, verb);
    return reporting != nullptr && reporting->kind == Kind::deny &&
           lexicon::rule_words().value("content_noun", tree.lower_lemma(noun)) == "requested";
}

bool is_received(const Tree& tree, int noun) {
    const int verb = tree.is(noun, "obj") ? tree.head(noun) : kNone;
    return verb != kNone && lexicon::is_patient_light_verb(verb_lemma(tree, verb)) && tree.word(noun).xpos == "NNS" &&
           tree.child_any(noun, {"nmod:poss", "nmod"}) == kNone;
}

// "alleges a fraud done by the bank": so much is alleged.
static bool is_alleged(const Tree& tree, int noun) {
    return tree.is(noun, "obj") && tree.lemma(tree.head(noun)) == "allege";
}

bool is_statement(const Tree& tree, int i) {
    if (!tree.has_upos(i, {"NOUN"})) return false;
    const std::string lemma = tree.lower_lemma(i);
    const int verb = tree.head(i);
    if ((lemma == "responsibility" || lemma == "credit") && verb != kNone && tree.is(i, "obj") &&
        tree.lemma(verb) == "claim")
        return true;
    if (is_alleged(tree, i)) return true;
    if (lemma == "post" && tree.has_child(i, "compound")) return false;  // an observation post says nothing
    return lexicon::is_statement_noun(lemma);
}

// "the mayor's demand that they leave", "appeals by the union to stop"
static bool is_demand_of_somebody(const Tree& tree, int noun) {
    const bool owned = std::ranges::any_of(tree.children(noun), [&](int c) {
        return tree.is(c, "nmod:poss") || (tree.is(c, "nmod") && tree.preposition(c) == "by");
    });
    return owned && tree.has_upos(noun, {"NOUN"}) &&
           lexicon::rule_words().value("content_noun", tree.lower_lemma(noun)) == "requested";
}

int statement_holding(const Tree& tree, int i) {
    const int h = tree.head(i);
    if (h == kNone) return kNone;
    const bool only_described =
        tree.is(i, "acl") && tree.word(i).xpos == "VBG" && tree.child_any(i, {"mark", "nsubj"}) == kNone;
    const bool holds = is_statement(tree, h) || is_demand_of_somebody(tree, h);
    const bool described =
        is_passive(tree, i) && !tree.has_child(i, "mark", "that") && !is_alleged(tree, h);  // "claims made in May"
    if (tree.is_any(i, {"acl", "ccomp"}) && !tree.is(i, "acl:relcl") && holds && !described &&
        !only_described)  // "talks pursuing an agreement"
        return h;
    if (!tree.is(i, "advcl") || !tree.has_child(i, "mark", "for")) return kNone;
    const int object = tree.child(h, "obj");  // "claimed responsibility for shooting": hung on the verb
    return object != kNone && is_statement(tree, object) ? object : kNone;
}

// "The jury was told that he had fired": by somebody who is not named.
static bool is_told_to_court(const Tree& tree, int verb) {
    const int told = tree.lemma(verb) == "tell" ? tree.child(verb, "nsubj:pass") : kNone;
    return told != kNone && lexicon::rule_words().is("hearing_witnesses", tree.lower_lemma(told));
}

bool is_hearsay(const Tree& tree, int verb) {
    return tree.has_upos(verb, {"VERB"}) && is_passive(tree, verb) && !tree.has_child(verb, "obl:agent") &&
           (lexicon::rule_words().is("hearsay", tree.lemma(verb)) || is_told_to_court(tree, verb));
}

// "say the fire spread, triggering a stampede": what has happened had that outcome, and not that somebody says so,
// unless it is a reaction ("said prices had risen, sparking protests").
static bool is_outcome_of_told(const Tree& tree, int told, int outcome) {
    const bool past =
        tree.word(told).xpos == "VBD" || (tree.word(told).xpos == "VBN" && !tree.has_child(told, "aux", "be"));
    const int deed = tree.child(outcome, "xcomp");  // "prompting soldiers to open fire"
    const int came = deed != kNone ? deed : tree.child(outcome, "obj");
    if (!past || came == kNone || tree.has_child(told, "aux", "would")) return false;
    const auto* event = lexicon::nominal_event(tree.lower_lemma(came));
    const auto* act = deed != kNone      ? lexicon::event_class(verb_lemma(tree, deed))
                      : event == nullptr ? nullptr
                                         : lexicon::event_class(event->verb);
    const bool reacts = act != nullptr && (act->type == "PROTEST" || act->type == "ACCUSE" || act->type == "REJECT" ||
                                           act->type == "REQUEST" || act->type == "STATEMENT");
    return !reacts && !lexicon::rule_words().is("feeling_stirred", tree.lower_lemma(came));
}

static bool has_pronoun_as_subject(const Tree& tree, int verb) {
    const int subject = tree.child(verb, "nsubj");
    return subject != kNone && tree.has_upos(subject, {"PRON"});
}

// "says the two states are allies, and he blamed the press for the quarrel": what he does with these words is told.
static bool is_next_saying(const Tree& tree, int clause, int content) {
    const int saying = tree.is(content, "ccomp") ? tree.head(content) : kNone;
    const int joint = tree.child(clause, "cc");
    if (saying == kNone || saying > content || joint < 1 || tree.word(joint - 1).form != ",") return false;
    if (attributes_content(tree, saying) && denies_what_was_told(tree, clause)) return true;
    return attributes_content(tree, saying) && has_pronoun_as_subject(tree, clause) &&
           !has_pronoun_as_subject(tree, content) && !has_pronoun_as_subject(tree, saying) &&
           (attributes_content(tree, clause) || lays_charge(tree, clause)) && tree.child(clause, "mark") == kNone;
}

// "“The mill burned,” said Berg, and Holm left the room", the leaving joined to the fire: it is told behind the marks.
static bool is_behind_marks(const Tree& tree, int second, int content) {
    const int saying = tree.is(content, "ccomp") ? tree.head(content) : kNone;
    if (saying == kNone || saying < content || second < saying || !tree.has_child(second, "nsubj")) return false;
    const auto closes = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            const std::string& form = tree.word(i).form;
            if (form == "”" || form == "“" || form == "\"" || form == "''" || form == "``") return true;
        }
        return false;
    };
    return closes(content, saying) && !closes(saying, second);
}

bool leaves_content(const Tree& tree, int i) {
    const int h = tree.head(i);
    if (h == kNone) return false;
    if (tree.is(i, "conj")) {
        if (is_behind_marks(tree, i, h)) return true;
        if (is_next_saying(tree, i, h)) return true;
        return is_finite_verb(tree, i) && tree.has_child(h, "mark", "to") && !tree.has_child(i, "aux") &&
               !is_second_infinitive(tree, i);
    }
    const bool meanwhile = tree.is(i, "advcl") && tree.has_child(i, "mark", "as") && tree.has_child(i, "nsubj") &&
                           !has_pronoun_as_subject(tree, i) &&  // "as they protested"
                           i > h && tree.child_any(i, {"obl", "ccomp", "obj"}) != kNone;
    const int saying = tree.is(h, "ccomp") ? tree.head(h) : kNone;
    if (meanwhile && saying != kNone && attributes_content(tree, saying) && attributes_content(tree, i))
        return true;  // "said it will open, as the union warns of strikes"
    const bool now = is_finite_verb(tree, i) && !tree.has_child(i, "aux") && own_modality(tree, h) == Modality::planned;
    if (meanwhile && now && saying != kNone && attributes_content(tree, saying))
        return true;  // "announces that it will fund schools as the country marks its anniversary"
    if (!tree.is(i, "advcl") || !follows_comma(tree, i)) return false;
    if (tree.word(i).xpos == "VBG" && (tree.has_child(i, "advmod", "thereby") || tree.has_child(i, "advmod", "thus")))
        return tree.is(h, "ccomp");  // "rules that land is theirs, thereby blocking a law": by ruling so
    if (tree.word(i).xpos == "VBG" && is_quoting_verb(tree.lemma(i))) return true;
    if (tree.word(i).xpos == "VBG" && lexicon::rule_words().is("outcome", tree.lemma(i))) {  // "warns that …, causing"
        if (!adverbial_subject(tree, i).nominals.empty()) return false;  // "says the fire spread, causing panic"
        return saying != kNone && saying < h && attributes_content(tree, saying) && !is_outcome_of_told(tree, h, i);
    }
    const bool contrast = tree.has_child(i, "mark", "while") || tree.has_child(i, "mark", "whereas");
    return contrast && attributes_content(tree, i);
}

}  // namespace relata::extract
