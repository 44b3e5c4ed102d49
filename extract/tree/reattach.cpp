// Clauses hung on a verb or noun that cannot bear them are moved, before the rules see the tree.

#include "extract/tree/reattach.h"

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/hanging_number.h"

namespace relata::extract {
namespace {

// The tag that shows tense and number: of the first auxiliary, else of the verb. "has said" -> VBZ
std::string_view finite_tag(const Hanging& at, int verb) {
    for (int c = 0; c < verb; ++c) {
        if (at.head(c) == verb && (at.is(c, "aux") || at.is(c, "cop"))) return true_tag(at.word(c));
    }
    return true_tag(at.word(verb));
}

bool is_telling_tag(std::string_view tag) { return tag == "VBZ" || tag == "VBP" || tag == "VBD" || tag == "VBG"; }

bool shares_subject(const Hanging& at, int verb) {
    const bool starts_anew = at.child(verb, "nsubj") != kNone || at.child(verb, "csubj") != kNone ||
                             at.child(verb, "aux") != kNone || at.child(verb, "expl") != kNone ||
                             at.child(verb, "cop") != kNone;
    return at.is(verb, "conj") && at.word(verb).upos == "VERB" && !starts_anew;
}

// "and urges": demands, denials and claims go with the saying around them, not with what is said.
bool speaks(const Hanging& at, int verb) {
    const auto* reporting = lexicon::reporting_verb(to_lower_ascii(at.word(verb).lemma));
    using enum lexicon::Reporting::Kind;
    return reporting != nullptr && (reporting->kind == say || reporting->kind == ask || reporting->kind == deny);
}

// "said he carried her in and held her": who is told, found or held is no content of saying.
bool has_somebody_as_object(const Hanging& at, int verb) {
    const int object = at.child(verb, "obj");
    const int complement = at.child(verb, "xcomp");
    if (object != kNone && complement != kNone && at.word(complement).upos == "ADJ")
        return true;  // "held Holm captive"
    const bool content = at.child(verb, "ccomp") != kNone || complement != kNone;
    return object != kNone && at.word(object).upos == "PRON" && !content;
}

// The nearest verb around `verb` that a conjunct tagged `tag` agrees with, and that has a subject.
int agreeing_verb_above(const Hanging& at, int verb, std::string_view tag, bool spoken) {
    for (int outer = at.head(verb); outer != kNone; outer = at.head(outer)) {
        const bool candidate = at.word(outer).upos == "VERB" && finite_tag(at, outer) == tag &&
                               (tag == "VBG" || at.child(outer, "nsubj") != kNone) && (!spoken || speaks(at, outer));
        if (candidate) return outer;
    }
    return kNone;
}

// "accused them of fraud and hiding deaths": what they are accused of is told by a noun and by a gerund.
bool is_second_ground(const Hanging& at, int gerund) {
    const int noun = at.head(gerund);
    const int joint = at.child(gerund, "cc");
    return at.word(gerund).xpos == "VBG" && at.word(noun).upos == "NOUN" && at.child(noun, "case") != kNone &&
           joint == gerund - 1 && at.word(joint - 1).form != "," && at.head(noun) != kNone &&
           lexicon::rule_words().is("charging", to_lower_ascii(at.word(at.head(noun)).lemma));
}

void reattach_conjunct(Hanging& at, int verb) {
    if (!shares_subject(at, verb) || !is_telling_tag(true_tag(at.word(verb)))) return;
    if (is_second_ground(at, verb)) return;
    const int first = at.head(verb);
    const std::string_view tag = true_tag(at.word(verb));
    const std::string_view shown = finite_tag(at, first);
    const bool agrees = may_go_on(shown, at.word(first).xpos, tag) || may_be_past(shown, at.word(verb));
    const bool speaking = speaks(at, verb) && !speaks(at, first) && !has_somebody_as_object(at, verb);
    if (agrees && !speaking) return;
    const int outer = agreeing_verb_above(at, first, tag, agrees);
    if (outer != kNone && outer < first) at.hang(verb, outer);
}

// "Norland says the men are spies and is demanding their release", joined to "are spies": "is" tells of one, and the
// men are several.
void reattach_conjunct_by_number(Hanging& at, int verb) {
    if (!at.is(verb, "conj") || at.child(verb, "nsubj") != kNone || at.child(verb, "expl") != kNone) return;
    const int first = at.head(verb);
    const Number told = number_of_clause(at, verb);
    const int subject = at.child(first, "nsubj");
    if (told == Number::unknown || subject == kNone || subject > first || at.child(subject, "conj") != kNone) return;
    const Number own = number_of_noun(at, subject);
    if (own == Number::unknown || own == told || number_of_clause(at, first) != own) return;
    for (int outer = at.head(first); outer != kNone; outer = at.head(outer)) {
        const int other = at.child(outer, "nsubj");
        if (at.word(outer).upos != "VERB" || other == kNone || outer > first) continue;
        if (number_of_clause(at, outer) == told && number_of_noun(at, other) == told) at.hang(verb, outer);
        return;
    }
}

bool is_noun(const Hanging& at, int i) {
    const std::string& upos = at.word(i).upos;
    return upos == "NOUN" || upos == "PROPN" || upos == "NUM";
}

bool joins(const Hanging& at, int i) { return i >= 0 && (at.word(i).upos == "CCONJ" || at.word(i).form == ","); }

// The start of the noun phrase that ends in `noun`, as far as it stands in one run: "[22] others"
int phrase_start(const Hanging& at, int noun) {
    int start = noun;
    while (start > 0 && at.head(start - 1) == noun) --start;
    return start;
}

// ", including a child, and 22 others are injured", others hung on the child: before its verb it is the subject.
void reattach_finite_subject(Hanging& at, int verb) {
    const int auxiliary = at.child(verb, "aux");
    if (!at.is(verb, "conj") || auxiliary == kNone || auxiliary > verb || at.child(verb, "nsubj") != kNone) return;
    const int noun = auxiliary - 1;
    if (noun <= at.head(verb) || !is_noun(at, noun) || !at.is(noun, "conj") || at.head(noun) == verb) return;
    const int start = phrase_start(at, noun);
    if (!joins(at, start - 1) && !at.is(start, "cc")) return;
    // "ordered that the boy be freed and his father be tried": what shall be has no other form.
    const bool ordered = at.word(at.child(at.head(verb), "aux")).xpos == "VB";
    if (at.word(auxiliary).xpos == "VB" && !ordered) return;
    const bool passive = at.child(verb, "aux:pass") != kNone;
    at.hang(noun, verb, passive ? "nsubj:pass" : "nsubj");
    if (at.is(start, "cc")) at.hang(start, verb);
}

// "The minister named a judge, her office said", both read as subjects of "said": the first named.
void reattach_first_subject(Hanging& at, int verb) {
    const int content = at.child(verb, "ccomp");
    if (content == kNone || content > verb || at.child(content, "nsubj") != kNone) return;
    const int first = at.child(verb, "nsubj");
    if (first == kNone || first > content) return;
    for (int second = content + 1; second < verb; ++second) {
        if (at.head(second) != verb || !at.is(second, "nsubj")) continue;
        at.hang(first, content);
        return;
    }
}

// "“The hope is that the firm pays,” said the mayor": the hope says nothing, it is what the firm shall do.
void reattach_outer_subject(Hanging& at, int verb) {
    const int content = at.child(verb, "ccomp");
    if (content == kNone || content > verb) return;
    const int first = at.child(verb, "nsubj");
    const int copula = at.child(content, "cop");
    if (first == kNone || copula != first + 1 || at.word(copula + 1).form != "that") return;
    for (int second = content + 1; second < at.size(); ++second) {
        if (at.head(second) != verb || !at.is(second, "nsubj")) continue;
        at.hang(first, content, "nsubj:outer");
        return;
    }
}

// "The talks are to resume", read as "the aim is to resume them": what resumes are the talks.
void turn_outer_subject_to_own(Hanging& at, int verb) {
    const int subject = at.child(verb, "nsubj:outer");
    const int copula = at.child(verb, "cop");
    const bool to = copula != kNone && at.child(verb, "mark") == copula + 1 && at.word(copula + 1).lemma == "to";
    if (subject == kNone || subject > copula || !to || at.child(verb, "obj") != kNone) return;
    const auto& words = lexicon::rule_words();
    if (words.is("turning", at.word(verb).lemma) || words.is("turns_alone", at.word(verb).lemma))
        at.hang(subject, verb, "nsubj");
}

// "left to sign a treaty", "left for Cairo to sign it", where Cairo is read as who signs: what he left for.
void turn_infinitive_to_purpose(Hanging& at, int act) {
    const int verb = at.is(act, "xcomp") ? at.head(act) : kNone;
    if (verb == kNone || verb > act || at.word(act).xpos != "VB" || at.child(verb, "obj") != kNone ||
        at.child(act, "aux:pass") != kNone || at.child(verb, "aux:pass") != kNone ||
        !lexicon::rule_words().is("leaving", to_lower_ascii(at.word(verb).lemma)))
        return;
    const int place = at.child(act, "nsubj");
    const int preposition = verb + 1;
    if (place != kNone && (at.word(preposition).lemma != "for" || !at.word(place).ner.ends_with("LOC"))) return;
    at.hang(act, verb, "advcl");
    if (place == kNone) return;
    at.hang(place, verb, "obl");
    at.hang(preposition, place, "case");
}

// "They saw rebels shoot a man", with the rebels read as if they saw: they shoot.
void reattach_subject_of_seen_act(Hanging& at, int act) {
    const int verb = at.is(act, "xcomp") ? at.head(act) : kNone;
    if (verb == kNone || verb > act || at.child(act, "mark") != kNone || at.child(act, "nsubj") != kNone ||
        !lexicon::rule_words().is("seeing", to_lower_ascii(at.word(verb).lemma)))
        return;
    int before = 0;
    int between = kNone;
    for (int i = 0; i < act; ++i) {
        if (at.head(i) != verb || !at.is_any(i, {"nsubj", "obj"})) continue;
        before += i < verb ? 1 : 0;
        if (i > verb && at.is(i, "nsubj")) between = i;
    }
    if (before == 1 && between != kNone) at.relations[static_cast<std::size_t>(between)] = "obj";
}

// "suspected of forging visas", "of" hung on the visas: it marks what they are suspected of.
void reattach_mark(Hanging& at, int preposition) {
    const int gerund = preposition + 1;
    if (!at.is(preposition, "case") || gerund >= at.size() || at.word(gerund).xpos != "VBG") return;
    const int object = at.head(preposition);
    if (object > gerund && at.head(object) == gerund && at.is(object, "obj")) at.hang(preposition, gerund, "mark");
}

// "Two people are killed and ten more injured": the ten, whatever they hang on.
void reattach_counted_subject(Hanging& at, int verb) {
    if (!at.is(verb, "conj") || at.word(verb).xpos != "VBN" || at.child(verb, "nsubj") != kNone) return;
    int number = verb - 1;
    if (number > 0 && (at.word(number).lemma == "more" || at.word(number).lemma == "another")) --number;
    const bool counted = number > 0 && at.word(number).upos == "NUM" && joins(at, number - 1);
    if (!counted || at.child(at.head(verb), "nsubj:pass") == kNone) return;
    if (number != verb - 1 && at.head(verb - 1) != number) at.hang(verb - 1, number);
    at.hang(number, verb);
    at.relations[static_cast<std::size_t>(number)] = "nsubj:pass";
}

// The start of all that stands in one run before `noun` and hangs on it: "[at least 26] others".
int whole_phrase_start(const Hanging& at, int noun) {
    int start = noun;
    while (start > 0 && at.is_below(start - 1, noun) && !joins(at, start - 1)) --start;
    return start;
}

// "one was killed and at least 26 others wounded": the others, read as killed too.
void reattach_counted_noun(Hanging& at, int verb) {
    if (!at.is(verb, "conj") || at.word(verb).xpos != "VBN" || at.child(verb, "nsubj") != kNone) return;
    const int noun = verb - 1;
    const int first = at.head(verb);
    const bool beside = noun > first && at.is(noun, "conj") && at.head(noun) == first;
    if (!beside || at.word(noun).upos != "NOUN" || at.child(noun, "nummod") == kNone) return;
    if (at.child(first, "nsubj:pass") == kNone || !joins(at, whole_phrase_start(at, noun) - 1)) return;
    at.hang(noun, verb, "nsubj:pass");
}

bool is_dash_or_comma(const std::string& form) {
    return form == "," || form == "-" || form == "--" || form == "–" || form == "—";
}

// "If convicted of fraud and theft, both felonies, Holm faces ten years": Holm faces them, and what both are is said
// of the crimes before.
void turn_summing_up_to_apposition(Hanging& at, int noun) {
    const int verb = at.is(noun, "nsubj") ? at.head(noun) : kNone;
    const int both = verb > noun ? at.child(noun, "det") : kNone;
    if (both == kNone || both < 2 || !is_dash_or_comma(at.word(both - 1).form)) return;
    const std::string form = to_lower_ascii(at.word(both).form);
    int second = kNone;
    for (int i = noun + 1; i < verb; ++i) {
        if (at.head(i) == verb && at.is(i, "nsubj")) second = i;
    }
    int before = both - 2;
    while (before > 0 && is_dash_or_comma(at.word(before).form)) --before;
    if ((form != "both" && form != "all") || second == kNone || !is_noun(at, before) || at.is_below(before, noun))
        return;
    at.hang(noun, before, "appos");
}

bool is_definite(const Hanging& at, int noun) {
    const int determiner = at.child(noun, "det");
    return at.word(noun).upos == "PROPN" || at.child(noun, "nmod:poss") != kNone ||
           (determiner != kNone && at.word(determiner).lemma == "the");
}

bool is_person(const Hanging& at, int noun) {
    const std::string lemma = to_lower_ascii(at.word(noun).lemma);
    return at.word(noun).ner.ends_with("PER") || lexicon::is_person_noun(lemma) || lexicon::is_role_noun(lemma);
}

// "The mayor, a former banker, and his deputy resigned", read as three: a definite person, who he is, and another.
void turn_middle_conjunct_to_apposition(Hanging& at, int noun) {
    const int first = at.is(noun, "conj") ? at.head(noun) : kNone;
    const int article = first == kNone ? kNone : at.child(noun, "det");
    if (article == kNone || first > noun || (at.word(article).lemma != "a" && at.word(article).lemma != "an")) return;
    if (article < 1 || at.word(article - 1).form != "," || at.child(noun, "cc") != kNone) return;
    if (!is_definite(at, first) || !is_person(at, first) || !is_person(at, noun) || at.word(noun).upos != "NOUN")
        return;
    int last = kNone;
    for (int i = noun + 1; i < at.size(); ++i) {
        if (at.head(i) == first && at.is(i, "conj")) last = last == kNone ? i : at.size();
    }
    const bool pair = last != kNone && last < at.size() && is_definite(at, last) && is_person(at, last);
    const int joint = pair ? at.child(last, "cc") : kNone;
    if (joint == kNone || joint < noun || at.word(joint - 1).form != ",") return;
    at.hang(noun, first, "appos");
}

// "A regional power,[3] Norland is involved", both read as subjects: an indefinite noun before a name says what that
// is.
void turn_first_subject_to_apposition(Hanging& at, int noun) {
    const int verb = at.is(noun, "nsubj") ? at.head(noun) : kNone;
    const int article = verb > noun ? at.child(noun, "det") : kNone;
    if (article == kNone || at.word(article).lemma != "a" || at.word(noun).upos != "NOUN") return;
    for (int name = noun + 1; name < verb; ++name) {
        const bool second = at.head(name) == verb && at.is(name, "nsubj") && at.word(name).upos == "PROPN";
        if (!second || at.last_below(noun, name) != noun || at.word(noun + 1).form != ",") continue;
        at.relations[static_cast<std::size_t>(name)] = at.relations[static_cast<std::size_t>(noun)];
        return at.hang(noun, name, "appos");
    }
}

}  // namespace

std::string_view true_tag(const Word& word) {
    const bool ends_in_s = word.form.ends_with('s') && !word.lemma.ends_with('s');  // "explodes", read as a plural
    return ends_in_s && word.xpos == "VBP" ? std::string_view("VBZ") : std::string_view(word.xpos);
}

bool may_be_past(std::string_view shown, const Word& second) {
    return shown == "VBD" && second.form == second.lemma && lexicon::rule_words().is("same_in_past", second.lemma);
}

bool may_go_on(std::string_view shown, std::string_view own, std::string_view second) {
    if (shown == second || own == second) return true;
    if (second == "VBN") return shown != "VB" && shown != "MD";  // "attacked and injured", read as participle
    if (second == "VBD") return own == "VBN";  // "has met and agreed": the tagger takes one for the other
    const bool bare = shown == "VB" || shown == "VBP" || shown == "MD" || shown == "TO";
    return bare && (second == "VB" || second == "VBP");
}

void reattach_conjuncts(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        reattach_conjunct(at, i);
        reattach_conjunct_by_number(at, i);
        reattach_mark(at, i);
    }
}

void reattach_subjects(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        turn_summing_up_to_apposition(at, i);
        turn_middle_conjunct_to_apposition(at, i);
        turn_first_subject_to_apposition(at, i);
        if (at.word(i).upos != "VERB") continue;
        reattach_first_subject(at, i);
        reattach_outer_subject(at, i);
        turn_outer_subject_to_own(at, i);
        reattach_subject_of_seen_act(at, i);
        turn_infinitive_to_purpose(at, i);
        reattach_finite_subject(at, i);
        reattach_counted_subject(at, i);
        reattach_counted_noun(at, i);
    }
}

}  // namespace relata::extract
