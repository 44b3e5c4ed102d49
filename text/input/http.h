#pragma once
// An HTTP response as a crawl keeps it: status line, header fields, body.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/input/byte_reader.h"
#include "text/input/expansion.h"

namespace relata::text {

/// Status and header fields, names in lower case, in their order.
struct HttpHead {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> fields = {};

    /// The last field of that name (lower case); empty if there is none.
    std::string_view field(std::string_view name) const;
};

/// "text/html; charset=\"Windows-1252\"" taken apart: {"text/html", "Windows-1252"}.
struct MediaType {
    std::string type = {};  ///< lower case
    std::string charset = {};
};
MediaType media_type(std::string_view content_type);

/// Reads up to the blank line. Fails for what is no HTTP response, and beyond 256 KiB of header fields.
Result<HttpHead> read_http_head(ByteReader& in);

/// The body behind the head: chunks joined, Content-Encoding gzip, deflate and zstd unpacked. Crawls often keep the
/// header fields but store the body already unpacked, so the bytes decide. `in` must outlive it. Fails for an encoding
/// that cannot be unpacked: "Content-Encoding br".
Result<std::unique_ptr<ByteSource>> http_body(ByteReader& in, const HttpHead& head, Expansion expansion);

}  // namespace relata::text
