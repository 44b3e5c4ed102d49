#include "text/article/authors.h"

#include "tests/support/catch.h"

using relata::text::clean_authors;
using relata::text::outlet_of_byline;

TEST_CASE("names stay, everything around them goes") {
    CHECK(clean_authors("By Mina Okafor") == "Mina Okafor");
    CHECK(clean_authors("By: Mina Okafor and Carl Brandt") == "Mina Okafor, Carl Brandt");
    CHECK(clean_authors("By MINA OKAFOR, CARL BRANDT and INES PRADO") == "Mina Okafor, Carl Brandt, Ines Prado");
    CHECK(clean_authors("Mina Okafor, Diplomatic Correspondent") == "Mina Okafor");
    CHECK(clean_authors("By Mina Okafor in Lagos and Carl Brandt in Berlin") == "Mina Okafor, Carl Brandt");
    CHECK(clean_authors("By Mina Okafor (@mokafor)") == "Mina Okafor");
    CHECK(clean_authors("Written by Mina Okafor | mina@example.com") == "Mina Okafor");
    CHECK(clean_authors("By Mina Okafor, Associated Press") == "Mina Okafor");
    CHECK(clean_authors("Mina Okafor, New York") == "Mina Okafor");
    CHECK(clean_authors("By Mina Okafor, Harbour Times") == "Mina Okafor");
    CHECK(clean_authors("Ana de la Cruz & Rania El-Amin") == "Ana de la Cruz, Rania El-Amin");
    CHECK(clean_authors("By Mina Okafor | 20 February 2021") == "Mina Okafor");
    CHECK(clean_authors("Mina Okafor, Mina Okafor") == "Mina Okafor");
    CHECK(clean_authors("by Dr. Mina Okafor") == "Mina Okafor");
}

TEST_CASE("an agency that signs alone stays; a role alone does not") {
    CHECK(clean_authors("By The Associated Press") == "The Associated Press");
    CHECK(clean_authors("AFP") == "AFP");
    CHECK(clean_authors("By Staff Writer").empty());
    CHECK(clean_authors("Our Correspondent").empty());
    CHECK(clean_authors("").empty());
}

TEST_CASE("names keep the short form in brackets; collectives and other languages sign too") {
    CHECK(clean_authors("Mina (M.J.) Okafor") == "Mina (M.J.) Okafor");
    CHECK(clean_authors("Mina Okafor (Example Wire)") == "Mina Okafor");
    CHECK(clean_authors("Contributors to Example projects") == "Contributors to Example projects");
    CHECK(clean_authors("Par Inès Prado") == "Inès Prado");
}

TEST_CASE("a byline names the outlet behind its authors") {
    CHECK(outlet_of_byline("By Dilbar Enno, Lower Valley Courier") == "Lower Valley Courier");
    CHECK(outlet_of_byline("By Rick Santley for the Daily Flash") == "Daily Flash");
    CHECK(outlet_of_byline("By Jane Doe, Northern Herald Staff Writer") == "Northern Herald");
    CHECK(outlet_of_byline("By Rik Sander, Daily Flash, Saturday 20 May 2023") == "Daily Flash");
    CHECK(outlet_of_byline("By Jane Doe and John Roe") == "");
    CHECK(outlet_of_byline("By Jane Doe, Diplomatic Correspondent") == "");
    CHECK(outlet_of_byline("By Jane Doe, New York") == "");
    CHECK(outlet_of_byline("By The Associated Press") == "");
    CHECK(clean_authors("By Dilbar Enno, Lower Valley Courier") == "Dilbar Enno");
}
