// Tuple -> one tab-separated line, what `relata extract --format openie` prints.
#include "export/openie.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/fields.h"

namespace relata::exporter {
namespace {

constexpr int kDecimals = 4;
constexpr std::size_t kLeastArguments = 2;

std::string on_one_line(std::string_view value) {
    std::string out(value);
    std::ranges::replace_if(
        out, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return out;
}

}  // namespace

std::string openie_line(std::string_view sentence, double confidence, std::string_view relation,
                        std::span<const std::string> arguments) {
    std::string line =
        fmt::format("{}\t{}\t{}", on_one_line(sentence), format_number(confidence, kDecimals), on_one_line(relation));
    for (std::size_t i = 0; i < std::max(arguments.size(), kLeastArguments); ++i) {
        line.push_back('\t');
        if (i < arguments.size()) line += on_one_line(arguments[i]);
    }
    return line + "\n";
}

}  // namespace relata::exporter
