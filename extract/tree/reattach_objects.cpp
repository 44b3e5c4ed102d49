// Objects and subjects of a verb: which noun is which, where the parser has read one as another.

#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

bool is_somebody(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return lemma == "people" || lexicon::is_person_noun(lemma) || lexicon::is_role_noun(lemma);
}

int phrase_end(const Hanging& at, int top) {
    int end = top + 1;
    while (end < at.size() && at.is_below(end, top)) ++end;
    return end;
}

// "reduce waste and curb spending", both read as objects of the first verb, "had been misled and dismissed Holm": what
// stands behind a verb is its own.
void give_object_to_its_verb(Hanging& at, int object) {
    const int verb = at.is(object, "obj") ? at.head(object) : kNone;
    if (verb == kNone || verb > object) return;
    for (int second = object - 1; second > verb; --second) {
        if (at.head(second) != verb || !at.is(second, "conj") || at.word(second).upos != "VERB") continue;
        for (int first = verb + 1; first < second; ++first) {
            if (at.head(first) != verb || !at.is_any(first, {"obj", "iobj"})) continue;
            at.hang(first, verb, "obj");
            return at.hang(object, second, at.child(object, "case") == kNone ? "obj" : "obl");
        }
        const bool passive = at.child(verb, "aux:pass") != kNone;
        if (passive && at.child(second, "aux:pass") == kNone && second + 1 == at.first_below(object, second))
            at.hang(object, second);
        return;
    }
}

// "abducted between 50 and 60 students", read as where it was done: so many were.
void turn_range_to_object(Hanging& at, int noun) {
    const int verb = at.is(noun, "obl") ? at.head(noun) : kNone;
    const int between = verb + 1;
    const bool right_behind = verb != kNone && between < noun && at.word(between).form == "between";
    const int low = right_behind ? at.child(noun, "nummod") : kNone;
    const int high = low == kNone ? kNone : at.child(low, "conj");
    if (high == kNone || at.word(high).upos != "NUM" || high > noun || !is_somebody(at, noun)) return;
    if (at.word(verb).xpos == "VBN" || at.child(verb, "obj") != kNone) return;
    at.hang(noun, verb, "obj");
    at.hang(between, low, "advmod");
}

// "must disarm or face sanctions", the sanctions hung on the disarming: they are what may be faced.
void give_penalty_to_its_verb(Hanging& at, int object) {
    const int verb = at.is(object, "obj") ? at.head(object) : kNone;
    for (int second = verb + 1; verb != kNone && second < object; ++second) {
        if (at.is(second, "conj") && at.head(second) == verb && second == verb + 2 &&
            lexicon::rule_words().is("penalty", to_lower_ascii(at.word(second).lemma)))
            return at.hang(object, second);
    }
}

// "suffered from recurring crises and mounting debt", read as if somebody recurred crises: so the crises are.
void turn_ripening_to_modifier(Hanging& at, int gerund) {
    if (at.word(gerund).xpos != "VBG" ||
        !lexicon::rule_words().is("only_ripens", to_lower_ascii(at.word(gerund).lemma)))
        return;
    const int noun = at.child(gerund, "obj");
    const int mark = at.child(gerund, "mark");
    const bool first = mark == gerund - 1 && at.is(gerund, "advcl");
    const bool second = at.is(gerund, "conj") && at.is_noun(at.head(gerund));
    const bool object = at.is(gerund, "xcomp") && mark == kNone && at.head(gerund) == gerund - 1;
    if (noun < gerund || !at.is_noun(noun) || at.child(noun, "det") != kNone || !(first || second || object)) return;
    const int above = at.head(gerund);
    at.hang(noun, above, object ? "obj" : first ? "obl" : "conj");
    at.hang(gerund, noun, "amod");
    if (first) at.hang(mark, noun, "case");
    for (int i = 0; i < at.size(); ++i) {  // "recurring crises, inflation and mounting debt"
        if (at.head(i) != gerund) continue;
        if (at.is(i, "conj") && at.is_noun(at.child(i, "obj"))) at.hang(i, noun);
        if (at.is_any(i, {"cc", "punct"}) && second) at.hang(i, noun);
    }
}

bool is_unit(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return lemma == "share" || lemma == "barrel" || lemma == "ton" || lemma == "tonne" || lemma == "head" ||
           lexicon::rule_words().is("time_noun", lemma);
}

bool is_sum(const Hanging& at, int i) {
    const std::string lemma = to_lower_ascii(at.word(i).lemma);
    return at.word(i).upos == "SYM" || lemma == "cent" || lemma == "dollar" || lemma == "euro" || lemma == "pound" ||
           lemma == "yen";
}

// A number or a sum is nobody to whom something is given: "elect 92 members", "pays ten cents a share", "hit 203 out of
// 221 towns"; nor is a quality: "made clear his plan".
void unmake_receiver(Hanging& at, int i) {
    const int verb = at.is(i, "iobj") ? at.head(i) : kNone;
    const int object = verb == kNone ? kNone : at.child(verb, "obj");
    if (object < i || verb > i) return;
    const int end = phrase_end(at, i);
    const bool adjoins = at.first_below(object) == end;
    if (at.word(i).xpos == "JJ" && at.word(verb).lemma == "make") return at.hang(i, verb, "xcomp");
    if (!adjoins) return;
    if (is_sum(at, i) && is_unit(at, object)) {
        at.hang(i, verb, "obj");
        return at.hang(object, i, "nmod:unmarked");
    }
    if (at.word(i).upos != "NUM" || !at.is_noun(object) || at.word(i + 1).form == "of") return;
    if (at.child(object, "case") == kNone && at.child(object, "det") == kNone) return at.hang(i, object, "nummod");
    if (at.child(object, "case") != kNone) {
        at.hang(i, verb, "obj");
        at.hang(object, i, "nmod");
    }
}

// "The group that owns the songs, Norex, said no", Norex read as owned: between commas behind an object stands who the
// group is.
void turn_second_object_to_apposition(Hanging& at, int name) {
    const int verb = at.is(name, "obj") && at.word(name).upos == "PROPN" ? at.head(name) : kNone;
    if (verb == kNone || verb > name || !at.is(verb, "acl:relcl")) return;
    int start = at.first_below(name);
    if (at.word(start).form != "," && start > 0) --start;
    const int end = phrase_end(at, name);
    const bool closed = end < at.size() && (at.word(end).form == "," || at.word(end - 1).form == ",");
    if (at.word(start).form != "," || !closed) return;
    for (int i = verb + 1; i < start; ++i) {
        if (at.head(i) != verb || !at.is_any(i, {"obj", "iobj"})) continue;
        at.hang(i, verb, "obj");
        return at.hang(name, at.head(verb), "appos");
    }
}

// "declares the envoy a persona non grata", "whom he called occupiers", read as two objects, or "making the country one
// of the sources", hung on the country: what somebody is called or made.
void make_predicate_of_object(Hanging& at, int noun) {
    if (!at.is_noun(noun) && at.word(noun).upos != "NUM") return;
    const int above = at.head(noun);
    const bool under_object = at.is(noun, "xcomp") && above < noun && at.is(above, "obj");
    const int verb = under_object ? at.head(above) : above;
    if (verb == kNone || verb > noun || !lexicon::rule_words().is("calling", to_lower_ascii(at.word(verb).lemma)))
        return;
    if (under_object && at.child(verb, "xcomp") == kNone) return at.hang(noun, verb, "xcomp");
    if (!at.is(noun, "obj") || at.child(noun, "case") != kNone || at.word(verb).lemma == "make") return;
    for (int object = 0; object < noun; ++object) {
        if (at.head(object) != verb || !at.is_any(object, {"obj", "iobj"}) || at.word(object).xpos == "WDT") continue;
        if (at.word(object).form.ends_with("self")) return;  // "a group calling itself the Front" has this name
        const bool joins = object < verb || phrase_end(at, object) == at.first_below(noun);
        if (!joins) return;
        at.hang(object, verb, "obj");
        return at.hang(noun, verb, "xcomp");
    }
}

// "left up to 40 dead", the 40 read as up to where: so many were left dead.
void turn_bounded_number_to_object(Hanging& at, int number) {
    const int verb = at.is(number, "obl") && at.word(number).upos == "NUM" ? at.head(number) : kNone;
    const int up = verb == kNone || verb > number ? kNone : at.child(number, "case");
    if (up != number - 2 || to_lower_ascii(at.word(up).form) != "up" || at.child(verb, "obj") != kNone) return;
    if (at.child(verb, "xcomp") == kNone && at.word(verb).lemma != "leave") return;
    at.hang(number, verb, "obj");
    at.hang(up, number, "advmod");
}

// "declared Karl Holm persona non grata", read as part of his name: it is what he is declared.
void part_name_from_status(Hanging& at, int persona) {
    if (to_lower_ascii(at.word(persona).form) != "persona" || to_lower_ascii(at.word(persona + 1).form) != "non") return;
    int verb = at.head(persona);
    while (verb != kNone && !lexicon::rule_words().is("calling", at.word(verb).lemma)) verb = at.head(verb);
    if (verb == kNone || verb > persona) return;
    at.hang(persona, verb, "xcomp");
    for (const int rest : {persona + 1, persona + 2}) {
        if (at.is_below(persona, rest) || at.word(rest).upos == "PUNCT") return;
        at.hang(rest, persona, "flat");
    }
}

// "named Karl Holm chief executive", read as an executive of that name: he is named one.
void part_name_from_office(Hanging& at, int name) {
    const int office = at.is(name, "compound") && at.word(name).ner == "B-PER" ? at.head(name) : kNone;
    const int verb = office > name && at.is_any(office, {"xcomp", "obj"}) ? at.head(office) : kNone;
    if (verb == kNone || verb != at.first_below(office) - 1 || at.first_below(office) != name ||
        !lexicon::is_role_noun(to_lower_ascii(at.word(office).lemma)) ||
        !lexicon::rule_words().is("calling", to_lower_ascii(at.word(verb).lemma)))
        return;
    at.hang(name, verb, "obj");
    at.hang(office, verb, "xcomp");
}

bool is_finite(const Hanging& at, int verb) {
    for (int i = 0; i < verb; ++i) {
        const std::string& tag = at.word(i).xpos;
        const bool shows = at.head(i) == verb && (at.is(i, "aux") || at.is(i, "cop"));
        if (shows) return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD";
    }
    const std::string& tag = at.word(verb).xpos;
    return tag == "VBD" || tag == "VBZ" || tag == "VBP";
}

// "doubted the story was true", the story read as what was doubted: right before a verb without subject, it is that
// verb's.
void turn_object_to_subject(Hanging& at, int clause) {
    const int verb = at.is(clause, "ccomp") ? at.head(clause) : kNone;
    if (verb == kNone || verb > clause || !is_finite(at, clause) || at.child(clause, "nsubj") != kNone ||
        at.child(clause, "csubj") != kNone || at.child(clause, "expl") != kNone || at.child(clause, "mark") != kNone)
        return;
    const int start = at.first_below(clause);
    if (lexicon::reporting_verb(to_lower_ascii(at.word(verb).lemma)) == nullptr || at.word(start).upos == "PUNCT")
        return;
    for (int object = start - 1; object > verb; --object) {
        if (at.head(object) != verb || !at.is_any(object, {"obj", "iobj", "nsubj"}) || phrase_end(at, object) != start)
            continue;
        if (at.word(object).xpos == "WP") return;  // "knew what was hidden"
        return at.hang(object, clause, at.child(clause, "aux:pass") != kNone ? "nsubj:pass" : "nsubj");
    }
}

// "showed the governor drinking water", read as what was shown to the governor or who showed it: somebody seen, who
// does or suffers it.
void hang_seen_act(Hanging& at, int act) {
    const int verb = at.is(act, "ccomp") ? at.head(act) : kNone;
    const bool participle = at.word(act).xpos == "VBG" || at.word(act).xpos == "VBN";
    if (verb == kNone || verb > act || !participle || !lexicon::rule_words().is("seeing", at.word(verb).lemma)) return;
    for (int i = 0; i < act; ++i) {
        if (at.head(i) == act && at.is_any(i, {"nsubj", "aux", "mark"})) return;
    }
    for (int seen = verb + 1; seen < act; ++seen) {
        const bool candidate = at.head(seen) == verb && at.is_any(seen, {"obj", "iobj", "nsubj"});
        if (!candidate || phrase_end(at, seen) != at.first_below(act)) continue;
        at.hang(seen, verb, "obj");
        return at.hang(act, seen, "acl");
    }
}

// "The plan calls for Norland to cut output", read as what the plan calls for its sake: right behind "call for" it is
// what it calls for.
void turn_purpose_to_what_is_asked_for(Hanging& at, int act) {
    const int verb = at.is(act, "advcl") ? at.head(act) : kNone;
    const int subject = at.child(act, "nsubj");
    if (verb == kNone || verb > act || subject == kNone || subject > act) return;
    bool infinitive = false;
    for (int i = subject; i < act; ++i) infinitive = infinitive || (at.head(i) == act && at.word(i).form == "to");
    const bool right_behind = at.word(verb + 1).form == "for" && at.head(verb + 1) == act;
    const auto* control = lexicon::control_verb_with_object(to_lower_ascii(at.word(verb).lemma) + " for");
    if (infinitive && right_behind && control != nullptr && control->effect != lexicon::Control::Effect::done)
        at.hang(act, verb, "xcomp");
}

bool opens_clause(const std::string& form) {
    return form == "after" || form == "before" || form == "since" || form == "until" || form == "as" || form == "than";
}

// "after flash floods swept away the bridge", "after" hung on the floods: it opens the clause.
void give_mark_to_clause(Hanging& at, int preposition) {
    const int subject = at.is(preposition, "case") ? at.head(preposition) : kNone;
    const int verb = subject > preposition && at.is(subject, "nsubj") ? at.head(subject) : kNone;
    if (verb > subject && at.is_any(verb, {"advcl", "acl", "ccomp", "conj"}) &&
        opens_clause(to_lower_ascii(at.word(preposition).form)) && at.child(verb, "mark") == kNone)
        at.hang(preposition, verb, "mark");
}

bool is_measure(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return lexicon::rule_words().is("time_noun", lemma) || lexicon::rule_words().is("calendar", lemma) ||
           lemma == "end" || lexicon::is_quantity_noun(lemma) || at.child(noun, "nummod") != kNone || is_sum(at, noun);
}

// "is not affected by new rules", read as by how much or when: who does or brings about what a verb in the passive
// says.
void make_agent(Hanging& at, int noun) {
    const int verb = at.relations[static_cast<std::size_t>(noun)] == "obl" ? at.head(noun) : kNone;
    const int by = verb == kNone || verb > noun ? kNone : at.child(noun, "case");
    if (by == kNone || to_lower_ascii(at.word(by).form) != "by" || at.word(by - 1).upos == "PUNCT") return;
    const bool passive = at.child(verb, "aux:pass") != kNone && at.child(verb, "obl:agent") == kNone;
    const bool manner = lexicon::rule_words().is("by_manner", to_lower_ascii(at.word(noun).lemma));
    if (passive && at.is_noun(noun) && !is_measure(at, noun) && !manner &&
        !lexicon::rule_words().is("changing", at.word(verb).lemma))
        at.hang(noun, verb, "obl:agent");
}

// "extended until May the mission of the union", "takes on Norland": what follows without preposition is the object,
// though something stands between.
void turn_bare_phrase_to_object(Hanging& at, int noun) {
    const int verb = at.relations[static_cast<std::size_t>(noun)] == "obl" && at.is_noun(noun) ? at.head(noun) : kNone;
    if (verb == kNone || verb > noun || at.word(verb).upos != "VERB" || at.word(verb).xpos == "VBN" ||
        is_measure(at, noun) || at.child(noun, "case") != kNone || at.child(noun, "mark") != kNone)
        return;
    bool particle = false;
    bool phrase = false;
    for (int i = verb + 1; i < at.size(); ++i) {
        if (at.head(i) != verb) continue;
        if (at.is_any(i, {"obj", "iobj", "ccomp", "xcomp", "nsubj"})) return;
        particle = particle || (i < noun && at.is(i, "compound:prt"));
        phrase = phrase || (i < noun && at.is(i, "obl"));
    }
    const bool definite = at.child(noun, "det") != kNone || at.child(noun, "nmod:poss") != kNone;
    const int start = at.first_below(noun);
    const bool stands_alone = at.word(start - 1).upos != "PUNCT" && at.word(start).upos != "PUNCT";
    if (stands_alone && (particle || (phrase && definite))) at.hang(noun, verb, "obj");
}

}  // namespace

void reattach_objects(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        turn_range_to_object(at, i);
        turn_ripening_to_modifier(at, i);
        give_object_to_its_verb(at, i);
        give_penalty_to_its_verb(at, i);
        turn_second_object_to_apposition(at, i);
        part_name_from_office(at, i);
        part_name_from_status(at, i);
        turn_bounded_number_to_object(at, i);
        make_predicate_of_object(at, i);
        unmake_receiver(at, i);
        turn_object_to_subject(at, i);
        hang_seen_act(at, i);
        turn_purpose_to_what_is_asked_for(at, i);
        give_mark_to_clause(at, i);
        make_agent(at, i);
        turn_bare_phrase_to_object(at, i);
    }
}

}  // namespace relata::extract
