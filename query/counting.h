#pragma once
// "How many were killed?": asked of the ledger's counts, in which a death toll, "26 men died" and "killed 26 men" are
// one.

#include <optional>
#include <string>
#include <vector>

#include "graph/accounts.h"
#include "graph/store.h"
#include "query/question.h"

namespace relata::query {

/// What a question wants counted: victims of a kind of act that the ledger counts (graph/lexicon/count_kinds.tsv).
struct CountSought {
    std::string kind = {};            ///< "kill"
    const Phrase* victims = nullptr;  ///< "Turkish soldiers", a part of the question; null where it counts anybody
    bool in_subject = false;          ///< the question has its victims as the subject: "How many miners died?"
    bool in_object = false;

    /// Words of which a sentence that tells of such a number has one; in every form.
    std::vector<std::string> words() const;
};

/// Nothing for a question that counts no victims: "How many attacks were made?", "Who killed them?".
std::optional<CountSought> count_sought(const Question& question);

/// The victims that an assertion counts.
struct CountTold {
    std::string kind = {};  ///< of the act; that of a toll: "kill" for "the toll rose to 44"
    std::optional<Quantity> number = {};
    graph::Party victims = {};  ///< {"people"} where a toll names none
    bool as_toll = false;
};
/// Nothing where what it tells is of no kind that the ledger counts.
std::optional<CountTold> count_told(const graph::Store& store, graph::AssertionIndex index);

/// 0 to 1: whether those are among the ones asked for. Anybody is a person; "soldiers" are "Turkish troops", perhaps.
double victims_fit(const CountSought& sought, const CountTold& told);

}  // namespace relata::query
