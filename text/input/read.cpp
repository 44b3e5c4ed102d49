// First stage: paths become bytes, bytes become documents.

#include "text/input/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "text/article/plain.h"
#include "text/chars.h"
#include "text/html/read_html.h"
#include "text/input/conllu.h"
#include "text/input/ndjson.h"
#include "text/input/sniff.h"
#include "text/sentences.h"

namespace relata::text {
namespace {

namespace fs = std::filesystem;
using Kind = InputOptions::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 6> kKinds{{{"detect", Kind::detect},
                                                                   {"text", Kind::text},
                                                                   {"html", Kind::html},
                                                                   {"ndjson", Kind::ndjson},
                                                                   {"lines", Kind::lines},
                                                                   {"conllu", Kind::conllu}}};

/// No span reaches further than 32 bits.
constexpr std::size_t kMostBytes = 0xFFFF0000;

struct CloseFile {
    void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);
    }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct Sinks {
    const DocumentSink& documents;
    const ProblemSink& problems;
    ReadCounts counts = {};

    void take(InputDocument document) {
        ++counts.documents;
        documents(std::move(document));
    }
    void skip(const std::string& where, const std::string& what) {
        ++counts.skipped;
        problems(where + ": " + what);
    }
};

std::string megabytes(std::size_t bytes) {
    constexpr std::size_t kMega = 1024 * 1024;
    return bytes % kMega == 0 ? fmt::format("{} MiB", bytes / kMega) : fmt::format("{} bytes", bytes);
}

/// Reads to the end, but no more than `limit` + 1 bytes, so that a caller can tell that there was more.
Result<std::string> read_all(std::FILE* file, std::size_t limit) {
    std::string bytes;
    std::array<char, 64 * 1024> buffer;
    while (bytes.size() <= limit) {
        const std::size_t got = std::fread(buffer.data(), 1, std::min(buffer.size(), limit + 1 - bytes.size()), file);
        bytes.append(buffer.data(), got);
        if (got == 0) break;
    }
    if (std::ferror(file) != 0) return fail(fmt::format("cannot read: {}", std::strerror(errno)));
    return bytes;
}

void read_ndjson(std::string_view bytes, const std::string& source, const std::string& stem,
                 const InputOptions& options, Sinks& sinks) {
    std::size_t number = 0;
    for (std::size_t from = 0; from < bytes.size();) {
        const std::size_t to = std::min(bytes.find('\n', from), bytes.size());
        const auto line = trim(bytes.substr(from, to - from));
        from = to + 1;
        ++number;
        if (line.empty()) continue;
        const std::string where = fmt::format("{}:{}", source, number);
        if (line.size() > options.max_bytes) {
            sinks.skip(where, fmt::format("article longer than {}; line skipped", megabytes(options.max_bytes)));
            continue;
        }
        auto document = read_ndjson_line(line, fmt::format("{}-{}", stem, number), source);
        if (document) {
            sinks.take(std::move(*document));
        } else {
            sinks.skip(where, document.error().message);
        }
    }
}

std::string stem_of(const std::string& source) {
    if (source == "-") return "stdin";
    const auto slash = source.find_last_of('/');
    std::string name = slash == std::string::npos ? source : source.substr(slash + 1);
    const auto dot = name.find_last_of('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

Kind kind_of(std::string_view bytes, const std::string& source, const InputOptions& options) {
    return options.kind == Kind::detect ? detect_kind(bytes, source) : options.kind;
}

bool is_compressed(std::string_view bytes) {
    return bytes.starts_with("\x1f\x8b") || bytes.starts_with("\x28\xb5\x2f\xfd") || bytes.starts_with("PK\x03\x04");
}

void take_bytes(std::string bytes, const std::string& source, const InputOptions& options, Sinks& sinks) {
    if (trim(bytes).empty()) return sinks.skip(source, "empty file; nothing to read");
    if (is_compressed(bytes)) return sinks.skip(source, "compressed file; unpack it first");
    if (is_binary(bytes)) return sinks.skip(source, "binary file, not an article; give text, HTML or NDJSON in UTF-8");
    const Kind kind = kind_of(bytes, source, options);
    const std::string id = stem_of(source);
    const bool one_article = kind == Kind::text || kind == Kind::html;
    if (one_article && bytes.size() > options.max_bytes) {
        return sinks.skip(source, fmt::format("article longer than {}; split it, or give one article a line as NDJSON",
                                              megabytes(options.max_bytes)));
    }
    if (bytes.size() > kMostBytes) return sinks.skip(source, "more than 4 GiB; split the file");
    switch (kind) {
        case Kind::ndjson:
            return read_ndjson(bytes, source, id, options, sinks);
        case Kind::lines:
            return sinks.take(read_lines(std::move(bytes), id, source, options.pretokenized));
        case Kind::conllu:
            return sinks.take(read_conllu(std::move(bytes), id, source));
        case Kind::html:
            return sinks.take(InputDocument{.document = read_html(std::move(bytes), id, source)});
        default:
            return sinks.take(InputDocument{.document = read_plain(std::move(bytes), id, source)});
    }
}

void read_file(const std::string& path, const InputOptions& options, Sinks& sinks) {
    const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file) return sinks.skip(path, fmt::format("cannot open: {}", std::strerror(errno)));
    auto bytes = read_all(file.get(), kMostBytes);
    if (!bytes) return sinks.skip(path, bytes.error().message);
    take_bytes(std::move(*bytes), path, options, sinks);
}

bool has_known_name(const fs::path& path) {
    constexpr std::array<std::string_view, 5> kEndings = {".txt", ".html", ".htm", ".ndjson", ".jsonl"};
    const std::string ending = to_lower_ascii(path.extension().string());
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

/// Files below `path` with a known ending, in the order of their names at every level.
void walk_folder(const std::string& path, const InputOptions& options, Sinks& sinks) {
    std::vector<std::string> pending{path};
    std::size_t files = 0;
    while (!pending.empty()) {
        const std::string folder = std::move(pending.back());
        pending.pop_back();
        std::error_code error;
        if (!fs::is_directory(folder, error)) {
            ++files;
            read_file(folder, options, sinks);
            continue;
        }
        std::vector<std::string> inside;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
            std::error_code ignored;
            const bool directory = it->is_directory(ignored) && !it->is_symlink(ignored);
            if (directory || has_known_name(it->path())) inside.push_back(it->path().string());
        }
        if (error) sinks.skip(folder, fmt::format("cannot read the folder: {}", error.message()));
        std::ranges::sort(inside, std::greater<>());
        pending.insert(pending.end(), inside.begin(), inside.end());
    }
    if (files == 0 && sinks.counts.skipped == 0) {
        sinks.skip(path, "no article in this folder; files must end in .txt, .html, .htm, .ndjson or .jsonl");
    }
}

}  // namespace

Result<InputOptions::Kind> input_kind_from(std::string_view name) {
    const auto it = std::ranges::find(kKinds, name, &std::pair<std::string_view, Kind>::first);
    if (it != kKinds.end()) return it->second;
    return fail(fmt::format("unknown kind of input \"{}\"; known are text, html, ndjson, lines, conllu", name));
}

std::vector<Sentence> sentences_of(const InputDocument& input) {
    return input.has_sentences ? input.sentences : split_sentences(input.document);
}

ReadCounts read_documents(const std::string& path, const InputOptions& options, const DocumentSink& sink,
                          const ProblemSink& on_problem) {
    Sinks sinks{sink, on_problem};
    std::error_code error;
    if (path == "-") {
        read_file(path, options, sinks);
    } else if (!fs::exists(path, error)) {
        sinks.skip(path, error ? fmt::format("cannot open: {}", error.message()) : "no such file or folder");
    } else if (fs::is_directory(path, error)) {
        walk_folder(path, options, sinks);
    } else {
        read_file(path, options, sinks);
    }
    return sinks.counts;
}

ReadCounts read_bytes(std::string bytes, const std::string& source, const InputOptions& options,
                      const DocumentSink& sink, const ProblemSink& on_problem) {
    Sinks sinks{sink, on_problem};
    take_bytes(std::move(bytes), source, options, sinks);
    return sinks.counts;
}

}  // namespace relata::text
