// What a page's head says: OpenGraph, meta tags, JSON-LD.

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <string>

#include "core/utf8.h"
#include "text/article/dates.h"
#include "text/chars.h"
#include "text/html/page.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;
using Json = rapidjson::Value;

constexpr std::array kDateKeys = {"article:published_time"sv,
                                  "og:published_time"sv,
                                  "datepublished"sv,
                                  "date"sv,
                                  "pubdate"sv,
                                  "publishdate"sv,
                                  "publish-date"sv,
                                  "publish_date"sv,
                                  "dc.date"sv,
                                  "dc.date.issued"sv,
                                  "dcterms.created"sv,
                                  "dcterms.date"sv,
                                  "parsely-pub-date"sv,
                                  "sailthru.date"sv,
                                  "cxenseparse:recs:publishtime"sv,
                                  "article.published"sv,
                                  "article_date_original"sv,
                                  "originalpublicationdate"sv,
                                  "published-date"sv,
                                  "published_at"sv};

void keep(std::string& field, std::string_view value) {
    if (field.empty()) field = trim(value);
}

std::string_view string_member(const Json& object, const char* name) {
    const auto it = object.FindMember(name);
    if (it == object.MemberEnd() || !it->value.IsString()) return {};
    return {it->value.GetString(), it->value.GetStringLength()};
}

/// "author": "Jane Doe", {"name": "Jane Doe"} or a list of these.
std::string name_member(const Json& object, const char* name) {
    const auto it = object.FindMember(name);
    if (it == object.MemberEnd()) return {};
    const Json* value = &it->value;
    if (value->IsArray() && !value->Empty()) value = &(*value)[0];
    if (value->IsString()) return std::string(value->GetString(), value->GetStringLength());
    return value->IsObject() ? std::string(string_member(*value, "name")) : std::string{};
}

bool is_article(const Json& object) {
    const auto it = object.FindMember("@type");
    if (it == object.MemberEnd()) return false;
    const auto fits = [](const Json& type) {
        if (!type.IsString()) return false;
        const std::string_view name(type.GetString(), type.GetStringLength());
        return name.ends_with("Article") || name == "BlogPosting" || name == "ReportageNewsArticle" ||
               name == "LiveBlogPosting";
    };
    if (it->value.IsArray()) return std::any_of(it->value.Begin(), it->value.End(), fits);
    return fits(it->value);
}

void read_article(const Json& object, PageMeta& meta) {
    keep(meta.title, string_member(object, "headline"));
    keep(meta.author, name_member(object, "author"));
    keep(meta.site, name_member(object, "publisher"));
    const auto body = string_member(object, "articleBody");
    if (body.size() > meta.article_body.size()) meta.article_body = body;
    read_meta_date(string_member(object, "datePublished"), "JSON-LD datePublished", meta);
}

/// Looks for articles in lists, in "@graph" and in "mainEntity", a few levels deep.
void search(const Json& value, int depth, PageMeta& meta) {
    if (depth > 6) return;
    if (value.IsArray()) {
        for (const Json& item : value.GetArray()) search(item, depth + 1, meta);
    } else if (value.IsObject()) {
        if (is_article(value)) read_article(value, meta);
        for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
            const auto it = value.FindMember(key);
            if (it != value.MemberEnd()) search(it->value, depth + 1, meta);
        }
    }
}

}  // namespace

void read_meta_date(std::string_view value, std::string_view reason, PageMeta& meta) {
    if (!meta.published.empty() && !(meta.published_reason == "time" && reason != "time")) return;
    value = trim(value);
    if (value.empty()) return;
    std::optional<CivilDate> date = from_iso(value.substr(0, 10));
    if (!date) {
        const auto found = find_dates(value);
        const auto full = std::ranges::find_if(found, [](const DateMatch& m) { return m.date.is_full(); });
        if (full != found.end()) date = full->date;
    }
    if (!date || !date->has_year_and_month()) return;
    meta.published = to_iso(*date);
    meta.published_reason = reason;
}

void read_meta_tag(std::string_view key, std::string_view value, PageMeta& meta) {
    if (key.empty() || value.empty()) return;
    const std::string low = to_lower_ascii(key);
    if (low == "og:title") keep(meta.title, value);
    if (low == "og:site_name" || low == "application-name") keep(meta.site, value);
    const bool name = value.find("://") == std::string_view::npos;
    if ((low == "author" || low == "article:author" || low == "parsely-author" || low == "byl") && name)
        keep(meta.author, value);
    if (std::ranges::find(kDateKeys, low) != kDateKeys.end()) read_meta_date(value, "meta " + low, meta);
}

void read_json_ld(std::string_view json, PageMeta& meta) {
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseTrailingCommasFlag>(json.data(), json.size());
    if (!document.HasParseError()) search(document, 0, meta);
}

}  // namespace relata::text
