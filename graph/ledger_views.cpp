// More than one connection to a graph file, for one command.

#include "graph/ledger_views.h"

#include <utility>

#include "core/check.h"

namespace relata::graph {
namespace {

std::string journal_mode(const sqlite::Connection& connection) {
    auto mode = connection.prepare("PRAGMA journal_mode");
    if (!mode) return {};
    const auto found = mode->step();
    return found && *found ? mode->text(0) : std::string();
}

}  // namespace

LedgerViews::LedgerViews(const sqlite::Connection& connection, std::size_t most) : path_(connection.path()) {
    const std::string mode = journal_mode(connection);
    if (mode == "wal") kind_ = Kind::logged;
    if (mode == "memory") kind_ = Kind::unshared;  // what a crash would damage is no graph file yet
    if (kind_ != Kind::unshared) return;
    // Opened now: later the pages that tell of the tables may lie half written. Those of the ledger stay as they are.
    while (opened_ && free_.size() < most)
        opened_ = open().map([this](auto&& view) { free_.push_back(std::forward<decltype(view)>(view)); });
}

Result<std::unique_ptr<LedgerView>> LedgerViews::open() const {
    const bool logged = kind_ == Kind::logged;
    auto connection = sqlite::Connection::open(path_, logged ? sqlite::Mode::write : sqlite::Mode::immutable);
    if (!connection) return tl::unexpected(connection.error());
    if (auto done = connection->run("PRAGMA query_only=ON; PRAGMA cache_size=-16384"); !done)
        return tl::unexpected(done.error());
    if (logged) return std::make_unique<LedgerView>(std::move(*connection));
    // A transaction that never ends: what it has read of the schema is not read again.
    if (auto done = connection->run("BEGIN; SELECT row FROM readings LIMIT 1"); !done)
        return tl::unexpected(done.error());
    return std::make_unique<LedgerView>(std::move(*connection));
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
    if (!opened_) return tl::unexpected(opened_.error());
    RELATA_CHECK(kind_ == Kind::logged);
    return open();
}

}  // namespace relata::graph
