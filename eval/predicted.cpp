// Fields of a line, each with its default.
#include "eval/predicted.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "eval/files.h"
#include "eval/json.h"
#include "eval/words.h"

namespace relata::eval {
namespace {

/// "news/doc-000.txt" -> "000".
std::string document_id(std::string_view label) {
    static constexpr std::array<std::string_view, 4> kEndings{".txt", ".html", ".htm", ".json"};
    if (const auto slash = label.rfind('/'); slash != std::string_view::npos) label.remove_prefix(slash + 1);
    const auto ending = std::ranges::find_if(kEndings, [&](std::string_view e) { return label.ends_with(e); });
    if (ending != kEndings.end()) label.remove_suffix(ending->size());
    if (label.starts_with("doc-")) label.remove_prefix(4);
    return std::string(label);
}

/// A node's id, which some tools give as a number.
std::optional<std::string> node(const Json& row, std::string_view name) {
    if (auto text = row.text_at(name)) return text;
    if (const auto number = row.number_at(name)) return fmt::format("{}", *number);
    return std::nullopt;
}

/// A value that some tools put into an object: "time": {"iso": …}.
const Json& inner(const Json& row, std::string_view name, std::string_view member) {
    static const Json kNothing;
    const Json* outer = row.find(name);
    if (outer == nullptr) return kNothing;
    if (outer->kind != Json::Kind::object) return *outer;
    const Json* found = outer->find(member);
    return found == nullptr ? kNothing : *found;
}

std::optional<std::size_t> offset(const Json& row, std::string_view name) {
    const auto number = row.number_at(name);
    if (!number || *number < 0) return std::nullopt;
    return static_cast<std::size_t>(*number);
}

std::string or_default(const Json& row, std::string_view name, const char* otherwise) {
    auto text = row.text_at(name);
    return text && !text->empty() ? *text : otherwise;
}

PredictedLine line_of(const Json& row) {
    PredictedLine out{.document = document_id(row.text_at("doc").value_or(""))};
    out.start = offset(row, "sentence_start");
    out.end = offset(row, "sentence_end");
    out.sentence_text = row.text_at("sentence_text").value_or("");
    out.subject = row.text_at("subject").value_or("");
    out.relation = row.text_at("relation").value_or("");
    out.object = row.text_at("object").value_or("");
    out.polarity = or_default(row, "polarity", "affirmed");
    out.modality = or_default(row, "modality", "asserted");
    out.attribution = trimmed(row.text_at("attribution").value_or(""));
    out.confidence = row.number_at("confidence").value_or(0);
    out.event_class = row.text_at("class").value_or("");
    const Json& quantity = inner(row, "quantity", "value");
    if (quantity.kind == Json::Kind::number) out.quantity = quantity.number;
    out.time = inner(row, "time", "iso").text;
    out.subject_id = node(row, "subject_id");
    out.object_id = node(row, "object_id");
    out.rule = row.text_at("rule").value_or("");
    return out;
}

}  // namespace

Result<std::vector<PredictedLine>> read_predicted_lines(std::string_view ndjson, const std::string& name) {
    std::vector<PredictedLine> out;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(ndjson)) {
        ++number;
        if (trimmed(line).empty()) continue;
        const auto row = parse_json(line);
        if (!row || row->kind != Json::Kind::object) {
            return fail(
                fmt::format("{}:{}: no JSON object ({}); give lines as `relata extract --format ndjson` prints them",
                            name, number, row ? "another value" : row.error().message));
        }
        out.push_back(line_of(*row));
    }
    return out;
}

}  // namespace relata::eval
