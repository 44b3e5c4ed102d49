// What stands between a word and the article, preposition or first part of a name before it belongs to that word. The
// parser weighs each pair of words alone and now and then hangs one that is so enclosed on the verb.

#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

bool is_nominal(const Hanging& at, int i) {
    const std::string& upos = at.word(i).upos;
    return upos == "NOUN" || upos == "PROPN" || upos == "NUM" || upos == "SYM";
}

bool is_participle(const Word& word) { return word.xpos == "VBN" || word.xpos == "VBG"; }

bool is_between(int i, int first, int last) { return first <= i && i <= last; }

// The first word between `opener` and the word it hangs on that hangs on neither, nor on what stands between them.
int enclosed_stranger(const Hanging& at, int opener) {
    const int last = at.head(opener);
    for (int i = opener + 1; i < last; ++i) {
        const bool inside = is_between(at.head(i), opener, last) || at.is_below(i, last);
        if (!inside && at.word(i).upos != "PUNCT") return i;
    }
    return kNone;
}

// Whether all that hangs on `i` stands between `first` and `last`.
bool lies_between(const Hanging& at, int i, int first, int last) {
    for (int k = 0; k < at.size(); ++k) {
        if (!is_between(k, first, last) && at.is_below(k, i) && at.word(k).upos != "PUNCT") return false;
    }
    return true;
}

bool has_own_preposition(const Hanging& at, int i) {
    for (int k = 0; k < i; ++k) {
        if (at.head(k) == i && at.is(k, "case")) return true;
    }
    return false;
}

// Whether `i` and `noun` stand in one phrase: no preposition, pronoun or finite verb between them.
bool stand_together(const Hanging& at, int i, int noun) {
    for (int k = i + 1; k < noun; ++k) {
        const std::string& upos = at.word(k).upos;
        if (upos == "ADP" || upos == "SCONJ" || upos == "PRON" || upos == "AUX" || upos == "DET") return false;
        if (upos == "VERB" && !is_participle(at.word(k))) return false;
    }
    return true;
}

// What a word before a noun is to it: its owner, a title before a name, a number, a quality.
std::string_view relation_before(const Hanging& at, int i, int noun) {
    const Word& word = at.word(i);
    if (word.upos == "NUM") return "nummod";
    if (i + 1 < at.size() && at.word(i + 1).xpos == "POS") return "nmod:poss";
    if (word.upos == "ADJ" || (word.upos == "VERB" && is_participle(word))) return "amod";
    if (word.upos != "NOUN" && word.upos != "PROPN") return {};
    const bool title = word.upos == "NOUN" || lexicon::is_role_noun(to_lower_ascii(word.lemma));
    return title && at.word(noun).ner.ends_with("PER") ? "nmod:desc" : "compound";
}

// "killed in Norland missile and drone raids", the raids hung on the missile that was hung on the killing: they are
// what stands there, and the missile says of which kind. "photo of guest Ana Reis", Reis hung on the guest: "of" goes
// with him.
void change_places(Hanging& at, int i, int noun, int opener) {
    if (at.head(noun) != i || at.word(i).upos == "VERB") return;
    if (at.is_any(noun, {"flat", "appos", "compound"})) return at.hang(opener, i);
    if (!at.is(noun, "conj") || at.is(opener, "cc") || at.word(i).upos == "PROPN") return;
    const std::string relation = at.relations[static_cast<std::size_t>(i)];
    at.hang(noun, at.head(i), relation);
    at.hang(i, noun, relation_before(at, i, noun));
}

// "lent to Norex $ 5,000", "to" hung on the sum.
void free_sum(Hanging& at, int i, int sum, int opener) {
    if (at.is(opener, "case") && at.word(sum).upos == "SYM" &&
        (at.word(i).upos == "PROPN" || at.word(i).upos == "NOUN"))
        at.hang(opener, i);
}

// "shot outside the club of director Ana Reis", the director hung on the shooting or the club.
void hang_enclosed(Hanging& at, int i, int noun, int opener) {
    if (at.word(noun).upos == "SYM") return free_sum(at, i, noun, opener);
    const std::string_view relation = relation_before(at, i, noun);
    if (relation.empty() || !is_nominal(at, noun) || !stand_together(at, i, noun)) return;
    if (at.is(i, "nmod:desc") && at.is(noun, "nmod:desc")) return;  // "attorney general Ana Reis"
    if (at.is_below(noun, i)) return change_places(at, i, noun, opener);
    const bool verb = at.word(i).upos == "VERB";
    if (verb && !stand_together(at, opener, noun)) return;
    if (at.is(opener, "cc") && (verb || !at.is(i, "conj"))) return;
    if (!has_own_preposition(at, i) && lies_between(at, i, opener, noun)) at.hang(i, noun, relation);
}

// "calls for the senator to end it", "with the legal team present", the senator and the team hung on what stands
// before: "for" and "with" bring a clause with a subject of its own.
void give_enclosed_subject(Hanging& at, int i, int verb, int mark) {
    const std::string form = to_lower_ascii(at.word(mark).form);
    const bool opens = (form == "for" && at.word(verb).xpos == "VB") || form == "with" || form == "without";
    const bool nominal = is_nominal(at, i) || at.word(i).upos == "PRON";
    if (at.word(verb).upos == "NOUN" && has_own_preposition(at, verb)) return;  // "with his head at ease"
    if (!opens || !nominal || at.child(verb, "nsubj") != kNone || at.is_below(verb, i) || has_own_preposition(at, i))
        return;
    at.hang(i, verb, at.child(verb, "aux:pass") != kNone ? "nsubj:pass" : "nsubj");
}

// "Coalition and Norlandic forces", "and" hung on the forces: it joins the second quality to the first.
void lower_conjunction(Hanging& at, int joint) {
    const int noun = at.is(joint, "cc") ? at.head(joint) : kNone;
    for (int i = joint + 1; i < noun; ++i) {
        const bool joined = at.is(i, "conj") && at.head(i) < joint && at.is_below(i, noun);
        if (joined) return at.hang(joint, i);
    }
}

void gather_enclosed(Hanging& at, int opener) {
    const int last = at.head(opener);
    if (last <= opener || !at.is_any(opener, {"case", "det", "cc", "mark", "amod", "compound", "nummod"})) return;
    for (int tries = last - opener; tries > 0; --tries) {
        const int stranger = enclosed_stranger(at, opener);
        if (stranger == kNone) return;
        if (at.is(opener, "mark")) {
            give_enclosed_subject(at, stranger, last, opener);
        } else {
            hang_enclosed(at, stranger, last, opener);
        }
        if (enclosed_stranger(at, opener) == stranger) return;
    }
}

// "the mission of Ana Berg Holm", Berg hung elsewhere though she is Ana Holm: the parts of one name belong together.
void gather_name(Hanging& at, int last) {
    const int first = at.is(last, "flat") ? at.head(last) : kNone;
    if (first == kNone || first > last || at.word(first).ner == "O") return;
    for (int i = first + 1; i <= last; ++i) {
        if (!at.word(i).ner.starts_with("I-")) return;
    }
    for (int i = first + 1; i < last; ++i) {
        const bool astray = at.word(i).upos != "PUNCT" && !is_between(at.head(i), first, last) && !at.is(i, "flat");
        if (astray && !at.is_below(first, i)) at.hang(i, first, "flat");
    }
}

// "called on both parties to meet", the parties hung on the meeting: what stands before "to" belongs to the verb
// before.
void lift_phrase_before_infinitive(Hanging& at, int noun) {
    const int act = at.is_any(noun, {"obl", "obj", "iobj"}) ? at.head(noun) : kNone;
    if (act < noun || at.word(act).xpos != "VB" || !at.is_any(act, {"xcomp", "advcl"})) return;
    const int mark = at.child(act, "mark");
    const int verb = at.head(act);
    if (mark > noun && at.word(mark).xpos == "TO" && verb != kNone && verb < noun && at.word(verb).upos == "VERB")
        at.hang(noun, verb);
}

// "called on Mr. Holm to resign", "on" hung on the resigning.
void give_preposition_to_addressee(Hanging& at, int preposition) {
    const int act = at.is(preposition, "mark") && at.word(preposition).form == "on" ? at.head(preposition) : kNone;
    const int verb = act > preposition ? at.head(act) : kNone;
    if (verb == kNone || verb > preposition || at.word(verb).lemma != "call") return;
    for (int i = preposition + 1; i < act; ++i) {
        if (at.head(i) != verb || !(is_nominal(at, i) || at.word(i).upos == "PRON")) continue;
        at.hang(i, verb, "obl");
        at.hang(preposition, i, "case");
        return at.hang(act, verb, "advcl");
    }
}

bool is_period(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return lexicon::rule_words().is("time_noun", lemma) || lemma == "quarter" || lemma == "period" || lemma == "half";
}

// "Norex said profit for the months ended May 1 fell", the ending hung on the saying: it tells which months, and the
// day when they ended.
void hang_end_on_period(Hanging& at, int verb) {
    const int period = verb - 1;
    const std::string form = to_lower_ascii(at.word(verb).form);
    if (period < 0 || (form != "ended" && form != "ending") || at.word(period).upos != "NOUN") return;
    const int day = verb + 1;
    if (!is_period(at, period) || at.is_below(period, verb) || day >= at.size() ||
        !lexicon::is_month(at.word(day).form))
        return;
    if (at.head(verb) != period) at.hang(verb, period, "acl");
    const int date = at.head(day) == day + 1 ? day + 1 : day;
    if (!at.is_below(date, verb) && !at.is_below(verb, date)) at.hang(date, verb, "obl:unmarked");
}

}  // namespace

void reattach_enclosed(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        give_preposition_to_addressee(at, i);
        lift_phrase_before_infinitive(at, i);
        hang_end_on_period(at, i);
        lower_conjunction(at, i);
        gather_name(at, i);
        gather_enclosed(at, i);
    }
}

}  // namespace relata::extract
