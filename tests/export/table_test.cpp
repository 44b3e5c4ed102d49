// export/table.h
#include "export/table.h"

#include "tests/support/catch.h"

using namespace relata::exporter;

TEST_CASE("columns are aligned by what the eye sees, not by bytes") {
    const Table table{{"name", "n"}, {{"Erdoğan", "1"}, {"伊德利卜", "22"}, {"e\u0301x", "3"}}};
    CHECK(render_table(table) ==
          "name      n\n"
          "Erdoğan   1\n"
          "伊德利卜  22\n"
          "e\u0301x        3\n");
}

TEST_CASE("long cells are cut, line breaks become blanks, no line ends in blanks") {
    const Table table{{}, {{"Hayat Tahrir al-Sham", ""}, {"a\nb", "x"}}};
    CHECK(render_table(table, 10) == "Hayat Tah…\na b         x\n");
    CHECK(cut_to_width("Idlib", 5) == "Idlib");
    CHECK(cut_to_width("Idlib province", 6) == "Idlib…");
}
