#include "graph/ledger_marks.h"

#include "graph/ledger_access.h"
#include "tests/graph/describe.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata;
using namespace relata::graph;
using test::SampleDocument;
using test::TempFolder;

namespace {

constexpr const char* kWhen = "2026-03-01T09:30:00Z";

Reading strike(const std::string& label) {
    SampleDocument d(label, "Harbour Herald", "2022-06-20");
    d.sentence("The union called a vote in " + label + ".").add("union", "call", "vote", "CONSULT");
    return d.reading();
}

Ledger make(const std::string& path, std::initializer_list<const char*> documents) {
    auto ledger = Ledger::open_or_create(path);
    REQUIRE(ledger.has_value());
    for (const char* label : documents) REQUIRE(ledger->add(strike(label)) == Added::added);
    return std::move(*ledger);
}

std::vector<std::string> labels_of(const Result<std::vector<Document>>& documents) {
    REQUIRE(documents.has_value());
    std::vector<std::string> out;
    for (const Document& d : *documents) out.push_back(d.id);
    return out;
}

std::int64_t number(const Ledger& ledger, std::string_view sql) { return connection_of(ledger).integer(sql).value(); }

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("a withdrawn document stays in the file but counts no more, until it is restored") {
    const TempFolder folder;
    Ledger ledger = make(folder.file("g.relata"), {"docks", "mill"});
    CHECK(ledger.withdraw({"docks"}, "the outlet took it back", kWhen) == Labels{"docks"});
    CHECK(labels_of(ledger.documents()) == Labels{"mill"});
    CHECK(labels_of(ledger.withdrawn_documents()) == Labels{"docks"});
    CHECK(ledger.readings()->size() == 1);
    const std::string sha256 = strike("docks").document.sha256;
    CHECK(ledger.withdrawals() == std::vector<Withdrawal>{{sha256, kWhen, "the outlet took it back"}});
    CHECK(ledger.source_bytes(sha256) == strike("docks").document.source_bytes);
    CHECK(ledger.restore({"docks"}) == Labels{"docks"});
    CHECK(ledger.readings()->size() == 2);
    CHECK_FALSE(ledger.restore({"docks"}).has_value());
}

TEST_CASE("a withdrawal survives removal and adding again, and may come first") {
    const TempFolder folder;
    Ledger ledger = make(folder.file("g.relata"), {"docks"});
    REQUIRE(ledger.withdraw({"docks"}, "", kWhen).has_value());
    CHECK(ledger.withdraw({"docks"}, "again", "2026-04-01T00:00:00Z").has_value());
    REQUIRE(ledger.remove({"docks"}).has_value());
    CHECK(ledger.add(strike("docks")) == Added::added);
    CHECK(ledger.readings()->empty());
    CHECK(ledger.withdrawals()->front().made == kWhen);
    const std::string unread = strike("mill").document.sha256;
    CHECK(ledger.withdraw({unread}, "", kWhen) == Labels{unread});
    CHECK(ledger.add(strike("mill")) == Added::added);
    CHECK(ledger.readings()->empty());
    CHECK_FALSE(ledger.withdraw({"nowhere"}, "", kWhen).has_value());
}

TEST_CASE("a judgement is kept once, contradicting ones both") {
    const TempFolder folder;
    Ledger ledger = make(folder.file("g.relata"), {"docks"});
    const Judgement same{
        .kind = "same", .a = "name:union", .b = "name:dockers", .author = "jd", .made = kWhen, .note = "see p. 2"};
    Judgement differ = same;
    differ.kind = "differ";
    CHECK(ledger.judge(same) == true);
    CHECK(ledger.judge(same) == false);
    CHECK(ledger.judge(differ) == true);
    const auto kept = ledger.judgements();
    REQUIRE(kept->size() == 2);
    CHECK(kept->front().id == judgement_id(kept->front()));
    CHECK(kept->front().id.size() == 16);
    CHECK(kept->front().id != kept->back().id);
    const auto read = Ledger::open(folder.file("g.relata"))->judgements();
    CHECK(read.value() == kept.value());
}

TEST_CASE("the index is told what it has yet to read and what it must forget") {
    const TempFolder folder;
    Ledger ledger = make(folder.file("g.relata"), {"docks", "mill"});
    CHECK(number(ledger, "SELECT count(*) FROM index_pending") == 2);
    REQUIRE(ledger.remove({"docks"}).has_value());  // the index never saw it
    CHECK(number(ledger, "SELECT count(*) FROM index_pending") == 1);
    CHECK(number(ledger, "SELECT count(*) FROM index_gone") == 0);
    REQUIRE(connection_of(ledger).run("DELETE FROM index_pending").has_value());  // it has caught up
    const std::int64_t row = number(ledger, "SELECT row FROM assertions");
    REQUIRE(ledger.withdraw({"mill"}, "", kWhen).has_value());
    CHECK(number(ledger, "SELECT first_assertion FROM index_gone") == row);
    CHECK(number(ledger, "SELECT last_assertion FROM index_gone") == row);
    CHECK(number(ledger, "SELECT last_entity - first_entity FROM index_gone") == 1);
    REQUIRE(ledger.restore({"mill"}).has_value());
    CHECK(number(ledger, "SELECT count(*) FROM index_pending") == 1);
    REQUIRE(connection_of(ledger).run("DELETE FROM index_pending; DELETE FROM index_gone").has_value());
    Reading again = strike("mill");
    again.engine = "test-2";
    REQUIRE(ledger.add(again) == Added::read_again);
    CHECK(number(ledger, "SELECT first_assertion FROM index_gone") == row);
    CHECK(number(ledger, "SELECT count(*) FROM index_pending") == 1);
}
