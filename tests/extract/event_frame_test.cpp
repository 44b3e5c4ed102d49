// extract/events/event_frame.h
#include "extract/events/event_frame.h"

#include "tests/support/catch.h"

using relata::Assertion;
using relata::Modality;
using namespace relata::extract;

namespace {

std::string type_of(std::string event_class, Frame frame, std::string cameo = {}, std::string mode = {}) {
    Assertion a;
    a.event_class = std::move(event_class);
    a.cameo = std::move(cameo);
    a.mode = std::move(mode);
    return std::string(event_type_of(a, frame));
}

}  // namespace

TEST_CASE("what is done keeps its type, YIELD by what it is and a signed treaty as support") {
    CHECK(type_of("ASSAULT", Frame::done, "190") == "ASSAULT");
    CHECK(type_of("YIELD", Frame::done, "081") == "CONCEDE");
    CHECK(type_of("YIELD", Frame::done, "0872", "withdraw") == "RETREAT");
    CHECK(type_of("YIELD", Frame::done, "083", "resign") == "RETREAT");
    CHECK(type_of("AGREE", Frame::done, "057") == "SUPPORT");
    for (const auto* none : {"", "STATEMENT", "STATE", "OTHER"}) CHECK(type_of(none, Frame::done).empty());
}

TEST_CASE("what is announced is counted as the announcement") {
    CHECK(type_of("AID", Frame::intended) == "AGREE");
    CHECK(type_of("CONSULT", Frame::committed) == "AGREE");
    CHECK(type_of("OTHER", Frame::committed) == "AGREE");
    CHECK(type_of("OTHER", Frame::intended).empty());
    CHECK(type_of("ASSAULT", Frame::intended) == "THREATEN");
    CHECK(type_of("SANCTION", Frame::committed) == "THREATEN");
    CHECK(type_of("YIELD", Frame::intended, "0872", "withdraw") == "CONCEDE");
    CHECK(type_of("OTHER", Frame::threatened) == "THREATEN");
}

TEST_CASE("an ultimatum threatens with a withdrawal") {
    Assertion a;
    a.event_class = "YIELD";
    a.modality = Modality::conditional;
    CHECK(event_type_of(a, Frame::intended) == "THREATEN");
}

TEST_CASE("only what would be friendly is refused") {
    CHECK(type_of("CONSULT", Frame::refused) == "REJECT");
    CHECK(type_of("YIELD", Frame::refused) == "REJECT");
    CHECK(type_of("ASSAULT", Frame::refused).empty());
    CHECK(type_of("AGREE", Frame::failed) == "REJECT");
    CHECK(type_of("ASSAULT", Frame::failed).empty());
    CHECK(type_of("AID", Frame::not_told).empty());
}
