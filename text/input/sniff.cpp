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

/// Name of the first element, lower case, behind XML declaration, comments and document type; empty if the text does
/// not begin as XML does.
std::string root_element(std::string_view head) {
    head = trim(head);
    while (head.starts_with("<?") || head.starts_with("<!")) {
        const bool own_entities = head.find('[') < head.find('>');
        const auto close = head.starts_with("<!--") ? "-->"sv : own_entities ? "]>"sv : ">"sv;
        const auto end = head.find(close);
        if (end == std::string_view::npos) return {};
        head = trim(head.substr(end + close.size()));
    }
    if (!head.starts_with('<')) return {};
    return to_lower_ascii(head.substr(1, head.find_first_of(" \t\r\n/>", 1) - 1));
}

bool is_feed_root(std::string_view root) {
    return root == "rss" || root == "feed" || root == "rdf:rdf" || root.ends_with(":feed");
}

/// One object with an article in it, or an array of them.
bool has_json_article(std::string_view head) {
    if (head.starts_with('[')) head = trim(head.substr(1));
    if (!head.starts_with('{') || head.find(':') == std::string_view::npos) return false;
    return head.find("\"text\"") != std::string_view::npos || head.find("\"html\"") != std::string_view::npos;
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

bool is_other_xml(std::string_view head) {
    if (!trim(head).starts_with("<?xml")) return false;
    const std::string root = root_element(head);
    return !is_feed_root(root) && root != "html" && !has_markup(head);
}

InputOptions::Kind detect_kind(std::string_view bytes, std::string_view name) {
    using enum InputOptions::Kind;
    const auto head = trim(bytes.substr(0, kHead));
    const std::string low = to_lower_ascii(name);
    if (head.starts_with("WARC/")) return warc;
    if (low.ends_with(".ndjson") || low.ends_with(".jsonl") || low.ends_with(".json") || has_json_article(head))
        return ndjson;
    if (is_feed_root(root_element(head))) return feed;
    if (has_markup(head)) return html;
    if (low.ends_with(".conllu")) return conllu;
    const bool tagged = head.find("</") != std::string_view::npos;
    const bool named_html = low.ends_with(".html") || low.ends_with(".htm") || low.ends_with(".xhtml");
    return named_html && (tagged || head.find('<') != std::string_view::npos) ? html : text;
}

}  // namespace relata::text
