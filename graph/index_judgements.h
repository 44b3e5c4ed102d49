#pragma once
// What people decided, as the index obeys it: rejected assertions are left out, confirmed ones are noted, and entities
// of documents that a judgement speaks of are never folded.

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/index_rows.h"
#include "graph/index_sql.h"
#include "graph/judged_entities.h"
#include "graph/judgement.h"

namespace relata::graph {

/// The judgements of a file. `place` must come before what speaks of entities.
class IndexJudgements {
  public:
    explicit IndexJudgements(Sql& sql);

    /// Those of which some assertion is judged.
    std::set<std::int64_t> readings_judged(Sql& sql) const;
    /// Takes the rejected assertions out of a reading that has its sha256, and notes the confirmed ones.
    void judge(LedgerReading& filed) const;
    /// Looks the anchors up in the documents that they name. `complete` makes a reading what the index takes in.
    void place(Sql& sql, const std::function<void(LedgerReading&)>& complete);
    const std::vector<PlacedJudgement>& placed() const { return placed_; }
    /// Whether some judgement speaks of this entity of a document.
    bool speaks_of(const Item& item) const { return entities_.contains({item.document, item.id}); }
    /// Rows of the items that judgements speak of, or spoke of before they were taken back.
    std::set<std::int64_t> items(Sql& sql) const;

    /// All ids, a line each: what `index_state` keeps as "judged".
    const std::string& state() const { return state_; }
    /// The readings that are judged otherwise now than when the state was `before`.
    std::set<std::int64_t> rejudged(Sql& sql, const std::string& before) const;

  private:
    std::vector<Judgement> all_ = {};
    std::set<std::string> documents_ = {};  // of which assertions are judged, by sha256
    std::set<std::string> names_ = {};      // that are judged everywhere
    std::string state_ = {};
    std::vector<PlacedJudgement> placed_ = {};
    std::set<std::pair<std::string, std::string>> entities_ = {};  // label and id
};

/// The ids of all judgements of a file, a line each.
std::string judgement_ids(Sql& sql);

}  // namespace relata::graph
