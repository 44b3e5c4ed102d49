// export/markup.h
#include "export/markup.h"

#include "tests/support/catch.h"

using namespace relata::exporter;

TEST_CASE("what XML cannot hold is replaced, everything else stays") {
    CHECK(legal_in_xml("tab\t line\n Erdoğan 😀 שלום") == "tab\t line\n Erdoğan 😀 שלום");
    CHECK(legal_in_xml("a\x01z\x7F \uFFFF") == "a\uFFFDz\uFFFD \uFFFD");
    CHECK(legal_in_xml("broken \xC3") == "broken \uFFFD");
}

TEST_CASE("markup in a name is text in a page") {
    CHECK(html_escaped("R&D <b> \"x\" 'y'") == "R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#39;");
}
