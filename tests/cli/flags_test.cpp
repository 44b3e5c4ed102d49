// cli/options.h, cli/flags.cpp
#include "cli/options.h"
#include "tests/support/catch.h"

using namespace relata;
using relata::cli::parse_options;

TEST_CASE("flags end up in the options") {
    const auto parsed = parse_options({"extract", "a.txt", "-", "--format", "csv", "-j", "3", "-q", "--input", "html"});
    REQUIRE(parsed.run);
    CHECK(parsed.options.command == "extract");
    CHECK(parsed.options.inputs == std::vector<std::string>{"a.txt", "-"});
    CHECK(parsed.options.format == "csv");
    CHECK(parsed.options.jobs == 3);
    CHECK(parsed.options.quiet);
    CHECK(parsed.options.input_kind == "html");
}

TEST_CASE("filters are those of the graph") {
    const auto parsed = parse_options({"query", "g", "? attack ?", "--about", "Idlib", "--hops", "2", "--by", "Russia",
                                       "--since", "2020-02", "--min-sources", "2", "--negated", "--top", "5"});
    REQUIRE(parsed.run);
    const graph::Filter& f = parsed.options.filter;
    CHECK(parsed.options.pattern == "? attack ?");
    CHECK(f.about == "Idlib");
    CHECK(f.hops == 2);
    CHECK(f.by == "Russia");
    CHECK(f.since == "2020-02");
    CHECK(f.min_sources == 2);
    CHECK(f.polarity == Polarity::negated);
    CHECK(parsed.options.top == std::size_t{5});
}

TEST_CASE("mistakes end with exit code 2 and name the fault") {
    for (const auto& [arguments, word] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"frob", "g"}, "there is no command 'frob'"},
             {{"extract"}, "INPUT"},
             {{"show", "a.txt", "--stage", "soup"}, "soup"},
             {{"query", "g", "p", "--affirmed", "--negated"}, "exclude"},
             {{"stats", "g", "--frob"}, "--frob"},
             {{}, "add"}}) {
        const auto parsed = parse_options(arguments);
        CHECK_FALSE(parsed.run);
        CHECK(parsed.exit_code == 2);
        CHECK_THAT(parsed.text, Catch::Contains(word));
    }
}

TEST_CASE("help is no mistake") {
    const auto parsed = parse_options({"query", "--help"});
    CHECK_FALSE(parsed.run);
    CHECK(parsed.exit_code == 0);
    CHECK_THAT(parsed.text, Catch::Contains("PATTERN"));
}
