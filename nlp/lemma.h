#pragma once
// The dictionary form of a word, from the rule that the network chose and a table of irregular forms.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/characters.h"

namespace relata::nlp {

/// One edit rule of the model, written CASE|STRIP|ADD or =LEMMA: "l|3|y" makes "cities" to "city", "t|0|" "PARIS" to
/// "Paris", "=be" anything to "be". Case: l = lower, k = as it stands, t = Title.
struct LemmaRule {
    char letter_case = 'k';
    std::size_t strip = 0;  ///< characters taken off the end
    std::string add = {};   ///< put in their place; the whole lemma if `constant`
    bool constant = false;
};

/// Reads the written form; anything unknown leaves the word as it stands.
LemmaRule parse_lemma_rule(std::string_view written);
/// A rule that would leave nothing of the word gives its lower-case form.
std::string apply(const LemmaRule& rule, std::string_view form, const CharacterTable& characters);

/// Read-only after loading.
class Lemmatizer {
  public:
    /// Sections "lemma" (rules in the order of the network's classes) and "lemma_exceptions" (form, XPOS, lemma).
    static Lemmatizer load(ModelFile& file);

    int rules() const { return static_cast<int>(rules_.size()); }
    /// Example: ("sought", "VBD", rule) -> "seek", whatever the rule, because the table has it.
    std::string lemma(std::string_view form, const std::string& xpos, int rule, const CharacterTable& characters) const;

  private:
    std::vector<LemmaRule> rules_ = {};
    std::unordered_map<std::string, std::string> exceptions_ = {};  ///< of form and tag, apart by a tab
};

}  // namespace relata::nlp
