// What is said, and who says it: contents, sources and charges that the parser has hung elsewhere.

#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

const lexicon::Reporting* reporting(const Hanging& at, int verb) {
    return at.word(verb).upos == "VERB" ? lexicon::reporting_verb(to_lower_ascii(at.word(verb).lemma)) : nullptr;
}

// Who may be accused: a person, a body, a state; no programme.
bool is_somebody(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.word(noun).ner != "O" || at.word(noun).upos == "PRON" || at.word(noun).upos == "PROPN" ||
           lexicon::is_actor_noun(lemma) || lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma) ||
           lexicon::is_group_noun(lemma);
}

// "rejected claims that he had lied", claims read as a verb: that is what he rejected.
void join_content_to_denial(Hanging& at, int content) {
    const int claim = at.is(content, "ccomp") ? at.head(content) : kNone;
    if (claim == kNone || claim > content || at.word(claim).upos != "VERB" || !at.is(claim, "obj")) return;
    const int verb = at.head(claim);
    const int mark = at.child(content, "mark");
    const bool that = mark != kNone && to_lower_ascii(at.word(mark).form) == "that";
    if (that && verb != kNone && verb < claim && at.child(claim, "nsubj") == kNone && reporting(at, verb) != nullptr)
        at.hang(content, verb);
}

// "Officials briefed on the matter said …", read as if what was briefed said it: the officials do.
void lift_source(Hanging& at, int participle) {
    const int saying = at.is(participle, "nsubj") ? at.head(participle) : kNone;
    if (saying < participle || (at.word(participle).xpos != "VBN" && at.word(participle).xpos != "VBD")) return;
    const int source = at.child(participle, "nsubj");
    if (source == kNone || source > participle || reporting(at, saying) == nullptr) return;
    const bool noun = at.word(source).upos == "NOUN" || at.word(source).upos == "PROPN";
    if (!noun || at.child(participle, "aux") != kNone || at.child(participle, "obj") != kNone) return;
    at.hang(source, saying, "nsubj");
    at.hang(participle, source, "acl");
}

// "A statement said two soldiers died but declined to give details", hung on the dying: so does whoever says it.
void lift_declining(Hanging& at, int declining) {
    const int told = at.is(declining, "conj") ? at.head(declining) : kNone;
    const int saying = at.is(told, "ccomp") && told < declining ? at.head(told) : kNone;
    const int act = at.child(declining, "xcomp");
    if (saying == kNone || saying > told || reporting(at, saying) == nullptr || at.word(declining).lemma != "decline" ||
        at.child(declining, "nsubj") != kNone || at.word(at.child(declining, "cc")).lemma != "but")
        return;
    const std::string lemma = to_lower_ascii(at.word(act).lemma);
    const auto& words = lexicon::rule_words();
    const bool tells = lexicon::reporting_verb(lemma) != nullptr || words.is("commenting", lemma) ||
                       words.is("telling_particulars", lemma);
    if (tells) at.hang(declining, saying);
}

// "Holt said that Norland had lied, saying he would leave", with Norland read as who says it: no state is a "he".
void lift_saying_of_person(Hanging& at, int gerund) {
    const int content = at.is(gerund, "advcl") && at.word(gerund).xpos == "VBG" ? at.head(gerund) : kNone;
    const int outer = content != kNone && at.is(content, "ccomp") ? at.head(content) : kNone;
    if (outer == kNone || outer > content || content > gerund || !at.is_comma(gerund - 1)) return;
    const auto* saying = reporting(at, gerund);
    if (saying == nullptr || saying->kind != lexicon::Reporting::Kind::say || reporting(at, outer) == nullptr) return;
    const std::string first = to_lower_ascii(at.word(gerund + 1).form);
    const int body = at.child(content, "nsubj");
    const int person = at.child(outer, "nsubj");
    if ((first != "he" && first != "she") || body == kNone || person == kNone) return;
    const std::string& kind = at.word(body).ner;
    if ((kind.ends_with("LOC") || kind.ends_with("ORG")) && at.word(person).ner.ends_with("PER")) at.hang(gerund, outer);
}

// "accused the bank of hiding money", "of hiding" hung on the bank: it is what the bank is accused of.
void lift_charge(Hanging& at, int gerund) {
    const int mark = at.is(gerund, "acl") && at.word(gerund).xpos == "VBG" ? at.child(gerund, "mark") : kNone;
    const int charged = mark == kNone ? kNone : at.head(gerund);
    const int verb = charged != kNone && charged < mark && at.is(charged, "obj") ? at.head(charged) : kNone;
    if (verb == kNone || verb > charged || !is_somebody(at, charged)) return;
    const std::string preposition = to_lower_ascii(at.word(mark).form);
    const bool ground = preposition == "of" || preposition == "for" || preposition == "with";
    const bool takes_of = preposition != "of" || lexicon::rule_words().is("accusing", at.word(verb).lemma);
    const auto* act = lexicon::event_class(at.word(verb).lemma);
    const bool accuses = act != nullptr && act->type == "ACCUSE";
    if (ground && takes_of && (accuses || lexicon::rule_words().is("charging", at.word(verb).lemma)))
        at.hang(gerund, verb, "advcl");
}

// "The novel went on to win a prize", "The firm used to sell guns", read as what the going or the use was for.
void join_act_to_its_course(Hanging& at, int act) {
    const int mark = at.is(act, "advcl") && at.word(act).xpos == "VB" ? at.child(act, "mark") : kNone;
    const int going = mark == kNone ? kNone : at.head(act);
    const int on = mark - 1;
    if (going == on && at.word(going).lemma == "use" && at.word(going).xpos == "VBD" &&
        !at.is(going, "acl"))  // not "the tools they used to find it"
        at.hang(act, going, "xcomp");
    if (going == kNone || going != on - 1 || to_lower_ascii(at.word(mark).form) != "to") return;
    if (at.word(going).lemma != "go" || to_lower_ascii(at.word(on).form) != "on" || at.head(on) != going) return;
    at.hang(on, going, "compound:prt");
    at.hang(act, going, "xcomp");
}

// "The mill, Karl Holm told reporters, will close", Holm read as another name of the mill that told them: he did.
void free_inserted_teller(Hanging& at, int verb) {
    const int noun = at.is(verb, "acl:relcl") ? at.head(verb) : kNone;
    if (noun == kNone || noun > verb || at.child(verb, "nsubj") != kNone || at.child(verb, "ccomp") != kNone) return;
    const bool past = at.word(verb).xpos == "VBD" || at.word(verb).xpos == "VBZ";
    if (!past || reporting(at, verb) == nullptr) return;
    int teller = verb - 1;
    while (teller > noun && at.is(teller, "flat")) teller = at.head(teller);
    const bool named =
        teller > noun + 1 && at.is(teller, "appos") && at.head(teller) == noun && at.word(teller).ner != "O";
    if (!named || at.word(teller - 1).form != ",") return;
    at.hang(teller, verb, "nsubj");
    at.hang(verb, noun, "parataxis");
}

// "The plant, said Reis, was a burden", Reis read as what was said, or "said" as a word of his: he says so.
void turn_inserted_object_to_speaker(Hanging& at, int verb) {
    const std::string& tag = at.word(verb).xpos;
    const auto* saying = reporting(at, verb);
    if (verb < 2 || saying == nullptr || saying->kind == lexicon::Reporting::Kind::deny) return;
    if ((tag != "VBD" && tag != "VBZ" && tag != "VBN") || at.word(verb - 1).form != ",") return;
    if (at.child(verb, "nsubj") != kNone || at.child(verb, "ccomp") != kNone || at.child(verb, "mark") != kNone) return;
    const bool inverted = at.is(verb, "amod") && at.head(verb) > verb;
    const int object = at.child(verb, "obj") != kNone ? at.child(verb, "obj") : at.child(verb, "iobj");
    const int speaker = inverted ? at.head(verb) : object;
    if (speaker < verb || !is_somebody(at, speaker)) return;
    const int end = at.last_below(speaker, at.size()) + 1;
    if (end + 1 >= at.size() || at.word(end).form != "," || (!inverted && at.first_below(speaker, verb) != verb + 1))
        return;
    int clause = inverted ? at.head(speaker) : at.head(verb);
    while (clause != kNone && clause < end && at.head(clause) != kNone) clause = at.head(clause);
    if (clause < end) return;  // nothing is told behind it
    at.hang(speaker, verb, "nsubj");
    at.hang(verb, clause, "parataxis");
}

// "The deal, said Holm, would create jobs", the saying read as a circumstance.
void turn_circumstance_to_inserted_saying(Hanging& at, int verb) {
    const int speaker = at.is(verb, "advcl") && at.head(verb) > verb ? at.child(verb, "nsubj") : kNone;
    const bool finite = at.word(verb).xpos == "VBD" || at.word(verb).xpos == "VBZ";
    if (speaker < verb || !finite || reporting(at, verb) == nullptr || at.word(verb - 1).form != ",") return;
    const int end = at.last_below(speaker, at.size()) + 1;
    if (at.child(verb, "mark") == kNone && at.word(end).form == ",") at.hang(verb, at.head(verb), "parataxis");
}

// "“The drug,” explained Holt, “blocks the enzyme”", the drug read as a content of its own: it blocks the enzyme.
void join_subject_to_what_goes_on(Hanging& at, int told) {
    const int saying = at.is(told, "ccomp") ? at.head(told) : kNone;
    if (saying == kNone || saying > told || at.word(told).upos != "VERB" || at.child(told, "nsubj") != kNone) return;
    for (int i = 0; i < saying; ++i) {
        const bool bare = at.is_noun(i) && at.is(i, "ccomp") && at.head(i) == saying;
        if (!bare || at.child(i, "cop") != kNone || at.child(i, "nsubj") != kNone) continue;
        return at.hang(i, told, "nsubj");
    }
}

// "The king, Holm insisted, had sold the palace", "The mill, Holm told reporters in Oslo, will close", the saying hung
// on the king or the mill: she says all of it.
void lift_inserted_saying(Hanging& at, int verb) {
    const int noun = at.is(verb, "parataxis") ? at.head(verb) : kNone;
    const int subject = noun == kNone ? kNone : at.child(verb, "nsubj");
    if (noun > verb || subject == kNone || subject < noun || reporting(at, verb) == nullptr || verb + 1 >= at.size())
        return;
    const bool bare = at.child(verb, "ccomp") == kNone && at.child(verb, "obj") == kNone;
    const int end = at.last_below(verb, at.size()) + 1;
    if (!bare || at.word(noun).upos == "VERB" || end >= at.size() || at.word(end).form != ",") return;
    int clause = noun;
    while (at.head(clause) != kNone && at.word(clause).upos != "VERB" && !at.is(clause, "ccomp"))
        clause = at.head(clause);
    if (clause > verb) at.hang(verb, clause);
}

// The subject of `verb` behind `from`; kNone if it has none there.
int subject_behind(const Hanging& at, int verb, int from) {
    for (int i = from + 1; i < verb; ++i) {
        if (at.head(i) == verb && at.is_any(i, {"nsubj", "nsubj:pass"})) return i;
    }
    return kNone;
}

// "a permit which, he said, the harbour master had signed", "a school which, residents said, had been used": what is
// told of the noun alone is said so, and nothing before it.
void lower_saying_to_relative(Hanging& at, int verb) {
    const auto* saying = reporting(at, verb);
    const int teller = saying == nullptr ? kNone : at.child(verb, "nsubj");
    if (teller == kNone || saying->kind == lexicon::Reporting::Kind::deny) return;
    const int pronoun = (teller < verb ? at.first_below(teller) : verb) - 2;
    const bool relative = pronoun > 0 && at.word(pronoun).xpos.starts_with('W') && at.word(pronoun + 1).form == "," &&
                          at.is_noun(pronoun - 1);
    const int told = relative ? at.head(pronoun) : kNone;
    if (told == kNone || told < verb || at.word(told).upos != "VERB") return;
    if (at.is(told, "ccomp") && at.head(told) == verb) at.hang(told, pronoun - 1, "acl:relcl");
    if (!at.is(told, "acl:relcl")) return;
    at.hang(verb, told, "parataxis");
    if (at.is(pronoun, "nsubj") && subject_behind(at, told, verb) != kNone) at.hang(pronoun, told, "obj");
}

// "In May, Berg told police on Monday, Holm sold the mill", the selling read as an aside of the telling: it is what
// Berg told, and happened in May.
void join_told_behind_comma(Hanging& at, int told) {
    const int saying = at.is(told, "parataxis") ? at.head(told) : kNone;
    const int teller = saying == kNone || saying > told ? kNone : at.child(saying, "nsubj");
    const int doer = at.child(told, "nsubj");
    if (teller == kNone || teller > saying || doer < saying || at.word(doer - 1).form != ",") return;
    const bool says =
        lexicon::rule_words().is("mere_saying", at.word(saying).lemma) && at.child(saying, "ccomp") == kNone;
    const bool aside = at.child(saying, "iobj") != kNone || at.child(saying, "obl") != kNone;
    const bool inserted = teller > 1 && at.word(teller - 1).form == ",";
    if (!says || !aside || !inserted || at.word(told).upos != "VERB") return;
    at.hang(told, saying, "ccomp");
    for (int i = 0; i < teller; ++i) {
        if (at.head(i) == saying && at.is_any(i, {"obl", "advmod", "obl:unmarked", "advcl"})) at.hang(i, told);
    }
}

// "She said Holm had tried to help but Keller had stopped him", the stopping hung on a verb before the saying: it is
// told in one breath with the trying, without comma and in the same tense.
void join_contrast_to_told(Hanging& at, int second) {
    const int first = at.is(second, "conj") ? at.head(second) : kNone;
    const int cc = at.child(second, "cc");
    const int auxiliary = at.child(second, "aux");
    if (first == kNone || cc < 1 || cc > second || at.word(cc - 1).form == "," || auxiliary == kNone ||
        at.child(second, "nsubj") == kNone)
        return;
    for (int told = second - 1; told > first; --told) {
        const int saying = at.is(told, "ccomp") ? at.head(told) : kNone;
        const bool said =
            saying > first && saying < told && at.head(saying) == first && reporting(at, saying) != nullptr;
        const int same = said ? at.child(told, "aux") : kNone;
        if (same != kNone && to_lower_ascii(at.word(same).form) == to_lower_ascii(at.word(auxiliary).form))
            return at.hang(second, told);
    }
}

// Whether who does this takes a stand: says, blames, praises, demands.
bool takes_a_stand(const Hanging& at, int verb) {
    if (reporting(at, verb) != nullptr) return true;
    const auto* act = lexicon::event_class(at.word(verb).lemma);
    return act != nullptr && (act->type == "ACCUSE" || act->type == "REJECT" || act->type == "REQUEST" ||
                              act->type == "SUPPORT" || act->type == "THREATEN");
}

// "had", "would": what is told lies before or behind the telling.
bool is_of_another_time(const Hanging& at, int told) {
    const int auxiliary = at.child(told, "aux");
    const std::string form = auxiliary == kNone ? std::string{} : to_lower_ascii(at.word(auxiliary).form);
    return form == "had" || form == "would";
}

// "The report found that the agency had slept, and it blamed the minister", "Norland denied that it had fired, and sent
// a letter", the blaming hung on the sleep: behind the comma, in the tense of the finding, it is what the report did
// next.
void join_second_stand(Hanging& at, int second) {
    const int told = at.is(second, "conj") ? at.head(second) : kNone;
    const int saying = told != kNone && at.is(told, "ccomp") ? at.head(told) : kNone;
    if (saying == kNone || saying > told || told > second || reporting(at, saying) == nullptr) return;
    const int cc = at.child(second, "cc");
    const int subject = at.child(second, "nsubj");
    const bool own_clause =
        cc > 0 && at.word(cc - 1).form == "," && subject == cc + 1 && at.word(subject).upos == "PRON";
    const bool same_tense = at.word(second).xpos == at.word(saying).xpos && at.child(second, "aux") == kNone &&
                            at.child(told, "aux") != kNone;
    const bool goes_on =
        cc > 0 && at.word(cc - 1).form == "," && cc + 1 == second && subject == kNone && is_of_another_time(at, told);
    const bool denied = reporting(at, saying)->kind == lexicon::Reporting::Kind::deny;  // and who denies it goes on
    const bool stands = takes_a_stand(at, second) || (goes_on && denied);
    if ((own_clause || goes_on) && same_tense && stands) at.hang(second, saying);
}

// "Results show the party has won, but the opposition has claimed victory", the claim hung on the winning: no results
// show it.
void lift_contrast_to_shown(Hanging& at, int second) {
    const int shown = at.is(second, "conj") ? at.head(second) : kNone;
    const int showing = shown != kNone && at.is(shown, "ccomp") ? at.head(shown) : kNone;
    if (showing == kNone || showing > shown || !lexicon::rule_words().is("showing", at.word(showing).lemma)) return;
    const int cc = at.child(second, "cc");
    const bool but = cc > 0 && at.word(cc).lemma == "but" && at.word(cc - 1).form == ",";
    if (but && at.child(second, "nsubj") > cc && at.head(showing) == kNone) at.hang(second, showing);
}

// "accusing", "calling for": what whoever speaks does, and not what things bring about.
bool judges(const Hanging& at, int participle) {
    const std::string& stand = at.word(participle).lemma;
    const auto* said = reporting(at, participle);
    const auto* act = lexicon::event_class(stand);
    const bool speaks = said != nullptr
                            ? !lexicon::rule_words().is("showing", stand)
                            : act == nullptr || act->type != "THREATEN";  // "threatening" may be what floods do
    return lexicon::rule_words().is("judging", stand) || (speaks && takes_a_stand(at, participle));
}

// "…, accusing": what a participle behind a comma is hung on, if that stands before it; kNone for other words.
int told_before_participle(const Hanging& at, int participle) {
    const bool behind_comma = at.word(participle).xpos == "VBG" && at.is(participle, "advcl") &&
                              at.is_comma(participle - 1) && at.child(participle, "mark") == kNone;
    return behind_comma && at.head(participle) < participle ? at.head(participle) : kNone;
}

// "claims that they fired, calling it a war", "accused them of firing, calling for talks", the calling hung on the
// firing: behind the comma, who claims takes a stand.
void lift_stand_behind_content(Hanging& at, int participle) {
    const int told = told_before_participle(at, participle);
    const int saying = told == kNone ? kNone : at.head(told);
    if (saying == kNone || saying > told || at.child(saying, "nsubj") == kNone) return;
    const auto* says = reporting(at, saying);
    const bool content = at.is(told, "ccomp") && says != nullptr && says->kind == lexicon::Reporting::Kind::say;
    const int of = at.word(told).xpos == "VBG" ? at.child(told, "mark") : kNone;  // "accuse it of lying, calling for"
    const bool charge = of != kNone && at.word(of).form == "of" &&
                        lexicon::rule_words().is("accusing", to_lower_ascii(at.word(saying).lemma));
    if ((content || charge) && judges(at, participle) && !takes_a_stand(at, told)) at.hang(participle, saying);
}

// The saying behind what is said, "the ministry said" of "“They must leave,” the ministry said", if it stands before
// `end`; kNone for none.
int saying_behind(const Hanging& at, int told, int end) {
    for (int c = told + 1; c < end; ++c) {
        if (at.is(c, "parataxis") && at.head(c) == told && reporting(at, c) != nullptr && at.child(c, "nsubj") != kNone)
            return c;
    }
    for (int above = told; above != kNone; above = at.head(above)) {
        const int saying = at.is(above, "ccomp") ? at.head(above) : kNone;
        if (saying > told && saying < end && reporting(at, saying) != nullptr) return saying;
    }
    return kNone;
}

// "“They must leave,” the ministry said, accusing the rebels of looting", the accusing hung on the leaving: who said so
// accuses. "The town fell, he said, “leaving many dead.”"
void lift_stand_behind_saying(Hanging& at, int participle) {
    const int told = told_before_participle(at, participle);
    const int saying = told == kNone ? kNone : saying_behind(at, told, participle);
    if (saying != kNone && judges(at, participle)) at.hang(participle, saying);
}

// "Presumably after being warned, Holm left", the hedge hung on the leaving: it is the warning that is presumed.
void lower_hedge(Hanging& at, int hedge) {
    const int verb = at.is(hedge, "advmod") ? at.head(hedge) : kNone;
    const bool hedges = verb > hedge && lexicon::rule_words().is("hedge", to_lower_ascii(at.word(hedge).form));
    if (!hedges || hedge + 1 >= at.size() || at.head(hedge + 1) == verb) return;
    const int clause = at.head(hedge + 1);
    const bool opens = at.is(hedge + 1, "mark") && clause != kNone && at.is(clause, "advcl") && at.head(clause) == verb;
    if (opens && clause < verb) at.hang(hedge, clause);
}

// "said Friday there was no threat": the day of the saying, hung on what was said.
void lift_day_of_saying(Hanging& at, int day) {
    const int content = at.is(day, "obl") || at.is(day, "advmod") ? at.head(day) : kNone;
    const int saying = day - 1;
    if (content == kNone || saying < 0 || !at.is(content, "ccomp") || at.head(content) != saying || content < day)
        return;
    const std::string form = to_lower_ascii(at.word(day).form);
    const bool named = lexicon::time_words().is("weekday", form) || form == "today" || form == "yesterday";
    if (named && at.child(day, "case") == kNone && reporting(at, saying) != nullptr)
        at.hang(day, saying, at.is(day, "obl") ? "obl:unmarked" : "advmod");
}

// "looks up and swears he has no idea", the having joined to the looks: right behind the saying, it is what he swears.
void join_bare_content(Hanging& at, int told) {
    const int subject = at.is(told, "conj") && at.child(told, "cc") == kNone ? at.child(told, "nsubj") : kNone;
    if (subject == kNone || subject > told) return;
    const int saying = at.first_below(subject, at.head(told)) - 1;
    const std::string& tag = at.word(saying).xpos;
    const bool beside = saying == at.head(told) || (at.is(saying, "conj") && at.head(saying) == at.head(told));
    const auto* says = reporting(at, saying);
    if (!beside || says == nullptr || says->kind != lexicon::Reporting::Kind::say || (tag != "VBZ" && tag != "VBD"))
        return;
    if (at.child(saying, "ccomp") == kNone && at.child(saying, "xcomp") == kNone && at.child(saying, "obj") == kNone)
        at.hang(told, saying, "ccomp");
}

// Whether the clause of `verb` tells that something is kept back: "did not elaborate", "gave no details".
bool keeps_back(const Hanging& at, int verb) {
    const auto& words = lexicon::rule_words();
    const auto kind = words.value("telling_more", to_lower_ascii(at.word(verb).lemma));
    const int object = at.child(verb, "obj");
    const int determiner = object == kNone ? kNone : at.child(object, "det");
    const bool none = determiner != kNone && at.word(determiner).lemma == "no";
    bool denied = none;
    for (int i = 0; i < verb; ++i) denied = denied || (at.head(i) == verb && at.word(i).lemma == "not");
    if (!kind || !denied) return false;
    return *kind == "alone" || (object != kNone && words.is("particulars", to_lower_ascii(at.word(object).lemma)));
}

// "said the men were armed, but (he) did not give any details", read as if the men gave none: who speaks keeps it back.
void lift_what_is_kept_back(Hanging& at, int verb) {
    const int subject = at.child(verb, "nsubj");
    const bool named = subject != kNone && at.word(subject).upos != "PRON";
    const int content = at.is(verb, "conj") && !named ? at.head(verb) : kNone;
    if (content == kNone || content > verb || !at.is(content, "ccomp") || !keeps_back(at, verb)) return;
    const int saying = at.head(content);
    const auto* says = saying == kNone || saying > content ? nullptr : reporting(at, saying);
    if (says != nullptr && says->kind == lexicon::Reporting::Kind::say && at.child(saying, "nsubj") != kNone)
        at.hang(verb, saying);
}

bool closes_quotation(const Word& word) { return word.xpos == "''" || word.form == "”" || word.form == "\""; }

// "“The town was shelled,” Berg said at the airport", the airport hung on the shelling: what stands behind the
// quotation and the saying is where it was said.
void lift_phrase_behind_quotation(Hanging& at, int phrase) {
    const int told = at.is(phrase, "obl") ? at.head(phrase) : kNone;
    const int saying = told != kNone && at.is(told, "ccomp") ? at.head(told) : kNone;
    if (saying < told || saying > phrase || reporting(at, saying) == nullptr) return;
    bool closed = false;
    for (int i = told + 1; i < saying; ++i) closed = closed || closes_quotation(at.word(i));
    bool opened = false;
    for (int i = saying + 1; i < phrase; ++i)
        opened = opened || closes_quotation(at.word(i)) || at.word(i).xpos == "``" || at.word(i).form == "“";
    if (closed && !opened) at.hang(phrase, saying);
}

// "The claim that gunmen fired first is not true", the gunmen and their firing hung on what is said of the claim: they
// are what is claimed.
void join_content_to_subject(Hanging& at, int act) {
    const int doer = at.is(act, "acl") ? at.head(act) : kNone;
    const int main = doer != kNone && at.is(doer, "nsubj") ? at.head(doer) : kNone;
    const std::string& tag = at.word(act).xpos;
    if (main < act || act < doer || at.word(act).upos != "VERB" || (tag != "VBD" && tag != "VBN")) return;
    const int claim = at.child(main, "nsubj");
    const int that = at.child(main, "mark");
    if (claim == kNone || claim > that || that > doer || to_lower_ascii(at.word(that).form) != "that") return;
    const std::string noun = to_lower_ascii(at.word(claim).lemma);
    if (!lexicon::is_statement_noun(noun) && !lexicon::rule_words().value("content_noun", noun)) return;
    at.hang(act, claim, "acl");
    at.hang(doer, act, "nsubj");
    at.hang(that, act, "mark");
}

// "called reports that its troops had killed civilians false", the falsehood hung on the killing: it is what the
// reports are called.
void lift_judgement_of_claim(Hanging& at, int judgement) {
    const int act = at.is_any(judgement, {"xcomp", "obl"}) ? at.head(judgement) : kNone;
    const int claim = act != kNone && at.is_any(act, {"acl", "ccomp"}) ? at.head(act) : kNone;
    const int naming = claim != kNone && at.is(claim, "obj") ? at.head(claim) : kNone;
    if (naming == kNone || naming > claim || claim > act || act > judgement) return;
    const auto& words = lexicon::rule_words();
    if (!words.is("naming", to_lower_ascii(at.word(naming).lemma)) || at.child(act, "mark") == kNone) return;
    if (!words.value("truth", to_lower_ascii(at.word(judgement).lemma))) return;
    const int preposition = at.child(judgement, "case");
    if (at.is(judgement, "obl") && (preposition == kNone || at.word(preposition).lemma != "as")) return;
    at.hang(judgement, naming);
}

// "accuses Veldia of arming the rebels, something it denies", read as an object: it is all that the words before the
// comma tell.
void part_something_from_objects(Hanging& at, int something) {
    const int verb = at.is(something, "obj") && at.word(something).lemma == "something" ? at.head(something) : kNone;
    if (verb == kNone || verb + 1 >= something || !at.is_comma(something - 1)) return;
    if (at.child(something, "acl:relcl") != kNone) at.hang(something, verb, "parataxis");
}

// "admitted for the first time that the army had fired", the firing hung on the time: it is what was admitted.
void lift_content_from_time(Hanging& at, int content) {
    const int time = at.is(content, "acl") && at.word(at.head(content)).lemma == "time" ? at.head(content) : kNone;
    const int that = time == kNone || time > content ? kNone : at.child(content, "mark");
    const int saying = that == time + 1 && at.is(time, "obl") ? at.head(time) : kNone;
    const int preposition = at.child(time, "case");
    if (saying == kNone || saying > time || preposition == kNone || at.word(preposition).lemma != "for") return;
    if (reporting(at, saying) != nullptr && at.child(saying, "ccomp") == kNone) at.hang(content, saying, "ccomp");
}

// A noun behind a comma and without preposition, right before `saying` and hung on `told`: kNone if there is none.
int bare_noun_before(const Hanging& at, int saying, int told) {
    for (int noun = saying - 1; noun > told; --noun) {
        if (at.head(noun) != told || !at.is_noun(noun)) continue;
        const bool adjoins = at.last_below(noun, saying) + 1 == saying;
        const int first = at.first_below(noun, told);
        const bool bare = at.child(noun, "case") == kNone && (at.is_comma(first - 1) || at.is_comma(first));
        if (adjoins && bare && at.is_any(noun, {"obl:agent", "obl", "obj"})) return noun;
    }
    return kNone;
}

// "He was shot by rebels, a source at the palace claimed", the source read as a second doer: it says so.
void give_doer_behind_comma_to_saying(Hanging& at, int saying) {
    const bool told_of_doer = at.is(saying, "acl") && !at.is(saying, "acl:relcl");
    const auto* says =
        told_of_doer || at.is_any(saying, {"advcl", "parataxis"}) ? reporting(at, saying) : nullptr;
    if (says == nullptr || says->kind != lexicon::Reporting::Kind::say || at.word(saying).xpos != "VBD") return;
    const int told = told_of_doer ? at.head(at.head(saying)) : at.head(saying);
    if (told == kNone || told > saying) return;
    for (const auto* own : {"nsubj", "mark", "ccomp", "obj"}) {
        if (at.child(saying, own) != kNone) return;
    }
    const int speaker = bare_noun_before(at, saying, told);
    if (speaker == kNone || (told_of_doer && speaker != at.head(saying))) return;
    at.hang(saying, told, "parataxis");
    at.hang(speaker, saying, "nsubj");
}

// "“It failed,” says Early", read as when it is said: a name behind the saying is who says it.
void turn_name_behind_saying_to_speaker(Hanging& at, int name) {
    const int saying = name - 1;
    const bool beside = saying > 0 && at.head(name) == saying && at.is(name, "advmod") && at.word(name).ner == "B-PER";
    if (!beside || reporting(at, saying) == nullptr || at.child(saying, "nsubj") != kNone) return;
    at.hang(name, saying, "nsubj");
}

// The noun whose relative clause ends right before `saying`, and whose phrase begins behind a comma: "organisation" of
// ", the organisation that runs it said"; kNone.
int noun_with_clause_before(const Hanging& at, int saying) {
    for (int noun = saying - 2; noun > 0; --noun) {
        if (at.is_comma(noun)) return kNone;
        if (!at.is_noun(noun)) continue;
        int clause = kNone;
        for (int i = noun + 1; i < saying; ++i) {
            if (at.head(i) == noun && at.is(i, "acl:relcl")) clause = i;
        }
        if (clause == kNone || at.last_below(clause, saying) != saying - 1) continue;
        const int first = at.first_below(noun);  // with the comma, where it hangs on the noun
        return at.is_comma(first) || at.is_comma(first - 1) ? noun : kNone;
    }
    return kNone;
}

// "A strike hit a hospital, the aid group that runs it said, in what would be the deadliest": the group, read as one
// more subject of what is told, and its saying as a second clause about it.
void give_saying_to_noun_with_clause(Hanging& at, int saying) {
    const lexicon::Reporting* told_by = reporting(at, saying);
    const std::string& tag = at.word(saying).xpos;
    if (told_by == nullptr || told_by->kind != lexicon::Reporting::Kind::say || (tag != "VBD" && tag != "VBZ")) return;
    const int noun = at.child(saying, "nsubj") == kNone ? noun_with_clause_before(at, saying) : kNone;
    const int wrong = noun == kNone ? kNone : at.head(noun);
    if (wrong == kNone || wrong > noun || !at.is_any(noun, {"nsubj", "obj", "appos", "conj", "dep"})) return;
    int told = wrong;  // all that stands before
    while (at.head(told) != kNone && at.head(told) < noun) told = at.head(told);
    if (at.word(told).upos != "VERB" || at.is_below(told, saying)) return;
    at.hang(noun, saying, "nsubj");
    at.hang(saying, told, "parataxis");
}

// "Save the Children says that", "Save" read as a verb: it begins the name of who says it.
void turn_verb_in_name_to_speaker(Hanging& at, int word) {
    if (at.word(word).upos != "VERB" || !at.word(word).xpos.starts_with("NNP") || at.word(word).ner != "B-ORG") return;
    const int saying = at.head(word);
    if (saying < word || reporting(at, saying) == nullptr || at.child(saying, "nsubj") != kNone) return;
    for (int i = word + 1; i < saying && at.word(i).ner == "I-ORG"; ++i) {
        if (!at.is_below(saying, i)) at.hang(i, word, "flat");
    }
    at.hang(word, saying, "nsubj");
}

}  // namespace

void reattach_sayings(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        lift_what_is_kept_back(at, i);
        join_content_to_denial(at, i);
        lift_source(at, i);
        lift_saying_of_person(at, i);
        lift_declining(at, i);
        lift_content_from_time(at, i);
        lift_judgement_of_claim(at, i);
        part_something_from_objects(at, i);
        join_content_to_subject(at, i);
        lift_phrase_behind_quotation(at, i);
        give_doer_behind_comma_to_saying(at, i);
        lift_charge(at, i);
        join_act_to_its_course(at, i);
        free_inserted_teller(at, i);
        turn_inserted_object_to_speaker(at, i);
        turn_circumstance_to_inserted_saying(at, i);
        join_subject_to_what_goes_on(at, i);
        lift_inserted_saying(at, i);
        lower_saying_to_relative(at, i);
        lift_day_of_saying(at, i);
        join_told_behind_comma(at, i);
        join_bare_content(at, i);
        join_contrast_to_told(at, i);
        join_second_stand(at, i);
        lift_contrast_to_shown(at, i);
        lift_stand_behind_content(at, i);
        lift_stand_behind_saying(at, i);
        lower_hedge(at, i);
        turn_name_behind_saying_to_speaker(at, i);
        turn_verb_in_name_to_speaker(at, i);
        give_saying_to_noun_with_clause(at, i);
    }
}

}  // namespace relata::extract
