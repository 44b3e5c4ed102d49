#pragma once
// What is made of the rows of a pattern: counts, groups, another order, pages.

#include <vector>

#include "query/match.h"
#include "query/pattern.h"

namespace relata::query {

/// The rows as the listing wants them. Rows come best supported first. A count has one row for each combination of
/// `group_by` (one in all without it), the largest first, with the number of distinct values of `count_of`, or of rows;
/// its edges are those of all rows counted. Example: "?who attack ?what ; group by ?who ; count ?what" gives {who =
/// HTS, count 2}.
std::vector<Row> list_rows(std::vector<Row> rows, const Listing& listing);

}  // namespace relata::query
