// Evidence for an encoding, from the strongest down.

#include "text/input/encoding.h"

#include <fmt/format.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "core/utf8.h"
#include "text/chars.h"
#include "text/input/converter.h"
#include "text/input/encoding_labels.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

bool is_high(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }

std::string_view from_byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return "UTF-8";
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
    if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
    return {};
}

/// English in UTF-16 has a zero in nearly every second byte.
std::string_view from_zeros(std::string_view bytes) {
    const auto head = bytes.substr(0, 4096);
    if (head.size() < 8) return {};
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const auto many = [&](std::size_t n) { return n * 10 >= head.size() * 3; };
    const auto few = [&](std::size_t n) { return n * 50 <= head.size(); };
    if (few(zeros[0]) && many(zeros[1])) return "UTF-16LE";
    if (few(zeros[1]) && many(zeros[0])) return "UTF-16BE";
    return {};
}

struct Utf8Evidence {
    std::size_t sequences = 0;  ///< well-formed, of several bytes
    std::size_t broken = 0;     ///< bytes that belong to none
};

Utf8Evidence measure_utf8(std::string_view bytes) {
    Utf8Evidence found;
    for (std::size_t at = ascii_end(bytes, 0); at < bytes.size(); at = ascii_end(bytes, at)) {
        const CodePoint c = decode_beyond_ascii(bytes, at);
        (c.length > 1 ? found.sequences : found.broken) += 1;
        at += c.length;
    }
    return found;
}

/// Bytes that windows-1252 has no character for, or none that English news holds: they speak of damage.
bool is_western_text(std::string_view bytes) {
    return bytes.find_first_of("\x81\x8D\x8F\x90\x9D\xFE\xFF") == std::string_view::npos;
}

/// Is `bytes`, read as `encoding`, text: no broken byte and no control character beyond ASCII?
bool is_text_in(const std::string& encoding, std::string_view bytes) {
    auto converter = Converter::to_utf8_from(encoding);
    if (!converter) return false;
    std::string text;
    converter->convert(bytes, text);
    if (converter->broken_bytes() > 0) return false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_at(text, at);
        if (c.value >= 0x80 && c.value < 0xA0 && c.value != 0x85) return false;
        at += std::max<std::uint32_t>(1, c.length);
    }
    return true;
}

std::string detected(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
    uchardet_data_end(detector.get());
    const std::string label = uchardet_get_charset(detector.get());
    const std::string name = iconv_name(label);
    return name.empty() ? label : name;
}

/// "charset=" or "encoding=" and its value, from `at` on.
std::string value_behind(std::string_view head, std::string_view low, std::string_view name, std::size_t from,
                         std::size_t to) {
    const auto at = low.substr(0, to).find(name, from);
    if (at == std::string_view::npos) return {};
    auto rest = head.substr(at + name.size(), to - at - name.size());
    rest = trim(rest);
    if (!rest.starts_with('=')) return {};
    rest = trim(rest.substr(1));
    while (rest.starts_with('"') || rest.starts_with('\'')) rest.remove_prefix(1);
    return std::string(rest.substr(0, rest.find_first_of("\"' ;/>?\t\r\n")));
}

}  // namespace

std::string find_encoding(std::string_view bytes, std::string_view declared) {
    if (const auto marked = from_byte_order_mark(bytes); !marked.empty()) return std::string(marked);
    if (const auto wide = from_zeros(bytes); !wide.empty()) return std::string(wide);
    const std::string stated = iconv_name(declared);
    const bool wide_stated = stated.starts_with("UTF-16") || stated.starts_with("UTF-32");
    const auto [sequences, broken] = measure_utf8(bytes);
    const auto high = static_cast<std::size_t>(std::ranges::count_if(bytes, is_high));
    if (stated == "ISO-2022-JP" && bytes.find('\x1b') != std::string_view::npos) return stated;
    if (high == 0 || broken == 0) return "UTF-8";
    const bool other_stated = !stated.empty() && stated != "UTF-8" && !wide_stated;
    // A few broken bytes among many good characters are damage, not another encoding.
    if (sequences * (other_stated ? 1 : 20) >= broken * 10) return "UTF-8";
    if (other_stated && is_text_in(stated, bytes)) return stated;
    if (high * 20 < bytes.size()) return is_western_text(bytes) ? "CP1252" : "UTF-8";
    const std::string found = detected(bytes);
    if (!found.empty() && found != "UTF-8" && is_text_in(found, bytes)) return found;
    if (other_stated) return stated;
    return is_western_text(bytes) ? "CP1252" : "UTF-8";
}

Utf8Text to_utf8(std::string bytes, std::string_view declared) {
    Utf8Text out{.encoding = find_encoding(bytes, declared)};
    if (out.encoding == "UTF-8") {
        auto repaired = is_valid_utf8(bytes) ? RepairedText{std::move(bytes), 0} : repair_utf8(bytes);
        out.text = std::move(repaired.text);
        out.broken_bytes = repaired.broken_bytes;
        if (out.broken_bytes > 0) out.note = fmt::format("{} bytes of broken UTF-8 replaced", out.broken_bytes);
        return out;
    }
    auto converter = Converter::to_utf8_from(out.encoding);
    if (!converter) return to_utf8(repair_utf8(bytes).text);
    converter->convert(bytes, out.text);
    converter->finish(out.text);
    if (out.text.starts_with("\xEF\xBB\xBF")) out.text.erase(0, 3);
    out.broken_bytes = converter->broken_bytes();
    const bool as_declared = iconv_name(declared) == out.encoding;
    out.note = fmt::format("not UTF-8 but {}, {}", out.encoding, as_declared ? "as declared" : "by its bytes");
    if (out.broken_bytes > 0) out.note += fmt::format("; {} broken bytes replaced", out.broken_bytes);
    return out;
}

std::string_view whole_characters(std::string_view head) {
    std::size_t lead = head.size();
    for (int i = 0; i < 3 && lead > 0 && (static_cast<unsigned char>(head[lead - 1]) & 0xC0U) == 0x80; ++i) --lead;
    if (lead == 0) return head;
    const auto first = static_cast<unsigned char>(head[lead - 1]);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return head.size() - (lead - 1) < length ? head.substr(0, lead - 1) : head;
}

std::string declared_in_markup(std::string_view head) {
    head = head.substr(0, 4096);
    const std::string low = to_lower_ascii(head);
    if (trim(std::string_view(low)).starts_with("<?xml")) {
        const auto end = std::min(low.find("?>"), low.size());
        if (auto label = value_behind(head, low, "encoding", 0, end); !label.empty()) return label;
    }
    for (std::size_t at = low.find("<meta"); at != std::string::npos; at = low.find("<meta", at + 1)) {
        const auto end = std::min(low.find('>', at), low.size());
        if (auto label = value_behind(head, low, "charset", at, end); !label.empty()) return label;
    }
    return {};
}

}  // namespace relata::text
