#pragma once
// What was mentioned so far, as the search for an antecedent asks about it.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/records.h"
#include "extract/mentions/coreference.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// The candidates of an article, each with what the article has told of it: Erik Dahl with "prime minister" and Norland
/// after "the Norlandic prime minister, Erik Dahl".
class CandidatesNoted {
  public:
    /// Notes the mention `m` of a sentence, whose entity is one of `entities`. Mentions that nobody takes up are left
    /// out, such as "in a statement posted on Telegram".
    void remember(const Tree& tree, const Mention& m, std::span<const Entity> entities);

    /// "Taylor Adams … her": from now on Adams is no "he". `m` is the pronoun, its entity Adams.
    void note_gender(const Mention& m);

    /// All so far, in text order.
    const std::vector<Candidate>& all() const { return all_; }

  private:
    void add_role(const Tree& tree, int head, Candidate& c);

    std::vector<Candidate> all_ = {};
    std::map<int, Candidate> standing_ = {};    ///< of entities: what the article has said that they are
    std::map<int, std::string> pronouns_ = {};  ///< "he" or "she" of entities, where pronouns have shown it
};

}  // namespace relata::extract
