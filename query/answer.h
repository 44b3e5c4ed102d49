#pragma once
// What a graph answers to a question: the assertions that say it, best first, and where each is looser than asked.

#include <cstddef>
#include <string>
#include <vector>

#include "graph/store.h"
#include "query/question.h"
#include "query/relations.h"

namespace relata::query {

/// One answer with its evidence.
struct AnswerLine {
    graph::End value = {};  ///< what was asked for: who, when, how many; not present where the sentence does not say
    graph::AssertionIndex assertion = {};
    double score = 0;  ///< 0 to 1: how much of the question it holds
    /// Where it is looser than the question, most serious first: {"same kind of act", "Turkey is only in the
    /// sentence"}.
    std::vector<std::string> looser = {};
};

struct AnswerLimits {
    std::size_t top = 10;        ///< at most so many lines; 0 = all
    double least_of_best = 0.4;  ///< a line must hold so much of what the best one holds
    double least = 0.07;         ///< and so much of the question
};

/// Answers to all questions of a sentence together. A line is one value told by one sentence. Every part of a question
/// (act, subject, object, place, time, speaker) counts as far as the assertion holds it: the act by lemma, by a word of
/// like meaning, by event class; a name as the node, by its words, or as a word of the sentence. Denials, plans and
/// claims are answers too: look at the assertion. Same store, same lines.
/// Example: "Who attacked Hmeimim?" -> {Hayat Tahrir al-Sham, "Hayat Tahrir al-Sham (HTS) attacked the Hmeimim air
/// base …", 0.9, {}}.
std::vector<AnswerLine> find_answers(const graph::Store& store, const std::vector<Question>& questions,
                                     const AnswerLimits& limits = {});
/// The same on a slice: `vocabulary` is that of the whole graph.
std::vector<AnswerLine> find_answers(const graph::Store& store, const Vocabulary& vocabulary,
                                     const std::vector<Question>& questions, const AnswerLimits& limits);

}  // namespace relata::query
