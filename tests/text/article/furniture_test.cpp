// Pages as naive scrapers give them, with their furniture between the lines of the article.

#include <string>
#include <string_view>

#include "core/names.h"
#include "tests/support/catch.h"
#include "tests/text/article/kind_of.h"
#include "text/article/plain.h"

using namespace relata;
using text::kind_of;

namespace {

constexpr const char* kFerry = R"(Oltu Herald
English | Français | العربية
Ferry operator halts Oltu crossing after collision | Oltu Herald
Ferry operator halts Oltu crossing after collision
Updated 12:30 GMT
By Jane Doe and John Roe
Share on Facebook
Save for later
Getty Images
Passengers wait at the quay of Oltu on Tuesday. (Photo by John Roe/Reuters)
The operator of the ferry between Oltu and Samar halted all crossings on Tuesday after one of its ships hit a breakwater, injuring nine passengers.
ADVERTISEMENT
Nobody was in danger, the company said.
Read more: Five things to know about the Oltu ferry
The ship, built in 1987, had passed an inspection in January.
Also read: Mayor of Samar wants a bridge instead
"We heard a bang and fell," said passenger Maria Lund.
Story continues below
The coastguard towed the ship to the port of Oltu, where divers examined the hull.
Sign up here for our daily briefing and get the day's news in your inbox.
WATCH: Drone footage shows damaged ferry
It was the third accident on the route this year.
Our journalism needs your support. Become a member for 3 euros a month.
The owner, Oltu Lines, has promised to replace all three ships by 2025.
This story was corrected on March 4 to say that the ship was built in 1987, not 1978.
(Reporting by Jane Doe; Editing by John Roe)
Jane Doe is the Samar correspondent of the Oltu Herald. She joined the paper in 2010 and has reported from eleven countries.
Follow Jane on Twitter: @janedoe
Tags: ferry, Oltu, Samar, accidents
This article was originally published by Northern Wire.
Copyright 2021 Northern Wire. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.
Download the Oltu Herald app from the App Store or Google Play.
We use cookies to improve your experience. By continuing you agree to our use of cookies.
1 2 3 4 Next »
OLX 104.3 +0.8% NWR 77.10 -1.2%
Comments (3)
jimmy77
2 hours ago
The ferry company should have replaced these ships ten years ago, my uncle says.
Reply
2.3K Shares
Most read
Bridge or tunnel? What the engineers say
Fisherman finds cannon off Lund
Terms of Service | Privacy Policy | Contact
)";

constexpr const char* kStrike = R"(Skip to main content
Search
Newsletters
My Account
Breaking: 
Harbour strike
Dockers in Samar vote to end ten-week strike
The union's members accepted a pay rise of six per cent.
By Ivan Petrov, Labour correspondent
4 June 2021, 18:02 BST
Listen to this article · 3 min
Dockers in Samar voted on Friday to end a strike that had closed the port for ten weeks, their union said.
Image caption Dockers leave the hall after the vote
The union said 61% of its members had accepted the offer.
You may also like
Samar port counts its losses
Why dockers are hard to replace
Under the agreement, pay rises by six per cent in July and by two more next year.
Sign up to our Business Brief
Get the stories that matter, every weekday morning.
Enter your email
By signing up you agree to our privacy policy.
“It is not what we wanted, but it is enough,” said union leader Maria Lund.
Related topics
Ports
Trade unions
Samar
The port authority expects the first ships on Monday.
To get our app, scan the code below.
More than 40 ships are waiting off the coast, according to the harbour master.
Correction: an earlier version of this article gave the wrong date for the vote.
Have your say: should the port be privatised?
)";

constexpr const char* kCuts = R"(Ministro anuncia cortes no orçamento
Leia também: Os números da crise
The minister announced cuts of four billion to the budget of the state on Thursday.
He spoke in Lisbon after a meeting of the cabinet that had lasted until three in the morning.
Suscríbete a nuestro boletín diario
Opposition leaders called the cuts a disaster for schools and hospitals.
Abonnez-vous pour lire la suite
Unions have called a strike for the first week of May.
Подпишитесь на наш канал
Lesen Sie auch: Die Folgen der Krise für Europa
The last general strike in the country was in 2013.
© 2021 Agência Norte. Todos os direitos reservados.
)";

}  // namespace

TEST_CASE("what stands between and below the paragraphs of a page asserts nothing") {
    const Document d = text::read_plain(kFerry, "ferry", "ferry.txt");
    CHECK(d.title == "Ferry operator halts Oltu crossing after collision");
    for (const auto start : {"Oltu Herald",
                             "English |",
                             "Share on",
                             "Save for",
                             "Getty",
                             "ADVERTISEMENT",
                             "Read more:",
                             "Also read:",
                             "Story continues",
                             "Sign up here",
                             "WATCH:",
                             "Our journalism",
                             "(Reporting by",
                             "Jane Doe is",
                             "Follow Jane",
                             "Tags:",
                             "This article was originally",
                             "Copyright",
                             "Download the",
                             "We use cookies",
                             "1 2 3 4",
                             "OLX",
                             "jimmy77",
                             "The ferry company",
                             "Reply",
                             "2.3K",
                             "Most read",
                             "Bridge or",
                             "Fisherman",
                             "Terms of"}) {
        INFO(start);
        CHECK(kind_of(d, start) == "furniture");
    }
    for (const auto start : {"The operator", "Nobody was", "The ship,", "\"We heard", "The coastguard",
                             "It was the third", "The owner,", "This story was corrected"}) {
        INFO(start);
        CHECK(kind_of(d, start) == "body");
    }
    CHECK(kind_of(d, "Updated 12:30") == "dateline");
    CHECK(kind_of(d, "By Jane") == "byline");
    CHECK(kind_of(d, "Passengers wait") == "caption");
}

TEST_CASE("an article goes on below a box of other articles") {
    const Document d = text::read_plain(kStrike, "strike", "strike.txt");
    CHECK(d.title == "Dockers in Samar vote to end ten-week strike");
    for (const auto start :
         {"My Account", "Listen to", "You may also", "Samar port counts", "Why dockers", "Sign up to", "Enter your",
          "By signing", "Related topics", "Ports", "Trade unions", "Have your say"}) {
        INFO(start);
        CHECK(kind_of(d, start) == "furniture");
    }
    for (const auto start : {"The union's members", "Dockers in Samar voted", "The union said", "Under the agreement",
                             "“It is not", "More than 40", "Correction: an"}) {
        INFO(start);
        CHECK(kind_of(d, start) == "body");
    }
    CHECK(kind_of(d, "Image caption") == "caption");
}

TEST_CASE("prompts in other languages assert nothing") {
    const Document d = text::read_plain(kCuts, "cuts", "cuts.txt");
    for (const auto start : {"Leia também", "Suscríbete", "Abonnez-vous", "Подпишитесь", "Lesen Sie", "© 2021"}) {
        INFO(start);
        CHECK(kind_of(d, start) == "furniture");
    }
    for (const auto start : {"The minister", "He spoke", "Opposition", "Unions have", "The last general"}) {
        INFO(start);
        CHECK(kind_of(d, start) == "body");
    }
}
