#pragma once
// The line model: does a line of scraped text belong to the article? Three small sets of decision trees over the
// features of `text/article/line_features.h`; the weights are text/article/line_model.tsv, made by
// text/train/train_lines.py.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "text/article/line_features.h"

namespace relata::text {

/// A sum of trees through a sigmoid. Immutable once read.
class LineModel {
  public:
    /// Reads the table. Fails with the line's number on a damaged one: "line 12: feature 'wrds' is not known".
    static Result<LineModel> read(std::string_view table);
    /// The model inside the program, read once.
    static const LineModel& built_in();

    /// Fills `scores` of every line; needs `decide_by_words` and nothing later.
    void score(std::string_view text, Draft& draft) const;

    /// Hash of the table: 16 hex digits.
    const std::string& id() const { return id_; }

    /// The value of the set of trees called `name` ("own", "article", "title") for one row.
    double value(std::string_view name, const LineVector& row) const;

  private:
    struct Node {
        int feature = -1;     ///< column; -1 = leaf
        float threshold = 0;  ///< at most this: to `yes`, else to `no`
        std::size_t yes = 0;
        std::size_t no = 0;
        double leaf = 0;
    };
    struct Trees {
        double start = 0;
        std::vector<std::vector<Node>> trees = {};
    };
    class Reader;

    std::map<std::string, Trees, std::less<>> sets_ = {};
    std::string id_ = {};
};

}  // namespace relata::text
