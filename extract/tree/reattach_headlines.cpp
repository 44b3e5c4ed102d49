// Headlines, which leave out auxiliaries: "Premier to visit Oslo", "Bank fined $5 million", "Three dead, nine hurt".

#include <string>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

bool is_headline(const ParsedSentence& sentence) {
    const std::string& last = sentence.words.back().form;
    return last != "." && last != "?" && last != "!" && last != "\"" && last != "”" && last != ":";
}

bool is_somebody(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.word(noun).upos == "PROPN" || lexicon::is_actor_noun(lemma) || lexicon::is_role_noun(lemma) ||
           lexicon::is_person_noun(lemma);
}

// "Norland premier to visit Oslo", read as a premier and what for: he will visit it.
void turn_purpose_to_plan(Hanging& at, int act) {
    const int noun = at.is(act, "acl") && at.word(act).xpos == "VB" ? at.head(act) : kNone;
    const int to = noun == kNone ? kNone : at.child(act, "mark");
    if (to == kNone || at.word(to).xpos != "TO" || at.head(noun) != kNone || to != noun + 1 || !is_somebody(at, noun))
        return;
    for (int i = 0; i < at.size(); ++i) {
        if (at.head(i) == noun && i > act && at.word(i).upos != "PUNCT") at.hang(i, act);
    }
    at.hang(act, kNone, "root");
    at.hang(noun, act, "nsubj");
}

// "Three dead, nine hurt in a crash", both numbers hung on "dead".
void part_counts(Hanging& at, int participle) {
    const int state = at.is(participle, "conj") && at.word(participle).xpos == "VBN" ? at.head(participle) : kNone;
    const int number = participle - 1;
    if (state == kNone || number < state || at.word(number).upos != "NUM" || !at.is(number, "conj")) return;
    const int first = at.head(number);
    if (first < state && at.is(first, "nsubj") && at.head(first) == state && at.child(participle, "nsubj") == kNone)
        at.hang(number, participle, "nsubj:pass");
}

// "Bank fined $5 million over loans", read as if it fined the millions: it had to pay them.
void turn_fined_to_passive(Hanging& at, int sum) {
    const int verb = at.is(sum, "obj") && at.word(sum).upos == "SYM" ? at.head(sum) : kNone;
    const int subject = verb == kNone || verb > sum ? kNone : at.child(verb, "nsubj");
    const bool fines = subject != kNone && lexicon::rule_words().is("fining", at.word(verb).lemma);
    if (fines && at.word(verb).xpos != "VBZ" && at.child(verb, "iobj") == kNone && at.child(verb, "aux") == kNone)
        at.hang(subject, verb, "nsubj:pass");
}

// "Reis elected president of Norland", read as if she elected one: she was.
void turn_elected_to_passive(Hanging& at, int office) {
    const bool beside = at.is(office, "obj") || at.is(office, "xcomp");
    const int verb = beside && at.word(office).upos == "NOUN" ? at.head(office) : kNone;
    const int subject = verb == kNone || verb > office ? kNone : at.child(verb, "nsubj");
    if (subject == kNone || at.word(verb).xpos == "VBZ" || at.child(verb, "aux") != kNone || office != verb + 1 ||
        !is_somebody(at, subject) || !is_somebody(at, office))
        return;
    const bool declared = at.word(verb).lemma == "declare";
    if (!declared && lexicon::rule_words().value("taking_office", at.word(verb).lemma) != std::string_view("object"))
        return;
    at.hang(subject, verb, "nsubj:pass");
    at.hang(office, verb, "xcomp");
}

}  // namespace

void reattach_headlines(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    if (sentence.words.empty() || !is_headline(sentence)) return;
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        turn_purpose_to_plan(at, i);
        part_counts(at, i);
        turn_fined_to_passive(at, i);
        turn_elected_to_passive(at, i);
    }
}
}  // namespace relata::extract
