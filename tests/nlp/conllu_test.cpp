#include "nlp/conllu.h"

#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

using Catch::Matchers::Contains;

const std::string kSentence =
    "# text = Turkey didn't, Moscow says.\n"
    "1\tTurkey\tTurkey\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t2:nsubj\tNER=B-LOC|TokenRange=0:6\n"
    "2\tdid\tdo\tVERB\tVBD\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t6\tccomp\t"
    "6:ccomp\tSpaceAfter=No|TokenRange=7:10\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t2\tadvmod\t2:advmod\tSpaceAfter=No|TokenRange=10:13\n"
    "4\t,\t,\tPUNCT\t,\t_\t6\tpunct\t6:punct\tTokenRange=13:14\n"
    "5\tMoscow\tMoscow\tPROPN\tNNP\tNumber=Sing\t6\tnsubj\t6:nsubj\tNER=B-LOC|TokenRange=15:21\n"
    "6\tsays\tsay\tVERB\tVBZ\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t"
    "0:root\tSpaceAfter=No|TokenRange=22:26\n"
    "7\t.\t.\tPUNCT\t.\t_\t6\tpunct\t6:punct\tSpaceAfter=No|TokenRange=26:27\n\n";

TEST_CASE("what was read is written again byte for byte") {
    const auto read = read_conllu(kSentence + kSentence);
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK(to_conllu((*read)[0]) + to_conllu((*read)[1]) == kSentence + kSentence);
    const ParsedSentence& s = (*read)[1];
    CHECK(s.index == 1);
    CHECK(s.text == "Turkey didn't, Moscow says.");
    CHECK(s.words[5].head == -1);
    CHECK(s.words[0].ner == "B-LOC");
    CHECK(s.words[2].ner == "O");
    for (const Word& w : s.words) CHECK(slice(s.text, w.span) == w.form);
}

TEST_CASE("multiword tokens, empty nodes, comments and carriage returns are passed over") {
    const auto read = read_conllu(
        "# sent_id = 1\r\n1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\r\n1\tdo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\r\n"
        "1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\r\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\r\n");
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    const auto tokens = tokens_of(read->front()).tokens;
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].form == "do");
    CHECK(tokens[1].span == Span{2, 5});
    CHECK(read->front().words[0].lemma.empty());
}

TEST_CASE("a bad line is named") {
    CHECK_THAT(read_conllu("1\ta\tb\n").error().message, Contains("line 1: 3 columns"));
    CHECK_THAT(read_conllu("x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n").error().message, Contains("ID 'x'"));
    CHECK_THAT(read_conllu("2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n").error().message, Contains("out of order"));
    CHECK_THAT(read_conllu("\n1\ta\t_\t_\t_\t_\tz\t_\t_\t_\n").error().message, Contains("line 2: HEAD 'z'"));
    CHECK_THAT(read_conllu("1\ta\t_\t_\t_\t_\t9\t_\t_\t_\n\n").error().message, Contains("outside"));
}

TEST_CASE("no bytes, no sentences") {
    REQUIRE(read_conllu(""));
    CHECK(read_conllu("\n\n# only a comment\n")->empty());
}

}  // namespace
}  // namespace relata::nlp
