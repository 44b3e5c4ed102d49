// Coordination: which of the words that "and" joins are participants of their own.

#include "extract/clauses/coordination.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/title_nouns.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/proper_name.h"

namespace relata::extract {
namespace {

bool is_nationality(const Tree& tree, int i) { return nationality_at(tree, i) != nullptr; }

// "Russian and regime positions", "Ukrainian and EU officials": whose they are, said by a noun.
bool names_holder(const Tree& tree, int i) {
    const std::string lemma = tree.lower_lemma(i);
    return tree.has_upos(i, {"NOUN", "PROPN"}) && !tree.has_child(i, "case") &&
           (name_label(tree, i) == "ORG" || lexicon::is_group_noun(lemma) || lexicon::is_armed_group_noun(lemma) ||
            lexicon::is_government_noun(lemma));
}

// "captured Pokrovsk, Donetsk Oblast", "Kalehe and Ihusi, Congo": after the comma stands where it lies, not one place
// more.
bool is_wider_place(const Tree& tree, int first, int last) {
    if (last != tree.conjuncts(first).back() || name_label(tree, last) != "LOC" || tree.has_child(last, "cc"))
        return false;
    const int begin = tree.extent(last).begin;  // "a school in Agwara, Niger State"
    const int comma = tree.word(begin).form == "," ? begin : begin - 1;
    const int before = comma > 0 && tree.word(comma).form == "," ? comma - 1 : kNone;
    return name_label(tree, first) == "LOC" || (before > first && name_label(tree, before) == "LOC");
}

// "Harper Doors & Windows", "Pomp & circus", "Customs and Border Protection": one name with a conjunction inside.
bool is_joint_name(const Tree& tree, int head) {
    if (!tree.has_upos(head, {"PROPN", "NOUN"})) return false;
    for (const int c : tree.children(head)) {
        if (!tree.is(c, "conj") || !starts_with_capital(tree, head)) continue;
        const int cc = tree.child(c, "cc");
        if (cc != kNone && tree.word(cc).form == "&") return true;
        if (!starts_with_capital(tree, c)) continue;
        if (cc != kNone && tree.word(c).ner.starts_with("I-") && labelled_range(tree, c).contains(head)) return true;
    }
    return false;
}

bool has_small_word(const Tree& tree, int i, std::string_view relation, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(tree.children(i), [&](int c) {
        const std::string form = tree.lower_form(c);
        const std::string next = to_lower_ascii(tree.word(c + 1 < tree.size() ? c + 1 : c).form);
        const bool adding = next == "only" || next == "just" || next == "merely" || next == "simply";  // "not only"
        return c < i && !adding && tree.is(c, relation) &&
               std::ranges::find(words, std::string_view(form)) != words.end();
    });
}

// "but the guard" in "not the driver but the guard"; kNone where no "but" answers the "not" before the first.
int set_right(const Tree& tree, int first) {
    if (!has_small_word(tree, first, "advmod", {"not"})) return kNone;
    for (const int other : tree.conjuncts(first)) {
        if (other != first && has_small_word(tree, other, "cc", {"but"})) return other;
    }
    return kNone;
}

// "painted steel rather than chrome", "the army, not the police", "not the driver or the cook but the guard": one of
// the two is denied what the other is told of.
bool is_set_against(const Tree& tree, int first, int i) {
    if (i < set_right(tree, first)) return true;
    return i != first &&
           (has_small_word(tree, i, "cc", {"rather", "instead", "not"}) || has_small_word(tree, i, "advmod", {"not"}));
}

// "on the West Side" in "hurt the service and another on the West Side", "in an offer" in "receive cash, or in an
// offer": a phrase that the parser has joined to a bare noun.
bool is_phrase_beside_noun(const Tree& tree, int head, int i) {
    const int preposition = tree.child(i, "case");
    return i != head && preposition > tree.child(i, "cc") && preposition < i && tree.preposition(head).empty() &&
           !tree.preposition(i).empty();
}

// "rapper and music producer Sean Combs", "the firm's founder and owner, Ana Reis,": two titles of one person, whose
// name stands right behind both; kNone where they are two.
int name_behind_titles(const Tree& tree, int head) {
    const auto all = tree.conjuncts(head);
    const int last = all.back();
    const int comma = tree.extent(last).end;
    const bool apart = all.size() > 1 && comma < tree.size() && tree.word(comma).form == ",";
    const int name = apart ? comma + 1 : last + 1;
    if (all.size() < 2 || name >= tree.size() || tree.word(name).ner != "B-PER") return kNone;
    const bool named =
        tree.is_any(name, {"appos", "flat", "nmod:desc"}) && (tree.head(name) == head || tree.head(name) == last);
    const bool joint =
        named && tree.child_any(last, {"det", "nmod:poss"}) == kNone && std::ranges::all_of(all, [&](int i) {
            return !is_name(tree, i) && lexicon::is_title_noun(tree.lower_lemma(i));
        });
    return joint ? name : kNone;
}

// "none of the rebel groups", "neither of the firms": those of whom it is denied; kNone for "nobody", "none of it".
int those_denied(const Tree& tree, int head) {
    if (!lexicon::rule_words().is("negative_pronoun", tree.lower_form(head))) return kNone;
    for (const int c : tree.children(head)) {
        if (tree.is(c, "nmod") && tree.preposition(c) == "of" && tree.has_upos(c, {"NOUN", "PROPN"})) return c;
    }
    return kNone;
}

// "digital advertising and subscription fees", "40 army and militia fighters": the noun that both are before stands
// once, behind the second, and the first says nothing without it.
bool share_noun_behind(const Tree& tree, int head) {
    const auto all = tree.conjuncts(head);
    if (all.size() != 2 || all[0] != head || tree.has_child(head, "nmod:poss") || tree.has_child(head, "nmod"))
        return false;
    const int last = all[1];
    const int cc = tree.child(last, "cc");
    if (cc != head + 1 || tree.head(cc + 1) != last || !tree.is(cc + 1, "compound")) return false;
    if (tree.word(last).xpos != "NNS" || tree.child_any(last, {"det", "nummod", "nmod:poss", "case"}) != kNone)
        return false;
    const std::string& tag = tree.word(head).xpos;
    const int number = tree.child(head, "nummod");
    if (number != kNone) return (tag == "NN" || tag == "NNP") && tree.lower_form(number) != "one";
    const int modifier = tree.child_any(head, {"compound", "amod"});
    return tag == "NN" && !tree.has_child(head, "det") && (modifier == kNone || is_name(tree, modifier)) &&
           !lexicon::is_person_noun(tree.lower_lemma(head));
}

// "North" and "South" in "North and South Korea", "North and South Korean troops": the halves of two lands before what
// both are called, whose last word stands at `name`; empty for others.
std::vector<int> joined_directions(const Tree& tree, int name) {
    const auto is_direction = [&](int i) {
        return starts_with_capital(tree, i) && lexicon::rule_words().is("direction", tree.lower_form(i));
    };
    const int second = name - 1;
    const int first = name - 3;
    const bool joined = first >= 0 && is_direction(first) && is_direction(second) &&
                        tree.lower_form(name - 2) == "and" && tree.has_upos(name, {"PROPN", "ADJ"});
    return joined && starts_with_capital(tree, name) ? std::vector<int>{first, second} : std::vector<int>{};
}

}  // namespace

std::vector<int> coordinated_nationalities(const Tree& tree, int head) {
    if (tree.has_child(head, "amod", "joint")) return {};  // "a joint Syrian and American convoy"
    if (tree.has_upos(head, {"PROPN"}) && name_label(tree, head) == "LOC") {
        if (auto halves = joined_directions(tree, head); !halves.empty()) return halves;
    }
    const auto is_first_half = [&](int i) { return i + 1 < head && begin_of_nationality(tree, i + 1) == i; };
    for (const int c : tree.children(head)) {
        if (!tree.is_any(c, {"amod", "compound"}) || !is_nationality(tree, c) || is_first_half(c)) continue;
        if (const auto halves = joined_directions(tree, c); !halves.empty()) return {halves.front(), c};
        std::vector<int> all = tree.conjuncts(c);
        for (const int other : tree.children(head)) {  // "U.S. and South Korean troops", hung one by one
            const bool two = other > c && is_nationality(tree, other) && begin_of_nationality(tree, other) == c + 2;
            if (two && tree.has_upos(c + 1, {"CCONJ"}) && std::ranges::find(all, other) == all.end())
                all.push_back(other);
        }
        std::erase_if(all, [&](int i) {
            return (!is_nationality(tree, i) && !names_holder(tree, i)) || is_first_half(i);
        });
        if (all.size() > 1) return all;
    }
    return {};
}

std::vector<int> set_against(const Tree& tree, int head) {
    const int first = tree.first_conjunct(head);
    std::vector<int> out = tree.conjuncts(first);
    std::erase_if(out, [&](int i) { return i == head || !is_nominal(tree, i) || !is_set_against(tree, first, i); });
    std::erase_if(out,
                  [&](int i) { return tree.has_upos(i, {"PRON"}) || tree.lemma(i) == "term"; });  // "not in terms of"
    for (const int c : tree.children(head)) {  // "the firm, not the union,"
        const bool denied = c > head && tree.is(c, "appos") && tree.has_upos(c, {"NOUN", "PROPN"}) &&
                            is_set_against(tree, head, c) && !tree.has_child(c, "det", "a") &&
                            !tree.has_child(c, "det", "an");
        if (denied && tree.word(tree.extent(c).begin).form != "(") out.push_back(c);
    }
    return out;
}

// "$45 million, or 65 cents a share": one sum, told twice.
static bool is_sum_told_again(const Tree& tree, int first, int i) {
    const bool money =
        tree.has_upos(first, {"SYM"}) || lexicon::count_words().is("currency", tree.lower_lemma(first));
    const bool number = tree.has_upos(i, {"SYM", "NUM"}) || tree.has_child(i, "nummod");
    const int cc = i == first || !money || !number ? kNone : tree.child(i, "cc");
    return cc > 0 && tree.lower_form(cc) == "or" && tree.word(cc - 1).form == ",";
}

// "knows a thing or two", "a sibling or two": no more than a few of them.
static bool only_says_few(const Tree& tree, int first, int i) {
    const int cc = i == first || !tree.has_upos(i, {"NUM"}) ? kNone : tree.child(i, "cc");
    return cc != kNone && cc + 1 == i && tree.lemma(cc) == "or" && tree.word(first).xpos == "NN" &&
           tree.has_child(first, "det");
}

// "singers Ana Reis and Karl Berg", "leader Ana Reis and two guards": who comes behind the first name, with which the
// parser coordinates them, and not with its title.
static std::vector<int> people_behind_name(const Tree& tree, int title) {
    const int name = title + 1;
    const bool named = tree.has_upos(title, {"NOUN"}) && tree.word(name).ner == "B-PER" && tree.head(name) == title &&
                       tree.is_any(name, {"appos", "flat", "nmod", "nmod:desc"});
    std::vector<int> out;
    for (int i = name; named && i != kNone; i = tree.child(i, "flat")) {
        for (const int c : tree.conjuncts(i)) {
            const bool person = tree.has_child(c, "det") && lexicon::is_person_noun(tree.lower_lemma(c));
            if (c != i && (tree.word(c).ner == "B-PER" || tree.has_child(c, "nummod") || person)) out.push_back(c);
        }
    }
    return out;
}

// "Norex" of "one of these, Norex,", "one of the firms, Norex,"; kNone where the one is not named.
static int named_one(const Tree& tree, int number) {
    if (!tree.has_upos(number, {"NUM"}) || tree.lower_form(number) != "one") return kNone;
    const int of = tree.child(number, "nmod");
    const int own = tree.child(number, "appos");
    const int name = own != kNone ? own : tree.child(of, "appos");
    const bool apart = name > of && of > number && tree.preposition(of) == "of" && follows_comma(tree, name);
    return apart && is_name(tree, name) && tree.has_upos(name, {"PROPN"}) && tree.conjuncts(name).size() == 1 ? name
                                                                                                              : kNone;
}

// "Ana Reis" of "journalists Ana Reis and Karl Berg": the first of the names right behind what they all are.
static int names_behind(const Tree& tree, int noun) {
    if (const int one = named_one(tree, noun); one != kNone) return one;
    const int name = tree.child_any(noun, {"appos", "flat"});
    if (tree.has_upos(noun, {"NUM"}) && tree.has_child(noun, "nmod") && tree.is(name, "appos") && name > noun) {
        const auto all = tree.conjuncts(name);  // "two of the victims, Ana Reis and Karl Berg,"
        const bool people = std::ranges::all_of(all, [&](int i) { return name_label(tree, i) == "PER"; });
        return all.size() > 1 && people ? name : kNone;
    }
    const bool right_behind = name == noun + 1 && tree.word(noun).xpos == "NNS" && is_name(tree, name);
    return right_behind && tree.word(name).ner != "O" && tree.conjuncts(name).size() > 1 ? name : kNone;
}

std::vector<Nominal> split_nominals(const Tree& tree, int head) {
    std::vector<Nominal> out;
    if (const int name = names_behind(tree, head); name != kNone && tree.conjuncts(head).size() == 1)
        return split_nominals(tree, name);
    if (const int those = those_denied(tree, head); those != kNone) return split_nominals(tree, those);
    if (is_enumeration(tree, head) || is_joint_name(tree, head)) return {{head, kNone}};
    if (const int name = name_behind_titles(tree, head); name != kNone) {
        out.push_back({head, kNone});
        for (const int other : tree.conjuncts(name)) {  // "mayor and owner Ana Reis and sheriff Karl Berg"
            if (other != name && tree.word(other).ner == "B-PER") out.push_back({other, kNone});
        }
        return out;
    }
    for (const int h : tree.conjuncts(head)) {
        const bool can_be_one = is_nominal(tree, h) || tree.has_upos(h, {"ADJ"}) || tree.word(h).xpos == "VBN";
        const bool other_kind = is_name(tree, head) && !is_name(tree, h) && !tree.has_child(h, "nummod") &&
                                !starts_with_capital(tree, h) &&
                                lexicon::nominal_event(tree.lower_lemma(h)) != nullptr;
        if (h != head && (!can_be_one || other_kind || is_wider_place(tree, head, h))) continue;
        if (is_set_against(tree, head, h) || is_sum_told_again(tree, head, h) || only_says_few(tree, head, h) ||
            is_phrase_beside_noun(tree, head, h))
            continue;
        const auto nationalities = coordinated_nationalities(tree, h);
        if (nationalities.empty()) out.push_back({h, kNone});
        for (const int m : nationalities) out.push_back({h, m});
        for (const int other : people_behind_name(tree, h)) out.push_back({other, kNone});
    }
    return out;
}

// "many farmers and small traders", "twenty-two islands and territories": one word tells how many of all together.
static bool share_quantity(const Tree& tree, int head) {
    const auto all = tree.conjuncts(head);
    const int quantity = tree.child_any(head, {"det", "nummod", "amod"});
    const bool many =
        quantity != kNone && quantity < head &&
        (tree.is(quantity, "nummod") || lexicon::rule_words().is("shared_quantity", tree.lower_form(quantity)));
    return many && all.size() > 1 && all[0] == head && std::ranges::all_of(all, [&](int i) {
               const bool own = i != head && tree.child_any(i, {"det", "nummod", "nmod:poss", "case"}) != kNone;
               return tree.word(i).xpos == "NNS" && !own;
           });
}

bool is_enumeration(const Tree& tree, int head) { return share_noun_behind(tree, head) || share_quantity(tree, head); }

}  // namespace relata::extract
