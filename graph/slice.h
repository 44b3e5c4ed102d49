#pragma once
// A part of a graph: what touches some entities or stands in sentences with some words. Read by way of the index, in
// time and memory that depend on the part alone.

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/result.h"
#include "graph/entity_resolution.h"
#include "graph/origins.h"
#include "graph/reading.h"
#include "graph/store.h"

namespace relata::graph {

namespace sqlite {
class Connection;
}

/// What is wanted: assertions that touch one of the entities in any role (subject, object, speaker, place, argument),
/// or whose sentence has all words of `topic`. A store opened so has
///  - every edge at those entities (and, from two hops on, at their neighbours) as the whole store has it: id, support,
///    counts, sources, opposites;
///  - every other edge of an assertion that was asked for, whole as well;
///  - the documents of these assertions and of their copies, the nodes that they touch, no repeated lines.
///
/// Example: Store::open("news.relata", {.entities = {"HTS"}}); Store::open("news.relata", {.topic = {"ceasefire"}}).
struct Slice {
    std::vector<std::string> entities =
        {};                               ///< by any name, as `Store::find_entities`; a place with those named after it
    std::vector<std::string> topic = {};  ///< words or phrases, all of which a sentence must have
    std::vector<std::string> assertions = {};  ///< ids, whole or their first digits; with the edges that they support
    std::vector<std::int64_t> assertion_rows = {};  ///< of `index_assertions`; also with their edges
    std::vector<std::string> beside = {};           ///< names that must be known, too, without what touches them
    /// Names that nobody may go by: those who may be meant by them must be known (`suggest_names`), without what
    /// touches them.
    std::vector<std::string> resembling = {};
    bool together = false;  ///< only what belongs with all of `entities` is wanted: read from the rarest of them
    bool as_ends = false;   ///< only what has one of the entities as subject or object
    bool whole_happenings = false;  ///< also what else tells of what these assertions tell: see `find_happenings`
    bool all_nodes = false;         ///< every node of the graph; of assertions no more than asked for
    /// Of what touches the entities no more than so many assertions are started from: those published between the days
    /// first, then the latest; 0 = all. What is left out is counted (`Store::left_out`).
    std::size_t most = 0;
    /// For `whole_happenings`, of how many others it is weighed in all whether they tell of the same; what more there
    /// is is looked for only where it stands near (`Store::happenings_are_whole`).
    std::size_t most_weighed = 8000;
    std::string since = {}, until = {};  ///< "2020", "2020-02" or "2020-02-20"; empty = any
    unsigned hops = 1;                   ///< 1 = what touches the entities, 2 = also what touches their neighbours, …
    std::size_t limit = 0;               ///< at most so many assertions, the latest published; 0 = all
};

/// What a store is put together from.
struct StoreParts {
    std::vector<Reading> readings = {};    ///< ordered by label; with the assertions that are wanted
    Origins origins = {};                  ///< of these readings
    Resolution resolution = {};            ///< nodes ordered by id
    std::set<std::string> confirmed = {};  ///< ids of assertions of which a person said that they are right
    Reaches reaches = {};                  ///< see `Store::reaches`
    /// By the id of one of its assertions: how many documents an edge has in all.
    std::map<std::string, std::uint32_t> documents_of_edge = {};
    std::size_t left_out = 0;          ///< see `Store::left_out`
    bool happenings_are_whole = true;  ///< see `Store::happenings_are_whole`
    bool bare = false;                 ///< only assertions and their nodes: no edges, nobody is found by name
};

/// Reads a slice from a file whose index is current.
Result<StoreParts> read_slice(const sqlite::Connection& connection, const Slice& slice);

}  // namespace relata::graph
