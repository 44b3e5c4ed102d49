#include "extract/qualifiers/time.h"

#include <algorithm>

#include "extract/lexicon/word_kinds.h"
#include "tests/support/catch.h"
#include "tests/support/parse.h"

using namespace relata;
using namespace relata::extract;

namespace {

/// Coarse tag of a Penn tag.
std::string upos_of(const std::string& xpos) {
    static const std::pair<const char*, const char*> kTags[] = {{"VB", "VERB"}, {"NNP", "PROPN"}, {"NN", "NOUN"},
                                                                {"CD", "NUM"},  {"MD", "AUX"},    {"IN", "ADP"},
                                                                {"RB", "ADV"},  {"JJ", "ADJ"}};
    for (const auto& [prefix, upos] : kTags) {
        if (xpos.starts_with(prefix)) return upos;
    }
    return "X";
}

std::string guessed_tag(const std::string& form, bool first) {
    if ('0' <= form[0] && form[0] <= '9') return "CD";
    return 'A' <= form[0] && form[0] <= 'Z' && !first ? "NNP" : "NN";
}

/// A sentence without structure, for times are read from words: each hangs on the first verb. "left/VBD" gives a tag,
/// else capitals are names and figures numbers.
ParsedSentence flat(const std::string& text) {
    std::string table;
    std::vector<std::string> rows;
    int root = 0;
    for (const std::string& field : test::fields_of(text)) {
        const auto slash = field.rfind('/');
        const bool tagged = slash != std::string::npos && slash > 0 && slash + 1 < field.size() &&
                            'A' <= field[slash + 1] && field[slash + 1] <= 'Z';
        const std::string form = field.substr(0, tagged ? slash : std::string::npos);
        const std::string xpos = tagged ? field.substr(slash + 1) : guessed_tag(form, rows.empty());
        if (root == 0 && xpos.starts_with("VB")) root = static_cast<int>(rows.size()) + 1;
        rows.push_back(form + " " + form + " " + upos_of(xpos) + " " + xpos);
    }
    if (root == 0) root = 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int id = static_cast<int>(i) + 1;
        const std::string relation = id == root ? "root" : rows[i].ends_with(" MD") ? "aux" : "obl";
        table +=
            std::to_string(id) + " " + rows[i] + " " + std::to_string(id == root ? 0 : root) + " " + relation + "\n";
    }
    return test::parsed(table);
}

/// "on Thursday = 2020-02-20; in 2017 = 2017": all times of the sentence.
std::string times_in(const std::string& text, const std::string& published = "2020-02-20") {
    const ParsedSentence sentence = flat(text);
    const Tree tree(sentence);
    std::string out;
    for (const TimeExpression& time : find_times(tree, published)) {
        if (!out.empty()) out += "; ";
        out += time.text + " = " + time.iso;
    }
    return out;
}

}  // namespace

TEST_CASE("dates are read in every order") {
    CHECK(times_in("They met/VBD on 17 September 2018") == "on 17 September 2018 = 2018-09-17");
    CHECK(times_in("They met/VBD on September 17 , 2018 in Sochi") == "on September 17 , 2018 = 2018-09-17");
    CHECK(times_in("They met/VBD on the 17th of September , 2018") == "on the 17th of September , 2018 = 2018-09-17");
    CHECK(times_in("They met/VBD on Monday , Sept. 17 , 2018") == "on Monday , Sept. 17 , 2018 = 2018-09-17");
    CHECK(times_in("They met/VBD on Monday ( September 17 , 2018 ) again") ==
          "on Monday ( September 17 , 2018 ) = 2018-09-17");
    CHECK(times_in("They met/VBD on 2018-09-17") == "on 2018-09-17 = 2018-09-17");
    CHECK(times_in("They met/VBD on 17/09/2018") == "on 17/09/2018 = 2018-09-17");
    CHECK(times_in("They met/VBD on 09/17/2018") == "on 09/17/2018 = 2018-09-17");
    CHECK(times_in("They met/VBD on 17.09.2018") == "on 17.09.2018 = 2018-09-17");
}

TEST_CASE("where day and month cannot be told apart only the year is kept") {
    CHECK(times_in("They met/VBD on 03/04/2018") == "on 03/04/2018 = 2018");
}

TEST_CASE("a date that the calendar does not have is not placed") {
    CHECK(times_in("They met/VBD on February 30 , 2019") == "on February 30 , 2019 = ");
    CHECK(times_in("They met/VBD on February 29 , 2019") == "on February 29 , 2019 = ");
}

TEST_CASE("a day without a year is the latest one that publication allows") {
    CHECK(times_in("The army left/VBD on February 1st") == "on February 1st = 2020-02-01");
    CHECK(times_in("The army left/VBD on Feb. 2") == "on Feb. 2 = 2020-02-02");
    CHECK(times_in("The army left/VBD on October 9") == "on October 9 = 2019-10-09");
    CHECK(times_in("The army left/VBD on March 3") == "on March 3 = 2019-03-03");
    CHECK(times_in("The army left/VBD on February 1st", "2020-02") == "on February 1st = 2020-02-01");
}

TEST_CASE("a day without a year may lie ahead if the verb does not look back") {
    CHECK(times_in("The army will/MD leave/VB on October 9") == "on October 9 = 2020-10-09");
    CHECK(times_in("before the March 3 summit") == "March 3 = 2020-03-03");
}

TEST_CASE("without a tense a date or month that is near lies ahead") {
    CHECK(times_in("the next conclave in May", "2025-04-21") == "in May = 2025-05");
    CHECK(times_in("the truce of January 1", "2025-12-30") == "January 1 = 2026-01-01");
    CHECK(times_in("new rules starting January 1", "2025-12-30") == "starting January 1 = 2026-01-01/");
    CHECK(times_in("the vote in November", "2025-04-21") == "in November = 2024-11");
}

TEST_CASE("what will be done says nothing of a date that names a noun") {
    const auto sentence = test::parsed(R"(
        1 They they PRON PRP 3 nsubj
        2 will will AUX MD 3 aux
        3 publish publish VERB VB 0 root
        4 the the DET DT 7 det
        5 May May PROPN NNP 6 nmod:unmarked
        6 3 3 NUM CD 7 compound
        7 report report NOUN NN 3 obj
    )");
    const auto times = find_times(Tree(sentence), "2019-09-20");
    REQUIRE(times.size() == 1);
    CHECK(times[0].iso == "2019-05-03");
}

TEST_CASE("a day in a proper name is no time") {
    const auto sentence = test::parsed(R"(
        1 The the DET DT 4 det
        2 March March PROPN NNP 3 nmod:unmarked
        3 23 23 NUM CD 4 compound
        4 Movement Movement PROPN NNP 5 nsubj
        5 attacked attack VERB VBD 0 root
    )");
    CHECK(find_times(Tree(sentence), "2020-02-20").empty());
}

TEST_CASE("a weekday chooses the year of a date without one") {
    CHECK(times_in("The army left/VBD on Friday , 28 February") == "on Friday , 28 February = 2020-02-28");
    CHECK(times_in("The army left/VBD on Thursday , February 28") == "on Thursday , February 28 = 2019-02-28");
}

TEST_CASE("days are joined over dashes and words") {
    CHECK(times_in("They met/VBD on February 1-5") == "on February 1-5 = 2020-02-01/2020-02-05");
    CHECK(times_in("They met/VBD from 1 to 5 February 2019") == "from 1 to 5 February 2019 = 2019-02-01/2019-02-05");
    CHECK(times_in("They fought/VBD from September 28 to October 3 , 2018") ==
          "from September 28 to October 3 , 2018 = 2018-09-28/2018-10-03");
    CHECK(times_in("They met/VBD on Monday and Tuesday") == "on Monday and Tuesday = 2020-02-17/2020-02-18");
    CHECK(times_in("They met/VBD from Friday to Monday") == "from Friday to Monday = 2020-02-14/2020-02-17");
}

TEST_CASE("months are read with and without year") {
    CHECK(times_in("In December 2019 and January 2020 , attacks grew/VBD") ==
          "In December 2019 and January 2020 = 2019-12/2020-01");
    CHECK(times_in("In January and February 2020 , attacks grew/VBD") ==
          "In January and February 2020 = 2020-01/2020-02");
    CHECK(times_in("Between December and January attacks grew/VBD") ==
          "Between December and January = 2019-12/2020-01");
    CHECK(times_in("They agreed/VBD in September of 2018") == "in September of 2018 = 2018-09");
    CHECK(times_in("They agreed/VBD in December") == "in December = 2019-12");
    CHECK(times_in("They agreed/VBD in February") == "in February = 2020-02");
    CHECK(times_in("They will/MD meet/VB in December") == "in December = 2020-12");
}

TEST_CASE("the year of a month can be said in words") {
    CHECK(times_in("In August last year , troops moved/VBD") == "In August last year = 2019-08");
    CHECK(times_in("In August of last year , troops moved/VBD") == "In August of last year = 2019-08");
    CHECK(times_in("On August 3 this year they will/MD move/VB") == "On August 3 this year = 2020-08-03");
    CHECK(times_in("In August of that year , troops moved/VBD") == "In August of that year = ");
    CHECK(times_in("troops moved/VBD last August") == "last August = 2019-08");
    CHECK(times_in("troops moved/VBD last January") == "last January = 2020-01");
    CHECK(times_in("troops move/VBP next March") == "next March = 2020-03");
}

TEST_CASE("months and years have three parts") {
    CHECK(times_in("Back in mid-January , forces tried/VBD") == "Back in mid-January = 2020-01-11/2020-01-20");
    CHECK(times_in("Back in mid - January , forces tried/VBD") == "Back in mid - January = 2020-01-11/2020-01-20");
    CHECK(times_in("in early January forces tried/VBD") == "in early January = 2020-01-01/2020-01-10");
    CHECK(times_in("in late February 2019 forces tried/VBD") == "in late February 2019 = 2019-02-21/2019-02-28");
    CHECK(times_in("late in January forces tried/VBD") == "late in January = 2020-01-21/2020-01-31");
    CHECK(times_in("at the beginning of January forces tried/VBD") ==
          "at the beginning of January = 2020-01-01/2020-01-10");
    CHECK(times_in("in early 2019 forces tried/VBD") == "in early 2019 = 2019");
    CHECK(times_in("in mid-2019 forces tried/VBD") == "in mid-2019 = 2019-05/2019-08");
    CHECK(times_in("late last year forces tried/VBD") == "late last year = 2019");
    CHECK(times_in("from mid-December to mid-January forces tried/VBD") ==
          "from mid-December to mid-January = 2019-12-11/2020-01-20");
    CHECK(times_in("late Thursday forces tried/VBD") == "late Thursday = 2020-02-20");
}

TEST_CASE("weeks, days, halves and quarters of a month or year are counted out") {
    CHECK(times_in("In the last two weeks of January alone they struck/VBD") ==
          "In the last two weeks of January = 2020-01-18/2020-01-31");
    CHECK(times_in("in the first week of February they struck/VBD") ==
          "in the first week of February = 2020-02-01/2020-02-07");
    CHECK(times_in("in the second half of January they struck/VBD") ==
          "in the second half of January = 2020-01-16/2020-01-31");
    CHECK(times_in("in the first quarter of 2019 they struck/VBD") == "in the first quarter of 2019 = 2019-01/2019-03");
    CHECK(times_in("on the last day of January they struck/VBD") == "on the last day of January = 2020-01-31");
    CHECK(times_in("in the last days of January they struck/VBD") ==
          "in the last days of January = 2020-01-21/2020-01-31");
    CHECK(times_in("in the last days of the siege they struck/VBD").empty());
    CHECK(times_in("in the week of February 3 they struck/VBD") == "in the week of February 3 = 2020-02-03/2020-02-09");
}

TEST_CASE("years, decades, centuries and seasons") {
    CHECK(times_in("In 2017 , they agreed/VBD") == "In 2017 = 2017");
    CHECK(times_in("From 2016 to 2018 they fought/VBD") == "From 2016 to 2018 = 2016/2018");
    CHECK(times_in("in 2016-2018 they fought/VBD") == "in 2016-2018 = 2016/2018");
    CHECK(times_in("in 2019-20 they fought/VBD") == "in 2019-20 = 2019/2020");
    CHECK(times_in("in 2012 , 2014 and 2016 they fought/VBD") == "in 2012 , 2014 and 2016 = 2012/2016");
    CHECK(times_in("in the year 2016 they fought/VBD") == "in the year 2016 = 2016");
    CHECK(times_in("in the 1990s they fought/VBD") == "in the 1990s = 1990/1999");
    CHECK(times_in("in the early 1990s they fought/VBD") == "in the early 1990s = 1990/1993");
    CHECK(times_in("in the 19th century they fought/VBD") == "in the 19th century = 1801/1900");
    CHECK(times_in("in the summer of 2019 they fought/VBD") == "in the summer of 2019 = 2019-06/2019-08");
    CHECK(times_in("in the winter of 2019 they fought/VBD") == "in the winter of 2019 = ");
    CHECK(times_in("last summer they fought/VBD") == "last summer = 2019-06/2019-08");
}

TEST_CASE("four digits are a year only where they count nothing") {
    const auto sentence = test::parsed(R"(
        1 In in ADP IN 3 case
        2 2000 2000 NUM CD 3 nummod
        3 cases case NOUN NNS 4 obl
        4 died die VERB VBD 0 root
        5 May May PROPN NNP 4 obl
        6 12 12 NUM CD 7 nummod
        7 soldiers soldier NOUN NNS 4 nsubj
    )");
    const Tree tree(sentence);
    const auto times = find_times(tree, "2020-02-20");
    REQUIRE(times.size() == 1);
    CHECK(times[0].text == "May");
    CHECK(times_in("Resolution 2019 passed/VBD").empty());
}

TEST_CASE("a weekday is the latest one not after publication") {
    CHECK(times_in("They met/VBD on Thursday") == "on Thursday = 2020-02-20");
    CHECK(times_in("They met/VBD Friday") == "Friday = 2020-02-14");
    CHECK(times_in("They met/VBD later on Thursday") == "later on Thursday = 2020-02-20");
    CHECK(times_in("They met/VBD on Wednesday evening") == "on Wednesday evening = 2020-02-19");
    CHECK(times_in("They will/MD meet/VB on Friday") == "on Friday = 2020-02-21");
    CHECK(times_in("They met/VBD last Thursday") == "last Thursday = 2020-02-13");
    CHECK(times_in("They meet/VBP next Thursday") == "next Thursday = 2020-02-27");
    CHECK(times_in("They met/VBD on Thursday last week") == "on Thursday last week = 2020-02-13");
    CHECK(times_in("They meet/VBP on Monday of next week") == "on Monday of next week = 2020-02-24");
}

TEST_CASE("days around publication") {
    CHECK(times_in("They met/VBD yesterday") == "yesterday = 2020-02-19");
    CHECK(times_in("They met/VBD today") == "today = 2020-02-20");
    CHECK(times_in("They meet/VBP tonight") == "tonight = 2020-02-20");
    CHECK(times_in("They meet/VBP tomorrow morning") == "tomorrow morning = 2020-02-21");
    CHECK(times_in("They met/VBD last night") == "last night = 2020-02-19");
    CHECK(times_in("They met/VBD this morning") == "this morning = 2020-02-20");
    CHECK(times_in("They met/VBD earlier in the day") == "earlier in the day = 2020-02-20");
    CHECK(times_in("They met/VBD the day before yesterday") == "the day before yesterday = 2020-02-18");
    CHECK(times_in("They met/VBD overnight/RB") == "overnight = 2020-02-19/2020-02-20");
}

TEST_CASE("weeks, months and years around publication") {
    CHECK(times_in("They met/VBD last week") == "last week = 2020-02-10/2020-02-16");
    CHECK(times_in("They met/VBD last month") == "last month = 2020-01");
    CHECK(times_in("They met/VBD last year") == "last year = 2019");
    CHECK(times_in("They meet/VBP next week") == "next week = 2020-02-24/2020-03-01");
    CHECK(times_in("They met/VBD this year") == "this year = 2020");
    CHECK(times_in("They met/VBD this week") == "this week = 2020-02-17/2020-02-23");
    CHECK(times_in("They met/VBD over the weekend") == "over the weekend = 2020-02-15/2020-02-16");
    CHECK(times_in("They met/VBD earlier this week") == "earlier this week = 2020-02-17/2020-02-20");
    CHECK(times_in("They met/VBD earlier this month") == "earlier this month = 2020-02-01/2020-02-20");
    CHECK(times_in("They met/VBD earlier this year") == "earlier this year = 2020");
    CHECK(times_in("They meet/VBP later this year") == "later this year = 2020");
}

TEST_CASE("a number of units up to or from publication") {
    CHECK(times_in("Over the past four years , they met/VBD") == "Over the past four years = 2016/2020");
    CHECK(times_in("in the last two weeks they met/VBD") == "in the last two weeks = 2020-02-06/2020-02-20");
    CHECK(times_in("in the past 24 hours they met/VBD") == "in the past 24 hours = 2020-02-19/2020-02-20");
    CHECK(times_in("during the past month they met/VBD") == "during the past month = 2020-01/2020-02");
    CHECK(times_in("over the last decade they met/VBD") == "over the last decade = 2010/2020");
    CHECK(times_in("in the next five years they meet/VBP") == "in the next five years = 2020/2025");
    CHECK(times_in("in recent weeks they met/VBD") == "in recent weeks = 2020-01/2020-02");
    CHECK(times_in("in recent days they met/VBD") == "in recent days = 2020-02-13/2020-02-20");
}

TEST_CASE("ago counts back from publication") {
    CHECK(times_in("They met/VBD two days ago") == "two days ago = 2020-02-18");
    CHECK(times_in("They met/VBD a week ago") == "a week ago = 2020-02-10/2020-02-16");
    CHECK(times_in("They met/VBD three months ago") == "three months ago = 2019-11");
    CHECK(times_in("They met/VBD nine years ago") == "nine years ago = 2011");
    CHECK(times_in("They met/VBD more than a year ago").ends_with("a year ago = /2019"));
}

TEST_CASE("what cannot be placed has no date rather than a wrong one") {
    CHECK(times_in("Recently/RB they met/VBD") == "Recently = ");
    CHECK(times_in("in recent years they met/VBD") == "in recent years = ");
    CHECK(times_in("They met/VBD a few days ago") == "a few days ago = ");
    CHECK(times_in("They met/VBD years ago") == "years ago = ");
    CHECK(times_in("They met/VBD some time ago").ends_with("time ago = "));
    CHECK(times_in("a war now in its ninth year drags/VBZ on") == "ninth year = ");
    CHECK(times_in("They met/VBD the following day") == "the following day = ");
    CHECK(times_in("They met/VBD two days later") == "two days later = ");
}

TEST_CASE("durations and times that come again are no time of a happening") {
    CHECK(times_in("They talked/VBD for three days").empty());
    CHECK(times_in("a nine-year war goes/VBZ on").empty());
    CHECK(times_in("They pray/VBP every Friday").empty());
    CHECK(times_in("They met/VBD at the last minute").empty());
}

TEST_CASE("since and until open an interval") {
    CHECK(times_in("since 2016 they met/VBD") == "since 2016 = 2016/");
    CHECK(times_in("since last August they met/VBD") == "since last August = 2019-08/");
    CHECK(times_in("since mid-January they met/VBD") == "since mid-January = 2020-01-11/");
    CHECK(times_in("since the beginning of the year they met/VBD") == "since the beginning of the year = 2020-01-01/");
    CHECK(times_in("after 2016 they met/VBD") == "after 2016 = 2016/");
    CHECK(times_in("until 2016 they met/VBD") == "until 2016 = /2016");
    CHECK(times_in("before Monday they met/VBD") == "before Monday = /2020-02-17");
    CHECK(times_in("prior to 2016 they met/VBD") == "prior to 2016 = /2016");
}

TEST_CASE("a deadline lies ahead of publication unless the verb is past") {
    CHECK(times_in("Troops must/MD leave/VB by the end of February") == "by the end of February = /2020-02-29");
    CHECK(times_in("Troops must/MD leave/VB by the end of March") == "by the end of March = /2020-03-31");
    CHECK(times_in("Troops had left/VBD by the end of March") == "by the end of March = /2019-03-31");
    CHECK(times_in("Troops must/MD leave/VB by Friday") == "by Friday = /2020-02-21");
    CHECK(times_in("Troops must/MD leave/VB by noon on Saturday") == "by noon on Saturday = /2020-02-22");
    CHECK(times_in("Troops must/MD leave/VB no later than Friday") == "no later than Friday = /2020-02-21");
}

TEST_CASE("a preposition before a dated noun does not open the date") {
    const auto sentence = test::parsed(R"(
        1 Before before ADP IN 4 case
        2 Sunday Sunday PROPN NNP 4 nmod:poss SpaceAfter=No
        3 's 's PART POS 2 case
        4 vote vote NOUN NN 6 obl
        5 they they PRON PRP 6 nsubj
        6 met meet VERB VBD 0 root
    )");
    const auto times = find_times(Tree(sentence), "2020-02-20");
    REQUIRE(times.size() == 1);
    CHECK(times[0].text == "Sunday");
    CHECK(times[0].iso == "2020-02-16");
    CHECK(times[0].head == 1);
}

TEST_CASE("without a day of publication only what can be told is told") {
    CHECK(times_in("They met/VBD on Thursday", "2020-02") == "on Thursday = ");
    CHECK(times_in("They met/VBD last month", "2020-02") == "last month = 2020-01");
    CHECK(times_in("They met/VBD in December", "2020-02") == "in December = 2019-12");
    CHECK(times_in("They met/VBD last week", "2020-02") == "last week = ");
    CHECK(times_in("They met/VBD in December", "") == "in December = ");
    CHECK(times_in("They met/VBD yesterday", "") == "yesterday = ");
    CHECK(times_in("They met/VBD on 17 September 2018", "") == "on 17 September 2018 = 2018-09-17");
    CHECK(times_in("They met/VBD on Thursday", "no date") == "on Thursday = ");
}

TEST_CASE("months and weekdays that are other words are no times") {
    CHECK(times_in("The army may/MD march/VB on").empty());
    CHECK(times_in("Troops May/MD March/VB On").empty());
    const auto sentence = test::parsed(R"(
        1 April April PROPN NNP 3 nsubj B-PER
        2 Smith Smith PROPN NNP 1 flat I-PER
        3 joined join VERB VBD 0 root
        4 the the DET DT 6 det
        5 Sunday Sunday PROPN NNP 6 compound B-ORG
        6 Times Times PROPN NNP 3 obj I-ORG
    )");
    CHECK(find_times(Tree(sentence), "2020-02-20").empty());
}

TEST_CASE("a web address is no date") { CHECK(times_in("See/VB http://news.example/2005-03-09-nasa.htm").empty()); }

TEST_CASE("attacks that go by their day keep their year") {
    CHECK(times_in("after the October 7 attack they fought/VBD", "2025-05-12") == "October 7 = 2023-10-07");
    CHECK(times_in("after the October 7 attack they fought/VBD") == "October 7 = 2019-10-07");
    CHECK(times_in("The September 11 attacks changed/VBD much") == "September 11 = 2001-09-11");
}

TEST_CASE("a story's times are reckoned from what it told last") {
    CHECK(times_in("They left/VBD on Monday and fought/VBD two days later") ==
          "on Monday = 2020-02-17; two days later = 2020-02-19");
    CHECK(times_in("They left/VBD on Monday and fought/VBD the same night") ==
          "on Monday = 2020-02-17; the same night = 2020-02-17");
    CHECK(times_in("In 2018 they left/VBD and the following year they fought/VBD") ==
          "In 2018 = 2018; the following year = 2019");
    CHECK(times_in("They left/VBD in May 2018 and fought/VBD two months earlier") ==
          "in May 2018 = 2018-05; two months earlier = 2018-03");
    CHECK(times_in("They left/VBD the previous day") == "the previous day = ");
    CHECK(times_in("He leaves/VBZ the office the next day") == "the next day = 2020-02-21");
    CHECK(times_in("In 2018 they left/VBD and fought/VBD two weeks later") == "In 2018 = 2018; two weeks later = ");
}

TEST_CASE("holidays that fall on a certain day") {
    CHECK(times_in("They met/VBD on Christmas Day") == "on Christmas Day = 2019-12-25");
    CHECK(times_in("They met/VBD on Good Friday 2021") == "on Good Friday 2021 = 2021-04-02");
    CHECK(times_in("They met/VBD on Easter Sunday", "2025-05-01") == "on Easter Sunday = 2025-04-20");
    CHECK(times_in("Black Friday came/VBD").empty());
}

TEST_CASE("what is arranged in the present tense lies ahead") {
    CHECK(times_in("The shows open/VBP on Friday") == "on Friday = 2020-02-21");
    CHECK(times_in("The show closed/VBD on Friday") == "on Friday = 2020-02-14");
    CHECK(times_in("Tickets sell/VBP since Friday") == "since Friday = 2020-02-14/");
}

TEST_CASE("a day in a movement's name is no date") {
    const auto sentence = test::parsed(R"(
        1 March March PROPN NNP 4 compound
        2 23 23 NUM CD 1 nummod
        3 Movement Movement PROPN NNP 4 compound
        4 rebels rebel NOUN NNS 5 nsubj
        5 left leave VERB VBD 0 root
    )");
    CHECK(find_times(Tree(sentence), "2020-05-20").empty());
}

TEST_CASE("the tables of time words are sound") { CHECK(lexicon::time_words().problems().empty()); }
