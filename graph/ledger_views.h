#pragma once
// Connections of their own for threads that read the ledger while another one writes the index.

#include <cstddef>
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

/// Views for threads that ask at the same time; thread-safe.
/// Example: views.use([&](LedgerView& view) { readings = view.reader.read(1, 250, all); return view.sql.done(); });
class LedgerViews {
  public:
    /// Of the file of a connection that is in a transaction and has written nothing in it, nor will change the ledger.
    /// `most`: so many threads may ask at the same time.
    LedgerViews(const sqlite::Connection& connection, std::size_t most);
    /// False where readers would keep the writer waiting: in a file that others may write, and that has no log.
    bool are_there() const { return kind_ != Kind::none; }
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

    /// When nobody will ask again: what views remember is let go on the thread that calls this.
    void close() const {
        const std::lock_guard lock(mutex_);
        free_.clear();
    }

  private:
    /// `logged`: readers of a write-ahead log see the last whole state and keep no writer waiting. `unshared`: the
    /// writer is the only one who knows the file.
    enum class Kind { none, logged, unshared };
    Result<std::unique_ptr<LedgerView>> open() const;
    Result<std::unique_ptr<LedgerView>> take() const;

    std::string path_ = {};
    Kind kind_ = Kind::none;
    Result<void> opened_ = {};
    mutable std::mutex mutex_ = {};
    mutable std::vector<std::unique_ptr<LedgerView>> free_ = {};
};

}  // namespace relata::graph
