#pragma once
// Questions answered from a graph file by way of its index: only what may be among the answers is read and weighed.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "graph/store.h"
#include "query/answer.h"
#include "query/question.h"

namespace relata::query {

/// The lines with the part of the graph in which they were found; without edges that are whole.
struct Asked {
    graph::Store store;
    std::vector<AnswerLine> lines = {};
    std::size_t left_out = 0;  ///< how many assertions hold something of every part and were not weighed
};

/// The lines of `find_answers` on the whole graph, where no more than `most` assertions hold something of the act, the
/// subject and the object of a question; else the best of those `most` that promise most. Nothing where the file has no
/// index that is current, or where the question names nothing that an answer must hold and too few hold the rest.
Result<std::optional<Asked>> find_answers_by_index(const std::string& path, const std::vector<Question>& questions,
                                                   const AnswerLimits& limits = {}, std::size_t most = 8000);

}  // namespace relata::query
