// Told states: which of them a reader would note down. Opinions need somebody who holds them; what is only said in
// passing, under a condition or of nobody in particular is left out.

#include "extract/worth/told_states.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/attachment.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/complement.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/count.h"
#include "extract/qualifiers/measure.h"
#include "extract/qualifiers/reported.h"
#include "extract/worth/worth.h"

namespace relata::extract {
namespace {

// "The committee", "it" where that is the committee; not "that", "nothing", "people".
bool is_named_here(const Tree& tree, int head, const Participant& named) {
    if (head == kNone || named.name.empty() || is_open(tree, head) || is_placeholder(tree, head)) return false;
    const int whole = tree.child(head, "nmod");  // "most of the victims", "all of the dead"
    if (tree.has_upos(head, {"ADJ", "DET", "NUM", "PRON"}) && whole != kNone && tree.preposition(whole) == "of")
        return tree.has_upos(whole, {"NOUN", "PROPN", "ADJ"});
    const bool vague = is_of_kind("vague_kind", tree, head) && event_noun(tree, head) == nullptr;   // not "the deal"
    if (vague && tree.child_any(head, {"amod", "compound", "nmod", "acl"}) == kNone) return false;  // "the idea failed"
    if (tree.has_upos(head, {"NOUN", "PROPN"})) return true;
    return tree.has_upos(head, {"PRON"}) && to_lower_ascii(named.name) != tree.lower_form(head);
}

// "It is the largest attack", "it was illegally taken": that, and not the land or the person that "it" was taken for.
bool is_taken_for_land(const Tree& tree, int head, const Participant& named) {
    const std::string form = tree.lower_form(head);
    return (form == "it" || form == "this" || form == "that") && (named.type == "COUNTRY" || named.type == "PERSON");
}

// "while prices are low", "if talks fail", "than the old ones were": said in passing. "As", "because" and "although"
// tell what is so.
bool is_in_passing(const Tree& tree, int anchor) {
    const int first = tree.first_conjunct(anchor);
    if (!tree.is(first, "advcl")) return false;
    return std::ranges::any_of(tree.children(first), [&](int c) {
        return tree.is_any(c, {"mark", "advmod"}) && c < anchor && is_of_kind("passing", tree, c);
    });
}

// "debating whether the mission is feasible": asked, not said.
bool is_asked(const Tree& tree, int anchor) {
    const auto asks = [&](int at) {
        return tree.has_child(at, "mark", "whether") || (!tree.is(at, "advcl") && tree.has_child(at, "mark", "if"));
    };
    return asks(anchor) || asks(tree.first_conjunct(anchor));
}

// "the ship that is late": which of them is meant. Behind a comma it is told of the one that is known.
bool only_picks_out(const Tree& tree, int anchor) {
    const int first = tree.first_conjunct(anchor);
    return tree.is_any(first, {"acl", "acl:relcl"}) && !follows_comma(tree, first);
}

// "many consider the vote to be unfair": only in the eyes of those who do.
bool is_seen_so(const Tree& tree, const Proposition& p) {
    const int above = tree.head(p.anchor);
    return p.rule != "made_state" && tree.is(p.anchor, "xcomp") && above != kNone && tree.has_child(above, "obj");
}

bool is_said_by_somebody(const Assertion& a) { return !a.attribution.empty(); }

// What a sentence tells for its own sake: not asked, wished or supposed, not of the reader.
bool is_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (a.modality == Modality::requested) return false;
    if (a.modality == Modality::conditional && a.attribution.empty()) return false;
    const int told_of = p.subject.present() ? p.subject.head : p.object.head;
    const bool open = tree.word(tree.extent(told_of).begin).xpos.starts_with('W');  // "how many crew are on board"
    if (open || is_asked(tree, p.anchor)) return false;
    if (is_in_passing(tree, p.anchor) || only_picks_out(tree, p.anchor) || is_seen_so(tree, p)) return false;
    return is_said_by_somebody(a) || !speaks_to_reader(tree);
}

bool has_opinion(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children_with(noun, "amod"), [&](int c) { return is_of_kind("opinion", tree, c); });
}

// "unconvinced", "closed to traffic", "worse than expected"
bool is_adjective_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    const bool completed = a.object.present();
    const int second = tree.child(p.anchor, "conj");  // "free and fair"
    const bool paired = second != kNone && tree.has_upos(second, {"ADJ"});
    const bool takes_back = tree.lemma(p.anchor) == "wrong" && p.subject.head != kNone &&
                            is_statement(tree, p.subject.head);  // "the report was wrong"
    if (is_of_kind("vague_state", tree, p.anchor) && !completed && !paired && !takes_back) return false;
    if (is_said_by_somebody(a)) return !is_of_kind("says_how_much", tree, p.anchor);
    const bool compares = tree.word(p.anchor).xpos == "JJR" || a.relation.ends_with(" than") ||
                          a.relation.ends_with(" as") || a.relation.starts_with("be more ");
    const std::string& tag = tree.word(p.anchor).xpos;
    if (tag == "JJS") return completed;  // "the worst in Chile in a decade"
    const bool with_another = compares && p.object.present() && tree.has_upos(p.object.head, {"NOUN", "PROPN"});
    if (with_another)  // "taller than the church"; not "less of an issue"
        return !is_of_kind("says_how_much", tree, p.anchor) && !a.relation.ends_with(" of");
    return !compares && !is_of_kind("opinion", tree, p.anchor);
}

// "a costly move for the firm", "an exception among banks": a noun that by itself tells nothing, with what makes it
// tell something.
bool has_kind_told(const Tree& tree, int noun, int whole) {
    const std::string preposition = tree.preposition(whole);
    return tree.has_upos(whole, {"NOUN", "PROPN"}) && tree.has_child(noun, "det", "a") &&
           (preposition == "for" || preposition == "among" || preposition == "between" || preposition == "against");
}

// "in its planning stages", "the target", "over 52 per cent"; not "a good idea", "by convention".
bool is_noun_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    const std::string preposition = tree.preposition(p.anchor);
    if (!preposition.empty() && !lexicon::rule_words().is("told_phrase", preposition)) return false;
    if (tree.has_upos(p.anchor, {"PRON", "DET"}) || is_time(tree, p.anchor)) return false;
    const bool one_of_many = tree.lemma(p.anchor) == "one" && tree.has_child(p.anchor, "nmod");
    const int whole = tree.child(p.anchor, "nmod");  // "the beginning of a large operation", where somebody says so
    const bool somebody_says = is_said_by_somebody(a);
    const bool of_what =
        whole != kNone && (somebody_says ? tree.preposition(whole) == "of" : has_kind_told(tree, p.anchor, whole));
    const bool told_by_clause = p.object_words.begin < p.object_words.end && tree.has_child(p.anchor, "acl:relcl") &&
                                tree.child(p.anchor, "amod") == kNone;
    if (preposition.empty() && !one_of_many && !of_what && !told_by_clause && is_of_kind("vague_kind", tree, p.anchor))
        return false;
    if (is_taken_for_land(tree, p.subject.head, a.subject)) return false;
    if (tree.lower_form(p.subject.head) == "it" && event_noun(tree, p.anchor) != nullptr) return false;
    return is_said_by_somebody(a) || !has_opinion(tree, p.anchor);
}

// "points to the army opening fire", "rises to at least 142": what it points or rises to, was not found.
bool lacks_phrase(const Tree& tree, int verb) {
    if (verb + 1 >= tree.size() || !tree.has_upos(verb + 1, {"ADP", "SCONJ", "PART"})) return false;
    const int noun = tree.head(verb + 1);  // "resumed for the first time"
    if (noun != kNone && lexicon::rule_words().is("time_noun", tree.lower_lemma(noun))) return false;
    return lexicon::rule_words().is("binding", tree.lower_form(verb + 1));
}

// "The young woman": nobody that a reader could follow.
bool is_somebody_unknown(const Tree& tree, int noun) {
    return tree.word(noun).xpos == "NN" && lexicon::is_person_noun(tree.lower_lemma(noun)) &&
           tree.child_any(noun, {"appos", "flat", "nmod", "nmod:poss", "compound", "acl:relcl", "nummod"}) == kNone;
}

// "began", "is set to expire": the verb of a clause told for its own sake, or what the verb above it leads to.
bool is_told_verb(const Tree& tree, int verb) {
    const int first = tree.first_conjunct(verb);
    if (tree.is(first, "xcomp")) return tree.has_child(first, "mark", "to") && is_finite(tree, tree.head(first));
    const bool since = tree.is(first, "advcl") && tree.has_child(first, "mark", "since");  // "since records began"
    return is_finite(tree, first) && !since && (!tree.is(first, "acl") || tree.is(first, "acl:relcl"));
}

// "more than 2%", "$7.59 million", "a new high of $135"
bool is_amount(const Tree& tree, int head) {
    if (head == kNone) return false;
    const auto quantity = quantity_of(tree, head) ? quantity_of(tree, head) : measure_of(tree, head);
    return quantity && is_share_or_money(*quantity);
}

// "The price soared, reaching $135", "took in $3 million, while grossing $4 million abroad".
bool is_told_participle(const Tree& tree, const Proposition& p) {
    const int above = tree.head(p.anchor);
    const int mark = tree.child(p.anchor, "mark");
    return tree.is(p.anchor, "advcl") && tree.word(p.anchor).xpos == "VBG" && above < p.anchor &&
           is_finite(tree, above) && p.subject_source == SubjectSource::matrix &&
           (mark == kNone || tree.lower_form(mark) == "while");
}

// "who was late", "while prices fell", "to expire": not the clause that the sentence is about.
bool depends_on_another(const Tree& tree, int first) {
    return tree.is_any(first, {"acl", "acl:relcl", "advcl", "xcomp"});
}

// "closed to traffic", "a target": the state of which the proposition tells is named by the word `state`.
bool is_word_told(const Tree& tree, Proposition p, const Assertion& a, int state, bool adjective) {
    p.anchor = state;
    return adjective ? is_adjective_told(tree, p, a) : is_noun_told(tree, p, a);
}

// "abroad" in "live abroad"
bool has_manner(const Tree& tree, const Proposition& p) {
    const std::string verb = verb_lemma(tree, p.anchor);
    return lexicon::rule_words().is("needs_manner", verb) && p.relation.starts_with(verb + " ");
}

}  // namespace

bool says_what_turned(const Tree& tree, int noun) {
    return tree.word(noun).xpos != "NNS" ||
           tree.child_any(noun, {"amod", "compound", "nmod", "nmod:poss", "nummod"}) != kNone;
}

bool speaks_to_reader(const Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        if (tree.has_upos(i, {"PRON", "DET"}) && lexicon::rule_words().is("first_or_second", tree.word(i).form))
            return true;
    }
    return false;
}

bool is_state_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "copula" && p.rule != "staying_as" && p.rule != "made_state") return false;
    if (!is_named_here(tree, p.subject.head, a.subject) || !is_told(tree, p, a)) return false;
    if (is_of_kind("points_to_predicate", tree, p.subject.head)) return false;  // "the answer is no"
    const int state = p.rule == "staying_as" ? tree.child(p.anchor, "xcomp") : p.anchor;
    if (state == kNone) return false;
    const std::string& tag = tree.word(state).xpos;
    return is_word_told(tree, p, a, state,
                        tree.has_upos(state, {"ADJ", "ADV"}) || tag == "VBN" || tag.starts_with("JJ"));
}

bool is_existence_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "existence" || !is_told(tree, p, a)) return false;
    const int noun = p.subject.head;
    const int content = tree.child(noun, "acl");  // "no evidence that the drug works"
    const bool denied =
        a.polarity == Polarity::negated && content != kNone && tree.has_child(content, "mark", "that") &&
        lexicon::rule_words().is("proof", tree.lower_lemma(noun)) && tree.word(content).span.end <= a.subject.span.end;
    if (denied) return true;
    if (is_of_kind("vague_kind", tree, noun) || is_of_kind("empty_existence", tree, noun)) return false;
    if (tree.has_child(noun, "acl") && !tree.has_child(tree.child(noun, "acl"), "mark")) return false;
    if (p.object.present() && is_named_here(tree, noun, a.subject)) return true;  // "a clock in the hall"
    const bool bare = a.subject.name.find(' ') == std::string::npos;  // "reports", of which the clause was left out
    if (bare && a.polarity != Polarity::negated) return false;
    const bool which = tree.child_any(noun, {"amod", "compound", "nmod", "acl", "nummod"}) != kNone;
    const bool counted = quantity_of(tree, noun).has_value() || a.polarity == Polarity::negated;
    const bool said = is_said_by_somebody(a) && !has_opinion(tree, noun);
    return which ? counted || said || event_noun(tree, noun) != nullptr : said && a.polarity == Polarity::negated;
}

bool is_course_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "verb_alone" || !is_named_here(tree, p.subject.head, a.subject)) return false;
    if (!is_told(tree, p, a) || !is_finite(tree, tree.first_conjunct(p.anchor))) return false;
    if (depends_on_another(tree, tree.first_conjunct(p.anchor))) return false;
    if (lexicon::rule_words().is("first_or_second", tree.word(p.subject.head).form)) return false;  // "I woke up"
    if (lacks_phrase(tree, p.anchor) || is_time(tree, p.subject.head)) return false;
    if (is_somebody_unknown(tree, p.subject.head)) return false;
    if (has_manner(tree, p)) return true;
    const auto& words = lexicon::rule_words();
    static constexpr std::array<std::string_view, 5> kTooLittle = {"idle_alone", "idle_course", "idle_of_things",
                                                                   "needs_manner", "coming_about"};
    const std::string verb = verb_lemma(tree, p.anchor);
    return says_what_turned(tree, p.subject.head) && std::ranges::none_of(kTooLittle, [&](std::string_view kind) {
               return words.is(kind, verb) || words.is(kind, p.relation);
           });
}

bool is_becoming_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "verb_and_announced_act" || !is_of_kind("becoming", tree, p.anchor)) return false;
    const int state = tree.child(p.anchor, "xcomp");
    if (state == kNone || !is_told_verb(tree, p.anchor) || tree.has_child(state, "advmod", "less")) return false;
    if (!is_named_here(tree, p.subject.head, a.subject) || !is_told(tree, p, a)) return false;
    return is_word_told(tree, p, a, state, tree.has_upos(state, {"ADJ"}));
}

bool is_amount_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule == "told_amount" || p.rule == "worth_behind_noun" || p.rule == "reached_level" ||
        p.rule == "earlier_level")
        return p.subject.present() && tree.has_upos(p.subject.head, {"NOUN", "PROPN", "PRON", "NUM"});
    if (p.rule != "verb_and_object" && p.rule != "verb_and_preposition") return false;
    const bool of_amount =
        is_of_kind("weighing", tree, p.anchor) && p.object.present() && quantity_of(tree, p.object.head);
    return p.subject.present() && (of_amount || is_amount(tree, p.object.head)) &&
           (is_told_verb(tree, p.anchor) || is_told_participle(tree, p)) &&
           is_named_here(tree, p.subject.head, a.subject) && is_told(tree, p, a);
}

bool is_turn_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "verb_alone" || !is_told_verb(tree, p.anchor)) return false;
    if (!is_named_here(tree, p.subject.head, a.subject) || is_time(tree, p.subject.head) || !is_told(tree, p, a))
        return false;
    const std::string verb = verb_lemma(tree, p.anchor);
    const auto& words = lexicon::rule_words();
    const bool turns = words.is("turning", verb) || words.is("turns_alone", verb);
    const bool foretold = tree.is(tree.first_conjunct(p.anchor), "xcomp");
    if (lacks_phrase(tree, p.anchor) && a.time.empty()) return false;
    return (turns && !a.time.empty()) || (foretold && (turns || words.is("changing", verb)));
}

bool is_undergoing_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.subject.present() || p.rule != "verb_and_object" || !tree.has_child(p.anchor, "aux:pass")) return false;
    if (!is_named_here(tree, p.object.head, a.object) || is_taken_for_land(tree, p.object.head, a.object)) return false;
    if (!is_told(tree, p, a) || !is_finite(tree, p.anchor)) return false;
    const int subject = tree.child(p.anchor, "nsubj:pass");
    if (subject == kNone || depends_on_another(tree, tree.first_conjunct(p.anchor))) return false;
    return lexicon::rule_words().is("told_passive", verb_lemma(tree, p.anchor));
}

bool is_content_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (!is_said_by_somebody(a) || !tree.has_upos(p.anchor, {"VERB"}) || !a.object.present()) return false;
    if (!is_named_here(tree, p.subject.head, a.subject) || !is_told(tree, p, a)) return false;
    const int first = tree.first_conjunct(p.anchor);
    if (!is_finite(tree, first) || depends_on_another(tree, first)) return false;
    return !p.object.present() || is_named_here(tree, p.object.head, a.object);
}

bool may_be_told_as_content(const Tree& tree, const Proposition& p, const Assertion& a) {
    static constexpr std::array<std::string_view, 4> kRules = {"copula", "verb_and_object", "verb_and_preposition",
                                                               "stative_participle"};
    if (std::ranges::find(kRules, p.rule) == kRules.end() || !is_said_by_somebody(a)) return false;
    const bool age = p.subject.present() && tree.word(p.subject.head).form == "old";  // "the 55-year-old"
    if (p.subject.present() && !age && !is_named_here(tree, p.subject.head, a.subject)) return false;
    if (!p.subject.present() && (!a.object.present() || lexicon::reporting_verb(verb_lemma(tree, p.anchor)) != nullptr))
        return false;
    return (p.rule == "copula" || a.object.present()) &&
           (!p.object.present() || is_named_here(tree, p.object.head, a.object));
}

// "The menu includes soup": so it is at any time. "Included", "has included", "has assets of $3 billion", "includes the
// names of all guests" are worth telling.
static bool is_always_so(const Tree& tree, const Proposition& p, const Assertion& a) {
    const std::string& tag = tree.word(p.anchor).xpos;
    const int object = p.object.head;
    if (quantity_of(tree, object) || measure_of(tree, object) || is_name(tree, object)) return false;
    const int clause = tree.child_any(object, {"acl", "acl:relcl"});
    const bool restricted = clause != kNone && tree.word(clause).span.end <= a.object.span.end;
    const bool idle = tree.is(tree.first_conjunct(p.anchor), "acl:relcl") ||
                      lexicon::rule_words().is("idle_of_things", verb_lemma(tree, p.anchor));
    return idle && (tag == "VBZ" || tag == "VBP") && !restricted &&
           tree.child_any(object, {"amod", "compound", "nmod", "nmod:poss"}) == kNone &&
           tree.conjuncts(tree.first_conjunct(object)).size() < 2;
}

// "the signs that stopped traffic", "a storm that cut off two towns": a known one, or one that did it once. Which noun
// a clause behind a comma or another noun belongs to, is unsure; "a practice that helps" says what something else is.
static bool is_told_of_one(const Tree& tree, int relative) {
    const int noun = tree.head(relative);
    if (!tree.has_upos(noun, {"NOUN", "PROPN"}) || tree.has_child(noun, "cop") || tree.lemma(noun) == "one" ||
        tree.preposition(noun) == "without")
        return false;
    const int pronoun = tree.child(relative, "nsubj");
    if (pronoun != kNone && tree.lower_form(pronoun) == "who" && !can_act(tree, noun)) return false;
    const bool comma = follows_comma(tree, relative);
    const int begin = tree.extent(relative).begin;
    const int before = comma && tree.word(begin).form != "," ? begin - 2 : begin - 1;
    const bool known = tree.has_child(noun, "det", "the") || tree.has_child(noun, "nmod:poss") || is_name(tree, noun);
    const bool counted = tree.has_child(noun, "det", "a") || tree.has_child(noun, "nummod");
    return before == noun && (known || (counted && !comma) || (!comma && tree.word(relative).xpos == "VBD"));
}

// "a recipe that included soup": what a thing holds, without which or how many.
static bool holds_bare(const Tree& tree, const Proposition& p) {
    return is_of_kind("holding_in", tree, p.anchor) && tree.children(p.object.head).empty();
}

bool is_doing_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "verb_and_object" && p.rule != "verb_and_preposition") return false;
    if (!tree.has_upos(p.anchor, {"VERB"}) || !p.subject.present() || !a.object.present()) return false;
    const int first = tree.first_conjunct(p.anchor);
    const bool relative = tree.is(first, "acl:relcl");
    if (!is_finite(tree, first) || (tree.is_any(first, {"xcomp", "acl", "csubj"}) && !relative)) return false;
    if (relative ? !is_told_of_one(tree, first) : !is_told(tree, p, a)) return false;
    if (a.modality == Modality::conditional || a.modality == Modality::requested || speaks_to_reader(tree))
        return false;
    if (relative && p.object.present() && (tree.has_child(p.object.head, "amod", "same") || holds_bare(tree, p)))
        return false;
    if (p.object.present() && (!is_named_here(tree, p.object.head, a.object) || is_always_so(tree, p, a))) return false;
    return is_named_here(tree, p.subject.head, a.subject);
}

bool is_main_clause_told(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "verb_and_object" || !tree.has_upos(p.anchor, {"VERB"}) || !is_told_verb(tree, p.anchor))
        return false;
    const int first = tree.first_conjunct(p.anchor);
    const int main = tree.is(first, "xcomp") ? tree.first_conjunct(tree.head(first)) : first;
    if (main != tree.root() || !p.subject.present() || !tree.has_upos(p.subject.head, {"NOUN", "PROPN"})) return false;
    if (is_always_so(tree, p, a)) return false;
    return is_named_here(tree, p.subject.head, a.subject) && is_named_here(tree, p.object.head, a.object) &&
           is_told(tree, p, a);
}

}  // namespace relata::extract
