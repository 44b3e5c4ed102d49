// Informative: known acts, harm and what actors do; the rest is grammar's, not the world's.

#include "extract/worth/informative.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "extract/clauses/clause.h"
#include "extract/clauses/subject.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_parts.h"
#include "extract/qualifiers/count.h"
#include "extract/qualifiers/measure.h"
#include "extract/worth/filed_states.h"
#include "extract/worth/told_states.h"
#include "extract/worth/worth.h"

namespace relata::extract {
namespace {

// "the company", "two officers", taken up by a pronoun: the words of the name tell that it can act.
bool is_called_by_group_or_person(std::string_view name) {
    const std::size_t space = name.rfind(' ');
    std::string noun = to_lower_ascii(space == std::string_view::npos ? name : name.substr(space + 1));
    for (int plural = 0; plural < 2; ++plural) {
        if (lexicon::is_group_noun(noun) || lexicon::is_person_noun(noun)) return true;
        if (noun.empty() || noun.back() != 's') return false;
        noun.pop_back();
    }
    return false;
}

// Somebody or something that a reader would follow: a name, a person, a group.
bool is_actor(const Participant& p) {
    if (p.name.empty()) return false;
    static constexpr std::array<std::string_view, 7> kTypes = {"PERSON",      "COUNTRY",  "GOVERNMENT", "ORG",
                                                               "ARMED_GROUP", "MILITARY", "FACILITY"};
    return starts_as_name(p.name) || std::ranges::find(kTypes, std::string_view(p.type)) != kTypes.end();
}

// "More than 1,000 attacks were recorded": an act of force, though nobody did the recording.
bool is_grave_event(const Tree& tree, Nominal object) {
    const auto* event = object.present() ? lexicon::nominal_event(to_lower_ascii(tree.lemma(object.head))) : nullptr;
    const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    return type != nullptr && (type->type == "ASSAULT" || type->type == "COERCE");
}

// "The storm", "capsized", "crashed a car"; but not "stormed the town" or "sank the ferry", which somebody means to do,
// nor "the collapse of the regime".
bool is_mishap(const Tree& tree, int i) {
    const std::string lemma = tree.lower_lemma(i);
    if (!lexicon::is_mishap_or_hazard(lemma)) return false;
    if (tree.has_upos(i, {"VERB"})) {
        const auto meant = lexicon::event_words().value("meant", lemma);
        return !meant || (*meant == "with_object" && !tree.has_child(i, "obj"));
    }
    const auto is_order = [&](int c) {
        return tree.is(c, "nmod") && tree.preposition(c) == "of" &&
               (lexicon::is_government_noun(tree.lower_lemma(c)) ||
                lexicon::event_words().is("order", tree.lemma(c)));
    };
    return lemma != "collapse" || std::ranges::none_of(tree.children(i), is_order);
}

// "After the flood, rebels attacked the town": when they did it, not by what.
bool only_tells_when(const Tree& tree, int act, int phrase) {
    static constexpr std::array<std::string_view, 5> kWhen = {"after", "before", "since", "until", "amid"};
    const bool passive = tree.has_child(act, "aux:pass") || tree.has_child(act, "nsubj:pass");
    return tree.has_child(act, "nsubj") && !passive &&
           std::ranges::find(kWhen, tree.preposition(phrase)) != kWhen.end();
}

// "fire" of "killed after a fire broke out", "avalanche" of "when an avalanche struck"; not "blast", which may be
// meant.
int hazard_in_clause(const Tree& tree, int clause) {
    if (!tree.is(clause, "advcl") || !tree.has_upos(clause, {"VERB"})) return kNone;
    const int subject = tree.child(clause, "nsubj");
    if (subject == kNone || !tree.has_upos(subject, {"NOUN"})) return kNone;
    const std::string lemma = tree.lower_lemma(subject);
    return lexicon::is_hazard_noun(lemma) && !lexicon::event_words().is("blast", lemma) ? subject : kNone;
}

// "A helicopter crashed, killing three", "killed when a bus crashed", "two are killed and one is hurt in a pileup":
// what happened that nobody meant; kNone if there is nothing of the kind.
int mishap_beside(const Tree& tree, int anchor) {
    if (tree.is_any(anchor, {"advcl", "conj"}) && is_mishap(tree, tree.head(anchor))) return tree.head(anchor);
    const int first = tree.first_conjunct(anchor);  // "crashed, damaging a house and killing three"
    if (tree.is(first, "advcl") && is_mishap(tree, tree.head(first))) return tree.head(first);
    for (const int act : tree.conjuncts(tree.first_conjunct(anchor))) {
        for (const int c : tree.children(act)) {
            if (tree.is(c, "obl") && only_tells_when(tree, anchor, c)) continue;
            if (tree.is_any(c, {"advcl", "obl"}) && !tree.is(c, "obl:agent") && is_mishap(tree, c)) return c;
            if (const int hazard = hazard_in_clause(tree, c); hazard != kNone) return hazard;
        }
    }
    return kNone;
}

// "The bus killed two", "the storm damaged the port", "ten were wounded": whether somebody meant it, or who, need not
// be told, and yet it happened.
bool is_harm(const Tree& tree, const Proposition& p) {
    if (!p.object.present() || !tree.has_upos(p.anchor, {"VERB"})) return false;
    const std::string verb = verb_lemma(tree, p.anchor);
    if (lexicon::rule_words().is("harm", verb) || lexicon::rule_words().is("harm", p.relation)) return true;
    const auto* type = lexicon::event_class(verb);
    if (type == nullptr || type->type != "ASSAULT") return false;
    const bool by_nobody = !p.subject.present() || mishap_beside(tree, p.anchor) != kNone;
    return by_nobody || lexicon::is_hazard_noun(to_lower_ascii(tree.lemma(p.subject.head)));
}

// "The talks resumed", "the offensive began", "the airport reopened": an act between parties or a place of work, which
// was not so before.
bool turns(const Tree& tree, int subject, std::string_view verb) {
    if (!lexicon::rule_words().is("turning", verb)) return false;
    static constexpr std::array<std::string_view, 6> kActs = {"ASSAULT", "PROTEST", "COERCE",
                                                              "CONSULT", "AGREE",   "MOBILIZE"};
    const auto* event = event_noun(tree, subject);
    const auto* type = event == nullptr ? nullptr : lexicon::event_class(event->verb);
    const bool act = type != nullptr && std::ranges::find(kActs, std::string_view(type->type)) != kActs.end();
    if (verb == "take place" && type != nullptr && type->type == "ASSAULT") return false;  // "the attack took place"
    return act || lexicon::rule_words().is("course", tree.lower_lemma(subject)) ||
           (event == nullptr && lexicon::is_facility_noun(tree.lower_lemma(subject)));
}

// "The blast occurred late on Monday", "the attack took place at dawn on 3 May": on what day it was.
bool is_dated_happening(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "verb_alone" || a.time_text.empty() || !p.subject.present()) return false;
    if (p.relation != "take place" && !lexicon::rule_words().is("coming_about", verb_lemma(tree, p.anchor)))
        return false;
    const bool told_beside = std::ranges::any_of(tree.children(p.anchor), [&](int c) {
        return tree.is_any(c, {"obl", "obl:unmarked", "advmod"}) && is_time(tree, c);
    });
    const bool part_of_event = tree.is(p.anchor, "acl:relcl") && tree.is(p.subject.head, "nmod");
    if (part_of_event) return false;  // "the eruption of the volcano that began on 18 July"
    return told_beside &&
           (is_grave_event(tree, p.subject) || lexicon::is_hazard_noun(tree.lower_lemma(p.subject.head)));
}

// "Ana Reis died", "nine villagers fled", "the talks collapsed", "a train derailed": that it came so is the news. An
// old man who died is nobody that a reader could follow.
bool is_happening_by_itself(const Tree& tree, const Proposition& p, bool by_actor) {
    const std::string verb = p.rule == "verb_alone" ? p.relation : verb_lemma(tree, p.anchor);
    const std::string who = to_lower_ascii(tree.lemma(p.subject.head));
    const bool known = by_actor && (is_name(tree, p.subject.head) || tree.has_child(p.subject.head, "appos") ||
                                    tree.has_child(p.subject.head, "flat") || tree.word(p.subject.head).xpos == "NNS" ||
                                    !lexicon::is_person_noun(who));
    if (known && lexicon::rule_words().is("happens_alone", verb)) return true;
    if (turns(tree, p.subject.head, verb)) return true;
    const bool thing = tree.has_upos(p.subject.head, {"NOUN"}) && !lexicon::is_person_noun(who);
    if (lexicon::rule_words().is("breaks_down", verb)) return known || thing;
    const bool in_force = verb == "take effect" || verb.ends_with("into force") || verb.ends_with("into effect");
    if (in_force) return !lexicon::is_person_noun(who) && name_label(tree, p.subject.head) != "PER";
    return thing && lexicon::rule_words().is("turns_alone", verb) && says_what_turned(tree, p.subject.head) &&
           is_finite(tree, p.anchor) && !tree.is(p.anchor, "acl:relcl") && !speaks_to_reader(tree);
}

// "The minister stepped down", "students marched": enough without an object. "The study investigates", "salt freezes",
// "he talked" are not.
bool tells_alone(const Tree& tree, const Proposition& p, const Assertion& a, bool by_actor) {
    if (a.event_class == "PROTEST" || is_harm(tree, p) || is_happening_by_itself(tree, p, by_actor)) return true;
    const bool plural = p.subject.present() && tree.word(p.subject.head).xpos.ends_with('S');  // "both sides spoke"
    return by_actor && (plural || !lexicon::rule_words().is("idle_alone", a.relation));
}

// "Ana Reis was elected president", "was hospitalised": what befell a person with a name, whoever did it.
bool is_done_to_somebody_named(const Tree& tree, const Proposition& p, const Assertion& a) {
    const bool named =
        a.object.type == "PERSON" && starts_as_name(a.object.name) && a.object.name.find(' ') != std::string::npos;
    if (a.rule == "nominal_event")
        return named && !tree.has_upos(p.object.head, {"PRON"});  // "the election of Ana Reis as mayor"
    if (!tree.has_child(p.anchor, "aux:pass") || lexicon::rule_words().is("lasting_passive", tree.lemma(p.anchor)))
        return false;  // "a plan aimed at Ann Berg", "Ann Berg was born in Oslo"
    return named && a.event_class != "STATEMENT" && a.rule == "verb_and_object";
}

// "was reported absent": what somebody is said to be is no happening; that he is missing is one.
bool is_reported_state(const Tree& tree, int verb) {
    const int state = tree.child(verb, "xcomp");
    return state != kNone && tree.lemma(verb) == "report" && !is_missing(tree, state);
}

// "Four were killed and another six people affected": a noun of its own stands before the second verb.
bool follows_noun_of_its_own(const Tree& tree, int verb) {
    int before = verb - 1;
    while (before > 0 && tree.has_upos(before, {"ADV", "AUX", "PART"})) --before;
    return before > 0 && tree.has_upos(before, {"NOUN", "PROPN", "NUM", "PRON"});
}

// What a second verb shares with the first: "… are illegal and threaten peace", "was sighted and taken ashore".
int shared_subject(const Tree& tree, const Proposition& p) {
    if (!tree.is(p.anchor, "conj") || follows_noun_of_its_own(tree, p.anchor)) return kNone;
    for (const int head : {p.subject.head, p.object.head}) {
        const bool shared = head != kNone && tree.head(head) == tree.head(p.anchor);
        if (shared && tree.is_any(head, {"nsubj", "nsubj:pass"})) return head;
    }
    return kNone;
}

// "Classes were suspended and exams postponed": the second without its auxiliary.
bool is_passive_like_the_first(const Tree& tree, const Proposition& p) {
    const std::string verb = verb_lemma(tree, p.anchor);
    const auto& words = lexicon::rule_words();
    if (words.is("turning", verb) || words.is("breaks_down", verb) || words.is("turns_alone", verb))
        return false;  // "the curfew was lifted and shops reopened"
    const int subject = tree.child_any(p.anchor, {"nsubj", "nsubj:pass"});
    return tree.is(p.anchor, "conj") && tree.word(p.anchor).xpos == "VBN" && subject != kNone && !p.subject.present() &&
           p.object.head == subject && tree.has_child(tree.first_conjunct(p.anchor), "aux:pass");
}

// "the heist led to the loss": a clause with a subject of its own.
bool is_whole_clause(const Tree& tree, const Proposition& p) {
    const int own = tree.child_any(p.anchor, {"nsubj", "nsubj:pass"});
    const int subject = own != kNone ? own : shared_subject(tree, p);
    const bool second = tree.is(p.anchor, "conj") && (own == kNone || is_passive_like_the_first(tree, p));
    const int finite = second ? tree.first_conjunct(p.anchor) : p.anchor;
    return subject != kNone && is_finite(tree, finite) && !tree.has_upos(subject, {"PRON", "DET"}) &&
           !tree.is(p.anchor, "acl:relcl");
}

// "a ban on ships carrying fuel", "information leading to his arrest": any that there may be.
bool is_any_of_kind(const Tree& tree, int noun) {
    const int determiner = tree.child(noun, "det");
    if (determiner != kNone && lexicon::rule_words().is("any", tree.lemma(determiner))) return true;
    if (determiner != kNone && tree.lemma(determiner) == "no") return true;
    const int above = tree.head(noun);  // "did not find a ship carrying arms"
    if (above != kNone && tree.is_any(noun, {"obj", "obl"}) && tree.has_child(above, "advmod", "not") &&
        !tree.has_child(noun, "det", "the"))
        return true;
    return tree.child_any(noun, {"det", "amod", "compound", "nummod", "nmod", "nmod:poss"}) == kNone;
}

// A happening, a text, a place of work: what these do is told more often than what a fish or a theory does.
bool is_followed(const Tree& tree, int noun) {
    const std::string lemma = tree.lower_lemma(noun);
    const auto& words = lexicon::rule_words();
    return event_noun(tree, noun) != nullptr || is_mishap(tree, noun) || lexicon::is_statement_noun(lemma) ||
           lexicon::is_facility_noun(lemma) || words.is("provision", lemma) || words.is("means", lemma) ||
           words.is("course", lemma);
}

// "a heat wave, which sparked fires", "three ships carrying fuel", "a shortage caused by the strike": what the noun
// above does or undergoes by something.
bool is_told_of_noun_above(const Tree& tree, const Proposition& p) {
    if (!tree.is_any(p.anchor, {"acl", "acl:relcl"}) || tree.has_child(p.anchor, "mark")) return false;
    const int noun = tree.head(p.anchor);
    if (!p.subject.present()) {  // "safeguards being put in place", "the deal, which was cancelled"
        const bool which = tree.is(p.anchor, "acl:relcl") && !follows_comma(tree, p.anchor);
        return p.object.head == noun && tree.has_child(p.anchor, "aux:pass", "be") && !which;
    }
    if (!tree.has_upos(noun, {"NOUN"}) || (p.subject.head != noun && p.object.head != noun)) return false;
    const bool draft = tree.word(noun).xpos == "NN" && is_of_kind("means", tree, noun);  // "legislation that would cut"
    if (p.subject.head == noun && !draft && is_any_of_kind(tree, noun)) return false;
    return is_followed(tree, p.subject.head) ||
           (p.object.present() && lexicon::rule_words().is("carrying", tree.lemma(p.anchor)));
}

// "a bill to give the police powers", "a loan to rebuild the port": a text or money is for nothing else than what its
// infinitive says.
bool is_for_its_infinitive(const Tree& tree, const Proposition& p) {
    const int noun = tree.head(p.anchor);
    return tree.is(p.anchor, "acl") && tree.has_child(p.anchor, "mark", "to") && p.subject.head == noun &&
           lexicon::rule_words().is("means", tree.lower_lemma(noun));
}

// "the storm is expected to reach the coast", "the costs are likely to be passed on", "the jobs ended up being cut":
// told of the subject of the verb above, which does it or to which it is done.
bool is_told_by_infinitive(const Tree& tree, const Proposition& p) {
    const int above = tree.head(p.anchor);
    const int told_of = p.subject.present() ? p.subject.head : p.object.head;
    const bool passive = !p.subject.present() && tree.has_child(p.anchor, "aux:pass");
    const bool open = tree.has_child(p.anchor, "mark", "to") || (passive && tree.has_child(p.anchor, "aux:pass", "be"));
    const bool able = tree.is(p.anchor, "advcl") && tree.has_upos(above, {"ADJ"}) && control_over(tree, p.anchor);
    return ((tree.is(p.anchor, "xcomp") && open) || able) && is_finite(tree, above) &&
           (p.subject.present() || passive) && tree.head(told_of) == above && tree.has_upos(told_of, {"NOUN", "PROPN"});
}

// "The river overflowed, cutting off two towns": what came with it.
bool is_told_beside(const Tree& tree, const Proposition& p) {
    const int mark = tree.child(p.anchor, "mark");
    return tree.is(p.anchor, "advcl") && tree.word(p.anchor).xpos == "VBG" &&
           (mark == kNone || tree.lower_form(mark) == "while") && tree.head(p.anchor) < p.anchor &&
           p.subject.present() && p.subject_source == SubjectSource::matrix &&
           (p.object.present() || p.object_words.begin < p.object_words.end) &&
           tree.has_upos(p.subject.head, {"NOUN"}) &&
           (is_followed(tree, p.subject.head) ||
            lexicon::rule_words().value("outcome", verb_lemma(tree, p.anchor)) == "bring_about");
}

// "The plan includes the release of all prisoners", "the law requires shops to close", "it provides for a vote": what a
// text lays down. `text` is what it is called.
bool is_laid_down(const Tree& tree, const Proposition& p, std::string_view text) {
    if (!lexicon::rule_words().is("laying_down", verb_lemma(tree, p.anchor))) return false;
    const std::string noun = to_lower_ascii(text.substr(text.rfind(' ') + 1));
    return lexicon::rule_words().is("provision", noun) || lexicon::rule_words().is("means", noun) || noun == "plan";
}

// "The report included witness statements", "the deal requires approval": what a text, an event or a place of work has
// in it or calls for.
bool tells_what_it_holds(const Tree& tree, const Proposition& p) {
    return p.object.present() && lexicon::rule_words().is("holding_in", verb_lemma(tree, p.anchor)) &&
           is_followed(tree, p.subject.head) && !is_any_of_kind(tree, p.subject.head);
}

// "The stock added 2 percent", "the blackout left millions without power": idle only without how much or how many.
bool is_idle(const Tree& tree, const Proposition& p) {
    if (!lexicon::rule_words().is("idle_of_things", verb_lemma(tree, p.anchor))) return false;
    if (!p.subject.present() || !p.object.present()) return true;
    const bool counted = !tree.has_upos(p.object.head, {"NUM"}) && quantity_of(tree, p.object.head);
    return !counted && !is_sum_or_share(tree, p.object.head);
}

// "the base is located": where, was not found; "are confirmed to be holding troops": what follows tells it.
bool says_little_without_agent(const Tree& tree, int verb) {
    const int act = tree.child(verb, "xcomp");
    const bool link =
        act != kNone && tree.has_child(act, "mark", "to") && lexicon::reporting_verb(verb_lemma(tree, verb)) != nullptr;
    return link || lexicon::rule_words().is("state_participle", verb_lemma(tree, verb));
}

// "cost him his job", "was found dead", "marks the first conviction": verbs that
// mostly tell nothing of a thing, and do here.
bool is_no_idle_use(const Tree& tree, const Proposition& p) {
    const std::string verb = verb_lemma(tree, p.anchor);
    if (verb == "cost") return tree.has_child(p.anchor, "iobj");
    if (verb == "mark") return p.object.present() && is_record(tree, p.object.head);
    if (p.subject.present() && p.object.present() && lexicon::reporting_verb(verb) != nullptr)
        return lexicon::is_statement_noun(to_lower_ascii(tree.lemma(p.subject.head)));  // "the complaint describes"
    return (verb == "find" || verb == "make") && p.relation.starts_with(verb + " ") && p.object.present();
}

// "All flights were cancelled", "the heist led to the loss of the crown", "ships carrying fuel": what a thing does or
// undergoes, told to nobody in particular. What "is believed" or what a thing "includes" is no happening.
bool is_told_of_itself(const Tree& tree, const Proposition& p) {
    if (!tree.has_upos(p.anchor, {"VERB"}) || is_reported_state(tree, p.anchor)) return false;
    const bool shared = shared_subject(tree, p) != kNone || is_passive_like_the_first(tree, p);
    if (!p.subject.present() && !tree.has_child(p.anchor, "aux:pass") && !shared) return false;
    if (!p.subject.present() && says_little_without_agent(tree, p.anchor)) return false;
    const bool told = is_whole_clause(tree, p) || is_told_of_noun_above(tree, p) || is_for_its_infinitive(tree, p) ||
                      is_told_by_infinitive(tree, p) || is_told_beside(tree, p);
    const bool idle =
        is_idle(tree, p) &&
        !(p.subject.present() && (is_laid_down(tree, p, tree.lemma(p.subject.head)) || tells_what_it_holds(tree, p)));
    return told && (!idle || is_no_idle_use(tree, p)) && !speaks_to_reader(tree);
}

// "The law makes it harder to sell", "the app made it easy to pay": what becomes easier or harder is told with it.
bool tells_what_an_act_is_made(const Tree& tree, const Proposition& p) {
    return p.rule == "verb_and_announced_act" && tree.lower_lemma(p.anchor) == "make" && !p.object.present() &&
           p.object_words.begin < p.object_words.end && tree.has_child(p.anchor, "expl");
}

// "The study shows that sleep helps": what a text finds, where nobody else is told to have found it.
bool is_found_by_text(const Tree& tree, const Proposition& p) {
    return p.rule == "verb_and_content" && tree.has_upos(p.subject.head, {"NOUN"}) && is_whole_clause(tree, p) &&
           lexicon::is_statement_noun(tree.lower_lemma(p.subject.head));
}

// "They were taken to the capital", "villagers who were evicted": done to somebody whom the text has named before.
bool is_done_to_somebody_known(const Tree& tree, const Proposition& p, const Assertion& a) {
    if (p.rule != "verb_and_object" || !tree.has_child(p.anchor, "aux:pass") || !p.object.present()) return false;
    const std::string verb = verb_lemma(tree, p.anchor);
    const int aux = tree.child(p.anchor, "aux:pass");
    const bool in_past =
        tree.is(p.anchor, "acl:relcl") && tree.word(aux).xpos == "VBD";           // "a girl who was dragged away"
    const bool completed = p.relation != verb || (in_past && !is_idle(tree, p));  // "taken to hospital"
    if (!completed && (lexicon::event_class(verb) == nullptr || is_idle(tree, p))) return false;
    if (lexicon::rule_words().is("lasting_passive", verb)) return false;
    if (!is_finite(tree, p.anchor) || says_little_without_agent(tree, p.anchor)) return false;
    const bool taken_up = tree.has_upos(p.object.head, {"PRON"});
    if (!taken_up && !tree.is(p.anchor, "acl:relcl")) return false;
    return is_actor(a.object) || is_person_like(tree, p.object) || is_called_by_group_or_person(a.object.name);
}

// "tax cuts passed late last year", "a letter published on Thursday": what was done to it on a day that is told.
bool is_dated_act(const Tree& tree, const Proposition& p, const Assertion& a) {
    const int noun = p.object.head;
    const std::string lemma = noun == kNone ? std::string{} : tree.lower_lemma(noun);
    if (lexicon::is_statement_noun(lemma) || lexicon::rule_words().is("voice", lemma) ||
        lexicon::rule_words().is("mere_evidence", lemma))
        return false;  // "in a statement released on Friday", "data issued in May" show what is told, and when
    return !p.subject.present() && noun != kNone && tree.is(p.anchor, "acl") && tree.word(p.anchor).xpos == "VBN" &&
           tree.head(p.anchor) == noun && tree.has_upos(noun, {"NOUN", "PROPN"}) && !a.time_text.empty() &&
           std::ranges::any_of(tree.children(p.anchor), [&](int c) {
               return c > p.anchor && tree.is_any(c, {"obl", "obl:unmarked", "advmod"}) && is_time(tree, c);
           });
}

// "There were 300 cases reported": counted, by whom or where is told elsewhere.
bool is_counted_case(const Tree& tree, const Proposition& p) {
    const int noun = p.object.head;
    if (p.subject.present() || noun == kNone || !tree.is(p.anchor, "acl") || tree.head(p.anchor) != noun) return false;
    const int there = tree.has_child(noun, "expl") ? noun : tree.head(noun);
    return tree.has_child(there, "expl") && quantity_of(tree, noun).has_value();
}

}  // namespace

bool is_informative(const Tree& tree, const Proposition& p, const Assertion& a) {
    const bool taken_up = p.subject.present() && tree.has_upos(p.subject.head, {"PRON"});
    const bool subject = is_actor(a.subject) || is_person_like(tree, p.subject) ||
                         (taken_up && is_called_by_group_or_person(a.subject.name));
    const bool object = is_actor(a.object) || is_person_like(tree, p.object) || is_person_like(tree, p.doer);
    const bool alone = p.rule == "verb_alone" || (p.rule == "verb_and_preposition" && !a.object.present());
    if (p.rule == "existence") return p.relation == "report" || is_existence_told(tree, p, a);
    if (p.rule == "made_state") return is_state_told(tree, p, a);
    if (p.rule == "judged_state" || (p.rule == "verb_and_act" && p.subject.present())) return true;
    if (is_state_told(tree, p, a) || is_course_told(tree, p, a) || is_becoming_told(tree, p, a)) return true;
    if (is_amount_told(tree, p, a) || is_turn_told(tree, p, a)) return true;
    if (is_dated_happening(tree, p, a)) return true;
    if (alone && !tells_alone(tree, p, a, subject)) return false;
    if (p.rule == "copula" && !is_state_to_file(tree, p, a)) return false;
    if (p.rule == "adjective_behind_noun" && !is_adjective_to_file(tree, p, a)) return false;
    const bool no_target = p.relation == "fire" && a.object.type != "MILITARY" && a.object.type != "ARMED_GROUP";
    if (p.rule == "undergone_event" && tree.lemma(p.anchor) == "come" && !no_target && object)
        return true;  // "came under scrutiny"
    const bool vague =
        a.cameo.empty() || a.event_class == "STATEMENT" || a.event_class == "STATE";  // "fled" has no code either
    if (!vague || is_harm(tree, p) || p.rule == "told_toll" || p.rule == "count_in_passing") return true;
    if (!a.subject.present() &&
        (is_done_to_somebody_named(tree, p, a) || is_counted_case(tree, p) || is_dated_act(tree, p, a)))
        return true;
    if (p.object.present() && p.subject.present() &&
        lexicon::rule_words().is("turning", p.relation + " " + to_lower_ascii(tree.lemma(p.object.head))))
        return true;  // "the ceasefire took effect"
    if (!a.subject.present())
        return a.polarity == Polarity::negated || is_grave_event(tree, p.object) || is_told_of_itself(tree, p) ||
               is_done_to_somebody_known(tree, p, a) || is_undergoing_told(tree, p, a);
    if (is_open(tree, p.subject.head) || is_open(tree, p.object.head)) return false;
    if (alone) return is_happening_by_itself(tree, p, subject);
    const bool filed = p.rule == "copula" && lexicon::rule_words().is("filed_alone", tree.lemma(p.anchor));
    if (taken_up && is_laid_down(tree, p, a.subject.name)) return true;  // "it includes"
    if (is_found_by_text(tree, p) || tells_what_an_act_is_made(tree, p)) return true;
    return subject || filed || is_state_of_thing(tree, p, a) || (object && a.event_class != "STATEMENT") ||
           is_told_of_itself(tree, p) || is_content_told(tree, p, a) || is_main_clause_told(tree, p, a) ||
           is_doing_told(tree, p, a);
}

std::string cause_of(const Tree& tree, const Proposition& p) {
    if (const int mishap = mishap_beside(tree, p.anchor); mishap != kNone) return "mishap";
    if (p.subject.present()) return to_lower_ascii(tree.lemma(p.subject.head));
    for (const Oblique& o : p.arguments) {
        if (o.preposition == "in" || o.preposition == "by" || o.preposition == "from")
            return to_lower_ascii(tree.lemma(o.head));
    }
    return {};
}

}  // namespace relata::extract
