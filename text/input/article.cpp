// The one way from an article's bytes to a Document.

#include "text/input/article.h"

#include <fmt/format.h>

#include <utility>

#include "text/article/plain.h"
#include "text/html/read_html.h"
#include "text/input/encoding.h"
#include "text/input/oddities.h"
#include "text/input/sniff.h"

namespace relata::text {

Document read_article(std::string bytes, Markup markup, std::string id, std::string source, std::string_view declared) {
    const std::string in_markup = declared.empty() && markup != Markup::none ? declared_in_markup(bytes) : "";
    Utf8Text utf8 = to_utf8(std::move(bytes), declared.empty() ? in_markup : declared);
    if (markup == Markup::detect) markup = has_markup(utf8.text) ? Markup::html : Markup::none;
    Document document = markup == Markup::html ? read_html(std::move(utf8.text), std::move(id), std::move(source))
                                               : read_plain(std::move(utf8.text), std::move(id), std::move(source));
    if (!utf8.note.empty()) document.warnings.push_back(std::move(utf8.note));
    flag_oddities(document);
    return document;
}

std::string size_words(std::size_t bytes) {
    constexpr std::size_t kMega = 1024 * 1024;
    return bytes % kMega == 0 ? fmt::format("{} MiB", bytes / kMega) : fmt::format("{} bytes", bytes);
}

std::string too_long(std::size_t limit) {
    return fmt::format("article longer than {} (--max-article)", size_words(limit));
}

}  // namespace relata::text
