// More than one connection to a graph file, for one command.

#include "graph/ledger_views.h"

#include <utility>

namespace relata::graph {
namespace {

/// Readers of a log see the last whole state and keep no writer waiting.
bool has_log(const sqlite::Connection& connection) {
    auto mode = connection.prepare("PRAGMA journal_mode");
    if (!mode) return false;
    const auto found = mode->step();
    return found && *found && mode->text(0) == "wal";
}

}  // namespace

LedgerViews::LedgerViews(const sqlite::Connection& connection) {
    if (has_log(connection)) path_ = connection.path();
}

Result<std::unique_ptr<LedgerView>> LedgerViews::take() const {
    {
        const std::lock_guard lock(mutex_);
        if (!free_.empty()) {
            auto view = std::move(free_.back());
            free_.pop_back();
            return view;
        }
    }
    auto connection = sqlite::Connection::open(path_, sqlite::Mode::write);
    if (!connection) return tl::unexpected(connection.error());
    if (auto done = connection->run("PRAGMA query_only=ON; PRAGMA cache_size=-16384"); !done)
        return tl::unexpected(done.error());
    return std::make_unique<LedgerView>(std::move(*connection));
}

}  // namespace relata::graph
