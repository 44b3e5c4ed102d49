#pragma once
// Labels of documents that have no id of their own.

#include <string>
#include <string_view>

namespace relata::text {

/// The file's name without folders, without ".gz" or ".zst", and without its ending: "news/a.txt.gz" -> "a"; "-" ->
/// "stdin".
std::string stem_of(std::string_view path);

/// What is in the name without ".gz" and ".zst": "crawl.warc.gz" -> "crawl.warc".
std::string_view without_compression(std::string_view path);

/// The telling part of an address: the last part of its path without ending, with the query where there is one; the
/// host where the path tells nothing. At most 80 bytes of letters, digits, "-", "_" and ".".
/// Example: "https://example.org/2020/02/drones-over-idlib.html" -> "drones-over-idlib";
/// "https://example.org/?p=123" -> "example.org-p-123".
std::string label_of_url(std::string_view url);

}  // namespace relata::text
