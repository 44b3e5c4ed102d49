// Date, agency and author of whole articles. Each article is a headline, the lines under test, and three paragraphs.

#include "text/article/metadata.h"

#include <string>

#include "core/names.h"
#include "tests/support/catch.h"
#include "text/article/plain.h"
#include "text/html/read_html.h"

using namespace relata;

namespace {

const std::string kTitle = "Harbour workers in Port Selwyn end their strike\n\n";
const std::string kBody =
    "The harbour workers of Port Selwyn went back to work on Monday after the union and the company agreed on pay.\n\n"
    "The company had said in the harbour that it would not pay the workers more than the union had been offered.\n\n"
    "The union said the strike had cost the workers of the harbour six weeks of pay, and the company far more.\n";

Document read(const std::string& text, const std::string& source = "strike.txt") {
    return text::read_plain(text, "strike", source);
}

std::string published(const Document& d) { return d.published + " " + std::string(name_of(d.published_certainty)); }
/// Of an article with `line` under its headline.
std::string published_under(const std::string& line, const std::string& source = "strike.txt") {
    return published(read(kTitle + line + "\n\n" + kBody, source));
}
/// Of an article whose first paragraph begins with `head`.
Document with_dateline(const std::string& head) { return read(kTitle + head + kBody); }

}  // namespace

TEST_CASE("date lines of many outlets state the day") {
    CHECK(published_under("Thursday, 20 February 2020 6:11 PM") == "2020-02-20 stated");
    CHECK(published_under("Published: February 20, 2020 11:45 pm EST") == "2020-02-20 stated");
    CHECK(published_under("20.02.2020") == "2020-02-20 stated");
    CHECK(published_under("2020-02-20T23:50:00-05:00") == "2020-02-20 stated");
    CHECK(published_under("2020/02/20 10:15 GMT") == "2020-02-20 stated");
    CHECK(published_under("Feb. 20, 2020") == "2020-02-20 stated");
    CHECK(published_under("20/02/2020 - 14:21") == "2020-02-20 stated");
    CHECK(published_under("ANKARA February 20, 2020 - 10:14 am GMT+3") == "2020-02-20 stated");
}

TEST_CASE("date lines in other languages than English") {
    CHECK(published_under("Publié le 20 février 2020") == "2020-02-20 stated");
    CHECK(published_under("Veröffentlicht am 20. Februar 2020") == "2020-02-20 stated");
    CHECK(published_under("20 de febrero de 2020") == "2020-02-20 stated");
    CHECK(published_under("20 ŞUBAT 2020") == "2020-02-20 stated");
    CHECK(published_under("Yayınlanma: 20 Şubat 2020") == "2020-02-20 stated");
}

TEST_CASE("what is published wins over what is updated") {
    CHECK(published_under("Updated: 25 February 2020\n\nPublished: 20 February 2020") == "2020-02-20 stated");
    CHECK(published_under("Published 20 February 2020, Updated 25 February 2020") == "2020-02-20 stated");
    CHECK(published_under("Updated 25 February 2020, Published 20 February 2020") == "2020-02-20 stated");
    CHECK(published_under("Last updated: 25 February 2020") == "2020-02-25 derived");
}

TEST_CASE("a date in figures that reads both ways is settled by the article's other dates or only guessed") {
    CHECK(published_under("02/03/2020") == "2020-03-02 guessed");
    CHECK(published_under("02/03/2020 6:11 PM") == "2020-02-03 guessed");
    CHECK(published_under("Thursday, 03/05/2020") == "2020-03-05 derived");
    CHECK(published_under("02/03/2020", "https://example.com/2020/03/02/strike") == "2020-03-02 derived");
    CHECK(published(read(kTitle + "02/03/2020\n\n" + kBody +
                         "\nThe strike in the harbour had begun on 25/01/2020.\n")) == "2020-03-02 derived");
    CHECK(published(read(kTitle + "02/03/2020\n\n" + kBody +
                         "\nThe strike in the harbour had begun on 01/25/2020.\n")) == "2020-02-03 derived");
    CHECK(published(read(kTitle + "02/03/2020\n\nPORT SELWYN, Feb. 3 (Reuters) - " + kBody)) == "2020-02-03 derived");
    CHECK(published(read(kTitle + "02/03/2020\n\n" + kBody + "\nThe union will meet again on March 9, it said.\n")) ==
          "2020-03-02 derived");
}

TEST_CASE("the year of a dateline comes from the address or the copyright line, else it is guessed") {
    CHECK(published(with_dateline("PORT SELWYN, Feb. 20, 2020 (Xinhua) -- ")) == "2020-02-20 stated");
    CHECK(published(read(kTitle + "PORT SELWYN, Feb. 20 (Xinhua) -- " + kBody, "https://example.com/2020/strike")) ==
          "2020-02-20 derived");
    CHECK(published(read(kTitle + "PORT SELWYN, Feb. 20 (Xinhua) -- " + kBody + "\n© 2020 Example Wire\n")) ==
          "2020-02-20 derived");
    CHECK(published(read(kTitle + "PORT SELWYN, Feb. 20 (Xinhua) -- " + kBody +
                         "\nThe strike in the harbour had begun in December 2019, the union said.\n")) ==
          "2020-02-20 guessed");
    CHECK(published(with_dateline("PORT SELWYN, Feb. 20 (Xinhua) -- ")) == " unknown");
    CHECK(published(read(kTitle + kBody, "https://example.com/2020/02/20/strike")) == "2020-02-20 derived");
    CHECK(published(read(kTitle + kBody)) == " unknown");
}

TEST_CASE("near midnight the publisher's local day wins over the tag's") {
    const auto page = [](const std::string& line) {
        const std::string html =
            "<html><head><meta property=\"article:published_time\" "
            "content=\"2020-02-19T23:40:00Z\"></head><body><article>"
            "<h1>Harbour workers in Port Selwyn end their strike</h1><p>" +
            line + "</p><p>" + kBody + "</p></article></body></html>";
        return published(text::read_html(html, "strike", "strike.html"));
    };
    CHECK(page("20 February 2020") == "2020-02-20 stated");
    CHECK(page("Updated 20 February 2020") == "2020-02-19 stated");
    CHECK(page("27 February 2020") == "2020-02-19 stated");
}

TEST_CASE("the agency of a dateline is the origin") {
    const auto agency = [](const std::string& head) { return with_dateline(head).agency; };
    CHECK(agency("PORT SELWYN (Reuters) - ") == "Reuters");
    CHECK(agency("(Reuters) - ") == "Reuters");
    CHECK(agency("PORT SELWYN — (AP) — ").empty());
    CHECK(agency("PORT SELWYN (AP) — ") == "AP");
    CHECK(agency("DAMASCUS, (SANA) – ") == "SANA");
    CHECK(agency("MOSCOW, February 20. /TASS/. ") == "TASS");
    CHECK(agency("MOSCOW. Feb 20 (Interfax) - ") == "Interfax");
    CHECK(agency("YEREVAN, FEBRUARY 20, ARMENPRESS. ") == "ARMENPRESS");
    CHECK(agency("Madrid, 20 Feb (EFE).- ") == "EFE");
    CHECK(agency("(ANSA) - ROME, FEB 20 - ") == "ANSA");
    CHECK(agency("UNITED NATIONS, Feb 20 (APP): ") == "APP");
    CHECK(agency("Tehran, IRNA – ") == "IRNA");
    CHECK(agency("Geneva (dpa) – ") == "DPA");
    CHECK(agency("SEOUL, Feb. 20 (Yonhap) -- ") == "Yonhap");
    CHECK(agency("KYIV (Ukraine) - ").empty());
    CHECK(agency("").empty());
}

TEST_CASE("an agency that no table has is known by its place in the dateline and by how it is called") {
    const auto agency = [](const std::string& head) { return with_dateline(head).agency; };
    CHECK(agency("PORT SELWYN, Oct 12, 2022 (Meridian News) — ") == "Meridian News");
    CHECK(agency("PORT SELWYN, 17 October 2022. /TSIA/. ") == "TSIA");
    CHECK(agency("PORT SELWYN (Updated) - ").empty());
    CHECK(agency("PORT SELWYN (Northern Province) - ").empty());
}

TEST_CASE("the publisher of a byline and of a heading with the day") {
    const auto publisher = [](const std::string& line) { return read(kTitle + line + "\n\n" + kBody).publisher; };
    CHECK(publisher("By Mina Okafor, Lower Valley Courier") == "Lower Valley Courier");
    CHECK(publisher("By Mina Okafor, Daily Flash, Saturday 20 May 2023") == "Daily Flash");
    CHECK(publisher("By Mina Okafor, New York").empty());
    CHECK(publisher("Lower Valley Courier | Investigation | 21 May 2023 | Mina Okafor") == "Lower Valley Courier");
    CHECK(publisher("Velm Dossier | 21 May 2023 | Mina Okafor").empty());
    CHECK(publisher("Lower Valley Ledger, May 20, 2023") == "Lower Valley Ledger");
    CHECK(publisher("Valley Herald\n15 March 2023") == "Valley Herald");
    CHECK(publisher("15 March 2023\nValley Herald") == "Valley Herald");
    CHECK(publisher("Valley Herald\nBy Mina Okafor\n15 March 2023") == "Valley Herald");
    CHECK(publisher("World News\n15 March 2023").empty());
    CHECK(publisher("Mina Okafor\n15 March 2023").empty());
    const auto named_again =
        read(kTitle + "Velm Dossier | 21 May 2023\n\nRecords seen by Velm Dossier show pay.\n\n" + kBody);
    CHECK(named_again.publisher == "Velm Dossier");
    CHECK(named_again.published == "2023-05-21");
}

TEST_CASE("the agency of bylines, credits and tails, not of pictures and running text") {
    const auto above = [](const std::string& line) { return read(kTitle + line + "\n\n" + kBody).agency; };
    const auto below = [](const std::string& line) { return read(kTitle + kBody + "\n" + line + "\n").agency; };
    CHECK(above("By Mina Okafor, Associated Press") == "AP");
    CHECK(above("AFP") == "AFP");
    CHECK(above("Reuters, Lagos") == "Reuters");
    CHECK(above("Photo: Reuters").empty());
    CHECK(above("© AFP / Mina Okafor").empty());
    CHECK(above("File photo of a crane at the harbour in Port Selwyn\nAFP").empty());
    CHECK(below("Source: TASS") == "TASS");
    CHECK(below("(With inputs from PTI)") == "PTI");
    CHECK(below("Reporting by Mina Okafor; Editing by Carl Brandt") == "Reuters");
    CHECK(below("Copyright 2020 The Associated Press. All rights reserved.") == "AP");
    CHECK(below("The company told Reuters that the harbour would be open again by the end of the week.").empty());
    CHECK(below("The harbour will be open again by the end of the week, the company said. (ANI)") == "ANI");
    CHECK(read(kTitle + "By Mina Okafor, Associated Press\n\n" + kBody).author == "Mina Okafor");
}
