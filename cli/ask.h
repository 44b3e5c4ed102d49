#pragma once
// What `ask` and `eval questions` share: a question read by the engine.

#include <string>
#include <vector>

#include "cli/pipeline.h"
#include "core/result.h"
#include "query/question.h"

namespace relata::cli {

/// The words of a question cut, tagged and parsed by the engine, and read. Fails where nothing is asked.
Result<std::vector<query::Question>> parse_question(const Engine& engine, const std::string& text);

}  // namespace relata::cli
