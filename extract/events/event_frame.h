#pragma once
// How an act stands to its doer: done, promised, meant, threatened, refused, or said to be others' duty.

#include <string>
#include <string_view>

#include "core/records.h"
#include "extract/tree/tree.h"

namespace relata::extract {

enum class Frame {
    done,
    committed,   ///< "is willing to send", "promised to send"
    intended,    ///< "will send", "plans to send"
    threatened,  ///< "threatened to bomb"
    refused,     ///< "refused to meet", "will not meet"
    failed,      ///< "failed to reach an agreement"
    demanded,    ///< "must leave"
    not_told,    ///< denied, possible, supposed, somebody's purpose: no event
};

/// The frame of an assertion carried by the word `anchor`.
Frame frame_of(const Tree& tree, int anchor, const Assertion& assertion);

/// The verb over `anchor` that promises, means, threatens, demands or refuses it; kNone if there is none.
int announcing_verb(const Tree& tree, int anchor);

/// Type of the manual (2024, with CONCEDE and RETREAT) of an act in its frame; empty where that is no event.
/// Example: ("AID", "070", committed) -> "AGREE"; ("ASSAULT", "190", intended) -> "THREATEN".
std::string_view event_type_of(const Assertion& assertion, Frame frame);

/// True for troops sent to help: "will deploy soldiers to train the army".
bool is_meant_to_help(const Tree& tree, int anchor);

}  // namespace relata::extract
