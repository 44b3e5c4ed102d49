// `relata merge`: which file takes what in, so that it happens as a whole or not at all.

#include "graph/merge.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <optional>
#include <tuple>
#include <utility>

#include "graph/graph_file.h"
#include "graph/index.h"
#include "graph/merge_rows.h"
#include "graph/sqlite.h"

namespace relata::graph {
namespace {

namespace fs = std::filesystem;
using sqlite::Connection;

/// A file beside the result, gone when this is.
class WorkFile {
  public:
    WorkFile(const std::string& out, std::string_view what)
        : path_(fmt::format("{}.{}-{}", out, what, static_cast<long>(::getpid()))) {}
    WorkFile(const WorkFile&) = delete;
    WorkFile& operator=(const WorkFile&) = delete;
    ~WorkFile() {
        std::error_code none;
        for (const char* ending : {"", "-wal", "-shm", "-journal"}) fs::remove(path_ + ending, none);
    }
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

Merged& operator+=(Merged& sum, const Merged& more) {
    sum.documents += more.documents;
    sum.read_again += more.read_again;
    sum.assertions += more.assertions;
    sum.withdrawals += more.withdrawals;
    sum.judgements += more.judgements;
    return sum;
}

/// Brings one file into an open one, in a transaction.
Result<Merged> take_in(const Connection& connection, const std::string& graph) {
    const std::string place = sqlite::uri_of(graph, reading_mode(graph));
    if (auto done = connection.run_with("ATTACH ? AS other", {place}); !done) return tl::unexpected(done.error());
    const auto merge = [&]() -> Result<Merged> {
        auto transaction = sqlite::Transaction::begin(connection);
        if (!transaction) return tl::unexpected(transaction.error());
        auto merged = merge_attached(connection);
        if (!merged) return merged;
        if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
        return merged;
    };
    auto merged = merge();
    const auto detached = connection.run("DETACH other");
    if (merged && !detached) return tl::unexpected(detached.error());
    return merged;
}

/// The version of a graph file, or why it is none.
Result<std::int64_t> version_of(const std::string& graph) {
    const auto connection = open_graph_file(graph, Access::read);
    if (!connection) return tl::unexpected(connection.error());
    return connection->integer("PRAGMA user_version");
}

/// Brings a file of any version into an open one; an older one goes through a copy that is brought up to date.
Result<Merged> take_in_any(const Connection& connection, const std::string& out, const std::string& graph) {
    const auto version = version_of(graph);
    if (!version) return tl::unexpected(version.error());
    if (*version == kSchemaVersion) return take_in(connection, graph);
    const WorkFile copy(out, "older");
    std::error_code failed;
    if (!fs::copy_file(graph, copy.path(), failed))
        return fail(fmt::format("{}: cannot copy: {}", graph, failed.message()));
    if (auto opened = open_graph_file(copy.path(), Access::write); !opened) return tl::unexpected(opened.error());
    return take_in(connection, copy.path());
}

Result<Merged> take_in_all(const Connection& connection, const std::string& out,
                           const std::vector<std::string>& graphs) {
    if (auto done = connection.run("PRAGMA temp_store=MEMORY; PRAGMA cache_size=-262144"); !done)
        return tl::unexpected(done.error());
    Merged sum;
    for (const std::string& graph : graphs) {
        const auto merged = take_in_any(connection, out, graph);
        if (!merged) return merged;
        sum += *merged;
    }
    return sum;
}

/// Onto the disk, before the name says that it is there.
Result<void> flush(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    const bool flushed = file >= 0 && ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) ::close(file);
    if (flushed) return {};
    return fail(fmt::format("{}: cannot write: {}", path, std::strerror(reason)));
}

/// The largest file of today's version: what is not copied as it lies must be taken in row by row.
std::string largest_of(const std::vector<std::string>& graphs) {
    std::string out;
    std::uintmax_t most = 0;
    for (const std::string& graph : graphs) {
        std::error_code none;
        const std::uintmax_t size = fs::file_size(graph, none);
        const auto version = version_of(graph);
        if (none || !version || *version != kSchemaVersion || size <= most) continue;
        out = graph;
        most = size;
    }
    return out;
}

/// What a file has brought that was copied whole.
Result<Merged> all_in(const Connection& connection) {
    Merged out;
    for (const auto& [number, table] :
         {std::pair(&out.documents, "readings"), std::pair(&out.assertions, "assertions"),
          std::pair(&out.withdrawals, "withdrawals"), std::pair(&out.judgements, "judgements")}) {
        const auto counted = connection.integer(fmt::format("SELECT count(*) FROM {}", table));
        if (!counted) return tl::unexpected(counted.error());
        *number = static_cast<std::size_t>(*counted);
    }
    return out;
}

Result<void> copy_file(const std::string& from, const std::string& to) {
    const auto source = open_graph_file(from, Access::read);
    if (!source) return tl::unexpected(source.error());
    const auto target = Connection::open(to, sqlite::Mode::create);
    if (!target) return tl::unexpected(target.error());
    if (auto done = target->run("PRAGMA synchronous=OFF"); !done) return done;
    return source->copy_to(*target);
}

/// Whether a union is to be asked, or only taken in by another file.
enum class Index { none, made };

/// The union of `graphs` as a new file. It need not survive a crash half made, so nothing is flushed until it is whole,
/// and no log is kept of what is written, nor does the index go through one.
Result<Merged> build(const std::string& path, const std::string& out, const std::vector<std::string>& graphs,
                     Index index) {
    const std::string first = largest_of(graphs);
    if (!first.empty()) {
        if (auto done = copy_file(first, path); !done) return tl::unexpected(done.error());
    }
    const auto connection = open_graph_file(path, first.empty() ? Access::create : Access::write);
    if (!connection) return tl::unexpected(connection.error());
    if (auto done = connection->run("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF");
        !done)
        return tl::unexpected(done.error());
    auto merged = all_in(*connection);
    if (!merged) return merged;
    std::vector<std::string> others = graphs;
    std::erase(others, first);
    const auto more = take_in_all(*connection, out, others);
    if (!more) return more;
    *merged += *more;
    if (index == Index::made) {
        if (auto done = bring_up_to_date(*connection); !done) return tl::unexpected(done.error());
    }
    // Back to the mode in which every graph file is kept.
    if (auto done = connection->run("PRAGMA journal_mode=WAL"); !done) return tl::unexpected(done.error());
    return merged;
}

bool same_file(const std::string& a, const std::string& b) {
    std::error_code none;
    return fs::equivalent(a, b, none);
}

/// The other files, each once.
std::vector<std::string> other_files(const std::string& out, const std::vector<std::string>& graphs) {
    std::vector<std::string> others;
    for (const std::string& graph : graphs) {
        const auto is_it = [&graph](const std::string& known) { return same_file(known, graph); };
        if (!is_it(out) && std::ranges::none_of(others, is_it)) others.push_back(graph);
    }
    return others;
}

Result<Merged> merge_into_new(const std::string& out, const std::vector<std::string>& graphs) {
    const WorkFile whole(out, "merging");
    auto merged = build(whole.path(), out, graphs, Index::made);
    if (!merged) return merged;
    if (auto done = flush(whole.path()); !done) return tl::unexpected(done.error());
    std::error_code failed;
    fs::rename(whole.path(), out, failed);
    if (failed) return fail(fmt::format("{}: cannot write: {}", out, failed.message()));
    return merged;
}

/// One transaction: several files become one first.
Result<Merged> merge_into_existing(const std::string& out, const std::vector<std::string>& graphs) {
    std::optional<WorkFile> together;
    std::vector<std::string> sources = graphs;
    if (graphs.size() > 1) {
        together.emplace(out, "merging");
        if (auto built = build(together->path(), out, graphs, Index::none); !built) return built;
        sources = {together->path()};
    }
    const auto connection = open_graph_file(out, Access::write);
    if (!connection) return tl::unexpected(connection.error());
    return take_in_all(*connection, out, sources);
}

/// 0 where there is no number.
std::uint64_t take_number(std::string_view& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty() && text.front() == '.') text.remove_prefix(1);
    return error == std::errc() ? number : 0;
}

}  // namespace

bool is_older_engine(std::string_view a, std::string_view b) {
    const auto parts = [](std::string_view engine) {
        std::string_view version = engine.substr(0, engine.find('-'));
        const auto first = take_number(version), second = take_number(version), third = take_number(version);
        return std::tuple(first, second, third, engine);
    };
    return parts(a) < parts(b);
}

Result<Merged> merge_graphs(const std::string& out, const std::vector<std::string>& graphs) {
    for (const std::string& graph : graphs) {
        if (auto version = version_of(graph); !version) return tl::unexpected(version.error());
    }
    std::error_code none;
    if (!fs::exists(out, none)) return merge_into_new(out, other_files(out, graphs));
    return merge_into_existing(out, other_files(out, graphs));
}

}  // namespace relata::graph
