#pragma once
// Assertions as sentences that a person would write: articles, tense and number as far as templates allow.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "graph/store.h"

namespace relata::exporter {

/// What the verb of a clause depends on.
struct VerbForm {
    Polarity polarity = Polarity::affirmed;
    Modality modality = Modality::asserted;
    bool passive = false;
    bool plural = false;
    bool finished = false;     ///< with `possible`: "may have attacked" rather than "may attack"
    std::string present = {};  ///< the verb as it stands in the text, where that is a present: "supports"
};

/// "attacked", "did not attack", "may have attacked", "planned to attack", "would attack", "should withdraw",
/// "reportedly attacked"; passive "were killed"; for "be" "is".
std::string verb_phrase(std::string_view relation, const VerbForm& form);

/// True for words that stand for several: "four soldiers", "Turkish troops", "Russia and Turkey".
bool sounds_plural(std::string_view words);

/// With a capital at the front: "the ministry" -> "The ministry".
std::string capitalized(std::string_view words);

/// With a capital at the front and a full stop at the end: "the ministry denied it" -> "The ministry denied it."
std::string as_sentence(std::string_view words);

/// The words with single blanks where white space stood: quotations of HTML and of wrapped lines.
std::string on_one_line(std::string_view text);

/// "Russia", "Russia and Turkey", "Russia, Turkey and NATO".
template <typename Words>
std::string listed(const Words& words) {
    std::string out;
    std::size_t left = words.size();
    for (const std::string& one : words) {
        --left;
        if (!out.empty()) out += left == 0 ? " and " : ", ";
        out += one;
    }
    return out;
}

/// Writes about one store, which must outlive it: it looks up once which names take "the" in its articles.
/// Example: Prose(store).clause(a) is "Hayat Tahrir al-Sham attacked the Hmeimim air base with five drones from Idlib".
class Prose {
  public:
    explicit Prose(const graph::Store& store);

    /// The name with its article: "the Hmeimim air base", "Russia".
    std::string name(graph::NodeIndex node) const;
    /// The same for a speaker or any other end, by its words where it is no entity.
    std::string name(const graph::End& end) const;
    /// Who did what to whom, without speaker, time and full stop; passive where the agent is not told: "four soldiers
    /// were killed".
    std::string clause(graph::AssertionIndex index) const;
    /// The clause with those who say so, nobody being the article itself: "Turkey did not arm HTS, according to the
    /// Defence Ministry"; "…, by their own account" where the only speaker speaks of himself.
    std::string clause_said_by(graph::AssertionIndex index, const std::vector<graph::End>& speakers) const;

  private:
    std::string participant(const Assertion& assertion, const Participant& words,
                            const std::optional<graph::NodeIndex>& node) const;

    const graph::Store& store_;
    std::map<graph::NodeIndex, int> articles_ = {};  ///< how much more often with "the" than without
};

}  // namespace relata::exporter
