// Bytes through the readers of text/input, and the checks on what comes out.
#include "tests/fuzz/reading.h"

#include <vector>

#include "tests/fuzz/checks.h"

namespace relata::fuzz {
namespace {

struct Reading {
    std::vector<text::InputDocument> documents = {};
    std::vector<std::string> problems = {};
};

Reading read(std::string_view bytes, const std::string& source, text::InputOptions::Kind kind) {
    constexpr std::size_t kLongest = 64 * 1024;
    Reading made;
    const text::InputOptions options{.kind = kind, .max_bytes = kLongest};
    const auto counts = text::read_bytes(
        std::string(bytes), source, options, [&](text::InputDocument in) { made.documents.push_back(std::move(in)); },
        [&](const text::Problem& problem) { made.problems.push_back(problem.line()); });
    RELATA_CHECK(counts.documents == made.documents.size() && counts.skipped == made.problems.size());
    return made;
}

}  // namespace

void check_reading(std::string_view bytes, const std::string& source, text::InputOptions::Kind kind) {
    const Reading first = read(bytes, source, kind);
    for (const auto& in : first.documents) {
        RELATA_CHECK(in.where.starts_with(source));
        if (in.has_sentences)
            check_sentences(in.document, in.sentences);
        else
            check_article(in.document);
    }
    for (const std::string& problem : first.problems) RELATA_CHECK(problem.starts_with(source));
    const Reading second = read(bytes, source, kind);
    RELATA_CHECK(first.problems == second.problems && first.documents.size() == second.documents.size());
    for (std::size_t i = 0; i < first.documents.size(); ++i)
        check_same(first.documents[i].document, second.documents[i].document);
}

}  // namespace relata::fuzz
