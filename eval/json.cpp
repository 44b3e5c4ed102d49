// RapidJSON hands over one value after the other; here they become a tree.
#include "eval/json.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>

namespace relata::eval {
namespace {

constexpr std::size_t kDeepest = 256;

/// Receives the events of RapidJSON's reader. `open_` is the path from the root to the value that is being filled.
class Builder {
  public:
    // The names are RapidJSON's.
    bool Null() { return add({}); }
    bool Bool(bool b) { return add({.kind = Json::Kind::boolean, .boolean = b}); }
    bool Int(int n) { return add_number(n); }
    bool Uint(unsigned n) { return add_number(n); }
    bool Int64(std::int64_t n) { return add_number(static_cast<double>(n)); }
    bool Uint64(std::uint64_t n) { return add_number(static_cast<double>(n)); }
    bool Double(double n) { return add_number(n); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
    bool String(const char* s, rapidjson::SizeType n, bool) {
        return add({.kind = Json::Kind::text, .text = std::string(s, n)});
    }
    bool Key(const char* s, rapidjson::SizeType n, bool) {
        open_.back()->names.emplace_back(s, n);
        return true;
    }
    bool StartObject() { return begin(Json::Kind::object); }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool StartArray() { return begin(Json::Kind::array); }
    bool EndArray(rapidjson::SizeType) { return end(); }

    Json take() { return std::move(root_); }

  private:
    bool add_number(double n) { return add({.kind = Json::Kind::number, .number = n}); }
    bool add(Json value) {
        place(std::move(value));
        return true;
    }
    Json& place(Json value) {
        if (open_.empty()) return root_ = std::move(value);
        return open_.back()->items.emplace_back(std::move(value));
    }
    bool begin(Json::Kind kind) {
        if (open_.size() >= kDeepest) return false;
        open_.push_back(&place({.kind = kind}));
        return true;
    }
    bool end() {
        open_.pop_back();
        return true;
    }

    Json root_ = {};
    std::vector<Json*> open_ = {};  // parents never grow while a child of theirs is open
};

}  // namespace

const Json* Json::find(std::string_view name) const {
    for (std::size_t i = names.size(); i-- > 0;) {
        if (names[i] == name) return &items[i];
    }
    return nullptr;
}

std::optional<std::string> Json::text_at(std::string_view name) const {
    const Json* member = find(name);
    if (member == nullptr || member->kind != Kind::text) return std::nullopt;
    return member->text;
}

std::optional<double> Json::number_at(std::string_view name) const {
    const Json* member = find(name);
    if (member == nullptr || member->kind != Kind::number) return std::nullopt;
    return member->number;
}

Result<Json> parse_json(std::string_view text) {
    Builder builder;
    rapidjson::Reader reader;
    rapidjson::MemoryStream bytes(text.data(), text.size());
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;
    if (reader.Parse<kFlags>(bytes, builder)) return builder.take();
    const auto code = reader.GetParseErrorCode();
    return fail(fmt::format(
        "byte {}: {}", reader.GetErrorOffset(),
        code == rapidjson::kParseErrorTermination ? "values nest too deeply" : rapidjson::GetParseError_En(code)));
}

}  // namespace relata::eval
