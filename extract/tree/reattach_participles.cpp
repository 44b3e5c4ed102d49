// Participles that the parser hangs on the nearest noun or verb, though somebody else does or suffers what they say.

#include <algorithm>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

bool is_participle_on_noun(const Hanging& at, int verb, std::string_view tag) {
    return at.is(verb, "acl") && !at.is(verb, "acl:relcl") && at.word(verb).xpos == tag && at.head(verb) < verb;
}

bool is_somebody(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return (lexicon::is_person_noun(lemma) || lexicon::is_role_noun(lemma)) && at.word(noun).upos == "NOUN";
}

// "a study of bees titled “Hive”", titled hung on the bees: what has an article of its own bears the title.
void reattach_title(Hanging& at, int participle) {
    if (!is_participle_on_noun(at, participle, "VBN") ||
        !lexicon::rule_words().is("titling", to_lower_ascii(at.word(participle).lemma)))
        return;
    const int topic = at.head(participle);
    const int work = at.is(topic, "nmod") ? at.head(topic) : kNone;
    const bool bare = at.child(topic, "det") == kNone && at.child(topic, "nummod") == kNone;
    const int article = work == kNone ? kNone : at.child(work, "det");
    if (work == kNone || work > topic || !bare || article == kNone || at.word(work).upos != "NOUN") return;
    if (at.word(article).lemma == "a" || at.word(article).lemma == "an") at.hang(participle, work);
}

// "Workers at the mill, owned by Norex, walked out", owned hung on the workers: nobody owns people.
void reattach_owned_thing(Hanging& at, int participle) {
    if (!is_participle_on_noun(at, participle, "VBN") ||
        !lexicon::rule_words().is("done_to_things", to_lower_ascii(at.word(participle).lemma)))
        return;
    const int person = at.head(participle);
    if (!is_somebody(at, person)) return;
    for (int i = participle - 1; i > person; --i) {
        const bool thing = at.head(i) == person && at.is(i, "nmod") && !is_somebody(at, i) &&
                           (at.word(i).upos == "NOUN" || at.word(i).upos == "PROPN");
        if (thing) return at.hang(participle, i);
    }
}

// The noun whose phrase ends before `end`, with its flat words: "Diego" in "and Diego Schwartzman defeating".
int phrase_before(const Hanging& at, int end) {
    int noun = end - 1;
    while (noun > 0 && at.is(noun, "flat") && at.head(noun) < noun) noun = at.head(noun);
    return noun;
}

bool is_noun(const Hanging& at, int i) {
    const std::string& upos = at.word(i).upos;
    return upos == "NOUN" || upos == "PROPN" || upos == "NUM" || upos == "PRON" || upos == "SYM";
}

// "with Bale beating Cole and Dunn beating Ekman", Dunn coordinated with Cole: a second pair of somebody and what he
// does, of which each "with" may have several.
void give_subject_to_second_gerund(Hanging& at, int gerund) {
    if (at.word(gerund).xpos != "VBG" || at.child(gerund, "nsubj") != kNone) return;
    if (!at.is(gerund, "conj") && !at.is(gerund, "advcl") && !at.is(gerund, "acl")) return;
    const int noun = phrase_before(at, gerund);
    if (noun < 1 || !is_noun(at, noun) || !at.is(noun, "conj") || at.is_below(noun, gerund)) return;
    const int joint = at.child(noun, "cc");
    int first = kNone;  // "beating", which the "with" before it marks
    for (int i = 0; i < noun && first == kNone; ++i) {
        const int mark = at.word(i).xpos == "VBG" ? at.child(i, "mark") : kNone;
        if (mark != kNone && mark < i && at.word(mark).lemma == "with" && i - mark > 1) first = i;
    }
    if (first == kNone || joint == kNone || joint < first || at.child(noun, "case") != kNone) return;
    const bool joined = at.head(gerund) == first || at.head(gerund) == noun;
    if (!joined || at.is_below(first, gerund)) return;
    at.hang(gerund, first, "conj");
    at.hang(noun, gerund, "nsubj");
    at.hang(joint, gerund, "cc");
}

// A name, "the mayor", "the rebels": who may be told to do something.
bool is_known_body(const Hanging& at, int noun) {
    if (at.word(noun).upos == "PROPN") return at.word(noun).ner != "O";
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    const bool body = lexicon::is_person_noun(lemma) || lexicon::is_role_noun(lemma) || lexicon::is_group_noun(lemma) ||
                      lexicon::is_armed_group_noun(lemma);
    return body && at.word(at.child(noun, "det")).lemma == "the";
}

// "told the firm to pay a fine and the mayor to resign", the mayor read as paid: a second pair of somebody and what he
// shall do.
void give_subject_to_second_infinitive(Hanging& at, int act) {
    const int to = at.word(act).xpos == "VB" ? at.child(act, "mark") : kNone;
    if (to < 1 || at.word(to).form != "to" || !at.is_any(act, {"advcl", "acl", "conj"})) return;
    const int body = phrase_before(at, to);
    const int thing = at.is(body, "conj") ? at.head(body) : kNone;
    const int first = at.is(thing, "obj") ? at.head(thing) : kNone;
    const int joint = at.child(body, "cc");
    if (first == kNone || joint == kNone || joint > body || at.child(act, "nsubj") != kNone || at.is_below(body, act))
        return;
    const int told = at.child(first, "nsubj") != kNone ? at.child(first, "nsubj") : at.child(at.head(first), "obj");
    const int asked = told == kNone ? at.child(at.head(first), "iobj") : told;
    const bool pair = at.word(first - 1).form == "to" && asked != kNone && asked < first;
    if (!pair || !is_known_body(at, body) || is_known_body(at, thing) ||
        (at.head(act) != first && at.head(act) != body))
        return;
    at.hang(act, first, "conj");
    at.hang(body, act, "nsubj");
    at.hang(joint, act, "cc");
}

// "is expected to rise to 4 % and inflation to fall to 2 %", inflation read as one more thing that it rises to: what
// stands between "and" and the "to" of a second infinitive does what that says.
void give_subject_to_second_expectation(Hanging& at, int act) {
    const int to = at.word(act).xpos == "VB" && at.is_any(act, {"conj", "advcl"}) ? at.child(act, "mark") : kNone;
    const int first = to > 0 && at.word(to).form == "to" ? at.head(act) : kNone;
    const bool expected = first != kNone && at.is(first, "xcomp") && at.word(at.head(first)).xpos == "VBN" &&
                          at.child(at.head(first), "nsubj") != kNone && at.child(first, "obj") == kNone;
    if (!expected || at.child(act, "nsubj") != kNone || at.child(act, "cc") != kNone) return;
    for (int noun = to - 1; noun > first; --noun) {
        const int joint = at.is(noun, "conj") && is_noun(at, noun) ? at.child(noun, "cc") : kNone;
        if (joint == kNone || joint > noun || at.word(joint).form != "and") continue;
        const bool whole = at.last_below(noun, to) == to - 1 && at.child(noun, "case") == kNone;
        const bool beside = at.head(noun) == first || at.head(at.head(noun)) == first;
        if (!whole || !beside || at.is_below(act, noun)) return;
        at.hang(act, first, "conj");
        at.hang(noun, act, "nsubj");
        return at.hang(joint, act, "cc");
    }
}

// "with 73 % of the people living in towns", "despite Norland claiming victory", the share or Norland hung on what is
// before "with": it is they who live there.
void give_subject_behind_with(Hanging& at, int gerund) {
    const int mark = at.word(gerund).xpos == "VBG" && at.is(gerund, "advcl") ? at.child(gerund, "mark") : kNone;
    if (mark == kNone || mark > gerund || at.child(gerund, "nsubj") != kNone) return;
    const std::string form = to_lower_ascii(at.word(mark).form);
    if (form != "with" && form != "despite" && form != "without") return;
    for (int i = mark + 1; i < gerund; ++i) {
        if (!is_noun(at, i) || at.head(i) != at.head(gerund) || at.child(i, "case") != kNone) continue;
        at.hang(i, gerund, "nsubj");
        return;
    }
}

// "refund customers tricked into paying", "makes drones used by farmers", read as if they were refunded tricked: few
// verbs say what is done to their object by a participle.
void reattach_to_object(Hanging& at, int participle) {
    const int verb = at.is(participle, "xcomp") && at.word(participle).xpos == "VBN" ? at.head(participle) : kNone;
    if (verb == kNone || at.word(verb).upos != "VERB") return;
    const bool made = at.word(verb).lemma == "make" && at.child(participle, "obl:agent") != kNone;
    if (lexicon::rule_words().is("takes_participle", to_lower_ascii(at.word(verb).lemma)) && !made) return;
    const int thing = at.child(verb, "obj");
    const bool adjoins = thing == participle - 1 && thing > verb && at.word(thing).upos == "NOUN";
    if (adjoins && at.child(participle, "mark") == kNone && at.child(participle, "aux") == kNone)
        at.hang(participle, thing, "acl");
}

// "printed a letter by doctors warning of a flood", hung on the printing: a text right before says what it says.
void reattach_to_text(Hanging& at, int gerund) {
    if (at.word(gerund).xpos != "VBG" || !at.is(gerund, "advcl") || at.child(gerund, "mark") != kNone) return;
    if (lexicon::reporting_verb(to_lower_ascii(at.word(gerund).lemma)) == nullptr) return;
    const int verb = at.head(gerund);
    const int text = at.child(verb, "obj");
    if (text < verb || text > gerund || !lexicon::is_statement_noun(to_lower_ascii(at.word(text).lemma))) return;
    const int before = gerund - 1;
    if (before == text || (at.is_below(before, text) && at.word(before).upos != "PUNCT")) at.hang(gerund, text, "acl");
}

// "sent a petition to the minister demanding higher pay", hung on the minister: a text right before the one it goes to
// says what it says.
void lift_request_to_text(Hanging& at, int gerund) {
    if (!is_participle_on_noun(at, gerund, "VBG") || at.child(gerund, "mark") != kNone ||
        at.word(gerund - 1).form == ",")
        return;
    const auto* says = lexicon::reporting_verb(to_lower_ascii(at.word(gerund).lemma));
    if (says == nullptr || says->kind == lexicon::Reporting::Kind::know) return;
    const int receiver = at.head(gerund);
    const int verb = at.is_any(receiver, {"obl", "nmod"}) ? at.head(receiver) : kNone;
    const int to = at.child(receiver, "case");
    if (verb == kNone || to == kNone || to > receiver || at.word(to).form != "to") return;
    const int text = at.is(receiver, "obl") ? at.child(verb, "obj") : verb;
    const bool is_text = text != kNone && text < to && at.is_noun(text) &&
                         lexicon::is_statement_noun(to_lower_ascii(at.word(text).lemma));
    if (is_text) at.hang(gerund, text);
}

// "struck a house used by rebels to store rockets, killing two": the strike killed them, neither the rebels nor the
// storing.
void lift_harm_from_object(Hanging& at, int gerund) {
    const bool harms = lexicon::rule_words().is("harm", to_lower_ascii(at.word(gerund).lemma));
    if (!harms || at.word(gerund).xpos != "VBG" || !at.is(gerund, "advcl") || at.word(gerund - 1).form != ",") return;
    int clause = at.head(gerund);
    while (at.is(clause, "advcl") && at.child(clause, "nsubj") == kNone && at.word(clause).xpos == "VB")
        clause = at.head(clause);
    if (clause > gerund || !is_participle_on_noun(at, clause, "VBN")) return;
    const int noun = at.head(clause);
    const int verb = at.is(noun, "obj") ? at.head(noun) : kNone;
    if (verb != kNone && verb < noun && at.word(verb).upos == "VERB" && !is_somebody(at, noun)) at.hang(gerund, verb);
}

// "a bomb hit an army convoy killing two soldiers", the killing hung on the convoy: what struck it killed them.
void lift_harm_from_struck(Hanging& at, int gerund) {
    const bool harms = lexicon::rule_words().is("harm", to_lower_ascii(at.word(gerund).lemma));
    if (!harms || !is_participle_on_noun(at, gerund, "VBG") || at.child(gerund, "obj") == kNone) return;
    const int noun = at.head(gerund);
    const int verb = at.is(noun, "obj") ? at.head(noun) : kNone;
    if (verb == kNone || verb > noun || at.word(verb).upos != "VERB" || at.child(verb, "nsubj") == kNone) return;
    const auto* act = lexicon::event_class(to_lower_ascii(at.word(verb).lemma));
    const bool somebody =
        at.word(noun).ner.ends_with("PER") || lexicon::is_person_noun(to_lower_ascii(at.word(noun).lemma));
    if (act != nullptr && act->type == "ASSAULT" && !somebody) at.hang(gerund, verb, "advcl");
}

// "bringing the number of sailors killed to three", "to three" hung on the killing: to so many the number is brought.
void lift_number_reached(Hanging& at, int number) {
    const int killed = at.is_any(number, {"obl", "nmod"}) ? at.head(number) : kNone;
    const int to = at.child(number, "case");
    const bool reached = killed != kNone && killed < number && at.word(number).upos == "NUM" && to != kNone &&
                         (at.word(to).form == "to" || at.word(to).form == "at");
    if (!reached || !lexicon::rule_words().is("harm", to_lower_ascii(at.word(killed).lemma)) || !at.is(killed, "acl"))
        return;
    int noun = at.head(killed);
    while (noun != kNone && at.is(noun, "nmod")) noun = at.head(noun);
    const int verb = noun != kNone && at.is(noun, "obj") ? at.head(noun) : kNone;
    const bool tally = verb != kNone && lexicon::rule_words().is("tally", to_lower_ascii(at.word(noun).lemma));
    if (tally && verb < noun) at.hang(number, verb, "obl");
}

// "was caught on camera taking a bribe", taking hung on the camera.
void reattach_act_seen(Hanging& at, int gerund) {
    if (!is_participle_on_noun(at, gerund, "VBG") || at.child(gerund, "mark") != kNone) return;
    const int medium = at.head(gerund);
    const int verb = at.is(medium, "obl") ? at.head(medium) : kNone;
    const bool seen = verb != kNone && verb < medium && medium == gerund - 1 &&
                      lexicon::rule_words().is("catching", to_lower_ascii(at.word(verb).lemma)) &&
                      lexicon::rule_words().is("medium", to_lower_ascii(at.word(medium).lemma));
    if (!seen) return;
    const bool passive = at.word(verb).xpos == "VBN" && at.child(verb, "obj") == kNone;
    const int object = at.child(verb, "obj");
    if (passive)
        at.hang(gerund, verb, "advcl");
    else if (object != kNone && object < medium)
        at.hang(gerund, object, "acl");
}

// "dismissed the minister, accused of lying", hung on the dismissing: who is charged stands right before.
void reattach_charged(Hanging& at, int participle) {
    if (at.word(participle).xpos != "VBN" || !at.is(participle, "advcl") || participle < 2) return;
    if (!lexicon::rule_words().is("charging", to_lower_ascii(at.word(participle).lemma))) return;
    const int verb = at.head(participle);
    const int person = phrase_before(at, participle - 1);
    const bool object = person > verb && at.head(person) == verb && at.is(person, "obj");
    if (object && at.word(participle - 1).form == "," && at.child(participle, "aux") == kNone &&
        at.child(participle, "mark") == kNone && (is_somebody(at, person) || at.word(person).ner.ends_with("PER")))
        at.hang(participle, person, "acl");
}

// "the extradition of a man suspected of arson", "the trial of Ana Reis, accused of fraud", hung on the extradition or
// the trial, which nobody suspects.
void reattach_charged_below(Hanging& at, int participle) {
    if (!is_participle_on_noun(at, participle, "VBN") || is_somebody(at, at.head(participle))) return;
    if (!lexicon::rule_words().is("charging", to_lower_ascii(at.word(participle).lemma))) return;
    const int person = phrase_before(at, at.word(participle - 1).form == "," ? participle - 1 : participle);
    const bool below = at.is_below(person, at.head(participle));
    if (below && (is_somebody(at, person) || at.word(person).ner.ends_with("PER")) &&
        !at.word(at.head(participle)).ner.ends_with("PER"))
        at.hang(participle, person);
}

bool is_comment(const Hanging& at, int gerund) {
    const std::string lemma = to_lower_ascii(at.word(gerund).lemma);
    const auto* act = lexicon::event_class(lemma);
    return lexicon::reporting_verb(lemma) != nullptr || lemma == "call" ||
           (act != nullptr && (act->type == "ACCUSE" || act->type == "REQUEST" || act->type == "REJECT"));
}

// "Holm said she would sue the board, calling it corrupt", hung on the suing: she says so now, whatever she may do. Who
// cites or adds is who speaks, whoever has done what was said.
void reattach_comment(Hanging& at, int gerund) {
    if (at.word(gerund).xpos != "VBG" || !at.is(gerund, "advcl") || !is_comment(at, gerund)) return;
    const int content = at.head(gerund);
    const int saying = at.is(content, "ccomp") ? at.head(content) : kNone;
    const int subject = at.child(content, "nsubj");
    if (saying == kNone || saying > content || subject == kNone || subject < saying || gerund < content) return;
    const auto* says = lexicon::reporting_verb(to_lower_ascii(at.word(saying).lemma));
    const std::string lemma = to_lower_ascii(at.word(gerund).lemma);
    const bool speaks_on = lemma == "cite" || lemma == "add" || lemma == "say" || lemma == "note";
    const bool of_himself =
        at.word(subject).upos == "PRON" && lexicon::reporting_verb(to_lower_ascii(at.word(content).lemma)) == nullptr;
    if (says == nullptr || says->kind != lexicon::Reporting::Kind::say || !(of_himself || speaks_on)) return;
    if (at.word(gerund - 1).form == "," && at.child(saying, "nsubj") != kNone) at.hang(gerund, saying);
}

// "insisted that the jury was out on whether the cuts would help, citing growth", hung deep in what was said: who
// insists cites it.
void lift_citing(Hanging& at, int gerund) {
    const std::string lemma = to_lower_ascii(at.word(gerund).lemma);
    const auto* tells = lexicon::reporting_verb(lemma);
    const bool goes_on = lemma == "cite" || lemma == "add";
    const bool says_more = tells != nullptr && tells->kind == lexicon::Reporting::Kind::say;
    if (at.word(gerund).xpos != "VBG" || !at.is(gerund, "advcl") || (!goes_on && !says_more) ||
        at.word(gerund - 1).form != ",")
        return;
    const int inner = at.head(gerund);
    if (lexicon::reporting_verb(to_lower_ascii(at.word(inner).lemma)) != nullptr) return;
    for (int saying = at.head(inner); saying != kNone; saying = at.head(saying)) {
        const auto* says = lexicon::reporting_verb(to_lower_ascii(at.word(saying).lemma));
        const int speaker = at.child(saying, "nsubj");
        if (says == nullptr || speaker == kNone || speaker > saying || saying > inner) continue;
        const bool denied = says->kind == lexicon::Reporting::Kind::deny && at.is(inner, "ccomp");
        if (goes_on || denied) at.hang(gerund, saying);  // "denied that it fired, saying the dead were rebels"
        return;
    }
}

// "in exchange for Norland releasing the prisoners", Norland hung on the exchange: "for" stands before its clause.
void give_subject_behind_mark(Hanging& at, int gerund) {
    const int mark = at.is(gerund, "acl") && at.word(gerund).xpos == "VBG" ? at.child(gerund, "mark") : kNone;
    const int doer = gerund - 1;
    if (mark == kNone || mark > doer || !at.is(doer, "nmod") || at.head(doer) != at.head(gerund) ||
        at.child(doer, "case") != kNone || at.first_below(doer) != mark + 1)
        return;
    at.hang(doer, gerund, "nsubj");
}

// "a spokesman for the hospital treating him", hung on the spokesman: the hospital does.
void lower_participle_to_body(Hanging& at, int participle) {
    const int person = at.is(participle, "acl") && at.word(participle).xpos == "VBG" ? at.head(participle) : kNone;
    const int body = participle - 1;
    if (person == kNone || !at.is(body, "nmod") || at.head(body) != person || body < person) return;
    const std::string lemma = to_lower_ascii(at.word(person).lemma);
    const std::string place = to_lower_ascii(at.word(body).lemma);
    const bool speaks_for = lexicon::rule_words().is("speaks_for", lemma);
    const bool acts = lexicon::is_facility_noun(place) || lexicon::is_group_noun(place) ||
                      lexicon::is_government_noun(place) || at.word(body).ner.ends_with("ORG");
    if (speaks_for && acts && lexicon::reporting_verb(to_lower_ascii(at.word(participle).lemma)) == nullptr)
        at.hang(participle, body);
}

// "arrested a man carrying explosives Tuesday", the day hung on the carrying: the last word tells when the arrest was.
void lift_day_from_participle(Hanging& at, int day) {
    const bool last = day + 1 == at.size() || (day + 2 == at.size() && at.word(day + 1).upos == "PUNCT");
    if (!last || !at.is(day, "obl:unmarked") || !lexicon::time_words().is("weekday", at.word(day).form)) return;
    const int participle = at.head(day);
    const int noun = at.is(participle, "acl") && at.word(participle).xpos == "VBG" ? at.head(participle) : kNone;
    const int verb = at.is(noun, "obj") ? at.head(noun) : kNone;
    if (verb == kNone || at.word(verb).xpos != "VBD" || at.child(verb, "obl:unmarked") != kNone) return;
    at.hang(day, verb);
}

// "The union said another boat overturned.", the verb read as a passive without "was": a full sentence has a finite
// verb.
void turn_bare_participle_to_past(Hanging& at, int subject) {
    const int verb = at.relations[static_cast<std::size_t>(subject)] == "nsubj:pass" ? at.head(subject) : kNone;
    if (verb < subject || at.word(verb).xpos != "VBN" || at.word(at.size() - 1).form != ".") return;
    const int saying = at.is(verb, "ccomp") ? at.head(verb) : kNone;
    const bool said = saying != kNone && lexicon::reporting_verb(to_lower_ascii(at.word(saying).lemma)) != nullptr &&
                      !lexicon::rule_words().is("seeing", at.word(saying).lemma);
    if (at.head(verb) != kNone && !said) return;
    for (int i = 0; i < at.size(); ++i) {
        if (at.head(i) == verb && at.is_any(i, {"aux", "cop", "obl:agent", "mark"})) return;
    }
    at.hang(subject, verb, "nsubj");
}

// "Guards stormed the hall, tied and gagged the clerks, then fled", the tying read as done to the guards: one more of
// the things they did, of which another follows in the past.
void join_past_in_series(Hanging& at, int second) {
    const int first = at.is(second, "advcl") && second > 0 ? at.head(second) : kNone;
    const bool past = at.word(second).xpos == "VBN" || at.word(second).xpos == "VBD";
    if (first == kNone || first > second || !past || at.word(first).xpos != "VBD" || at.word(second - 1).form != ",")
        return;
    bool follows = false;
    for (int i = 0; i < at.size(); ++i) {
        if (at.head(i) == second && at.is_any(i, {"mark", "aux", "nsubj", "obl:agent", "xcomp"})) return;
        const bool other = i > second && at.is(i, "conj") && at.word(i).xpos == "VBD";
        follows = follows || (other && (at.head(i) == first || (at.head(i) == second && at.child(i, "obj") != kNone)));
    }
    if (!follows || at.child(first, "nsubj") == kNone) return;
    at.hang(second, first, "conj");
    for (int i = second + 1; i < at.size(); ++i) {
        if (at.head(i) == second && at.is(i, "conj") && at.word(i).xpos == "VBD") at.hang(i, first);
    }
}

// "was fined based on tests", read as if somebody were based on them: they are what the fine stands on.
void turn_based_on_to_preposition(Hanging& at, int based) {
    if (!at.is(based, "advcl") || to_lower_ascii(at.word(based).form) != "based" || at.child(based, "aux") != kNone)
        return;
    const int verb = at.head(based);
    const int ground = at.child(based, "obl");
    const int on = ground > based ? at.child(ground, "case") : kNone;
    if (verb == kNone || on != based + 1 || (at.word(on).form != "on" && at.word(on).form != "upon")) return;
    at.hang(ground, verb, "obl");
    at.hang(based, ground, "case");
}

// "The players are too inexperienced", "the stock is convertible", read as if somebody had done so to them: a degree
// or "-ble" tells of a state.
void turn_passive_to_state(Hanging& at, int state) {
    const Word& word = at.word(state);
    const int subject = word.xpos == "VBN" ? at.child(state, "nsubj:pass") : kNone;
    if (subject == kNone || at.child(state, "obl:agent") != kNone || at.child(state, "obj") != kNone) return;
    const std::string before = state > 0 ? to_lower_ascii(at.word(state - 1).form) : std::string();
    const bool degree = before == "too" || before == "very" || before == "so";
    if (!degree && !word.form.ends_with("ble")) return;
    for (int i = 0; i < state; ++i) {
        if (at.head(i) == state && at.is(i, "aux") && at.word(i).lemma == "be") at.hang(i, state, "cop");
    }
    if (at.child(state, "cop") != kNone) at.hang(subject, state, "nsubj");
}

// "with the army given 24 hours to leave", the army read as the giver: behind "with" it is given them.
void turn_giver_behind_with(Hanging& at, int given) {
    const int with = at.word(given).xpos == "VBN" && at.child(given, "aux") == kNone ? at.child(given, "mark") : kNone;
    const int subject =
        with == kNone || to_lower_ascii(at.word(with).form) != "with" ? kNone : at.child(given, "nsubj");
    const bool active = subject != kNone && at.relations[static_cast<std::size_t>(subject)] == "nsubj";
    if (active && at.child(given, "cop") == kNone && at.word(given).lemma == "give")
        at.hang(subject, given, "nsubj:pass");
}

bool harms(const Hanging& at, int verb) {
    const auto* act = lexicon::event_class(to_lower_ascii(at.word(verb).lemma));
    return act != nullptr && act->type == "ASSAULT";
}

// "said it had seen artillery firing on troops, wounding four", wounding hung on the saying: the firing wounds, as the
// last that was told before the comma and an attack.
void lower_harm_to_attack(Hanging& at, int gerund) {
    const int told = at.is(gerund, "advcl") && at.word(gerund).xpos == "VBG" ? at.head(gerund) : kNone;
    if (told == kNone || told > gerund || !at.is_comma(gerund - 1) || harms(at, told) ||
        !lexicon::rule_words().is("harm", to_lower_ascii(at.word(gerund).lemma)))
        return;
    for (int i = gerund - 2; i > told; --i) {
        if (at.word(i).upos != "VERB" || !at.is_below(i, told)) continue;
        const bool last = at.last_below(i, gerund) == gerund - 2;
        if (last && harms(at, i)) at.hang(gerund, i);
        return;
    }
}

}  // namespace

void reattach_participles(const ParsedSentence& sentence, std::vector<int>& heads,
                          std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        reattach_title(at, i);
        reattach_owned_thing(at, i);
        reattach_to_object(at, i);
        reattach_to_text(at, i);
        lift_request_to_text(at, i);
        reattach_act_seen(at, i);
        lift_harm_from_object(at, i);
        lift_harm_from_struck(at, i);
        lift_number_reached(at, i);
        lower_harm_to_attack(at, i);
        reattach_charged(at, i);
        reattach_charged_below(at, i);
        reattach_comment(at, i);
        lift_citing(at, i);
        lift_day_from_participle(at, i);
        lower_participle_to_body(at, i);
        give_subject_behind_mark(at, i);
        turn_bare_participle_to_past(at, i);
        join_past_in_series(at, i);
        turn_based_on_to_preposition(at, i);
        turn_passive_to_state(at, i);
        turn_giver_behind_with(at, i);
        give_subject_behind_with(at, i);
        give_subject_to_second_gerund(at, i);
        give_subject_to_second_infinitive(at, i);
        give_subject_to_second_expectation(at, i);
    }
}

}  // namespace relata::extract
