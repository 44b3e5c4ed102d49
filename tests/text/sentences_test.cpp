#include "text/sentences.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "text/article/plain.h"

using namespace relata;

namespace {

/// The sentences separated by " | ".
std::string cut(std::string_view text) {
    std::string out;
    for (const Span s : text::find_sentences(text)) out += (out.empty() ? "" : " | ") + std::string(slice(text, s));
    return out;
}

}  // namespace

TEST_CASE("abbreviations do not end a sentence") {
    CHECK(cut("Gen. Lee met Mr. Poe on Feb. 3 at 5 p.m. on Elm St. in the U.S. Navy yard. He left.") ==
          "Gen. Lee met Mr. Poe on Feb. 3 at 5 p.m. on Elm St. in the U.S. Navy yard. | He left.");
    CHECK(cut("They live in the U.S. The state paid. Acme Inc. grew.") ==
          "They live in the U.S. | The state paid. | Acme Inc. grew.");
    CHECK(cut("J. K. Poe said No. 5 of approx. 20 won.") == "J. K. Poe said No. 5 of approx. 20 won.");
    CHECK(cut("She sells art. Poe buys it under Art. 5 of the law.") ==
          "She sells art. | Poe buys it under Art. 5 of the law.");
}

TEST_CASE("closing quotes belong to the sentence they end") {
    CHECK(cut("“We left. They stayed.” The mayor smiled.") == "“We left. | They stayed.” | The mayor smiled.");
    CHECK(cut("\"We left.\" \"Not we.\"") == "\"We left.\" | \"Not we.\"");
    CHECK(cut("“We left!” he said. “Why?” Mayor Poe asked.") == "“We left!” he said. | “Why?” Mayor Poe asked.");
    CHECK(cut("\"It is so\", she said. \"And how\".") == "\"It is so\", she said. | \"And how\".");
}

TEST_CASE("ellipses, numbers and addresses") {
    CHECK(cut("If they come... I will go.") == "If they come... I will go.");
    CHECK(cut("They came... Then they left.") == "They came... | Then they left.");
    CHECK(cut("It cost 3.5 million. See example.com for more.") == "It cost 3.5 million. | See example.com for more.");
}

TEST_CASE("a missing space is no reason to go on") {
    CHECK(cut("They stopped the attacks.The army left.") == "They stopped the attacks. | The army left.");
    CHECK(cut("he said.\"The rest\" stayed.") == "he said. | \"The rest\" stayed.");
    CHECK(cut("“We left.”The mayor smiled.") == "“We left.” | The mayor smiled.");
}

TEST_CASE("in a text without capitals a period and a small letter end a sentence") {
    CHECK(cut("the ferry is late. it left kiel at noon! why? nobody knows.") ==
          "the ferry is late. | it left kiel at noon! | why? | nobody knows.");
    CHECK(cut("Today i took the ferry. it was late, e.g. by an hour.") ==
          "Today i took the ferry. | it was late, e.g. by an hour.");
    CHECK(cut("The ferry of Acme Corp. was late. the crew said so.") ==
          "The ferry of Acme Corp. was late. | the crew said so.");
    CHECK(cut("Holm (who had come late.) and Orlov left.") == "Holm (who had come late.) and Orlov left.");
    CHECK(cut("They sold Yahoo! and approx. half of it. \"Why?\" he asked.") ==
          "They sold Yahoo! and approx. half of it. | \"Why?\" he asked.");
}

TEST_CASE("rulers, stamps, addresses, emoticons, greetings, closings and brackets are borders without an end mark") {
    CHECK(cut("No news *** Police closed the port") == "No news | *** | Police closed the port");
    CHECK(cut("A dash --- or two -- is none") == "A dash --- or two -- is none");
    CHECK(cut("Kaja Holm 03/28/2001 05:09 PM Here you go") == "Kaja Holm | 03/28/2001 05:09 PM | Here you go");
    CHECK(cut("They met on 03/28/2001 05:09 PM. Rain fell.") == "They met on 03/28/2001 05:09 PM. | Rain fell.");
    CHECK(cut("See http://example.org/a They left") == "See http://example.org/a | They left");
    CHECK(cut("See http://example.org/a and http://example.org/b for more") ==
          "See http://example.org/a and http://example.org/b for more");
    CHECK(cut("It is shut. http://example.org") == "It is shut. | http://example.org");
    CHECK(cut("Well done :-) Now we rest") == "Well done :-) | Now we rest");
    CHECK(cut("Dear all, The port is shut. Best regards, Kaja") ==
          "Dear all, | The port is shut. | Best regards, | Kaja");
    CHECK(cut("(Quay News) The mayor left (on Friday) Kiel") == "(Quay News) | The mayor left (on Friday) Kiel");
    CHECK(cut("(ii) The port is shut. (iii) It rained. 4.) No ferry left. b. None came.") ==
          "(ii) The port is shut. | (iii) It rained. | 4.) No ferry left. | b. None came.");
    CHECK(cut("Port Opens to ships Tuesday, March 3, 2020 Ships came") ==
          "Port Opens to ships | Tuesday, March 3, 2020 | Ships came");
    CHECK(cut("It opened Tuesday, March 3, 2020, after floods") == "It opened Tuesday, March 3, 2020, after floods");
    CHECK(cut("The port of Kiel Photo: Kaja Holm") == "The port of Kiel | Photo: Kaja Holm");
    CHECK(cut("They sold it. eBay paid. (http://example.org)") == "They sold it. | eBay paid. | (http://example.org)");
    CHECK(cut("A crew of the new ferry in Kiel In the south rain fell") ==
          "A crew of the new ferry in Kiel | In the south rain fell");
    CHECK(cut("Mayor Says It is Time to Go") == "Mayor Says It is Time to Go");
    CHECK(cut("the paper The Kiel Post wrote of The Hague") == "the paper The Kiel Post wrote of The Hague");
    CHECK(cut("Thanks to Kaja, Tom left") == "Thanks to Kaja, Tom left");
    CHECK(cut("P.S. The port is open.") == "P.S. The port is open.");
}

TEST_CASE("a headline in capitals ends before the first sentence") {
    CHECK(cut("COUNCIL CLEARS MAYOR OF ALL CHARGES The council met on Monday.") ==
          "COUNCIL CLEARS MAYOR OF ALL CHARGES | The council met on Monday.");
    CHECK(cut("PORT TO REOPEN AFTER LONG STORM KIEL, Germany U.S. Navy ships came back.") ==
          "PORT TO REOPEN AFTER LONG STORM KIEL, Germany | U.S. Navy ships came back.");
    CHECK(cut("SHE ASKED FOR NEWS OF McAdam AND HIS SHIP.") == "SHE ASKED FOR NEWS OF McAdam AND HIS SHIP.");
    CHECK(cut("NATO AND THE EU Council met.") == "NATO AND THE EU Council met.");
}

TEST_CASE("marked sentences end at end marks alone") {
    CHECK(text::find_marked_sentences("A ship *** Photo: Kaja Holm").size() == 1);
    CHECK(text::find_marked_sentences("It is late. the crew is tired.").size() == 1);
    CHECK(text::find_marked_sentences("It is late. The crew is tired.").size() == 2);
}

TEST_CASE("a dateline's place is no part of the first sentence") {
    const auto d = text::read_plain(
        "Storm Hits Old Port\n\nRIGA, Latvia – A storm hit the old port on Monday, the mayor said.\n", "s", "s.txt");
    const auto s = text::split_sentences(d);
    REQUIRE(s.size() == 2);
    CHECK(s[0].kind == LineKind::title);
    CHECK(s[1].text == "A storm hit the old port on Monday, the mayor said.");
    CHECK(s[1].tokens.front().form == "A");
    CHECK(s[1].tokens.front().span.start == s[1].span.start);
    CHECK(d.dateline_place == "Riga, Latvia");
}

TEST_CASE("every sentence quotes the text, whatever the input") {
    const std::vector<std::string> inputs = {"",
                                             ".",
                                             "...",
                                             "\"",
                                             "A. B. C.",
                                             "x.y.z?!",
                                             "\xE2\x80\x9C.\xE2\x80\x9D",
                                             "\xEF\xBB\xBFOne. Two.",
                                             "Mr.",
                                             "p.m. He",
                                             "1. One 2. Two",
                                             "a.b.c.d.e.f.g.",
                                             "''''.''''"};
    for (const auto& input : inputs) {
        std::uint32_t last = 0;
        for (const Span s : text::find_sentences(input)) {
            CHECK(s.start >= last);
            CHECK(s.end > s.start);
            CHECK(s.end <= input.size());
            last = s.end;
        }
    }
}

TEST_CASE("a prompt behind the last sentence is no sentence of the article, a speaker's call is") {
    const std::string head =
        "Floods Close Two Bridges\n\nThe council closed two bridges on Friday after floods, officials said. ";
    CHECK(text::split_sentences(text::read_plain(head + "Subscribe to our newsletter!", "x", "x")).size() == 2);
    CHECK(text::split_sentences(text::read_plain(head + "“We fight. Join us now!” she said.", "x", "x")).size() == 4);
    CHECK(text::split_sentences(text::read_plain(head + "Terms of the deal were not disclosed.", "x", "x")).size() ==
          3);
}

TEST_CASE("references behind the end mark belong to the sentence before them, a year in brackets goes on") {
    CHECK(cut("She sold it. [17] [18] They left.") == "She sold it. [17] [18] | They left.");
    CHECK(cut("She played in Run, Kaja! (1965) and won.") == "She played in Run, Kaja! (1965) and won.");
    CHECK(cut("They won! (The others left.)") == "They won! | (The others left.)");
}

TEST_CASE("a caption or credit without a period ends where a sentence begins") {
    CHECK(cut("A ship in 2011. Image: Kaja Holm The ferry sank.") ==
          "A ship in 2011. | Image: Kaja Holm | The ferry sank.");
    CHECK(cut("Ferry Sinks Off Northern Coast The ferry had forty people on board.") ==
          "Ferry Sinks Off Northern Coast | The ferry had forty people on board.");
    CHECK(cut("People look at the ferry in June 2011 The company sold it.") ==
          "People look at the ferry in June 2011 | The company sold it.");
    CHECK(cut("She works at the University of The west coast.") == "She works at the University of The west coast.");
}

TEST_CASE("no-break spaces before a sentence are none of their own") {
    CHECK(cut("\u00A0 Police said they left.") == "Police said they left.");
    CHECK(cut("They left. \u2009 (AP) The mayor stayed.") == "They left. | (AP) | The mayor stayed.");
}
