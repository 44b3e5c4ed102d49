// `relata add`: articles into a graph file, one transaction a document.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <optional>
#include <utility>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/pipeline.h"
#include "graph/index.h"
#include "graph/ledger.h"

namespace relata::cli {
namespace {

/// What the threads hand to the one that writes. No reading: this engine has read these bytes before.
struct Item {
    ReportedDocument about = {};
    Result<std::optional<graph::Reading>> reading = std::nullopt;
};

/// The ledger behind a lock, and what was done with it.
class Writer {
  public:
    Writer(graph::Ledger ledger, Console& console, Report& report)
        : ledger_(std::move(ledger)), console_(console), report_(report) {}

    Result<bool> has(const Document& document, const std::string& engine) {
        const std::lock_guard lock(mutex_);
        return ledger_.has(document, engine);
    }
    /// True once writing has failed: what is still waiting need not be read.
    bool stopped() const { return stopped_; }
    /// Keeps one document; after the first failure nothing more is written.
    void keep(Item item, Tally& tally) {
        if (stopped_) return;
        const std::string& label = item.about.id;
        for (const auto& note : item.about.notes) console_.detail(fmt::format("{}: {}", label, note));
        if (!item.reading) {
            stop(item.reading.error());
        } else if (!*item.reading) {
            ++already_there_;
            console_.detail(fmt::format("{}: already there", label));
            report_.deliver("already there", item.about, 0);
        } else {
            write(**item.reading, item.about, tally);
        }
    }

    /// Brings the file's index up to date with what was added, once for all.
    void index() {
        const auto done = graph::bring_up_to_date(ledger_);
        if (!done && !error_) stop(done.error());
    }
    const std::optional<Error>& error() const { return error_; }
    std::string summary() const {
        std::string text = fmt::format("{} new, {} already there", new_, already_there_);
        if (read_again_ > 0) text += fmt::format(", {} read again", read_again_);
        return text;
    }

  private:
    void stop(const Error& error) {
        error_ = error;
        stopped_ = true;
    }
    void write(const graph::Reading& reading, const ReportedDocument& about, Tally& tally) {
        const std::lock_guard lock(mutex_);
        const auto added = ledger_.add(reading);
        if (!added) {
            stop(added.error());
            return;
        }
        const std::size_t made = reading.assertions.size();
        switch (*added) {
            case graph::Added::added:
                ++new_;
                report_.deliver("added", about, made);
                break;
            case graph::Added::read_again:
                ++read_again_;
                report_.deliver("read again", about, made);
                break;
            case graph::Added::already_there:
                ++already_there_;
                report_.deliver("already there", about, 0);
                return;
        }
        tally.assertions += made;
    }

    graph::Ledger ledger_;
    Console& console_;
    Report& report_;
    std::mutex mutex_;
    std::size_t new_ = 0, already_there_ = 0, read_again_ = 0;
    std::optional<Error> error_ = {};
    std::atomic<bool> stopped_ = false;
};

Item read_one(const Engine& engine, Writer& writer, text::InputDocument input) {
    Item item{.about = reported(input)};
    if (writer.stopped()) return item;
    const auto known = writer.has(input.document, engine.id);
    if (!known) {
        item.reading = tl::unexpected(known.error());
    } else if (!*known) {
        item.reading = to_reading(engine, analyse(engine, std::move(input)));
    }
    return item;
}

/// The report is begun anew: it must not be what is read or written beside it.
Result<void> open_report(const Options& options, Report& report) {
    if (options.report.empty()) return {};
    std::error_code none;
    const auto is_report = [&](const std::string& path) {
        return std::filesystem::equivalent(options.report, path, none);
    };
    if (is_report(options.graph)) return fail(fmt::format("--report {}: this is the graph itself", options.report));
    if (std::ranges::any_of(options.inputs, is_report))
        return fail(fmt::format("--report {}: this is an input", options.report));
    return report.open(options.report);
}

}  // namespace

Outcome run_add(const Options& options, Console& console) {
    const auto engine = load_engine(options.model);
    if (!engine) return tl::unexpected(engine.error());
    auto ledger = graph::Ledger::open_or_create(options.graph);
    if (!ledger) return tl::unexpected(ledger.error());
    Report report;
    if (const auto opened = open_report(options, report); !opened) return tl::unexpected(opened.error());
    Writer writer(std::move(*ledger), console, report);

    const auto tally = work_on_inputs<Item>(
        options, console, Labels::as_read,
        [&](text::InputDocument input) { return read_one(*engine, writer, std::move(input)); },
        [&](Item item, Tally& counts) { writer.keep(std::move(item), counts); }, &report);
    writer.index();
    if (!tally) return tl::unexpected(tally.error());
    console.message(fmt::format("{}; {}", writer.summary(), tally->summary()));
    if (const auto closed = report.close(); !closed) return tl::unexpected(closed.error());
    if (writer.error()) return tl::unexpected(*writer.error());
    return tally->skipped > 0 ? Exit::error : Exit::done;
}

}  // namespace relata::cli
