#include "text/article/dateline.h"

#include <string>

#include "tests/support/catch.h"

using namespace relata;

namespace {

/// "place|agency|date|rest of the line", or "none".
std::string read(std::string_view line) {
    const auto d = text::find_dateline(line);
    if (!d) return "none";
    return d->place + "|" + d->agency + "|" + text::to_iso(d->date) + "|" + std::string(line.substr(d->length));
}

}  // namespace

TEST_CASE("datelines of all agencies") {
    CHECK(read("ERBIL, Kurdistan Region – Turkey left.") == "Erbil, Kurdistan Region|||Turkey left.");
    CHECK(read("KYIV (Reuters) - Ukraine said so.") == "Kyiv|Reuters||Ukraine said so.");
    CHECK(read("OSLO/NEW DELHI (Reuters) - India moved.") == "Oslo/New Delhi|Reuters||India moved.");
    CHECK(read("DAMASCUS, Feb. 3 (Xinhua) -- The army left.") == "Damascus|Xinhua|--02-03|The army left.");
    CHECK(read("MOSCOW, February 20. /TASS/. Any attack fails.") == "Moscow|TASS|--02-20|Any attack fails.");
    CHECK(read("Geneva (AFP) – “No,” he said.") == "Geneva|AFP||“No,” he said.");
    CHECK(read("LONDON: Britain left.") == "London|||Britain left.");
    CHECK(read("(Beirut) – The army left.") == "Beirut|||The army left.");
    CHECK(read("June 9, 2025 (PORT HALDEN) – The strike ended.") == "Port Halden||2025-06-09|The strike ended.");
}

TEST_CASE("insertions and speakers are no datelines") {
    CHECK(read("Petrov – the mayor of Oltu – said no.") == "none");
    CHECK(read("Petrov: We will go.") == "none");
    CHECK(read("UPDATE: Two more ships have sunk.") == "none");
    CHECK(read("The army – and only the army – left.") == "none");
    CHECK(read("He left on Monday - the rest stayed.") == "none");
    CHECK(read("(Some of them) – The army left.") == "none");
    CHECK(read("The union (Dockers) – The army left.") == "none");
    CHECK(read("") == "none");
}
