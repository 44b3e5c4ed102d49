// Names that the parser tears apart: a part of them hangs on the verb or noun that the whole belongs to.

#include "core/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

bool is_initial(const Word& word) {
    return word.upos == "PROPN" && word.form.size() == 2 && word.form[1] == '.' && word.form[0] >= 'A' &&
           word.form[0] <= 'Z';
}

// "said C. Eugene Brandt", read as if C. and Eugene Brandt both said it.
void join_initial_to_name(Hanging& at, int initial) {
    const int name = initial + 1;
    if (name >= at.size() || !is_initial(at.word(initial)) || at.word(name).upos != "PROPN") return;
    const bool beside = at.head(name) == at.head(initial) && !at.is(name, "flat");
    if (!beside || at.head(name) == kNone || !at.word(name).ner.ends_with("PER")) return;
    const std::string relation = at.relations[static_cast<std::size_t>(name)];
    for (int i = 0; i < at.size(); ++i) {
        if (at.head(i) == name) at.hang(i, initial);
    }
    at.hang(name, initial, "flat");
    at.hang(initial, at.head(initial), relation);
}

// "that Big Harbour investor Ana Reis", Big hung on the investor.
void join_adjective_to_name(Hanging& at, int adjective) {
    const int name = adjective + 1;
    const std::string& form = at.word(adjective).form;
    if (adjective == 0 || name >= at.size() || !at.is(adjective, "amod") || form[0] < 'A' || form[0] > 'Z') return;
    const bool beside = at.head(name) == at.head(adjective) && at.is(name, "compound");
    if (beside && at.word(name).upos == "PROPN" && lexicon::rule_words().is("name_adjective", to_lower_ascii(form)))
        at.hang(adjective, name);
}

// "said Ana Reis, a fellow at the institute and a founder of the party": one who is both, not two who said it.
void join_second_title(Hanging& at, int title) {
    const int name = at.is(title, "conj") && at.word(title).upos == "NOUN" ? at.head(title) : kNone;
    if (name == kNone || !at.word(name).ner.ends_with("PER") || at.word(name).upos != "PROPN") return;
    const int joint = at.child(title, "cc");
    const int article = at.child(title, "det");
    const int first = at.child(name, "appos");
    if (joint == kNone || article == kNone || first == kNone || first > joint || at.word(joint - 1).form == ",") return;
    const bool closed = at.word(at.last_below(title, at.size()) + 1).form == ",";  // "a nurse and the mother of two,"
    if (closed || at.word(article).lemma == "a" || at.word(article).lemma == "an") at.hang(title, first);
}

// "Ana Reis, a singer and one of the country's richest women, died", read as two who died: Reis is both.
void join_one_of_many_to_title(Hanging& at, int one) {
    const int name = at.is(one, "conj") && at.word(one).lemma == "one" ? at.head(one) : kNone;
    if (name == kNone || at.word(name).upos != "PROPN" || at.child(one, "nmod") < one) return;
    const int joint = at.child(one, "cc");
    const int first = at.child(name, "appos");
    const bool within = joint != kNone && first != kNone && name < first && first < joint;
    if (within && at.word(joint - 1).form != "," && at.word(first).upos == "NOUN") at.hang(one, first);
}

bool has_capital(const Word& word) { return word.form[0] >= 'A' && word.form[0] <= 'Z'; }

// "The Dragon Waiting is a novel", read as a dragon that waits.
void join_gerund_to_title(Hanging& at, int gerund) {
    const int noun = gerund - 1;
    if (noun < 1 || at.word(gerund).xpos != "VBG" || !at.is(gerund, "acl") || at.head(gerund) != noun) return;
    if (!has_capital(at.word(gerund)) || !has_capital(at.word(noun)) || at.word(noun).upos != "PROPN") return;
    for (int i = 0; i < at.size(); ++i) {
        if (at.head(i) == gerund) return;  // "Police Arrest Man Carrying Gun"
    }
    at.hang(gerund, noun, "flat");
}

bool is_superlative(const Hanging& at, int noun) {
    for (int i = 0; i < noun; ++i) {
        if (at.head(i) != noun || !at.is(i, "amod")) continue;
        const int most = at.child(i, "advmod");
        if (at.word(i).xpos == "JJS" || (most != kNone && at.word(most).lemma == "most")) return true;
    }
    return false;
}

// "Kostra, the world's largest exporter and a partner of the union", read as a list of three: one that is both.
void turn_list_to_apposition(Hanging& at, int first) {
    const int name = at.is(first, "conj") && at.word(first).upos == "NOUN" ? at.head(first) : kNone;
    if (name == kNone || at.word(name).upos != "PROPN" || at.child(first, "cc") != kNone || !is_superlative(at, first))
        return;
    if (name + 1 >= at.size() || at.word(name + 1).form != ",") return;
    for (int second = first + 1; second < at.size(); ++second) {
        if (!at.is(second, "conj") || at.head(second) != name) continue;
        const int article = at.child(second, "det");
        if (at.word(second).upos != "NOUN" || article == kNone || at.word(article).lemma != "a") return;
        at.hang(second, first);
        return at.hang(first, name, "appos");
    }
}

// "the commander-in-chief Jan Holt", chief hung on Holt.
void join_hyphened_office(Hanging& at, int last) {
    const int first = last - 4;
    if (first < 0 || !at.is_any(last, {"nmod:desc", "compound"}) || at.head(last) < last) return;
    if (at.word(last - 1).xpos != "HYPH" || at.word(last - 3).xpos != "HYPH" || at.word(last - 2).lemma != "in") return;
    if (at.word(first).upos == "NOUN" && !at.is_below(first, last)) at.hang(last, first, "nmod");
}

bool is_weekday(const Word& word) { return word.upos == "PROPN" && lexicon::time_words().is("weekday", word.form); }

// "Norex Tuesday announced", "Mr. Barr Thursday rejected": when, read as a part of the name or as somebody who did it.
void free_day_behind_name(Hanging& at, int day) {
    if (day == 0 || day + 1 >= at.size() || !is_weekday(at.word(day)) || at.word(day - 1).upos != "PROPN") return;
    int verb = day + 1;
    while (verb + 1 < at.size() && (at.word(verb).upos == "AUX" || at.word(verb).upos == "ADV")) ++verb;
    if (at.word(verb).upos != "VERB" || at.word(verb).xpos == "VBG" || at.word(verb).xpos == "VBN") return;
    const int above = at.head(day);
    const bool beside = above == verb && at.is(day, "nsubj") && at.head(day - 1) != day;
    const bool part = above != kNone && above < day && at.head(above) == verb &&
                      at.is_any(day, {"flat", "compound", "nmod:unmarked"});
    if (beside || part) at.hang(day, verb, "obl:unmarked");
}

// "the party under leader Ana Reis", "the blast on the tanker Ceres", the name hung on the party or the blast: it says
// who the leader or which the tanker is.
void join_bare_name(Hanging& at, int name) {
    const int before = name - 1;
    const bool bare = before > 0 && at.word(name).upos == "PROPN" && at.word(name).ner.starts_with("B-") &&
                      at.relations[static_cast<std::size_t>(name)] == "nmod" && at.child(name, "case") == kNone;
    if (!bare || at.head(name) > before || at.is(before, "flat")) return;
    const bool sibling = at.head(before) == at.head(name) && at.is_any(before, {"nmod", "obl"}) &&
                         at.word(before).upos == "NOUN" && at.child(before, "case") != kNone;
    if (sibling) at.hang(name, before, "appos");
}

bool is_person_noun(const Word& word) {
    const std::string noun = to_lower_ascii(word.lemma);
    return word.upos == "NOUN" && word.xpos == "NN" && (lexicon::is_role_noun(noun) || lexicon::is_person_noun(noun));
}

// "praised billionaire and alleged swindler Karl Holm", read as several who are praised: he is both.
void join_two_titles_to_name(Hanging& at, int name) {
    const int second = name - 1;
    const int first = at.is(second, "conj") ? at.head(second) : kNone;
    if (first == kNone || first > second || at.word(name).ner != "B-PER" || at.word(first).ner != "O") return;
    const bool titles = is_person_noun(at.word(second)) && at.word(second).ner == "O" && is_person_noun(at.word(first));
    const bool below = at.is_any(name, {"appos", "flat"}) && (at.head(name) == first || at.head(name) == second);
    const bool beside = at.head(name) == at.head(first) && at.is_any(name, {"obj", "obl", "nmod"});
    if (!titles || !at.is_any(first, {"nsubj", "obj", "obl", "nmod"}) || !(below || beside) ||
        at.child(second, "cc") == kNone)
        return;
    for (int i = 0; i < second; ++i) {
        const bool under_title = at.head(i) == first || at.head(i) == second;
        if (under_title && at.is_any(i, {"det", "nmod:poss", "punct"})) return;  // "the mayor and founder Karl Holm"
        if (under_title && at.is(i, "compound") && at.word(i).ner != "O") return;  // "Norex founder and chairman"
    }
    at.hang(name, at.head(first), at.relations[static_cast<std::size_t>(first)]);
    for (int i = 0; i < at.size(); ++i) {
        if (at.head(i) == first && (i > name || at.is(i, "case"))) at.hang(i, name);
    }
    at.hang(at.child(second, "cc"), first);
    at.hang(first, name, "nmod:desc");
    at.hang(second, name, "nmod:desc");
}

// "dismisses Minister of Transport Jan Holt", "arrested lawmaker Jan Holt", read as two that are dismissed: he is that.
void join_title_read_as_object(Hanging& at, int name) {
    if (at.word(name).ner != "B-PER" || !at.is(name, "obj")) return;
    for (int title = at.head(name) + 1; title < name; ++title) {
        const std::string noun = to_lower_ascii(at.word(title).lemma);
        const bool office = lexicon::is_role_noun(noun) || is_person_noun(at.word(title));
        if (at.head(title) != at.head(name) || !at.is_any(title, {"obj", "iobj"}) || !office) continue;
        const bool bare = at.word(title).ner == "O" && at.child(title, "det") == kNone &&
                          at.child(title, "nmod:poss") == kNone && at.last_below(title, name) + 1 == name;
        if (bare) return at.hang(title, name, "nmod:desc");
    }
}

// The first word of the name that `name` heads, with a title before it.
int first_of_name(const Hanging& at, int name) {
    int first = name;
    while (first > 0 && at.word(first - 1).upos != "PUNCT" && at.is_below(first - 1, name)) --first;
    return first;
}

// "the race against the mayor, Jan Holt", hung on the race: who the mayor is.
void hang_name_on_title_before(Hanging& at, int name) {
    if (!at.is(name, "appos") || at.word(name).ner != "B-PER" || is_person_noun(at.word(at.head(name)))) return;
    const int comma = first_of_name(at, name) - 1;
    if (comma < 1 || at.word(comma).form != ",") return;
    for (int title = comma - 1; title != kNone && title > at.head(name); title = at.head(title)) {
        if (at.word(title).ner != "O") return;
        if (is_person_noun(at.word(title)) && at.is_below(title, at.head(name))) return at.hang(name, title);
    }
}

// "the head of the agency's Oslo office, Jan Holt", "the director of Ostra Hospital, Jan Holt", hung on the office or
// the hospital: who its head is.
void lift_name_to_title_above(Hanging& at, int name) {
    const int noun = at.is(name, "appos") && at.word(name).ner == "B-PER" ? at.head(name) : kNone;
    const bool thing = noun != kNone && at.word(noun).upos == "NOUN" && at.word(noun).ner == "O";
    const bool body = noun != kNone && (at.word(noun).ner.ends_with("ORG") || at.word(noun).ner.ends_with("LOC"));
    if ((!thing && !body) || is_person_noun(at.word(noun)) || at.word(first_of_name(at, name) - 1).form != ",") return;
    int title = noun;
    while (at.is(title, "nmod") && title > at.head(title) && !is_person_noun(at.word(title))) title = at.head(title);
    if (is_person_noun(at.word(title)) && at.child(title, "appos") == kNone) at.hang(name, title);
}

// "Jan Holt, whose brother Karl runs the firm, resigned", the brother read as what Holt is or as who resigned too: he
// is the subject of the relative clause.
void hang_whose_noun_on_its_clause(Hanging& at, int whose) {
    const int noun = at.word(whose).xpos == "WP$" && at.is(whose, "nmod:poss") ? at.head(whose) : kNone;
    if (noun == kNone || noun < whose || at.word(noun).upos != "NOUN") return;
    for (int clause = noun + 1; clause < at.size(); ++clause) {
        if (!at.is(clause, "acl:relcl") || at.head(clause) > noun) continue;
        const bool below = at.head(clause) == noun;  // "whose wife runs the firm", hung on the wife
        const int holder = below ? at.head(noun) : at.head(clause);
        const bool apposed = at.is_any(noun, {"appos", "nmod:desc"}) && at.head(noun) == holder;
        const bool beside =
            !below && at.is(noun, "nsubj") && at.head(noun) == at.head(holder) && at.head(noun) > clause;
        const bool open = at.child(clause, "nsubj") == kNone && at.child(clause, "nsubj:pass") == kNone;
        if (!open || holder == kNone || holder > whose || !(apposed || beside)) return;
        at.hang(clause, holder);
        return at.hang(noun, clause, "nsubj");
    }
}

// "brother-in-law", "editor-in-chief", the law hung on the brother: one word.
void join_hyphened_phrase(Hanging& at, int last) {
    const int first = last - 4, preposition = last - 2;
    if (first < 0 || !at.is_noun(first) || at.word(first).upos == "PROPN" || at.word(last).upos == "PROPN") return;
    const auto hyphen = [&](int i) {
        return at.word(i).form == "-" && !at.word(i).space_after && !at.word(i - 1).space_after;
    };
    if (!hyphen(last - 1) || !hyphen(last - 3) || at.word(preposition).upos != "ADP") return;
    const bool head_first = at.head(last) == first || at.head(last) == at.head(first);
    if (!at.is_noun(last) || (!head_first && at.head(first) != last)) return;
    for (int i = first + 1; i < last; ++i) at.hang(i, first, "flat");
    if (head_first) at.hang(last, first, "flat");
}

// "The Dover, Del., maker of valves said", read as if Dover had said it: where the maker sits.
void hang_seat_on_noun(Hanging& at, int noun) {
    const int article = at.is(noun, "nsubj") && at.word(noun).upos == "NOUN" ? at.child(noun, "det") : kNone;
    const int seat = article + 1;
    if (article == kNone || seat + 1 >= noun || at.head(seat) != at.head(noun) || !at.is(seat, "nsubj")) return;
    if (at.word(seat).upos == "PROPN" && at.word(noun - 1).form == ",") at.hang(seat, noun, "nmod:desc");
}

}  // namespace

void reattach_names(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        join_initial_to_name(at, i);
        join_adjective_to_name(at, i);
        join_gerund_to_title(at, i);
        join_second_title(at, i);
        join_one_of_many_to_title(at, i);
        turn_list_to_apposition(at, i);
        join_hyphened_office(at, i);
        join_hyphened_phrase(at, i);
        free_day_behind_name(at, i);
        join_two_titles_to_name(at, i);
        join_title_read_as_object(at, i);
        hang_name_on_title_before(at, i);
        lift_name_to_title_above(at, i);
        hang_whose_noun_on_its_clause(at, i);
        join_bare_name(at, i);
        hang_seat_on_noun(at, i);
    }
}

}  // namespace relata::extract
