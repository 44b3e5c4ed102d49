// Questions in plain English on sentences of any news, read and answered by the whole engine.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/ask.h"
#include "cli/pipeline.h"
#include "query/answer.h"
#include "tests/support/catch.h"
#include "text/input/conllu.h"

using namespace relata;

namespace {

constexpr std::string_view kNews =
    "The Orland government fired Finance Minister Petra Voss on Monday.\n"
    "Kestrel Bank bought the insurer Halden Mutual for 3 billion euros in March 2021.\n"
    "A fire at the Brixholm refinery killed seven workers and injured 19 others.\n"
    "Police in Tarvik arrested four men on 12 May 2021.\n"
    "The court fined Lumen Telecom 40 million euros.\n"
    "Prime Minister Elin Dahl met President Tomas Reuter in Geneva.\n"
    "Norland accused Westmark of spying on its ministers.\n"
    "Westmark denied the accusation.\n"
    "The rebels captured the town of Sorenko in June 2020.\n"
    "The army recaptured Sorenko in August 2020.\n"
    "Nurses in Dalby went on strike on 3 March 2021.\n"
    "The union demanded higher wages.\n"
    "An earthquake destroyed 300 houses in the province of Marra.\n"
    "The Red Cross sent blankets and tents to Marra.\n"
    "Spokeswoman Ida Lunde said the company would not close the factory in Hagen.\n"
    "Parliament approved the budget on 5 April 2021.\n"
    "Opposition leader Jorge Salas criticised the budget.\n"
    "Marie Colbert is the president of the Central Bank of Orland.\n"
    "The ship Aurora sank near Cape Lund.\n"
    "Fishermen rescued twelve sailors from the Aurora.\n"
    "Protesters blocked the bridge in Velgard.\n"
    "The Ministry of Health did not approve the vaccine.\n"
    "Elin Dahl promised lower taxes.\n"
    "Hackers attacked the servers of the Tarvik hospital in February 2021.\n"
    "The United Nations condemned the bombing of Ostrava market.\n"
    "Unknown gunmen kidnapped the journalist Samir Haddad in Belmor.\n"
    "Anton Weber resigned as chairman of Kestrel Bank.\n"
    "The company Nordwind will build 60 turbines off the coast.\n"
    "Scientists from Uppsala discovered a new species of frog in Peru.\n"
    "Norland and Westmark signed a trade agreement in 2019.\n";

/// The model is loaded and the news are read once for all tests.
const cli::Engine& engine() {
    static const cli::Engine loaded = *cli::load_engine("");
    return loaded;
}

const graph::Store& store() {
    static const graph::Store made = graph::Store::assemble({cli::to_reading(
        engine(), cli::analyse(engine(), text::read_lines(std::string(kNews), "news", "news.txt", false)))});
    return made;
}

/// The first line: "value < sentence"; "nothing" where there is none.
std::string answer(const std::string& question) {
    const auto read = cli::parse_question(engine(), question);
    if (!read) return read.error().message;
    const auto lines = query::find_answers(store(), *read);
    if (lines.empty()) return "nothing";
    return lines.front().value.text + " < " + store().assertion(lines.front().assertion).sentence_text;
}

struct Asked {
    std::string question;
    std::string value;     ///< stands in the first answer
    std::string evidence;  ///< stands in its sentence
};

}  // namespace

TEST_CASE("questions of any news find their sentence and name what was asked for") {
    const std::vector<Asked> all = {
        {"Who fired Petra Voss?", "Orland", "fired"},
        {"Who was fired by the Orland government?", "Voss", "fired"},
        {"Whom did the government of Orland fire?", "Voss", "fired"},
        {"Who bought Halden Mutual?", "Kestrel Bank", "bought"},
        {"What did Kestrel Bank buy?", "Halden Mutual", "bought"},
        {"Who acquired Halden Mutual?", "Kestrel Bank", "bought"},
        {"When did Kestrel Bank buy Halden Mutual?", "2021-03", "bought"},
        {"How many workers were killed at the Brixholm refinery?", "seven workers", "refinery"},
        {"What killed seven workers?", "fire", "refinery"},
        {"Who was arrested in Tarvik?", "four men", "arrested"},
        {"How many men did the police arrest in Tarvik?", "four men", "arrested"},
        {"When were four men arrested?", "2021-05-12", "arrested"},
        {"Who was arrested on 12 May 2021?", "four men", "arrested"},
        {"Who fined Lumen Telecom?", "court", "fined"},
        {"Whom did Elin Dahl meet?", "Reuter", "met"},
        {"With whom did Elin Dahl meet?", "Reuter", "met"},
        {"Who met Tomas Reuter?", "Dahl", "met"},
        {"Where did Dahl meet Reuter?", "Geneva", "met"},
        {"Whom did Norland accuse?", "Westmark", "accused"},
        {"Who blamed Westmark?", "Norland", "accused"},
        {"Who was accused by Norland?", "Westmark", "accused"},
        {"What did Westmark deny?", "accusation", "denied"},
        {"Who captured Sorenko in June 2020?", "rebels", "captured"},
        {"Who captured Sorenko in August 2020?", "army", "recaptured"},
        {"When did the army recapture Sorenko?", "2020-08", "recaptured"},
        {"What did the union demand?", "wages", "demanded"},
        {"How many houses were destroyed in Marra?", "300 houses", "destroyed"},
        {"What destroyed the houses in Marra?", "earthquake", "destroyed"},
        {"Who sent tents to Marra?", "Red Cross", "sent"},
        {"What did the Red Cross send to Marra?", "blankets", "sent"},
        {"Will the company close the factory in Hagen?", "no", "Lunde"},
        {"Who approved the budget?", "Parliament", "approved"},
        {"When was the budget approved?", "2021-04-05", "approved"},
        {"Who criticized the budget?", "Salas", "criticised"},
        {"Who is president of the Central Bank of Orland?", "Colbert", "president"},
        {"Where did the Aurora sink?", "Cape Lund", "sank"},
        {"Who rescued the sailors?", "Fishermen", "rescued"},
        {"How many sailors were rescued?", "twelve sailors", "rescued"},
        {"Who blocked the bridge in Velgard?", "Protesters", "blocked"},
        {"Did the Ministry of Health approve the vaccine?", "no", "not approve"},
        {"What did Elin Dahl promise?", "taxes", "promised"},
        {"Who attacked the hospital in Tarvik?", "Hackers", "attacked"},
        {"Who condemned the bombing?", "United Nations", "condemned"},
        {"Who was kidnapped in Belmor?", "Haddad", "kidnapped"},
        {"Who abducted Samir Haddad?", "gunmen", "kidnapped"},
        {"How many turbines will Nordwind build?", "60 turbines", "build"},
        {"Who discovered a new species of frog?", "Scientists", "discovered"},
        {"Which country signed a trade agreement with Westmark?", "Norland", "signed"},
    };
    for (const Asked& asked : all) {
        const std::string got = answer(asked.question);
        INFO(asked.question << "\n  " << got);
        const std::size_t behind = got.find(" < ");
        CHECK(got.substr(0, behind).find(asked.value) != std::string::npos);
        CHECK(got.find(asked.evidence, std::min(behind, got.size())) != std::string::npos);
    }
}

TEST_CASE("what no sentence tells has no answer") {
    CHECK(answer("Who painted the Sistine Chapel?") == "nothing");
    CHECK(answer("When did Brazil win the World Cup?") == "nothing");
}

TEST_CASE("a question is shown as the pattern that asks the same") {
    const auto pattern = [](const std::string& question) {
        const auto read = cli::parse_question(engine(), question);
        return read ? query::pattern_of(read->front()) : read.error().message;
    };
    CHECK(pattern("Who fired Petra Voss?") == "?who fire \"Petra Voss\"");
    CHECK(pattern("Who was arrested on 12 May 2021?") == "? arrest ?who since 2021-05-12 until 2021-05-12");
    CHECK(pattern("Whom did Norland accuse or blame?") == "Norland accuse|blame ?who");
    CHECK(pattern("Which country attacked Westmark?") == "?who:COUNTRY attack Westmark");
    CHECK(pattern("Who made an attack on Westmark?") == "?who attack Westmark");
    CHECK(pattern("Banana.").find("asks for nothing") != std::string::npos);
    CHECK(pattern("").find("there is no question") != std::string::npos);
}
