#pragma once
// From what a person writes to what a judgement hangs on, and from judgements to what a person has to look at.

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "graph/judgements.h"
#include "graph/reading.h"
#include "graph/store.h"

namespace relata::graph {

/// The anchors of an entity as a person names it. `readings` are those that `store` was assembled from.
///  - "idlib-2:120-127" (label, bytes): these words of the document;
///  - with `in`, a document's label: who goes by the name there;
///  - a name: whoever goes by it everywhere;
///  - a node's id: the node's words in each of the first 20 documents that name it, since ids change.
/// Fails for a name that nobody has, or that several entities have: "'Smith' is the name of 2 entities, anna-smith
/// (Anna Smith) and smith-2 (Smith): give one of these ids, or a document with --in".
Result<std::vector<Anchor>> anchors_for(const std::string& words, const std::string& in, const Store& store,
                                        std::span<const Reading> readings);

/// The judgements that hold and speak of the same as `wanted` does: of the same two entities, in either order, or of
/// the same assertion; of any kind.
std::vector<Judgement> about_the_same(const Judgement& wanted, std::span<const Judgement> all,
                                      std::span<const Reading> readings);

/// True if the two say the contrary: same and differ, confirm and reject.
bool contrary(std::string_view kind, std::string_view other);

/// What a person has to look at.
struct JudgementTroubles {
    std::vector<Judgement> without_object = {};                   ///< what they speak of is not in these documents
    std::vector<std::pair<Judgement, Judgement>> conflicts = {};  ///< "differ" and "reject" win, and stand first
};
JudgementTroubles find_troubles(std::span<const Judgement> all, std::span<const Reading> readings);

}  // namespace relata::graph
