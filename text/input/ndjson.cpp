// One line of NDJSON becomes a Document.

#include "text/input/ndjson.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <utility>

#include "text/article/dates.h"
#include "text/article/plain.h"
#include "text/chars.h"
#include "text/html/read_html.h"

namespace relata::text {
namespace {

std::string string_member(const rapidjson::Value& object, const char* name) {
    const auto it = object.FindMember(name);
    if (it == object.MemberEnd() || !it->value.IsString()) return {};
    return std::string(it->value.GetString(), it->value.GetStringLength());
}

void take_stated(const rapidjson::Value& object, Document& document) {
    if (auto title = string_member(object, "title"); !title.empty()) document.title = std::move(title);
    if (auto publisher = string_member(object, "publisher"); !publisher.empty())
        document.publisher = std::move(publisher);
    const std::string published = string_member(object, "published");
    if (published.empty()) return;
    auto date = from_iso(published);
    if (!date) {
        const auto found = date_at(published, 0);
        if (found) date = found->date;
    }
    if (!date || !date->has_year_and_month()) {
        document.warnings.push_back(fmt::format("\"published\" is no date: {}", published.substr(0, 40)));
        return;
    }
    document.published = to_iso(*date);
    document.published_reason = "NDJSON published";
    document.published_certainty = DateCertainty::stated;
}

}  // namespace

Result<InputDocument> read_ndjson_line(std::string_view line, const std::string& default_id,
                                       const std::string& source) {
    rapidjson::Document json;
    json.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
    if (json.HasParseError()) {
        return fail(fmt::format("broken JSON at byte {}: {} line skipped", json.GetErrorOffset(),
                                rapidjson::GetParseError_En(json.GetParseError())));
    }
    if (!json.IsObject()) return fail("not a JSON object; line skipped");
    const bool has_text = json.HasMember("text") && json["text"].IsString();
    const bool has_html = json.HasMember("html") && json["html"].IsString();
    if (!has_text && !has_html) return fail("neither \"text\" nor \"html\" is there as a string; line skipped");
    std::string id = string_member(json, "id");
    if (id.empty() && json.HasMember("id") && json["id"].IsInt64()) id = std::to_string(json["id"].GetInt64());
    if (id.empty()) id = default_id;
    const std::string stated_url = string_member(json, "url");
    const std::string& url = stated_url.empty() ? source : stated_url;
    std::string body = string_member(json, has_text ? "text" : "html");
    if (trim(body).empty()) return fail("empty article; line skipped");
    InputDocument out;
    out.document =
        has_text ? read_plain(std::move(body), std::move(id), url) : read_html(std::move(body), std::move(id), url);
    if (!stated_url.empty()) out.document.url = stated_url;
    take_stated(json, out.document);
    return out;
}

}  // namespace relata::text
