#pragma once
// The index: who is who and which assertion touches which node, kept in the graph file so that a command need not
// assemble the whole graph to answer. A cache: it may be dropped at any time, and is made again from the ledger.
//
// What a query reads (rows of nodes and documents are numbers of this file; ids, names and labels are those of
// `Store`):
//   index_nodes(row, id, name, type, named, mentions, documents, reference)      as `Node`
//   index_aliases(node, alias)                                                   `Node::aliases`
//   index_names(key, node, rank)          `name_keys` of graph/node_names.h: look up each of `tried_keys(name)` with
//   rank
//                                         0, then each with rank 1; the first key that is there counts
//   index_members(entity, node)           entities.row -> node; entities that only assertions name are below 0
//   index_documents(reading, label, sha256, published, publisher, …)   reading = readings.row, label as `Document::id`
//   index_assertions(row, document, subject, object, speaker, place, relation, class, polarity, modality, source,
//                    subject_words, object_words, speaker_words)
//                                         row = assertions.row, document = index_documents.reading; nodes or NULL;
//                                         relation to modality are rows of `words`; one row for each assertion that
//                                         counts (not withdrawn, no page furniture); the rows of a reading lie from
//                                         index_documents.first_assertion to last_assertion; source: equal numbers are
//                                         one independent source; words: equal numbers are equal words (`end_key`) of
//                                         an end that is no node
//   index_ties(subject, subject_words, relation, object, object_words, documents)   what two or more documents tell
//                                         with the same relation and ends; 0 where `index_assertions` has NULL
//   index_arguments(node, assertion, role)  nodes that an assertion touches otherwise than as subject or object; role
//                                         "speaker", "place", else that of the argument
//   index_relations(relation, class, assertions)   how many assertions have them; rows of `words`, 0 = none
// The other index_ tables serve keeping it up to date: docs/graph-file.md.

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/result.h"

namespace relata::graph {

namespace sqlite {
class Connection;
}

class Ledger;

/// True where the index holds all that counts in the ledger, by today's rules. False for a file without one.
Result<bool> index_is_current(const Ledger& ledger);
Result<bool> index_is_current(const sqlite::Connection& connection);

/// Makes the index anew from the ledger, in one transaction.
Result<void> rebuild_index(const sqlite::Connection& connection);

/// Brings the index up to date with what was added, removed, withdrawn or merged since: one article touches the
/// components of names and the groups of copies that it has part in, nothing else. The result is the same as making it
/// anew. In one transaction: killed in between, the next call begins again. Call it once after many changes.
/// Example: ledger.add(a); ledger.add(b); bring_up_to_date(ledger);
Result<void> bring_up_to_date(const Ledger& ledger);
Result<void> bring_up_to_date(const sqlite::Connection& connection);

/// Before many readings are written to the ledger: takes the index out where, with so many `coming`, it would be made
/// anew anyway. What it finds assertions by would else learn of each row, for nothing. In the caller's transaction.
Result<void> make_way_in_index(const sqlite::Connection& connection, std::int64_t coming);

/// How many assertions that would count are left out because a person rejected them.
Result<std::size_t> count_rejected(const sqlite::Connection& connection);

/// Everything the index says, as text that does not depend on the numbers of rows or the order of adding: two files
/// with the same articles give the same.
Result<std::string> describe_index(const sqlite::Connection& connection);

}  // namespace relata::graph
