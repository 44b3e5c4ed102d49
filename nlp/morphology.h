#pragma once
// Dictionary forms of inflected English verbs and nouns, from a list of verbs and of irregular forms (morphology.tsv).

#include <optional>
#include <string>
#include <string_view>

namespace relata::nlp {

/// The lemma of a lower-case word with this Penn tag: ("killed", "VBD") -> "kill", ("casualties", "NNS") -> "casualty".
/// Verbs are undone only to a verb that the list knows; nothing for other tags and for what no rule explains.
std::optional<std::string> dictionary_lemma(std::string_view lower, std::string_view xpos);

}  // namespace relata::nlp
