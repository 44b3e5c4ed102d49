#pragma once
// What `same`, `differ`, `confirm`, `reject` and `judge` share: who judges and when, and how a judgement is kept.

#include <string>
#include <vector>

#include "cli/commands.h"
#include "graph/judging.h"
#include "graph/ledger.h"

namespace relata::cli {

/// What judgements are made against: an open ledger with everything in it.
struct Court {
    graph::Ledger ledger;
    std::vector<graph::Reading> readings = {};
    std::vector<graph::Judgement> judgements = {};
    graph::Store store;
};
Result<Court> open_court(const std::string& path);

/// A judgement by `--author` (else the login name) at `--date` (else now), with `--note`.
graph::Judgement judgement_of(const Options& options, std::string kind, std::string a, std::string b = {});

/// "same  name|HTS  name|Hayat Tahrir al-Sham  (jd, 2026-03-01: one group)".
std::string line_of(const graph::Judgement& judgement);

/// Keeps `wanted`, or with `--undo` takes back those of its kind that speak of the same; with `--settle` also takes
/// back what says the contrary. Says what it did. Fails where there is nothing to take back.
Result<void> pass(const graph::Judgement& wanted, Court& court, const Options& options, Console& console);

}  // namespace relata::cli
