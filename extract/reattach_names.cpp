// Names that the parser tears apart: a part of them hangs on the verb or noun that the whole belongs to.

#include "core/utf8.h"
#include "extract/hanging.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/reattach.h"

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
    if (at.word(article).lemma == "a" || at.word(article).lemma == "an") at.hang(title, first);
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

}  // namespace

void reattach_names(const ParsedSentence& sentence, std::vector<int>& heads, std::vector<std::string>& relations) {
    Hanging at{sentence, heads, relations};
    for (int i = 0; i < at.size(); ++i) {
        join_initial_to_name(at, i);
        join_adjective_to_name(at, i);
        join_gerund_to_title(at, i);
        join_second_title(at, i);
    }
}

}  // namespace relata::extract
