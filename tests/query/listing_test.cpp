#include "query/listing.h"

#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"

using namespace relata;
using namespace relata::query;
using Lines = std::vector<std::string>;

namespace {

const graph::Store& store() {
    static const graph::Store sample = test::sample_store();
    return sample;
}

/// "who=HTS 2" for a count, "who=HTS" for a row.
Lines ask(std::string_view text) {
    const auto pattern = parse_pattern(text, store());
    if (!pattern) return {pattern.error().message};
    Lines out;
    for (const Row& row : match(store(), *pattern)) {
        std::string line;
        for (const Binding& b : row.bindings) line += (line.empty() ? "" : " ") + b.variable + "=" + b.value.text;
        if (row.count) line += (line.empty() ? "" : " ") + std::to_string(*row.count);
        out.push_back(line);
    }
    return out;
}

}  // namespace

TEST_CASE("answers are counted, in all and by group") {
    CHECK(ask("HTS ASSAULT ?what ; count ?what") == Lines{"2"});
    CHECK(ask("?who ASSAULT ?what ; count") == Lines{"2"});
    CHECK(ask("?who ASSAULT ?what ; group by ?who ; count ?what") == Lines{"who=Hayat Tahrir al-Sham 2"});
    CHECK(ask("Narnia attack ?x ; count ?x").empty());
}

TEST_CASE("groups come largest first unless they are wanted by name") {
    const Lines by_count = ask("?who ? ?what ; group by ?who ; count ?what");
    REQUIRE(by_count.size() > 2);
    CHECK(by_count.front().back() >= by_count.back().back());
    Lines by_name = ask("?who ? ?what ; group by ?who ; order by ?who");
    CHECK(std::ranges::is_sorted(by_name));
    std::ranges::reverse(by_name);
    CHECK(ask("?who ? ?what ; group by ?who ; order by ?who desc") == by_name);
}

TEST_CASE("pages follow one another without a gap") {
    const Lines all = ask("?who ? ?what");
    REQUIRE(all.size() > 4);
    Lines paged = ask("?who ? ?what ; limit 3");
    const Lines rest = ask("?who ? ?what ; offset 3");
    CHECK(paged.size() == 3);
    paged.insert(paged.end(), rest.begin(), rest.end());
    CHECK(paged == all);
    CHECK(ask("?who ? ?what ; offset 1000").empty());
}
