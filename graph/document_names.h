#pragma once
// What a document is called within one graph file, and which document a person means.

#include <set>
#include <string>
#include <vector>

#include "core/result.h"
#include "graph/ledger_rows.h"

namespace relata::graph {

/// The first sighting of each document, labelled for this file. `sightings` as `read_sightings` gives them.
std::vector<Sighting> named_documents(const std::vector<Sighting>& sightings);

/// Gives "@" and 8 hex digits to all but the first of the documents that share a label: earliest published, then
/// smallest sha256; a document without a date comes last. Whole digests where even 8 digits are shared.
void tell_labels_apart(std::vector<Sighting>& documents);

/// The sha256 of the documents that `names` stand for: a label of this file first, then a source or a label under which
/// it was also seen, then six or more digits of the sha256. Fails for a name that stands for none or for several,
/// naming `path` and the candidates.
Result<std::set<std::string>> documents_called(const std::string& path, const std::vector<std::string>& names,
                                               const std::vector<Sighting>& named, const std::vector<Sighting>& all);

}  // namespace relata::graph
