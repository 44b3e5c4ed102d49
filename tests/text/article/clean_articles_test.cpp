// Articles without furniture, in all the shapes in which agencies, archives and press offices send them: nothing may be
// lost.

#include <string>
#include <string_view>
#include <vector>

#include "core/names.h"
#include "tests/support/catch.h"
#include "tests/text/article/kind_of.h"
#include "text/article/plain.h"

using namespace relata;
using text::kind_of;

namespace {

/// The lines that may not assert anything, for the failure message: empty if everything is kept.
std::string lost(std::string text) {
    const Document d = text::read_plain(std::move(text), "clean", "clean.txt");
    std::string out;
    for (const Line& l : d.lines) {
        if (l.kind == LineKind::furniture || l.kind == LineKind::byline || l.kind == LineKind::dateline)
            out += std::string(name_of(l.kind)) + " (" + l.reason + "): " + std::string(slice(d.text, l.span)) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("agency text keeps every paragraph") {
    CHECK(
        lost("Ferry operator halts Oltu crossing after collision\n\n"
             "OLTU, March 3 (Northern Wire) - The operator of the ferry between Oltu and Samar halted all crossings on "
             "Tuesday after one of its ships hit a breakwater, injuring nine passengers.\n\n"
             "Nobody was in danger, the company said.\n\n"
             "The ship, built in 1987, had passed an inspection in January.\n\n"
             "\"We heard a bang and fell,\" said passenger Maria Lund.\n\n"
             "The coastguard towed the ship to the port of Oltu, where divers examined the hull.\n\n"
             "It was the third accident on the route this year.\n")
            .empty());
}

TEST_CASE("an article in which nothing separates the paragraphs is kept") {
    CHECK(
        lost("Parliament passes budget after night of talks\n"
             "Parliament passed the budget for next year early on Friday, after talks that went on through the night.\n"
             "The vote was 112 to 98.\n"
             "Finance Minister Anna Berg called it a compromise.\n"
             "The opposition said it would go to court.\n"
             "Spending on defence rises by a tenth.\n"
             "Schools get less than they had asked for.\n")
            .empty());
}

TEST_CASE("text in capitals is kept") {
    CHECK(lost("FLOODS CUT ROAD TO MOUNTAIN VILLAGES\n\n"
               "FLOODS CUT THE ONLY ROAD TO FOUR MOUNTAIN VILLAGES ON MONDAY, THE DISTRICT GOVERNOR SAID.\n\n"
               "SOLDIERS BROUGHT FOOD AND WATER BY HELICOPTER.\n\n"
               "ABOUT 3,000 PEOPLE LIVE IN THE VILLAGES, WHICH LIE ABOVE THE RIVER SAMAR.\n\n"
               "THE GOVERNOR SAID THAT THE ROAD WOULD BE OPEN AGAIN IN TWO WEEKS.\n")
              .empty());
}

TEST_CASE("an item of two lines is kept") {
    CHECK(lost("Rebels seized the radio station in Samar on Sunday.\nThe army took it back within an hour.\n").empty());
    CHECK(lost("Quake of magnitude 5.1 hits Oltu, no victims reported.\n").empty());
}

TEST_CASE("lists inside an article are kept") {
    CHECK(lost("What the ceasefire says\n\n"
               "The government and the rebels signed a ceasefire on Saturday. Its main points, as both sides published "
               "them:\n\n"
               "- All fighting stops at midnight.\n"
               "- Both sides release their prisoners within ten days.\n"
               "- Heavy weapons are withdrawn 15 km from the front line.\n"
               "- Observers of the African Union watch over the truce.\n\n"
               "The talks had lasted for six weeks and were led by Kenya, which will also send observers.\n")
              .empty());
}

TEST_CASE("questions and answers of an interview are kept") {
    CHECK(
        lost("'We had no choice': the mayor of Samar on the evacuation\n\n"
             "The mayor of Samar, Ivan Petrov, ordered the evacuation of the city last week. He spoke to our reporter "
             "at the town hall.\n\n"
             "Q: Why did you wait for three days?\n\n"
             "A: We had no buses. The army had taken all of them, and the trains had stopped the week before.\n\n"
             "Q: Who is to blame?\n\n"
             "A: The governor promised us help and sent none. I told him so in April.\n\n"
             "Q: Will people come back?\n\n"
             "A: Some will. My own family will not.\n")
            .empty());
}

TEST_CASE("speakers of a transcript are kept") {
    CHECK(lost("Transcript of the hearing of 4 May\n\n"
               "CHAIRMAN BERG: The committee will come to order. We hear General Lund on the loss of the airfield.\n"
               "GENERAL LUND: Thank you, Madam Chairman. The airfield was attacked at four in the morning.\n"
               "CHAIRMAN BERG: By whom?\n"
               "GENERAL LUND: By two columns that came from the north. We lost eleven men.\n"
               "SENATOR ROE: Did you ask for support?\n"
               "GENERAL LUND: I asked three times. The ministry refused each time.\n")
              .empty());
}

TEST_CASE("a live blog keeps what it reports and drops its clock") {
    const Document d = text::read_plain(
        "Live: fighting in the port of Oltu\n\n"
        "14:35\nThe army says that it has taken the northern pier and captured forty rebels.\n\n"
        "14:10\nA spokesman of the rebels denies that the pier was lost.\n\n"
        "13:52\nTwo ships have left the port, witnesses tell our correspondent.\n\n"
        "13:20\nThe hospital of Oltu says it has treated 31 wounded people since the morning.\n",
        "live", "live.txt");
    CHECK(kind_of(d, "The army says") == "body");
    CHECK(kind_of(d, "A spokesman") == "body");
    CHECK(kind_of(d, "Two ships") == "body");
    CHECK(kind_of(d, "The hospital") == "body");
    CHECK(kind_of(d, "14:10") == "furniture");
}

TEST_CASE("a press release keeps its text and drops its contact block") {
    const Document d = text::read_plain(
        "Oltu Relief opens two clinics in Samar district\n\n"
        "SAMAR, 12 June 2021 - Oltu Relief has opened two clinics in the district of Samar, where fighting has closed "
        "the "
        "only hospital.\n\n"
        "The clinics treat about 200 patients a day, most of them children.\n\n"
        "\"People walk for two days to reach us,\" said Dr Maria Lund, who leads the team.\n\n"
        "Oltu Relief calls on both sides to let its lorries pass.\n\n"
        "Media contact:\nJane Doe, +44 20 7946 0000, press@example.org\n",
        "release", "release.txt");
    CHECK(kind_of(d, "SAMAR") == "body");
    CHECK(kind_of(d, "The clinics") == "body");
    CHECK(kind_of(d, "\"People walk") == "body");
    CHECK(kind_of(d, "Oltu Relief calls") == "body");
    CHECK(kind_of(d, "Jane Doe, +44") == "furniture");
}

TEST_CASE("text wrapped at 72 columns is kept") {
    CHECK(lost("Smugglers' boat sinks off Oltu\n\n"
               "A boat that smuggled cigarettes sank off Oltu early on Thursday after\n"
               "it had been chased by the coastguard for two hours, and three of the\n"
               "five men on board were drowned, the prosecutor of the district said.\n\n"
               "The two others were arrested when they swam ashore near the village\n"
               "of Lund, where the police had been waiting for them since midnight.\n")
              .empty());
}
