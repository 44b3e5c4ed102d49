#pragma once
// The candidates before a definite noun, counted by sentence, and the words that tell the noun from others.

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extract/mentions/coreference.h"
#include "extract/tree/tree.h"

namespace relata::extract {

inline constexpr std::uint32_t kSentencesBack = 2;
inline constexpr std::uint32_t kKindBack = 5;  ///< sentences over which "the airline" still is the one named last

/// "Turkey" beside "the Turkish ministry", empty where no state is told.
std::string nationality_of(const Tree& tree, int head);

/// Words before the noun that tell it from others, nationalities left out: "ethics" of "the ethics panel".
std::vector<std::string> told_apart_by(const Tree& tree, int head);

/// "In Malaysia, he met those who lead the country".
bool is_scene(const Tree& tree, const Candidate& c);

/// True if the two take part in one act: "The troops left the country", "Oslo sued the company". What does an act is
/// not what it is done to.
bool acts_upon(const Tree& tree, const Candidate& c, int head);

/// The candidates before the noun that some test lets pass, by sentence.
class CandidatesBefore {
  public:
    template <typename Test>
    CandidatesBefore(const Tree& tree, int head, std::span<const Candidate> candidates, Test fits)
        : here_(tree.sentence().index) {
        for (const Candidate& c : candidates) {
            if (c.entity >= 0 && (c.sentence != here_ || c.head < head) && fits(c)) add(c, acts_upon(tree, c, head));
        }
        for (const int entity : other_) drop(entity);
    }

    /// The only one of the article so far; -1 if there are none or several.
    int only() const { return times_.size() == 1 ? times_.begin()->first : -1; }

    /// The only one of the nearest sentence that has any, at most `back` before.
    int nearest(std::uint32_t back) const;

    /// The only one of the last sentences, all together.
    int only_within(std::uint32_t back) const;
    bool any_within(std::uint32_t back) const { return nearest_sentence(back) != at_.end(); }

    /// True if no other one is named so much more often that the article is about it.
    bool is_in_focus(int entity) const;

    /// The one that the article names far more often than every other.
    int focus() const;

  private:
    void add(const Candidate& c, bool other);
    void drop(int entity);
    std::map<std::uint32_t, std::set<int>>::const_iterator nearest_sentence(std::uint32_t back) const;

    std::uint32_t here_;
    std::set<int> other_ = {};
    std::map<int, int> times_ = {};
    std::map<std::uint32_t, std::set<int>> at_ = {};
};

}  // namespace relata::extract
