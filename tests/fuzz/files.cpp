// Any bytes as a file whose kind is not said: packed, encoded, or anything.
#include "tests/fuzz/checks.h"
#include "tests/fuzz/reading.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    fuzz::check_reading(fuzz::input_of(data, size), "file", text::InputOptions::Kind::detect);
    return 0;
}
