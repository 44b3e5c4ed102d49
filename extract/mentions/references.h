#pragma once
// From chains to entities: which entity a pronoun or "the company" stands for, where that is certain enough for an
// edge.

#include <map>
#include <span>

#include "core/records.h"
#include "extract/chains.h"

namespace relata::extract {

/// `entity` is an index into `Mentions::entities`, -1 if nobody is certain. "They" may also stand for several that no
/// mention holds together: then `several` has their words, "Angela Merkel and Emmanuel Macron", and `each` their
/// entities, as far as they have one.
struct Reference {
    int entity = -1;
    std::string several = {};
    std::vector<int> each = {};
    double certainty = 0;  ///< 0..1
};

/// The chains of an article beside its mentions. Sentences are named by `ParsedSentence::index`.
class References {
  public:
    /// `trees` must outlive it.
    void read(std::span<const Tree> trees);

    /// The entity of the nearest word of its chain that has one among `known`. Nothing under the certainty that an edge
    /// needs, and nothing that does not fit: "he" is a person, "it" none. `by_rule` is the entity that grammar prefers
    /// (`antecedent_of_pronoun`, -1 for none): of that one, alone or among several, less certainty will do.
    Reference by_pronoun(std::uint32_t sentence, int head, const Mentions& known, int by_rule) const;

    /// Whom the chains find likeliest for the pronoun, however unsure.
    Reference likeliest(std::uint32_t sentence, int head, const Mentions& known) const;

    /// The name that the definite noun at `head` takes up, "the company", where the chains leave little doubt.
    Reference by_noun(std::uint32_t sentence, int head, const Mentions& known) const;

    /// Fills `extent` and `chain` of every mention, and `further`.
    void number_chains(Mentions& mentions) const;

  private:
    int phrase_at(std::uint32_t sentence, int head) const;
    int phrase_of(std::uint32_t sentence, int head) const;
    Reference followed(int phrase, const Mentions& known) const;
    Reference all_of(const Phrase& coordination, const Mentions& known, double certainty) const;
    bool is_agreed(const Reference& found, std::uint32_t sentence, int phrase, const Mentions& known,
                   int by_rule) const;
    bool is_sure_alone(const Reference& found, int phrase, const Mentions& known, int by_rule) const;
    const Tree& tree_of(std::uint32_t sentence) const;

    std::span<const Tree> trees_ = {};
    Chains chains_ = {};
    std::map<std::pair<std::uint32_t, int>, int> at_ = {};  ///< phrase by sentence and head; coordinations left out
    std::vector<std::uint32_t> index_ = {};                 ///< of the sentences
};

}  // namespace relata::extract
