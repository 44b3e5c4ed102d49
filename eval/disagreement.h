#pragma once
// One disagreement between gold and output, for the lists of --misses and --wrong.

#include <string>

namespace relata::eval {

/// What one side has and the other has not, and the text that it is about. Example: {"ASSAULT: Turkish jets -> Kobani",
/// "Turkish jets struck Kobani."}.
struct Disagreement {
    std::string words = {};
    std::string text = {};
};

}  // namespace relata::eval
