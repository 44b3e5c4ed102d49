#pragma once
// Connections of their own for threads that read the ledger while another one writes the index.

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "graph/index_ledger.h"
#include "graph/index_sql.h"
#include "graph/sqlite.h"

namespace relata::graph {

/// The file as it was before the transaction that is under way: the ledger, but not what the transaction has written of
/// the index.
struct LedgerView {
    explicit LedgerView(sqlite::Connection to) : connection(std::move(to)), sql(connection), reader(sql) {}
    LedgerView(const LedgerView&) = delete;
    LedgerView& operator=(const LedgerView&) = delete;

    sqlite::Connection connection;
    Sql sql;
    WholeReader reader;
};

/// As many views as threads ask at the same time; thread-safe.
/// Example: views.use([&](LedgerView& view) { readings = view.reader.read(1, 250, all); return view.sql.done(); });
class LedgerViews {
  public:
    /// Of the file of a connection that is in a transaction and has changed nothing of the ledger in it.
    explicit LedgerViews(const sqlite::Connection& connection);
    /// False where readers would keep the writer waiting: in a file without a write-ahead log.
    bool are_there() const { return !path_.empty(); }
    /// Fails where the file cannot be opened, or as `use` does.
    template <typename Use>
    Result<void> use(Use&& use) const {
        auto view = take();
        if (!view) return tl::unexpected(view.error());
        Result<void> done = use(**view);
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(*view));
        return done;
    }

  private:
    Result<std::unique_ptr<LedgerView>> take() const;

    std::string path_ = {};
    mutable std::mutex mutex_ = {};
    mutable std::vector<std::unique_ptr<LedgerView>> free_ = {};
};

}  // namespace relata::graph
