// Proper names: which words belong to a name, without the titles, offices and origins around it.

#include "extract/mentions/proper_name.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

// "Secretary of State Ana Berg", "Minister of Defence Karl Holm": behind the field of the office. "Governor of Latakia"
// is no name with a title.
int behind_office_with_field(const Tree& tree, WordRange name) {
    int at = name.begin + 2;
    while (at < name.end &&
           (tree.has_upos(at, {"DET"}) || lexicon::rule_words().is("field_of_office", tree.word(at).form)))
        ++at;
    const bool named =
        at > name.begin + 2 && at < name.end && !tree.has_upos(at - 1, {"DET"}) && !tree.has_upos(at, {"ADP"});
    return named ? at : name.begin;
}

// "Home Secretary Ana Reis", "US Secretary of Defense Jan Holt": the tagger starts the person behind the office, also
// where the office begins with words that no table knows, "Harbour Economic Secretary".
WordRange from_start_of_person(const Tree& tree, WordRange name) {
    for (int i = name.begin + 1; i < name.end; ++i) {
        const bool starts = tree.word(i).ner == "B-PER" && !tree.word(name.begin).ner.ends_with("PER");
        if (starts && lexicon::is_role_noun(tree.lower_lemma(i - 1))) return {i, name.end};
        if (starts && i >= 3 && lexicon::is_role_noun(to_lower_ascii(tree.lemma(i - 3)))) return {i, name.end};
    }
    return name;
}

bool is_office(const Tree& tree, int i) {
    return lexicon::is_role_noun(tree.lower_form(i)) ||
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

// "President of the Institute of Remembrance", labelled as one name: the body without the office in it.
WordRange without_office(const Tree& tree, int head, WordRange r) {
    for (int i = r.begin; i + 1 < head; ++i) {
        if (!lexicon::is_role_noun(tree.lower_lemma(i)) || !tree.has_upos(i + 1, {"ADP"})) continue;
        r.begin = i + 2;
        while (r.begin < head && tree.has_upos(r.begin, {"DET"})) ++r.begin;
    }
    return r;
}

// "and Israel Iran", joined by the name tagger: two states side by side are two.
bool is_state_beside_state(const Tree& tree, WordRange name) {
    return name.end - name.begin == 2 && lexicon::country_named(tree.word(name.begin).form) != nullptr &&
           lexicon::country_named(tree.word(name.begin + 1).form) != nullptr &&
           lexicon::country_named(tree.text(name)) == nullptr;
}

// "US President Donald Trump", joined by the name tagger: the person without office and state. Behind the office a
// state's name is his own: "Defence Minister Israel Holm".
WordRange without_title(const Tree& tree, WordRange name) {
    const int start = name.begin;
    name = from_start_of_person(tree, name);
    bool behind_office = name.begin > start || (start > 0 && is_office(tree, start - 1));
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

// "Mr. Selim", "President Selim": what stands before a surname makes a whole name of it.
bool follows_title(const Tree& tree, int i) { return i > 0 && tree.word(i - 1).ner == "O" && is_office(tree, i - 1); }

// "Ana Selim of Kassia", "Mr. Selim of Kassia": where somebody is from is no part of the name; "Joan of Arc" is one.
WordRange without_origin(const Tree& tree, int head, WordRange name) {
    if (name_label(tree, head) != "PER") return name;
    for (int i = head + 1; i < name.end; ++i) {
        if (tree.lower_form(i) != "of") continue;
        const WordRange before = without_title(tree, {name.begin, i});
        const bool whole = before.end - before.begin >= 2 || follows_title(tree, before.begin);
        return whole ? WordRange{name.begin, i} : name;
    }
    return name;
}

// "Northwind Motors Monday said", labelled as one name: a day that the verb has taken.
bool is_day_behind(const Tree& tree, int i) {
    return tree.is_any(i, {"obl:unmarked", "nmod:unmarked"}) && lexicon::time_words().is("weekday", tree.word(i).form);
}

}  // namespace

WordRange labelled_range(const Tree& tree, int head) {
    WordRange r{head, head + 1};
    while (r.begin > 0 && tree.word(r.begin).ner.starts_with("I-")) --r.begin;
    while (r.end < tree.size() && tree.word(r.end).ner.starts_with("I-")) ++r.end;
    const bool state = lexicon::country_named(tree.text({r.begin, head + 1})) != nullptr;
    if (state && r.end > head + 1 && is_office(tree, head + 1))
        return {r.begin, head + 1};  // "U.S. Secretary of State"
    while (r.end > head + 1 && is_office(tree, r.end - 1) && tree.governs(r.end - 1, head))
        --r.end;  // "U.S. Treasury" of "U.S. Treasury Secretary"
    while (r.end > head + 1 && (tree.word(r.end - 1).upos == "CCONJ" || is_day_behind(tree, r.end - 1))) --r.end;
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

WordRange without_field_of_office(const Tree& tree, int head, WordRange name) {
    const auto ends_in_field = [&tree, head](WordRange r) {
        return r.end > head + 1 && r.end < tree.size() &&
               lexicon::rule_words().is("field_of_office", tree.word(r.end - 1).form) &&
               lexicon::is_role_noun(to_lower_ascii(tree.lemma(r.end)));
    };
    const auto is_office = [&tree](int i) { return lexicon::is_role_noun(tree.lower_lemma(i)); };
    const bool titled = tree.is(name.end - 1, "nmod:desc") || tree.word(name.end).xpos == "HYPH";
    if (name.end - 1 > head && titled) {  // "U.S. Energy Secretary", tagged as one body; "U.N. Secretary-General"
        while (name.end - 1 > head && is_office(name.end - 1)) --name.end;
    }
    while (ends_in_field(name)) --name.end;
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
    while (out.end > head + 1 && (tree.has_upos(out.end - 1, {"ADP"}) || tree.word(out.end - 1).form == ","))
        --out.end;                                                              // "Anna Berg of"
    while (out.begin < head && tree.has_upos(out.begin, {"ADP"})) ++out.begin;  // "of Norland", tagged as one name
    out = without_origin(tree, head, without_field_of_office(tree, head, out));
    return is_state_beside_state(tree, out) ? WordRange{head, head + 1} : out;
}

std::string person_name(const Tree& tree, int head) {
    return tree.text(without_title(tree, proper_name_range(tree, head)));
}

std::string_view name_label(const Tree& tree, int head) {
    const std::string& ner = tree.word(head).ner;
    return ner.size() > 2 ? std::string_view(ner).substr(2) : std::string_view{};
}

// "North Korean", whose last word stands at `i`; nullptr for one word, and for "the Swiss".
static const lexicon::Country* nationality_in_two_words(const Tree& tree, int i) {
    if (i == 0 || tree.has_upos(i - 1, {"DET"})) return nullptr;
    return lexicon::country_of_adjective(tree.word(i - 1).form + " " + tree.word(i).form);
}

const lexicon::Country* nationality_at(const Tree& tree, int i) {
    const auto* two = nationality_in_two_words(tree, i);
    return two != nullptr ? two : lexicon::country_of_adjective(tree.word(i).form);
}

int begin_of_nationality(const Tree& tree, int i) { return nationality_in_two_words(tree, i) != nullptr ? i - 1 : i; }

bool is_body_of_person(const Tree& tree, int owner) {
    const int body = tree.head(owner);
    return body > owner && tree.is(owner, "nmod:poss") && name_label(tree, owner) == "PER" &&
           name_label(tree, body) == "ORG" && tree.has_upos(body, {"PROPN"});
}

bool is_name(const Tree& tree, int head) { return tree.has_upos(head, {"PROPN"}) || tree.word(head).ner != "O"; }

bool starts_with_capital(const Tree& tree, int i) {
    const char first = tree.word(i).form.front();
    return first >= 'A' && first <= 'Z';
}

}  // namespace relata::extract
