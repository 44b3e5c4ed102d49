#pragma once
// Reads every input of a command and works on the documents side by side.

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <string>

#include "cli/console.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/workers.h"
#include "core/result.h"
#include "text/input/read.h"

namespace relata::cli {

/// What became of the inputs, for the last line on standard error and the exit code.
struct Tally {
    std::size_t documents = 0;
    std::size_t skipped = 0;
    std::map<std::string, std::size_t> reasons = {};  ///< "empty file" -> 2
    std::size_t passed_over = 0;                      ///< records that are no articles; no fault
    std::map<std::string, std::size_t> kinds = {};    ///< of those: "request" -> 7
    std::size_t assertions = 0;
    std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();

    /// "read 5 documents; skipped 3 (binary file, 2 × empty file); 312 assertions; 4.2 s"
    std::string summary() const;
    /// error if anything was skipped, nothing_found if no assertion came out, else done.
    Exit exit_code() const;
};

/// `--input`, `--pretokenized` and the limits as the reader wants them. Fails for a kind that does not exist.
Result<text::InputOptions> input_options(const Options& options);

/// -j, or the number of cores.
unsigned thread_count(const Options& options);

/// Hands every document of `options.inputs` to `take` in order; problems go to the console, into `tally` and to
/// `report`.
void read_inputs(const Options& options, const text::InputOptions& how, Console& console, Tally& tally,
                 const text::DocumentSink& take, Report* report = nullptr);

/// Whether documents keep the labels they were read with, or a second one of the same label but other content gets "@"
/// and 8 hex digits of its sha256 (a graph file does that itself).
enum class Labels { as_read, unique };

/// Passes documents on to `take` with labels as wanted.
text::DocumentSink with_labels(Labels labels, text::DocumentSink take);

/// Calls `work` for each document on several threads, and `deliver` with the results in the order of the inputs. A
/// `report` is told of what made no document; `deliver` tells it of the others.
template <typename Out>
Result<Tally> work_on_inputs(const Options& options, Console& console, Labels labels,
                             std::function<Out(text::InputDocument)> work, std::function<void(Out, Tally&)> deliver,
                             Report* report = nullptr) {
    auto how = input_options(options);
    if (!how) return tl::unexpected(how.error());
    Tally tally;
    Meter meter(options.inputs, console);
    how->bytes_taken = &meter.bytes();
    OrderedWorkers<text::InputDocument, Out> workers(thread_count(options), std::move(work), [&](Out out) {
        deliver(std::move(out), tally);
        meter.document_done();
    });
    Tally reading;  // `tally` belongs to the delivering thread
    const auto submit = [&](text::InputDocument in) { workers.submit(std::move(in)); };
    read_inputs(options, *how, console, reading, with_labels(labels, submit), report);
    workers.finish();
    reading.assertions = tally.assertions;
    return reading;
}

}  // namespace relata::cli
