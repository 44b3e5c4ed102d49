// Items of a feed become documents.

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/chars.h"
#include "text/input/article.h"
#include "text/input/feed.h"
#include "text/input/label.h"
#include "text/input/stated.h"
#include "text/sentences.h"

namespace relata::text {
namespace {

/// Tags or references: an escaped description is HTML more often than not, but may be plain text.
bool looks_like_html(std::string_view text) {
    const auto last_tag_end = text.rfind('>'), last_reference_end = text.rfind(';');
    const auto ends_behind = [&](std::size_t at) {
        const auto last = text[at] == '<' ? last_tag_end : last_reference_end;
        return last != std::string_view::npos && last > at;
    };
    for (auto at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        const auto letter = static_cast<unsigned char>(next);
        if (letter < 0x80 && is_letter(letter) && ends_behind(at)) return true;
        if ((text[at] == '<' && (next == '/' || next == '!')) || (text[at] == '&' && next == '#')) return true;
    }
    return false;
}

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

std::string url_of(const FeedItem& item) {
    const auto link = trim(std::string_view(item.link));
    if (!link.empty()) return std::string(link);
    const auto id = trim(std::string_view(item.id));
    return is_address(id) ? std::string(id) : std::string{};
}

std::string label_of(const FeedItem& item, const std::string& stem, std::size_t number) {
    std::string label = label_of_url(url_of(item));
    if (label.empty()) label = label_of_url(trim(std::string_view(item.id)));
    return label.empty() ? fmt::format("{}-{}", stem, number) : label;
}

/// The whole text, or the summary where there is none; an empty one if neither says anything.
std::pair<std::string, bool> text_of(FeedItem& item) {
    const bool whole = !trim(std::string_view(item.content)).empty();
    std::string text = whole ? std::move(item.content) : std::move(item.summary);
    const bool html = (whole ? item.content_is_html : item.summary_is_html) && looks_like_html(text);
    return {std::move(text), html};
}

bool has_sentence(const Document& document) {
    return std::ranges::any_of(split_sentences(document), [](const Sentence& s) { return s.tokens.size() >= 4; });
}

class FeedReader {
  public:
    FeedReader(const std::string& source, Delivery& out) : source_(source), stem_(stem_of(source)), out_(out) {}

    void take(FeedItem item, const std::string& publisher) {
        const std::string where = fmt::format("{}:{}", source_, item.line);
        ++number_;
        if (item.too_long) return out_.skip(where, too_long(out_.options.max_bytes) + "; item skipped");
        const std::string label = label_of(item, stem_, number_);
        const std::string url = url_of(item);
        auto [text, html] = text_of(item);
        if (trim(std::string_view(text)).empty()) return out_.skip(where, fmt::format("item without text ({})", label));
        Document document = read_article(std::move(text), html ? Markup::html : Markup::none, label,
                                         url.empty() ? source_ : url, "utf-8");
        if (!has_sentence(document)) return out_.skip(where, fmt::format("item without a sentence ({})", label));
        take_stated({.url = url,
                     .title = std::move(item.title),
                     .published = item.published.empty() ? std::move(item.updated) : std::move(item.published),
                     .publisher = item.source.empty() ? publisher : std::move(item.source),
                     .author = std::move(item.author)},
                    "feed", document);
        out_.take(InputDocument{.document = std::move(document)}, where);
    }

    void complain(std::size_t line, const std::string& what) { out_.skip(fmt::format("{}:{}", source_, line), what); }

  private:
    const std::string& source_;
    std::string stem_;
    Delivery& out_;
    std::size_t number_ = 0;
};

}  // namespace

void read_feed(ByteReader& in, const std::string& source, Delivery& out) {
    FeedReader reader(source, out);
    parse_feed(in, {out.options.max_bytes, out.options.max_depth},
               {.item = [&](FeedItem item, const std::string& publisher) { reader.take(std::move(item), publisher); },
                .fault = [&](std::size_t line, const std::string& what) { reader.complain(line, what); }});
}

}  // namespace relata::text
