// Which records of a crawl are articles, and their bodies as documents.

#include <fmt/format.h>

#include <utility>

#include "text/chars.h"
#include "text/input/article.h"
#include "text/input/http.h"
#include "text/input/label.h"
#include "text/input/sniff.h"
#include "text/input/warc.h"

namespace relata::text {
namespace {

/// Why a record makes no document: no fault of the file's, or one.
struct Refusal {
    std::string what = {};
    bool is_fault = false;
};

struct PageBody {
    std::string bytes = {};
    MediaType type = {};
    std::string damage = {};  ///< what was lost of it; empty if nothing
};

using Found = tl::expected<PageBody, Refusal>;

tl::unexpected<Refusal> passed_over(std::string what) { return tl::unexpected<Refusal>({std::move(what), false}); }
tl::unexpected<Refusal> faulty(std::string what) { return tl::unexpected<Refusal>({std::move(what), true}); }

bool may_be_article(const MediaType& type) {
    return type.type.empty() || type.type == "text/html" || type.type == "application/xhtml+xml" ||
           type.type == "text/plain";
}

Found read_body(ByteSource& source, MediaType type, std::size_t limit) {
    ByteReader reader(source);
    PageBody body{.bytes = reader.read_all(limit + 1), .type = std::move(type)};
    if (body.bytes.size() > limit) return faulty(too_long(limit));
    if (auto fault = reader.take_fault()) body.damage = fault->message;
    if (!trim(body.bytes).empty()) return body;
    if (!body.damage.empty()) return faulty(body.damage);
    return passed_over("empty page");
}

Found read_response(ByteSource& block, const Delivery& out) {
    ByteReader in(block);
    const auto head = read_http_head(in);
    if (!head) return faulty(head.error().message);
    if (head->status != 200) return passed_over(fmt::format("status {}", head->status));
    MediaType type = media_type(head->field("content-type"));
    if (!may_be_article(type)) return passed_over(type.type);
    auto body = http_body(in, *head, out.expansion());
    if (!body) return faulty(body.error().message);
    return read_body(**body, std::move(type), out.options.max_bytes);
}

Found read_record(const WarcRecord& record, ByteSource& block, const Delivery& out) {
    const MediaType type = media_type(record.content_type);
    const bool http = type.type == "application/http" || type.type.empty();
    if (record.type == "response" && http) return read_response(block, out);
    const bool page = record.type == "response" || record.type == "resource" || record.type == "conversion";
    if (!page) return passed_over(record.type.empty() ? "record without a type" : record.type);
    if (!may_be_article(type)) return passed_over(type.type);
    return read_body(block, type, out.options.max_bytes);
}

void take_page(const WarcRecord& record, PageBody page, const std::string& source, const std::string& where,
               Delivery& out) {
    const Markup markup = page.type.type.empty()           ? Markup::detect
                          : page.type.type == "text/plain" ? Markup::none
                                                           : Markup::html;
    const std::string url = record.uri.empty() ? source : record.uri;
    std::string label = label_of_url(record.uri);
    if (label.empty()) label = fmt::format("{}-{}", stem_of(source), record.number);
    Document document = read_article(std::move(page.bytes), markup, std::move(label), url, page.type.charset);
    if (document.url.empty()) document.url = record.uri;
    if (!record.truncated.empty())
        document.warnings.push_back(fmt::format("the crawl cut this page short ({})", record.truncated));
    out.take(InputDocument{.document = std::move(document)}, where);
}

}  // namespace

void read_warc(ByteReader& in, const std::string& source, Delivery& out) {
    WarcReader records(in);
    while (const auto record = records.next()) {
        const auto where = [&] { return fmt::format("{}:record {}", source, records.count()); };
        if (!*record) {
            out.skip(where(), record->error().message);
            continue;
        }
        Found page = read_record(**record, records.block(), out);
        if (!page && page.error().is_fault) out.skip(where(), page.error().what);
        if (!page && !page.error().is_fault) out.pass_over(where(), page.error().what);
        if (!page) continue;
        const std::string damage = page->damage;
        if (is_binary(page->bytes.substr(0, 4096)) && page->type.type.empty()) {
            out.pass_over(where(), "binary content");
            continue;
        }
        take_page(**record, std::move(*page), source, where(), out);
        // Where the crawl itself cut the page, its warning says so.
        if (!damage.empty() && (*record)->truncated.empty()) out.skip(where(), damage);
    }
}

}  // namespace relata::text
