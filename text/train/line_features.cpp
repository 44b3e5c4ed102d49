// For the trainer: prints the features of every line of plain texts, so that they are written once, in C++.
//   line_features [--own FILE] TEXT…
// A row "features" with the names; for each text a row "text<TAB>path", then "start:end<TAB>value…" for each line. With
// --own the own scores, one a line over all texts, from which the place is measured.

#include "text/article/line_features.h"

#include <fmt/core.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace relata::text;

namespace {

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void print_names() {
    fmt::print("features");
    for (const auto name : kOwnFeatures) fmt::print("\t{}", name);
    for (const auto name : kPlaceFeatures) fmt::print("\t{}", name);
    fmt::print("\n");
}

void print_lines(const std::string& path, std::ifstream* own) {
    const std::string text = read_file(path);
    Draft draft = draft_lines(text, {});
    decide_by_words(text, draft);
    auto rows = own_features(text, draft);
    if (own != nullptr) {
        std::vector<double> scores(rows.size());
        for (double& score : scores) *own >> score;
        add_place_features(text, draft, scores, rows);
    }
    fmt::print("text\t{}\n", path);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        fmt::print("{}:{}", draft[i].line.span.start, draft[i].line.span.end);
        for (const double value : rows[i]) fmt::print("\t{:.9g}", value);
        fmt::print("\n");
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    std::ifstream own;
    if (arguments.size() >= 2 && arguments[0] == "--own") {
        own.open(arguments[1]);
        arguments.erase(arguments.begin(), arguments.begin() + 2);
    }
    print_names();
    for (const std::string& path : arguments) print_lines(path, own.is_open() ? &own : nullptr);
    return 0;
}
