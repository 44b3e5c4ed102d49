// Any bytes as a feed of articles, one a line.
#include "tests/fuzz/checks.h"
#include "tests/fuzz/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    fuzz::check_reading(fuzz::input_of(data, size), "feed.ndjson", text::InputOptions::Kind::ndjson);
    return 0;
}
