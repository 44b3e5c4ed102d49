// Worth: placeholders, and vague nouns that need the clause behind them.

#include "extract/worth/worth.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/elided_noun.h"
#include "extract/clauses/restriction.h"
#include "extract/clauses/told_of_all.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/reported.h"
#include "extract/qualifiers/standing.h"
#include "extract/worth/no_prose.h"

namespace relata::extract {
namespace {

// "the only things left", "nine others", "two more", "the first part": a dependent that says which or how many.
bool says_which(const Tree& tree, int c) {
    if (tree.is_any(c, {"nmod", "acl", "compound", "nummod", "nmod:poss", "appos"})) return true;
    return tree.is(c, "amod") && !is_of_kind("vague_adjective", tree, c);
}

// "the more one hears him": nobody in particular.
bool is_anybody(const Tree& tree, int head) {
    return head != kNone && tree.lower_form(head) == "one" &&
           (tree.word(head).xpos == "PRP" || tree.has_child(head, "amod", "more") ||
            tree.has_child(head, "amod", "much"));
}

// "is the man behind the deal", "is a woman who runs a shop": which man is told, if at all, in a line of its own.
bool is_person_alone(const Tree& tree, const Proposition& p) {
    const int who = p.object.head;
    const bool person = p.rule == "copula" && p.relation == "be" && who != kNone && tree.word(who).xpos == "NN" &&
                        is_of_kind("kind_of_person", tree, who);
    const int behind = person ? tree.child_any(who, {"nmod", "acl"}) : kNone;
    if (behind <= who || tree.preposition(behind) == "of" ||
        tree.child_any(who, {"amod", "compound", "nmod:poss", "nummod"}) != kNone)
        return false;
    return !restricted_name(tree, who, {.anchor = p.anchor, .other = p.subject.head, .is_what = true});
}

// "the Alliance, a group"
bool is_kind_alone(const Tree& tree, const Proposition& p) {
    if (is_person_alone(tree, p)) return true;
    return p.relation == "be" && is_bare_kind(tree, p.object.head) && !tree.has_child(p.object.head, "acl");
}

// "is the same charger as mine": the same as what, is not told.
bool is_same_as(const Tree& tree, const Proposition& p) {
    return p.rule == "copula" && p.object.present() && tree.has_child(p.object.head, "amod", "same");
}

// "It was they who paid": who "it" is, is told by the clause.
bool is_cleft(const Tree& tree, const Proposition& p) {
    return p.rule == "copula" && p.subject.present() && tree.lemma(p.subject.head) == "it" &&
           tree.has_child(p.anchor, "acl:relcl");
}

// "reported that police had shot a man, but the ministry denied it", "accused of taking bribes, which he denies": what
// was told, and nothing that "it" and "which" are taken for.
bool denies_what_was_said(const Tree& tree, const Proposition& p) {
    const int object = tree.lemma(p.anchor) == "deny" ? tree.child(p.anchor, "obj") : kNone;
    if (!p.object.present() || object == kNone) return false;
    const std::string form = tree.lower_form(object);
    return form == "it" || (form == "which" && follows_comma(tree, object) && !is_statement(tree, p.object.head));
}

// "spent the weekend watching it": how long, not what.
bool is_time_spent(const Tree& tree, const Proposition& p) {
    return p.object.present() && tree.lemma(p.anchor) == "spend" &&
           lexicon::rule_words().is("time_noun", tree.lower_lemma(p.object.head));
}

// "a man convicted of fraud": of whom it is said, is told where he acts. "The man, who was convicted" is known.
bool is_said_of_anybody(const Tree& tree, const Proposition& p) {
    const int head = p.object.head;
    if (head == kNone || p.subject.present() || !tree.is(p.anchor, "acl") || tree.head(p.anchor) != head) return false;
    const bool after_comma = follows_comma(tree, p.anchor);
    return !after_comma && is_of_kind("open_noun", tree, head) &&
           tree.child_any(head, {"amod", "compound", "nummod", "nmod", "appos"}) == kNone &&
           !lexicon::rule_words().is("harm", tree.lower_lemma(p.anchor));
}

// The restrictive clause on `noun` that tells at `anchor`, or around it: "that focus" for "cutting" in "diets that
// focus on cutting out meat"; kNone where none does.
int clause_saying_which(const Tree& tree, int noun, int anchor) {
    int at = anchor;
    while (tree.is_any(at, {"conj", "xcomp", "advcl"}) && tree.head(at) < at) at = tree.head(at);
    const bool behind = tree.is(at, "acl:relcl") && tree.head(at) == noun && noun < at;
    return behind && tree.has_upos(at, {"VERB"}) && !follows_comma(tree, at) ? at : kNone;
}

// "people who keep rats", "a designation for a company that holds land": what any of a kind does, by the present tense;
// "people who fled" are some.
bool says_which_of_a_kind(const Tree& tree, const Proposition& p) {
    const int noun = p.subject.head;
    const int clause = noun == kNone ? kNone : clause_saying_which(tree, noun, p.anchor);
    if (clause == kNone || !tree.has_upos(noun, {"NOUN"}) ||
        tree.child_any(noun, {"nummod", "amod", "compound", "nmod:poss", "nmod", "conj", "appos"}) != kNone)
        return false;
    const std::string& tag = tree.word(clause).xpos;
    if (is_of_kind("vague_kind", tree, noun) && !tree.is(noun, "appos"))
        return true;  // "the things that made him rich"
    if (tree.child_any(clause, {"aux"}) != kNone) return false;
    if (standing_of(tree, p.anchor).modality == Modality::conditional) return false;  // told of whoever may do so
    const bool many = tag == "VBP" && tree.word(noun).xpos == "NNS" && !tree.has_child(noun, "det");
    const bool any = tag == "VBZ" && tree.word(noun).xpos == "NN" && tree.has_child(noun, "det", "a") &&
                     lexicon::rule_words().is("before_any", tree.preposition(noun));
    return many || any;
}

// "products that contain lead", "Norwegians married to citizens": which of them are meant. All of them do not.
bool only_says_which(const Tree& tree, const Proposition& p) {
    const int noun = p.subject.head;
    if (says_which_of_a_kind(tree, p)) return true;
    if (noun == kNone || !tree.is_any(p.anchor, {"acl", "acl:relcl"}) || tree.head(p.anchor) != noun) return false;
    const bool bare =
        tree.word(noun).xpos.ends_with("S") && tree.child_any(noun, {"det", "nummod", "nmod:poss", "nmod"}) == kNone;
    if (!bare || follows_comma(tree, p.anchor)) return false;
    const bool people = is_people_of_country(tree, noun);
    if (p.rule == "stative_participle") return people || is_of_kind("open_noun", tree, noun);
    return (people || tree.is(p.anchor, "acl:relcl")) && lexicon::rule_words().is("trait", verb_lemma(tree, p.anchor));
}

// "a vote on changes, including ending the ban": a part of what was named before, done by nobody there.
bool is_listed_part(const Tree& tree, int anchor) {
    const int first = tree.first_conjunct(anchor);
    const int mark = tree.is(first, "advcl") ? tree.child(first, "mark") : kNone;  // "moves, including …" are acts
    return tree.word(anchor).xpos == "VBG" && mark != kNone && tree.lower_form(mark) == "including";
}

// "At no point did she say that the firm had cheated": nobody says so. What somebody did not say why it was, was so.
bool is_left_unsaid(const Tree& tree, int anchor) {
    for (int i = anchor; tree.head(i) != kNone && !tree.is(i, "acl:relcl"); i = tree.head(i)) {
        const int saying = tree.head(i);
        if (tree.is(i, "ccomp") && is_of_kind("asserting", tree, saying) && is_negated(tree, saying) &&
            !leaves_open_what(tree, i))
            return true;
    }
    return false;
}

// "nothing that he has done is illegal": what he has not done, or what of it, is not told.
bool is_told_of_nothing(const Tree& tree, int anchor) {
    const int first = tree.first_conjunct(anchor);
    return tree.is(first, "acl:relcl") &&
           lexicon::rule_words().is("negative_pronoun", tree.lower_form(tree.head(first)));
}

// "found the mayor not guilty of killing his wife": that it was not he, and not that nobody did.
bool is_acquittal_of_nobody(const Tree& tree, const Proposition& p) {
    const int guilty = tree.is(p.anchor, "advcl") ? tree.head(p.anchor) : kNone;
    return !p.subject.present() && guilty != kNone && tree.lower_form(guilty) == "guilty" && is_negated(tree, guilty);
}

// "To answer this question": which one stands in another sentence.
bool points_elsewhere(const Tree& tree, int object) {
    if (object == kNone || !is_of_kind("pointing_noun", tree, object)) return false;
    const int which = tree.child(object, "det");
    return which != kNone && tree.word(which).xpos == "DT" &&
           lexicon::rule_words().is("demonstrative", tree.lower_form(which)) &&
           tree.child_any(object, {"amod", "compound", "nmod", "acl", "appos"}) == kNone;
}

// "leaves six dead", read as if it left the dead.
bool is_state_as_object(const Tree& tree, int head) {
    return head != kNone && tree.has_upos(head, {"ADJ"}) && !tree.has_child(head, "det") &&
           lexicon::rule_words().is("plight", tree.lower_lemma(head));
}

// "the day the talks began", "the way he spoke": when or how it was, no object.
bool is_circumstance_of(const Tree& tree, int object, int anchor) {
    if (object == kNone || !tree.governs(object, anchor)) return false;
    return lexicon::rule_words().is("time_noun", tree.lower_lemma(object)) || is_of_kind("placeholder", tree, object);
}

// "No issue has dominated the debates more than health care": the issue did, though less.
bool is_denied_by_comparison(const Tree& tree, const Proposition& p) {
    const int who = p.subject.present() ? p.subject.head : tree.child(p.anchor, "nsubj");
    const bool nobody = who != kNone && (tree.has_child(who, "det", "no") ||
                                         lexicon::rule_words().is("negative_pronoun", tree.lower_form(who)));
    if (!nobody) return false;
    return std::ranges::any_of(tree.children(p.anchor), [&](int c) {
        if (c > p.anchor && tree.preposition(c) == "than") return true;
        return c > p.anchor && std::ranges::any_of(tree.children(c), [&](int below) {
                   return tree.preposition(below) == "than" || tree.has_child(below, "mark", "than");
               });
    });
}

// "said he had thrown a petrol bomb, which witnesses deny": they deny that he had, and no bomb.
bool is_denial_of_clause(const Tree& tree, const Proposition& p) {
    const auto* saying = lexicon::reporting_verb(verb_lemma(tree, p.anchor));
    if (saying == nullptr || saying->kind != lexicon::Reporting::Kind::deny || !tree.is(p.anchor, "acl:relcl"))
        return false;
    const int relative = tree.child(p.anchor, "obj");
    const bool which = relative != kNone && relative < p.anchor && tree.lower_form(relative) == "which";
    const std::string noun = p.object.present() ? tree.lower_lemma(p.object.head) : std::string{};
    return which && !lexicon::is_statement_noun(noun) && lexicon::nominal_event(noun) == nullptr &&
           !is_of_kind("charge", tree, p.object.head);
}

// "shows how shareholders are treated", "the way a deal is done": how it is done is told elsewhere, if at all.
bool only_asks_how(const Tree& tree, const Proposition& p) {
    if (p.rule == "copula" && tree.has_child(p.anchor, "advmod", "how")) return true;  // "asked how big it is"
    const int asking =
        tree.is(p.anchor, "ccomp") ? tree.head(p.anchor) : kNone;  // "to determine when it has been sold"
    if (asking != kNone && is_of_kind("settling", tree, asking) && tree.has_child(p.anchor, "advmod", "when"))
        return true;
    if (p.subject.present() || !tree.has_child(p.anchor, "aux:pass")) return false;
    if (tree.has_child(p.anchor, "advmod", "how")) return true;
    return tree.is(p.anchor, "acl") &&
           (tree.lower_lemma(tree.head(p.anchor)) == "way" || tree.lower_lemma(tree.head(p.anchor)) == "manner");
}

// "As promised, the firm opened the plant", "as recorded in the census, it is the largest": all of it was promised or
// recorded, not the firm.
bool is_as_announced(const Tree& tree, const Proposition& p) {
    if (tree.word(p.anchor).xpos != "VBN" || !tree.has_child(p.anchor, "mark", "as")) return false;
    const bool of_record = lexicon::reporting_verb(verb_lemma(tree, p.anchor)) != nullptr ||
                           lexicon::rule_words().is("recording", verb_lemma(tree, p.anchor));
    return tree.child_any(p.anchor, {"nsubj", "nsubj:pass", "obj", "xcomp", "ccomp", "aux:pass"}) == kNone &&
           (of_record || tree.child(p.anchor, "obl") == kNone);
}

// "products that I cannot have enough of": enough is had, and of the products only that.
bool is_behind_another_object(const Tree& tree, const Proposition& p) {
    if (p.rule != "verb_and_object" || !p.object.present() || !tree.is(p.anchor, "acl:relcl")) return false;
    const auto objects = tree.children_with(p.anchor, "obj");
    const bool own = std::ranges::any_of(objects, [&](int o) { return o > p.anchor; });
    const auto is_relative = [&](int o) { return o < p.anchor && tree.word(o).xpos.starts_with('W'); };
    return own && std::ranges::any_of(objects, is_relative) && tree.governs(p.object.head, p.anchor);
}

// "The man who shot the mayor was Karl Holt": what he did tells who he was, and "the man was Holt" nothing.
bool is_known_by_clause(const Tree& tree, const Proposition& p) {
    const int noun = p.subject.head;
    if (p.rule != "copula" || noun == kNone || !p.object.present() || !is_name(tree, p.object.head)) return false;
    return tree.has_upos(noun, {"NOUN"}) && tree.has_child(noun, "acl:relcl") && tree.has_child(noun, "det", "the") &&
           tree.child_any(noun, {"amod", "nmod", "compound", "nummod", "appos"}) == kNone;
}

// "people who work closely with birds": which people, and not what people do.
bool is_open_with_clause(const Tree& tree, const Proposition& p) {
    const int noun = p.subject.head;
    if (noun == kNone || !lexicon::rule_words().is("anybody", tree.lower_form(noun))) return false;
    const int clause = tree.first_conjunct(p.anchor);
    return tree.is(clause, "acl:relcl") && tree.head(clause) == noun && tree.word(p.anchor).xpos == "VBP" &&
           tree.child_any(noun, {"det", "nummod", "amod", "compound", "nmod"}) == kNone && !follows_comma(tree, clause);
}

// "the deal, which the club hopes to announce": the deal is announced, and nobody hopes it.
bool is_object_of_infinitive(const Tree& tree, const Proposition& p) {
    const int act = tree.child(p.anchor, "xcomp");
    if (p.rule != "verb_and_object" || act == kNone || !p.object.present() || !tree.has_child(act, "mark", "to"))
        return false;
    const auto* control = control_over(tree, act);
    const bool own = control == nullptr || control->controller == lexicon::Control::Controller::subject;
    const auto objects = tree.children_with(act, "obj");
    const bool has_own = std::ranges::any_of(objects, [&](int o) { return o > act; });
    return own && !has_own && tree.is(p.anchor, "acl:relcl") && tree.governs(p.object.head, p.anchor);
}

// "an idea, one which they derived from it": the one is the idea.
bool is_named_only_here(const Tree& tree, int head, int anchor) {
    if (head == kNone || tree.word(head).ner != "O") return false;
    if (tree.has_child(head, "det", "no") && tree.children(head).size() == 1) return false;  // "no one"
    if (!is_of_kind("placeholder", tree, head) && tree.lower_form(head) != "one") return false;
    return elided_noun(tree, head) == kNone && std::ranges::all_of(tree.children(head), [&](int c) {
               return !says_which(tree, c) || (tree.is(c, "acl") && tree.governs(c, anchor));
           });
}

// "the now famous one": one of what, stands elsewhere. "Loved ones" are people.
bool is_one_of_unknown(const Tree& tree, int head) {
    if (head < 1 || tree.lemma(head) != "one" || !tree.has_upos(head, {"NOUN"})) return false;
    return tree.has_child(head, "amod") && tree.lower_form(head - 1) != "loved" &&
           tree.child_any(head, {"compound", "nmod", "appos"}) == kNone && elided_noun(tree, head) == kNone;
}

// "The driver was asked: …": what he was asked was not found.
bool lacks_what_was_asked(const Tree& tree, const Proposition& p) {
    const auto is_asked = [&](Nominal n) { return n.present() && can_act(tree, n.head); };
    return p.rule == "verb_and_object" && p.relation == "ask" && is_asked(p.object) &&
           tree.child_any(p.anchor, {"xcomp", "ccomp", "obl", "advcl"}) == kNone;
}

// "found it difficult to cut taxes", "became the first American to do so": what is difficult, and who he is, was lost.
bool is_state_of_nobody(const Tree& tree, const Proposition& p) {
    if (p.rule != "verb_and_announced_act" || p.object.present() || p.object_words.begin < p.object_words.end)
        return false;
    const int state = tree.child(p.anchor, "xcomp");
    const bool somebody = state != kNone && tree.has_upos(state, {"ADJ"}) && starts_with_capital(tree, state);
    const bool found = tree.lemma(p.anchor) == "find" && state != kNone && tree.has_upos(state, {"ADJ"});
    return somebody || found || (tree.lemma(p.anchor) == "find" && tree.child_any(p.anchor, {"obj", "expl"}) != kNone);
}

// Where in its coordination a participant stands, and how many there are: {1, 3} for B of "A, B and C".
std::pair<std::size_t, std::size_t> place_in_coordination(const Tree& tree, Nominal n) {
    if (!n.present()) return {0, 0};
    const auto all = tree.conjuncts(tree.first_conjunct(n.head));
    return {static_cast<std::size_t>(std::ranges::find(all, n.head) - all.begin()), all.size()};
}

// "Adams and Baker scored 12 and 15 points respectively": the first goes with the first, and no other way.
bool crosses_pairs(const Tree& tree, const Proposition& p) {
    const auto [subject, subjects] = place_in_coordination(tree, p.subject);
    const auto [object, objects] = place_in_coordination(tree, p.object);
    if (subjects < 2 && objects < 2) return false;
    const bool paired =
        std::ranges::any_of(tree.subtree(p.anchor), [&](int i) { return tree.lower_form(i) == "respectively"; });
    return paired && (subjects != objects || subject != object);
}

// "did nothing to stop it": what was not done is told by the infinitive.
bool does_nothing(const Tree& tree, const Proposition& p) {
    const int object = tree.child(p.anchor, "obj");
    if (p.relation != "do" || object == kNone || tree.lower_form(object) != "nothing") return false;
    return std::ranges::any_of(tree.children_with(p.anchor, "advcl"),
                               [&](int c) { return tree.has_child(c, "mark", "to"); });
}

// "did its best", "took its time": a saying that tells nothing; "faces a challenge", "reached a point" only where
// nothing says which.
bool is_empty_idiom(const Tree& tree, const Proposition& p) {
    if (!p.object.present() || !tree.has_upos(p.anchor, {"VERB"})) return false;
    const int noun = p.object.head;
    const std::string verb = verb_lemma(tree, p.anchor) + " ";
    auto which = lexicon::rule_words().value("says_little", verb + tree.lower_lemma(noun));
    if (!which) which = lexicon::rule_words().value("says_little", verb + tree.lower_form(noun));
    if (!which) return false;
    return *which == "any" || tree.child_any(noun, {"nmod", "acl", "compound", "nmod:poss", "appos"}) == kNone;
}

// "the right to develop weapons", "a way to pay", "their ability to strike": who has it need not do it. Of an ability
// that somebody is given that is news, and who shall find a way to do it shall do it.
bool is_only_open_to(const Tree& tree, const Proposition& p) {
    const int act = tree.first_conjunct(p.anchor);  // "the right to make and sell weapons"
    const int noun = tree.is(act, "acl") ? tree.head(act) : kNone;
    if (noun == kNone || noun == p.subject.head || !tree.has_child(act, "mark", "to")) return false;
    if (tree.has_child(act, "nsubj")) return false;  // "cleared the way for him to testify"
    if (tree.is(noun, "obj") && is_of_kind("seeking_way", tree, tree.head(noun))) return false;
    const auto open = lexicon::rule_words().value("only_possible", tree.lower_lemma(noun));
    return open && (*open == "any" || tree.has_child(noun, "nmod:poss"));
}

// "the weapon used in the raid", "the repression seen under him": by nobody, and no happening.
bool is_idle_participle(const Tree& tree, const Proposition& p) {
    return p.rule == "verb_and_object" && !p.subject.present() && tree.is(p.anchor, "acl") &&
           tree.word(p.anchor).xpos == "VBN" && !tree.has_child(p.anchor, "aux:pass") &&
           lexicon::rule_words().is("idle_of_things", verb_lemma(tree, p.anchor)) &&
           p.relation.find(' ') == p.relation.npos;
}

// "© shocked the world": the sign of a credit.
bool is_sign(const Tree& tree, int head) {
    const std::string& form = head == kNone ? std::string{} : tree.word(head).form;
    return form == "©" || form == "®" || form == "™" || form == "|" || form == "•";
}

// "won't tell what measures it is taking", "know which side won": asked, and not told.
bool is_asked_for(const Tree& tree, int object) {
    const int which = object == kNone ? kNone : tree.child(object, "det");
    return which != kNone && which < object && tree.word(which).xpos == "WDT";
}

// "a review of how to act": the question word is no participant.
bool is_question_word(const Tree& tree, int head) { return head != kNone && tree.word(head).xpos == "WRB"; }

}  // namespace

bool is_placeholder(const Tree& tree, int head) {
    if (head == kNone || tree.word(head).ner != "O" || !is_of_kind("placeholder", tree, head)) return false;
    if (is_name(tree, head)) return false;  // "Ana Reis of the Times"
    return elided_noun(tree, head) == kNone &&
           std::ranges::none_of(tree.children(head), [&](int c) { return says_which(tree, c); });
}

bool is_open(const Tree& tree, int head) {
    if (head == kNone || tree.word(head).ner != "O" || !lexicon::rule_words().is("anybody", tree.lower_form(head)))
        return false;
    return tree.child_any(head, {"det", "amod", "compound", "nummod", "nmod", "nmod:poss", "acl", "appos", "advmod",
                                 "conj"}) == kNone;
}

bool is_bare_kind(const Tree& tree, int head) {
    return head != kNone && tree.word(head).ner == "O" &&
           lexicon::rule_words().is("kind_of_name", tree.lower_lemma(head)) &&
           tree.child_any(head, {"amod", "compound", "nmod", "nmod:poss"}) == kNone;
}

bool says_nothing(const Tree& tree, const Proposition& p) {
    for (const int head : {p.subject.head, p.object.head}) {
        if (is_sign(tree, head) || is_question_word(tree, head)) return true;
    }
    if (is_asked_for(tree, p.object.head) || is_asked_for(tree, p.subject.head)) return true;
    if (is_kind_alone(tree, p) || is_same_as(tree, p) || is_cleft(tree, p) || is_said_of_anybody(tree, p) ||
        is_time_spent(tree, p) || denies_what_was_said(tree, p))
        return true;
    if (is_anybody(tree, p.subject.head) || is_state_as_object(tree, p.object.head)) return true;
    if (is_told_of_nothing(tree, p.anchor) || is_left_unsaid(tree, p.anchor)) return true;
    if (is_denial_of_clause(tree, p) || only_asks_how(tree, p) || is_as_announced(tree, p)) return true;
    if (is_known_by_clause(tree, p) || is_behind_another_object(tree, p) || is_open_with_clause(tree, p)) return true;
    if (is_object_of_infinitive(tree, p) || lacks_what_was_asked(tree, p)) return true;
    if (does_nothing(tree, p) || is_empty_idiom(tree, p) || is_idle_participle(tree, p) || is_only_open_to(tree, p))
        return true;
    if (is_state_of_nobody(tree, p) || crosses_pairs(tree, p) || is_told_of_some_only(tree, p)) return true;
    if (only_says_which(tree, p) || is_listed_part(tree, p.anchor) || is_acquittal_of_nobody(tree, p) ||
        points_elsewhere(tree, p.object.head))
        return true;
    if (is_named_only_here(tree, p.object.head, p.anchor)) return true;
    if (is_one_of_unknown(tree, p.subject.head) || is_one_of_unknown(tree, p.object.head)) return true;
    return is_denied_by_comparison(tree, p) || is_placeholder(tree, p.subject.head) ||
           is_placeholder(tree, p.object.head) || is_circumstance_of(tree, p.object.head, p.anchor) ||
           is_no_prose(tree, p);
}

}  // namespace relata::extract
