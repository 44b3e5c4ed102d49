#pragma once
// The line format of open information extraction, so that the rules can be compared with other tools.

#include <span>
#include <string>
#include <string_view>

namespace relata::exporter {

/// `sentence<TAB>confidence<TAB>relation<TAB>arg1<TAB>arg2[<TAB>arg3…]` with a line break; tabs and line breaks inside
/// a value become blanks. Fewer than two arguments are filled up with empty ones. Example:
///     openie_line("She began her career in 1947 .", 0.9, "began", {"She", "her career", "in 1947"})
std::string openie_line(std::string_view sentence, double confidence, std::string_view relation,
                        std::span<const std::string> arguments);

}  // namespace relata::exporter
