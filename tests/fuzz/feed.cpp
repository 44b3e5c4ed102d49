// Any bytes as an RSS or Atom feed.
#include "tests/fuzz/checks.h"
#include "tests/fuzz/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    fuzz::check_reading(fuzz::input_of(data, size), "feed.xml", text::InputOptions::Kind::feed);
    return 0;
}
