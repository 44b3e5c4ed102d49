#pragma once
// The graph file: an SQLite database with every document, its current reading, and the assertions with their evidence.
// Tables and columns: docs/graph-file.md. Only the ledger is ever written; the `Store` is assembled from it.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "graph/judgement.h"
#include "graph/reading.h"

namespace relata::graph {

namespace sqlite {
class Connection;
}

/// What `Ledger::add` did. `read_again`: the document was there with another engine; this reading took its place.
enum class Added { added, already_there, read_again };

/// A graph file, open. One transaction per `add`: killed at any moment, the file holds every document whose `add`
/// returned, and nothing of the one under way. Not to be used by two threads at once; two processes may.
///
/// Example:
///     auto ledger = Ledger::open_or_create("news.relata");
///     if (!*ledger->has(document, engine)) ledger->add(read(document));
class Ledger {
  public:
    /// Opens an existing graph file for reading only. Fails, naming path and reason, where there is no such file, it is
    /// not a graph file, it is damaged, or a newer relata made it. The file is never changed by this.
    static Result<Ledger> open(const std::string& path);
    /// Opens a graph file for adding and removing; makes it where there is none. Fails as `open` does, and where the
    /// folder or file cannot be written. A file that is something else is left untouched.
    static Result<Ledger> open_or_create(const std::string& path);
    /// Opens an existing graph file for adding and removing; fails where there is none.
    static Result<Ledger> open_existing(const std::string& path);

    Ledger(Ledger&&) noexcept;
    Ledger& operator=(Ledger&&) noexcept;
    ~Ledger();

    /// True if this content has been read by this engine already: the costly stages can be skipped.
    Result<bool> has(std::string_view sha256, std::string_view engine) const;
    /// The same for a document, whose label and source are kept if they are new for this content: which of its names a
    /// document goes by must not depend on which came first.
    Result<bool> has(const Document& document, std::string_view engine);
    /// Keeps a reading. `document.sha256` must be set. Fails where the file cannot be written (disk full, locked).
    Result<Added> add(const Reading& reading);
    /// Keeps several in one transaction, all or none: many times quicker, as the disk is waited for once.
    Result<std::vector<Added>> add(std::span<const Reading> readings);
    /// Takes out every document that one of `names` stands for, as if it had never been read, all or none: a name is a
    /// label ("idlib-1", "idlib-1@3f2a9c11"), a source path or URL, or the first 6 or more digits of the sha256.
    /// Returns the labels taken out, sorted. Fails for a name that stands for nothing, or for digits shared by several.
    Result<std::vector<std::string>> remove(const std::vector<std::string>& names);

    /// Marks the documents that `names` stand for as withdrawn, all or none: they stay in the file but count no more,
    /// in this graph and in every one it is merged into, even if removed and added again. A whole sha256 may also stand
    /// for a document that is not here. Who is withdrawn already keeps the first note. Returns the labels, sorted (the
    /// sha256 of one that is not here). `made`: ISO date and time.
    Result<std::vector<std::string>> withdraw(const std::vector<std::string>& names, const std::string& note,
                                              const std::string& made);
    /// Takes back what `withdraw` did. Fails for a document that is not withdrawn.
    Result<std::vector<std::string>> restore(const std::vector<std::string>& names);
    /// All withdrawals, by sha256, also those of documents that are not here.
    Result<std::vector<Withdrawal>> withdrawals() const;

    /// Keeps what a person decided; `id` is made anew. True if it is new.
    Result<bool> judge(Judgement judgement);
    /// All judgements, by date, then id.
    Result<std::vector<Judgement>> judgements() const;

    /// All current readings that are not withdrawn, ordered by label, without `source_bytes`. `document.id` and every
    /// `assertion.document` is the label within this file: where several contents share one, the earliest published
    /// (then the smallest sha256) keeps it and the others get "@" and 8 hex digits. Depends on what was added, never on
    /// the order.
    Result<std::vector<Reading>> readings() const;
    /// The documents alone, ordered and labelled as in `readings`.
    Result<std::vector<Document>> documents() const;
    /// The documents that are here but withdrawn, ordered and labelled among all.
    Result<std::vector<Document>> withdrawn_documents() const;
    /// The bytes of the article as it was read, for quoting. Fails for an unknown sha256.
    Result<std::string> source_bytes(std::string_view sha256) const;

  private:
    friend const sqlite::Connection& connection_of(const Ledger& ledger);  // graph/ledger_access.h
    struct Impl;
    explicit Ledger(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace relata::graph
