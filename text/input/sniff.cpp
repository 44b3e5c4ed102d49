// Kinds of input, by content first and name second.

#include "text/input/sniff.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.h"
#include "text/chars.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 64 * 1024;

bool has_markup(std::string_view head) {
    constexpr std::array kTags = {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv};
    constexpr std::array kInner = {"<p>"sv, "<p "sv, "<div"sv, "<h1"sv, "<article"sv, "<title"sv, "</p>"sv};
    const std::string low = to_lower_ascii(head.substr(0, 4096));
    const auto contains = [&](std::string_view tag) { return low.find(tag) != std::string::npos; };
    if (std::ranges::any_of(kTags, contains)) return true;
    const bool starts = low.starts_with('<') && low.size() > 1 &&
                        (low[1] == '!' || low[1] == '?' || is_letter(static_cast<unsigned char>(low[1]) & 0x7F));
    return starts && std::ranges::any_of(kInner, contains);
}

/// The first line is one object that holds an article.
bool has_json_line(std::string_view head) {
    const auto line = trim(head.substr(0, head.find('\n')));
    if (!line.starts_with('{') || line.find(':') == std::string_view::npos) return false;
    return line.find("\"text\"") != std::string_view::npos || line.find("\"html\"") != std::string_view::npos;
}

}  // namespace

bool is_binary(std::string_view bytes) {
    const auto head = bytes.substr(0, kHead);
    std::size_t control = 0;
    for (const char c : head) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) return true;
        control += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' ? 1 : 0;
    }
    return control * 10 > head.size();
}

InputOptions::Kind detect_kind(std::string_view bytes, std::string_view name) {
    const auto head = trim(bytes.substr(0, kHead));
    const std::string low = to_lower_ascii(name);
    if (low.ends_with(".ndjson") || low.ends_with(".jsonl") || has_json_line(head)) return InputOptions::Kind::ndjson;
    if (has_markup(head)) return InputOptions::Kind::html;
    if (low.ends_with(".conllu")) return InputOptions::Kind::conllu;
    const bool tagged = head.find("</") != std::string_view::npos;
    return (low.ends_with(".html") || low.ends_with(".htm")) && (tagged || head.find('<') != std::string_view::npos)
               ? InputOptions::Kind::html
               : InputOptions::Kind::text;
}

}  // namespace relata::text
