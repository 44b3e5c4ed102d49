#pragma once
// Judgements as a text file: how they travel from one person to another, and are read and put right by hand.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/judgement.h"

namespace relata::graph {

/// Tab-separated values under a header; lines that begin with "#" are comments. Ids are not written: they follow from
/// the rest. Tabs, line breaks and backslashes of a note are written with a backslash.
///     kind    a                      b                                         author  made                  note
///     differ  name|Georgia|3f2a…     mention|91c0…|120-127|Georgia             jd      2026-03-01T09:30:00Z  state,
///     country
std::string write_judgements(std::span<const Judgement> judgements);

struct JudgementLines {
    std::vector<Judgement> judgements = {};    ///< the good ones, with ids, in the order of the lines
    std::vector<std::string> complaints = {};  ///< "12: 'sam' is no judgement; there are same, differ, …"
};

/// Reads what `write_judgements` wrote, or a person: author, date and note may be missing, the header too.
JudgementLines read_judgements(std::string_view text);

}  // namespace relata::graph
