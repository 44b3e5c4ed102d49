// Titles of works that are clauses themselves: "the film The Man Who Fell Asleep" is one name, and nobody fell asleep.

#include <cctype>
#include <string>

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/tree/hanging.h"
#include "extract/tree/reattach.h"

namespace relata::extract {
namespace {

constexpr int kLongestTitle = 14;

bool has_capital(const Word& word) {
    return !word.form.empty() && std::isupper(static_cast<unsigned char>(word.form[0]));
}

// "of", "the", "and", "to": written small inside a title.
bool is_small_word(const Word& word) {
    return word.upos == "DET" || word.upos == "ADP" || word.upos == "CCONJ" || word.upos == "PART" ||
           word.upos == "SCONJ";
}

bool is_work(const Word& word) {
    return word.upos == "NOUN" && lexicon::rule_words().is("titled_work", to_lower_ascii(word.lemma));
}

// "in" before "Oslo" or "May", behind the title.
bool begins_place_or_day(const Hanging& at, int preposition) {
    const Word& next = at.word(preposition + 1);
    return next.ner.ends_with("LOC") || next.ner.ends_with("PER") || next.ner.ends_with("ORG") || next.upos == "NUM" ||
           lexicon::rule_words().is("calendar", next.form);
}

// The end of the run of words that may be a title from `begin` on.
int end_of_title(const Hanging& at, int begin) {
    int end = begin;
    for (int i = begin; i < at.size() && i < begin + kLongestTitle; ++i) {
        if (has_capital(at.word(i)) && at.word(i).upos != "PUNCT")
            end = i + 1;
        else if (!is_small_word(at.word(i)) || begins_place_or_day(at, i))
            break;
    }
    return end;
}

// A word that no plain name has: "Were", "Who", "Though".
bool is_of_a_clause(const Word& word) {
    return has_capital(word) && (word.upos == "VERB" || word.upos == "AUX" || word.upos == "PRON" ||
                                 word.upos == "SCONJ" || word.xpos == "WRB");
}

// "the film The Man Who Fell Asleep opened": the words of the title make one name beside the work.
void join_words_of_title(Hanging& at, int work) {
    const int begin = work + 1;
    const int end = is_work(at.word(work)) && has_capital(at.word(begin)) ? end_of_title(at, begin) : begin;
    if (end - begin < 3 || (begin <= at.head(work) && at.head(work) < end)) return;
    int name = kNone;
    int clausal = 0;
    for (int i = begin; i < end; ++i) {
        if (at.head(i) == kNone) return;  // a headline
        clausal += is_of_a_clause(at.word(i)) ? 1 : 0;
        if (name == kNone && at.is_noun(i)) name = i;
    }
    if (name == kNone || clausal < 2 || at.word(end).xpos.starts_with("VBG")) return;
    for (int i = 0; i < at.size(); ++i) {
        const bool inside = begin <= i && i < end;
        if (inside) at.hang(i, name, "flat");
        if (!inside && i != work && begin <= at.head(i) && at.head(i) < end) at.hang(i, work);
    }
    at.hang(name, work, "appos");
}

}  // namespace

void reattach_titled_works(const ParsedSentence& sentence, std::vector<int>& heads,
                           std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i + 1 < at.size(); ++i) join_words_of_title(at, i);
}

}  // namespace relata::extract
