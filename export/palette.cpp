// The tables behind the colours of a diagram.
#include "export/palette.h"

#include <algorithm>
#include <array>
#include <utility>

namespace relata::exporter {
namespace {

using namespace std::string_view_literals;

// Force in reds, pressure in oranges, words in purples, help in greens and blues, the rest grey.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> kClasses{
    {{"ASSAULT"sv, "#b2182b"sv},   {"COERCE"sv, "#d6405a"sv},  {"MOBILIZE"sv, "#8c510a"sv},
     {"THREATEN"sv, "#c2570c"sv},  {"PROTEST"sv, "#a6761d"sv}, {"SANCTION"sv, "#7f3b08"sv},
     {"ACCUSE"sv, "#c51b7d"sv},    {"REJECT"sv, "#8e0152"sv},  {"REQUEST"sv, "#6a3d9a"sv},
     {"CONSULT"sv, "#4a6fb3"sv},   {"AGREE"sv, "#1b7837"sv},   {"YIELD"sv, "#5aa02c"sv},
     {"CONCEDE"sv, "#5aa02c"sv},   {"RETREAT"sv, "#5aa02c"sv}, {"SUPPORT"sv, "#2166ac"sv},
     {"COOPERATE"sv, "#01665e"sv}, {"AID"sv, "#1a9850"sv},     {"STATEMENT"sv, "#737373"sv},
     {"STATE"sv, "#404040"sv},     {"OTHER"sv, "#6b6b6b"sv},   {""sv, "#6b6b6b"sv}}};

constexpr std::array<std::pair<std::string_view, NodeLook>, 10> kTypes{
    {{"PERSON"sv, {"ellipse", "filled", "#fff3d6", "#b58900"}},
     {"COUNTRY"sv, {"box", "filled", "#dbe9f6", "#2b5c8a"}},
     {"GOVERNMENT"sv, {"box", "filled,rounded", "#dbe9f6", "#2b5c8a"}},
     {"ORG"sv, {"box", "filled,rounded", "#e8e1f2", "#5e4b8b"}},
     {"ARMED_GROUP"sv, {"box", "filled,rounded", "#fbdcd6", "#a63a2b"}},
     {"MILITARY"sv, {"box", "filled", "#e6eacb", "#5f6b2d"}},
     {"PLACE"sv, {"tab", "filled", "#e2f1e4", "#3d7a48"}},
     {"FACILITY"sv, {"box3d", "filled", "#e2f1e4", "#3d7a48"}},
     {"EVENT"sv, {"box", "filled,rounded,dotted", "#f4f4f4", "#666666"}},
     {"DOCUMENT"sv, {"note", "filled", "#f4f4f4", "#666666"}}}};

}  // namespace

std::string_view class_colour(std::string_view event_class) {
    const auto found = std::ranges::find(kClasses, event_class, &std::pair<std::string_view, std::string_view>::first);
    return found == kClasses.end() ? kClasses.back().second : found->second;
}

NodeLook type_look(std::string_view type) {
    const auto found = std::ranges::find(kTypes, type, &std::pair<std::string_view, NodeLook>::first);
    return found == kTypes.end() ? NodeLook{} : found->second;
}

}  // namespace relata::exporter
