#pragma once
// What a person decided: that two mentions stand for one, or do not, or that an assertion is right or wrong.

#include <string>

namespace relata::graph {

/// One decision, as the ledger keeps it. It hangs on what lasts (mentions, names, assertion ids), never on nodes.
/// Two that contradict each other both stay.
/// Example: {kind "differ", a "name:Georgia", b "name:Georgia, US state", author "jd", made "2026-03-01T09:30:00Z"}.
struct Judgement {
    std::string id = {};      ///< of all other fields, see `judgement_id`: the same decision twice is one
    std::string kind = {};    ///< same, differ, confirm, reject
    std::string a = {};       ///< anchor; how anchors are written: graph/judgements.h
    std::string b = {};       ///< the other one; empty for confirm and reject
    std::string author = {};  ///< who decided
    std::string made = {};    ///< ISO date and time, by the clock of whoever decided
    std::string note = {};    ///< why, in their words
    bool operator==(const Judgement&) const = default;
};

/// 16 hex digits over everything but `id`.
std::string judgement_id(const Judgement& judgement);

/// A document that does not count any more, though the file keeps it. It may lie in another file or not be read yet.
/// Example: {sha256 "8d85…", made "2026-03-01T09:30:00Z", note "the outlet withdrew it"}.
struct Withdrawal {
    std::string sha256 = {};
    std::string made = {};  ///< ISO date and time
    std::string note = {};
    bool operator==(const Withdrawal&) const = default;
};

}  // namespace relata::graph
