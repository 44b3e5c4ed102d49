// One of a kind: words that say nothing without the noun they take up.

#include "extract/mentions/one_of_kind.h"

#include <string>

#include "core/one_of.h"
#include "core/utf8.h"
#include "extract/clauses/elided_noun.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"

namespace relata::extract {

int name_beside_one(const Tree& tree, int head) {
    const int named = tree.lower_form(head) == "one" ? tree.child(head, "appos") : kNone;
    return named != kNone && tree.child(head, "nmod") != kNone && is_name(tree, named) ? named : kNone;
}

bool is_one_of_untold_kind(const Tree& tree, int head) {
    if (is_name(tree, head)) return false;
    const std::string form = tree.lower_form(head);
    const int which = tree.child(head, "nmod");
    if (which != kNone && tree.preposition(which) == "of")  // "some of these"
        return tree.lemma(which) == "this" && tree.has_upos(which, {"PRON", "DET"}) && !tree.has_upos(head, {"NOUN"});
    if (form == "another")
        return tree.has_upos(head, {"DET", "PRON"}) && which != kNone && elided_noun(tree, head) == kNone;
    const int told_by = tree.child(head, "amod");
    return is_one_of(form, {"one", "ones"}) && tree.has_upos(head, {"NOUN"}) && told_by != kNone &&
           !lexicon::coreference_words().is("dear", tree.lower_form(told_by));
}

}  // namespace relata::extract
