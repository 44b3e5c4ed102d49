// export/rdf/source_text.h
#include "export/rdf/source_text.h"

#include "core/utf8.h"
#include "tests/support/catch.h"

using namespace relata;
using relata::exporter::SourceText;

TEST_CASE("positions count code points, quotes are bytes") {
    const SourceText text("Erdoğan “left” Ankara");
    CHECK(text.position({0, 8}) == Span{0, 7});
    CHECK(text.quote({9, 19}) == "“left”");
    CHECK(text.position({9, 19}) == Span{8, 14});
    CHECK(text.before({9, 19}, 3) == "an ");
    CHECK(text.after({9, 19}, 4) == " Ank");
    CHECK(text.before({0, 8}, 5).empty());
    CHECK(text.after({20, 26}, 5).empty());
}

TEST_CASE("positions hold beyond the checkpoints") {
    std::string bytes;
    while (bytes.size() < 20000) bytes += "aé–";
    const SourceText text(bytes);
    for (std::uint32_t at = 0; at < bytes.size(); at += 6 * 167) {
        CHECK(text.position({0, at}).end == count_code_points(std::string_view(bytes).substr(0, at)));
    }
    const auto all = static_cast<std::uint32_t>(bytes.size());
    CHECK(text.position({0, all}).end == count_code_points(bytes));
}

TEST_CASE("an empty article has positions too") {
    const SourceText text("");
    CHECK(text.position({0, 0}) == Span{0, 0});
    CHECK(text.after({0, 0}, 5).empty());
}
