// The words below the flags, as one table; cli/flags.cpp has the flags themselves.
#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace relata::cli {
namespace {

using Examples = std::span<const Example>;

constexpr std::array kProgram{
    Example{"From a folder of articles to a graph file, a question, a diagram", "relata add news.relata news/"},
    Example{"", "relata query news.relata '? attack Hmeimim'"},
    Example{"", "relata export news.relata --about Idlib -o idlib.svg"}};
constexpr std::array kExtract{
    Example{"Every assertion of a folder, one JSON object a line", "relata extract news/ --format ndjson"},
    Example{"An article on standard input, as CSV", "cat news/idlib-volna24.txt | relata extract - --format csv"},
    Example{"Only what is rather sure, as a table", "relata extract news/ --format table --min-confidence 0.7"}};
constexpr std::array kAdd{
    Example{"Read a folder; the same articles again change nothing", "relata add news.relata news/"},
    Example{"The same, with a list of what became of each document",
            "relata add news.relata news/ --report report.ndjson"},
    Example{"One thread, saying what was repaired", "relata -v add news.relata news/ -j 1"}};
constexpr std::array kRemove{Example{"Take out one article by its label", "relata remove news.relata idlib-volna24"}};
constexpr std::array kRetract{Example{"An outlet took its article back; say so for good",
                                      "relata retract news.relata idlib-volna24 --note 'withdrawn by the outlet'"},
                              Example{"It counts after all", "relata retract news.relata idlib-volna24 --undo"}};
constexpr std::array kMerge{
    Example{"A colleague's graph and mine, as a third", "relata merge all.relata mine.relata yours.relata"},
    Example{"The same, into mine", "relata merge mine.relata yours.relata"}};
constexpr std::array kQuery{
    Example{"Who attacks Hmeimim, under any of its names?", "relata query news.relata '? attack Hmeimim'"},
    Example{"Who is accused and denies what?", "relata query news.relata '?a accuse ?b ; ?b deny ?what'"},
    Example{"Who accuses how many others?", "relata query news.relata '?a accuse ?b ; group by ?a ; count ?b'"},
    Example{"What does Russia say of Turkey?", "relata query news.relata 'Turkey ? ?' --by Russia"},
    Example{"Threats since February 2020, as JSON",
            "relata query news.relata '? ? ?' --class THREATEN --since 2020-02 --format ndjson"}};
constexpr std::array kAsk{
    Example{"A question as one would put it to a person", "relata ask news.relata 'Who attacked Hmeimim?'"},
    Example{"The five best lines, as JSON",
            "relata ask news.relata 'Whom does Russia accuse?' --top 5 --format ndjson"}};
constexpr std::array kPath{
    Example{"How do they hang together? The shortest path, and the best supported ones",
            "relata path news.relata HTS Turkey"},
    Example{"Only over what at least two sources say", "relata path news.relata Turkey Russia --min-sources 2"}};
constexpr std::array kWhy{
    Example{"The sentences behind an id that `query` printed", "relata why news.relata 3ca27295"}};
constexpr std::array kExport{
    Example{"A diagram of what hangs together with Idlib", "relata export news.relata --about Idlib -o idlib.svg"},
    Example{"Linked data of what at least two sources back",
            "relata export news.relata --min-sources 2 --format jsonld"},
    Example{"What one speaker claims, as CSV", "relata export news.relata --by Russia -o russia.csv"},
    Example{"A page with the diagram and every sentence, for a browser", "relata export news.relata -o news.html"},
    Example{"For Gephi; for Neo4j, two files in a folder", "relata export news.relata -o news.gexf"},
    Example{"", "relata export news.relata --format neo4j -o neo4j"}};
constexpr std::array kShow{
    Example{"The article's body and nothing else", "relata show news/idlib-volna24.txt --stage=text"},
    Example{"What each line of the article is, and why", "relata show news/idlib-volna24.txt --stage=document"},
    Example{"The parse, in CoNLL-U", "relata show news/idlib-volna24.txt --stage=parse"}};
constexpr std::array kEval{
    Example{"How well are questions answered?", "relata eval questions gold/"},
    Example{"How good are the assertions? Articles that the gold names are read", "relata eval assertions gold/"},
    Example{"Facts not found, lines that are wrong, and what each rule brings",
            "relata eval assertions gold/ --misses 10 --wrong 10 --by rule"},
    Example{"Other articles than those of the gold, as JSON", "relata eval assertions gold/ news/ --format json"}};
constexpr std::array kTimeline{
    Example{"What happened when, as far as the articles tell", "relata timeline news.relata"},
    Example{"What do Turkey and HTS both take part in, since 2018",
            "relata timeline news.relata Turkey HTS --since 2018"},
    Example{"A list for a page, with what has no time of its own",
            "relata timeline news.relata Hmeimim --undated --format md"}};
constexpr std::array kBrief{
    Example{"Who says what of the attack on Hmeimim, with footnotes", "relata brief news.relata attack Hmeimim"},
    Example{"A page to print or to send", "relata brief news.relata soldiers killed in Idlib -o brief.html"}};
constexpr std::array kDiff{Example{"What have the last articles changed?", "relata diff old.relata news.relata"},
                           Example{"The same for a program", "relata diff old.relata news.relata --format json"}};
constexpr std::array kReview{
    Example{"Which names may be one? The most useful questions first", "relata review news.relata"}};
constexpr std::array kSame{
    Example{"Two names of one", "relata same news.relata Castellan 'Castellan Terminals' --note 'the firm'"}};
constexpr std::array kDiffer{Example{"Two that are not one, whatever the rules will say",
                                     "relata differ news.relata 'Defence Ministry' 'Turkish Defence Ministry'"}};
constexpr std::array kConfirm{Example{"A reader agrees", "relata confirm news.relata 3ca27295"}};
constexpr std::array kReject{
    Example{"A reader does not; `relata why` still shows it", "relata reject news.relata 3ca27295"}};
constexpr std::array kJudgements{Example{"For a colleague, as text", "relata judgements news.relata"}};
constexpr std::array kJudge{
    Example{"What a colleague decided", "relata judgements news.relata | relata judge news.relata -"}};
constexpr std::array kStats{Example{"How many documents, assertions, relations, entities", "relata stats news.relata"}};
constexpr std::array kEntities{Example{"The best known first", "relata entities news.relata"},
                               Example{"Who stands in the middle, and who belongs together?",
                                       "relata entities news.relata --by centrality --top 10"},
                               Example{"Who goes by this name?", "relata entities news.relata HTS"}};

constexpr std::array kDisputes{
    Example{"Where do sources disagree? Most widely told first", "relata disputes news.relata"},
    Example{"All of them, as CSV", "relata disputes news.relata --format csv"}};
constexpr std::array kCounts{
    Example{"The dead, wounded, captured, displaced, as each source counts them", "relata counts news.relata"},
    Example{"Those of one day, as JSON",
            "relata counts news.relata --since 2020-02-20 --until 2020-02-20 --format json"}};

constexpr std::string_view kReadingLimits =
    "what goes beyond --max-article, --max-ratio or --max-depth is skipped and named; HTML nested deeper than 2,000 "
    "elements is read without its structure; a sentence of more than 1,000 words is not read";
constexpr std::string_view kFoundOrNot = "0 found, 1 nothing found, 2 error";
constexpr std::string_view kDoneOrNot = "0 done, 2 error";
constexpr std::string_view kReading =
    "0 assertions found, 1 none found, 2 error, also where one of many inputs was bad (after the rest is done)";
constexpr std::string_view kAdding = "0 done, 2 error, also where one of many inputs was bad (after the rest is done)";

constexpr std::array kHelp{
    CommandHelp{"", Examples(kProgram), "", "0 done or found, 1 nothing found, 2 error"},
    CommandHelp{"add", Examples(kAdd), kReadingLimits, kAdding},
    CommandHelp{"ask", Examples(kAsk),
                "one sentence with a verb and a question word, or one that is answered by yes or no; the pattern is "
                "printed first, and "
                "each line says where it is looser than the question",
                kFoundOrNot},
    CommandHelp{"brief", Examples(kBrief), "", kFoundOrNot},
    CommandHelp{"confirm", Examples(kConfirm), "", kDoneOrNot},
    CommandHelp{"counts", Examples(kCounts),
                "the numbers of one happening are never added up: its line is from the lowest to the highest told",
                kFoundOrNot},
    CommandHelp{"diff", Examples(kDiff), "", "0 something differs, 1 nothing differs, 2 error"},
    CommandHelp{"differ", Examples(kDiffer), "", kDoneOrNot},
    CommandHelp{"disputes", Examples(kDisputes), "", kFoundOrNot},
    CommandHelp{"entities", Examples(kEntities), "", kFoundOrNot},
    CommandHelp{
        "eval", Examples(kEval),
        "intervals are percentiles of 1,000 bootstrap draws with a fixed seed, over documents where there are at "
        "least ten; they do not tell how far articles of another kind would differ",
        kDoneOrNot},
    CommandHelp{"export", Examples(kExport), "", "0 done, 1 nothing passed the filters, 2 error"},
    CommandHelp{"extract", Examples(kExtract), kReadingLimits, kReading},
    CommandHelp{"judge", Examples(kJudge), "", "0 done, 2 error, also where one of many lines was bad"},
    CommandHelp{"judgements", Examples(kJudgements), "", kDoneOrNot},
    CommandHelp{"merge", Examples(kMerge), "", kDoneOrNot},
    CommandHelp{"path", Examples(kPath), "", kFoundOrNot},
    CommandHelp{
        "query", Examples(kQuery),
        "a clause has at most 40 words; answers beyond a million combinations of clauses that share no variable "
        "are not looked for; the grammar is in docs/query.md",
        kFoundOrNot},
    CommandHelp{"reject", Examples(kReject), "", kDoneOrNot},
    CommandHelp{"remove", Examples(kRemove), "", kDoneOrNot},
    CommandHelp{"retract", Examples(kRetract), "", kDoneOrNot},
    CommandHelp{"review", Examples(kReview), "", "0 something to review, 1 nothing, 2 error"},
    CommandHelp{"same", Examples(kSame), "", kDoneOrNot},
    CommandHelp{"show", Examples(kShow), kReadingLimits,
                "0 shown, 1 no document, 2 error, also where one of many inputs was bad"},
    CommandHelp{"stats", Examples(kStats), "", kDoneOrNot},
    CommandHelp{"timeline", Examples(kTimeline), "", kFoundOrNot},
    CommandHelp{"why", Examples(kWhy), "", kFoundOrNot}};
constexpr CommandHelp kNone{"", {}, "", ""};

}  // namespace

const CommandHelp& help_of(std::string_view command) {
    const auto* const found = std::ranges::find(kHelp, command, &CommandHelp::command);
    return found == kHelp.end() ? kNone : *found;
}

std::string footer_of(std::string_view command) {
    const CommandHelp& help = help_of(command);
    std::string out;
    if (!help.examples.empty()) out += "Examples:\n";
    for (const Example& example : help.examples) {
        if (!example.question.empty()) out += fmt::format("  # {}\n", example.question);
        out += fmt::format("  {}\n", example.call);
    }
    if (!help.examples.empty()) out += "\n";
    if (!help.limits.empty()) out += fmt::format("Limits: {}.\n", help.limits);
    if (!help.exit_codes.empty()) out += fmt::format("Exit codes: {}.", help.exit_codes);
    return out;
}

}  // namespace relata::cli
