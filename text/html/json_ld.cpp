// The JSON-LD scripts of a page: schema.org's articles, wherever they are nested.

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "text/html/page.h"

namespace relata::text {
namespace {

using namespace std::string_view_literals;
using Json = rapidjson::Value;

constexpr int kDeepest = 8;
constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseTrailingCommasFlag |
                            rapidjson::kParseCommentsFlag | rapidjson::kParseStopWhenDoneFlag;

std::string_view view(const Json& value) {
    return value.IsString() ? std::string_view(value.GetString(), value.GetStringLength()) : std::string_view{};
}

std::string_view string_member(const Json& object, const char* name) {
    const auto it = object.FindMember(name);
    return it == object.MemberEnd() ? std::string_view{} : view(it->value);
}

/// How sure an object of this "@type" speaks about the page's article: 2 an article, 1 the page, 0 something else.
int article_rank(const Json& object) {
    const auto it = object.FindMember("@type");
    if (it == object.MemberEnd()) return 0;
    const auto rank = [](std::string_view type) {
        type.remove_prefix(std::min(type.size(), type.rfind('/') + 1));
        if (type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" ||
            type == "SocialMediaPosting" || type == "DiscussionForumPosting")
            return 2;
        return type == "WebPage" || type == "ItemPage" ? 1 : 0;
    };
    if (!it->value.IsArray()) return rank(view(it->value));
    int best = 0;
    for (const Json& type : it->value.GetArray()) best = std::max(best, rank(view(type)));
    return best;
}

class Reader {
  public:
    explicit Reader(PageMeta& meta) : meta_(meta) {}

    void read(const Json& root) {
        collect_names(root, 0);
        search(root, 0);
    }

  private:
    template <typename Visit>
    static void for_each_inner(const Json& value, const Visit& visit) {
        if (value.IsArray()) {
            for (const Json& item : value.GetArray()) visit(item);
        } else if (value.IsObject()) {
            for (const auto& member : value.GetObject()) {
                if (member.value.IsArray() || member.value.IsObject()) visit(member.value);
            }
        }
    }

    /// People and publishers are often given once and then named by "@id" alone.
    void collect_names(const Json& value, int depth) {
        if (depth > kDeepest) return;
        if (value.IsObject()) {
            const auto id = string_member(value, "@id");
            const auto name = string_member(value, "name");
            if (!id.empty() && !name.empty()) names_.try_emplace(std::string(id), name);
        }
        for_each_inner(value, [&](const Json& inner) { collect_names(inner, depth + 1); });
    }

    void search(const Json& value, int depth) {
        if (depth > kDeepest) return;
        if (value.IsObject()) {
            const int rank = article_rank(value);
            if (rank > 0) take(value, rank);
            if (rank == 2) return;  // inside it other articles are only mentioned
        }
        for_each_inner(value, [&](const Json& inner) { search(inner, depth + 1); });
    }

    void take(const Json& object, int rank) {
        const int bonus = rank == 2 ? 0 : -45;
        const auto headline = string_member(object, "headline");
        const auto name = string_member(object, "name");
        // Encyclopedias put a description under "headline" and the title under "name".
        const bool by_name = headline.empty() || (!name.empty() && meta_.title_tag.starts_with(name));
        state(meta_.title, by_name ? name : headline, 70 + bonus);
        state_author(meta_, names(object, "author"), 70 + bonus);
        if (rank == 2) state_author(meta_, names(object, "creator"), 65);
        state(meta_.site, names(object, "publisher"), 70 + bonus);
        state_date(meta_, string_member(object, "datePublished"), "JSON-LD datePublished", 70 + bonus);
        if (rank == 2) state_date(meta_, string_member(object, "dateCreated"), "JSON-LD dateCreated", 24);
        const auto body = string_member(object, "articleBody");
        if (body.size() > meta_.article_body.size()) meta_.article_body = body;
    }

    /// "author": "Jane Doe", {"name": "Jane Doe"}, {"@id": "#jane"} or a list of these.
    std::string names(const Json& object, const char* member) const {
        const auto it = object.FindMember(member);
        if (it == object.MemberEnd()) return {};
        if (!it->value.IsArray()) return name_of(it->value);
        std::string all;
        for (const Json& one : it->value.GetArray()) {
            const std::string name = name_of(one);
            if (!name.empty() && all.find(name) == std::string::npos) all += (all.empty() ? "" : ", ") + name;
        }
        return all;
    }

    std::string name_of(const Json& value) const {
        if (value.IsString()) return std::string(view(value));
        if (!value.IsObject()) return {};
        const auto it = value.FindMember("name");
        if (it != value.MemberEnd() && it->value.IsArray() && !it->value.Empty())
            return std::string(view(it->value[0]));
        const auto name = string_member(value, "name");
        if (!name.empty()) return std::string(name);
        const auto known = names_.find(std::string(string_member(value, "@id")));
        return known == names_.end() ? std::string{} : known->second;
    }

    PageMeta& meta_;
    std::map<std::string, std::string> names_ = {};
};

/// The string behind `"key":` in a script that is no JSON; empty if there is none.
std::string_view find_string(std::string_view script, std::string_view key) {
    auto at = script.find(key);
    if (at == std::string_view::npos) return {};
    at = script.find_first_not_of(" \t\r\n:", at + key.size());
    if (at == std::string_view::npos || script[at] != '"') return {};
    const auto end = script.find('"', at + 1);
    return end == std::string_view::npos ? std::string_view{} : script.substr(at + 1, end - at - 1);
}

/// Line breaks inside strings, and the comment marks and semicolons around a script that old pages have.
std::string mended(std::string_view script) {
    for (const auto mark : {"<!--"sv, "//<![CDATA["sv, "<![CDATA["sv, "/*<![CDATA[*/"sv}) {
        const auto at = script.find_first_not_of(" \t\r\n");
        if (at != std::string_view::npos && script.substr(at).starts_with(mark)) script.remove_prefix(at + mark.size());
    }
    std::string out(script);
    std::ranges::replace_if(
        out, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return out;
}

}  // namespace

void read_json_ld(std::string_view script, PageMeta& meta) {
    rapidjson::Document document;
    document.Parse<kFlags>(script.data(), script.size());
    if (document.HasParseError()) {
        const std::string again = mended(script);
        document.Parse<kFlags>(again.data(), again.size());
    }
    if (!document.HasParseError()) return Reader(meta).read(document);
    if (script.find("Article\"") == std::string_view::npos) return;
    state(meta.title, find_string(script, "\"headline\""), 45);
    state_date(meta, find_string(script, "\"datePublished\""), "JSON-LD datePublished", 70);
}

}  // namespace relata::text
