#pragma once
// What the tests of treebanks share: files of tests/eval/data, and one figure out of many.

#include <algorithm>
#include <string>
#include <vector>

#include "eval/bootstrap.h"
#include "eval/files.h"
#include "eval/treebank.h"
#include "tests/support/catch.h"

namespace relata::eval::test {

inline std::vector<Tree> trees(const std::string& name) {
    const auto bytes = read_file(std::string(RELATA_SOURCE_DIR) + "/tests/eval/data/" + name);
    auto out = read_trees(bytes.value(), name);
    REQUIRE(out.has_value());
    return *std::move(out);
}

inline const Figure& figure_with(const std::vector<Figure>& figures, const std::string& key) {
    const auto found = std::ranges::find(figures, key, &Figure::key);
    INFO(key);
    REQUIRE(found != figures.end());
    return *found;
}

inline double figure(const std::vector<Figure>& figures, const std::string& key) {
    return figure_with(figures, key).value.value();
}

}  // namespace relata::eval::test
