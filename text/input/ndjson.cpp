// One object of JSON becomes a Document.

#include "text/input/ndjson.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <utility>

#include "text/article/dates.h"
#include "text/chars.h"
#include "text/input/article.h"
#include "text/input/encoding.h"
#include "text/input/json_stream.h"
#include "text/input/stated.h"

namespace relata::text {
namespace {

constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseTrailingCommasFlag;

/// The last member of that name that is not null; a null pointer if there is none.
const rapidjson::Value* member(const rapidjson::Value& object, std::string_view name) {
    const rapidjson::Value* found = nullptr;
    for (const auto& m : object.GetObject()) {
        if (std::string_view(m.name.GetString(), m.name.GetStringLength()) == name && !m.value.IsNull())
            found = &m.value;
    }
    return found;
}

std::string string_member(const rapidjson::Value& object, std::string_view name) {
    const auto* value = member(object, name);
    if (value == nullptr || !value->IsString()) return {};
    return std::string(value->GetString(), value->GetStringLength());
}

bool has_string(const rapidjson::Value& object, std::string_view name) {
    const auto* value = member(object, name);
    return value != nullptr && value->IsString();
}

std::string id_member(const rapidjson::Value& object) {
    const auto* id = member(object, "id");
    if (id == nullptr) return {};
    if (id->IsInt64()) return std::to_string(id->GetInt64());
    if (id->IsUint64()) return std::to_string(id->GetUint64());
    if (id->IsDouble()) return fmt::format("{}", id->GetDouble());
    return std::string(trim(string_member(object, "id")));
}

/// "2020-02-20T18:11:00Z", or seconds or milliseconds since 1970 as a number.
std::string published_member(const rapidjson::Value& object) {
    const auto* published = member(object, "published");
    if (published == nullptr || !published->IsNumber()) return string_member(object, "published");
    const double number = published->GetDouble();
    const double seconds = number > 1e11 ? number / 1000 : number;
    if (seconds < 0 || seconds > 4e9) return fmt::format("{}", number);
    const std::chrono::sys_seconds time{std::chrono::seconds(static_cast<std::int64_t>(seconds))};
    return to_iso(from_day(std::chrono::floor<std::chrono::days>(time)));
}

bool is_deeper_than(std::string_view json, std::size_t limit) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (in_string && c == '\\') ++i;
        if (c == '"') in_string = !in_string;
        if (in_string) continue;
        if ((c == '{' || c == '[') && ++depth > limit) return true;
        if ((c == '}' || c == ']') && depth > 0) --depth;
    }
    return false;
}

/// Halves of surrogate pairs that stand alone ("\ud83d") become "\ufffd"; how many there were.
std::size_t repair_surrogates(std::string& json) {
    const auto unit = [&](std::size_t at) -> unsigned {
        if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return 0;
        unsigned value = 0;
        const auto [end, error] = std::from_chars(&json[at + 2], &json[at] + 6, value, 16);
        return error == std::errc{} && end == &json[at] + 6 ? value : 0;
    };
    std::size_t repaired = 0;
    for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
        const unsigned first = unit(at), second = unit(at + 6);
        const bool pair = first >= 0xD800 && first < 0xDC00 && second >= 0xDC00 && second < 0xE000;
        if (!pair && first >= 0xD800 && first < 0xE000) {
            json.replace(at, 6, "\\ufffd");
            ++repaired;
        }
        at += pair ? 12 : first > 0 ? 6 : 2;
    }
    return repaired;
}

/// Parses; a second time where only lone surrogates were in the way.
void parse(std::string json, rapidjson::Document& out, std::vector<std::string>& notes) {
    out.Parse<kParseFlags>(json.data(), json.size());
    if (!out.HasParseError() || out.GetParseError() != rapidjson::kParseErrorStringUnicodeSurrogateInvalid) return;
    const std::size_t repaired = repair_surrogates(json);
    notes.push_back(fmt::format("{} halves of surrogate pairs replaced", repaired));
    out.Parse<kParseFlags>(json.data(), json.size());
}

/// Zero characters would end the text for half of the world's programs; blanks leave every offset as it is.
void blank_zeros(std::string& text, std::vector<std::string>& notes) {
    const auto zeros = std::ranges::count(text, '\0');
    if (zeros == 0) return;
    std::ranges::replace(text, '\0', ' ');
    notes.push_back(fmt::format("{} zero characters replaced by blanks", zeros));
}

}  // namespace

Result<InputDocument> read_ndjson_line(std::string_view line, const std::string& default_id, const std::string& source,
                                       std::size_t max_depth) {
    if (is_deeper_than(line, max_depth))
        return fail(fmt::format("JSON nested deeper than {} (--max-depth); line skipped", max_depth));
    std::vector<std::string> notes;
    Utf8Text utf8 = to_utf8(std::string(line));
    if (!utf8.note.empty()) notes.push_back(utf8.note);
    rapidjson::Document json;
    parse(std::move(utf8.text), json, notes);
    if (json.HasParseError()) {
        std::string_view what = rapidjson::GetParseError_En(json.GetParseError());
        if (what.ends_with('.')) what.remove_suffix(1);
        return fail(fmt::format("broken JSON at byte {}: {}; line skipped", json.GetErrorOffset(), what));
    }
    if (!json.IsObject()) return fail("not a JSON object; line skipped");
    std::string text = string_member(json, "text");
    std::string html = string_member(json, "html");
    if (!has_string(json, "text") && !has_string(json, "html"))
        return fail("neither \"text\" nor \"html\" is there as a string; line skipped");
    const bool has_text = !trim(text).empty();
    std::string body = has_text ? std::move(text) : std::move(html);
    if (trim(body).empty()) return fail("empty article; line skipped");
    blank_zeros(body, notes);
    std::string id = id_member(json);
    std::string url = string_member(json, "url");
    InputDocument out{.document =
                          read_article(std::move(body), has_text ? Markup::none : Markup::html,
                                       id.empty() ? default_id : std::move(id), url.empty() ? source : url, "utf-8")};
    std::ranges::move(notes, std::back_inserter(out.document.warnings));
    take_stated({.url = std::move(url),
                 .title = string_member(json, "title"),
                 .published = published_member(json),
                 .publisher = string_member(json, "publisher"),
                 .author = string_member(json, "author")},
                "NDJSON published", out.document);
    return out;
}

void read_ndjson(ByteReader& in, const std::string& source, const std::string& stem, Delivery& out) {
    JsonStream pieces(in, out.options.max_bytes);
    while (auto piece = pieces.next()) {
        const std::string where = fmt::format("{}:{}", source, piece->line);
        if (piece->too_long || piece->text.empty()) {
            if (piece->too_long) out.skip(where, too_long(out.options.max_bytes) + "; line skipped");
            if (piece->fault) out.skip(where, piece->fault->message);
            continue;
        }
        const std::size_t number = pieces.is_by_lines() ? piece->line : piece->number;
        auto document =
            read_ndjson_line(piece->text, fmt::format("{}-{}", stem, number), source, out.options.max_depth);
        if (document) out.take(std::move(*document), where);
        // A line that the damage cut short is told once, by the damage.
        if (piece->fault) {
            out.skip(where, piece->fault->message);
        } else if (!document) {
            out.skip(where, document.error().message);
        }
    }
}

}  // namespace relata::text
