// Any bytes as a feed of articles: every line becomes a document or a problem with its number.
#include "tests/fuzz/checks.h"
#include "text/input/read.h"

namespace {

struct Reading {
    std::vector<relata::Document> documents = {};
    std::vector<std::string> problems = {};
};

Reading read(const std::string& bytes) {
    using namespace relata;
    Reading made;
    const text::InputOptions options{.kind = text::InputOptions::Kind::ndjson};
    const auto counts = text::read_bytes(
        bytes, "feed.ndjson", options,
        [&](text::InputDocument in) { made.documents.push_back(std::move(in.document)); },
        [&](const std::string& problem) { made.problems.push_back(problem); });
    RELATA_CHECK(counts.documents == made.documents.size());
    RELATA_CHECK(counts.skipped == made.problems.size());
    return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace relata;
    const std::string bytes(fuzz::input_of(data, size));
    const Reading first = read(bytes);
    for (const Document& document : first.documents) fuzz::check_article(document);
    for (const std::string& problem : first.problems) RELATA_CHECK(problem.starts_with("feed.ndjson:"));
    const Reading second = read(bytes);
    RELATA_CHECK(first.problems == second.problems && first.documents.size() == second.documents.size());
    for (std::size_t i = 0; i < first.documents.size(); ++i) fuzz::check_same(first.documents[i], second.documents[i]);
    return 0;
}
