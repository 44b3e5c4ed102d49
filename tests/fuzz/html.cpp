// Any bytes as a web page.
#include "tests/fuzz/checks.h"
#include "text/html/read_html.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    const std::string bytes(fuzz::input_of(data, size));
    const Document page = text::read_html(bytes, "page", "page.html");
    fuzz::check_article(page);
    fuzz::check_same(page, text::read_html(bytes, "page", "page.html"));
    return 0;
}
