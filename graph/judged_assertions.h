#pragma once
// What people decided on assertions: the rejected leave, the confirmed are certain.

#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/records.h"
#include "graph/judgements.h"
#include "graph/reading.h"

namespace relata::graph {

/// An assertion that is not in the graph because a person rejected it.
struct RejectedAssertion {
    Assertion assertion = {};  ///< as extracted
    Document document = {};    ///< without text and bytes
    Judgement judgement = {};  ///< the first one that rejects it
};

struct JudgedAssertions {
    std::vector<RejectedAssertion> rejected = {};  ///< by document label and place
    std::set<std::string> confirmed = {};          ///< ids
};

/// The assertion of a reading that an anchor speaks of: by id; else, where a newer engine gave it another, the one of
/// the same relation and ends whose sentence overlaps most. Nothing where it is not there any more.
const Assertion* assertion_meant(const Anchor& anchor, const Reading& reading);

/// Takes rejected assertions out of the readings and sets the confidence of confirmed ones to 1. Who is both rejected
/// and confirmed is rejected until one of the two is taken back. The order of judgements and readings does not matter.
JudgedAssertions judge_assertions(std::vector<Reading>& readings, std::span<const Judgement> judgements);

}  // namespace relata::graph
