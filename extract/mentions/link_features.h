#pragma once
// What speaks for and against two phrases being one: small whole numbers, so that the same text gives the same choice
// on every machine.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/mentions/phrases.h"

namespace relata::extract {

inline constexpr std::size_t kLinkFeatures = 110;
using LinkFeatures = std::array<std::int8_t, kLinkFeatures>;

/// Their names in order, for the training program: "pronoun", "sentences_apart".
std::span<const std::string_view> link_feature_names();

/// A chain as it stands when the next phrase is read.
struct ChainSoFar {
    int size = 0;
    int pronouns = 0;
    Phrase::Gender gender = Phrase::Gender::unknown;
    Phrase::Animacy animacy = Phrase::Animacy::unknown;
    Phrase::Number number = Phrase::Number::unknown;
    bool named = false;
    std::size_t latest = 0;                 ///< position of its last phrase so far
    int subjects = 0;                       ///< how many of its phrases are subjects
    std::vector<std::size_t> members = {};  ///< positions of its phrases so far, in order
};

/// What all candidates of one phrase share.
struct LinkContext {
    std::span<const Tree> trees;
    std::span<const Phrase> phrases;
    int same_key = 0;  ///< candidates with the same words
    int same_head = 0;
    int fitting = 0;        ///< candidates that fit in gender, number and kind
    int fitting_names = 0;  ///< bearers of names among them
};

/// True if nothing that the words themselves show keeps the two apart: gender, number, person or thing.
bool agree(const Phrase& anaphor, const Phrase& candidate);

/// How a candidate stands among all that fit.
struct CandidateStanding {
    int fit_rank = 0;        ///< fitting candidates nearer than this one
    int subject_rank = 0;    ///< subjects among them
    int chain_rank = 0;      ///< chains of them but its own
    int larger_chains = 0;   ///< chains with more phrases than its own
    int fitting_chains = 0;  ///< all chains that have a fitting candidate
};

/// For "this phrase stands for nothing before it".
LinkFeatures features_of_new(const LinkContext& context, std::size_t phrase);

/// For "this phrase is one with the candidate".
LinkFeatures features_of_link(const LinkContext& context, std::size_t phrase, std::size_t candidate,
                              const ChainSoFar& chain, const CandidateStanding& standing);

}  // namespace relata::extract
