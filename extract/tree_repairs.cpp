// Repairs of the tree: what the parser hangs on the nearest word and the reader does not.

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/noun_phrase.h"
#include "extract/tree.h"

namespace relata::extract {
namespace {

constexpr int kLongestTitle = 12;  ///< words

// Nothing that lies somewhere as a place does: "Texas and parts of Ohio", "Kyiv and a nearby village" stay together.
bool is_apart_from_places(const Tree& tree, int i) {
    const std::string lemma = to_lower_ascii(tree.lemma(i));
    return tree.word(i).upos == "NOUN" && tree.word(i).ner == "O" && !lexicon::is_place_noun(lemma) &&
           !lexicon::is_quantity_noun(lemma);
}

bool is_capitalised(const Tree& tree, int i) {
    const char first = tree.word(i).form.front();
    return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
}

// Where the capitals of a law's name begin that ends before `act`, small words between them let in: "21st" of "the 21st
// Century ROAD to Housing Act". `act` itself where all before it are nouns, as the parser expects, or no article bounds
// them.
int first_of_law(const Tree& tree, int act) {
    int first = act;
    for (int i = act - 1; i > 0; --i) {
        const bool small = tree.has_upos(i, {"ADP", "PART", "CCONJ", "SCONJ", "DET"}) && !is_capitalised(tree, i);
        if (is_capitalised(tree, i)) {
            first = i;
        } else if (!small || lexicon::rule_words().is("article", tree.word(i).form)) {
            break;
        }
    }
    bool phrase = false;
    for (int i = first; i < act; ++i) phrase = phrase || tree.has_upos(i, {"ADP", "PART", "CCONJ", "SCONJ", "VERB"});
    const bool bounded = first > 0 && lexicon::rule_words().is("article", tree.word(first - 1).form);
    return phrase && bounded ? first : act;
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
    if (thing != kNone && word(thing).ner == "O") hang(conjunct, thing, "conj");
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

// "Ankara-Damascus relations": both names stand before the noun, though the first was read as a remark of its own.
void Tree::join_hyphenated_names(int hyphen) {
    if (hyphen < 1 || hyphen + 2 >= size() || (word(hyphen).form != "-" && word(hyphen).form != "–")) return;
    const int first = hyphen - 1;
    const int second = hyphen + 1;
    if (word(first).space_after || !word(first).ner.starts_with("B-") || !word(second).ner.starts_with("B-")) return;
    const bool apart = is(second, "compound") && is_any(first, {"parataxis", "dep"});
    const bool apposed =
        is(second, "appos") && head(second) == first && is_any(first, {"parataxis", "dep", "compound"});
    const int noun = apposed ? second + 1 : head(second);
    if ((!apart && !apposed) || noun <= second || noun >= size() || !has_upos(noun, {"NOUN"})) return;
    if (governs(first, noun) || governs(second, noun)) return;  // nothing is hung on what hangs below it
    hang(first, noun, "compound");
    hang(second, noun, "compound");
}

// "comply with the Protecting Children from Harm Act", "the ROAD to Housing Act": one name, though its words are read
// as a clause.
void Tree::join_words_of_law(int act) {
    if (!is_capitalised(*this, act) || !has_upos(act, {"NOUN", "PROPN"}) ||
        !lexicon::rule_words().is("law", word(act).form))
        return;
    const int first = first_of_law(*this, act);
    if (first == act) return;
    const auto in_name = [&](int i) { return i >= first && i <= act; };
    int top = act;
    for (int i = act; i != kNone; i = head(i)) {
        if (in_name(i)) top = i;
    }
    const int above = head(top);
    const std::string as(relation(top));
    for (int i = 0; i < size(); ++i) {
        if (i == act || i == above || !(in_name(i) || (head(i) != kNone && in_name(head(i))))) continue;
        hang(i, act, in_name(i) ? "compound" : std::string(relation(i)));
    }
    hang(act, above, above == kNone ? "root" : as);
}

// "an advance into Idlib and HTS attacks": a noun after a name that is coordinated, without a preposition of its own.
void Tree::join_name_to_noun_after(int noun) {
    const int name = noun - 1;
    if (name < 1 || !is(noun, "nmod") || relation(noun) != "nmod" || !has_upos(noun, {"NOUN"}) || !is(name, "conj"))
        return;
    const int first = head(name);
    const int above = head(noun);
    if (word(name).ner == "O" || first == kNone || head(first) != above || first > name || above > first) return;
    const int preposition = repaired_child(noun, "case", 0, noun);
    if (preposition > first) return;  // "against X in HTS attacks": a phrase of its own
    if (preposition != kNone) hang(preposition, first, "case");
    for (int i = first; i < name; ++i) {
        if (head(i) == name && is(i, "cc")) hang(i, noun, "cc");
    }
    hang(name, noun, "compound");
    hang(noun, above, "conj");
}

// "encircled by advancing army troops", "due to slowing demand": what advances is no object of it.
void Tree::turn_gerund_to_modifier(int gerund) {
    if (word(gerund).xpos != "VBG" || gerund == 0 || !lexicon::rule_words().is("intransitive", lemma(gerund))) return;
    const int mark = gerund - 1;
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

// "Syrian government attacks", "Pakistani army chief": the adjective says whose government it is.
void Tree::join_nationality_to_body(int adjective) {
    const int body = adjective + 1;
    if (!is(adjective, "amod") || body >= size() || !is(body, "compound") || head(body) != head(adjective)) return;
    const std::string noun = to_lower_ascii(lemma(body));
    const bool acts =
        lexicon::is_government_noun(noun) || lexicon::is_military_noun(noun) || lexicon::is_armed_group_noun(noun);
    if (acts && noun != "state" && word(body).upos == "NOUN" && word(body).ner == "O" &&
        lexicon::country_of_adjective(word(adjective).form) != nullptr)
        hang(adjective, body, "amod");
}

// "shot down 30 of 40 drones", "freed 12 of 20 hostages": a share of them, in one phrase.
void Tree::join_share_of_number(int of) {
    if (of < 1 || of + 2 >= size() || word(of).form != "of") return;
    const int share = of - 1;
    const int whole = of + 1;
    const int noun = of + 2;
    if (!has_upos(share, {"NUM"}) || !has_upos(whole, {"NUM"}) || !has_upos(noun, {"NOUN"})) return;
    const bool below = head(share) == noun && head(whole) == noun;
    const bool beside =
        is_any(share, {"obj", "iobj"}) && is(noun, "obj") && head(share) == head(noun) && head(whole) == share;
    if (!below && !beside) return;
    hang(share, noun, "nummod");
    hang(whole, noun, "nummod");
    hang(of, noun, "fixed");
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
        if (head(i) == gerund) hang(i, noun, std::string(relation(i)));
    }
    hang(gerund, noun, "amod");
}

// "The ferry Aldona struck a pier", "A magnitude 6.1 earthquake killed nine": a verb has one subject, and what stands
// right before it says what it is.
void Tree::join_noun_to_noun_after(int noun) {
    if (!is(noun, "nsubj") || head(noun) < noun || !has_upos(noun, {"NOUN"}) || word(noun).ner != "O") return;
    int end = noun + 1;
    while (end < size() && head(end) == noun && is(end, "flat")) ++end;
    int second = end;
    while (second < size() && head(second) != head(noun)) ++second;
    if (second > head(noun) || relation(second) != relation(noun) || !has_upos(second, {"NOUN", "PROPN"})) return;
    for (int i = end; i < second; ++i) {
        if (head(i) < end || head(i) > second || !is_any(i, {"compound", "flat", "amod"})) return;
    }
    const bool named = word(second).ner != "O";
    hang(noun, second, named ? "nmod:desc" : "compound");
    for (int i = 0; i < noun && !named; ++i) {
        if (head(i) == noun && is_any(i, {"det", "nmod:poss", "amod"})) hang(i, second, std::string(relation(i)));
    }
}

// "Former speaker of the senate Ada Lund resigned", "cleared founder and former chairman Adam Berg": title and name
// read as two subjects or objects of one verb. One person, whose name stands right behind all that belongs to the
// title.
void Tree::join_name_to_long_title(int name) {
    if (word(name).ner != "B-PER" || !is_any(name, {"nsubj", "obj", "obl"})) return;
    for (int title = name - 2; title >= 0 && title > name - kLongestTitle; --title) {
        if (head(title) != head(name) || relation(title) != relation(name)) continue;
        const std::string noun = to_lower_ascii(lemma(title));
        if (!lexicon::is_role_noun(noun) && !lexicon::is_person_noun(noun)) return;
        for (int i = title + 1; i < name; ++i) {
            int above = i;
            while (above != kNone && above != title) above = head(above);
            if (above == kNone || word(i).upos == "PUNCT") return;
        }
        hang(name, title, "appos");
        return;
    }
}

// "Ceres founder and former chief Adam Berg resigned", read as three who resigned: right behind the second title,
// without an "and" of its own, the name is whose titles they are.
void Tree::hang_name_on_coordinated_titles(int name) {
    const int first = head(name);
    if (word(name).ner != "B-PER" || !is_any(name, {"conj", "flat"}) || first == kNone || first > name) return;
    const int second = name - 1;
    if (!is(second, "conj") || head(second) != first || word(second).ner != "O" || word(first).ner != "O") return;
    for (const int title : {first, second}) {
        if (!lexicon::is_role_noun(to_lower_ascii(lemma(title))) || word(title).xpos == "NNS") return;
    }
    if (repaired_child(name, "cc", first, name) == kNone) hang(name, first, "appos");
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
    if (repaired_child(purpose, "mark", 0, purpose) == kNone || lemma(participle) == "cite" ||
        lemma(participle) == "include")
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
