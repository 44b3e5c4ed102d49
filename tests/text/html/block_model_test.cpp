#include "text/html/block_model.h"

#include <fstream>
#include <sstream>

#include "core/sha256.h"
#include "tests/support/catch.h"

TEST_CASE("the block model's identity is that of its weights") {
    std::ifstream in(RELATA_SOURCE_DIR "/models/page-blocks.txt");
    REQUIRE(in.is_open());
    std::ostringstream weights;
    weights << in.rdbuf();
    CHECK(relata::text::block_model_id() == relata::short_hash(weights.str()));
}
