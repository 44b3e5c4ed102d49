// Damaged, cut and foreign model files: a clear message, never a crash.

#include "nlp/model_file.h"

#include "nlp/default_model.h"
#include "nlp/parser.h"
#include "tests/nlp/tiny_model.h"
#include "tests/support/catch.h"

namespace relata::nlp {
namespace {

using Catch::Matchers::Contains;

std::string message(std::string_view bytes) {
    const auto file = ModelFile::read(bytes);
    return file ? std::string() : file.error().message;
}

std::string small() {
    return test::pack({{"labels", 0, 0, 0, "one\ntwo\n"},
                       {"m", 1, 2, 2, test::float_bytes({1, 2, 3, 4})},
                       {"q", 3, 2, 2, test::float_bytes({0.5F, 2.0F}) + std::string("\x02\xfe\x01\x7f", 4)}});
}

TEST_CASE("sections come back as they were written") {
    const std::string bytes = small();
    auto file = ModelFile::read(bytes);
    REQUIRE(file);
    CHECK(file->lines("labels") == std::vector<std::string>{"one", "two"});
    CHECK(file->matrix("m", 2, 2).values == std::vector<float>{1, 2, 3, 4});
    CHECK(file->matrix("q", 2, 2).values == std::vector<float>{1, -1, 2, 254});
    CHECK_FALSE(file->fault());
}

TEST_CASE("a table of bytes lies in the file, and one of floats is rounded to bytes with a scale for each row") {
    const std::string bytes = small();
    auto file = ModelFile::read(bytes);
    REQUIRE(file);
    const PackedTable in_file = file->packed("q", 2, 2);
    CHECK(in_file.scale(1) == 2.0F);
    CHECK(in_file.row(1)[1] == 127);
    CHECK(reinterpret_cast<const char*>(in_file.row(0)) > bytes.data());
    CHECK(reinterpret_cast<const char*>(in_file.row(0)) < bytes.data() + bytes.size());
    const PackedTable rounded = file->packed("m", 2, 2);
    CHECK(rounded.row(0)[0] == 64);  // 1 of at most 2
    CHECK(rounded.row(0)[1] == 127);
    CHECK(rounded.scale(1) * static_cast<float>(rounded.row(1)[1]) == Approx(4.0));
    CHECK_FALSE(file->fault());
}

TEST_CASE("a missing section or one of another size is a fault with its name") {
    const std::string bytes = small();
    auto file = ModelFile::read(bytes);
    REQUIRE(file);
    CHECK(file->matrix("m", 3, 2).values.empty());
    REQUIRE(file->fault());
    CHECK_THAT(file->fault()->message, Contains("'m'") && Contains("3x2"));
    auto other = ModelFile::read(bytes);
    CHECK(other->lines("nowhere").empty());
    CHECK_THAT(other->fault()->message, Contains("'nowhere' is missing"));
}

TEST_CASE("what is no model, cut short, of another version or damaged is refused") {
    const std::string bytes = small();
    CHECK_THAT(message(""), Contains("not a relata model"));
    CHECK_THAT(message("<html>"), Contains("not a relata model"));
    CHECK_THAT(message(bytes.substr(0, 20)), Contains("not a relata model"));
    CHECK_THAT(message(bytes.substr(0, bytes.size() - 1)), Contains("cut short"));
    CHECK_THAT(message(test::with_header("", 0, 7)), Contains("version 7"));
    for (std::size_t i = 40; i < bytes.size(); ++i) {
        std::string bad = bytes;
        bad[i] = static_cast<char>(bad[i] ^ 0x10);
        REQUIRE_THAT(message(bad), Contains("damaged"));
    }
}

TEST_CASE("a directory that lies is refused even if its checksum is right") {
    const std::string body = small().substr(40);
    for (std::size_t i = 0; i < body.size(); ++i) {
        for (const int bit : {0, 3, 7}) {
            std::string bad = body;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            const std::string bytes = test::with_header(bad, 3);
            auto file = ModelFile::read(bytes);
            if (!file) continue;
            CHECK((file->matrix("m", 2, 2).values.size() == 4 || file->fault()));
            CHECK((file->matrix("q", 2, 2).values.size() == 4 || file->fault()));
            (void)file->lines("labels");
        }
    }
    CHECK_THAT(message(test::with_header(body, 4'000'000'000U)), Contains("damaged"));
}

TEST_CASE("a parser is not made of damaged weights") {
    std::string bytes(default_model());
    REQUIRE(bytes.size() > 1'000'000);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    CHECK_THAT(Parser::load(bytes).error().message, Contains("damaged"));
    CHECK_THAT(Parser::load(std::string_view(bytes).substr(0, 5000)).error().message, Contains("cut short"));
    CHECK_THAT(Parser::load(small()).error().message, Contains("'shapes' is missing"));
    CHECK_THAT(Parser::load_file("no such file").error().message, Contains("cannot open"));
    CHECK_THAT(Parser::load_file(".").error().message, Contains(".: cannot read: Is a directory"));
    CHECK_THAT(Parser::load_file("/dev/zero").error().message, Contains("not a relata model"));
}

}  // namespace
}  // namespace relata::nlp
