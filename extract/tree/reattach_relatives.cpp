// Relative clauses that the parser hangs or reads otherwise than the words around them allow.

#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/hanging_number.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

// "a claim by Norland that rebels shelled a village", read as a relative clause: "that" is nothing in it, and it is
// what was claimed.
void unmake_relative(Hanging& at, int clause) {
    const int mark = at.is(clause, "acl:relcl") ? at.child(clause, "mark") : kNone;
    if (mark == kNone || to_lower_ascii(at.word(mark).form) != "that" || at.child(clause, "nsubj") == kNone) return;
    const std::string noun = to_lower_ascii(at.word(at.head(clause)).lemma);
    if (lexicon::is_statement_noun(noun) || lexicon::rule_words().value("content_noun", noun))
        at.hang(clause, at.head(clause), "acl");
}

// Whether the clause of `verb` shows tense: "had", "were hiding", "will hide"; also "face", read as an infinitive
// without "to".
bool is_finite(const Hanging& at, int verb) {
    for (int i = 0; i < verb; ++i) {
        const std::string& tag = at.word(i).xpos;
        if (at.head(i) == verb && at.is(i, "mark")) return false;
        const bool shows = at.head(i) == verb && (at.is(i, "aux") || at.is(i, "cop"));
        if (shows) return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
    }
    return at.word(verb).xpos.starts_with("VB") && at.word(verb).xpos != "VBG" && at.word(verb).xpos != "VBN";
}

bool has_object_behind(const Hanging& at, int verb) {
    for (int i = verb + 1; i < at.size(); ++i) {
        if (at.head(i) == verb && at.is(i, "obj")) return true;
    }
    return false;
}

// "the strike, which the army said targeted a depot", "which" read as what was targeted: it is what struck, where the
// verb has its object behind it and no subject. "a line that it says is the longest", "that" read as what is said.
void turn_relative_to_subject(Hanging& at, int pronoun) {
    const std::string tag = at.word(pronoun).xpos;
    if ((tag != "WDT" && tag != "WP") || !(at.is(pronoun, "obj") || at.is(pronoun, "iobj"))) return;
    int verb = at.head(pronoun);
    const bool of_saying = at.is(verb, "acl:relcl") && at.child(verb, "ccomp") > verb;
    if (of_saying) verb = at.child(verb, "ccomp");
    const int saying = verb != kNone && at.is(verb, "ccomp") ? at.head(verb) : kNone;
    if (saying == kNone || saying > verb || saying < pronoun || !at.is(saying, "acl:relcl")) return;
    const bool needs_subject = at.child(verb, "nsubj") == kNone && at.child(verb, "expl") == kNone;
    if (!is_finite(at, verb) || !needs_subject || !(of_saying || has_object_behind(at, verb))) return;
    at.hang(pronoun, verb, at.child(verb, "aux:pass") != kNone ? "nsubj:pass" : "nsubj");
}

// "a deal which the club hopes to announce", "which" hung on the hoping: it is announced.
void reattach_relative_object(Hanging& at, int pronoun) {
    const std::string tag = at.word(pronoun).xpos;
    const int verb = (tag == "WDT" || tag == "WP") && at.is(pronoun, "obj") ? at.head(pronoun) : kNone;
    if (verb == kNone || verb < pronoun || at.child(verb, "nsubj") == kNone) return;
    const int act = at.child(verb, "xcomp");
    if (act < verb || at.word(act).xpos != "VB" || at.child(act, "mark") == kNone || at.child(act, "obj") != kNone)
        return;
    const auto* const control = lexicon::control_verb_with_object(to_lower_ascii(at.word(verb).lemma));
    if (control != nullptr && control->controller == lexicon::Control::Controller::subject) at.hang(pronoun, act);
}

// The noun whose phrase ends right before `end`.
int noun_before(const Hanging& at, int end) {
    int noun = end - 1;
    while (noun > 0 && at.word(noun).upos == "PUNCT") --noun;
    while (noun > 0 && at.is(noun, "flat") && at.head(noun) < noun) noun = at.head(noun);
    return noun;
}

bool is_event(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return lexicon::nominal_event(lemma) != nullptr || lexicon::is_hazard_noun(lemma);
}

// "firms aligned with Norex, which has built a plant", hung on the firms: "has" tells of one, the nearest noun.
void reattach_by_number(Hanging& at, int clause) {
    const int pronoun = at.is(clause, "acl:relcl") ? at.child(clause, "nsubj") : kNone;
    if (pronoun == kNone || (at.word(pronoun).lemma != "which" && at.word(pronoun).lemma != "that")) return;
    const int noun = at.head(clause);
    const Number told = number_of_clause(at, clause);
    const int nearest = noun_before(at, pronoun);
    if (noun == kNone || noun > clause || nearest <= noun || told == Number::unknown) return;
    const Number own = number_of_noun(at, noun);
    const bool other = own != Number::unknown && own != told && number_of_noun(at, nearest) == told;
    const bool thing = at.word(nearest).upos == "PROPN" || at.word(nearest).upos == "NOUN";
    const auto* act = lexicon::event_class(at.word(clause).lemma);
    const int wave =
        at.is(noun, "nmod") ? at.head(noun) : kNone;  // "a wave of attacks across the land that has killed"
    if (other && act != nullptr && act->type == "ASSAULT" && wave != kNone && wave < noun && is_event(at, noun) &&
        number_of_noun(at, wave) == told)
        return at.hang(clause, wave);
    if (other && thing && at.is_below(nearest, noun) && !at.is(nearest, "conj")) at.hang(clause, nearest);
}

// "one of the cubs, which has been moved", hung on the cubs: "has" tells of one.
void lift_relative_to_one(Hanging& at, int clause) {
    const int pronoun = at.is(clause, "acl:relcl") ? at.child(clause, "nsubj") : kNone;
    const int group = at.head(clause);
    const int one = pronoun == kNone || !at.is(group, "nmod") ? kNone : at.head(group);
    if (one == kNone || one > group || at.word(one).lemma != "one" || at.word(pronoun - 1).form != ",") return;
    const int of = at.child(group, "case");
    if (of != kNone && at.word(of).lemma == "of" && number_of_noun(at, group) == Number::plural &&
        number_of_clause(at, clause) == Number::singular)
        at.hang(clause, one);
}

// "the gap between what people sell and what they buy", both clauses hung on the gap: people sell no gap.
void lower_relative_to_what(Hanging& at, int clause) {
    const int noun = at.is(clause, "acl:relcl") ? at.head(clause) : kNone;
    for (int what = noun + 1; noun != kNone && what < clause; ++what) {
        if (at.word(what).xpos != "WP" || at.word(what).lemma != "what" || at.head(what) != noun) continue;
        return at.hang(clause, what);
    }
}

bool is_somebody(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    const std::string& upos = at.word(noun).upos;
    return upos == "PRON" || upos == "PROPN" || upos == "NUM" || at.word(noun).ner.ends_with("PER") ||
           lexicon::is_actor_noun(lemma) || lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma) ||
           lexicon::is_quantity_noun(lemma);
}

bool is_one_person(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.word(noun).upos == "NOUN" && (lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma));
}

// "leader" of "the leader of the Front", "Reis" of "Reis from the Front", also hung on the verb.
int holder_before(const Hanging& at, int body) {
    if (at.is(body, "nmod")) return at.head(body);
    const int from = at.is(body, "obl") ? at.child(body, "case") : kNone;
    return from != kNone && at.word(from).lemma == "from" ? at.child(at.head(body), "obj") : kNone;
}

// "an appeal by Ana Reis, who was jailed", hung on the appeal, "the leader of the Front who fled", hung on the Front:
// who does things is a person.
void reattach_who(Hanging& at, int clause) {
    const int pronoun = at.is(clause, "acl:relcl") ? at.child(clause, "nsubj") : kNone;
    if (pronoun == kNone || at.word(pronoun).lemma != "who") return;
    const int noun = at.head(clause);
    if (noun == kNone || noun > pronoun) return;
    if (!is_somebody(at, noun) && at.word(noun).xpos == "NN") {
        for (int i = noun_before(at, pronoun); i > noun; i = at.head(i)) {
            const bool person = at.word(i).ner.ends_with("PER") || is_one_person(at, i);
            if (at.is(i, "conj")) return;
            if (person && at.is_below(i, noun)) return at.hang(clause, i);
        }
        return;
    }
    const bool body = at.word(noun).ner.ends_with("ORG") ||
                      (at.word(noun).xpos == "NN" && lexicon::is_group_noun(to_lower_ascii(at.word(noun).lemma)));
    const int holder = body ? holder_before(at, noun) : kNone;
    const bool comma = at.word(pronoun - 1).form == ",";  // "a spokesman for the police, who" may mean these
    const bool may_be_many = comma && (number_of_noun(at, noun) != Number::singular || at.word(noun).lemma == "police");
    const bool person = is_one_person(at, holder) || at.word(holder).ner.ends_with("PER");
    if (holder == kNone || holder > noun || !person || may_be_many) return;
    const bool several = number_of_noun(at, holder) == Number::plural;
    if (!several || number_of_clause(at, clause) != Number::singular) at.hang(clause, holder);
}

// "found support in China, which fears unrest", hung on the support: a thing neither fears nor accuses anybody.
void lower_thought_to_name(Hanging& at, int clause) {
    const int pronoun = at.is(clause, "acl:relcl") ? at.child(clause, "nsubj") : kNone;
    if (pronoun == kNone || at.word(pronoun).lemma != "which") return;
    const std::string verb = to_lower_ascii(at.word(clause).lemma);
    if (!lexicon::rule_words().is("of_minds", verb) && !lexicon::rule_words().is("contested_saying", verb)) return;
    const int noun = at.head(clause);
    const int nearest = noun_before(at, pronoun);
    const bool thing = at.word(noun).upos == "NOUN" && !is_somebody(at, noun) &&
                       !lexicon::is_statement_noun(to_lower_ascii(at.word(noun).lemma));
    if (thing && nearest > noun && at.word(nearest).upos == "PROPN" && at.is_below(nearest, noun) &&
        !at.is(nearest, "conj"))
        at.hang(clause, nearest);
}

// "the tanker" of "the tanker Astra Promise": a thing by its noun, whatever its name.
bool is_named_thing(const Hanging& at, int noun) {
    if (at.word(noun).upos != "PROPN" || at.word(noun).ner.ends_with("PER")) return false;
    for (int i = 0; i < noun; ++i) {
        const bool kind = at.head(i) == noun && at.is_any(i, {"compound", "nmod:desc"}) && at.word(i).upos == "NOUN";
        if (kind && !lexicon::is_actor_noun(to_lower_ascii(at.word(i).lemma))) return true;
    }
    return false;
}

// "the bombing of an airliner that killed 73 people", hung on the airliner: the bombing did. Not of who may have
// killed, nor of a weapon.
void lift_harm_to_event(Hanging& at, int clause) {
    const int pronoun = at.is(clause, "acl:relcl") ? at.child(clause, "nsubj") : kNone;
    if (pronoun == kNone || (at.word(pronoun).lemma != "which" && at.word(pronoun).lemma != "that")) return;
    const int thing = at.head(clause);
    const int event = at.is(thing, "nmod") ? at.head(thing) : kNone;
    const auto* act = lexicon::event_class(at.word(clause).lemma);
    const bool harms = act != nullptr && act->type == "ASSAULT" && at.child(clause, "obj") != kNone;
    if (event == kNone || event > thing || !harms || !is_event(at, event)) return;
    if (at.word(thing).upos == "NOUN" && is_event(at, thing)) return;
    const int of = at.child(thing, "case");
    const bool struck = of != kNone && (at.word(of).lemma == "of" || at.word(of).lemma == "on" ||
                                        at.word(of).lemma == "in" || at.word(of).lemma == "at");
    const bool one_thing = at.word(thing).upos == "NOUN" && !is_somebody(at, thing) && at.word(thing).xpos == "NN";
    if (struck && (one_thing || is_named_thing(at, thing))) at.hang(clause, event);
}

// "The bank and the union, which has members", hung on the bank: behind a comma, what tells of one tells of the last of
// several that have articles of their own.
void lower_relative_to_last(Hanging& at, int clause) {
    const int pronoun = at.is(clause, "acl:relcl") ? at.child(clause, "nsubj") : kNone;
    if (pronoun == kNone || (at.word(pronoun).lemma != "which" && at.word(pronoun).lemma != "who")) return;
    const int first = at.head(clause);
    if (first == kNone || first > pronoun || at.word(pronoun - 1).form != "," ||
        number_of_clause(at, clause) != Number::singular)
        return;
    for (int last = pronoun - 1; last > first; --last) {
        if (!at.is(last, "conj") || at.head(last) != first || at.child(last, "cc") == kNone) continue;
        const bool person = is_one_person(at, last) || at.word(last).ner.ends_with("PER");
        const bool own = at.child(last, "det") != kNone || at.child(last, "nmod:poss") != kNone;
        const bool one = own && number_of_noun(at, last) == Number::singular;
        if (one && (at.word(pronoun).lemma == "who") == person) at.hang(clause, last);
        return;
    }
}

// "gave the warning in Karsk, where he met the mayor", read as what the warning says: it tells of the place.
void turn_content_to_place_told_of(Hanging& at, int clause) {
    const int where = at.is(clause, "acl") && !at.is(clause, "acl:relcl") ? at.child(clause, "advmod") : kNone;
    if (where == kNone || where > clause || to_lower_ascii(at.word(where).form) != "where") return;
    const int place = noun_before(at, where);
    if (at.word(place).ner.ends_with("LOC") && at.is_below(place, at.head(clause))) at.hang(clause, place, "acl:relcl");
}

// "wounded in the strike, which witnesses say was carried out by rebels", hung on the verb: it tells of the noun.
void hang_told_on_noun(Hanging& at, int saying) {
    const int told = at.is(saying, "advcl:relcl") ? at.child(saying, "ccomp") : kNone;
    const int pronoun = told > saying ? at.child(told, "nsubj") : kNone;
    if (pronoun == kNone || pronoun > saying || at.word(pronoun).lemma != "which" || !at.is_comma(pronoun - 1)) return;
    const int noun = noun_before(at, pronoun);
    const Number own = number_of_noun(at, noun);
    const bool differs =
        own != Number::unknown && number_of_clause(at, told) != Number::unknown && own != number_of_clause(at, told);
    if (at.is_noun(noun) && !differs && at.is_below(noun, at.head(saying))) at.hang(saying, noun, "acl:relcl");
}

// "the council, to which records were sent, met", "which" and the records hung on the meeting: what stands between a
// noun and the verb that tells of it belongs to that verb.
void gather_relative_clause(Hanging& at, int verb) {
    if (!at.is(verb, "acl:relcl")) return;
    const int noun = at.head(verb);
    int pronoun = noun == kNone ? verb : noun + 1;
    while (pronoun < verb && at.word(pronoun).xpos != "WDT" && at.word(pronoun).xpos != "WP") ++pronoun;
    if (pronoun >= verb || at.word(pronoun - 1).upos != "ADP") return;
    const bool passive = at.child(verb, "aux:pass") != kNone;
    for (int i = pronoun; i < verb; ++i) {
        if (at.head(i) <= verb || at.is_below(at.head(i), verb)) continue;
        if (at.is(i, "nsubj") && at.child(verb, "nsubj") == kNone)
            at.hang(i, verb, passive ? "nsubj:pass" : "nsubj");
        else if (at.is(i, "obl"))
            at.hang(i, verb);
    }
}

bool is_finite_form(const Word& word) { return word.xpos == "VBD" || word.xpos == "VBZ" || word.xpos == "VBP"; }

// "data the ministry said showed a rise", both verbs hung on the data: they are said to show it.
void reattach_to_saying(Hanging& at, int verb) {
    const int saying = verb - 1;
    if (saying < 1 || !at.is(saying, "acl:relcl") || !at.is(verb, "acl") || at.head(verb) != at.head(saying)) return;
    const bool past = is_finite_form(at.word(verb)) || (at.word(verb).xpos == "VBN" && at.child(verb, "aux") == kNone);
    if (!past || at.child(saying, "nsubj") == kNone || at.child(verb, "nsubj") != kNone) return;
    if (lexicon::reporting_verb(to_lower_ascii(at.word(saying).lemma)) != nullptr) at.hang(verb, saying, "ccomp");
}

// "activists from 44 countries carrying aid", the carrying hung on the countries: who comes from there carries it.
void lift_deed_from_origin(Hanging& at, int deed) {
    const bool reduced = at.is(deed, "acl") && !at.is(deed, "acl:relcl") && at.word(deed).xpos == "VBG";
    const int origin = reduced && at.word(deed - 1).form != "," ? at.head(deed) : kNone;
    const int from = origin != kNone && at.is(origin, "nmod") ? at.child(origin, "case") : kNone;
    const int people = from != kNone && at.word(from).form == "from" ? at.head(origin) : kNone;
    if (people == kNone || people > from || !lexicon::is_place_noun(to_lower_ascii(at.word(origin).lemma))) return;
    if (lexicon::is_person_noun(to_lower_ascii(at.word(people).lemma))) at.hang(deed, people);
}

// "militants, whom it alleges were trained", "alleges" hung on the pronoun: it is said of them that they were.
void turn_saying_over_told(Hanging& at, int saying) {
    const int pronoun = at.is(saying, "acl:relcl") ? at.head(saying) : kNone;
    const bool relative = pronoun != kNone && (at.word(pronoun).xpos == "WP" || at.word(pronoun).xpos == "WDT");
    const int told = relative && at.is_any(pronoun, {"nsubj", "nsubj:pass", "obj"}) ? at.head(pronoun) : kNone;
    const int noun = told != kNone && at.is(told, "acl:relcl") ? at.head(told) : kNone;
    if (noun == kNone || told < saying || at.child(saying, "nsubj") == kNone) return;
    if (lexicon::reporting_verb(to_lower_ascii(at.word(saying).lemma)) == nullptr) return;
    at.hang(saying, noun, "acl:relcl");
    at.hang(told, saying, "ccomp");
}

// "a drone attack the previous day that injured 50", "fired for the second day, targeting a port", told of the day: no
// day does so.
void lift_deed_from_day(Hanging& at, int deed) {
    const int day = at.is(deed, "acl") && at.child(deed, "obj") != kNone ? at.head(deed) : kNone;
    const bool time = day != kNone && lexicon::rule_words().is("time_noun", to_lower_ascii(at.word(day).lemma));
    const int above = time ? at.head(day) : kNone;
    if (above == kNone || above > day) return;
    const int subject = at.child(deed, "nsubj");
    const bool that = subject != kNone && (at.word(subject).xpos == "WDT" || at.word(subject).xpos == "WP");
    const bool participle = subject == kNone && at.word(deed).xpos == "VBG";
    if (that && at.word(above).upos == "NOUN") at.hang(deed, above);
    if (participle && at.word(above).upos == "VERB") at.hang(deed, above, "advcl");
}

// "munitions the Iran-backed militia stored in its basement", read as munitions that were stored: they have a doer.
void turn_participle_with_doer_to_relative(Hanging& at, int verb) {
    const bool past = at.word(verb).xpos == "VBN" || at.word(verb).xpos == "VBD";
    if (!past || !at.is(verb, "acl") || at.is(verb, "acl:relcl")) return;
    const int doer = at.child(verb, "nsubj");
    const bool between = at.head(verb) < doer && doer < verb && at.is_noun(at.head(verb));
    if (!between || at.child(verb, "obj") != kNone || at.child(verb, "mark") != kNone ||
        at.child(verb, "aux:pass") != kNone)
        return;
    at.hang(verb, at.head(verb), "acl:relcl");
}

// "it was they, and not the navy, who rescued them", the clause hung on the navy: the others did.
void lift_cleft_clause_from_denied(Hanging& at, int clause) {
    const int denied = at.is(clause, "acl:relcl") ? at.head(clause) : kNone;
    const int first = denied != kNone && at.is(denied, "conj") ? at.head(denied) : kNone;
    if (first == kNone || first > denied || at.child(first, "cop") == kNone) return;
    const int negation = at.child(denied, "advmod");
    const int it = at.child(first, "expl") != kNone ? at.child(first, "expl") : at.child(first, "nsubj");
    if (negation != kNone && at.word(negation).lemma == "not" && it != kNone && at.word(it).lemma == "it")
        at.hang(clause, first);
}

// "Munitions the militia stored in its basement exploded", both nouns hung on the exploding: the militia stored them.
void turn_second_subject_to_doer(Hanging& at, int participle) {
    const int doer = at.is(participle, "acl") && !at.is(participle, "acl:relcl") ? at.head(participle) : kNone;
    const int verb = doer != kNone && at.is(doer, "nsubj") ? at.head(doer) : kNone;
    const bool past = at.word(participle).xpos == "VBN" || at.word(participle).xpos == "VBD";
    if (!past || verb < participle || at.child(participle, "obj") != kNone) return;
    const int told_of = at.child(verb, "nsubj");
    const int between = at.first_below(doer) - 1;
    if (told_of >= doer || between != told_of || at.word(told_of).upos != "NOUN") return;
    at.hang(participle, told_of, "acl:relcl");
    at.hang(doer, participle, "nsubj");
}

}  // namespace

void reattach_relatives(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) reattach_to_saying(at, i);
    for (int i = 0; i < at.size(); ++i) {
        unmake_relative(at, i);
        lift_cleft_clause_from_denied(at, i);
        turn_participle_with_doer_to_relative(at, i);
        turn_second_subject_to_doer(at, i);
        hang_told_on_noun(at, i);
        turn_content_to_place_told_of(at, i);
        turn_relative_to_subject(at, i);
        reattach_relative_object(at, i);
        reattach_by_number(at, i);
        lift_relative_to_one(at, i);
        lower_relative_to_what(at, i);
        lower_thought_to_name(at, i);
        lift_harm_to_event(at, i);
        reattach_who(at, i);
        lower_relative_to_last(at, i);
        gather_relative_clause(at, i);
        lift_deed_from_day(at, i);
        turn_saying_over_told(at, i);
        lift_deed_from_origin(at, i);
    }
}

}  // namespace relata::extract
