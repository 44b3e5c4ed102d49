#pragma once
// A graph of everything that breaks a careless export: what means something in some format, and what some cannot hold.

#include <array>
#include <string>
#include <string_view>

#include "tests/support/sample_graph.h"

namespace relata::test {

/// Names with quotes, line breaks, separators, markup, formulas, wide, right-to-left and control characters.
inline constexpr std::array<std::string_view, 18> kOddNames{
    "Say \"quoted\" name 1",
    "It's a 'single' one 2",
    "Two\nlines 3",
    "Return\r\nand line 4",
    "Tab\there 5",
    "Comma, semicolon; bar| 6",
    "<b>bold</b> &amp; & 7",
    "]]> <!-- --> <![CDATA[ 8",
    "</script><script>alert(9)</script>",
    "Smile \U0001F600 \U0001F468\u200D\U0001F469\u200D\U0001F467 10",
    "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 11",
    "Control \x01\x08\x0B\x1F\x7F\u0085\uFFFE 12",
    "=SUM(A1:A9) 13",
    "+14",
    "-15",
    "@cmd 16",
    "back\\slash \\N %41 {17} $x",
    "U.S. ends with a dot 18."};

/// Each odd name does something to the next: in the article's own voice, as a claim of the one after, or without
/// object. 18 assertions, 18 edges.
inline graph::Reading odd_reading() {
    SampleDocument d("odd, \"doc\"", "Wire & <Sons>; \"Ltd\"", "2020-02");
    for (const std::string_view name : kOddNames) d.entity(std::string(name), "ORG");
    constexpr std::array<std::string_view, 3> kRelations{"meet", "call on; \"or\" <so>", "say\nso"};
    for (std::size_t i = 0; i < kOddNames.size(); ++i) {
        const std::string_view next = kOddNames[(i + 1) % kOddNames.size()];
        d.sentence(std::string(kOddNames[i]) + " | " + std::string(next));
        const std::string literal = "~words of \"" + std::string(next) + "\"";
        auto& assertion = d.add(kOddNames[i], kRelations[i % 3],
                                i % 4 == 1   ? ""
                                : i % 4 == 2 ? literal
                                             : next,
                                "CONSULT");
        if (i % 2 == 1) d.said_by(assertion, kOddNames[(i + 2) % kOddNames.size()]);
        if (i % 5 == 4) assertion.polarity = Polarity::negated;
        assertion.place = next;
        assertion.time = i % 2 == 1 ? "2020-02/" : "";
    }
    return d.reading();
}

}  // namespace relata::test
