// Repairs of the tree at names and titles: words of one name that the parser hung apart, and titles read as somebody
// else than who bears them.

#include <string>
#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/title_nouns.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/tree.h"

namespace relata::extract {
namespace {

constexpr int kLongestTitle = 12;  ///< words

bool is_capitalised(const Tree& tree, int i) {
    const char first = tree.word(i).form.front();
    return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
}

// "chief", "painter", "trafficker": what may stand as a title right before a name.
bool is_title_noun(const Tree& tree, int i) { return lexicon::is_title_noun(tree.lower_lemma(i)); }

// "songwriter" in "singer, songwriter and producer Jan Holt", the first of which is `first`.
bool is_title_in_series(const Tree& tree, int title, int first) {
    return tree.is(title, "conj") && tree.head(title) == first && tree.word(title).xpos == "NN" &&
           tree.word(title).ner == "O" && is_title_noun(tree, title);
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

// "Harbour Police" in "The Harbour Police spokesman said": a name that may go on or say whose the next one is.
bool is_name_before_name(const Tree& tree, int name) {
    const auto is_day = [&tree](int i) {
        return lexicon::time_words().is("weekday", tree.word(i).form) ||
               lexicon::rule_words().is("time_noun", tree.lemma(i));
    };
    return tree.has_upos(name, {"PROPN"}) && !is_day(name) && !is_day(name + 1);  // "Oslo today said"
}

}  // namespace

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

// "U.N. Secretary-General Jan Holt": one title, and what stands before it tells whose.
void Tree::join_hyphenated_title(int hyphen) {
    const int first = hyphen - 1;
    const int second = hyphen + 1;
    if (first < 0 || word(hyphen).xpos != "HYPH" || !is(first, "nmod:desc") || !is(second, "nmod:desc") ||
        head(first) != head(second) || !lexicon::is_role_noun(to_lower_ascii(lemma(first) + "-" + lemma(second))))
        return;
    for (int i = 0; i < first; ++i) {
        if (head(i) == first) hang(i, second, std::string(relation(i)));
    }
    hang(first, second, "compound");
}

// "Nobel laureate and former mayor Jan Holt resigned", read as two who resigned: both are what Holt is.
void Tree::join_first_title_to_name(int name) {
    const int title = head(name);
    if (!is(name, "conj") || word(name).ner != "B-PER" || title == kNone || title > name || word(title).xpos != "NN" ||
        word(title).ner != "O" || repaired_child(title, "det", 0, title) != kNone ||
        repaired_child(title, "nmod:poss", 0, title) != kNone)
        return;
    const std::string noun = to_lower_ascii(lemma(title));
    const bool person = lexicon::is_role_noun(noun) || lexicon::is_person_noun(noun);
    const bool titled = repaired_child(name, "nmod:desc", title, name) != kNone;
    const int cc = repaired_child(name, "cc", title, name);
    if (!person || !titled || cc != title + 1 || repaired_child(name, "det", title, name) != kNone) return;
    for (int i = 0; i < size(); ++i) {
        if (i != name && head(i) == title && is(i, "conj")) return;
    }
    const int above = head(title);
    const std::string as(relation(title));
    hang(name, above, as);
    for (int i = 0; i < size(); ++i) {
        if (head(i) == title && (i > title || is(i, "case"))) hang(i, name, std::string(relation(i)));
    }
    hang(title, name, "nmod:desc");
    hang(cc, title, "cc");
}

// "Ana Reis, businessman Jan Holt and others", read as two of the list: no comma parts a title from its name.
void Tree::join_listed_title_to_name(int name) {
    const int title = name - 1;
    const int list = head(title);
    if (title < 1 || word(name).ner != "B-PER" || !is(title, "conj") || word(title).xpos != "NN" ||
        word(title).ner != "O" || !is_title_noun(*this, title))
        return;
    const bool listed = is_any(name, {"conj", "appos"}) && (head(name) == list || head(name) == title);
    const bool apart = word(list).ner.ends_with("PER") && word(title - 1).form == ",";
    if (!listed || !apart) return;
    hang(name, list, "conj");
    hang(title, name, "nmod:desc");
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

// "The ferry Aldona struck a pier", "A magnitude 6.1 earthquake killed nine": a verb has one subject, and what stands
// right before it says what it is.
void Tree::join_noun_to_noun_after(int noun) {
    const bool common = has_upos(noun, {"NOUN"}) && word(noun).ner == "O";
    if (!is(noun, "nsubj") || head(noun) < noun || !(common || is_name_before_name(*this, noun))) return;
    int end = noun + 1;
    while (end < size() && head(end) == noun && is(end, "flat")) ++end;
    if (end + 3 < size() && word(end).form == "(" && head(end + 1) == noun && word(end + 2).form == ")")
        end += 3;  // "Harbour Workers' Council (HWC) president Jan Holt"
    int second = end;
    while (second < size() && head(second) != head(noun)) ++second;
    if (second > head(noun) || relation(second) != relation(noun) || !has_upos(second, {"NOUN", "PROPN"})) return;
    for (int i = end; i < second; ++i) {
        if (head(i) < end || head(i) > second || !is_any(i, {"compound", "flat", "amod", "nmod:desc"})) return;
    }
    const bool named = word(second).ner != "O";
    hang(noun, second, named ? "nmod:desc" : "compound");
    for (int i = 0; i < noun && !named; ++i) {
        if (head(i) == noun && is_any(i, {"det", "nmod:poss", "amod"})) hang(i, second, std::string(relation(i)));
    }
}

// "Former speaker of the senate Ada Lund resigned", "The head of the office, Ada Lund, said", "cleared founder and
// former chairman Adam Berg": title and name read as two subjects or objects of one verb. One person, whose name stands
// right behind all that belongs to the title.
void Tree::join_name_to_long_title(int name) {
    if (word(name).ner != "B-PER" || !is_any(name, {"nsubj", "obj", "obl"})) return;
    for (int title = name - 2; title >= 0 && title > name - kLongestTitle; --title) {
        if (head(title) != head(name) || relation(title) != relation(name)) continue;
        const std::string noun = to_lower_ascii(lemma(title));
        if (!lexicon::is_role_noun(noun) && !lexicon::is_person_noun(noun)) return;
        for (int i = title + 1; i < name; ++i) {
            int above = i;
            while (above != kNone && above != title) above = head(above);
            const bool comma = word(i).form == "," && (i == name - 1 || is_title_in_series(*this, i + 1, title));
            if (!comma && (above == kNone || (word(i).upos == "PUNCT" && word(i).xpos != "HYPH"))) return;
        }
        hang(name, title, "appos");
        hang_second_title_on_name(name, title);
        return;
    }
}

// "president and head of the guard Karl Berg": the second of two titles without an article, right before the name.
void Tree::hang_second_title_on_name(int name, int first) {
    int second = name - 1;
    while (head(second) > first && head(second) < second) second = head(second);
    const bool joined = is(second, "conj") && head(second) == first && is_title_noun(*this, second) &&
                        word(second).ner == "O" && word(second).xpos == "NN";
    if (joined && second != name - 1 && repaired_child(second, "det", first, second) == kNone &&
        repaired_child(second, "nmod:poss", first, second) == kNone)
        hang(second, name, "nmod:desc");
}

// "The Ostran, Adam Berg, who was jailed, fled": the two are one subject, and what is hung on the first tells of Berg.
void Tree::join_name_to_person_of_state(int name) {
    const int person = name - 2;
    if (person < 1 || word(name).ner != "B-PER" || word(name - 1).form != "," || relation(person) != relation(name))
        return;
    const bool one = is(person - 1, "det") && lexicon::country_of_adjective(word(person).form) != nullptr;
    if (one && is_any(name, {"nsubj", "obj"}) && head(person) == head(name)) hang(name, person, "appos");
}

// "Ana Reis, strategist at Ceres, says", the phrase read as where she does it: an apposition is a noun, which has none.
void Tree::turn_phrase_of_apposition_to_modifier(int noun) {
    const int title = head(noun);
    if (relation(noun) != "obl" || title == kNone || title > noun || !is(title, "appos") || !has_upos(title, {"NOUN"}))
        return;
    if (repaired_child(title, "cop", 0, noun) == kNone) hang(noun, title, "nmod");
}

// "Ceres founder and former chief Adam Berg resigned", "Ostra president and head of state Ada Lund spoke", read as
// three who did: right behind the second title and its phrase, without an "and" of its own, the name is whose titles
// they are.
void Tree::hang_name_on_coordinated_titles(int name) {
    const int first = head(name);
    if (word(name).ner != "B-PER" || !is_any(name, {"conj", "flat"}) || first == kNone || first > name) return;
    int second = name - 1;
    while (word(second).ner == "O" && is(second, "nmod") && head(second) > first && head(second) < second &&
           repaired_child(second, "case", head(second), second) != kNone)
        second = head(second);
    const auto is_title = [this](int i) {
        return word(i).ner == "O" && word(i).xpos != "NNS" && is_title_noun(*this, i);
    };
    if (!is_title(first) || !is_title(second) || repaired_child(name, "cc", first, name) != kNone) return;
    const int joint = repaired_child(second, "cc", first, second);
    if (is(second, "nmod:desc") && joint == first + 1 && repaired_child(first, "det", 0, first) == kNone) {
        hang(name, head(first), std::string(relation(first)));  // "laureate and former mayor Ada Lund"
        hang(first, name, "nmod:desc");
    }
    if (!is(second, "conj") || head(second) != first) return;
    hang(name, first, "appos");
    if (second != name - 1) hang(second, name, "nmod:desc");
}

}  // namespace relata::extract
