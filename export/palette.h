#pragma once
// Colours and shapes of a diagram. Dark enough to read as text on white, told apart when printed in grey by their
// words.

#include <string_view>

namespace relata::exporter {

/// How an entity of some type is drawn.
struct NodeLook {
    std::string_view shape = "box";
    std::string_view style = "filled,rounded";
    std::string_view fill = "#f5f5f5";
    std::string_view border = "#8a8a8a";
};

/// The colour of an event class: "#b2182b" for ASSAULT; grey for one that is not known.
std::string_view class_colour(std::string_view event_class);
/// The look of an entity type: COUNTRY, PERSON, …; plain for one that is not known.
NodeLook type_look(std::string_view type);

}  // namespace relata::exporter
