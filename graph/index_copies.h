#pragma once
// Which documents are copies, as they come and go: the part of the index behind graph/origins.h.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/index_documents.h"
#include "graph/index_lines.h"
#include "graph/index_sql.h"
#include "graph/origins.h"

namespace relata::graph {

/// Keeps `index_documents.first_copy` and `index_firsts`. Order of calls: `watch` for all prints of what goes and
/// comes, `leave` before a document's row is deleted, `enter` after one is made, `rename` after a label changed, then
/// `regroup`.
class CopyKeeper {
  public:
    explicit CopyKeeper(Sql& sql) : sql_(sql) {}
    void watch(const std::vector<std::uint64_t>& long_prints);
    void leave(std::int64_t reading);
    void enter(const FiledReading& filed);
    void rename(std::int64_t reading);
    void regroup(LineCounter& lines);
    /// The readings whose assertions may count for another source than before.
    std::set<std::int64_t> take_reweighed() { return std::move(reweighed_); }

  private:
    struct Copy {
        Reading reading = {};  // agency, url, signature
        std::int64_t origin = 0;
    };
    void loosen(std::int64_t reading);
    void loosen_crossed_crowds();
    const Copy& copy_at(std::int64_t reading);
    std::set<std::int64_t> candidates_of(std::int64_t reading);
    std::int64_t root(std::int64_t set);
    void find_links(std::int64_t reading);
    std::int64_t first_of(const std::vector<std::int64_t>& members);
    void regroup_set(const std::vector<std::int64_t>& members, LineCounter& lines);
    void refresh_first(std::uint64_t print);
    void reweigh(std::int64_t reading);

    Sql& sql_;
    std::map<std::uint64_t, std::int64_t> holders_before_ = {};
    std::set<std::uint64_t> prints_ = {};
    std::set<std::int64_t> loose_ = {};  // their links are looked for anew
    std::set<std::int64_t> renamed_ = {};
    std::set<std::int64_t> changed_ = {};  // another origin, or an origin that is called otherwise
    std::map<std::int64_t, Copy> copies_ = {};
    std::map<std::int64_t, std::int64_t> parent_ = {};
    std::set<std::int64_t> reweighed_ = {};
};

/// The rows of `index_firsts` for all readings at once: a long sentence that several have, and the first of them.
std::vector<std::pair<std::int64_t, std::int64_t>> find_firsts(std::span<const FiledReading> readings);

/// The first of the documents that have this long sentence; nothing where only one has it.
std::optional<std::int64_t> first_holder(Sql& sql, std::uint64_t print);

}  // namespace relata::graph
