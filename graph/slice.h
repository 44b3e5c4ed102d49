#pragma once
// A part of a graph: what touches some entities or stands in sentences with some words. Read by way of the index, in
// time and memory that depend on the part alone.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
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
///  - of a topic, every edge between two entities that some matching assertion supports;
///  - other edges with the part of their support that was loaded: those of which an entity is only speaker, place or
///    argument;
///  - the documents of these assertions and of their copies, the nodes that they touch, no repeated lines.
///
/// Example: Store::open("news.relata", {.entities = {"HTS"}}); Store::open("news.relata", {.topic = {"ceasefire"}}).
struct Slice {
    std::vector<std::string> entities =
        {};                               ///< by any name, as `Store::find_entities`; a place with those named after it
    std::vector<std::string> topic = {};  ///< words or phrases, all of which a sentence must have
    std::vector<std::string> assertions = {};  ///< ids, whole or their first digits; with the edges that they support
    unsigned hops = 1;      ///< 1 = what touches the entities, 2 = also what touches their neighbours, …
    std::size_t limit = 0;  ///< at most so many assertions, the latest published; 0 = all
};

/// What a store is put together from.
struct StoreParts {
    std::vector<Reading> readings = {};  ///< ordered by label; with the assertions that are wanted
    Origins origins = {};                ///< of these readings
    Resolution resolution = {};          ///< nodes ordered by id
};

/// Reads a slice from a file whose index is current.
Result<StoreParts> read_slice(const sqlite::Connection& connection, const Slice& slice);

}  // namespace relata::graph
