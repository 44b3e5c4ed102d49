#include "text/input/read.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "text/to_source.h"

using namespace relata;
using text::InputOptions;

namespace {

struct Outcome {
    std::vector<text::InputDocument> documents = {};
    std::vector<std::string> problems = {};
    text::ReadCounts counts = {};
};

Outcome read(const std::string& path, const InputOptions& options = {}) {
    Outcome out;
    out.counts = text::read_documents(
        path, options, [&](text::InputDocument d) { out.documents.push_back(std::move(d)); },
        [&](const text::Problem& p) { out.problems.push_back(p.line()); });
    return out;
}

Outcome read_bytes(std::string bytes, const std::string& source, const InputOptions& options = {}) {
    Outcome out;
    out.counts = text::read_bytes(
        std::move(bytes), source, options, [&](text::InputDocument d) { out.documents.push_back(std::move(d)); },
        [&](const text::Problem& p) { out.problems.push_back(p.line()); });
    return out;
}

/// An empty folder that goes away with the test.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "relata_read_test";
    Folder() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    void write(const std::string& name, const std::string& bytes) const {
        std::filesystem::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
    }
};

constexpr const char* kBody =
    "The council closed two bridges on Friday after floods damaged their piers, officials said.\n";

}  // namespace

TEST_CASE("a folder is walked in the order of its names, bad files are told and passed over") {
    const Folder folder;
    folder.write("b.txt", kBody);
    folder.write("a.html", std::string("<html><p>") + kBody);
    folder.write("c/d.txt", kBody);
    folder.write("empty.txt", " \n");
    folder.write("notes.md", kBody);
    folder.write("picture.txt", std::string("\x89PNG\0\0\1", 7));
    const auto out = read(folder.path.string());
    REQUIRE(out.documents.size() == 3);
    CHECK(out.documents[0].document.id == "a");
    CHECK(out.documents[1].document.id == "b");
    CHECK(out.documents[2].document.id == "d");
    REQUIRE(out.problems.size() == 2);
    CHECK(out.problems[0].ends_with("empty.txt: empty file; nothing to read"));
    CHECK(out.problems[1].find("picture.txt: binary file") != std::string::npos);
    CHECK(out.counts.skipped == 2);
    CHECK(out.documents[1].document.text == kBody);
    CHECK(out.documents[1].document.sha256.size() == 64);
}

TEST_CASE("what cannot be read is said in one line") {
    CHECK(read("no/such/file.txt").problems == std::vector<std::string>{"no/such/file.txt: no such file or folder"});
    const Folder folder;
    CHECK(read(folder.path.string()).problems.at(0).find("no article in this folder") != std::string::npos);
    InputOptions small;
    small.max_bytes = 20;
    CHECK(read_bytes(kBody, "long.txt", small).problems.at(0).starts_with("long.txt: article longer than 20 bytes"));
    CHECK(read_bytes("\x1f\x8b\x08", "a.gz").problems.at(0) ==
          "a.gz: compressed data end too early; the rest is missing");
    CHECK(read_bytes("PK\x03\x04....", "a.zip").problems.at(0) == "a.zip: compressed with zip; unpack it first");
    CHECK(read_bytes("", "a.txt").counts.documents == 0);
    CHECK_FALSE(text::input_kind_from("word"));
    CHECK(*text::input_kind_from("html") == InputOptions::Kind::html);
}

TEST_CASE("broken UTF-8 is repaired and counted, byte order mark and CRLF stay in place") {
    const auto broken = read_bytes(std::string("Port\xFF ") + kBody, "x.txt");
    REQUIRE(broken.documents.size() == 1);
    CHECK(broken.documents[0].document.warnings == std::vector<std::string>{"1 bytes of broken UTF-8 replaced"});
    CHECK(broken.documents[0].document.text.starts_with("Port\xEF\xBF\xBD"));
    const auto crlf = read_bytes(std::string("\xEF\xBB\xBF") + "Floods Close Two Bridges\r\n\r\n" + kBody, "x.txt");
    const Document& d = crlf.documents.at(0).document;
    CHECK(d.title == "Floods Close Two Bridges");
    CHECK(d.lines.at(0).span.start == 3);
    CHECK(d.text == d.source_bytes);
    for (const Sentence& s : text::sentences_of(crlf.documents[0])) {
        CHECK(slice(d.source_bytes, text::to_source(d, s.span)) == slice(d.text, s.span));
    }
}

TEST_CASE("NDJSON has one article a line; a bad line is told with its number") {
    const auto out = read_bytes(
        "{\"id\":\"a7\",\"url\":\"https://example.org/"
        "a7\",\"published\":\"2020-02-20T10:00:00Z\",\"publisher\":\"Wire\",\"text\":\"The council closed two bridges "
        "on Friday, it said.\"}\n"
        "{\"id\": broken}\n\n{\"title\":\"No body\"}\n{\"html\":\"<h1>Floods</h1><p>The council closed two bridges on "
        "Friday, it said.</p>\"}\n[1]\n",
        "feed.ndjson");
    REQUIRE(out.documents.size() == 2);
    const Document& first = out.documents[0].document;
    CHECK(first.id == "a7");
    CHECK(first.source == "https://example.org/a7");
    CHECK(first.published == "2020-02-20");
    CHECK(first.publisher == "Wire");
    CHECK(out.documents[1].document.id == "feed-5");
    REQUIRE(out.problems.size() == 3);
    CHECK(out.problems[0].starts_with("feed.ndjson:2: broken JSON"));
    CHECK(out.problems[1].starts_with("feed.ndjson:4: neither"));
    CHECK(out.problems[2].starts_with("feed.ndjson:6: not a JSON object"));
}

TEST_CASE("lines are sentences as they stand") {
    InputOptions options;
    options.kind = InputOptions::Kind::lines;
    options.pretokenized = true;
    const auto out = read_bytes("He left . She did n't .\nSubscribe now\n", "x.txt", options);
    const auto sentences = text::sentences_of(out.documents.at(0));
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].text == "He left . She did n't .");
    REQUIRE(sentences[0].tokens.size() == 7);
    CHECK(sentences[0].tokens[5].form == "n't");
    CHECK(sentences[1].span.start == 24);
    options.pretokenized = false;
    CHECK(text::sentences_of(read_bytes("It's on.\n", "x.txt", options).documents.at(0)).at(0).tokens.size() == 4);
}

TEST_CASE("CoNLL-U gives words, and their bytes in the file") {
    InputOptions options;
    options.kind = InputOptions::Kind::conllu;
    const std::string file =
        "# newpar\n# text = Don't "
        "go.\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tDo\tdo\tAUX\t_\t_\t3\taux\t_\t_\n2\tn't\tnot\tPART\t_\t_"
        "\t3\tadvmod\t_\t_\n"
        "3\tgo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_"
        "\n\n1\tStay\tstay\tVERB\t_\t_\t0\troot\t_\t_\n";
    const auto out = read_bytes(file, "x.conllu", options);
    const auto& input = out.documents.at(0);
    REQUIRE(input.sentences.size() == 2);
    CHECK(input.sentences[0].text == "Don't go.");
    REQUIRE(input.sentences[0].tokens.size() == 4);
    CHECK(input.sentences[0].tokens[1].form == "n't");
    CHECK_FALSE(input.sentences[0].tokens[0].space_after);
    for (const auto& s : input.sentences) {
        for (const auto& t : s.tokens) {
            CHECK(slice(input.document.text, t.span) == t.form);
            CHECK(text::source_quote(input.document, t.span) == t.form);
        }
    }
}
