// Mention heads: the words of a sentence that stand for somebody or something.

#include "extract/mentions/mention_heads.h"

#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"
#include "extract/nouns/noun_phrase.h"

namespace relata::extract {
namespace {

bool is_inside_name(const Tree& tree, int i) {
    if (!tree.is_any(i, {"flat", "goeswith", "fixed"})) {
        const int head = tree.head(i);
        return head != kNone && tree.is(i, "compound") && is_name(tree, i) && is_name(tree, head) &&
               tree.word(head).ner.starts_with("I-");
    }
    return true;
}

// "Support" in "the Rapid Support Forces", untagged: part of a name that goes on.
bool is_inside_untagged_name(const Tree& tree, int i) {
    return i > 0 && i + 1 < tree.size() && tree.is(i, "compound") && tree.head(i) == i + 1 &&
           tree.has_upos(i, {"NOUN"}) && tree.word(i).ner == "O" && starts_with_capital(tree, i) &&
           starts_with_capital(tree, i + 1);
}

}  // namespace

bool is_mention_head(const Tree& tree, int i) {
    const bool title = lexicon::is_role_noun(tree.lower_lemma(i)) ||
                       lexicon::coreference_words().is("title", tree.word(i).form);
    if (tree.is(i, "nmod:desc") && title) return false;  // the person is meant
    if (is_inside_name(tree, i) || is_inside_untagged_name(tree, i)) return false;
    if (tree.word(i).upos == "PROPN" && is_calendar_name(tree.word(i).form)) return false;
    if (tree.word(i).upos != "PROPN" && tree.lower_form(i) == "no")
        return false;  // "There is no denying"
    if (tree.has_upos(i, {"NOUN", "PROPN", "PRON", "NUM", "SYM"})) return true;
    if (nationality_at(tree, i) != nullptr) return true;
    return tree.has_upos(i, {"ADJ", "VERB", "DET", "X"}) && is_nominal(tree, i);
}

}  // namespace relata::extract
