#pragma once
// An assertion as a citation: who says so, where, when, in which words. The same in disputes and in the ledger.

#include <string>
#include <vector>

#include "export/json.h"
#include "graph/store.h"

namespace relata::exporter {

/// On whose word an assertion is told; empty for the article itself.
struct Teller {
    std::string name = {};
    std::string id = {};
};

/// The speaker of the assertion.
Teller teller_of(const graph::Store& store, graph::AssertionIndex index);

/// "Turkish Defence Ministry, in Harbour Post, 2020-02-20"; "Harbour Post, 2020-02-20" for the article itself. The
/// outlet is the publisher, else the agency, else the document's label.
std::string cited_source(const graph::Store& store, graph::AssertionIndex index, const Teller& teller);
/// The outlet alone.
std::string cited_outlet(const graph::Store& store, graph::AssertionIndex index);
/// The sentence on one line.
std::string cited_sentence(const graph::Store& store, graph::AssertionIndex index);

/// Members `assertion` (id), `words`, `speaker`, `speaker_id`, `outlet`, `published`, `doc`, `source`,
/// `sentence_start`, `sentence_end`, `sentence_text` of an open object.
void write_cited(JsonText& out, const graph::Store& store, graph::AssertionIndex index, const Teller& teller);

/// The same as columns of CSV, without `words` and `speaker_id`.
std::vector<std::string> cited_columns();
std::vector<std::string> cited_values(const graph::Store& store, graph::AssertionIndex index, const Teller& teller);

}  // namespace relata::exporter
