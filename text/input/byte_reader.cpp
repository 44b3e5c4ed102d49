// A window on a stream of bytes.

#include "text/input/byte_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace relata::text {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

}  // namespace

bool ByteReader::fill() {
    if (fault_ || ended_) return false;
    buffer_.erase(0, begin_);
    begin_ = 0;
    const std::size_t held = buffer_.size();
    buffer_.resize(held + kPiece);
    const auto got = source_.read(std::span(buffer_).subspan(held));
    buffer_.resize(held + (got ? *got : 0));
    if (!got) fault_ = got.error();
    ended_ = got && *got == 0;
    return got && *got > 0;
}

std::string_view ByteReader::peek(std::size_t wanted) {
    while (buffer_.size() - begin_ < wanted && fill()) {
    }
    return window();
}

void ByteReader::skip(std::size_t length) {
    length = std::min(length, buffer_.size() - begin_);
    begin_ += length;
    offset_ += length;
}

bool ByteReader::skip_to(std::string_view mark) {
    while (true) {
        const auto ahead = peek(mark.size());
        if (ahead.size() < mark.size()) return false;
        const auto at = ahead.find(mark);
        if (at == 0) return true;
        skip(at == std::string_view::npos ? ahead.size() - (mark.size() - 1) : at);
    }
}

std::optional<Error> ByteReader::take_fault() {
    if (!peek(1).empty()) return std::nullopt;
    return std::exchange(fault_, std::nullopt);
}

bool ByteReader::at_end() { return peek(1).empty() && !fault_; }

Result<std::size_t> ByteReader::read(std::span<char> room) {
    const auto ahead = peek(1).substr(0, room.size());
    if (ahead.empty()) {
        if (auto fault = take_fault()) return tl::unexpected(std::move(*fault));
        return 0;
    }
    std::memcpy(room.data(), ahead.data(), ahead.size());
    const std::size_t length = ahead.size();
    skip(length);
    return length;
}

std::optional<ByteReader::Line> ByteReader::read_line(std::size_t limit) {
    if (at_end()) return std::nullopt;
    Line line;
    while (true) {
        const std::string_view ahead = peek(1);
        if (ahead.empty()) {
            line.fault = take_fault();
            break;
        }
        const std::size_t stop = std::min(ahead.find('\n'), ahead.size());
        const std::size_t room = limit - line.text.size();
        line.too_long = line.too_long || stop > room;
        line.text.append(ahead.substr(0, std::min(stop, room)));
        const bool whole = stop < ahead.size();
        skip(stop + (whole ? 1 : 0));
        if (whole) break;
    }
    if (line.text.ends_with('\r')) line.text.pop_back();
    return line;
}

std::string ByteReader::read_all(std::size_t limit) {
    std::string bytes;
    while (bytes.size() < limit) {
        const std::string_view ahead = peek(1).substr(0, limit - bytes.size());
        if (ahead.empty()) break;
        bytes.append(ahead);
        skip(ahead.size());
    }
    return bytes;
}

}  // namespace relata::text
