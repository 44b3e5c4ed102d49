#pragma once
// From judgements on who is who to decisions on items: which entities of which documents an anchor speaks of.

#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/entity_items.h"
#include "graph/entity_link.h"
#include "graph/judgements.h"
#include "graph/reading.h"

namespace relata::graph {

/// One side of a judgement: entities of single documents by label and id, and names that are meant everywhere.
struct Meant {
    std::vector<std::pair<std::string, std::string>> entities = {};
    std::vector<std::string> names = {};
    bool empty() const { return entities.empty() && names.empty(); }
};

/// A "same" or "differ" that holds, with what its anchors speak of in the documents at hand.
struct PlacedJudgement {
    Judgement judgement = {};
    Meant a = {}, b = {};
};

/// The entity of a reading that an anchor speaks of: for a mention whoever its bytes stand for now, or, where a newer
/// engine reads them otherwise, who goes by that name in the document. Empty where there is none.
std::string entity_meant(const Anchor& anchor, const Reading& reading);

/// Judgements of entities that hold, in order. Only the documents that they name need be among the readings.
std::vector<PlacedJudgement> place_judgements(std::span<const Judgement> judgements, std::span<const Reading> readings);

/// Documents that judgements of entities name, by sha256: all that `place_judgements` needs to see.
std::set<std::string> documents_judged(std::span<const Judgement> judgements);

/// True if a judgement speaks of this very entity of this document: it must not be folded with others.
bool is_judged(const Item& item, std::span<const PlacedJudgement> placed);

/// The positions of the items that a side speaks of, in order.
std::vector<std::size_t> items_meant(const Meant& side, std::span<const Item> items);

/// What the judgements decide about these items. Judgements of which a side is not among them decide nothing.
Decisions decide(std::span<const PlacedJudgement> placed, std::span<const Item> items);

}  // namespace relata::graph
