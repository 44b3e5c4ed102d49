// The records of a WARC file.

#include "text/input/warc.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

constexpr std::size_t kLongestLine = 64 * 1024;
constexpr std::size_t kMostFields = 1000;
constexpr std::string_view kMagic = "WARC/";

bool is_blank(char c) { return c == '\r' || c == '\n' || c == ' ' || c == '\t'; }

bool begins_record(std::string_view ahead) {
    return ahead.size() > kMagic.size() && ahead.starts_with(kMagic) && is_digit(static_cast<unsigned char>(ahead[5]));
}

std::string without_angle_brackets(std::string_view uri) {
    if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
    return std::string(uri);
}

}  // namespace

Result<std::size_t> WarcReader::Block::read(std::span<char> room) {
    if (left == 0) return 0;
    const auto ahead = in_.peek(1);
    if (ahead.empty()) {
        left = 0;
        lost = true;
        if (auto fault = in_.take_fault()) return tl::unexpected(*fault);
        return fail("the file ends inside this record");
    }
    const auto length = static_cast<std::size_t>(std::min<std::uint64_t>({left, ahead.size(), room.size()}));
    std::memcpy(room.data(), ahead.data(), length);
    in_.skip(length);
    left -= length;
    return length;
}

bool WarcReader::find_record() {
    while (!in_.at_end()) {
        if (begins_record(in_.peek(kMagic.size() + 1))) return true;
        if (in_.peek(1).empty()) in_.take_fault();
        in_.read_line(1);
    }
    return false;
}

Result<WarcRecord> WarcReader::read_header() {
    in_.read_line(kLongestLine);
    WarcRecord record{.number = ++count_};
    bool has_length = false;
    std::size_t fields = 0;
    std::optional<ByteReader::Line> line;
    while ((line = in_.read_line(kLongestLine)) && !line->text.empty() && ++fields < kMostFields) {
        if (line->fault) break;
        const std::string repaired = repair_utf8(line->text).text;  // an address goes into records
        const std::string_view text = repaired;
        const auto colon = std::min(text.find(':'), text.size() - 1);
        const std::string name = to_lower_ascii(trim(text.substr(0, colon)));
        const auto value = trim(text.substr(colon + 1));
        if (name == "warc-type") record.type = to_lower_ascii(value);
        if (name == "warc-target-uri") record.uri = without_angle_brackets(value);
        if (name == "content-type") record.content_type = value;
        if (name == "warc-truncated") record.truncated = value;
        if (name == "content-length") {
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), record.length);
            has_length = error == std::errc{} && end == value.data() + value.size();
        }
    }
    block_.lost = !has_length;
    if (line && line->fault) return tl::unexpected(*line->fault);
    if (!has_length) return fail("record without a good Content-Length; looking for the next one");
    block_.left = record.length;
    return record;
}

std::optional<Result<WarcRecord>> WarcReader::next() {
    std::array<char, 16 * 1024> rest;
    while (block_.left > 0) {
        if (const auto got = block_.read(rest); !got) return tl::unexpected(got.error());
    }
    while (!in_.peek(1).empty() && is_blank(in_.window().front())) in_.skip(1);
    if (auto fault = in_.take_fault()) {
        block_.lost = true;
        return tl::unexpected(*fault);
    }
    if (in_.at_end()) return std::nullopt;
    if (!begins_record(in_.peek(kMagic.size() + 1)) && !block_.lost) {
        block_.lost = true;
        return fail("no WARC record where one must begin; looking for the next one");
    }
    if (!find_record()) return std::nullopt;
    return read_header();
}

}  // namespace relata::text
