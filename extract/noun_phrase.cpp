// Noun phrases: from a head word to the words that name a participant.

#include "extract/noun_phrase.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/elided_noun.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract {
namespace {

// "eight members of what the state called a gang" end before "of".
bool is_of_phrase(const Tree& tree, int i) {
    return tree.is(i, "nmod") && tree.preposition(i) == "of" && tree.word(i).xpos != "WP";
}

// "the court last week ruled", "the blast earlier this month"
bool is_when(const Tree& tree, int i) {
    return i > tree.head(i) && (lexicon::rule_words().is("time_noun", to_lower_ascii(tree.lemma(i))) ||
                                lexicon::rule_words().is("calendar", to_lower_ascii(tree.lemma(i))));
}

// "is n't the right choice", "was still a candidate": how the clause holds, though it hangs on its noun; "even" says so
// of any noun.
bool is_of_clause(const Tree& tree, int adverb) {
    const std::string form = to_lower_ascii(tree.word(adverb).form);
    const auto& words = lexicon::rule_words();
    if (words.value("clause_adverb", form) == "any") return true;
    return tree.has_child(tree.head(adverb), "cop") &&
           (words.is("negative_adverb", form) || words.is("hedge", form) || words.is("clause_adverb", form));
}

// Dependents that say which thing is meant, as opposed to what else is said of it.
bool names_it(const Tree& tree, int i) {
    if (tree.is(i, "nmod:unmarked")) return !is_when(tree, i);
    if (tree.is_any(i, {"det", "amod", "compound", "flat", "nummod", "nmod:poss", "nmod:desc", "fixed", "goeswith"}))
        return true;
    if (tree.is(i, "advmod")) return !is_of_clause(tree, i);  // "at least two soldiers", "nearby Aleppo"
    if (tree.is(i, "appos") && is_name(tree, i)) {  // "the terrorist organization Hayat Tahrir Sham", without a comma
        const int begin = tree.extent(i).begin;
        return begin == tree.head(i) + 1 && tree.word(begin).upos != "PUNCT";
    }
    return is_of_phrase(tree, i);
}

// "a battle unrelated to her work": an adjective behind its noun with more behind it, as a clause is.
bool is_reduced_clause(const Tree& tree, int i) {
    return tree.is(i, "amod") && tree.head(i) < i && tree.has_upos(i, {"ADJ"}) &&
           std::ranges::any_of(tree.children(i), [&](int c) {
               return c > i && tree.is_any(c, {"obl", "xcomp", "advcl"});
           });
}

// "the court last week ruled": when it ruled, not which court.
bool is_time_behind(const Tree& tree, int i) {
    return tree.is(i, "nmod:unmarked") && tree.head(i) < i &&
           (lexicon::rule_words().is("time_noun", tree.lemma(i)) ||
            lexicon::rule_words().is("calendar", tree.lemma(i)));
}

bool is_inside_phrase(const Tree& tree, int i, bool with_prepositions) {
    if (is_reduced_clause(tree, i) || is_time_behind(tree, i)) return false;
    if (names_it(tree, i)) return true;
    if (tree.is(i, "nmod") && tree.has_upos(tree.head(i), {"NUM"})) return true;  // "three out of four zones"
    if (tree.is(i, "conj")) {  // "Harper Doors & Windows", "some or all of the rise"
        const int cc = tree.child(i, "cc");
        return cc != kNone && ((tree.word(cc).form == "&" && starts_with_capital(tree, i)) ||
                               (tree.word(cc).lemma == "or" && tree.word(i).lemma == "all"));
    }
    return with_prepositions && tree.is(i, "nmod");
}

// Everything below `i` except what starts another statement or another participant.
void collect(const Tree& tree, int i, bool with_prepositions, std::vector<int>& out) {
    out.push_back(i);
    for (const int c : tree.children(i)) {
        const bool possessive = tree.is(c, "case") && tree.word(c).xpos == "POS";
        const bool below_head = i != out.front() && (tree.is_any(c, {"case", "conj", "cc"}) ||
                                                     (tree.is(i, "amod") && c < i));  // "Turkish-controlled zone"
        if (possessive || below_head || tree.is(c, "punct") || is_inside_phrase(tree, c, with_prepositions)) {
            collect(tree, c, with_prepositions, out);
        }
    }
}

bool is_edge_noise(const Tree& tree, int i) {
    const Word& w = tree.word(i);
    if (w.upos == "PUNCT") return w.form != "$" && w.form != "%";
    return w.upos == "CCONJ";
}

// "a public network analysis (PNA) tool": the start of a word in brackets right before `begin`; `begin` if there is
// none.
int before_bracketed(const Tree& tree, int begin) {
    const bool bracketed = begin >= 4 && tree.word(begin - 1).form == ")" && tree.word(begin - 3).form == "(" &&
                           tree.is(begin - 2, "appos") && tree.head(begin - 2) == begin - 4;
    return bracketed ? begin - 3 : begin;
}

// The unbroken run around `head` of words in `allowed` (sorted), without punctuation at its edges.
WordRange run_around(const Tree& tree, int head, const std::vector<int>& allowed) {
    const auto has = [&](int i) { return std::ranges::binary_search(allowed, i); };
    WordRange r{head, head + 1};
    while (r.begin > 0) {
        const int bracket = before_bracketed(tree, r.begin);
        if (!has(r.begin - 1) && !(bracket < r.begin && has(bracket - 1))) break;
        r.begin = has(r.begin - 1) ? r.begin - 1 : bracket;
    }
    while (r.end < tree.size() && has(r.end)) ++r.end;
    while (r.begin < head && is_edge_noise(tree, r.begin)) ++r.begin;
    while (r.end > head + 1 && is_edge_noise(tree, r.end - 1)) --r.end;
    if (r.end > head + 1 && tree.word(r.end - 1).xpos == "POS") --r.end;
    return r;
}

// "a couple of" is no name: up to the noun that the preposition stands before, "a couple of big name politicians".
WordRange with_end_of_phrase(const Tree& tree, int head, WordRange r) {
    if (r.end - 1 <= head || !tree.is(r.end - 1, "case")) return r;
    const int noun = tree.head(r.end - 1);
    if (noun != kNone && noun >= r.end && tree.governs(head, noun)) r.end = noun + 1;
    return r;
}

// "16-year-old", "the right-wing Kohelet Forum": a phrase never begins behind a hyphen, save where two names are joined
// ("Moscow-Ankara") and where the word before the hyphen backs or leads ("Turkish-backed militants").
WordRange with_first_half(const Tree& tree, int head, WordRange words) {
    const auto is_hyphen = [&](int i) { return tree.word(i).xpos == "HYPH" || tree.word(i).form == "–"; };
    const auto glued = [&](int i) { return tree.word(i - 1).span.end == tree.word(i).span.start; };
    while (words.begin >= 2 && is_hyphen(words.begin - 1) && glued(words.begin) && glued(words.begin - 1)) {
        const bool names =
            tree.has_upos(words.begin, {"PROPN"}) && tree.has_upos(words.begin - 2, {"PROPN"}) && words.begin == head;
        const bool backs = lexicon::rule_words().value("backing", tree.word(words.begin).form).has_value();
        if (names || backs) break;
        words.begin -= 2;
    }
    return words;
}

WordRange phrase_range(const Tree& tree, int head, bool with_prepositions) {
    std::vector<int> words;
    collect(tree, head, with_prepositions, words);
    std::ranges::sort(words);
    return with_end_of_phrase(tree, head, with_first_half(tree, head, run_around(tree, head, words)));
}

bool is_nationality(const Tree& tree, int i) { return nationality_at(tree, i) != nullptr; }

// "Russian and regime positions", "Ukrainian and EU officials": whose they are, said by a noun.
bool names_holder(const Tree& tree, int i) {
    const std::string lemma = to_lower_ascii(tree.lemma(i));
    return tree.has_upos(i, {"NOUN", "PROPN"}) && !tree.has_child(i, "case") &&
           (name_label(tree, i) == "ORG" || lexicon::is_group_noun(lemma) || lexicon::is_armed_group_noun(lemma) ||
            lexicon::is_government_noun(lemma));
}

// "Russian and Turkish military experts": the nationalities that are coordinated before the noun; empty unless two or
// more.
std::vector<int> coordinated_nationalities(const Tree& tree, int head) {
    for (const int c : tree.children(head)) {
        if (!tree.is_any(c, {"amod", "compound"}) || !is_nationality(tree, c)) continue;
        std::vector<int> all = tree.conjuncts(c);
        std::erase_if(all, [&](int i) { return !is_nationality(tree, i) && !names_holder(tree, i); });
        if (all.size() > 1) return all;
    }
    return {};
}

bool is_quotation_mark(const Tree& tree, int i) {
    const std::string& f = tree.word(i).form;
    return f == "\"" || f == "“" || f == "”" || f == "'" || f == "‘" || f == "’" || f == "``" || f == "''";
}

// "so-called": three words or one.
int length_of_so_called(const Tree& tree, int i) {
    if (to_lower_ascii(tree.word(i).form) == "so-called") return 1;
    const bool three =
        i + 2 < tree.size() && to_lower_ascii(tree.word(i).form) == "so" && tree.word(i + 2).form == "called";
    return three ? 3 : 0;
}

// Without "the", "so-called" and quotation marks at the edges.
std::string bare_text(const Tree& tree, WordRange r) {
    while (r.begin + 1 < r.end) {
        const int so_called = length_of_so_called(tree, r.begin);
        const bool determiner =
            (tree.is(r.begin, "det") && !lexicon::rule_words().is("quantifier", tree.lemma(r.begin))) ||
            tree.lemma(r.begin) == "whose";
        if (so_called == 0 && !determiner && !is_quotation_mark(tree, r.begin)) break;
        r.begin += std::max(1, so_called);
    }
    while (r.end > r.begin + 1 && is_quotation_mark(tree, r.end - 1)) --r.end;
    std::string out = tree.text(r);
    for (const std::string_view mark : {"\"", "“", "”"}) {  // a mark inside: ‘Takfiri "militants’
        for (auto at = out.find(mark); at != std::string::npos; at = out.find(mark)) out.erase(at, mark.size());
    }
    return out;
}

// "Home Secretary Ana Reis", "US Secretary of Defense Jan Holt": the tagger starts the person behind the office.
WordRange from_start_of_person(const Tree& tree, WordRange name) {
    for (int i = name.begin + 1; i < name.end; ++i) {
        const bool starts = tree.word(i).ner == "B-PER" && !tree.word(name.begin).ner.ends_with("PER");
        if (starts && lexicon::is_role_noun(to_lower_ascii(tree.lemma(i - 1)))) return {i, name.end};
        if (starts && i >= 3 && lexicon::is_role_noun(to_lower_ascii(tree.lemma(i - 3)))) return {i, name.end};
    }
    return name;
}

// "Secretary of State Ana Berg", "Minister of Defence Karl Holm": behind the field of the office. "Governor of Latakia"
// is no name with a title.
int behind_office_with_field(const Tree& tree, WordRange name) {
    int at = name.begin + 2;
    while (at < name.end && lexicon::rule_words().is("field_of_office", tree.word(at).form)) ++at;
    const bool named = at > name.begin + 2 && at < name.end && !tree.has_upos(at, {"ADP"});
    return named ? at : name.begin;
}

bool is_office(const Tree& tree, int i) {
    return lexicon::is_role_noun(to_lower_ascii(tree.word(i).form)) ||
           lexicon::coreference_words().is("title", tree.word(i).form);  // "Gen Dow"
}

// "Defense Press" of "Defense Press Secretary": words that only an office behind them explains.
bool is_field_before_office(const Tree& tree, int i, int end) {
    if (!lexicon::rule_words().is("field_of_office", tree.word(i).form)) return false;
    while (i < end && lexicon::rule_words().is("field_of_office", tree.word(i).form)) ++i;
    return i < end && is_office(tree, i);
}

bool is_state(const Tree& tree, int i) {
    const std::string& form = tree.word(i).form;
    return lexicon::country_of_adjective(form) != nullptr || lexicon::country_named(form) != nullptr;
}

// "US President Donald Trump", joined by the name tagger: the person without office and state. Behind the office a
// state's name is his own: "Defence Minister Israel Holm".
WordRange without_title(const Tree& tree, WordRange name) {
    const int start = name.begin;
    name = from_start_of_person(tree, name);
    bool behind_office = name.begin > start;
    while (name.begin + 1 < name.end) {
        const int at = name.begin;
        const bool field = is_field_before_office(tree, at, name.end);
        const bool office_follows = is_office(tree, at + 1) || is_field_before_office(tree, at + 1, name.end);
        const bool state = is_state(tree, at) && (!behind_office || office_follows);
        if (!field && !state && !is_office(tree, at)) break;
        behind_office = behind_office || is_office(tree, at);
        const bool with_field = tree.has_upos(at + 1, {"ADP"});
        const int behind = with_field ? behind_office_with_field(tree, name) : at + 1;
        if (behind == at) break;
        name.begin = behind;
    }
    return name;
}

// "northern Syria", "Western Aleppo": another place than Syria and Aleppo.
WordRange with_direction(const Tree& tree, WordRange name) {
    if (name.begin == 0) return name;
    if (lexicon::rule_words().is("direction", tree.word(name.begin - 1).form)) --name.begin;
    return name;
}

// "President of the Institute of Remembrance", labelled as one name: the body without the office in it.
WordRange without_office(const Tree& tree, int head, WordRange r) {
    for (int i = r.begin; i + 1 < head; ++i) {
        if (!lexicon::is_role_noun(to_lower_ascii(tree.lemma(i))) || !tree.has_upos(i + 1, {"ADP"})) continue;
        r.begin = i + 2;
        while (r.begin < head && tree.has_upos(r.begin, {"DET"})) ++r.begin;
    }
    return r;
}

// The words that the name tagger joined around `head`: "Syrian Observatory for Human Rights".
WordRange labelled_range(const Tree& tree, int head) {
    WordRange r{head, head + 1};
    while (r.begin > 0 && tree.word(r.begin).ner.starts_with("I-")) --r.begin;
    while (r.end < tree.size() && tree.word(r.end).ner.starts_with("I-")) ++r.end;
    while (r.end > head + 1 && tree.word(r.end - 1).upos == "CCONJ") --r.end;
    if (r.end < tree.size() && tree.word(r.end - 1).upos == "ADP" && tree.word(r.end).ner != "O") {
        ++r.end;  // "Central Bank of" and "Syria" were labelled as two
        while (r.end < tree.size() && tree.word(r.end).ner.starts_with("I-")) ++r.end;
    }
    for (int i = r.begin; i + 1 < r.end; ++i) {  // "Castellan Terminals and the Harbour Workers' Union" are two
        if (tree.word(i).upos != "CCONJ" || tree.word(i + 1).upos != "DET") continue;
        if (head < i)
            r.end = i;
        else
            r.begin = i + 2;
    }
    return without_office(tree, head, r);
}

}  // namespace

// "captured Pokrovsk, Donetsk Oblast", "Kalehe and Ihusi, Congo": after the comma stands where it lies, not one place
// more.
static bool is_wider_place(const Tree& tree, int first, int last) {
    if (last != tree.conjuncts(first).back() || name_label(tree, last) != "LOC" || tree.has_child(last, "cc"))
        return false;
    const int begin = tree.extent(last).begin;  // "a school in Agwara, Niger State"
    const int comma = tree.word(begin).form == "," ? begin : begin - 1;
    const int before = comma > 0 && tree.word(comma).form == "," ? comma - 1 : kNone;
    return name_label(tree, first) == "LOC" || (before > first && name_label(tree, before) == "LOC");
}

// "Harper Doors & Windows", "Customs and Border Protection": one name with a conjunction inside.
static bool is_joint_name(const Tree& tree, int head) {
    if (!tree.has_upos(head, {"PROPN", "NOUN"})) return false;
    for (const int c : tree.children(head)) {
        if (!tree.is(c, "conj") || !starts_with_capital(tree, head) || !starts_with_capital(tree, c)) continue;
        const int cc = tree.child(c, "cc");
        if (cc != kNone && tree.word(cc).form == "&") return true;
        if (cc != kNone && tree.word(c).ner.starts_with("I-") && labelled_range(tree, c).contains(head)) return true;
    }
    return false;
}

static bool has_small_word(const Tree& tree, int i, std::string_view relation,
                           std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(tree.children(i), [&](int c) {
        const std::string form = to_lower_ascii(tree.word(c).form);
        const std::string next = to_lower_ascii(tree.word(c + 1 < tree.size() ? c + 1 : c).form);
        const bool adding = next == "only" || next == "just" || next == "merely" || next == "simply";  // "not only"
        return c < i && !adding && tree.is(c, relation) &&
               std::ranges::find(words, std::string_view(form)) != words.end();
    });
}

// "painted steel rather than chrome", "the army, not the police", "not the driver but the guard": one of the two is
// denied what the other is told of.
static bool is_set_against(const Tree& tree, int first, int i) {
    if (i != first)
        return has_small_word(tree, i, "cc", {"rather", "instead", "not"}) ||
               has_small_word(tree, i, "advmod", {"not"});
    return has_small_word(tree, i, "advmod", {"not"}) && std::ranges::any_of(tree.conjuncts(first), [&](int other) {
               return other != first && has_small_word(tree, other, "cc", {"but"});
           });
}

// "rapper and music producer Sean Combs": two titles of one person, whose name stands right behind both.
static bool is_joint_title(const Tree& tree, int head) {
    const auto all = tree.conjuncts(head);
    const int last = all.back();
    if (all.size() < 2 || last + 1 >= tree.size() || tree.word(last + 1).ner != "B-PER") return false;
    const int name = last + 1;
    const bool named =
        tree.is_any(name, {"appos", "flat", "nmod:desc"}) && (tree.head(name) == head || tree.head(name) == last);
    return named && tree.child_any(last, {"det", "nmod:poss"}) == kNone && std::ranges::all_of(all, [&](int i) {
               const std::string lemma = to_lower_ascii(tree.lemma(i));
               return !is_name(tree, i) && (lexicon::is_role_noun(lemma) || lexicon::is_person_noun(lemma));
           });
}

std::vector<Nominal> split_nominals(const Tree& tree, int head) {
    std::vector<Nominal> out;
    if (is_enumeration(tree, head) || is_joint_name(tree, head) || is_joint_title(tree, head)) return {{head, kNone}};
    for (const int h : tree.conjuncts(head)) {
        const bool can_be_one = is_nominal(tree, h) || tree.has_upos(h, {"ADJ"}) || tree.word(h).xpos == "VBN";
        const bool other_kind = is_name(tree, head) && !is_name(tree, h) &&
                                lexicon::nominal_event(to_lower_ascii(tree.lemma(h))) != nullptr;
        if (h != head && (!can_be_one || other_kind || is_wider_place(tree, head, h))) continue;
        if (is_set_against(tree, head, h)) continue;
        const auto nationalities = coordinated_nationalities(tree, h);
        if (nationalities.empty()) out.push_back({h, kNone});
        for (const int m : nationalities) out.push_back({h, m});
    }
    return out;
}

WordRange name_range(const Tree& tree, int head) { return phrase_range(tree, head, false); }
WordRange full_range(const Tree& tree, int head) { return phrase_range(tree, head, true); }

bool is_name(const Tree& tree, int head) { return tree.has_upos(head, {"PROPN"}) || tree.word(head).ner != "O"; }

bool starts_with_capital(const Tree& tree, int i) {
    const char first = tree.word(i).form.front();
    return first >= 'A' && first <= 'Z';
}

// "and Israel Iran", joined by the name tagger: two states side by side are two.
static bool is_state_beside_state(const Tree& tree, WordRange name) {
    return name.end - name.begin == 2 && lexicon::country_named(tree.word(name.begin).form) != nullptr &&
           lexicon::country_named(tree.word(name.begin + 1).form) != nullptr &&
           lexicon::country_named(tree.text(name)) == nullptr;
}

// "White House Press Secretary": the field goes with the office, though the tagger gives it to the body.
static WordRange without_field_of_office(const Tree& tree, int head, WordRange name) {
    const auto ends_in_field = [&tree, head](WordRange r) {
        return r.end > head + 1 && r.end < tree.size() &&
               lexicon::rule_words().is("field_of_office", tree.word(r.end - 1).form) &&
               lexicon::is_role_noun(to_lower_ascii(tree.lemma(r.end)));
    };
    const auto is_office = [&tree](int i) { return lexicon::is_role_noun(to_lower_ascii(tree.lemma(i))); };
    if (name.end - 1 > head && tree.is(name.end - 1, "nmod:desc")) {  // "U.S. Energy Secretary", tagged as one body
        while (name.end - 1 > head && is_office(name.end - 1)) --name.end;
    }
    while (ends_in_field(name)) --name.end;
    return name;
}

// "Ana Selim of Kassia": where she is from is no part of her name; "Joan of Arc" is one.
static WordRange without_origin(const Tree& tree, int head, WordRange name) {
    if (name_label(tree, head) != "PER") return name;
    for (int i = head + 1; i < name.end; ++i) {
        if (to_lower_ascii(tree.word(i).form) != "of") continue;
        const WordRange before = without_title(tree, {name.begin, i});
        return before.end - before.begin >= 2 ? WordRange{name.begin, i} : name;
    }
    return name;
}

WordRange proper_name_range(const Tree& tree, int head) {
    std::vector<int> words{head};
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const int c : tree.children(words[at])) {
            const bool hyphened = c > 0 && tree.word(c - 1).xpos == "HYPH" && name_label(tree, c) == "LOC";
            const bool other_name = (hyphened || !tree.is(c, "flat")) && tree.word(c).ner.starts_with("B-") &&
                                    tree.word(words[at]).ner.starts_with("B-");  // "Moscow-Ankara"
            const bool part = tree.is_any(c, {"flat", "compound", "goeswith"}) &&
                              (is_name(tree, c) || tree.is(c, "flat")) && !other_name;
            const bool hyphen = tree.is(c, "punct") && tree.word(c).xpos == "HYPH";
            const bool adjective = tree.is(c, "amod") && tree.word(c).upos == "PROPN";
            const bool labelled = tree.is_any(c, {"amod", "nmod", "case", "det", "nummod", "cc", "conj"}) &&
                                  tree.word(c).ner.starts_with("I-");
            const bool initial =
                tree.is(c, "amod") && tree.word(c).ner.starts_with("B-") && tree.word(head).ner.starts_with("I-");
            if (part || hyphen || adjective || labelled || initial) words.push_back(c);
        }
    }
    std::ranges::sort(words);
    const WordRange by_tree = run_around(tree, head, words);
    const WordRange joined = labelled_range(tree, head);
    WordRange out{std::min(by_tree.begin, joined.begin), std::max(by_tree.end, joined.end)};
    while (out.end > head + 1 && tree.has_upos(out.end - 1, {"ADP"})) --out.end;  // "Anna Berg of"
    while (out.begin < head && tree.has_upos(out.begin, {"ADP"})) ++out.begin;    // "of Norland", tagged as one name
    out = without_origin(tree, head, without_field_of_office(tree, head, out));
    return is_state_beside_state(tree, out) ? WordRange{head, head + 1} : out;
}

bool is_enumeration(const Tree& tree, int head) {
    const auto all = tree.conjuncts(head);
    if (all.size() < 3 || std::ranges::any_of(all, [&](int i) { return is_name(tree, i); })) return false;
    const auto actors = std::ranges::count_if(all, [&](int i) {
        const std::string lemma = to_lower_ascii(tree.lemma(i));
        return lexicon::is_person_noun(lemma) || lexicon::is_group_noun(lemma) || lexicon::is_armed_group_noun(lemma) ||
               lexicon::is_government_noun(lemma);
    });
    return actors * 2 <= static_cast<std::ptrdiff_t>(all.size());
}

const lexicon::Country* nationality_at(const Tree& tree, int i) {
    const std::string& form = tree.word(i).form;
    if (i > 0) {
        if (const auto* two = lexicon::country_of_adjective(tree.word(i - 1).form + " " + form)) return two;
    }
    return lexicon::country_of_adjective(form);
}

bool is_body_of_person(const Tree& tree, int owner) {
    const int body = tree.head(owner);
    return body > owner && tree.is(owner, "nmod:poss") && name_label(tree, owner) == "PER" &&
           name_label(tree, body) == "ORG" && tree.has_upos(body, {"PROPN"});
}

// "Ana Berg's Liberal Party": the party without whose it is.
static WordRange without_person_before(const Tree& tree, int head, WordRange name) {
    const int owner = tree.child(head, "nmod:poss");
    if (owner == kNone || !is_body_of_person(tree, owner)) return name;
    name.begin = tree.extent(owner).end;
    return name;
}

// " sailor" for "another" behind "three sailors", " sailors" for "four".
static std::string counted_before(const Tree& tree, int head) {
    const int noun = elided_noun(tree, head);
    if (noun == kNone || tree.lemma(head) == "other") return {};  // "six others" are called so
    const bool one = tree.lemma(head) == "another" || tree.lemma(head) == "one" || tree.lemma(head) == "1";
    const std::string single = tree.lemma(noun) == "people" ? "person" : tree.lemma(noun);
    return " " + (one ? single : tree.word(noun).form);
}

std::string person_name(const Tree& tree, int head) {
    return tree.text(without_title(tree, proper_name_range(tree, head)));
}

std::string_view name_label(const Tree& tree, int head) {
    const std::string& ner = tree.word(head).ner;
    return ner.size() > 2 ? std::string_view(ner).substr(2) : std::string_view{};
}

// The last of the words before one noun that are joined: "Turkish" in "Russian and Turkish forces".
static int last_of_joined(const Tree& tree, Nominal nominal) {
    const auto nationalities = coordinated_nationalities(tree, nominal.head);
    return nationalities.empty() ? tree.conjuncts(tree.first_conjunct(nominal.modifier)).back()
                                 : std::ranges::max(nationalities);
}

std::string nominal_name(const Tree& tree, Nominal nominal) {
    const int head = nominal.head;
    if (nominal.modifier != kNone) {
        WordRange r = name_range(tree, head);
        const WordRange rest{std::min(last_of_joined(tree, nominal) + 1, head), r.end};
        const WordRange own = with_first_half(tree, head, {nominal.modifier, nominal.modifier + 1});  // "right-wing"
        return tree.text(own) + " " + tree.text(rest);
    }
    if (is_name(tree, head) && !tree.has_upos(head, {"NOUN", "PRON"})) {
        const std::string_view label = name_label(tree, head);
        if (label == "PER") return tree.text(without_title(tree, proper_name_range(tree, head)));
        if (label == "LOC") return tree.text(with_direction(tree, proper_name_range(tree, head)));
        if (label == "ORG") {
            const WordRange own = without_person_before(tree, head, name_range(tree, head));
            const WordRange joined = labelled_range(tree, head);
            const WordRange both{std::min(own.begin, joined.begin), std::max(own.end, joined.end)};
            return bare_text(tree, with_end_of_phrase(tree, head, without_field_of_office(tree, head, both)));
        }
    }
    const std::string name = bare_text(tree, name_range(tree, head)) + counted_before(tree, head);
    const bool modifier =
        tree.is_any(head, {"amod", "compound"}) && lexicon::is_armed_group_noun(to_lower_ascii(tree.lemma(head)));
    return modifier && !name.ends_with('s') ? name + "s" : name;  // "militant attacks": by militants
}

}  // namespace relata::extract
