// Noun phrases: from a head word to the words that name a participant.

#include "extract/nouns/noun_phrase.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/clauses/elided_noun.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_parts.h"

namespace relata::extract {
namespace {

// "eight members of what the state called a gang" end before "of".
bool is_of_phrase(const Tree& tree, int i) {
    return tree.is(i, "nmod") && tree.preposition(i) == "of" && tree.word(i).xpos != "WP";
}

// "the court last week ruled", "the blast earlier this month"
bool is_when(const Tree& tree, int i) {
    return i > tree.head(i) && (lexicon::rule_words().is("time_noun", tree.lower_lemma(i)) ||
                                lexicon::rule_words().is("calendar", tree.lower_lemma(i)));
}

// "is n't the right choice", "was still a candidate": how the clause holds, though it hangs on its noun; "even" says so
// of any noun.
bool is_of_clause(const Tree& tree, int adverb) {
    const std::string form = tree.lower_form(adverb);
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
    if (tree.is(i, "advmod")) {  // "at least two soldiers", "nearby Aleppo"; not "$40 million, down from $50 million"
        const bool behind_comma = i > tree.head(i) && tree.word(i - 1).form == ",";
        return !is_of_clause(tree, i) && !behind_comma;
    }
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
    if (tree.is(i, "nmod") && tree.has_upos(tree.head(i), {"NUM"}))  // "three out of four zones"; not "from 20 to 30"
        return tree.preposition(i) != "to" || tree.preposition(tree.head(i)) != "from";
    if (tree.is(i, "conj")) {  // "Harper Doors & Windows", "some or all of the rise"
        const int cc = tree.child(i, "cc");
        return cc != kNone && ((tree.word(cc).form == "&" && starts_with_capital(tree, tree.head(i))) ||
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
    return w.upos == "CCONJ" || w.form == "worth";  // "increases worth" of "increases worth $2 billion"
}

// "a public network analysis (PNA) tool": the start of a word in brackets right before `begin`; `begin` if there is
// none.
int before_bracketed(const Tree& tree, int begin) {
    const bool bracketed = begin >= 4 && tree.word(begin - 1).form == ")" && tree.word(begin - 3).form == "(" &&
                           tree.is(begin - 2, "appos") && tree.head(begin - 2) == begin - 4;
    return bracketed ? begin - 3 : begin;
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

// "two metres a year", "$3 a share", "40 kilometres an hour": a number holds for each of these, wherever the parser
// hung them. "Two schools a day before the vote" are two.
WordRange with_rate(const Tree& tree, int head, WordRange r) {
    const auto is_counted = [&](int i) { return tree.has_upos(i, {"NUM", "SYM"}) || tree.has_child(i, "nummod"); };
    const bool counted = is_counted(head) || is_counted(r.end - 1);  // "a profit of 50 cents a share"
    if (!counted || r.end + 1 >= tree.size() || !lexicon::rule_words().is("each_of", tree.lower_form(r.end))) return r;
    const std::string per = tree.lower_lemma(r.end + 1);
    if (!lexicon::rule_words().is("rate_noun", per)) return r;
    const int next = r.end + 2;
    const bool when = next < tree.size() && lexicon::rule_words().is("beside_time", tree.lower_form(next));
    return when ? r : WordRange{r.begin, next};
}

// "its focus topic(s)", "the capital [of Warsaw": up to a bracket that the phrase does not close.
WordRange up_to_open_bracket(const Tree& tree, int head, WordRange r) {
    int open = kNone;
    for (int i = r.begin; i < r.end; ++i) {
        const std::string& form = tree.word(i).form;
        if (form == "(" || form == "[") open = i;
        if (form == ")" || form == "]") open = kNone;
    }
    return open > head && open == head + 1 ? WordRange{r.begin, open} : r;
}

WordRange phrase_range(const Tree& tree, int head, bool with_prepositions) {
    std::vector<int> words;
    collect(tree, head, with_prepositions, words);
    std::ranges::sort(words);
    return with_rate(
        tree, head,
        up_to_open_bracket(tree, head,
                           with_end_of_phrase(tree, head, with_first_half(tree, head, run_around(tree, head, words)))));
}

bool is_quotation_mark(const Tree& tree, int i) {
    const std::string& f = tree.word(i).form;
    return f == "\"" || f == "“" || f == "”" || f == "'" || f == "‘" || f == "’" || f == "``" || f == "''";
}

// "so-called": three words or one.
int length_of_so_called(const Tree& tree, int i) {
    if (tree.lower_form(i) == "so-called") return 1;
    const bool three =
        i + 2 < tree.size() && tree.lower_form(i) == "so" && tree.word(i + 2).form == "called";
    return three ? 3 : 0;
}

// "now the mayor", "necessarily the answer", "significantly, the first deck": the adverb belongs to the clause.
bool is_beside_phrase(const Tree& tree, WordRange r) {
    const int comma = r.begin + 1 < r.end && tree.word(r.begin + 1).form == "," ? 1 : 0;
    const int next = r.begin + 1 + comma;
    if (next >= r.end || !tree.is(r.begin, "advmod")) return false;
    if (!tree.is(next, "det") && tree.lower_form(next) != "one") return false;
    const std::string form = to_lower_ascii(tree.word(r.begin).form);
    return comma != 0 || lexicon::rule_words().is("before_office", form) ||
           lexicon::rule_words().is("clause_adverb", form);
}

// "this year's World Cup": the determiner says which year.
bool is_of_owner_in_time(const Tree& tree, int determiner) {
    const int owner = tree.head(determiner);
    return tree.lemma(determiner) == "this" && owner != kNone && tree.is(owner, "nmod:poss") &&
           lexicon::rule_words().is("time_noun", tree.lower_lemma(owner));
}

// Without "the", "so-called" and quotation marks at the edges.
std::string bare_text(const Tree& tree, WordRange r) {
    while (r.begin + 1 < r.end) {
        const int so_called = length_of_so_called(tree, r.begin);
        const bool determiner =
            (tree.is(r.begin, "det") && !lexicon::rule_words().is("quantifier", tree.lemma(r.begin)) &&
             !is_of_owner_in_time(tree, r.begin)) ||
            tree.lemma(r.begin) == "whose";
        if (so_called == 0 && !determiner && !is_beside_phrase(tree, r) && !is_quotation_mark(tree, r.begin)) break;
        r.begin += std::max(1, so_called);
    }
    while (r.end > r.begin + 1 && is_quotation_mark(tree, r.end - 1)) --r.end;
    return without_quotation_marks(tree.text(r));
}

// "northern Syria", "Western Aleppo": another place than Syria and Aleppo.
WordRange with_direction(const Tree& tree, WordRange name) {
    if (name.begin == 0) return name;
    if (lexicon::rule_words().is("direction", tree.word(name.begin - 1).form)) --name.begin;
    return name;
}

// "their children" of "their wives and children": whose they are is said once. "His brothers and members of the board".
bool may_share_owner(const Tree& tree, int head) {
    const std::string lemma = tree.lower_lemma(head);
    if (tree.has_child(head, "nmod") && (lexicon::is_person_noun(lemma) || lexicon::is_group_noun(lemma))) return false;
    const bool of_name = std::ranges::any_of(tree.children(head), [&](int c) { return tree.has_upos(c, {"PROPN"}); });
    return !of_name && tree.is(head, "conj") && tree.has_upos(head, {"NOUN"}) && tree.word(head).ner == "O" &&
           tree.child_any(head, {"det", "nummod", "case", "acl"}) == kNone;
}

}  // namespace

std::string without_quotation_marks(std::string text) {
    for (const std::string_view mark : {"\"", "“", "”"}) {  // a mark inside: ‘Takfiri "militants’
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, mark.size());
    }
    return text;
}

int whose_word(const Tree& tree, int head) {
    const int own = tree.child(head, "nmod:poss");
    if (own != kNone || !may_share_owner(tree, head)) return own;
    const int first = tree.first_conjunct(head);
    const int shared = tree.child(first, "nmod:poss");
    return shared != kNone && shared < first && tree.has_upos(first, {"NOUN"}) ? shared : kNone;
}

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

bool is_reflexive(const Tree& tree, int word) {
    return tree.word(word).lemma.ends_with("self") || tree.word(word).lemma.ends_with("selves");
}

WordRange name_range(const Tree& tree, int head) { return phrase_range(tree, head, false); }
WordRange full_range(const Tree& tree, int head) { return phrase_range(tree, head, true); }

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

// "Florida" of "the U.S. state of Florida", the state read as a name; kNone for other nouns.
static int name_of_place_noun(const Tree& tree, int head) {
    if (!tree.has_upos(head, {"PROPN"}) || !lexicon::is_place_noun(tree.lower_form(head))) return kNone;
    const int of = tree.child(head, "nmod");
    const bool named = of == head + 2 && tree.preposition(of) == "of" && name_label(tree, of) == "LOC";
    return named && tree.word(head).form == tree.lower_form(head) ? of : kNone;
}

// " of diseases" for "detection" in "detection and management of diseases".
static std::string shared_complement(const Tree& tree, int head) {
    const std::vector<int> all = tree.conjuncts(head);
    if (all.size() != 2 || all.front() != head || tree.has_child(head, "nmod")) return {};
    const int last = all.back();
    const int of = tree.child(last, "nmod");
    const bool bare = stands_bare(tree, last);
    const bool acts = lexicon::nominal_event(tree.lower_lemma(head)) != nullptr &&
                      lexicon::nominal_event(tree.lower_lemma(last)) != nullptr;
    if (!bare || !acts || of < last || tree.preposition(of) != "of") return {};
    return " " + tree.text({tree.extent(of).begin, name_range(tree, of).end});
}

// "decreased " for "stress" in "decreased binge eating and stress": what turns both.
static std::string shared_turn(const Tree& tree, int head) {
    const int first = tree.first_conjunct(head);
    const bool bare = first != head && stands_bare(tree, head);
    if (!bare || !tree.has_upos(head, {"NOUN"})) return {};
    for (const int c : tree.children(first)) {
        if (c < first && tree.is(c, "amod") && lexicon::rule_words().is("turned_adjective", tree.lower_form(c)))
            return tree.word(c).form + " ";
    }
    return {};
}

// "Chipmaker Norex": what it is, and no part of its name.
static WordRange without_title_noun(const Tree& tree, int head, WordRange name) {
    for (const int c : tree.children(head)) {
        const bool title = c < head && c + 1 < name.end && name.contains(c) && tree.is(c, "nmod:desc") &&
                           tree.has_upos(c, {"NOUN"}) && tree.word(c).ner == "O";
        if (title) name.begin = c + 1;
    }
    return name;
}

// The last of the words before one noun that are joined: "Turkish" in "Russian and Turkish forces".
static int last_of_joined(const Tree& tree, Nominal nominal) {
    const auto nationalities = coordinated_nationalities(tree, nominal.head);
    return nationalities.empty() ? tree.conjuncts(tree.first_conjunct(nominal.modifier)).back()
                                 : std::ranges::max(nationalities);
}

// "the mayor's " before "car" in "the mayor's house and car"
static std::string shared_owner(const Tree& tree, int head) {
    const int owner = whose_word(tree, head);
    return owner == kNone || tree.head(owner) == head ? std::string{} : bare_text(tree, tree.extent(owner)) + " ";
}

// "Sacramento-based", "300-member" before a name: what is told of it, and no part of it. "Right-wing" may be one.
static WordRange without_attribute(const Tree& tree, int head, WordRange name) {
    for (int i = head - 1; i > name.begin; --i) {
        const bool ends_attribute = tree.word(i - 1).xpos == "HYPH" && tree.word(i).ner == "O" &&
                                    lexicon::rule_words().is("attribute_end", tree.word(i).form);
        if (ends_attribute && !tree.has_upos(i + 1, {"CCONJ"})) return {i + 1, name.end};
    }
    return name;
}

std::string nominal_name(const Tree& tree, Nominal nominal) {
    const int head = nominal.head;
    if (nominal.modifier != kNone) {
        WordRange r = name_range(tree, head);
        const WordRange rest{std::min(last_of_joined(tree, nominal) + 1, head), r.end};
        const WordRange own = with_first_half(
            tree, head, {begin_of_nationality(tree, nominal.modifier), nominal.modifier + 1});  // "right-wing"
        const bool one_each = tree.word(head).xpos == "NNS" && r.end == head + 1 &&
                              lexicon::rule_words().is("one_in_a_state", tree.lower_lemma(head)) &&
                              coordinated_nationalities(tree, head).size() > 1;  // "the British and French presidents"
        const bool half = lexicon::rule_words().is("direction", tree.lower_form(nominal.modifier)) &&
                          last_of_joined(tree, nominal) == nominal.modifier + 3;  // "North and South Korean troops"
        const std::string nationality = half ? " " + tree.word(nominal.modifier + 3).form : std::string{};
        return tree.text(own) + nationality + " " +
               (one_each ? tree.text({rest.begin, head}) + (rest.begin < head ? " " : "") + tree.lower_lemma(head)
                         : tree.text(rest));
    }
    if (const int name = name_of_place_noun(tree, head); name != kNone) {
        int begin = name_range(tree, head).begin;
        if (tree.is(begin, "det")) ++begin;
        return tree.text({begin, proper_name_range(tree, name).end});
    }
    if (is_name(tree, head) && !tree.has_upos(head, {"NOUN", "PRON"})) {
        const std::string_view label = name_label(tree, head);
        if (label == "PER") return person_name(tree, head);
        if (label == "LOC") return tree.text(with_direction(tree, proper_name_range(tree, head)));
        if (label == "ORG") {
            const WordRange own = without_title_noun(
                tree, head, without_attribute(tree, head, without_person_before(tree, head, name_range(tree, head))));
            const WordRange joined = labelled_range(tree, head);
            const WordRange both{std::min(own.begin, joined.begin), std::max(own.end, joined.end)};
            return bare_text(tree, with_end_of_phrase(tree, head, without_field_of_office(tree, head, both)));
        }
    }
    WordRange own =
        tree.has_upos(head, {"PROPN"}) ? without_attribute(tree, head, name_range(tree, head)) : name_range(tree, head);
    const std::string counted = counted_before(tree, head);
    const bool told_where = !counted.empty() && own.end > head + 1 && tree.has_upos(head + 1, {"ADP"});
    const std::string behind = told_where ? " " + tree.text({head + 1, own.end}) : std::string{};  // "seven in Lahore"
    if (!counted.empty()) own.end = head + 1;
    const std::string name = shared_owner(tree, head) + shared_turn(tree, head) + bare_text(tree, own) + counted +
                             behind + shared_complement(tree, head);
    const bool modifier =
        tree.is_any(head, {"amod", "compound"}) && lexicon::is_armed_group_noun(tree.lower_lemma(head));
    return modifier && !name.ends_with('s') ? name + "s" : name;  // "militant attacks": by militants
}

}  // namespace relata::extract
