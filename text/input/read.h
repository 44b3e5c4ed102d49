#pragma once
// First stage: files, folders and standard input become Documents.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "core/result.h"

namespace relata::text {

/// How inputs are to be understood, and the limits that keep a hostile one from taking all memory or time.
struct InputOptions {
    enum class Kind { detect, text, html, ndjson, lines, conllu, warc, feed };
    Kind kind = Kind::detect;                        ///< `detect` looks at the content first, then at the file's name
    bool pretokenized = false;                       ///< only for `lines`: words are exactly what stands between spaces
    std::size_t max_bytes = std::size_t{16} << 20U;  ///< longest article that is read; unpacked, in any kind of input
    std::uint64_t max_ratio = 500;  ///< compressed data that grow more than this are left after 64 MiB; 0 = never
    std::size_t max_depth = 256;    ///< deepest nesting of JSON and XML
    /// Where set: counts the bytes taken from files and standard input, as they lie there.
    std::atomic<std::uint64_t>* bytes_taken = nullptr;
};

/// The kind named "text", "html", "ndjson", "lines", "conllu", "warc" or "feed"; an error lists them.
Result<InputOptions::Kind> input_kind_from(std::string_view name);

/// A document and, where the input itself says where sentences and words are (`lines`, `conllu`), those sentences.
struct InputDocument {
    Document document = {};
    bool has_sentences = false;  ///< `sentences` holds, also if it is empty
    std::vector<Sentence> sentences = {};
    std::string where = {};  ///< its place in the input: "a.txt", "feed.ndjson:12", "crawl.warc.gz:record 3"
};

/// The given sentences, or those that `split_sentences` finds.
std::vector<Sentence> sentences_of(const InputDocument& input);

/// What is wrong with an input, or why a record of it is no article.
/// Example: {"feed.ndjson:12", "not a JSON object; line skipped"}.
struct Problem {
    std::string where = {};
    std::string what = {};
    /// "feed.ndjson:12: not a JSON object; line skipped"
    std::string line() const { return where + ": " + what; }
};

using DocumentSink = std::function<void(InputDocument)>;
using ProblemSink = std::function<void(const Problem&)>;

/// What became of an input.
struct ReadCounts {
    std::size_t documents = 0;
    std::size_t skipped = 0;      ///< articles, lines and records that made no document, and damage in between
    std::size_t passed_over = 0;  ///< records that are no articles by their nature: requests, pictures, redirections
};

/// Reads `path`: a file, a folder (walked in the order of the names), or "-" for standard input; compressed or not, in
/// any encoding. Each document goes to `sink` as soon as it is read, each problem to `on_problem`; a bad file or record
/// is skipped and the rest goes on. `on_passed_over` hears of records that are no articles. Nothing throws. No more is
/// held in memory than the article at hand, for `lines` and `conllu` the file. Example: read_documents("news/", {},
/// take, complain) calls take() with the document "idlib-0212" of news/idlib-0212.txt.
ReadCounts read_documents(const std::string& path, const InputOptions& options, const DocumentSink& sink,
                          const ProblemSink& on_problem, const ProblemSink& on_passed_over = {});

/// The same for bytes that are already in memory; `source` is their path or URL, its stem becomes the document's id.
ReadCounts read_bytes(std::string bytes, const std::string& source, const InputOptions& options,
                      const DocumentSink& sink, const ProblemSink& on_problem, const ProblemSink& on_passed_over = {});

}  // namespace relata::text
