#pragma once
// Questions with known answers (docs/formats.md, "Questions"): are the right entities named and the right sentences
// shown?

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "eval/bootstrap.h"
#include "eval/gold.h"

namespace relata::eval {

/// A question and what answers it: "doc:entity", "doc:assertion".
struct GoldQuestion {
    std::string id = {};
    std::string question = {};
    std::vector<std::string> entities = {};
    std::vector<std::string> assertions = {};
    std::string text = {};  ///< the answer in words, for a person
};

/// Reads a file of the format relata-gold-questions/1. Fails with what is wrong, where an entity or an assertion is
/// none of the gold, too.
Result<std::vector<GoldQuestion>> read_questions(const std::filesystem::path& path, const Gold& gold);

/// One line that was shown: where its sentence stands and whom it names.
struct ShownLine {
    std::string document = {};  ///< label: the stem of the article's file
    std::size_t start = 0, end = 0;
    std::vector<std::string> names = {};  ///< words, name and aliases of everything that takes part
};

/// What became of one question.
struct QuestionResult {
    const GoldQuestion* question = nullptr;
    std::size_t entities = 0, entities_named = 0;  ///< those of one cluster count once
    std::size_t sentences = 0, sentences_shown = 0;
    std::size_t lines = 0, right_lines = 0;  ///< right: its sentence is one of those expected

    /// Everything that is expected is there.
    bool complete() const { return entities_named == entities && sentences_shown == sentences; }
    /// Somebody who is expected is named, and half of the sentences are shown.
    bool answered() const {
        return (entities == 0 || entities_named > 0) && 2 * sentences_shown >= sentences && sentences_shown > 0;
    }
};

/// Compares the lines shown for one question with what is expected. A sentence counts as shown where a line's bytes
/// overlap it by half, or another one of the same article that the gold calls the same (`same_as`).
QuestionResult judge(const Gold& gold, const GoldQuestion& question, const std::vector<ShownLine>& shown);

struct QuestionScore {
    std::vector<Figure> figures = {};
    std::vector<std::pair<std::string, std::size_t>> counts = {};
};

/// Shares of questions answered and answered completely, of entities and sentences found, of lines that are right.
/// Units are questions.
QuestionScore score_questions(const std::vector<QuestionResult>& results);

}  // namespace relata::eval
