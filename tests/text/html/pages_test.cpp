// Little pages of many kinds, each with the text that a reader would call the article: pages/NAME.html, pages/NAME.txt.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "text/html/read_html.h"

using namespace relata;

namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string body_of(std::string html) {
    const Document d = text::read_html(std::move(html), "page", "page.html");
    std::string out;
    for (const Line& line : d.lines) {
        if (line.kind == LineKind::body || line.kind == LineKind::subheadline)
            (out += slice(d.text, line.span)) += "\n";
    }
    return out;
}

constexpr const char* kParagraphs =
    "<p>The harbour of Port Selwyn was closed on Monday after a crane fell on the pier, the harbour office said.</p>"
    "<p>Nobody was hurt, but two ships had to turn back, and forty lorries waited at the gate until the evening.</p>"
    "<p>\"It was the wind, and it was the age of the crane,\" said Anna Kovar, who heads the office.</p>";

}  // namespace

TEST_CASE("pages of many kinds give their article and nothing else") {
    const std::filesystem::path folder = std::filesystem::path(RELATA_SOURCE_DIR) / "tests/text/html/pages";
    int pages = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".html") continue;
        INFO(entry.path().stem().string());
        CHECK(body_of(read_file(entry.path())) ==
              read_file(std::filesystem::path(entry.path()).replace_extension("txt")));
        ++pages;
    }
    CHECK(pages >= 6);
}

TEST_CASE("what a browser does not show is no text, unless the page shows nothing else") {
    const std::string secret = "<p>A hidden line that nobody was ever meant to see, said the editor of the page.</p>";
    for (const char* hidden : {"<div style='display: none'>", "<div hidden>", "<template>", "<noscript>"}) {
        INFO(hidden);
        const std::string html = std::string("<body><article>") + kParagraphs + hidden + secret;
        CHECK(body_of(html).find("hidden line") == std::string::npos);
        CHECK(body_of(html).find("Nobody was hurt") != std::string::npos);
    }
    CHECK(body_of("<body><noscript>" + secret + "</noscript>").find("hidden line") != std::string::npos);
}

TEST_CASE("scripts, style sheets and their look-alikes leave every byte of the text where it was") {
    const std::string html =
        std::string("<style>p > a { color: red }</style><script>var a = '<p>no</p>';</script><article>") + kParagraphs +
        "<script>if (1 <!--2) { '<script>' }</script>" + kParagraphs;
    const Document d = text::read_html(html, "page", "page.html");
    CHECK(d.text.find("no") == d.text.find("nobody"));
    for (const OffsetStep& step : d.offsets) {
        if (!step.verbatim || step.text_length < 4) continue;
        CHECK(d.text.substr(step.text_start, step.text_length) == html.substr(step.source_start, step.source_length));
    }
}

TEST_CASE("an article in another language is shown, but no line of it is read for sentences") {
    const std::string html =
        "<article><h1>Der Hafen ist geschlossen</h1><p>Der Hafen von Port Selwyn ist am Montag geschlossen worden, "
        "weil ein "
        "Kran auf die Mole gefallen ist, sagte die Leiterin.</p><p>Verletzt wurde niemand, aber zwei Schiffe mussten "
        "umkehren "
        "und vierzig Lastwagen warteten bis zum Abend vor dem Tor.</p><p>Das ist nicht die Schuld von einem allein, "
        "sagte sie "
        "und fuhr nach Hause.</p></article>";
    const Document d = text::read_html(html, "page", "page.html");
    CHECK(body_of(html).find("vierzig Lastwagen") != std::string::npos);
    for (const Line& line : d.lines) CHECK(line.foreign);
}

TEST_CASE("a page that nests too deep is read without its tree and says so") {
    std::string deep;
    for (int i = 0; i < 3000; ++i) deep += "<div>";
    const Document d = text::read_html(deep + kParagraphs, "page", "page.html");
    REQUIRE(d.warnings.size() == 1);
    CHECK(d.warnings[0].find("2000 elements inside one another") != std::string::npos);
    CHECK(text::read_html(kParagraphs, "page", "page.html").warnings.empty());
}
