// Bytes to code points, for the selectors of the JSON-LD export.
#include "export/rdf/source_text.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace relata::exporter {
namespace {

constexpr std::size_t kStride = 4096;

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

SourceText::SourceText(std::string bytes) : bytes_(std::move(bytes)) {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < bytes_.size(); ++at) {
        if (at % kStride == 0) checkpoints_.push_back(count);
        count += starts_code_point(bytes_[at]);
    }
    checkpoints_.push_back(count);
}

std::uint32_t SourceText::code_points_before(std::uint32_t byte) const {
    const std::size_t end = std::min<std::size_t>(byte, bytes_.size());
    const std::size_t block = end / kStride;
    const auto rest = std::string_view(bytes_).substr(block * kStride, end - block * kStride);
    return checkpoints_[std::min(block, checkpoints_.size() - 1)] + static_cast<std::uint32_t>(count_code_points(rest));
}

Span SourceText::position(Span bytes) const { return {code_points_before(bytes.start), code_points_before(bytes.end)}; }

std::string SourceText::quote(Span bytes) const { return std::string(slice(bytes_, bytes)); }

std::string SourceText::before(Span bytes, std::uint32_t code_points) const {
    std::size_t start = std::min<std::size_t>(bytes.start, bytes_.size());
    const std::size_t end = start;
    for (std::uint32_t n = 0; start > 0 && n < code_points;) {
        --start;
        n += starts_code_point(bytes_[start]);
    }
    return bytes_.substr(start, end - start);
}

std::string SourceText::after(Span bytes, std::uint32_t code_points) const {
    const std::size_t start = std::min<std::size_t>(bytes.end, bytes_.size());
    std::size_t end = start;
    for (std::uint32_t n = 0; end < bytes_.size(); ++end) {
        if (starts_code_point(bytes_[end]) && n++ == code_points) break;
    }
    return bytes_.substr(start, end - start);
}

}  // namespace relata::exporter
