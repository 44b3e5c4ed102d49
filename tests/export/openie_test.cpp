// export/openie.h
#include "export/openie.h"

#include <vector>

#include "tests/support/catch.h"

using relata::exporter::openie_line;

TEST_CASE("sentence, confidence, relation and arguments are parted by tabs") {
    const std::vector<std::string> arguments{"She", "her career", "in 1947"};
    CHECK(openie_line("She began her career in 1947 .", 0.9, "began", arguments) ==
          "She began her career in 1947 .\t0.9\tbegan\tShe\ther career\tin 1947\n");
}

TEST_CASE("two arguments always stand, empty where there are fewer, and tabs inside become blanks") {
    const std::vector<std::string> arguments{"a\tb"};
    CHECK(openie_line("x", 1, "rests", arguments) == "x\t1\trests\ta b\t\n");
}
