// Names and endings of the formats.
#include "cli/export_formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace relata::cli {
namespace {

struct Format {
    std::string_view name = {};
    std::string_view ending = {};  ///< empty: has to be asked for by name
};

constexpr std::array kFormats{Format{"dot", ".dot"},   Format{"svg", ".svg"},    Format{"png", ".png"},
                              Format{"pdf", ".pdf"},   Format{"html", ".html"},  Format{"jsonld", ".jsonld"},
                              Format{"nquads", ".nq"}, Format{"turtle", ".ttl"}, Format{"graphml", ".graphml"},
                              Format{"gexf", ".gexf"}, Format{"neo4j", ""},      Format{"csv", ".csv"},
                              Format{"table", ""},     Format{"json", ".json"},  Format{"ndjson", ".ndjson"}};

}  // namespace

std::vector<std::string> export_formats() {
    std::vector<std::string> names;
    for (const Format& format : kFormats) names.emplace_back(format.name);
    return names;
}

Result<std::string> export_format_of(const Options& options) {
    if (!options.format.empty()) return options.format;
    if (options.output.empty()) return "dot";
    const std::string ending = std::filesystem::path(options.output).extension().string();
    const auto found = std::ranges::find(kFormats, ending, &Format::ending);
    if (!ending.empty() && found != kFormats.end()) return std::string(found->name);
    return fail(
        fmt::format("{}: which format? Say it with --format: {}", options.output, fmt::join(export_formats(), ", ")));
}

}  // namespace relata::cli
