#include "graph/totals.h"

#include <fmt/format.h>

#include "graph/index.h"
#include "graph/judgements.h"
#include "graph/ledger.h"
#include "graph/ledger_access.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;
using test::TempFolder;

namespace {

/// As the whole graph has them.
Totals whole_of(const Ledger& ledger) {
    Totals out = totals_of(Store::assemble(*ledger.readings(), *ledger.judgements()));
    out.withdrawn = ledger.withdrawn_documents()->size();
    return out;
}

std::string described(const Totals& t) {
    std::string out = fmt::format(
        "documents {} withdrawn {} origins {} shared {} outlets {} days {} {}\nassertions {} confirmed {} rejected {} "
        "relations {} own {} entities {} named {}\n",
        t.documents, t.withdrawn, t.origins, t.shared_sentences, t.outlets, t.first_day, t.last_day, t.assertions,
        t.confirmed, t.rejected, t.relations, t.in_own_voice, t.entities, t.named);
    for (const auto* counts : {&t.publishers, &t.classes, &t.types}) {
        for (const auto& [name, n] : *counts) out += fmt::format("{} {}; ", name, n);
        out += "\n";
    }
    for (const RepeatedLine& l : t.repeated_lines)
        out += fmt::format("{}: {} {} {}\n", l.outlet, l.text, l.documents, l.assertions);
    return out;
}

/// Articles of two outlets that share a line and a sentence; the last is a copy of the first.
std::vector<Reading> shared_readings() {
    std::vector<Reading> out;
    for (int n = 0; n < 9; ++n) {
        SampleDocument d(fmt::format("doc-{}", n), n == 8 ? "" : fmt::format("Outlet {}", n % 2),
                         n == 3 ? "" : fmt::format("2020-02-{:02}", 1 + n));
        const int text = n == 7 ? 0 : n;
        d.entity("Turkey", "COUNTRY", {"Ankara"}).entity("Russia", "COUNTRY").entity("Anna Smith", "PERSON");
        for (int k = 0; k < 4; ++k) {
            d.sentence(fmt::format("In the affair of number {} Russia accused Turkey of closing {} of the {} harbours.",
                                   text, k + 2, text * 7 + k))
                .add("Russia", "accuse", k % 2 == 0 ? "Turkey" : "~that it closed " + std::to_string(k));
        }
        d.sentence("Anna Smith denied the report of the harbour master on Monday evening in the town.")
            .add("Anna Smith", "deny", "~the report")
            .attribution = n % 3 == 0 ? "a clerk" : "";
        d.sentence("We publish every day and are funded by our readers.").add("Russia", "fund", "Turkey");
        out.push_back(d.reading());
    }
    return out;
}

}  // namespace

TEST_CASE("the numbers of a file are those of the whole graph") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const TempFolder folder;
        const std::string path = folder.file("a.relata");
        auto ledger = *Ledger::open_or_create(path);
        const auto readings = seed == 4 ? shared_readings() : test::generated_readings(seed, 14, 6);
        for (const Reading& r : readings) REQUIRE(ledger.add(r).has_value());
        CHECK(described(*read_totals(path)) == described(whole_of(ledger)));  // without an index
        REQUIRE(bring_up_to_date(ledger).has_value());
        const Totals totals = *read_totals(path);
        CHECK(described(totals) == described(whole_of(ledger)));
        CHECK(totals.assertions > 10);
        CHECK(totals.relations > totals.in_own_voice);
        REQUIRE(ledger.withdraw({readings[1].document.id}, "", "2026-03-01T09:30:00Z").has_value());
        REQUIRE(ledger.remove({readings[2].document.id}).has_value());
        REQUIRE(bring_up_to_date(ledger).has_value());
        CHECK(read_totals(path)->withdrawn == 1);
        CHECK(described(*read_totals(path)) == described(whole_of(ledger)));
    }
}

TEST_CASE("lines that are repeated and sentences that are shared are counted") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    auto ledger = *Ledger::open_or_create(path);
    for (const Reading& r : shared_readings()) REQUIRE(ledger.add(r).has_value());
    REQUIRE(bring_up_to_date(ledger).has_value());
    const Totals totals = *read_totals(path);
    CHECK(totals.documents == 9);
    CHECK(totals.origins == 8);
    CHECK(totals.outlets == 2);
    CHECK(totals.shared_sentences > 0);
    CHECK(totals.first_day == "2020-02-01");
    CHECK(totals.last_day == "2020-02-09");
    CHECK_FALSE(totals.repeated_lines.empty());
}

TEST_CASE("what is rejected is counted in a file that is judged") {
    const TempFolder folder;
    const std::string path = folder.file("a.relata");
    auto ledger = *Ledger::open_or_create(path);
    for (const Reading& r : test::sample_readings()) REQUIRE(ledger.add(r).has_value());
    const auto readings = *ledger.readings();
    const Anchor anchor = anchor_of(readings[0].assertions[0], readings[0].document.sha256);
    const std::string side = write_anchors(std::span(&anchor, 1));
    REQUIRE(ledger.judge({.kind = "reject", .a = side, .author = "jd", .made = "2026-03-01T09:30:00Z"}).has_value());
    REQUIRE(bring_up_to_date(ledger).has_value());
    CHECK(*index_is_current(connection_of(ledger)));
    const Totals totals = *read_totals(path);
    CHECK(totals.rejected == 1);
    CHECK(described(totals) == described(whole_of(ledger)));
}
