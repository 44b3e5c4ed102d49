// Modality of one word: what its auxiliaries, adverbs and adjectives say of its certainty.

#include <algorithm>
#include <string_view>

#include "core/names.h"
#include "core/utf8.h"
#include "extract/lexicon/word_kinds.h"
#include "extract/qualifiers/standing.h"

namespace relata::extract {
namespace {

// The modality that rule_words.tsv gives a word of this kind.
Modality look_up(std::string_view kind, std::string_view word) {
    const auto name = lexicon::rule_words().value(kind, word);
    return name ? modality_from(*name).value_or(Modality::asserted) : Modality::asserted;
}

// "would have balanced the papers": it did not.
bool is_counterfactual(const Tree& tree, int i, std::string_view auxiliary) {
    return auxiliary == "would" && tree.has_child(i, "aux", "have") && tree.word(i).xpos == "VBN";
}

// "a discovery that would eventually give the city its lights": told from later, it came so.
bool is_future_of_the_past(const Tree& tree, int i, std::string_view auxiliary) {
    if (auxiliary != "would") return false;
    const bool told = std::ranges::any_of(tree.children(i), [&](int c) {
        return tree.is(c, "advmod") && c < i && lexicon::rule_words().is("came_to_pass", tree.word(c).form);
    });
    const bool supposed = std::ranges::any_of(tree.children(i), [&](int c) {
        return (tree.is(c, "aux") && tree.lemma(c) == "have") || tree.has_child(c, "mark", "if");
    });
    return told && !supposed;
}

}  // namespace

Modality own_modality(const Tree& tree, int i) {
    if (is_partly_denied(tree, i)) return Modality::possible;
    Modality from_auxiliary = Modality::asserted;
    for (const int c : tree.children(i)) {
        const std::string form = to_lower_ascii(tree.word(c).form);
        if (tree.is_any(c, {"advmod", "amod"})) {
            if (const Modality m = look_up("hedge", form); m != Modality::asserted) return m;
        }
        const bool would =
            (form == "'d" || form == "’d") && tree.word(i).xpos == "VB";  // "he'd leave"; not "he'd left"
        if (tree.is(c, "aux") && would && from_auxiliary == Modality::asserted) from_auxiliary = Modality::planned;
        if (tree.is(c, "aux") && from_auxiliary == Modality::asserted && !is_future_of_the_past(tree, i, form))
            from_auxiliary = is_counterfactual(tree, i, form) ? Modality::conditional : look_up("auxiliary", form);
    }
    return from_auxiliary;
}

}  // namespace relata::extract
