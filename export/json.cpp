// The only file of export/ that sees RapidJSON.
#include "export/json.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <variant>

#include "core/utf8.h"

namespace relata::exporter {
namespace {

using Buffer = rapidjson::StringBuffer;
using Compact = rapidjson::Writer<Buffer>;
using Indented = rapidjson::PrettyWriter<Buffer>;

rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

}  // namespace

struct JsonText::Impl {
    Buffer buffer;
    std::variant<std::monostate, Compact, Indented> writer;

    template <typename F>
    void with(F&& call) {
        if (auto* compact = std::get_if<Compact>(&writer)) {
            call(*compact);
        } else {
            call(std::get<Indented>(writer));
        }
    }
    void open(Layout layout) {
        if (layout == Layout::compact) {
            writer.emplace<Compact>(buffer);
        } else {
            writer.emplace<Indented>(buffer).SetIndent(' ', 1);
        }
    }
    Layout layout() const { return std::holds_alternative<Compact>(writer) ? Layout::compact : Layout::indented; }
};

JsonText::JsonText(Layout layout) : impl_(std::make_unique<Impl>()) { impl_->open(layout); }
JsonText::~JsonText() = default;
JsonText::JsonText(JsonText&&) noexcept = default;
JsonText& JsonText::operator=(JsonText&&) noexcept = default;

void JsonText::begin_object() {
    impl_->with([](auto& w) { w.StartObject(); });
}
void JsonText::end_object() {
    impl_->with([](auto& w) { w.EndObject(); });
}
void JsonText::begin_array() {
    impl_->with([](auto& w) { w.StartArray(); });
}
void JsonText::end_array() {
    impl_->with([](auto& w) { w.EndArray(); });
}
void JsonText::key(std::string_view name) {
    impl_->with([&](auto& w) { w.Key(name.data(), size_of(name)); });
}
void JsonText::string(std::string_view value) {
    if (is_valid_utf8(value)) {
        impl_->with([&](auto& w) { w.String(value.data(), size_of(value)); });
    } else {
        const std::string repaired = repair_utf8(value).text;
        impl_->with([&](auto& w) { w.String(repaired.data(), size_of(repaired)); });
    }
}
void JsonText::number(std::string_view digits) {
    impl_->with([&](auto& w) { w.RawValue(digits.data(), digits.size(), rapidjson::kNumberType); });
}
void JsonText::raw(std::string_view json) {
    impl_->with([&](auto& w) { w.RawValue(json.data(), json.size(), rapidjson::kObjectType); });
}
void JsonText::null() {
    impl_->with([](auto& w) { w.Null(); });
}
void JsonText::member(std::string_view name, std::string_view value) {
    key(name);
    string(value);
}

void JsonText::member_or_null(std::string_view name, std::string_view value) {
    key(name);
    value.empty() ? null() : string(value);
}

std::string JsonText::take() {
    std::string text(impl_->buffer.GetString(), impl_->buffer.GetSize());
    const Layout layout = impl_->layout();
    impl_->buffer.Clear();
    impl_->open(layout);
    return text;
}

void JsonText::drain(Sink& sink) {
    sink.write({impl_->buffer.GetString(), impl_->buffer.GetSize()});
    impl_->buffer.Clear();
}

}  // namespace relata::exporter
