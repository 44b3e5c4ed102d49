#include "graph/versions.h"

#include "graph/ledger.h"
#include "graph/store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_graph.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;

namespace {

Reading page(const std::string& label, const std::string& url, const std::string& published,
             const std::string& relation) {
    SampleDocument d(label, "Harbour Herald", published);
    d.sentence("The union called a strike, " + label + ".").add("union", relation, "strike");
    Reading r = d.reading();
    r.document.url = url;
    return r;
}

}  // namespace

TEST_CASE("a newer version of a page takes the older one's place, which stays among the documents") {
    const std::string url = "https://harbour.example/strike";
    const Reading first = page("a", url, "2022-06-20", "call"), second = page("b", url, "2022-06-21", "call off");
    for (const auto& readings : {std::vector{first, second}, std::vector{second, first}}) {
        const Store store = Store::assemble(readings);
        CHECK(store.documents().size() == 2);
        REQUIRE(store.assertions().size() == 1);
        CHECK(store.assertions()[0].relation == "call off");
    }
}

TEST_CASE("pages without an address, or with a host alone, are no versions of each other") {
    for (const char* url : {"", "https://harbour.example/"}) {
        const std::vector<Reading> readings = {page("a", url, "2022-06-20", "call"),
                                               page("b", url, "2022-06-21", "end")};
        CHECK(newest_versions(readings) == std::vector<std::uint32_t>{0, 1});
    }
}

TEST_CASE("of versions of one day or none the larger digest counts, whatever the order") {
    const std::string url = "https://harbour.example/strike";
    std::vector<Reading> readings = {page("a", url, "", "call"), page("b", url, "", "end"), page("c", url, "", "plan")};
    const auto chosen = [&] { return readings[newest_versions(readings)[0]].document.sha256; };
    const std::string first = chosen();
    std::ranges::reverse(readings);
    CHECK(chosen() == first);
    readings[1].document.published = "2020";
    CHECK(chosen() == readings[1].document.sha256);
}

TEST_CASE("an older version supports again when the newer one is removed or withdrawn") {
    const test::TempFolder folder;
    const std::string url = "https://harbour.example/strike", path = folder.file("g.relata");
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger->add(page("a", url, "2022-06-20", "call")).has_value());
    REQUIRE(ledger->add(page("b", url, "2022-06-21", "call off")).has_value());
    REQUIRE(ledger->withdraw({"b"}, "", "2026-03-01T09:30:00Z").has_value());
    const auto store = Store::open(path);
    REQUIRE(store->assertions().size() == 1);
    CHECK(store->assertions()[0].relation == "call");
}
