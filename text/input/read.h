#pragma once
// First stage: files, folders and standard input become Documents.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "core/result.h"

namespace relata::text {

/// How inputs are to be understood.
struct InputOptions {
    enum class Kind { detect, text, html, ndjson, lines, conllu };
    Kind kind = Kind::detect;                   ///< `detect` looks at the content first, then at the file's name
    bool pretokenized = false;                  ///< only for `lines`: words are exactly what stands between spaces
    std::size_t max_bytes = std::size_t{16} << 20U;  ///< longest article (file, or NDJSON line) that is read
};

/// The kind named "text", "html", "ndjson", "lines" or "conllu"; an error lists them.
Result<InputOptions::Kind> input_kind_from(std::string_view name);

/// A document and, where the input itself says where sentences and words are (`lines`, `conllu`), those sentences.
struct InputDocument {
    Document document = {};
    bool has_sentences = false;  ///< `sentences` holds, also if it is empty
    std::vector<Sentence> sentences = {};
};

/// The given sentences, or those that `split_sentences` finds.
std::vector<Sentence> sentences_of(const InputDocument& input);

using DocumentSink = std::function<void(InputDocument)>;
/// Gets one line for a person: "news/a.txt: empty file; nothing to read", "feed.ndjson:12: not a JSON object".
using ProblemSink = std::function<void(const std::string&)>;

/// What became of an input. Skipped: every article or line that made no document.
struct ReadCounts {
    std::size_t documents = 0;
    std::size_t skipped = 0;
};

/// Reads `path`: a file, a folder (walked in the order of the names; .txt .html .htm .ndjson .jsonl), or "-" for
/// standard input. Each document goes to `sink` as soon as it is read, each problem to `on_problem`; a bad file or line
/// is skipped and the rest goes on. Nothing throws. Example: read_documents("news/", {}, take, complain) calls take()
/// with the document "idlib-0212" of news/idlib-0212.txt.
ReadCounts read_documents(const std::string& path, const InputOptions& options, const DocumentSink& sink,
                          const ProblemSink& on_problem);

/// The same for bytes that are already in memory; `source` is their path or URL, its stem becomes the document's id.
ReadCounts read_bytes(std::string bytes, const std::string& source, const InputOptions& options,
                      const DocumentSink& sink, const ProblemSink& on_problem);

}  // namespace relata::text
