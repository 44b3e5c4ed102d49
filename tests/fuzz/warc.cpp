// Any bytes as a crawl, compressed or not.
#include "tests/fuzz/checks.h"
#include "tests/fuzz/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    fuzz::check_reading(fuzz::input_of(data, size), "crawl.warc", text::InputOptions::Kind::warc);
    return 0;
}
