// Complements that the parser labels or hangs as its training text had them, and the verb wants otherwise.

#include <string_view>

#include "core/utf8.h"
#include "extract/hanging.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/reattach.h"

namespace relata::extract {
namespace {

// "called on the authorities": only what stands behind "by" is an agent.
void unmake_agent(Hanging& at, int noun) {
    if (at.relations[static_cast<std::size_t>(noun)] != "obl:agent") return;
    const int preposition = at.child(noun, "case");
    if (preposition == kNone || to_lower_ascii(at.word(preposition).form) == "by") return;
    at.relations[static_cast<std::size_t>(noun)] = "obl";
}

// The verb whose object `inner` lies in: "blamed" for "fought" in "blamed the Front, which has fought the army, for
// ...".
int verb_around_object(const Hanging& at, int inner) {
    while (at.head(inner) != kNone && !at.is(inner, "obj")) inner = at.head(inner);
    const int verb = at.head(inner);
    return verb == kNone || verb > inner || at.word(verb).upos != "VERB" ? kNone : verb;
}

bool has_complement(const Hanging& at, int verb, std::string_view preposition) {
    for (int i = verb; i < at.size(); ++i) {
        const int mark = at.head(i) == verb && at.is(i, "obl") ? at.child(i, "case") : kNone;
        if (mark != kNone && at.word(mark).form == preposition) return true;
    }
    return false;
}

// "blamed the Front, which has fought the army since 2016, for the raid": behind the comma the charge goes on.
void reattach_charge(Hanging& at, int ground) {
    const int preposition = at.is(ground, "obl") || at.is(ground, "nmod") ? at.child(ground, "case") : kNone;
    if (preposition < 2 || at.word(preposition - 1).form != "," || at.word(preposition).form != "for") return;
    const int inner = at.head(ground);
    if (inner == kNone || inner > preposition) return;
    const int verb = verb_around_object(at, inner);
    if (verb == kNone || verb == inner || !lexicon::rule_words().is("charging", at.word(verb).lemma)) return;
    if (!has_complement(at, verb, "for")) at.hang(ground, verb, "obl");
}

bool has_content(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return lexicon::rule_words().is("content_noun", lemma) || lexicon::is_statement_noun(lemma);
}

// "rejected allegations by the opposition that his party had bought votes": that is what they allege, not the
// opposition.
void reattach_content(Hanging& at, int content) {
    const int mark = at.is(content, "acl") ? at.child(content, "mark") : kNone;
    if (mark == kNone || to_lower_ascii(at.word(mark).form) != "that") return;
    const int source = at.head(content);
    const int preposition = source == kNone ? kNone : at.child(source, "case");
    if (preposition < 1 || source > content || has_content(at, source)) return;
    const std::string by = to_lower_ascii(at.word(preposition).form);
    const int claim = preposition - 1;
    if ((by != "by" && by != "from" && by != "of") || !has_content(at, claim) || at.is_below(claim, source)) return;
    at.hang(source, claim, "nmod");
    at.hang(content, claim);
}

// "said the navy had sunk a trawler", "had" read as a clause of its own.
void reattach_auxiliary(Hanging& at, int auxiliary) {
    const int verb = auxiliary + 1;
    const bool lost = at.word(auxiliary).upos == "AUX" && at.is(auxiliary, "ccomp") && verb < at.size() &&
                      at.word(verb).upos == "VERB" && at.head(verb) == at.head(auxiliary);
    if (!lost) return;
    for (int i = 0; i < auxiliary; ++i) {
        if (at.head(i) == auxiliary) at.hang(i, verb);
    }
    at.hang(auxiliary, verb, "aux");
}

// "reports allow to suggest": "to" is nobody's object.
void reattach_particle(Hanging& at, int particle) {
    const int verb = particle + 1;
    const bool lost = at.word(particle).xpos == "TO" && at.word(particle).upos == "PART" && verb < at.size();
    if (lost && at.is(particle, "obj") && at.word(verb).upos == "VERB" && !at.is_below(verb, particle))
        at.hang(particle, verb, "mark");
}

// "Paris backed the plan, and London the embargo", London read as the embargo's owner: owners have an "'s".
void reattach_gapped_subject(Hanging& at, int name) {
    const int object = at.is(name, "nmod:poss") && name > 0 ? at.head(name) : kNone;
    const int verb = object != kNone && at.is(object, "conj") ? at.head(object) : kNone;
    const bool begins = verb != kNone && at.word(name - 1).upos == "CCONJ" && at.word(verb).upos == "VERB";
    if (!begins || at.child(name, "case") != kNone || at.child(object, "det") != name + 1) return;
    at.hang(name, verb, "conj");
    at.hang(object, name, "orphan");
}

// "fined Norex 1.2 billion euros": of two objects the first is who gets or pays.
void part_objects(Hanging& at, int second) {
    const int verb = at.is(second, "obj") ? at.head(second) : kNone;
    const int first = verb == kNone ? kNone : at.child(verb, "obj");
    if (first != kNone && first > verb && first < second) at.hang(first, verb, "iobj");
}

// "called on Oslo to halt the raids": a complement of "call on", not of "call".
void reattach_addressed_act(Hanging& at, int act) {
    const int verb = at.is(act, "xcomp") && at.child(act, "mark") != kNone ? at.head(act) : kNone;
    const int addressee = verb == kNone ? kNone : at.child(verb, "obl");
    const int preposition = addressee == kNone || addressee > act ? kNone : at.child(addressee, "case");
    if (preposition == kNone) return;
    const std::string phrase = at.word(verb).lemma + " " + to_lower_ascii(at.word(preposition).form);
    const auto* const control = lexicon::control_verb_with_object(phrase);
    if (control != nullptr && control->controller == lexicon::Control::Controller::object) at.hang(act, verb, "advcl");
}

// "convicts a man of espionage", "of espionage" hung on the man.
void reattach_charge_of(Hanging& at, int charge) {
    const int preposition = at.is(charge, "nmod") ? at.child(charge, "case") : kNone;
    const int person = preposition == kNone || at.word(preposition).form != "of" ? kNone : at.head(charge);
    const int verb = person != kNone && at.is(person, "obj") ? at.head(person) : kNone;
    if (verb == kNone || verb > person || !lexicon::rule_words().is("takes_of", at.word(verb).lemma)) return;
    const std::string noun = to_lower_ascii(at.word(person).lemma);
    const bool bare = at.child(charge, "det") == kNone && at.word(charge).upos == "NOUN" &&
                      !lexicon::is_actor_noun(to_lower_ascii(at.word(charge).lemma));  // "the head of police"
    const bool somebody = at.word(person).ner.ends_with("PER") ||
                          (lexicon::is_person_noun(noun) && (bare || !lexicon::is_role_noun(noun)));
    if (somebody) at.hang(charge, verb, "obl");
}

// "cleared the mayor of bribing officials", "of bribing" hung on the mayor: what a verb keeps somebody from, or frees
// him of, is its own complement.
void reattach_averted_act(Hanging& at, int act) {
    const int mark = at.is(act, "acl") && at.word(act).xpos == "VBG" ? at.child(act, "mark") : kNone;
    const int object = mark == kNone ? kNone : at.head(act);
    const int verb = object != kNone && at.is(object, "obj") ? at.head(object) : kNone;
    if (verb == kNone || verb > object || mark < object) return;
    const std::string phrase = at.word(verb).lemma + " " + to_lower_ascii(at.word(mark).form);
    const auto* const control = lexicon::control_verb_with_object(phrase);
    if (control == nullptr || control->lemma != phrase) return;
    using enum lexicon::Control::Effect;
    if (control->effect == not_done || control->effect == forbidden) at.hang(act, verb, "advcl");
}

// "the strike, which the army said targeted a depot", "which" read as what was targeted: it is what struck, where the
// verb has its object behind it and no subject.
void turn_relative_to_subject(Hanging& at, int pronoun) {
    const std::string tag = at.word(pronoun).xpos;
    if ((tag != "WDT" && tag != "WP") || !(at.is(pronoun, "obj") || at.is(pronoun, "iobj"))) return;
    const int verb = at.head(pronoun);
    const int saying = verb != kNone && at.is(verb, "ccomp") ? at.head(verb) : kNone;
    if (saying == kNone || saying > verb || saying < pronoun || !at.is(saying, "acl:relcl")) return;
    const std::string form = at.word(verb).xpos;
    const bool finite = form == "VBD" || form == "VBZ" || form == "VBP";
    bool other_object = false;
    for (int i = verb + 1; i < at.size(); ++i) other_object = other_object || (at.head(i) == verb && at.is(i, "obj"));
    if (finite && other_object && at.child(verb, "nsubj") == kNone) at.hang(pronoun, verb, "nsubj");
}

// "expect the number of visitors to grow", "to grow" hung on the number: who is expected to is the object of expecting.
void reattach_expected_act(Hanging& at, int act) {
    const int mark = at.is(act, "acl") ? at.child(act, "mark") : kNone;
    const int object = mark == kNone || at.word(mark).xpos != "TO" ? kNone : at.head(act);
    const int verb = object != kNone && at.is(object, "obj") ? at.head(object) : kNone;
    if (verb != kNone && at.word(verb).lemma == "expect" && verb < object) at.hang(act, verb, "xcomp");
}

// "repelled an attack by rebels on the town", "by" hung on the repelling: nobody repels by somebody.
void reattach_agent_of_event(Hanging& at, int agent) {
    const int verb = at.is(agent, "obl") ? at.head(agent) : kNone;
    const int preposition = verb == kNone ? kNone : at.child(agent, "case");
    const int event = preposition - 1;
    if (preposition < 1 || to_lower_ascii(at.word(preposition).form) != "by" || at.head(event) != verb) return;
    const bool active = at.child(verb, "aux:pass") == kNone && at.word(verb).upos == "VERB";
    const bool acts = at.word(agent).upos == "NOUN" || at.word(agent).upos == "PROPN";
    const auto* const known = lexicon::nominal_event(to_lower_ascii(at.word(event).lemma));
    if (active && acts && at.is(event, "obj") && known != nullptr) at.hang(agent, event, "nmod");
}

bool is_kind(const Hanging& at, int noun, std::string_view kind) {
    return lexicon::rule_words().is(kind, to_lower_ascii(at.word(noun).lemma));
}

// "his stance on talks to limit arms", "to limit" hung on the stance: the talks are to limit them.
void reattach_act_to_nearer_noun(Hanging& at, int act) {
    const int mark = at.is(act, "acl") && at.word(act).xpos == "VB" ? at.child(act, "mark") : kNone;
    const int noun = mark == kNone ? kNone : at.head(act);
    const int nearer = mark - 1;
    if (noun == kNone || nearer <= noun || !at.is(nearer, "nmod") || at.head(nearer) != noun) return;
    const bool takes_act = is_kind(at, noun, "own_act") || is_kind(at, noun, "asked_act") ||
                           is_kind(at, noun, "granted") || is_kind(at, noun, "duty") || is_kind(at, noun, "felt_act");
    const bool event = lexicon::nominal_event(to_lower_ascii(at.word(nearer).lemma)) != nullptr;
    if (!takes_act && at.word(nearer).upos == "NOUN" && (event || is_kind(at, nearer, "own_act"))) at.hang(act, nearer);
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

// "the death of Ana Reis, an event that shook the town", event hung on Reis: it is the death.
void reattach_named_event(Hanging& at, int noun) {
    if (!at.is(noun, "appos") || !is_kind(at, noun, "names_event")) return;
    int first = noun;
    while (first > 0 && at.is_below(first - 1, noun)) --first;
    if (first < 2) return;
    int event = at.word(first - 1).form == "," ? first - 2 : first - 1;
    while (event != kNone && (event > noun || lexicon::nominal_event(to_lower_ascii(at.word(event).lemma)) == nullptr))
        event = at.head(event);
    if (event != kNone && event != noun && at.word(event).upos == "NOUN" && !at.is_below(event, noun))
        at.hang(noun, event);
}

// "seized a post, the agency reported, citing the governor": the agency cites.
void reattach_citing(Hanging& at, int citing) {
    if (!at.is(citing, "advcl") || at.word(citing).xpos != "VBG" || at.word(citing).lemma != "cite") return;
    const int content = at.head(citing);
    const int saying = content != kNone && at.is(content, "ccomp") ? at.head(content) : kNone;
    if (saying > content && saying < citing) at.hang(citing, saying);
}

}  // namespace

void reattach_complements(const ParsedSentence& sentence, std::vector<int>& heads,
                          std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        unmake_agent(at, i);
        reattach_charge(at, i);
        reattach_content(at, i);
        reattach_auxiliary(at, i);
        reattach_particle(at, i);
        reattach_gapped_subject(at, i);
        part_objects(at, i);
        reattach_addressed_act(at, i);
        reattach_averted_act(at, i);
        reattach_charge_of(at, i);
        turn_relative_to_subject(at, i);
        reattach_expected_act(at, i);
        reattach_agent_of_event(at, i);
        reattach_citing(at, i);
        reattach_act_to_nearer_noun(at, i);
        reattach_named_event(at, i);
        reattach_relative_object(at, i);
    }
}

}  // namespace relata::extract
