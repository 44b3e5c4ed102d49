#include "query/unknown.h"

#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::query;
using Lines = std::vector<std::string>;

namespace {

Lines unknown(std::string_view text) {
    static const graph::Store store = test::sample_store();
    const auto pattern = parse_pattern(text, store);
    return pattern ? unknown_words(store, *pattern) : Lines{pattern.error().message};
}

}  // namespace

TEST_CASE("a mistyped name or relation is told with what may be meant") {
    CHECK(unknown("? attack Hmeimin") == Lines{"nobody goes by 'Hmeimin'; did you mean 'Hmeimim'?"});
    CHECK(unknown("Erdoagn meet ?") == Lines{"nobody goes by 'Erdoagn'; did you mean 'Erdogan'?"});
    CHECK(unknown("Russia acuse Turkey") ==
          Lines{"no relation of this graph is called 'acuse'; did you mean 'accuse'?"});
    CHECK(unknown("? attack ? by Rusia") == Lines{"nobody goes by 'Rusia'; did you mean 'Russia'?"});
}

TEST_CASE("what looks like nothing is told without a guess, what is known not at all") {
    CHECK(unknown("? attack Zanzibar") == Lines{"nobody goes by 'Zanzibar'"});
    CHECK(unknown("HTS attack Hmeimim").empty());
    CHECK(unknown("Erdogan threaten operation").empty());
}
