#pragma once
// Qualifiers in plain words, the same in tables, on edges and in answers.

#include <cstddef>
#include <string>
#include <string_view>

#include "core/records.h"

namespace relata::exporter {

/// "1 source", "3 sources".
std::string counted(std::size_t number, std::string_view what);

/// True if the document states this in its own voice: affirmed, asserted, no speaker. Only such an assertion may be
/// drawn solid or written as a plain triple.
bool stated_plainly(const Assertion& assertion);

/// The relation as a reader hears it, with negation and modality: "not attack", "may attack", "plans to attack",
/// "asked to withdraw", "would attack", "reportedly attack".
std::string worded_relation(const std::string& relation, Polarity polarity, Modality modality);

/// What hedges the assertion, in words: "says Russia; not; may". Empty where it is stated plainly.
std::string qualifier_words(const Assertion& assertion);

/// Subject, worded relation and object on one line, "—" for a missing end: "Turkey support terrorists, says Russia".
std::string sentence_of(const Assertion& assertion);

}  // namespace relata::exporter
