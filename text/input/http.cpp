// HTTP messages, RFC 9112, as far as a stored response needs it.

#include "text/input/http.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

#include "core/utf8.h"
#include "text/chars.h"
#include "text/input/inflate.h"
#include "text/input/stacked_source.h"
#include "text/input/zstd.h"

namespace relata::text {
namespace {

constexpr std::size_t kLongestLine = 64 * 1024;
constexpr std::size_t kMostFields = 1000;
constexpr std::size_t kLongestMediaType = 200;
constexpr std::size_t kLongestHead = 256 * 1024;

/// "1a2b", with what may follow it; nothing if this is no chunk's size.
std::optional<std::uint64_t> chunk_size(std::string_view line) {
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const auto rest = trim(line.substr(static_cast<std::size_t>(end - line.data())));
    const bool good = error == std::errc{} && (rest.empty() || rest[0] == ';');
    return good ? std::optional(size) : std::nullopt;
}

/// Transfer-Encoding: chunked. A body that has no chunks, although the header says so, is passed on as it is.
class ChunkedSource : public ByteSource {
  public:
    explicit ChunkedSource(ByteReader& in) : in_(in) {}

    Result<std::size_t> read(std::span<char> room) override {
        if (ended_) return 0;
        if (left_ == 0 && !plain_) {
            if (auto next = next_chunk(); !next) return next;
            if (ended_) return 0;
        }
        const auto ahead = in_.peek(1);
        if (ahead.empty()) return cut_short();
        const std::size_t most = std::min(room.size(), ahead.size());
        const std::size_t length = plain_ ? most : static_cast<std::size_t>(std::min<std::uint64_t>(most, left_));
        std::memcpy(room.data(), ahead.data(), length);
        in_.skip(length);
        left_ -= plain_ ? 0 : length;
        return length;
    }

  private:
    Result<std::size_t> next_chunk() {
        if (!first_) in_.read_line(kLongestLine);  // the line break behind the chunk
        const auto ahead = in_.peek(20);
        const auto size = chunk_size(ahead.substr(0, std::min(ahead.find('\n'), ahead.size())));
        if (size) in_.read_line(kLongestLine);
        if (!size && first_) plain_ = true;
        if (!size && !first_) return leave("damaged chunks in the HTTP body");
        first_ = false;
        left_ = size.value_or(0);
        ended_ = size && *size == 0;
        return 0;
    }

    Result<std::size_t> cut_short() {
        if (auto fault = in_.take_fault()) return leave(fault->message);
        ended_ = true;
        return plain_ ? Result<std::size_t>(0) : leave("HTTP body ends inside a chunk");
    }

    Result<std::size_t> leave(std::string message) {
        ended_ = true;
        return fail(std::move(message));
    }

    ByteReader& in_;
    std::uint64_t left_ = 0;  ///< of the chunk
    bool first_ = true, plain_ = false, ended_ = false;
};

bool has_zlib_header(std::string_view head) {
    if (head.size() < 2) return false;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(head[i])); };
    return (byte(0) & 0x0FU) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
}

bool is_printable(std::string_view head) {
    return std::ranges::all_of(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r';
    });
}

/// Puts on what the body's first bytes ask for.
Result<std::unique_ptr<ByteSource>> decode(ByteReader& in, std::string_view encoding, Expansion expansion) {
    const auto head = in.peek(32).substr(0, 32);
    if (head.starts_with("\x1f\x8b")) return inflate_source(in, Deflated::gzip, expansion);
    if (head.starts_with("\x28\xb5\x2f\xfd")) return zstd_source(in, expansion);
    if (encoding == "deflate" && !is_printable(head))
        return inflate_source(in, has_zlib_header(head) ? Deflated::zlib : Deflated::bare, expansion);
    const bool known = encoding.empty() || encoding == "identity" || encoding == "gzip" || encoding == "x-gzip" ||
                       encoding == "deflate" || encoding == "zstd";
    if (!known && !is_printable(head)) return fail(fmt::format("Content-Encoding {}", encoding));
    return std::make_unique<ByteReader>(static_cast<ByteSource&>(in));
}

}  // namespace

std::string_view HttpHead::field(std::string_view name) const {
    std::string_view found;
    for (const auto& [key, value] : fields) {
        if (key == name) found = value;
    }
    return found;
}

MediaType media_type(std::string_view content_type) {
    content_type = content_type.substr(0, kLongestMediaType);
    MediaType out{.type = to_lower_ascii(trim(content_type.substr(0, content_type.find(';'))))};
    const std::string low = to_lower_ascii(content_type);
    const auto at = low.find("charset=");
    if (at == std::string::npos) return out;
    auto value = trim(content_type.substr(at + 8));
    value = value.substr(0, value.find_first_of(";,"));
    while (!value.empty() && (value.front() == '"' || value.front() == '\'')) value.remove_prefix(1);
    while (!value.empty() && (value.back() == '"' || value.back() == '\'')) value.remove_suffix(1);
    out.charset = trim(value);
    return out;
}

Result<HttpHead> read_http_head(ByteReader& in) {
    if (!in.peek(5).starts_with("HTTP/")) return fail("no HTTP response");
    HttpHead head;
    auto line = in.read_line(kLongestLine);
    const auto blank = line->text.find(' ');
    const auto digits =
        blank == std::string::npos ? std::string_view{} : trim(std::string_view(line->text).substr(blank));
    std::from_chars(digits.data(), digits.data() + digits.size(), head.status);
    std::size_t length = 0;
    while ((line = in.read_line(kLongestLine)) && !line->text.empty()) {
        length += line->text.size();
        if (length > kLongestHead || head.fields.size() > kMostFields) return fail("HTTP header without end");
        const auto colon = line->text.find(':');
        if (colon == std::string::npos) continue;
        const std::string_view text = line->text;
        head.fields.emplace_back(to_lower_ascii(trim(text.substr(0, colon))), trim(text.substr(colon + 1)));
    }
    if (line && line->fault) return tl::unexpected(*line->fault);
    return head;
}

Result<std::unique_ptr<ByteSource>> http_body(ByteReader& in, const HttpHead& head, Expansion expansion) {
    const std::string encoding = to_lower_ascii(trim(head.field("content-encoding")));
    if (to_lower_ascii(head.field("transfer-encoding")).find("chunked") == std::string::npos)
        return decode(in, encoding, expansion);
    auto stack = std::make_unique<StackedSource>(std::make_unique<ChunkedSource>(in));
    auto top = decode(stack->reader(), encoding, expansion);
    if (!top) return tl::unexpected(top.error());
    stack->put_on(std::move(*top));
    return stack;
}

}  // namespace relata::text
