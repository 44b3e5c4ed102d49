// Unknown states: names that own a government or hold what happens, and that nobody bears.

#include "extract/worth/unknown_states.h"

#include <algorithm>

#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/mentions/names.h"

namespace relata::extract {
namespace {

// "Dalland's army", "the government of Dalland", "the capital of Dalland"; a ruler too may have his minister, so that
// only a body says enough in "Dalland's …".
bool owns_part_of_state(const Tree& tree, int name) {
    const int owned = tree.head(name);
    if (owned == kNone || !tree.has_upos(owned, {"NOUN", "PROPN"})) return false;
    const std::string lemma = tree.lower_lemma(owned);
    if (tree.is(name, "nmod:poss")) return lexicon::is_government_noun(lemma);
    const bool of = tree.is(name, "nmod") && tree.preposition(name) == "of";
    return of && (lexicon::is_government_noun(lemma) || lexicon::coreference_words().is("part_of_state", lemma));
}

// "Protests broke out in Dalland", "the fighting in Dalland"; not "trust in Dalland".
bool holds_what_happens(const Tree& tree, int name) {
    const int above = tree.head(name);
    if (above == kNone || !tree.is_any(name, {"obl", "nmod"})) return false;
    const std::string preposition = tree.preposition(name);
    const std::string lemma = tree.lower_lemma(above);
    const bool within = preposition == "in" || preposition == "across" || preposition == "throughout";
    if (!within || lexicon::coreference_words().is("in_somebody", lemma)) return false;
    return tree.is(name, "obl") ? tree.has_upos(above, {"VERB"}) : lexicon::nominal_event(lemma) != nullptr;
}

// "Minister Dalland", "Mr Dalland", "Karl Dalland", "Dalland, who": somebody's name.
bool is_borne(const Tree& tree, int name) {
    if (name > 0) {
        const bool title = lexicon::is_role_noun(tree.lower_lemma(name - 1)) ||
                           lexicon::coreference_words().is("title", tree.word(name - 1).form);
        const bool first_name = tree.word(name - 1).ner == "B-PER" && tree.word(name).ner == "I-PER";
        if (title || first_name) return true;
    }
    const int relative = tree.child(name, "acl:relcl");
    return relative != kNone &&
           std::ranges::any_of(tree.children(relative), [&](int c) { return tree.lower_lemma(c) == "who"; });
}

}  // namespace

std::set<std::string> unknown_states(std::span<const Tree> trees) {
    std::set<std::string> states;
    std::set<std::string> persons;
    for (const Tree& tree : trees) {
        for (int i = 0; i < tree.size(); ++i) {
            if (tree.word(i).upos != "PROPN") continue;
            const bool state = owns_part_of_state(tree, i) || holds_what_happens(tree, i);
            if (state) states.insert(name_key(tree.word(i).form));
            if (is_borne(tree, i)) persons.insert(name_key(tree.word(i).form));
        }
    }
    for (const std::string& key : persons) states.erase(key);
    return states;
}

}  // namespace relata::extract
