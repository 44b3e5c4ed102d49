// Complements that the parser labels or hangs as its training text had them, and the verb wants otherwise.

#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

// "called on the authorities": only what stands behind "by" is an agent.
void unmake_agent(Hanging& at, int noun) {
    if (at.relations[static_cast<std::size_t>(noun)] != "obl:agent") return;
    const int preposition = at.child(noun, "case");
    if (preposition == kNone || to_lower_ascii(at.word(preposition).form) == "by") return;
    at.relations[static_cast<std::size_t>(noun)] = "obl";
}

// "exports plunged by a third": by how much, and nobody plunged them.
void turn_measure_from_agent(Hanging& at, int measure) {
    const int verb = at.is(measure, "obl:agent") ? at.head(measure) : kNone;
    if (verb == kNone || !lexicon::rule_words().is("changing", at.word(verb).lemma)) return;
    const std::string noun = to_lower_ascii(at.word(measure).lemma);
    const bool share = lexicon::rule_words().is("ordinal", noun) || noun == "half" || noun == "quarter";
    if ((!share && noun != "percent" && at.word(measure).upos != "NUM") || at.child(verb, "aux:pass") != kNone) return;
    at.hang(measure, verb, "obl");
    const int subject = at.child(verb, "nsubj:pass");
    if (subject != kNone) at.hang(subject, verb, "nsubj");
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

// "has requested that Norland arrest him", the clause read as an open complement: it has a subject of its own.
void turn_open_complement_to_content(Hanging& at, int content) {
    const int mark = at.is(content, "xcomp") ? at.child(content, "mark") : kNone;
    const int subject = at.child(content, "nsubj");
    if (mark == kNone || subject < mark || subject > content || to_lower_ascii(at.word(mark).form) != "that") return;
    at.hang(content, at.head(content), "ccomp");
}

// "urged doctors who ran the tests to hand over the results", "to" hung on the running: it is what they are urged to.
void lift_act_asked_over_relative(Hanging& at, int act) {
    const int relative = at.is_any(act, {"advcl", "xcomp"}) ? at.head(act) : kNone;
    const int mark = at.child(act, "mark");
    const int whom = at.is(relative, "acl:relcl") ? at.head(relative) : kNone;
    if (whom == kNone || whom > relative || act < relative || at.word(mark).form != "to") return;
    const int verb = at.is_any(whom, {"obj", "iobj"}) ? at.head(whom) : kNone;
    const auto lemma = [&](int of) { return to_lower_ascii(at.word(of).lemma); };
    const auto* const asks = verb == kNone ? nullptr : lexicon::control_verb_with_object(lemma(verb));
    const bool waits = asks != nullptr && asks->effect == lexicon::Control::Effect::requested && verb < whom &&
                       at.child(verb, "xcomp") == kNone && at.child(verb, "ccomp") == kNone;
    if (waits && lexicon::control_verb(lemma(relative)) == nullptr) at.hang(act, verb, "xcomp");
}

// "convicts a man of espionage", "of espionage" hung on the man.
void reattach_charge_of(Hanging& at, int charge) {
    const int preposition = at.is(charge, "nmod") ? at.child(charge, "case") : kNone;
    const int person = preposition == kNone || at.word(preposition).form != "of" ? kNone : at.head(charge);
    const int verb = person != kNone && at.is(person, "obj") ? at.head(person) : kNone;
    if (verb == kNone || verb > person || !lexicon::rule_words().is("takes_of", at.word(verb).lemma)) return;
    const std::string noun = to_lower_ascii(at.word(person).lemma);
    const std::string of = to_lower_ascii(at.word(charge).lemma);
    const bool misdeed = lexicon::rule_words().is("misdeed", of) || lexicon::rule_words().is("crime", of);
    const bool somebody = at.word(person).ner.ends_with("PER") ||
                          (lexicon::is_person_noun(noun) && !lexicon::is_role_noun(noun)) ||
                          (misdeed && (lexicon::is_role_noun(noun) || lexicon::is_group_noun(noun)));
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

// "warns voters living abroad against taking part", "against" hung on the living: it is what they are warned of.
void reattach_averted_act_behind_participle(Hanging& at, int act) {
    const int mark = at.is(act, "advcl") && at.word(act).xpos == "VBG" ? at.child(act, "mark") : kNone;
    const int participle = mark == kNone ? kNone : at.head(act);
    if (participle == kNone || participle > mark || at.word(participle).xpos != "VBG") return;
    const int person = participle - 1;
    const bool content = at.is(participle, "ccomp") && at.head(person) == at.head(participle);  // of a "warn that"
    const int verb = content ? at.head(participle) : at.is(participle, "acl") ? at.head(at.head(participle)) : kNone;
    if (verb == kNone || verb > person) return;
    const auto phrase = [&](int of) { return at.word(of).lemma + " " + to_lower_ascii(at.word(mark).form); };
    const auto* const control = lexicon::control_verb_with_object(phrase(verb));
    const auto* const own = lexicon::control_verb_with_object(phrase(participle));
    if (control == nullptr || control->lemma != phrase(verb) || (own != nullptr && own->lemma == phrase(participle)))
        return;
    at.hang(act, verb);
    if (content) at.hang(participle, person, "acl");
}

// "The council is concerned the laws …", tagged an adjective and hung as a passive: a state, which nobody brings about.
void unmake_passive(Hanging& at, int auxiliary) {
    const int adjective = at.is(auxiliary, "aux:pass") ? at.head(auxiliary) : kNone;
    if (adjective == kNone || at.word(adjective).xpos != "JJ" ||
        lexicon::reporting_verb("be " + to_lower_ascii(at.word(adjective).form)) == nullptr)
        return;
    at.hang(auxiliary, adjective, "cop");
    if (const int subject = at.child(adjective, "nsubj:pass"); subject != kNone) at.hang(subject, adjective, "nsubj");
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

// "seized a post, the agency reported, citing the governor": the agency cites. "“It works,” said Holt, referring to the
// valve": Holt refers.
void reattach_citing(Hanging& at, int citing) {
    const std::string& lemma = at.word(citing).lemma;
    if (!at.is(citing, "advcl") || at.word(citing).xpos != "VBG" || (lemma != "cite" && lemma != "refer")) return;
    const int content = at.head(citing);
    const int saying = content != kNone && at.is(content, "ccomp") ? at.head(content) : kNone;
    if (saying > content && saying < citing) at.hang(citing, saying);
}

// "hurling petrol bombs", the bombs read as one more thing that somebody does.
void give_object_to_participle(Hanging& at, int noun) {
    const int verb = at.is(noun, "conj") && at.word(noun).upos == "NOUN" ? at.head(noun) : kNone;
    if (verb == kNone || verb > noun || at.word(verb).upos != "VERB" || at.child(noun, "cc") != kNone) return;
    int first = noun;  // of the noun's own words
    while (first > 0 && at.head(first - 1) == noun) --first;
    const int gerund = first - 1;
    const bool beside = gerund > verb && at.is(gerund, "conj") && at.head(gerund) == verb;
    if (beside && at.word(gerund).xpos == "VBG" && at.child(gerund, "obj") == kNone) at.hang(noun, gerund, "obj");
}

bool may_act(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.word(noun).upos == "PROPN" || at.word(noun).upos == "PRON" || lexicon::is_person_noun(lemma) ||
           lexicon::is_group_noun(lemma) || lexicon::is_government_noun(lemma) || lexicon::is_military_noun(lemma) ||
           lexicon::is_armed_group_noun(lemma) || lexicon::is_role_noun(lemma);
}

// "The parliament is to vote on Friday", "he is to be tried": "is to" only says that it will be so. "The aim is to win"
// tells what it is.
void turn_copula_before_infinitive(Hanging& at, int copula) {
    const int verb = at.is(copula, "cop") || at.is(copula, "aux") ? at.head(copula) : kNone;
    const int to = verb == kNone ? kNone : at.child(verb, "mark");
    const int subject = verb == kNone ? kNone : at.child(verb, "nsubj");
    const bool yet = copula + 2 == to && to_lower_ascii(at.word(copula + 1).form) == "yet";
    if ((to != copula + 1 && !yet) || at.word(to).xpos != "TO" || at.word(verb).upos != "VERB" || subject == kNone)
        return;
    const bool undergoes = at.is(subject, "nsubj:pass");
    if (subject > copula || at.word(verb).lemma == "blame" || (!undergoes && !may_act(at, subject))) return;
    at.hang(copula, verb, "aux");
    at.hang(to, verb, "aux");
    if (!undergoes) at.hang(subject, verb, "nsubj");
}

// "Norland is to blame for the clashes": somebody blames it.
void turn_is_to_blame_to_passive(Hanging& at, int blame) {
    const int be = at.word(blame).lemma == "blame" && at.word(blame).upos == "VERB" ? at.child(blame, "cop") : kNone;
    const int to = blame - 1;
    const int subject = at.child(blame, "nsubj");
    if (be == kNone || to != be + 1 || at.word(to).xpos != "TO" || subject == kNone || subject > be) return;
    at.hang(be, blame, "aux:pass");
    at.hang(to, be, "fixed");
    at.hang(subject, blame, "nsubj:pass");
}

// "The talks focused on trade", read as if somebody had focused them: some verbs are never done to anybody.
void turn_passive_to_past(Hanging& at, int subject) {
    const int verb = at.is(subject, "nsubj:pass") ? at.head(subject) : kNone;
    if (verb == kNone || !lexicon::rule_words().is("never_done_to", at.word(verb).lemma)) return;
    const bool passive = at.child(verb, "aux:pass") != kNone || at.child(verb, "obl:agent") != kNone;
    if (!passive) at.hang(subject, verb, "nsubj");
}

// "a program to help pensioners pay for drugs", the paying hung on the program: they are helped to pay.
void reattach_helped_act(Hanging& at, int act) {
    if (at.word(act).xpos != "VB" || !(at.is(act, "acl") || at.is(act, "advcl") || at.is(act, "ccomp"))) return;
    const int person = act - 1;
    const int verb = person > 0 && at.is(person, "obj") ? at.head(person) : kNone;
    if (verb == kNone || verb > person || at.head(act) == verb || at.child(verb, "xcomp") != kNone) return;
    const bool bare =
        at.child(act, "mark") == kNone && at.child(act, "aux") == kNone && at.child(act, "nsubj") == kNone;
    if (bare && at.word(verb).lemma == "help") at.hang(act, verb, "xcomp");
}

// "appealed to the rebels for access to the town, to reach the wounded", the reaching hung on the access: behind a
// comma at the end it tells what all of it was for.
void reattach_purpose_behind_comma(Hanging& at, int act) {
    const int mark = at.is(act, "acl") && at.word(act).xpos == "VB" ? at.child(act, "mark") : kNone;
    if (mark < 1 || at.word(mark).xpos != "TO" || at.word(mark - 1).form != "," || at.child(act, "obj") == kNone)
        return;
    for (int i = act; i + 1 < at.size(); ++i) {
        if (!at.is_below(i, act) && i != act && at.word(i).upos == "PUNCT") return;
    }
    int verb = at.head(act);
    while (verb != kNone && (at.is(verb, "nmod") || at.is(verb, "conj")) && at.word(verb).upos == "NOUN")
        verb = at.head(verb);
    if (verb != kNone && (at.is(verb, "obl") || at.is(verb, "obj"))) verb = at.head(verb);
    if (verb != kNone && verb < act && at.word(verb).upos == "VERB") at.hang(act, verb, "advcl");
}

// "The convoy was headed to the port": nobody heads it, it is on its way.
void turn_heading_to_active(Hanging& at, int auxiliary) {
    const int verb = at.is(auxiliary, "aux:pass") ? at.head(auxiliary) : kNone;
    if (verb == kNone || at.word(verb).lemma != "head") return;
    const int goal = at.child(verb, "obl");
    const int preposition = goal > verb ? at.child(goal, "case") : kNone;
    const int subject = at.child(verb, "nsubj:pass");
    if (preposition == kNone || subject == kNone || at.child(verb, "obl:agent") != kNone) return;
    if (!lexicon::rule_words().is("toward_place", to_lower_ascii(at.word(preposition).form))) return;
    at.hang(auxiliary, verb, "aux");
    at.hang(subject, verb, "nsubj");
}

// "regrouped and retook the town", "met and signed the accord": of two verbs only the second is done to what stands
// behind both.
void give_object_to_second_verb(Hanging& at, int object) {
    const int first = at.is(object, "obj") ? at.head(object) : kNone;
    if (first == kNone || first > object) return;
    const bool meets = at.word(first).lemma == "meet" && at.word(object).upos == "NOUN" && !may_act(at, object);
    if (!meets && !lexicon::rule_words().is("never_done_to", at.word(first).lemma)) return;
    for (int second = object - 1; second > first; --second) {
        const bool verb = at.head(second) == first && at.is(second, "conj") && at.word(second).upos == "VERB";
        if (verb && at.child(second, "obj") == kNone) return at.hang(object, second, "obj");
    }
}

// "shattering windows and hurling bombs", "hurling" read as what kind of bombs: a second participle with its object.
void turn_modifier_to_second_participle(Hanging& at, int gerund) {
    const int noun = at.is(gerund, "amod") && at.word(gerund).xpos == "VBG" && at.word(gerund).upos == "VERB"
                         ? at.head(gerund)
                         : kNone;
    if (gerund < 2 || noun < gerund || !at.is(noun, "conj") || at.word(gerund - 1).upos != "CCONJ") return;
    const int first = at.head(noun);
    const int verb = first != kNone && at.is(first, "obj") ? at.head(first) : kNone;
    if (verb == kNone || verb > first || at.word(verb).xpos != "VBG" || at.word(noun).xpos != "NNS") return;
    if (lexicon::rule_words().is("intransitive", at.word(gerund).lemma)) return;
    at.hang(gerund, verb, "conj");
    at.hang(noun, gerund, "obj");
    at.hang(gerund - 1, gerund, "cc");
}

// "is due to sell the mill", the selling read as the reason: it is what is to come.
void turn_due_act_to_complement(Hanging& at, int act) {
    const int to = act - 1;
    const int due = to - 1;
    const bool read_so = at.word(act).xpos == "VB" && at.head(act) == due && at.head(to) == due && at.is(to, "fixed");
    if (!read_so || to_lower_ascii(at.word(due).form) != "due") return;
    at.hang(to, act, "mark");
    at.hang(act, due, "xcomp");
}

// "promised never to return", "vowed never again to fight", the "never" hung on the promise: it is the return that
// never comes.
void give_never_to_infinitive(Hanging& at, int never) {
    if (!at.is(never, "advmod") || at.word(never).lemma != "never") return;
    const bool again = never + 1 < at.size() && at.word(never + 1).lemma == "again";
    const int to = never + (again ? 2 : 1);
    if (to >= at.size() || at.word(to).lemma != "to" || !at.is(to, "mark")) return;
    const int infinitive = at.head(to);
    const int verb = at.head(infinitive);
    const int own = again && at.head(never) == never + 1 ? at.head(never + 1) : at.head(never);
    if (verb != kNone && verb < never && own == verb) at.hang(never, infinitive);
}

}  // namespace

void reattach_complements(const ParsedSentence& sentence, std::vector<int>& heads,
                          std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        unmake_agent(at, i);
        turn_measure_from_agent(at, i);
        reattach_charge(at, i);
        reattach_content(at, i);
        reattach_auxiliary(at, i);
        reattach_particle(at, i);
        reattach_gapped_subject(at, i);
        part_objects(at, i);
        reattach_addressed_act(at, i);
        turn_open_complement_to_content(at, i);
        lift_act_asked_over_relative(at, i);
        reattach_averted_act(at, i);
        reattach_averted_act_behind_participle(at, i);
        reattach_charge_of(at, i);
        unmake_passive(at, i);
        reattach_expected_act(at, i);
        reattach_agent_of_event(at, i);
        reattach_citing(at, i);
        turn_modifier_to_second_participle(at, i);
        give_object_to_participle(at, i);
        give_object_to_second_verb(at, i);
        turn_copula_before_infinitive(at, i);
        turn_is_to_blame_to_passive(at, i);
        turn_passive_to_past(at, i);
        turn_heading_to_active(at, i);
        reattach_helped_act(at, i);
        reattach_purpose_behind_comma(at, i);
        reattach_act_to_nearer_noun(at, i);
        reattach_named_event(at, i);
        turn_due_act_to_complement(at, i);
        give_never_to_infinitive(at, i);
    }
}

}  // namespace relata::extract
