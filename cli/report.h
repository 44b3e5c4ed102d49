#pragma once
// `relata add --report FILE`: what became of every document and record, one line of NDJSON each, in the order of the
// input.

#include <cstddef>
#include <cstdio>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/records.h"
#include "core/result.h"
#include "text/input/read.h"

namespace relata::cli {

/// The fields of a document that the report repeats.
struct ReportedDocument {
    std::string where = {};  ///< place in the input
    std::string id = {};
    std::string sha256 = {};
    std::string source = {};
    std::string published = {};
    std::vector<std::string> notes = {};  ///< what was converted or repaired, what looks wrong
};
ReportedDocument reported(const text::InputDocument& input);

/// Writes the report. One thread reads, others deliver the documents in the same order, later: what the reader tells in
/// between waits for the documents before it. Without a file everything is thrown away.
/// Example line: {"input":"feed.ndjson:12","outcome":"skipped","doc":null,…,"why":"not a JSON object; line
/// skipped","notes":[]}
class Report {
  public:
    Report() = default;
    /// Begins `path`, or standard output for "-".
    Result<void> open(const std::string& path);

    /// The reader has handed on a document.
    void expect_document();
    /// The reader tells of a record that made no document: "skipped" or "passed over".
    void tell(std::string_view outcome, const text::Problem& problem);
    /// A document is done: "added", "already there" or "read again".
    void deliver(std::string_view outcome, const ReportedDocument& document, std::size_t assertions);

    /// Fails if anything could not be written: "report.ndjson: cannot write: No space left on device".
    Result<void> close();

  private:
    struct Close {
        void operator()(std::FILE* file) const {
            if (file != stdout) std::fclose(file);
        }
    };
    void write(const std::string& line);
    void write_what_is_due();

    std::mutex mutex_;
    std::string path_ = {};
    std::unique_ptr<std::FILE, Close> file_ = {};
    std::deque<std::pair<std::size_t, std::string>> waiting_ = {};  ///< documents before the line, and the line
    std::size_t expected_ = 0, delivered_ = 0;
    bool failed_ = false;
};

}  // namespace relata::cli
