// Repairs of the tree: what the parser hangs on the nearest word and the reader does not. Those at names and titles are
// in tree_name_repairs.cpp.

#include <algorithm>
#include <string>
#include <string_view>

#include "core/speaker_label.h"
#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_phrase.h"
#include "extract/tree/tree.h"

namespace relata::extract {
namespace {

// Nothing that lies somewhere as a place does: "Texas and parts of Ohio", "Kyiv and a nearby village" stay together.
bool is_apart_from_places(const Tree& tree, int i) {
    const std::string lemma = tree.lower_lemma(i);
    return tree.word(i).upos == "NOUN" && tree.word(i).ner == "O" && !lexicon::is_place_noun(lemma) &&
           !lexicon::is_quantity_noun(lemma);
}

}  // namespace

void Tree::hang(int i, int head, std::string_view relation) {
    heads_[static_cast<std::size_t>(i)] = head;
    relations_[static_cast<std::size_t>(i)] = relation;
}

// The first word in [from, to) that hangs on `head` by `relation`, while the children are not known yet.
int Tree::repaired_child(int head_word, std::string_view relation, int from, int to) const {
    for (int i = std::max(from, 0); i < std::min(to, size()); ++i) {
        if (head(i) == head_word && is(i, relation)) return i;
    }
    return kNone;
}

// What lies at a place: "refinery" for Samara in "hit a refinery in Samara", "troops" in "troops stationed in Idlib".
int Tree::thing_beside(int place) const {
    const int above = head(place);
    if (above == kNone || above > place || !is_any(place, {"obl", "nmod"})) return kNone;
    if (has_upos(above, {"NOUN"})) return above;
    if (!has_upos(above, {"VERB"})) return kNone;
    if (is(above, "acl") && !is(above, "acl:relcl") && head(above) < above) return head(above);
    return repaired_child(above, "obj", above, place);
}

// "hit a refinery in Samara and a depot in Tula", "clashes between troops stationed in Idlib and regime forces": the
// parser coordinates the depot with Samara, since that stands nearer.
void Tree::lift_conjunct_of_place(int conjunct) {
    const bool as_phrase = is(conjunct, "obl") && repaired_child(conjunct, "cc", 0, conjunct) != kNone;
    const int place = as_phrase ? repaired_child(head(conjunct), "obl", head(conjunct), conjunct) : head(conjunct);
    if (!(is(conjunct, "conj") || as_phrase) || place == kNone || place > conjunct || name_label(*this, place) != "LOC")
        return;
    if (!is_apart_from_places(*this, conjunct) || repaired_child(conjunct, "case", 0, conjunct) != kNone) return;
    const int determiner = repaired_child(conjunct, "det", place, conjunct);
    const bool indefinite = determiner != kNone && (word(determiner).lemma == "a" || word(determiner).lemma == "an");
    const bool counted = repaired_child(conjunct, "nummod", place, conjunct) != kNone;
    if (!indefinite && !counted && !lexicon::is_actor_noun(to_lower_ascii(lemma(conjunct)))) return;
    const int thing = thing_beside(place);
    const bool alike = indefinite || counted || lexicon::is_actor_noun(to_lower_ascii(lemma(thing)));
    if (thing != kNone && word(thing).ner == "O" && alike)  // not "in support of Iran and its allies"
        hang(conjunct, thing, "conj");
}

// "attacks on positions of the army and on cities": a conjunct with a preposition of its own stands beside the phrase
// that has the same.
void Tree::lift_conjunct_to_its_preposition(int conjunct) {
    const int first = head(conjunct);
    if (!is(conjunct, "conj") || first == kNone || first > conjunct) return;
    const int own = repaired_child(conjunct, "case", first, conjunct);
    const int nearer = repaired_child(first, "case", 0, first);
    if (own == kNone || nearer == kNone || lemma(own) == lemma(nearer) || !is(first, "nmod")) return;
    for (int at = head(first); at != kNone && at < first; at = head(at)) {
        const int preposition = repaired_child(at, "case", 0, at);
        if (preposition != kNone && lemma(preposition) == lemma(own)) return hang(conjunct, at, "conj");
        if (!is(at, "nmod")) return;
    }
}

// "Kostra's advance into Narab and rebel attacks on Oslo": Narab, before the conjunction, belongs to no attacks.
void Tree::hang_phrase_on_noun_before(int noun) {
    if (relation(noun) != "nmod" || head(noun) < noun) return;
    const int preposition = repaired_child(noun, "case", 0, noun);
    if (preposition < 1 || !has_upos(preposition - 1, {"NOUN"})) return;
    for (int i = noun + 1; i < head(noun); ++i) {
        if (has_upos(i, {"CCONJ"})) return hang(noun, preposition - 1, "nmod");
    }
}

// "kills three people and wounds twelve others", read as if the attack killed wounds.
void Tree::turn_noun_of_harm_to_verb(int noun) {
    const int killed = head(noun);
    if (!is(noun, "conj") || word(noun).xpos != "NNS" || lemma(noun) != "wound" || killed == kNone) return;
    const int victims = repaired_child(noun, "obj", noun, noun + 6);
    const int verb = head(killed);
    if (victims == kNone || verb == kNone || !is(killed, "obj") || !has_upos(verb, {"VERB"})) return;
    hang(noun, verb, "conj");
}

// "a plan to expand by ten the number of observers": what is expanded, read as a circumstance of it or as a second
// subject of the verb behind.
void Tree::hang_object_behind_measure(int noun) {
    int number = noun - 1;
    while (number > 0 && head(number) == noun && is_any(number, {"det", "amod", "compound"})) --number;
    if (number < 1 || !has_upos(number, {"NUM"}) || !is(number, "obl") || word(number - 1).form != "by") return;
    const int verb = head(number);
    if (verb == kNone || !has_upos(verb, {"VERB"}) || repaired_child(verb, "obj", verb, size()) != kNone) return;
    const bool circumstance = is(noun, "obl") && head(noun) == verb;
    const bool second = is(noun, "nsubj") && head(noun) > noun && repaired_child(head(noun), "nsubj", 0, verb) != kNone;
    if (circumstance || second) hang(noun, verb, "obj");
}

// "encircled by advancing army troops", "due to slowing demand": what advances is no object of it.
void Tree::turn_gerund_to_modifier(int gerund) {
    if (word(gerund).xpos != "VBG" || gerund == 0) return;
    const std::string before = lower_form(gerund - 1);
    const bool amid = before == "amid" || before == "amidst";  // "amid spreading wildfires"
    if (!amid && !lexicon::rule_words().is("intransitive", lemma(gerund))) return;
    const int mark = is(gerund - 1, "fixed") ? head(gerund - 1) : gerund - 1;  // "because of slowing demand"
    if (head(mark) != gerund || !is_any(mark, {"mark", "case"})) return;
    const int noun = repaired_child(gerund, "obj", gerund, gerund + 5);
    const int above = head(gerund);
    if (noun == kNone || above == kNone || repaired_child(noun, "det", gerund, noun) != kNone) return;
    const bool agent = word(mark).lemma == "by" && word(above).xpos == "VBN";
    const bool verbal = has_upos(above, {"VERB", "AUX"});
    hang(noun, above, agent ? "obl:agent" : verbal ? "obl" : "nmod");
    for (int i = 0; i < size(); ++i) {
        if (head(i) != gerund) continue;
        hang(i, noun, i == mark ? "case" : std::string(relation(i)));
    }
    hang(gerund, noun, "amod");
}

// "shot down 30 of 40 drones", "freed 12 of 20 hostages": a share of them, in one phrase.
void Tree::join_share_of_number(int of) {
    if (of < 1 || of + 2 >= size() || word(of).form != "of") return;
    const int share = of - 1;
    const int whole = of + 1;
    const int noun = of + 2;
    if (!has_upos(share, {"NUM"}) || !has_upos(whole, {"NUM"}) || !has_upos(noun, {"NOUN"})) return;
    const bool below = head(share) == noun && head(whole) == noun;
    const bool beside = is_any(share, {"obj", "iobj"}) && is(noun, "obj") && head(share) == head(noun) &&
                        (head(whole) == share || head(whole) == noun);
    if (!below && !beside) return;
    hang(share, noun, "nummod");
    hang(whole, noun, "nummod");
    hang(of, noun, "fixed");
}

// "two adjoining five-story buildings collapse", where the number was read as one more subject.
void Tree::join_number_to_subject(int number) {
    const int verb = head(number);
    if (!has_upos(number, {"NUM"}) || !is(number, "nsubj") || verb < number) return;
    const int noun = repaired_child(verb, "nsubj", number + 1, verb);
    if (noun == kNone || word(noun).xpos != "NNS" || repaired_child(noun, "nummod", number, noun) != kNone) return;
    for (int i = number + 1; i < noun; ++i) {
        if (has_upos(i, {"PUNCT"}) && word(i).form != "-") return;
        if (has_upos(i, {"CCONJ", "AUX", "ADP", "PRON"})) return;
    }
    hang(number, noun, "nummod");
}

// "was done away with last year", "was looked into on Monday": what it is done with or looked into is the subject, and
// the day behind has no preposition or one of its own.
void Tree::free_stranded_preposition(int preposition) {
    const int day = head(preposition);
    const std::string& form = word(preposition).form;
    if (!is(preposition, "case") || day < preposition || (form != "with" && form != "into" && form != "upon")) return;
    const int verb = head(day);
    if (!is(day, "obl") || verb > preposition || repaired_child(verb, "aux:pass", 0, verb) == kNone) return;
    if (preposition != verb + 1 && (preposition != verb + 2 || !has_upos(verb + 1, {"ADV"}))) return;
    if (!lexicon::rule_words().is("time_noun", lemma(day)) && !lexicon::rule_words().is("calendar", lemma(day))) return;
    hang(preposition, verb, "obl");
    hang(day, verb, "obl:unmarked");
}

// "put losses at seven dead", "reported three dead": so many dead, and no losses that are put dead.
void Tree::join_plight_to_number(int plight) {
    const int number = plight - 1, verb = head(plight);
    const bool counted = number >= 0 && word(number).upos == "NUM" && is(plight, "xcomp") && verb < number &&
                         lexicon::rule_words().is("counted_plight", lower_form(plight));
    if (!counted || (plight + 1 < size() && has_upos(plight + 1, {"NOUN", "PROPN"}))) return;
    if (head(number) == verb && is(number, "obl")) return hang(plight, number, "amod");
    const bool told = lexicon::reporting_verb(lemma(verb)) != nullptr;  // not "left three dead"
    if (told && head(number) == plight && repaired_child(verb, "obj", verb, plight) == kNone) hang(plight, verb, "obj");
}

// "174 people killed and 80 more missing": 80 are missing, and no missing are counted.
void Tree::free_number_of_plight(int plight) {
    if (!lexicon::rule_words().is("counted_plight", lower_form(plight)) || !has_upos(plight, {"ADJ", "VERB"}) ||
        !is(plight, "conj") || (plight + 1 < size() && has_upos(plight + 1, {"NOUN", "PROPN"})))
        return;
    const int number = repaired_child(plight, "nummod", 0, plight);
    if (number != kNone) hang(number, plight, "nsubj");
}

// "PRESENTER: On the line is Ana Reis": who speaks is not who is on the line.
void Tree::free_speaker_label() {
    constexpr int kLongest = 4;
    int colon = 0;
    while (colon < std::min(size(), kLongest) && is_label_word(word(colon).form)) ++colon;
    if (colon == 0 || colon + 2 >= size() || word(colon).form != ":") return;
    for (int i = 0; i < colon; ++i) {
        if (head(i) > colon && is_any(i, {"nsubj", "nsubj:pass", "obj", "obl"})) hang(i, head(i), "vocative");
    }
}

// "set twelve cars ablaze", "had been set alight": a particle of "set", whatever the parser takes it for.
void Tree::join_alight_to_set(int alight) {
    constexpr int kReach = 9;
    if (!lexicon::rule_words().is("set_alight", lower_form(alight))) return;
    for (int i = alight - 1; i >= std::max(0, alight - kReach) && word(i).upos != "PUNCT"; --i) {
        if (lemma(i) != "set" || !has_upos(i, {"VERB"})) continue;
        if (head(i) == alight) hang(i, head(alight), relation(alight));
        return hang(alight, i, "compound:prt");
    }
}

// "accused neighbouring Ostrava of arming rebels": nobody neighbours anybody.
void Tree::turn_neighbouring_to_modifier(int gerund) {
    const std::string& form = word(gerund).form;
    const int noun = gerund + 1;
    if ((form != "neighbouring" && form != "neighboring") || noun >= size() || head(noun) != gerund) return;
    const int above = head(gerund);
    if (!is(noun, "obj") || above == kNone) return;
    hang(noun, above, is(gerund, "xcomp") ? "obj" : std::string(relation(gerund)));
    for (int i = 0; i < size(); ++i) {
        if (head(i) == gerund) hang(i, is(i, "advcl") ? above : noun, std::string(relation(i)));
    }
    hang(gerund, noun, "amod");
}

// "shows the moment officers rammed the door": they rammed the door and no moment, which is what is shown.
void Tree::free_noun_of_time(int noun) {
    const int verb = head(noun);
    if (!is(noun, "obj") || verb < noun || !is(verb, "ccomp") || head(verb) > noun || head(verb) == kNone) return;
    if (!lexicon::rule_words().is("time_noun", lemma(noun))) return;
    const int subject = repaired_child(verb, "nsubj", noun, verb);
    if (subject == kNone || repaired_child(verb, "mark", 0, verb) != kNone) return;
    const int shows = head(verb);
    hang(noun, shows, "obj");
    hang(verb, noun, "acl:relcl");
}

// "acted to enter the room, freeing the girl": who acted has freed her, while "to enter" is what for.
void Tree::lift_outcome_of_purpose(int participle) {
    const int purpose = head(participle);
    if (word(participle).xpos != "VBG" || !is(participle, "advcl") || purpose == kNone || purpose > participle) return;
    const int verb = head(purpose);
    if (!is(purpose, "advcl") || word(purpose).xpos != "VB" || verb == kNone || verb > purpose) return;
    const int mark = repaired_child(purpose, "mark", 0, purpose);
    if (mark == kNone || word(mark).xpos != "TO" || lemma(participle) == "cite" || lemma(participle) == "include")
        return;
    int first = participle;
    for (int i = purpose + 1; i < participle; ++i) {
        if (head(i) == participle && !is(i, "punct")) return;  // "after freeing", "thereby freeing"
        if (head(i) == participle) first = i;
    }
    if (word(first).form == "," || word(participle - 1).form == ",") hang(participle, verb, "advcl");
}

// "may pay a fine after pleading guilty to lying", the lying hung on the payment.
void Tree::join_act_to_plea(int gerund) {
    if (word(gerund).xpos != "VBG" || gerund < 3 || word(gerund - 1).form != "to" || word(gerund - 2).form != "guilty")
        return;
    const int plea = gerund - 3;
    if (lemma(plea) == "plead" && !governs(gerund, plea)) hang(gerund, plea, "advcl");
}

// "Ines Cole was appointed mediator by the minister": Cole is appointed, and is no subject of "mediator" alone.
void Tree::lift_subject_of_named(int subject) {
    const int title = head(subject);
    if (!is(subject, "nsubj") || title < subject || !is(title, "xcomp") || !has_upos(title, {"NOUN"})) return;
    const int verb = head(title);
    if (verb < subject || verb > title || repaired_child(verb, "aux:pass", subject, verb) == kNone) return;
    if (repaired_child(verb, "nsubj", 0, verb) == kNone) hang(subject, verb, "nsubj:pass");
}

// "Two children were hurt, a doctor told the Gazette.": who speaks behind the comma says all before it.
void Tree::turn_adverbial_to_saying(int verb) {
    const int told = head(verb);
    const std::string& tag = word(verb).xpos;
    if (!is(verb, "advcl") || told > verb || (tag != "VBD" && tag != "VBZ" && tag != "VBP")) return;
    const auto* reporting = lexicon::reporting_verb(lemma(verb));
    if (reporting == nullptr || reporting->kind != lexicon::Reporting::Kind::say) return;
    int first = verb;
    for (int i = told + 1; i < size(); ++i) {
        if (head(i) != verb) continue;
        if (is_any(i, {"mark", "advmod", "ccomp", "xcomp", "aux"})) return;
        if (is(i, "nsubj")) first = i;
    }
    while (first > told && word(first - 1).form != "," && word(first - 1).upos != "PUNCT") --first;
    if (first == verb || first <= told + 1 || word(first - 1).form != ",") return;
    hang(verb, told, "parataxis");
}

}  // namespace relata::extract
