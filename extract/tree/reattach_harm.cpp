// Who was killed, wounded or left homeless by what: clauses of harm that treebanks hardly have and news has every day.

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

bool is_event(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.word(noun).upos == "NOUN" && (lexicon::nominal_event(lemma) != nullptr || lexicon::is_hazard_noun(lemma));
}

bool is_place(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.word(noun).ner.ends_with("LOC") || lexicon::is_place_noun(lemma) || lexicon::is_facility_noun(lemma);
}

// "an attack on a tanker that killed two": what is attacked kills nobody, unless it is somebody.
bool is_struck_thing(const Hanging& at, int noun) {
    const int event = at.is(noun, "nmod") ? at.head(noun) : kNone;
    const int preposition = at.child(noun, "case");
    if (event == kNone || preposition == kNone || at.word(noun).upos != "NOUN" || !is_event(at, event)) return false;
    const std::string form = to_lower_ascii(at.word(preposition).form);
    return (form == "on" || form == "at" || form == "near" || form == "outside" || form == "against") &&
           !lexicon::is_actor_noun(to_lower_ascii(at.word(noun).lemma));
}

// "set off a fire in a hotel that killed nine", the hotel hung on the verb: the fire, right before its phrase.
int event_as_object(const Hanging& at, int place) {
    const int event = at.child(place, "case") - 1;
    return event > at.head(place) && at.is(event, "obj") && at.head(event) == at.head(place) ? event : kNone;
}

void reattach_harm_clause(Hanging& at, int verb) {
    const bool harms = at.is(verb, "acl:relcl") && lexicon::rule_words().is("harm", at.word(verb).lemma);
    const int pronoun = harms ? at.child(verb, "nsubj") : kNone;
    if (pronoun == kNone || (at.word(pronoun).lemma != "that" && at.word(pronoun).lemma != "which")) return;
    int noun = at.head(verb);
    if (noun == kNone || is_event(at, noun) || !(is_place(at, noun) || is_struck_thing(at, noun))) return;
    while (noun != kNone && at.is(noun, "nmod") && !is_event(at, noun)) noun = at.head(noun);
    if (noun != kNone && at.is(noun, "obl") && !is_event(at, noun)) noun = event_as_object(at, noun);
    if (noun != kNone && is_event(at, noun)) at.hang(verb, noun);
}

bool is_held(const Hanging& at, int noun) {
    return at.word(noun).upos == "NOUN" && lexicon::rule_words().is("held_event", to_lower_ascii(at.word(noun).lemma));
}

// "a concert at the Harbour Hall, which featured two choirs", "a protest in Oslo that drew thousands", hung on the hall
// or the town: what is held there featured them.
void lift_course_to_event(Hanging& at, int verb) {
    const bool of_event =
        at.is(verb, "acl:relcl") && lexicon::rule_words().is("course_of_event", to_lower_ascii(at.word(verb).lemma));
    const int pronoun = of_event ? at.child(verb, "nsubj") : kNone;
    if (pronoun == kNone || (at.word(pronoun).lemma != "that" && at.word(pronoun).lemma != "which")) return;
    int noun = at.head(verb);
    const int preposition = at.child(noun, "case");
    if (noun > verb || preposition == kNone || at.child(verb, "aux:pass") != kNone) return;
    const std::string form = to_lower_ascii(at.word(preposition).form);
    if ((form != "at" && form != "in") || !(is_place(at, noun) || at.word(noun).upos == "PROPN")) return;
    while (at.is(noun, "nmod") && !is_held(at, noun)) noun = at.head(noun);
    if (at.is(noun, "obl")) noun = event_as_object(at, noun);
    if (noun != kNone && (is_held(at, noun) || is_event(at, noun))) at.hang(verb, noun);
}

bool harms(const Hanging& at, int i) {
    const std::string form = to_lower_ascii(at.word(i).form);
    return lexicon::rule_words().is("harm", to_lower_ascii(at.word(i).lemma)) || form == "wounded" || form == "injured";
}

bool is_counted(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.child(noun, "nummod") != kNone || lexicon::is_quantity_noun(lemma) || lemma == "other";
}

// "killed 21 people and wounded dozens", read as 21 people and some dozens who were wounded before.
void turn_participle_to_verb(Hanging& at, int participle) {
    const int victims = at.head(participle);
    if (!at.is(participle, "amod") || victims < participle || !harms(at, participle) || !at.is(victims, "conj")) return;
    const int killed = at.head(victims);
    const int verb = at.head(killed);
    const int before = participle - 1;
    if (verb == kNone || verb > killed || !at.is(killed, "obj") || !harms(at, verb) || !is_counted(at, victims) ||
        at.word(before).upos != "CCONJ" || at.child(victims, "det") != kNone)
        return;
    at.hang(before, participle);
    at.hang(participle, verb, "conj");
    at.hang(victims, participle, "obj");
}

// "21 people were killed and 43 others injured", "left nine dead and 14 wounded": those injured are no subject that
// does something.
void turn_adjective_to_passive(Hanging& at, int participle) {
    const int victims = at.child(participle, "nsubj");
    if (!at.is(participle, "conj") || victims == kNone || !harms(at, participle) ||
        at.child(participle, "cop") != kNone || at.child(participle, "aux") != kNone ||
        at.child(participle, "obj") != kNone)
        return;
    const int first = at.head(participle);
    const bool killed = at.child(first, "nsubj:pass") != kNone && harms(at, first);
    const bool left_dead = at.word(first).lemma == "leave" && at.child(first, "xcomp") != kNone;
    if (killed || left_dead) at.hang(victims, participle, "nsubj:pass");
}

// "One was killed and several injured", several read as how: so many were injured, and not he who was killed.
void turn_manner_to_victims(Hanging& at, int several) {
    static constexpr std::array<std::string_view, 4> kSome = {"several", "many", "some", "others"};
    const int participle = several + 1;
    const int first = at.head(participle);
    const bool second = at.is(participle, "conj") && harms(at, participle) && at.word(participle).xpos == "VBN";
    if (!second || at.head(several) != participle || !at.is_any(several, {"advmod", "nmod:unmarked", "obl:unmarked"}) ||
        std::ranges::find(kSome, to_lower_ascii(at.word(several).form)) == kSome.end())
        return;
    if (at.child(first, "nsubj:pass") != kNone && at.child(participle, "aux") == kNone &&
        at.child(participle, "nsubj") == kNone)
        at.hang(several, participle, "nsubj:pass");
}

// "left 9 dead and 14 wounded": the second number and its word go together.
void pair_second_count(Hanging& at, int participle) {
    const int number = participle - 1;
    if (!at.is(participle, "conj") || number < 1 || at.word(number).upos != "NUM" || !harms(at, participle)) return;
    const int state = at.head(participle);
    const int verb = at.is(state, "xcomp") ? at.head(state) : kNone;
    if (verb == kNone || at.child(verb, "obj") == kNone || state > number) return;
    at.hang(participle, verb, "conj");
    at.hang(number, participle, "nsubj:pass");
}

bool begins_clause(const Hanging& at, int word) {
    const std::string form = to_lower_ascii(at.word(word).form);
    return form == "after" || form == "before" || form == "when" || form == "as" || form == "until" || form == "since";
}

// "a week after an attack on the market left 36 dead": the attack left them, and no week came after it.
void give_subject_after_preposition(Hanging& at, int verb) {
    const bool past = at.word(verb).xpos == "VBD" || at.word(verb).xpos == "VBN";
    if (!past || at.child(verb, "obj") == kNone || at.child(verb, "nsubj") != kNone || at.child(verb, "aux") != kNone ||
        at.child(verb, "mark") != kNone || at.child(verb, "obj") < verb)
        return;
    const bool reduced = at.is(verb, "acl") && !at.is(verb, "acl:relcl");
    int noun = reduced ? at.head(verb) : kNone;
    for (int i = 0; noun == kNone && at.is(verb, "advcl") && i < verb; ++i) {
        const bool before = at.is(i, "obl") && at.head(i) == at.head(verb) && at.child(i, "case") != kNone;
        if (before && begins_clause(at, at.child(i, "case"))) noun = i;
    }
    const int preposition = noun == kNone ? kNone : at.child(noun, "case");
    if (preposition == kNone || !begins_clause(at, preposition) || !is_event(at, noun)) return;
    const int above = at.head(noun);
    const bool verbal = above != kNone && at.word(above).upos == "VERB";
    at.hang(verb, above, verbal ? "advcl" : "acl");
    at.hang(noun, verb, "nsubj");
    at.hang(preposition, verb, "mark");
}

// "were burned alive", "buried alive": what was done to them, and not in which manner.
void hang_alive_as_result(Hanging& at, int word) {
    const int verb = at.head(word);
    if (at.is(word, "advmod") && verb != kNone && verb < word && at.word(verb).upos == "VERB" &&
        to_lower_ascii(at.word(word).form) == "alive")
        at.hang(word, verb, "xcomp");
}

}  // namespace

void reattach_harm(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        reattach_harm_clause(at, i);
        lift_course_to_event(at, i);
        turn_participle_to_verb(at, i);
        pair_second_count(at, i);
        turn_manner_to_victims(at, i);
        turn_adjective_to_passive(at, i);
        give_subject_after_preposition(at, i);
        hang_alive_as_result(at, i);
    }
}

}  // namespace relata::extract
