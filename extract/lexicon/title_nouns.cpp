// Title nouns: those of the tables, and those that only their ending or the name behind them shows to be persons.

#include "extract/lexicon/title_nouns.h"

#include <algorithm>
#include <array>

#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/word_kinds.h"

namespace relata::extract::lexicon {

bool ends_as_doer(std::string_view lemma) {
    static constexpr std::array<std::string_view, 7> kEndings = {"er", "or", "ist", "ian", "eer", "man", "woman"};
    const bool ends = std::ranges::any_of(kEndings, [&](std::string_view end) { return lemma.ends_with(end); });
    return ends && !is_quantity_noun(lemma) && !rule_words().is("time_noun", lemma);  // not "number", "winter"
}

bool is_title_noun(std::string_view lemma) {
    return is_role_noun(lemma) || is_person_noun(lemma) || rule_words().is("person_beside_name", lemma) ||
           ends_as_doer(lemma);
}

}  // namespace relata::extract::lexicon
