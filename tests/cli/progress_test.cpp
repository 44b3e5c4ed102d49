// cli/progress.h
#include "cli/progress.h"

#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace relata::cli;

TEST_CASE("a wide terminal sees everything") {
    const Progress p{.documents = 1234, .bytes = 4'100'000, .total_bytes = 10'000'000, .seconds = 10};
    CHECK(progress_line(p, 120) ==
          "[########------------]  41 %  1,234 documents  123.4 documents/s  0.41 MB/s  0:14 left");
}

TEST_CASE("a narrow terminal keeps what tells most") {
    const Progress p{.documents = 1, .bytes = 5, .total_bytes = 10, .seconds = 4000};
    CHECK(progress_line(p, 40) == "50 %  1 document  1:06:40 left");
    CHECK(progress_line(p, 20) == "50 %  1 document");
    CHECK(progress_line(p, 12) == "1 document");
    CHECK(progress_line(p, 3) == "");
    for (std::size_t width = 0; width < 100; ++width) CHECK(progress_line(p, width).size() <= width);
}

TEST_CASE("without a total there are counts and rates only, and no rate before there is one") {
    CHECK(progress_line({.documents = 30, .bytes = 3'000'000, .total_bytes = {}, .seconds = 2}, 120) ==
          "30 documents  15.0 documents/s  1.50 MB/s");
    CHECK(progress_line({.documents = 1, .bytes = 9, .total_bytes = {}, .seconds = 0.01}, 120) == "1 document");
    CHECK(progress_line({.documents = 0, .bytes = 0, .total_bytes = 0, .seconds = 0}, 120) == "0 documents");
}

TEST_CASE("more bytes than there were is all of them") {
    const Progress p{.documents = 2, .bytes = 20, .total_bytes = 10, .seconds = 1};
    CHECK(progress_line(p, 200) == "[####################]  100 %  2 documents  2.0 documents/s  0.00 MB/s  0:00 left");
}

TEST_CASE("inputs are as long as their files; what is no file has no length") {
    const relata::test::TempFolder folder;
    std::ofstream(folder.file("a")) << "12345";
    std::filesystem::create_directories(folder.file("sub"));
    std::ofstream(folder.file("sub/b")) << "123";
    const std::vector<std::string> all{folder.file("a"), folder.file("sub")};
    CHECK(size_of_inputs(all) == 8U);
    CHECK_FALSE(size_of_inputs(std::vector<std::string>{folder.file("a"), "-"}).has_value());
    CHECK_FALSE(size_of_inputs(std::vector<std::string>{"/dev/null"}).has_value());
}
