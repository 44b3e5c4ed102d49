// UTF-8 decoding, repair and counting for every stage.

#include "core/utf8.h"

#include <cstring>

namespace relata {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Lead {
    int length;
    char32_t bits;
    char32_t smallest;
};

Lead classify(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

/// Bytes at `at` that begin a sequence and cannot go on: what Unicode, browsers and other decoders replace as one.
std::size_t broken_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    const unsigned lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    const int whole = classify(static_cast<unsigned char>(first)).length;
    if (whole < 3 || second < lowest || second > highest) return 1;
    return whole == 4 && (byte(at + 2) & 0xC0U) == 0x80U ? 3 : 2;
}

}  // namespace

CodePoint decode_beyond_ascii(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const Lead lead = classify(static_cast<unsigned char>(text[at]));
    if (lead.length == 0 || at + static_cast<std::size_t>(lead.length) > text.size()) return {kReplacement, 1};
    char32_t value = lead.bits;
    for (int i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
        if ((byte & 0xC0U) != 0x80U) return {kReplacement, 1};
        value = (value << 6) | (byte & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    if (value < lead.smallest || surrogate || value > 0x10FFFF) return {kReplacement, 1};
    return {value, static_cast<std::uint32_t>(lead.length)};
}

std::size_t ascii_end(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & kHighBits) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

RepairedText repair_utf8(std::string_view bytes) {
    RepairedText out;
    out.text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint c = decode_at(bytes, at);
        const bool broken = c.value == kReplacement && c.length == 1;
        const std::size_t length = broken ? broken_length(bytes, at) : c.length;
        if (broken) {
            append_utf8(out.text, kReplacement);
            out.broken_bytes += length;
        } else {
            out.text.append(bytes.substr(at, length));
        }
        at += length;
    }
    return out;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = ascii_end(text, 0); at < text.size(); at = ascii_end(text, at)) {
        const CodePoint c = decode_beyond_ascii(text, at);
        if (c.value == kReplacement && c.length == 1) return false;
        at += c.length;
    }
    return true;
}

std::string_view cut_before(std::string_view text, std::size_t bytes) {
    if (bytes >= text.size()) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80) --bytes;
    return text.substr(0, bytes);
}

std::size_t count_code_points(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return n;
}

std::string to_lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

}  // namespace relata
