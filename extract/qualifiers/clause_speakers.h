#pragma once
// Who says a clause, by the tree of its sentence alone: the reporting clause above or beside it, "according to", the
// noun whose content it is. Quotation marks, turns and the order of sentences are for `Speakers`.

#include <optional>
#include <span>
#include <vector>

#include "extract/clauses/clause.h"
#include "extract/qualifiers/voices.h"
#include "extract/tree/tree.h"

namespace relata::extract {

/// Asks the trees of an article. Holds references to its arguments; `voices` must have heard all sentences before the
/// one that is asked about. `s` is the index of a sentence in `trees`.
class ClauseSpeakers {
  public:
    ClauseSpeakers(std::span<const Tree> trees, const Voices& voices);

    /// The nearest speaker of what the word carries: the ministry, for "attacked" of "The ministry said that rebels had
    /// attacked". Nothing for "said".
    std::optional<Speaker> by_tree(std::uint32_t s, int word) const;
    /// Who knows what the article presupposes: "Police knew that the bank was empty", "did not say why it closed", "was
    /// told that it was empty".
    std::optional<Speaker> who_knows(std::uint32_t s, int word) const;
    /// Who says what the verb holds: its subject, or whom it quotes or cites.
    std::optional<Speaker> subject_of_saying(std::uint32_t s, int verb) const;

  private:
    /// What a word is on the way up from any word below it; found once for all of them.
    struct Rung {
        bool circumstance = false;   ///< "after Erdogan threatened …"
        bool presupposing = false;   ///< see the rules of these names
        bool leaving = false;        ///< what was said ends here
        bool of_article = false;     ///< nobody says it but the article
        bool aside = false;          ///< told aside: only what stands beside it may name a speaker
        bool in_passing = false;     ///< told in passing
        bool flanked = false;        ///< something beside it may name a speaker
        bool ends = false;           ///< nothing above says it
        bool content = false;        ///< the word above says it
        bool second_content = false;
        bool event = false;          ///< a noun that names an event
        bool held = false;           ///< the word above knows it
        int statement = kNone;       ///< the noun whose content it is
    };
    static std::vector<Rung> rungs_of(const Tree& tree);
    const Rung& rung_at(std::uint32_t s, int word) const { return rungs_[s][static_cast<std::size_t>(word)]; }

    std::optional<Speaker> cited(std::uint32_t s, int verb, int word = kNone) const;
    std::optional<Speaker> written_in(std::uint32_t s, const Clause& clause) const;
    std::optional<Speaker> told_in_writing(std::uint32_t s, int verb) const;
    std::optional<Speaker> beside(std::uint32_t s, int clause, int word) const;
    std::optional<Speaker> told_as_its_content(std::uint32_t s, int clause, int word) const;
    std::optional<Speaker> harboured_by(std::uint32_t s, int clause) const;
    std::optional<Speaker> said_just_before(std::uint32_t s, int clause) const;
    bool is_shown_by_thing(std::uint32_t s, int verb) const;
    std::optional<Speaker> issuer_in_context(std::uint32_t s, int noun, int content) const;

    std::span<const Tree> trees_;
    const Voices& voices_;
    std::vector<std::vector<Rung>> rungs_ = {};  ///< for each word of each sentence
};

/// "according to X", "per Reuters": true for "X".
bool is_named_as_source(const Tree& tree, int i);

}  // namespace relata::extract
