// First stage: paths become streams, streams become documents.

#include "text/input/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include "text/chars.h"
#include "text/input/article.h"
#include "text/input/conllu.h"
#include "text/input/converter.h"
#include "text/input/delivery.h"
#include "text/input/encoding.h"
#include "text/input/feed.h"
#include "text/input/folder.h"
#include "text/input/label.h"
#include "text/input/ndjson.h"
#include "text/input/sniff.h"
#include "text/input/unpack.h"
#include "text/input/warc.h"
#include "text/sentences.h"

namespace relata::text {
namespace {

namespace fs = std::filesystem;
using Kind = InputOptions::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 8> kKinds{{{"detect", Kind::detect},
                                                                   {"text", Kind::text},
                                                                   {"html", Kind::html},
                                                                   {"ndjson", Kind::ndjson},
                                                                   {"lines", Kind::lines},
                                                                   {"conllu", Kind::conllu},
                                                                   {"warc", Kind::warc},
                                                                   {"feed", Kind::feed}}};

/// What kind and encoding are looked for in.
constexpr std::size_t kHead = 64 * 1024;

/// The encoding of a feed is looked for in: accents may be rare.
constexpr std::size_t kFeedHead = 1024 * 1024;

/// No span reaches further than 32 bits.
constexpr std::size_t kMostBytes = 0xFFFF0000;

/// Two bytes or more for every letter: nothing can be looked for before it is converted.
bool is_wide(std::string_view encoding) { return encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32"); }

void read_given(std::string bytes, Kind kind, const std::string& source, Delivery& out) {
    Utf8Text utf8 = to_utf8(std::move(bytes));
    const std::string id = stem_of(source);
    InputDocument document = kind == Kind::lines
                                 ? read_lines(std::move(utf8.text), id, source, out.options.pretokenized)
                                 : read_conllu(std::move(utf8.text), id, source);
    if (!utf8.note.empty()) document.document.warnings.push_back(std::move(utf8.note));
    out.take(std::move(document), source);
}

/// The whole input as one document.
void read_one(ByteReader& in, Kind kind, const std::string& source, Delivery& out) {
    const bool given_sentences = kind == Kind::lines || kind == Kind::conllu;
    const std::size_t limit = given_sentences ? kMostBytes : out.options.max_bytes;
    std::string bytes = in.read_all(limit + 1);
    const auto fault = in.take_fault();
    if (fault) out.skip(source, fault->message);
    if (bytes.size() > limit) {
        return out.skip(source, given_sentences ? "more than 4 GiB; split the file"
                                                : too_long(limit) + "; split it, or give one article a line as NDJSON");
    }
    if (trim(bytes).empty()) {
        if (!fault) out.skip(source, "empty file; nothing to read");
        return;
    }
    if (given_sentences) return read_given(std::move(bytes), kind, source, out);
    const Markup markup = kind == Kind::html ? Markup::html : Markup::none;
    out.take(InputDocument{.document = read_article(std::move(bytes), markup, stem_of(source), source)}, source);
}

/// A stream in UTF-8, or in an encoding that has ASCII inside.
void read_narrow(ByteReader& in, const std::string& source, Delivery& out) {
    const std::string_view head = in.peek(kHead).substr(0, kHead);
    const bool guess = out.options.kind == Kind::detect;
    const Kind kind = guess ? detect_kind(head, without_compression(source)) : out.options.kind;
    if (kind == Kind::warc) return read_warc(in, source, out);
    // One record with a NUL byte spoils itself, not the feed.
    const bool objects = kind == Kind::ndjson && trim(head).starts_with('{');
    if (!objects && is_binary(head))
        return out.skip(source, "binary file, not an article; give text, HTML, NDJSON, WARC, RSS or Atom");
    if (kind == Kind::ndjson) return read_ndjson(in, source, stem_of(source), out);
    if (kind == Kind::feed) {
        const std::string_view much = in.peek(kFeedHead).substr(0, kFeedHead);
        const std::string encoding = find_encoding(whole_characters(much), declared_in_markup(much));
        const auto utf8 = utf8_source(in, encoding);
        ByteReader converted(*utf8);
        return read_feed(converted, source, out);
    }
    if (guess && is_other_xml(head)) return out.skip(source, "XML, but neither RSS nor Atom nor a page");
    read_one(in, kind, source, out);
}

void read_stream(std::unique_ptr<ByteSource> packed, const std::string& source, Delivery& out) {
    const auto unpacked = unpack(std::move(packed), out.expansion());
    if (!unpacked) return out.skip(source, unpacked.error().message);
    ByteReader in(**unpacked);
    const std::string encoding = find_encoding(whole_characters(in.peek(kHead).substr(0, kHead)), "");
    if (!is_wide(encoding)) return read_narrow(in, source, out);
    const auto utf8 = utf8_source(in, encoding);
    ByteReader converted(*utf8);
    read_narrow(converted, source, out);
}

void read_file(const std::string& path, Delivery& out) {
    auto file = open_file(path, out.options.bytes_taken);
    if (!file) return out.skip(path, file.error().message);
    read_stream(std::move(*file), path, out);
}

void read_folder(const std::string& path, Delivery& out) {
    const auto files = walk_folder(
        path, [&](const std::string& file) { read_file(file, out); },
        [&](const Problem& problem) { out.skip(problem.where, problem.what); });
    if (files == 0 && out.counts.skipped == 0) {
        out.skip(
            path,
            "no article in this folder; files must end in .txt, .html, .ndjson, .json, .xml, .rss, .atom or .warc, "
            "or in one of these and .gz or .zst");
    }
}

}  // namespace

Result<InputOptions::Kind> input_kind_from(std::string_view name) {
    const auto it = std::ranges::find(kKinds, name, &std::pair<std::string_view, Kind>::first);
    if (it != kKinds.end()) return it->second;
    return fail(
        fmt::format("unknown kind of input \"{}\"; known are text, html, ndjson, lines, conllu, warc, feed", name));
}

std::vector<Sentence> sentences_of(const InputDocument& input) {
    return input.has_sentences ? input.sentences : split_sentences(input.document);
}

ReadCounts read_documents(const std::string& path, const InputOptions& options, const DocumentSink& sink,
                          const ProblemSink& on_problem, const ProblemSink& on_passed_over) {
    Delivery out{options, sink, on_problem, on_passed_over};
    std::error_code error;
    if (path == "-") {
        read_file(path, out);
    } else if (!fs::exists(path, error)) {
        out.skip(path, error ? fmt::format("cannot open: {}", error.message()) : "no such file or folder");
    } else if (fs::is_directory(path, error)) {
        read_folder(path, out);
    } else {
        read_file(path, out);
    }
    return out.counts;
}

ReadCounts read_bytes(std::string bytes, const std::string& source, const InputOptions& options,
                      const DocumentSink& sink, const ProblemSink& on_problem, const ProblemSink& on_passed_over) {
    Delivery out{options, sink, on_problem, on_passed_over};
    read_stream(std::make_unique<MemorySource>(bytes), source, out);
    return out.counts;
}

}  // namespace relata::text
