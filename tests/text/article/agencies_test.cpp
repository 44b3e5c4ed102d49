#include "text/article/agencies.h"

#include <set>

#include "tests/support/catch.h"
#include "text/article/table.h"

using namespace relata;

namespace relata::text {
std::string_view kAgencies_bytes();
}

namespace {

std::string credit(std::string_view line) { return text::join_names(text::agencies_of_credit(line)); }
std::string byline(std::string_view line) { return text::join_names(text::agencies_of_byline(line)); }
std::string tail(std::string_view paragraph) { return text::join_names(text::agencies_of_tail(paragraph)); }

}  // namespace

TEST_CASE("the table of agencies has every spelling once") {
    std::set<std::string_view> seen;
    const auto rows = text::table_rows(text::kAgencies_bytes(), 2);
    CHECK(rows.size() > 60);
    for (const auto& row : rows) {
        CHECK(seen.insert(row[0]).second);
        for (const auto spelling : text::list_items(row[1])) {
            INFO(spelling);
            CHECK(seen.insert(spelling).second);
        }
    }
}

TEST_CASE("an agency goes by its name, its long name and its staff") {
    CHECK(text::agency_called("AFP") == "AFP");
    CHECK(text::agency_called("Agence France-Presse") == "AFP");
    CHECK(text::agency_called("The Associated Press") == "AP");
    CHECK(text::agency_called("(Reuters)") == "Reuters");
    CHECK(text::agency_called("Reuters Staff") == "Reuters");
    CHECK(text::agency_called("REUTERS") == "Reuters");
    CHECK(text::agency_called("Xinhua news agency") == "Xinhua");
    CHECK(text::agency_called("dpa") == "DPA");
    CHECK(text::agency_called("Anadolu Agency") == "AA");
    CHECK(text::agency_called("ITAR-TASS") == "TASS");
    CHECK(text::agency_called("Ap").empty());
    CHECK(text::agency_called("Afp").empty());
    CHECK(text::agency_called("Turkey").empty());
    CHECK(text::agency_called("").empty());
}

TEST_CASE("credit lines of many outlets name the agency") {
    CHECK(credit("Source: TASS") == "TASS");
    CHECK(credit("Source: Xinhua Editor: mlin") == "Xinhua");
    CHECK(credit("(With inputs from PTI)") == "PTI");
    CHECK(credit("(With inputs from ANI and Reuters)") == "ANI, Reuters");
    CHECK(credit("- With files from The Canadian Press") == "CP");
    CHECK(credit("Reporting by Mina Okafor in Lagos, AFP") == "AFP");
    CHECK(credit("Reporting by Mina Okafor in Lagos; Editing by Carl Brandt") == "Reuters");
    CHECK(credit("(Reporting by Mina Okafor; writing by Carl Brandt; editing by Ines Prado)") == "Reuters");
    CHECK(credit("Copyright 2021 The Associated Press. All rights reserved.") == "AP");
    CHECK(credit("© 2021 AFP") == "AFP");
    CHECK(credit("Based on reporting by AP, AFP, and dpa") == "AP, AFP, DPA");
    CHECK(credit("This story was originally published by Kyodo News.") == "Kyodo");
    CHECK(credit("From UPI") == "UPI");
}

TEST_CASE("pictures, publishers of other kinds and sentences give no agency") {
    CHECK(credit("© AFP 2021 / Mina Okafor").empty());
    CHECK(credit("© AFP").empty());
    CHECK(credit("Photo: Reuters").empty());
    CHECK(credit("Image source: Getty / AFP").empty());
    CHECK(credit("Source: Ministry of Transport").empty());
    CHECK(credit("By Friday the town was empty, Reuters was told.").empty());
    CHECK(credit("The minister told Reuters that the talks had failed.").empty());
    CHECK(credit("Copyright 2021 Quayside Weekly").empty());
    CHECK(byline("Mina Okafor/AFP").empty());
    CHECK(byline("A boy runs past the wall. (AP Photo/Mina Okafor)").empty());
}

TEST_CASE("bylines name the agency behind the writer or alone") {
    CHECK(byline("By Mina Okafor, Associated Press") == "AP");
    CHECK(byline("By MINA OKAFOR and CARL BRANDT Associated Press").empty());
    CHECK(byline("By MINA OKAFOR and CARL BRANDT, The Associated Press") == "AP");
    CHECK(byline("By Reuters Staff") == "Reuters");
    CHECK(byline("Mina Okafor | AFP") == "AFP");
    CHECK(byline("AFP/Reuters") == "AFP, Reuters");
    CHECK(byline("By Mina Okafor, Harbour Gazette").empty());
}

TEST_CASE("an agency behind the last sentence of a paragraph") {
    CHECK(tail("The port will open on Monday. (ANI)") == "ANI");
    CHECK(tail("The port will open on Monday.(SANA)") == "SANA");
    CHECK(tail("The port will open on Monday. /Xinhua") == "Xinhua");
    CHECK(tail("The port will open on Monday. — AP") == "AP");
    CHECK(tail("“It will open,” he said. – Bernama") == "Bernama");
    CHECK(tail("The port will open on Monday. -- AFP/Reuters") == "AFP, Reuters");
    CHECK(tail("The port will open. (With inputs from PTI)") == "PTI");
    CHECK(tail("The port will open on Monday, he told AFP.").empty());
    CHECK(tail("The port will open (he told AFP).").empty());
    CHECK(tail("The port is shut. (He spoke to Reuters, in Lagos)").empty());
}
