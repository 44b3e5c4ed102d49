// cli/conllu.h
#include "cli/conllu.h"

#include "tests/support/catch.h"

using namespace relata;
using namespace relata::cli;

namespace {

Word word(std::string form, std::string upos, int head, std::string deprel) {
    return {
        .form = form, .lemma = form, .upos = std::move(upos), .xpos = "X", .head = head, .deprel = std::move(deprel)};
}

}  // namespace

TEST_CASE("an input of CoNLL-U keeps comments, ranges, empty nodes and forms") {
    Analysis made;
    made.document.source_bytes =
        "# sent_id = 1\n1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tca\told\tOLD\tOLD\tF=1\t9\told\t9:old\tX=1\r\n"
        "2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n2.1\tgap\t_\t_\t_\t_\t_\t_\t_\t_\n\n# sent_id = "
        "2\n1\tRome\t_\t_\t_\t_\t_\t_\t_\t_\n";
    made.parsed.resize(2);
    made.parsed[0].words = {word("ca", "AUX", -1, "root"), word("n't", "PART", 0, "advmod")};
    made.parsed[1].words = {word("Rome", "PROPN", -1, "root")};
    made.parsed[1].words[0].ner = "B-LOC";
    CHECK(fill_conllu(made) ==
          "# sent_id = 1\n1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tca\tca\tAUX\tX\t_\t0\troot\t0:root\tX=1\n"
          "2\tn't\tn't\tPART\tX\t_\t1\tadvmod\t1:advmod\t_\n2.1\tgap\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
          "# sent_id = 2\n1\tRome\tRome\tPROPN\tX\t_\t0\troot\t0:root\tNER=B-LOC\n\n");
}

TEST_CASE("rows keep to their sentence where columns are missing or a sentence was too long to be read") {
    Analysis made;
    made.document.source_bytes = "1\tlong\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tRome\n\n";
    made.parsed.resize(2);
    made.parsed[1].words = {word("Rome", "PROPN", -1, "root")};
    CHECK(fill_conllu(made) == "1\tlong\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tRome\tRome\tPROPN\tX\t_\t0\troot\t0:root\t_\n\n");
}

TEST_CASE("CoNLL-U is known by its ten columns") {
    CHECK(is_conllu("# text = x\n\n1\ta\tb\tc\td\te\tf\tg\th\ti\n"));
    CHECK_FALSE(is_conllu("Russia accused Turkey.\n"));
    CHECK_FALSE(is_conllu("# only comments\n"));
    CHECK_FALSE(is_conllu(""));
}
