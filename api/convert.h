#pragma once
// From the records of core/ and graph/ to those that the library hands out.

#include <relata/relata.h>

#include "core/records.h"
#include "core/result.h"
#include "graph/filters.h"
#include "graph/reading.h"
#include "graph/store.h"

namespace relata::api {

/// What lies behind a `Reading`: the ledger's own record, and its public copy.
struct Reading::Impl {
    graph::Reading kept;
    Document document;
    std::vector<Assertion> assertions;
};

Document to_public(const relata::Document& from);
Assertion to_public(const relata::Assertion& from);
Entity to_public(const graph::Node& from);
End to_public(const graph::Store& store, const graph::End& from);
Relation to_public(const graph::Store& store, const graph::Edge& from);
graph::Filter from_public(const Filter& from);
Error to_public(const relata::Error& from);

}  // namespace relata::api
