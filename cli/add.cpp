// `relata add`: articles into a graph file, many in a transaction.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <utility>
#include <vector>

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
    /// `is_live`: documents come in as somebody else writes them, so that what came in is kept though few more may.
    Writer(graph::Ledger ledger, bool is_live, Console& console, Report& report)
        : ledger_(std::move(ledger)), is_live_(is_live), console_(console), report_(report) {}

    Result<bool> has(const Document& document, const std::string& engine) {
        const std::lock_guard lock(mutex_);
        return ledger_.has(document, engine);
    }
    /// True once writing has failed: what is still waiting need not be read.
    bool stopped() const { return stopped_; }
    /// Keeps one document, with those that wait once there is a second's work of them: how many go into a transaction
    /// decides the bytes of the word index, so the clock has no say but over a live feed. After the first failure nothing
    /// more is written.
    void keep(Item item, Tally& tally) {
        if (stopped_) return;
        const std::string& label = item.about.id;
        for (const auto& note : item.about.notes) console_.detail(fmt::format("{}: {}", label, note));
        const bool is_new = item.reading && *item.reading;
        if (!is_new) write(tally);  // the report has them in order
        if (stopped_) return;
        if (!item.reading) {
            stop(item.reading.error());
        } else if (!is_new) {
            ++already_there_;
            console_.detail(fmt::format("{}: already there", label));
            report_.deliver("already there", item.about, 0);
        } else {
            assertions_ += (*item.reading)->assertions.size();
            readings_.push_back(std::move(**item.reading));
            abouts_.push_back(std::move(item.about));
            if (is_due()) write(tally);
        }
    }

    /// Keeps what waits, and brings the file's index up to date with what was added, once for all.
    void finish(Tally& tally) {
        write(tally);
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
    bool is_due() const {
        constexpr std::size_t kMostDocuments = 64, kMostAssertions = 1000;
        constexpr auto kLongest = std::chrono::seconds(5);
        return readings_.size() >= kMostDocuments || assertions_ >= kMostAssertions ||
               (is_live_ && Clock::now() - written_ >= kLongest);
    }
    void stop(const Error& error) {
        error_ = error;
        stopped_ = true;
    }
    /// Keeps those that wait, in one transaction: the disk is waited for once. Where that fails as many as go in alone.
    void write(Tally& tally) {
        if (stopped_ || readings_.empty()) return;
        const std::lock_guard lock(mutex_);
        if (!add(0, readings_.size(), tally)) {
            for (std::size_t i = 0; i < readings_.size() && !stopped_; ++i) {
                if (const auto alone = add(i, 1, tally); !alone) stop(alone.error());
            }
        }
        readings_.clear();
        abouts_.clear();
        assertions_ = 0;
        written_ = Clock::now();
    }
    Result<void> add(std::size_t first, std::size_t count, Tally& tally) {
        const auto added = ledger_.add(std::span(readings_).subspan(first, count));
        if (!added) return tl::unexpected(added.error());
        for (std::size_t i = 0; i < count; ++i)
            tell((*added)[i], abouts_[first + i], readings_[first + i].assertions.size(), tally);
        return {};
    }
    void tell(graph::Added added, const ReportedDocument& about, std::size_t made, Tally& tally) {
        switch (added) {
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

    using Clock = std::chrono::steady_clock;
    std::vector<graph::Reading> readings_ = {};  // that wait, and what there is to report of each
    std::vector<ReportedDocument> abouts_ = {};
    std::size_t assertions_ = 0;  // of those that wait
    Clock::time_point written_ = Clock::now();
    graph::Ledger ledger_;
    bool is_live_ = false;
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

/// Standard input or a named pipe: who writes to it may be slow.
bool is_live(const std::string& input) {
    std::error_code none;
    return input == "-" || std::filesystem::is_fifo(input, none);
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
    Writer writer(std::move(*ledger), std::ranges::any_of(options.inputs, is_live), console, report);

    auto tally = work_on_inputs<Item>(
        options, console, Labels::as_read,
        [&](text::InputDocument input) { return read_one(*engine, writer, std::move(input)); },
        [&](Item item, Tally& counts) { writer.keep(std::move(item), counts); }, &report);
    if (!tally) return tl::unexpected(tally.error());
    writer.finish(*tally);
    console.message(fmt::format("{}; {}", writer.summary(), tally->summary()));
    if (const auto closed = report.close(); !closed) return tl::unexpected(closed.error());
    if (writer.error()) return tl::unexpected(*writer.error());
    return tally->skipped > 0 ? Exit::error : Exit::done;
}

}  // namespace relata::cli
