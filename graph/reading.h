#pragma once
// What one engine made of one document: the record that goes into the ledger and out of which the store is assembled.

#include <string>
#include <vector>

#include "core/records.h"
#include "graph/signature.h"

namespace relata::graph {

/// A document, who read it, and what was found. A document has one current reading.
/// All spans count bytes of `document.source_bytes`. `document.text`, `offsets` and `lines` are not kept;
/// `Ledger::readings` also leaves `source_bytes` empty, which `Ledger::source_bytes` gives for one document.
/// Example: {doc "idlib-1", engine "0.2.0-3f2a9c11", entities {Russia, Turkey}, assertions {Russia accuse Turkey}}.
struct Reading {
    Document document = {};
    std::string engine = {};            ///< id of weights, tables and rules, as `relata --version` prints it
    std::vector<Entity> entities = {};  ///< of this document; ids are unique within it
    Signature signature =
        {};  ///< to know copies by; where empty, that of the sentences behind the assertions stands in
    std::vector<Assertion> assertions = {};  ///< participants name `entities` by id
};

}  // namespace relata::graph
