// Any bytes in any encoding, found or declared: the first line is the declared label, the rest the text.
#include "core/utf8.h"
#include "tests/fuzz/checks.h"
#include "text/input/byte_reader.h"
#include "text/input/converter.h"
#include "text/input/encoding.h"

namespace {

/// The same text as a stream, in small steps: UTF-8 again, and an end.
void check_stream(std::string_view bytes, const std::string& encoding) {
    using namespace relata;
    text::MemorySource memory(bytes);
    text::ByteReader in(memory);
    const auto source = text::utf8_source(in, encoding);
    text::ByteReader out(*source);
    constexpr std::size_t kLineLimit = 1000;
    while (const auto line = out.read_line(kLineLimit)) RELATA_CHECK(line->too_long || is_valid_utf8(line->text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    const std::string_view input = fuzz::input_of(data, size);
    const std::string_view label = input.substr(0, input.find('\n'));
    const std::string_view bytes = input.substr(std::min(label.size() + 1, input.size()));
    const text::Utf8Text found = text::to_utf8(std::string(bytes), label);
    RELATA_CHECK(is_valid_utf8(found.text) && is_valid_utf8(found.note) && !found.encoding.empty());
    RELATA_CHECK(found.text == text::to_utf8(std::string(bytes), label).text);
    // Zeros are taken for UTF-16; any other text in UTF-8 stays as it is.
    const bool plain = found.text.find('\0') == std::string::npos;
    RELATA_CHECK(!plain || text::to_utf8(found.text).text == found.text);
    static_cast<void>(text::declared_in_markup(input));
    // A stream that is UTF-8 already is repaired article by article, by its reader.
    if (found.encoding != "UTF-8") check_stream(bytes, found.encoding);
    return 0;
}
